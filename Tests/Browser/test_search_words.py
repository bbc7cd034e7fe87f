"""Program and script cut texts into the same words: the index that the program made of a corpus holds
exactly what the script finds in it."""
import pathlib
import random
import subprocess
import unicodedata

import pytest

PROGRAM = pathlib.Path(__file__).parents[2] / ".build/debug/postmortem"

LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
MORE_LATIN = "éèñüßÆøĐłŞğıİŒſẞẛỆẚＡｚ９²ªµ"
OTHERS = "ПриветΩμέγαΣςאבגنصहिन्दีไทย\u0301\u00AD\u200B\u200D"
HAN = "备份连接池半同步障害主库从库故障复制延迟々〇豈𠀀"
KANA = "がぎサーバーデータベースフェイルオーバーっゃヴゟヿゝヾワか\u3099は\u309Aワ\u3099ゝ\u3099ｻｰﾊﾞｰﾃﾞｰﾀｱﾞ"
HANGUL = "장애데이터베이스가각"
SEPARATORS = [" ", "_", "-", ".", "、", "。", "・", "「", "，", "…", "🔥", "　", "\uE000", "~"]


def token(draw):
    """A word as people type it, or as no one would."""
    alphabets = draw.choice([
        [LATIN], [LATIN], [LATIN, MORE_LATIN], [OTHERS], [HAN], [HAN], [KANA], [KANA], [KANA, HAN],
        [HANGUL], [LATIN, HAN], [LATIN, KANA, HAN, MORE_LATIN, OTHERS]])
    return "".join(draw.choice(draw.choice(alphabets)) for _ in range(draw.randint(1, 12)))


def texts():
    """Ten thousand tokens, words too long to count whole, and every character that has a meaning, alone,
    inside a Latin word, and between Chinese and Japanese characters."""
    draw = random.Random(4)
    for _ in range(20):
        yield "\n".join(
            "".join(token(draw) + draw.choice(SEPARATORS) for _ in range(50)) for _ in range(10))
    yield " ".join(character * 50 for character in ["x", "é", "Я", "备", "ー", "カ", "𝒳"])
    named = [
        chr(code) for code in [*range(0x20, 0xD800), *range(0xE000, 0x10000), *range(0x1D400, 0x1D500)]
        if unicodedata.category(chr(code)) != "Cn" and unicodedata.category(chr(code)) != "Cc"
        and chr(code) not in "`\uFEFF"]
    for start in range(0, len(named), 2500):
        yield "\n".join(
            f"{one} aB{one}Cd 备{one}份 サ{one}ー か{one}" for one in named[start:start + 2500])


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """The site of a knowledge base with one document for each text."""
    folder = tmp_path_factory.mktemp("words")
    for number, text in enumerate(texts()):
        (folder / f"{number}.md").write_text(
            f"---\nid: GUIDE-{number:03}\ntitle: Words\ntype: guide\n---\n\n## Text\n\n```\n{text}\n```\n",
            encoding="utf-8")
    done = subprocess.run(
        [PROGRAM, "build", "-C", folder, "--output", "site"], stdin=subprocess.DEVNULL,
        capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return folder / "site"


def number(digits):
    """Numbers in digits of base 32, the lowest first."""
    value = scale = 0
    for byte in digits.encode():
        last = byte < 72
        value += (byte - (40 if last else 93)) << scale
        scale += 5
        if last:
            yield value
            value = scale = 0


def indexed(folder):
    """The terms that the index has of each document, by its number."""
    found = {}
    for path in (folder / "search/words").iterdir():
        for entry in path.read_text(encoding="utf-8").split('"')[1].split("!")[1:-1]:
            term, digits = entry.split(" ")
            document = -1
            for value in number(digits):
                document += value >> 4
                found.setdefault(document, set()).add(term)
    return found


def test_the_script_finds_exactly_the_words_that_the_program_indexed(corpus, browser):
    page = browser.new_page()
    page.goto((corpus / "search.html").as_uri())
    found = page.evaluate("""async ids => {
      const { terms } = window.postmortem, all = [];
      for (const id of ids) {
        const passages = await new Promise((done, fail) => {
          window.postmortem.text = (id, head, passages) => done(passages);
          const script = document.createElement('script');
          script.src = `search/texts/${id}.js`;
          script.onerror = fail;
          document.head.append(script);
        });
        all.push([...new Set(passages.flatMap(passage => terms(passage[2])))]);
      }
      return all;
    }""", sorted(path.stem for path in (corpus / "search/texts").iterdir()))
    page.close()
    words = indexed(corpus)
    assert len(found) == len(words) > 20
    assert sum(map(len, found)) > 10_000
    for document, terms in enumerate(found):
        assert set(terms) ^ words[document] == set(), document

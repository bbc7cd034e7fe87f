"""Keeps generated knowledge bases from one run to the next."""
import hashlib
import os
import shutil
from dataclasses import dataclass

import generate

WORD = "deadline"  # stands in half of the documents
CJK_WORD = "连接池"


@dataclass
class Corpus:
    """A generated knowledge base on disk."""

    root: str
    size: int
    bytes: int
    with_word: int  # documents in which WORD stands

    @property
    def documents(self):
        return os.path.join(self.root, "incidents")

    @property
    def paths(self):
        """Every document, sorted."""
        return sorted(
            os.path.join(folder, name)
            for folder, _, names in os.walk(self.documents) for name in names)

    @property
    def edited(self):
        """The file that is edited: one from the middle."""
        paths = self.paths
        return paths[len(paths) // 2]


def prepare(cache, size, seed):
    """The knowledge base of that size; generated where the cache has none of this generator."""
    root = os.path.join(cache, f"{size}")
    stamp = os.path.join(root, "generated-by")
    version = f"{_generator_digest()} {seed}"
    if not os.path.exists(stamp) or _text(stamp) != version:
        shutil.rmtree(root, ignore_errors=True)
        generate.generate(root, size, seed)
        with open(stamp, "w", encoding="utf-8") as file:
            file.write(version)
    count, total, with_word = 0, 0, 0
    for folder, _, names in os.walk(os.path.join(root, "incidents")):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                content = file.read()
            count += 1
            total += len(content)
            with_word += WORD.encode() in content
    assert count == size, "files were added to or taken from the cache: delete it"
    return Corpus(root, size, total, with_word)


class Edit:
    """Edits one document, and puts it back at the end."""

    def __init__(self, corpus):
        self._path = corpus.edited
        with open(self._path, "rb") as file:
            self._original = file.read()
        self._number = 0

    def __enter__(self):
        return self

    def again(self):
        """Adds a line that was not there before to the last section."""
        self._number += 1
        line = f"\nWritten later, addition {self._number}.\n".encode()
        self._write(self._original + line)

    def __exit__(self, *_):
        self._write(self._original)

    def _write(self, content):
        with open(self._path, "wb") as file:
            file.write(content)


def _text(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def _generator_digest():
    folder = os.path.dirname(os.path.abspath(generate.__file__))
    digest = hashlib.sha256()
    sources = [os.path.join(folder, "generate.py")]
    parts = os.path.join(folder, "corpus")
    modules = sorted(name for name in os.listdir(parts) if name.endswith(".py"))
    sources += [os.path.join(parts, name) for name in modules]
    for path in sources:
        digest.update(_text(path).encode())
    return digest.hexdigest()[:16]

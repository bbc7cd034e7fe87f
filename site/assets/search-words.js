// Cuts text into the words of the search: the same as SearchText.swift and SearchTerms.swift, which
// made the index. A test compares the two.
window.postmortem = Object.assign((() => {
  'use strict';
  const kana = '\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF';
  const cjk = '\u3041-\u3096\u309D-\u309F' + kana + '\u3005-\u3007\u3400-\u4DBF\u4E00-\u9FFF' +
    '\uF900-\uFAFF\uAC00-\uD7A3\uFF66-\uFF9D\u{20000}-\u{323AF}';
  // Passed over, inside a word too.
  const mark = '(?:(?![\u302A-\u302D])[\\p{Mn}\\p{Me}\\p{Cf}\uFF9E\uFF9F])';
  const letter = `(?:(?![${cjk}\u3000-\u303F\uFF00-\uFFEF])[\\p{L}\\p{N}\\p{Mc}]|` +
    '[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A])';
  const token = new RegExp(`[${cjk}]${mark}*|${letter}(?:${letter}|${mark})*`, 'gu');
  const marks = new RegExp(mark, 'gu'), isCharacter = new RegExp(`^[${cjk}]`, 'u');
  // The long vowel at the end of a katakana word.
  const longVowel = new RegExp(`([${kana}]{2,})\u30FC(?![${kana}])`, 'g');
  const longest = 40;

  function foldLetter(c) {
    if (/[\uFF00-\uFFEF]/.test(c)) return c.normalize('NFKC').toLowerCase();
    if (/[\u00C0-\u017F\u1E00-\u1EFF]/.test(c)) return c.normalize('NFD')[0].toLowerCase();
    return /[\p{Lu}\p{Lt}]/u.test(c) ? c.toLowerCase() : c;
  }
  function foldCharacter(text) {
    if (/^[\u3041-\u30FF\uFF66-\uFF9D]/.test(text)) {
      text = text.replace(/\uFF9E/g, '\u3099').replace(/\uFF9F/g, '\u309A')
        .normalize(text < '\uFF66' ? 'NFC' : 'NFKC');
    }
    return [...text][0];
  }
  const isPlain = word => /^[\0-\x7F]*$/.test(word);
  const fold = word => isPlain(word) ? word.toLowerCase()
    : [...word.replace(marks, '')].map(foldLetter).join('');

  // The parts of a camelCase word.
  function parts(word) {
    if (!isPlain(word) || !/[a-z]/.test(word) || !/.[A-Z]/.test(word)) return [];
    const all = word.split(/(?<=[^A-Z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][^A-Z])/);
    return all.length < 2 ? []
      : all.filter(part => part.length > 1).map(part => part.toLowerCase());
  }

  // All words and characters with their places.
  function tokens(text) {
    return Array.from(text.matchAll(token), ({ 0: written, index }) => {
      const alone = isCharacter.test(written);
      return {
        text: alone ? foldCharacter(written) : fold(written), alone,
        parts: alone ? [] : parts(written), from: index, to: index + written.length
      };
    });
  }

  // Words, and runs of characters.
  function pieces(text) {
    const list = [];
    let end = -1;
    for (const token of tokens(text)) {
      if (!token.alone) {
        list.push({ word: [...token.text].slice(0, longest).join(''), parts: token.parts });
      } else if (token.from === end) {
        list[list.length - 1].run += token.text;
      } else {
        list.push({ run: token.text });
      }
      end = token.alone ? token.to : -1;
    }
    for (const piece of list) if (piece.run) piece.run = piece.run.replace(longVowel, '$1');
    return list;
  }

  // Every two characters of a run that stand side by side, and the last one.
  const pairs = run => [...run].map((character, at, all) => character + (all[at + 1] || ''));

  // What the index has of a text.
  const terms = text => pieces(text)
    .flatMap(piece => piece.run ? pairs(piece.run) : [piece.word, ...piece.parts]);

  // What is asked: words between blanks, phrases between quotation marks. Of each, the terms `keys`
  // must all be there, and `pieces` are marked.
  const quotes = /"([^"]*)"?|“([^”]*)”?|「([^」]*)」?|『([^』]*)』?|＂([^＂]*)＂?|[^\s"“「『＂]+/g;
  function questions(text) {
    return Array.from(text.matchAll(quotes), match => {
      const found = pieces(match.slice(1).join('') || match[0]);
      const keys = found.flatMap(piece => {
        if (piece.word) return [{ term: piece.word }];
        const all = pairs(piece.run);
        // The pairs that begin with a character are all its places.
        return all.length < 2 ? [{ term: all[0], begins: true }]
          : all.slice(0, -1).map(term => ({ term }));
      });
      return { keys, pieces: found, guessed: [] };
    }).filter(question => question.keys.length).slice(0, 16);
  }

  return { tokens, pieces, pairs, terms, questions, isCharacter };
})(), window.postmortem);

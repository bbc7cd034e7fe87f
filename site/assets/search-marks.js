// Where in a text the words stand that were asked for, and what of it is shown.
(() => {
  'use strict';
  const api = window.postmortem, { tokens } = api;

  // Index behind the last token of a run that begins at the token `at`; 0 where none begins.
  function end(run, all, at) {
    let step = 0;
    for (; step < run.length && all[at] && all[at].alone; at++) {
      if (all[at].text === run[step]) step++;
      else if (all[at].text !== 'ー' || !step) return 0;
    }
    return step === run.length ? at : 0;
  }
  // Where what was asked stands in a text, and which pieces of it.
  function marks(text, asked) {
    const all = tokens(text), ranges = [], kinds = new Set();
    for (const { pieces, guessed } of asked) {
      for (const piece of pieces) {
        const { run, word } = piece;
        all.forEach((token, at) => {
          const last = run ? end([...run], all, at)
            : token.text === word || token.parts.includes(word) ||
              guessed.includes(word) && token.text.startsWith(word) ? at + 1 : 0;
          if (!last) return;
          ranges.push([token.from, all[last - 1].to]);
          kinds.add(piece);
        });
      }
    }
    return { kinds, ranges: ranges.sort((a, b) => a[0] - b[0]) };
  }
  function write(box, text, ranges, from = 0, to = text.length) {
    for (const range of ranges) {
      if (range[0] < from || range[1] > to) continue;
      const mark = document.createElement('mark');
      mark.textContent = text.slice(...range);
      box.append(text.slice(from, range[0]), mark);
      from = range[1];
    }
    box.append(text.slice(from, to));
  }
  // The stretch around the first mark, cut between words.
  function excerpt(box, text, ranges) {
    const isInWord = at => /[^\s\u3000-\u9FFF]{2}/.test(text.slice(at - 1, at + 1));
    const [start, end] = ranges[0];
    let from = Math.max(0, start - 50), to = Math.min(text.length, Math.max(from + 170, end));
    while (from > 0 && from < start && isInWord(from)) from++;
    while (to < text.length && to > end && isInWord(to)) to--;
    if (from > 0) box.append('…');
    write(box, text, ranges, from, to);
    if (to < text.length) box.append('…');
  }
  // As PassageLanguage.swift: a CJK character says about as much as four Latin letters.
  function language(text, han) {
    const own = (text.match(/[\u3041-\u30FF\u3400-\u9FFF]/g) || []).length;
    if (!own || own * 4 < (text.match(/[a-z]/gi) || []).length) return 'en';
    return /[\u3041-\u30FA]/.test(text) ? 'ja' : han;
  }
  // The passages to show, three at most: each as new as can be; names last, they say least.
  function best(passages, asked, names) {
    const left = passages.filter(([part]) => part).map(([part, anchor, text]) => {
      // The first line of a section is its heading.
      const [, heading, rest] = part === 7 && /^(?!impact|preamble)/.test(anchor) &&
        /^(.+)\n([^]+)/.exec(text) || [];
      const found = marks(rest || text, asked);
      return rest && found.kinds.size ? { part, anchor, name: heading, text: rest, ...found }
        : { part, anchor, name: names[part], text, ...(rest ? marks(text, asked) : found) };
    }).filter(one => one.kinds.size);
    const chosen = [], seen = new Set();
    while (left.length && chosen.length < 3) {
      const news = ({ kinds }) => [...kinds].filter(kind => !seen.has(kind)).length;
      const again = ({ part }) => chosen.some(one => one.part === part);
      left.sort((a, b) => news(b) - news(a) || again(a) - again(b) ||
        (a.part === 1) - (b.part === 1) || a.part - b.part);
      const [next] = left.splice(0, 1);
      if (again(next) && !news(next)) break;
      chosen.push(next);
      next.kinds.forEach(kind => seen.add(kind));
    }
    return chosen;
  }

  Object.assign(api, { marks, write, excerpt, language, best });
})();

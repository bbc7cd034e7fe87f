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
  // Where in a text what was asked stands: pieces of it, from and to.
  function places(text, asked) {
    const all = tokens(text), found = [];
    for (const { pieces, guessed } of asked) {
      for (const piece of pieces) {
        const { run, word } = piece;
        all.forEach((token, at) => {
          const last = run ? end([...run], all, at)
            : token.text === word || token.parts.includes(word) ||
              guessed.includes(word) && token.text.startsWith(word) ? at + 1 : 0;
          if (last) found.push({ piece, from: token.from, to: all[last - 1].to });
        });
      }
    }
    return found.sort((a, b) => a.from - b.from);
  }
  // Writes a text with marks, words that follow each other in one.
  function write(box, text, places, from = 0, to = text.length) {
    const ranges = [];
    for (const place of places.filter(place => place.from >= from && place.to <= to)) {
      const last = ranges[ranges.length - 1];
      if (last && place.from - last[1] < 2) last[1] = Math.max(last[1], place.to);
      else ranges.push([place.from, place.to]);
    }
    for (const range of ranges) {
      const mark = document.createElement('mark');
      mark.textContent = text.slice(...range);
      box.append(text.slice(from, range[0]), mark);
      from = range[1];
    }
    box.append(text.slice(from, to));
  }
  // The stretch of a text that shows most of what was asked, cut between words.
  function stretch(text, places) {
    const shown = (from, to) => places.filter(place => place.from >= from && place.to <= to);
    const kinds = (from, to) => new Set(shown(from, to).map(place => place.piece));
    let best;
    for (const { from, to } of places.slice(0, 50)) {
      const start = Math.max(0, from - 50), end = Math.min(text.length, Math.max(start + 170, to));
      if (!best || kinds(from, end).size > best.kinds.size) {
        best = { from: start, to: end, first: from, last: to, kinds: kinds(from, end) };
      }
    }
    const isInWord = at => /[^\s\u3000-\u9FFF]{2}/.test(text.slice(at - 1, at + 1));
    let { from, to, first, last, kinds: seen } = best;
    while (from > 0 && from < first && isInWord(from)) from++;
    while (to < text.length && to > last && isInWord(to)) to--;
    return { from, to, kinds: seen };
  }
  function excerpt(box, { text, places, from, to }) {
    if (from > 0) box.append('…');
    write(box, text, places, from, to);
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
    const left = [];
    for (const [part, anchor, text] of passages) {
      // The first line of a section is its heading.
      const [, heading, rest] = part === 7 && /^(?!impact|preamble)/.test(anchor) &&
        /^(.+)\n([^]+)/.exec(text) || [];
      const ways = rest ? [[heading, rest], [names[part], text]] : [[names[part], text]];
      for (const [name, text] of part ? ways : []) {
        const found = places(text, asked);
        if (!found.length) continue;
        left.push({ part, anchor, name, text, places: found, ...stretch(text, found) });
        break;
      }
    }
    const chosen = [], seen = new Set();
    while (left.length && chosen.length < 3) {
      const news = ({ kinds }) => [...kinds].filter(kind => !seen.has(kind)).length;
      const again = ({ part }) => chosen.some(one => one.part === part);
      left.sort((a, b) => news(b) - news(a) || again(a) - again(b) ||
        (a.part === 1) - (b.part === 1) || a.part - b.part);
      const [next] = left.splice(0, 1);
      if ((again(next) || chosen.length && next.part === 1) && !news(next)) break;
      chosen.push(next);
      next.kinds.forEach(kind => seen.add(kind));
    }
    return chosen;
  }

  Object.assign(api, { places, write, excerpt, language, best });
})();

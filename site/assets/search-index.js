// Asks the index. It loads only those parts that a question needs, and as scripts: from a folder,
// browsers load nothing else.
(() => {
  'use strict';
  const api = window.postmortem, { isCharacter } = api;
  const loading = {}, shards = {}, texts = {}, causes = [];
  let documents = [], version = '';
  // The order of documents that each part of the index goes by, by its path.
  const orders = {};

  function load(path) {
    return loading[path] ||= new Promise((done, fail) => {
      const script = document.createElement('script');
      script.src = path + version;
      script.onload = done;
      script.onerror = () => { delete loading[path]; fail(new Error(path)); };
      document.head.append(script);
    });
  }

  // A number in digits of base 32, the lowest first: see WordShard.swift. Past the end of a text that was
  // cut or belongs to another list there are only zeros.
  function number(text, at) {
    let value = 0;
    for (let scale = 1; at.index < text.length; scale *= 32) {
      const digit = text.charCodeAt(at.index++);
      if (digit < 72) return value + (digit - 40) * scale;
      value += (digit - 93) * scale;
    }
    return value;
  }

  // What the parts of the index call.
  api.words = (shard, text, order) => { shards[shard] = text; orders[`search/words/${shard}.js`] = order; };
  api.text = (id, head, passages) => { texts[id] = { head, passages }; };
  api.documents = (key, count, ids, columns, severities, years, statuses, services, name) => {
    orders['search/documents.js'] = name;
    const at = { index: 0 }, next = () => number(columns, at);
    let id = '';
    documents = ids.split(' ').slice(0, -1).map(entry => {
      id = id.slice(0, entry.charCodeAt(0) - 40) + entry.slice(1);
      return {
        id, sev: severities[next() - 1], year: years[next() - 1], status: statuses[next()],
        services: Array.from({ length: next() }, () => services[next()])
      };
    });
  };

  api.causes = (columns, names, name) => {
    causes.length = 0;
    orders['search/causes.js'] = name;
    const at = { index: 0 }, next = () => number(columns, at);
    while (at.index < columns.length) {
      causes.push(Array.from({ length: next() }, () => names[next()]));
    }
  };

  function shard(term, count) {
    const [first, second = 0, third = 0] = Array.from(term, character => character.codePointAt(0));
    return first + (first < 0x2E80 ? 31 * second + 961 * third : 0) & count - 1;
  }

  // The documents that have a term, and its weight in each. A word that nobody wrote stands for those
  // that begin with it.
  function look(key, count) {
    const text = shards[shard(key.term, count)], found = new Map();
    const mayGuess = key.term.length > 2 && !isCharacter.test(key.term);
    key.guessed = mayGuess && !text.includes(`!${key.term} `);
    const needle = '!' + key.term + (key.begins || key.guessed ? '' : ' ');
    for (let at = text.indexOf(needle); at >= 0;) {
      const place = { index: text.indexOf(' ', at) + 1 };
      for (let document = -1; place.index < text.length && text[place.index] !== '!';) {
        const value = number(text, place);
        document += value >> 4;
        found.set(document, Math.max(found.get(document) || 0, value & 15));
      }
      at = text.indexOf(needle, place.index);
    }
    return found;
  }

  // The documents that have all terms of a question, and how much they say of it.
  function score(question, count) {
    let all;
    for (const key of question.keys) {
      const found = look(key, count), both = new Map();
      const rarity = Math.log(1 + (documents.length - found.size + .5) / (found.size + .5));
      for (const [document, weight] of found) {
        if (!all || all.has(document)) {
          both.set(document, (all ? all.get(document) : 0) + weight * rarity);
        }
      }
      all = both;
    }
    if (all.size) question.guessed = question.keys.filter(key => key.guessed).map(key => key.term);
    return all;
  }

  // The documents that have all of `asked`, best first; where none does, those that have some of it;
  // where nothing is asked, all. Only those that `fits` are among them; it hears of causes `withCauses`.
  async function find(asked, count, fits, withCauses) {
    const terms = asked.flatMap(({ keys }) => keys.map(({ term }) => term));
    const parts = new Set(terms.map(term => `search/words/${shard(term, count)}.js`));
    if (withCauses) parts.add('search/causes.js');
    const paths = ['search/documents.js', ...parts];
    await Promise.all(paths.map(load));
    // A browser may keep an old list beside a new index: their documents have other numbers.
    const isMixed = () => new Set(paths.map(path => orders[path])).size > 1;
    if (isMixed()) {
      for (const path of paths) delete loading[path];
      version = '?' + Date.now();
      await Promise.all(paths.map(load));
      if (isMixed()) throw new Error('search');
    }
    const sums = new Map(asked.length ? [] : documents.map((_, at) => [at, [0, 0]]));
    for (const question of asked) {
      for (const [at, value] of score(question, count)) {
        const [words, sum] = sums.get(at) || [0, 0];
        sums.set(at, [words + 1, sum + value]);
      }
    }
    const some = [...sums].filter(([at]) => fits(documents[at], causes[at]))
      .sort(([a, [words, sum]], [b, [others, other]]) => others - words || other - sum || b - a);
    const all = some.filter(([, [words]]) => words === asked.length);
    return {
      isPartial: !all.length, ids: (all.length ? all : some).map(([at]) => documents[at].id)
    };
  }

  // The text of a document.
  async function read(id) {
    await load(`search/texts/${id}.js`);
    return texts[id];
  }

  Object.assign(api, { find, read });
})();

// The page that searches all documents.
(() => {
  'use strict';
  const page = document;
  const { questions, find, read, places, write, excerpt, language, best } = window.postmortem;
  const form = page.getElementById('search'), out = form.querySelector('output');
  const hits = page.getElementById('hits'), more = page.getElementById('more');
  const names = form.dataset.parts.split('|');

  function make(name, parent) {
    const element = page.createElement(name);
    parent.append(element);
    return element;
  }
  function row({ head: [address, title, ownHan, line], passages }, asked) {
    const han = ownHan || (page.documentElement.lang === 'ja' ? 'ja' : 'zh-Hans');
    const item = page.createElement('li'), link = make('a', make('h2', item)), about = make('div', item);
    item.className = 'hit';
    link.href = address;
    link.lang = language(title, han);
    write(link, title, places(title, asked));
    about.className = 'm';
    about.innerHTML = line;
    for (const one of best(passages, asked, names)) {
      const box = make('p', item), place = make('a', box);
      box.append(' ');
      const words = make('span', box);
      place.href = address + (one.anchor && '#' + one.anchor);
      place.textContent = one.name;
      words.lang = language(one.text, han);
      excerpt(words, one);
    }
    return item;
  }

  const say = (name, values) => window.postmortem.say(form.dataset[name], values);
  const chosen = () => Array.from(form.querySelectorAll('[name=sev]:checked'), box => box.value);
  const selects = ['service', 'cause', 'status', 'year'];
  let run = 0, showMore;
  async function search() {
    const now = ++run, words = form.q.value.trim(), asked = questions(words);
    const severities = chosen();
    const [service, cause, status, year] = selects.map(name => form[name].value);
    const isIdle = !words && !severities.length && !selects.some(name => form[name].value);
    try {
      const { ids, isPartial } = isIdle || words && !asked.length ? { ids: [] }
        : await find(asked, +form.dataset.shards, (one, causes) =>
          (!severities.length || severities.includes(one.sev)) &&
          (!service || one.services.includes(service)) && (!cause || causes.includes(cause)) &&
          (!status || one.status === status) && (!year || one.year === year), cause);
      let shown = 0;
      showMore = async () => {
        const texts = await Promise.all(ids.slice(shown, shown + 10).map(read));
        if (now !== run) return;
        if (!shown) hits.replaceChildren();
        const rows = texts.map(text => row(text, asked));
        hits.append(...rows);
        shown += rows.length;
        more.hidden = shown >= ids.length;
        return rows[0];
      };
      await showMore();
      if (now !== run) return;
      const guessed = asked.flatMap(question => question.guessed).join(', ');
      out.textContent = isIdle ? '' : !ids.length ? form.dataset.none
        : say(isPartial ? 'some' : 'found', { count: ids.length }) +
          (guessed && ' ' + say('begins', { word: guessed }));
    } catch (error) {
      if (now === run) out.textContent = form.dataset.failed;
    }
  }

  // The form, its state in the address.
  const fields = ['q', ...selects];
  function remember() {
    const state = new URLSearchParams();
    if (chosen().length) state.set('sev', chosen());
    for (const name of fields) if (form[name].value) state.set(name, form[name].value);
    try { history.replaceState(null, '', location.pathname + (String(state) && '?' + state)); }
    catch (error) { /* not allowed here */ }
  }
  const state = new URLSearchParams(location.search);
  for (const name of fields) if (state.get(name)) form[name].value = state.get(name);
  for (const box of form.querySelectorAll('[name=sev]')) {
    box.checked = (state.get('sev') || '').split(',').includes(box.value);
  }
  form.hidden = false;
  if (location.hash === '#q') form.q.focus();
  form.onsubmit = event => { event.preventDefault(); search(); };
  let timer;
  form.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(() => { search(); remember(); }, 120);
  };
  more.onclick = async () => {
    more.disabled = true;
    try {
      (await showMore())?.querySelector('a').focus();
    } catch (error) {
      out.textContent = form.dataset.failed;
    } finally {
      more.disabled = false;
    }
  };
  search();
})();

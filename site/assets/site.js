// Comfort only: every page is complete without this file.
(function () {
  'use strict';
  var page = document, root = page.documentElement;

  // Words as they stand in words.yml, with `values` in their holes.
  function say(words, values) {
    var forms = words.split('|');
    return forms[values.count === 1 ? 0 : forms.length - 1]
      .replace(/{(\w+)}/g, function (hole, name) { return values[name]; });
  }
  // The page of the search says some, too.
  window.postmortem = { say: say };

  // A page that has moved: with the part that was asked for.
  var moved = page.querySelector('[data-moved]');
  if (moved) location.replace(moved.href + location.hash);

  // The theme button: remembers the choice where the browser allows it.
  var theme = page.getElementById('theme');
  if (theme) {
    theme.hidden = false;
    theme.onclick = function () {
      var now = root.dataset.theme ||
        (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
      root.dataset.theme = now === 'dark' ? 'light' : 'dark';
      try { localStorage.theme = root.dataset.theme; } catch (e) { /* not allowed here */ }
    };
  }

  // The print button. The whole timeline is printed, whatever is shown.
  page.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.onclick = function () { print(); };
  });

  // Words that age: days to go or overdue, counted from the reader's own day.
  var now = new Date();
  var today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5;
  page.querySelectorAll('time[data-due]').forEach(function (time) {
    var days = Date.parse(time.dateTime) / 864e5 - today;
    var badge = page.createElement('span');
    badge.className = 'b ' + (days < 0 ? 'bad' : days < 15 ? 'warn' : 'mute');
    var words = time.closest('[data-soon]').dataset;
    badge.textContent = days === 0 ? words.today
      : say(days < 0 ? words.late : words.soon, { count: Math.abs(days) });
    var box = time.closest('.due'), old = box.querySelector('.open');
    if (old) old.remove();
    box.prepend(badge, ' ');
  });

  // A link to an event that is hidden by “Key events” shows them all.
  function reveal() {
    var target = location.hash && page.getElementById(location.hash.slice(1));
    var all = page.getElementById('all-ev');
    if (target && all && target.closest('.ev') && !target.offsetHeight) {
      all.checked = true;
      target.scrollIntoView();
    }
  }
  addEventListener('hashchange', reveal);
  reveal();

  // “/” goes to the search.
  var form = page.getElementById('filters'), words = page.getElementById('q');
  page.addEventListener('keydown', function (event) {
    if (event.key !== '/' || /INPUT|SELECT|TEXTAREA/.test(event.target.tagName)) return;
    var field = Array.from(page.querySelectorAll('[type=search]'))
      .filter(function (field) { return field.offsetParent; })[0];
    var link = page.querySelector('.seek');
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.focus(); else link.click();
  });
  if (!form) return;

  // Filters of the rows on this page, their state in the address.
  form.hidden = false;
  var rows = Array.prototype.slice.call(page.querySelectorAll('.inc'));
  var count = form.querySelector('output'), none = page.getElementById('none');
  function plain(text) { return text.normalize('NFKC').toLowerCase(); }
  var texts = rows.map(function (row) { return plain(row.textContent); });
  function severities() {
    return Array.prototype.map.call(
      form.querySelectorAll('[name=sev]:checked'), function (box) { return box.value; });
  }
  function has(list, value) { return !value || (list || '').split('\n').indexOf(value) >= 0; }
  function filter() {
    var chosen = severities(), tokens = plain(words.value).split(/\s+/).filter(Boolean), shown = 0;
    rows.forEach(function (row, index) {
      var fits = (!chosen.length || chosen.indexOf(row.dataset.sev) >= 0) &&
        has(row.dataset.services, form.service.value) && has(row.dataset.causes, form.cause.value) &&
        tokens.every(function (token) { return texts[index].indexOf(token) >= 0; });
      row.hidden = !fits;
      if (fits) shown += 1;
    });
    page.querySelectorAll('.yr').forEach(function (year) {
      year.hidden = !year.nextElementSibling.querySelector('.inc:not([hidden])');
    });
    count.textContent = shown === rows.length ? ''
      : say(form.dataset.shown, { shown: shown, total: rows.length });
    none.hidden = shown > 0;
    if (all) all.hidden = shown === rows.length;
  }
  function remember() {
    var state = new URLSearchParams();
    if (severities().length) state.set('sev', severities());
    ['service', 'cause', 'q'].forEach(function (name) {
      if (form[name].value) state.set(name, form[name].value);
    });
    var query = String(state);
    if (all) all.search = query;
    try { history.replaceState(null, '', location.pathname + (query ? '?' + query : '')); }
    catch (e) { /* not allowed here */ }
  }
  var asked = new URLSearchParams(location.search);
  (asked.get('sev') || '').split(',').forEach(function (value) {
    form.querySelectorAll('[name=sev]').forEach(function (box) {
      if (box.value === value) box.checked = true;
    });
  });
  ['service', 'cause', 'q'].forEach(function (name) {
    if (asked.get(name)) form[name].value = asked.get(name);
  });
  // Enter takes words and filters to the search of all documents.
  var all = page.getElementById('search-all');
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    if (all) location.href = all.href;
  });
  form.addEventListener('input', function () { filter(); remember(); });
  filter();
  if (all) all.search = location.search;
})();

// Filters of the rows on this page, their state in the address.
(function () {
  'use strict';
  var page = document, say = window.postmortem.say;
  var form = page.getElementById('filters'), words = page.getElementById('q');
  if (!form) return;
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

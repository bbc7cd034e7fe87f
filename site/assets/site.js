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

  // What slides begins with the current entry in sight, and shows on which side there is more.
  page.querySelectorAll('.slide').forEach(function (row) {
    function show() {
      row.classList.toggle('before', row.scrollLeft > 2);
      row.classList.toggle('after', row.scrollLeft + row.clientWidth < row.scrollWidth - 2);
    }
    var current = row.querySelector('[aria-current]');
    if (current) row.scrollLeft = current.offsetLeft - row.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
    row.addEventListener('scroll', show, { passive: true });
    addEventListener('resize', show);
    show();
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
  page.addEventListener('keydown', function (event) {
    if (event.key !== '/' || /INPUT|SELECT|TEXTAREA/.test(event.target.tagName)) return;
    var field = Array.from(page.querySelectorAll('[type=search]'))
      .filter(function (field) { return field.offsetParent; })[0];
    var link = page.querySelector('.seek');
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.focus(); else link.click();
  });
})();

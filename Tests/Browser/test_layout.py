"""Pages fit every window."""
import pytest

from conftest import part_of

WIDTHS = [320, 360, 390, 600, 768, 900, 1024, 1160, 1280, 1600, 1920]


@pytest.mark.in_every_language
def test_nothing_scrolls_sideways(site, kind, open_page):
    page = open_page(site, part_of(site, kind))
    wide = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        extent = page.evaluate("document.documentElement.scrollWidth")
        if extent > width:
            wide[width] = extent
    assert wide == {}


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_moves_after_the_first_look(site, kind, width, open_page):
    page = open_page(site, part_of(site, kind), width=width)
    shift = page.evaluate("""() => new Promise(done => {
      let sum = 0;
      new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
        .observe({type: 'layout-shift', buffered: true});
      setTimeout(() => done(sum), 150);
    })""")
    assert shift <= 0.01


def test_forced_colours_keep_every_word(site, kind, open_page):
    page = open_page(site, part_of(site, kind), forced_colors="active")
    assert page.locator("h1").is_visible()
    assert page.locator("main").inner_text().strip()

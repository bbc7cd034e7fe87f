"""Reading without script, on paper, by keyboard, from a folder and below a path."""
import re

import pytest

import sites
from conftest import part_of


def test_a_page_is_complete_without_script(site, kind, open_page):
    path = part_of(site, kind)
    page = open_page(site, path, java_script_enabled=False)
    assert page.locator("h1").is_visible()
    # Controls that only script serves are not shown.
    for control in page.locator("#theme, form.filters, [data-print]").all():
        assert not control.is_visible()


def test_a_page_prints_light_while_dark_is_forced(site, kind, open_page):
    page = open_page(site, part_of(site, kind), color_scheme="dark")
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.emulate_media(media="print")
    background, text = page.evaluate(
        "[getComputedStyle(document.documentElement).backgroundColor,"
        " getComputedStyle(document.body).color]")
    assert brightness(background) > 240 and brightness(text) < 60
    assert not page.locator("nav.nav").is_visible()


def test_paper_shows_the_whole_timeline(site, open_page):
    page = open_page(site, "incidents/INC-2020-0408.html")
    page.emulate_media(media="print")
    events = page.locator("#timeline .ev > li[id]").all()
    assert len(events) > 40
    assert [event for event in events if not event.is_visible()] == []


def test_the_first_key_goes_past_the_navigation(site, kind, open_page):
    page = open_page(site, part_of(site, kind))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")


def test_every_place_that_takes_the_focus_shows_it(site, kind, open_page):
    page = open_page(site, part_of(site, kind))
    unseen = []
    for _ in range(25):
        page.keyboard.press("Tab")
        shown = page.evaluate("""() => {
          const here = document.activeElement, style = getComputedStyle(here);
          if (here === document.body) return true;
          const label = here.labels && here.labels[0] ? getComputedStyle(here.labels[0]) : style;
          return [style, label].some(s => s.outlineStyle !== 'none' && s.outlineWidth !== '0px')
            || style.boxShadow !== 'none';
        }""")
        if not shown:
            unseen.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    assert unseen == []


def test_the_theme_button_turns_the_page_dark_and_remembers(site, served, open_page):
    page = open_page(site, "index.html", base=served[site], color_scheme="light")
    background = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(background)
    page.locator("#theme").click()
    dark = page.evaluate(background)
    assert brightness(dark) < 60 < brightness(light)
    page.reload()
    assert page.evaluate(background) == dark


def test_a_site_works_below_a_path(site, kind, served, open_page):
    page = open_page(site, part_of(site, kind), base=served[site])
    # The style sheet arrived: the skip link is out of sight.
    assert page.evaluate("document.querySelector('.skip').getBoundingClientRect().right <= 0")
    page.locator("a.brand").click()
    page.wait_for_load_state()
    assert page.url == served[site] + "index.html"


@pytest.mark.in_every_language
def test_every_page_names_its_language(site):
    for path in sites.pages(site):
        text = (sites.SITES[site] / path).read_text(encoding="utf-8")
        assert f'<html lang="{site}"' in text, path


def brightness(colour):
    """Mean of red, green and blue, 0 to 255, of a computed colour."""
    parts = [float(part) for part in re.findall(r"[\d.]+", colour)[:3]]
    return sum(parts) / 3

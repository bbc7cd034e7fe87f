"""WCAG 2.2 AA as far as axe can tell, in both schemes and two widths of every kind of page."""
import pathlib

import axe_playwright_python
import pytest

from conftest import part_of

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


# Each scheme and each width is seen on every kind of page, both of the other pairs, and the sites in other
# languages, where there is most to see.
LOOKS = [("en", "light", 1280), ("en", "dark", 390)]
OTHER_LOOKS = [("en", "dark", 1280), ("en", "light", 390), ("ja", "light", 1280), ("zh-Hans", "light", 1280)]


@pytest.mark.parametrize("site, scheme, width", LOOKS)
def test_axe_finds_nothing(site, kind, scheme, width, open_page):
    page = open_page(site, part_of(site, kind), width=width, color_scheme=scheme)
    page.evaluate(AXE)
    result = page.evaluate("rules => axe.run({runOnly: rules, preload: false})", RULES)
    assert len(result["passes"]) > 5, "axe looked at nothing"
    found = [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in result["violations"] for node in violation["nodes"]
    ]
    assert found == []


@pytest.mark.parametrize("kind", ["home", "incident", "japanese incident", "action items", "search"])
@pytest.mark.parametrize("site, scheme, width", OTHER_LOOKS)
def test_axe_finds_nothing_in_other_looks(site, kind, scheme, width, open_page):
    test_axe_finds_nothing(site, kind, scheme, width, open_page)


def test_axe_would_find_something(site, open_page):
    page = open_page(site, "index.html")
    page.evaluate("document.querySelector('h1').style.color = 'var(--ground, #ddd)';"
                  "document.body.insertAdjacentHTML('beforeend', '<img src=\"\">')")
    page.evaluate(AXE)
    result = page.evaluate("rules => axe.run({runOnly: rules, preload: false})", RULES)
    assert "image-alt" in [violation["id"] for violation in result["violations"]]

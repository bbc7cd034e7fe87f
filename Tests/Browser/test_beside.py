"""What documents bring along, and what becomes of ids that they had before."""
import base64
import functools
import http.server
import pathlib
import subprocess
import threading

import pytest

ROOT = pathlib.Path(__file__).parents[2]

# One red pixel.
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==")

DOCUMENT = """---
id: INC-2
former_ids: [INC-1]
title: The pool was full
status: draft
severity: SEV2
---
## Summary
![the pool is red](images/pool.png) ![remote](https://example.org/a.png)
![blob](data:image/png;base64,AAAA) ![run](javascript:alert(1)) [log](images/a.log)
See [the script](javascript:alert(1)) and INC-1.

## Lessons
None.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("beside")
    (folder / "incidents/images").mkdir(parents=True)
    (folder / "incidents/a.md").write_text(DOCUMENT, "utf-8")
    (folder / "incidents/images/pool.png").write_bytes(PIXEL)
    (folder / "incidents/images/a.log").write_text("10:02 refused\n", "utf-8")
    run = subprocess.run(
        [ROOT / ".build/debug/postmortem", "build", "-C", folder, "--output", "site"],
        stdin=subprocess.DEVNULL, capture_output=True)
    assert run.returncode in (0, 1), run.stderr
    return folder / "site"


@pytest.fixture(scope="module", params=["file", "http"])
def base(request, built):
    """The address of the site: from its folder, and below a server."""
    if request.param == "file":
        yield built.as_uri() + "/"
        return
    handler = functools.partial(Quiet, directory=str(built.parent))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/site/"
    server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def test_a_picture_shows_and_nothing_else_is_asked_for(base, open_page):
    page = open_page("", "incidents/INC-2.html", base=base)
    pictures = page.locator("main img")
    assert pictures.count() == 1
    pictures.scroll_into_view_if_needed()
    # Not `wait_for_function`: from its second look on it evaluates a string, which the page's policy forbids.
    assert pictures.evaluate("async image => { await image.decode(); return image.naturalWidth }") == 1
    assert pictures.get_attribute("alt") == "the pool is red"
    words = page.locator("main").inner_text()
    assert all(word in words for word in ("remote", "blob", "run", "the script"))
    assert page.locator("main a[href^='javascript:']").count() == 0


def test_a_file_is_kept_not_opened(base, open_page):
    if base.startswith("file:"):
        pytest.skip("browsers open files of a folder, whatever a link says")
    page = open_page("", "incidents/INC-2.html", base=base)
    with page.expect_download() as download:
        page.locator("main a[download]").click()
    assert pathlib.Path(download.value.path()).read_text() == "10:02 refused\n"


@pytest.mark.parametrize("script", [True, False])
def test_a_former_id_leads_to_the_document(script, base, open_page):
    page = open_page("", "incidents/INC-1.html#lessons", base=base, java_script_enabled=script)
    page.wait_for_url(base + "incidents/INC-2.html" + ("#lessons" if script else "*"))
    assert page.locator("h1").inner_text() == "The pool was full"


def test_a_search_finds_the_former_id(base, open_page):
    page = open_page("", "search.html?q=INC-1", base=base)
    page.locator(".hit h2 a").first.wait_for()
    assert page.locator(".hit h2 a").first.get_attribute("href") == "incidents/INC-2.html"

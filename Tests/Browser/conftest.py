"""A browser, the sites over file: and over HTTP, and pages that notice what must not happen."""
import collections
import functools
import http.server
import shutil
import threading

import pytest
from playwright.sync_api import sync_playwright

import sites

# The script that counts violations of the content security policy, before anything else runs.
WATCH_POLICY = """
window.__violations = [];
document.addEventListener('securitypolicyviolation', function (event) {
  window.__violations.push(event.violatedDirective + ' ' + event.blockedURI);
});
"""


def pytest_addoption(parser):
    parser.addoption("--pictures", help="folder that gets the pictures of the pages (docs/pictures)")


def pytest_generate_tests(metafunc):
    """`site` is the English one, or each where a test is marked `in_every_language`; `kind` runs over
    every kind of page."""
    chosen = " ".join(mark.args[0] for mark in metafunc.definition.iter_markers("parametrize"))
    if "site" in metafunc.fixturenames and "site" not in chosen:
        every = metafunc.definition.get_closest_marker("in_every_language")
        metafunc.parametrize("site", sorted(sites.SITES) if every else ["en"], scope="session")
    if "kind" in metafunc.fixturenames and "kind" not in chosen:
        metafunc.parametrize("kind", list(sites.KINDS))


def pytest_sessionstart(session):
    """Without a site nothing would be tested, and that must not look like success."""
    if not sites.SITES:
        raise pytest.UsageError("POSTMORTEM_SITES names no site; run bin/test-browser")


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium."""
    path = shutil.which("chromium")
    assert path, "chromium is not installed; bin/test-browser installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served():
    """Addresses of all sites, each in a folder below the root of a server on this machine."""
    class Handler(http.server.SimpleHTTPRequestHandler):
        def translate_path(self, path):
            _, name, *rest = path.split("?")[0].split("#")[0].split("/")
            self.directory = str(sites.SITES.get(name, "/nonexistent"))
            return super().translate_path("/" + "/".join(rest))

        def end_headers(self):
            # What the link checker takes as leave to ask without waiting between requests.
            self.send_header("LinkChecker", "welcome")
            super().end_headers()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {name: f"http://127.0.0.1:{server.server_port}/{name}/" for name in sites.SITES}
    server.shutdown()


class Window:
    """A page that one test after another uses: a new process for each would take most of the time."""

    def __init__(self, browser, options):
        self.options = options
        self.root, self.faults = None, []
        self.has_script = options.get("java_script_enabled", True)
        context = browser.new_context(**options)
        if self.has_script:
            context.add_init_script(WATCH_POLICY)
        self.page = context.new_page()
        self.page.on("request", lambda request: self.note(
            None if request.url.startswith((self.root or "", "data:", "blob:"))
            else f"asks for {request.url}"))
        self.page.on("pageerror", lambda error: self.note(str(error)))
        self.page.on("console", lambda message: self.note(
            message.text if message.type == "error" else None))

    def note(self, fault):
        if fault and self.root:
            self.faults.append(f"{self.page.url}: {fault}")

    def open(self, root, path, width):
        """Shows a page as if nothing had been shown before."""
        self.root, self.faults = root, []
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(
            media="null", color_scheme=self.options.get("color_scheme", "null"),
            forced_colors=self.options.get("forced_colors", "null"))
        self.page.goto(root + path, wait_until="load")
        return self.page

    def leave(self):
        """Forgets what the test did; returns what must not have happened."""
        if self.has_script:
            self.faults += self.page.evaluate(
                "() => { localStorage.clear(); sessionStorage.clear(); return window.__violations; }")
        self.root = None
        self.page.unroute_all()
        return self.faults


@pytest.fixture(scope="session")
def free_windows():
    """Windows that no test uses, by the options of their contexts."""
    return collections.defaultdict(list)


@pytest.fixture
def open_page(browser, free_windows):
    """Opens a page of a site: `open_page(site, path, base=…, **options of the context)`. At the end
    no page may have violated the policy, asked another host, or thrown an error."""
    used = []

    def open_it(site, path, base=None, width=1280, **options):
        key = tuple(sorted(options.items()))
        free = free_windows[key]
        window = free.pop() if free else Window(browser, options)
        used.append((key, window))
        return window.open(base or sites.SITES[site].as_uri() + "/", path, width)

    yield open_it
    faults = []
    for key, window in used:
        faults += window.leave()
        free_windows[key].append(window)
    assert faults == []


def part_of(site, kind):
    """Path of the page of a kind; the test fails where there is none."""
    path = sites.KINDS[kind]
    assert (sites.SITES[site] / path).is_file(), f"the site {site} has no {kind} at {path}"
    return path

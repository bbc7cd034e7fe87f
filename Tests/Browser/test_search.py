"""All documents are searched: in three scripts, from a folder and under a sub-path."""
import re
import urllib.parse

import pytest
from playwright.sync_api import expect

import sites

RESIZE = "incidents/INC-2020-0408.html"
SIGNATURE = "com.mysql.jdbc.exceptions.jdbc4.CommunicationsException"


@pytest.fixture(params=["file", "http"])
def ask(request, site, served, open_page):
    """Opens the search with a question in the address: `ask("备份", sev="SEV1")`."""
    base = served[site] if request.param == "http" else None

    def ask(words, **options):
        filters = {key: options.pop(key) for key in ("sev", "service", "cause", "status", "year")
                   if key in options}
        page = open_page(
            site, "search.html?" + urllib.parse.urlencode({"q": words, **filters}), base=base, **options)
        page.locator("#search output:not(:empty)").wait_for(state="attached")
        return page

    return ask


def addresses(page):
    return [link.get_attribute("href") for link in page.locator(".hit h2 a").all()]


def marked(page):
    return {mark.inner_text() for mark in page.locator("mark").all()}


@pytest.mark.parametrize("words, address, mark", [
    ("备份", "incidents/INC-2020-0409.html", "备份"),
    ("连接池", "incidents/INC-DBCP-470.html", "连接池"),
    ("半同步", "incidents/INC-2019-0619.html", "半同步"),
    ("障害", "incidents/INC-2021-0423.html", "障害"),
    ("障", "incidents/INC-2021-0423.html", "障"),
    ("Replica", "incidents/INC-2021-0423.html", "replica"),
    (SIGNATURE, RESIZE, SIGNATURE),
    ("CommunicationsException", RESIZE, "CommunicationsException"),
    ("communications", RESIZE, "CommunicationsException"),
    ("jdbc4.Communic", RESIZE, "jdbc4.CommunicationsException"),
    ("备份 resize", RESIZE, "备份"),
    ('"read timed out"', RESIZE, "Read timed out"),
    ("ＲＤＳ 备份", RESIZE, "RDS"),
])
def test_what_is_looked_for_is_found_and_marked(ask, words, address, mark):
    page = ask(words)
    assert address in addresses(page)
    assert mark in marked(page)


def test_an_error_text_pasted_whole_finds_one_document_and_says_where(ask):
    page = ask(SIGNATURE)
    assert addresses(page) == [RESIZE]
    places = [link.get_attribute("href") for link in page.locator(".hit p a").all()]
    assert places[0] == RESIZE + "#known"
    page.locator(".hit p a").first.click()
    page.wait_for_url("**/INC-2020-0408.html#known")
    assert page.locator("#known").is_visible()


def test_a_title_counts_more_than_a_word_in_passing(ask):
    assert addresses(ask("resize"))[0] == RESIZE


@pytest.mark.in_every_language
def test_nothing_found_is_said(ask):
    page = ask("zzqy-nobody-wrote-this")
    assert addresses(page) == []
    assert page.locator("#search output").inner_text() != ""
    assert page.locator("#search output").get_attribute("aria-live") == "polite"


def test_more_is_asked_for_twice_and_comes_once(ask):
    page = ask("database")
    assert page.locator("#more").is_visible(), "too few documents to test this"
    page.evaluate("for (const _ of [1, 2]) document.getElementById('more').click()")
    expect(page.locator("#more")).to_be_hidden()
    found = addresses(page)
    assert len(found) > 10 and len(set(found)) == len(found)


def test_filters_narrow_and_the_address_keeps_them(ask):
    page = ask("replica")
    everything = addresses(page)
    page.locator("input[name=sev][value=SEV1]").check()
    page.wait_for_url("**sev=SEV1**")
    page.locator("select[name=year]").select_option("2020")
    page.wait_for_url("**year=2020**")
    expect(page.locator(".hit")).to_have_count(1)
    assert addresses(page) == [RESIZE]
    assert len(everything) > 1
    assert addresses(ask("replica", sev="SEV1", year="2020")) == [RESIZE]
    assert addresses(ask("replica", service="user-center")) == [RESIZE]
    assert addresses(ask("replica", service="user-center", cause="tooling", status="final")) == [RESIZE]
    assert addresses(ask("replica", service="user-center", status="draft")) == []


def test_filters_alone_list_documents(ask):
    assert "incidents/INC-2019-0618.html" in addresses(ask("", year="2019"))


def test_answers_come_while_one_types(ask):
    page = ask("备份")
    page.locator("#q").fill("general_log")
    expect(page.locator(".hit h2 a").first).to_have_attribute("href", re.compile("GENERAL-LOG"))
    page.wait_for_url("**q=general_log**")


@pytest.mark.in_every_language
def test_the_field_at_the_top_leads_to_the_search(site, open_page):
    page = open_page(site, RESIZE)
    page.keyboard.press("/")
    page.keyboard.type("备份")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    page.locator(".hit").first.wait_for()
    assert page.locator("#q").input_value() == "备份"


def test_on_a_small_screen_a_button_leads_to_the_search(site, open_page):
    page = open_page(site, RESIZE, width=390)
    page.keyboard.press("/")
    page.wait_for_url("**/search.html#q")
    assert page.evaluate("document.activeElement.id") == "q"


def test_the_words_of_the_list_can_be_looked_for_everywhere(site, open_page):
    page = open_page(site, "index.html")
    page.locator("#filters [name=sev]").first.check()
    page.locator("#filters [name=q]").fill("replica")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"search\.html\?(?=.*q=replica)(?=.*sev=SEV1)"))
    page.locator(".hit").first.wait_for()
    assert page.locator("input[name=sev][value=SEV1]").is_checked()


def test_without_a_script_the_page_says_what_to_do(site, open_page):
    page = open_page(site, "search.html", java_script_enabled=False)
    assert "postmortem search" in page.locator("main").inner_text()
    assert not page.locator("#search").is_visible()


def test_an_answer_moves_nothing(ask):
    page = ask("replica", width=390)
    shift = page.evaluate("""() => new Promise(done => {
      let sum = 0;
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) sum += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => done(sum), 200);
    })""")
    assert shift < 0.01


def test_an_old_list_that_a_browser_kept_beside_a_new_index_is_asked_for_again(site, served, open_page):
    page = open_page(site, "search.html", base=served[site])
    asked = []

    def old(route):
        asked.append(route.request.url)
        if "?" in route.request.url:
            return route.continue_()
        body = (sites.SITES[site] / "search/documents.js").read_text("utf-8")
        # Another document is the first, with nothing said of it, and the order has another name.
        return route.fulfill(
            body=re.sub(r'"[0-9a-f]{12}"\)', '"000000000000")', body.replace('"(', '"(AAA-1 (', 1)),
            content_type="text/javascript")

    page.route("**/search/documents.js*", old)
    page.locator("#search [name=q]").fill(SIGNATURE)
    page.locator(".hit").first.wait_for()
    assert len(asked) == 2
    assert RESIZE in addresses(page)

"""The list of incidents is filtered, and the address keeps the filter."""


def visible(page):
    return [row for row in page.locator(".inc").all() if row.is_visible()]


def test_a_severity_filters_and_the_address_says_so(site, served, open_page):
    page = open_page(site, "index.html", base=served[site])
    everything = len(visible(page))
    page.locator("input[name=sev]").first.check()
    chosen = page.locator("input[name=sev]").first.get_attribute("value")
    rows = visible(page)
    assert 0 < len(rows) < everything
    assert {row.get_attribute("data-sev") for row in rows} == {chosen}
    page.wait_for_url(f"**sev={chosen}**")
    # Who opens that address sees the same rows.
    again = open_page(site, page.url.removeprefix(served[site]), base=served[site])
    assert len(visible(again)) == len(rows)
    assert again.locator("input[name=sev]").first.is_checked()


def test_a_service_filters(site, open_page):
    page = open_page(site, "index.html")
    page.locator("select[name=service]").select_option("dns")
    rows = visible(page)
    assert rows and all("dns" in row.get_attribute("data-services").split("\n") for row in rows)


def test_nothing_found_says_so(site, open_page):
    page = open_page(site, "index.html?q=zzzz-nothing-is-called-so")
    assert visible(page) == []
    assert page.locator("#none").is_visible()


def test_the_slash_key_goes_to_the_field_of_words(site, open_page):
    page = open_page(site, "index.html")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.type("a/b")
    assert page.evaluate("document.activeElement.value") == "a/b"

"""What stands beside the pages, read by the programs that people use for it."""
import csv
import datetime
import io
import json
import os
import pathlib
import re
import shutil
import subprocess

import feedparser
import icalendar
import pytest

import sites

ROOT = pathlib.Path(__file__).parents[2]


def test_the_feed_is_one_that_readers_read(site, served):
    for place in (served[site] + "feeds/incidents.xml", str(sites.SITES[site] / "feeds/incidents.xml")):
        feed = feedparser.parse(place)
        assert not feed.bozo, feed.get("bozo_exception")
        assert feed.version == "atom10"
        assert feed.feed.title and feed.feed.updated_parsed
        assert len(feed.entries) >= 5
        assert len({entry.id for entry in feed.entries}) == len(feed.entries)
        for entry in feed.entries:
            assert entry.updated_parsed and entry.title
    # Links start from the feed's own place, where the site has no address.
    feed = feedparser.parse(served[site] + "feeds/incidents.xml")
    for entry in feed.entries:
        path = entry.link.removeprefix(served[site])
        assert (sites.SITES[site] / path).is_file(), entry.link


def commit(folder, day):
    """Keeps what is in a folder, as nobody in particular."""
    when = {name: f"{day}T12:00:00Z" for name in ("GIT_COMMITTER_DATE", "GIT_AUTHOR_DATE")}
    who = ["-c", "user.name=alice", "-c", "user.email=alice@example.com"]
    for arguments in (["init", "--quiet", "-b", "main"], ["add", "-A"], ["commit", "--quiet", "-m", day]):
        subprocess.run(["git", *who, *arguments], cwd=folder, check=True, env=os.environ | when)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """The site of a team with items on days, moved days, owners and a history."""
    folder = tmp_path_factory.mktemp("desk") / "base"
    shutil.copytree(ROOT / "Tests/Fixtures/ferry-desk", folder)
    incidents = folder / "incidents"
    later = {path: path.read_text("utf-8") for path in incidents.glob("0*.md")}
    for path in later:
        path.unlink()
    commit(folder, "2026-11-01")
    for path, text in later.items():
        path.write_text(text, "utf-8")
    commit(folder, "2026-11-02")
    for path in folder.rglob("*.md"):
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"(- \[ \] AI-.* due:)\S+", r"\g<1>2026-12-24", text), "utf-8")
    commit(folder, "2026-11-16")
    run = subprocess.run(
        [ROOT / ".build/debug/postmortem", "build", "-C", folder, "--output", "site",
         "--as-of", "2026-11-26"], stdin=subprocess.DEVNULL, capture_output=True)
    assert run.returncode in (0, 1), run.stderr
    return folder / "site"


def test_calendars_are_ones_that_calendars_read(desk):
    calendars = [desk / "feeds/due.ics", *sorted((desk / "feeds/due").glob("*.ics"))]
    uids = []
    for path in calendars:
        data = path.read_bytes()
        assert all(len(line) <= 75 for line in data.split(b"\r\n")), path
        calendar = icalendar.Calendar.from_ical(data)
        events = [part for part in calendar.walk() if part.name == "VEVENT"]
        assert not calendar.errors and not any(event.errors for event in events)
        for event in events:
            # Without an end an event is the whole of its day.
            assert event.duration == datetime.timedelta(days=1)
            for name in ("UID", "DTSTAMP", "SEQUENCE", "SUMMARY"):
                assert name in event, (path, name)
        uids.append([str(event["UID"]) for event in events])
        assert uids[-1] and len(set(uids[-1])) == len(uids[-1])
    # Each item of an owner is in the calendar of all.
    assert len(uids) > 1
    assert {uid for owner in uids[1:] for uid in owner} <= set(uids[0])


def test_the_feed_of_items_is_one_that_readers_read(desk):
    feed = feedparser.parse(str(desk / "feeds/items.xml"))
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert len(feed.entries) >= 5
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    times = [entry.updated_parsed for entry in feed.entries]
    assert times == sorted(times, reverse=True)
    assert "2026-11-16T12:00:00Z" == feed.feed.updated
    assert any("→" in entry.title for entry in feed.entries)


def test_the_page_of_an_incident_tells_what_became_of_its_items(desk):
    pages = [path.read_text("utf-8") for path in (desk / "incidents").glob("*.html")]
    assert any("opened 2 Nov 2026 · due " in page for page in pages)


def test_every_document_has_its_data(site):
    root = sites.SITES[site]
    for page in sites.pages(site):
        if page.startswith(("incidents/", "guides/")):
            data = json.loads((root / page).with_suffix(".json").read_text("utf-8"))
            assert data["version"] == 1 and data["page"] == page


def test_both_forms_of_a_table_have_the_same_rows(site):
    root = sites.SITES[site]
    for file in json.loads((root / "data/index.json").read_text("utf-8"))["files"]:
        rows = json.loads((root / file["json"]).read_text("utf-8"))["rows"]
        text = (root / file["csv"]).read_bytes().decode("utf-8-sig")
        lines = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
        assert len(lines) == len(rows) > 0
        for line, row in zip(lines, rows):
            assert None not in line
            for name, value in row.items():
                shown = "; ".join(value) if isinstance(value, list) else value
                shown = str(shown).lower() if isinstance(shown, bool) else str(shown)
                assert line[name] in (shown, "'" + shown), (file["csv"], name)
        for line in lines:
            assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in line.values())

"""The course of an event: its timeline, and the changes made on the way."""
from datetime import timedelta

from . import changes, names
from .story import Entry

# Longest pause in minutes: shorter than the silence that the linter remarks on.
_PAUSE = {"SEV1": 13, "SEV2": 27, "SEV3": 50, "SEV4": 55}


def run(story):
    """Fills the story's timeline and changes."""
    draw = story.draw
    clock = story.frame.began
    if story.frame.type in ("incident", "near-miss") and draw.chance(40):
        _introduced(story, clock)
    for kind in _kinds(story):
        pause = _PAUSE[story.severity]
        longest = pause * 4 if draw.chance(0.6) else pause
        clock += timedelta(minutes=min(draw.number(1, longest), draw.number(1, longest)))
        clock = _beat(story, kind, clock, pause)
    story.end = clock


def _introduced(story, clock):
    days, minutes = story.draw.number(1, 60), story.draw.number(0, 600)
    story.entries.append(
        Entry("introduced", story.any(story.words["beat"]["introduced"]),
              at=clock - timedelta(days=days, minutes=minutes)))


def _kinds(story):
    """The kinds of entries in their order."""
    draw = story.draw
    signals = ["alert"] * draw.number(1, 2) + ["missed"] * draw.chance(30)
    middle = ["diagnose", "diagnose", "note", "note", "comms", "decide", "escalate"]
    rows = {
        "incident": (["change"] * draw.chance(45) + ["start", *signals, "detect", "ack", "declare"],
                     ["mitigate"], ["note", "comms", "resolve", "validate", "comms"]),
        "near-miss": ([*signals, "detect", "ack"], ["decide"], ["note", "validate"]),
        "drill": (["comms", "declare"], ["change", "validate"], ["note", "comms"]),
        "change": (["comms", "change"], ["validate"], ["note", "validate", "comms"]),
    }
    first, turn, last = rows[story.frame.type]
    few = story.frame.type != "incident"
    room = draw.number(14, 22) if few else draw.number(20, 40)
    fill = [draw.one(middle) for _ in range(max(4, room - len(first) - len(turn) - len(last)))]
    for _ in range(draw.number(0, 1) if few else draw.weighted([(0, 15), (1, 55), (2, 30)])):
        place = draw.number(1, len(fill) - 2)
        fill[place:place] = ["change", "validate"]
    late = draw.number(len(fill) // 2, len(fill) - 1)
    return first + fill[:late] + turn + fill[late:] + last


def _beat(story, kind, clock, pause):
    """Adds one entry and returns when it was over."""
    draw = story.draw
    entry = Entry(kind, "", at=clock, is_rough=draw.chance(8))
    text = story.any(story.words["beat"][kind])
    if kind == "change":
        change = changes.begin(story, clock, draw.number(1, max(2, pause - 2)))
        entry.references, entry.is_rough = [change.id], False
        text = text.replace("{change}", change.title)
        entry.actor = f"@{change.executor}"
        clock = change.ended
    elif kind == "validate":
        criterion = changes.validate(story, clock)
        if criterion is None:
            entry.kind, text = "note", story.any(story.words["beat"]["note"])
        else:
            change_id, check = criterion
            entry.references = [change_id]
            text = text.replace("{criterion}", check.criterion)
            if check.result != "pass":
                text = f"{check.criterion}: {check.result}"
    elif kind in ("start", "resolve"):
        entry.references, entry.is_rough = [story.service], False
        if kind == "start":
            story.start = clock
        story.resolved = clock
    elif kind in ("detect", "mitigate"):
        entry.is_rough = False
        if kind == "mitigate" and story.changes:
            entry.references = [story.changes[-1].id]
    entry.text = text
    _trim(story, entry)
    if entry.until:
        clock = entry.until
    story.entries.append(entry)
    return clock


def _trim(story, entry):
    """Actors, ranges, evidence: what some entries have and others have not."""
    draw = story.draw
    if entry.kind == "ack":
        entry.actor = f"@{story.responder}"
    elif entry.kind == "declare":
        entry.actor = f"@{story.commander}"
    elif not entry.actor and draw.chance(35):
        people = [f"@{story.responder}", f"@{draw.one(names.DATABASE)}", "[desk]", "[vendor]"]
        entry.actor = draw.one(people)
    if entry.kind in ("diagnose", "note", "comms") and draw.chance(10):
        entry.until = entry.at + timedelta(minutes=draw.number(2, 9))
    if entry.kind == "note" and draw.chance(8):
        entry.is_timed, entry.until = False, None
    if draw.chance(14):
        entry.details = [story.any(story.words["detail"]) for _ in range(draw.number(1, 2))]

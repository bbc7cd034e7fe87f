"""Changes on production with their sign-offs, validations and breaches."""
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from . import names

# Kinds of validation by category, the first one always.
CHECKS = {
    "release": ["deployed-artifact", "performance"], "config": ["availability", "performance"],
    "datastore": ["data-consistency", "replication"],
    "failover": ["data-consistency", "replication"],
    "capacity": ["performance", "availability"], "network": ["availability", "performance"],
    "backup": ["rollback-tested", "availability"],
}
_CATEGORIES = [
    ("release", 26), ("config", 26), ("datastore", 14), ("failover", 12), ("capacity", 10),
    ("network", 7), ("backup", 5),
]


@dataclass
class Signoff:
    by: str
    role: str
    at: datetime
    scope: str


@dataclass
class Validation:
    kind: str
    criterion: str
    method: str
    by: str
    at: datetime
    result: str
    evidence: str


@dataclass
class Change:
    """One operation on production."""

    id: str
    title: str
    category: str
    kind: str
    relation: str
    risk: str
    target: str
    executor: str
    requester: str
    started: datetime
    ended: datetime
    signoffs: list = field(default_factory=list)
    validations: list = field(default_factory=list)
    has_window: bool = False
    has_rollback: bool = True
    is_temporary: bool = False
    reason: str = ""  # of an emergency
    breach: str = ""  # what happened, where a control was not kept
    breached: list = field(default_factory=list)


def begin(story, clock, minutes):
    """A change that begins now; adds it to the story."""
    draw = story.draw
    number = len(story.changes) + 1
    is_planned = not any(entry.kind in ("start", "detect") for entry in story.entries)
    category = draw.weighted(_CATEGORIES)
    in_store = category in ("datastore", "failover", "backup")
    service = story.service
    people = names.DATABASE if in_store else names.EXECUTORS
    executor = draw.one(people + names.VENDORS[:1])
    change = Change(
        id=f"CHG-{number}", title=story.say(story.words["change_title"][category]),
        category=category, kind=_kind(draw, is_planned), relation=_relation(draw, story, number),
        risk=draw.weighted([("low", 40), ("medium", 45), ("high", 15)]),
        target=f"{service}/{names.store(service)}" if in_store else service,
        executor=executor, requester=draw.one(names.DEVELOPERS), started=clock,
        ended=clock + timedelta(minutes=minutes), has_window=draw.chance(30),
        has_rollback=draw.chance(94), is_temporary=draw.chance(8))
    if change.kind == "emergency":
        change.reason = story.say(story.words["reason"])
    _sign(story, change)
    story.changes.append(change)
    return change


def _kind(draw, is_planned):
    planned = [("standard", 45), ("normal", 55)]
    return draw.weighted(planned if is_planned else [("emergency", 60), ("normal", 40)])


def _relation(draw, story, number):
    if story.frame.type in ("change", "drill"):
        return "unrelated"
    if number == 1:
        return draw.one(["caused", "contributed", "suspected"])
    return draw.one(["mitigated", "resolved", "mitigated"])


def _sign(story, change):
    """Most are signed before they begin, or afterwards where they were an emergency; a few are
    not, and half of those say so; a planned one cannot."""
    draw = story.draw
    roll = draw.number(1, 100)
    if roll > 93:
        if story.frame.type != "change" and draw.chance(60):
            change.breach = story.say(story.words["breach"])
            change.breached = ["signoff"]
        return
    delay = -draw.number(10, 2_800)
    if change.kind == "emergency":
        delay = draw.number(30, 900)
    elif roll > 91:
        delay = draw.number(5, 90)
    elif change.kind == "normal" and story.frame.type not in ("change", "drill"):
        delay = -draw.number(5, 40)
    moment = change.started + timedelta(minutes=delay)
    if change.risk != "low":
        change.signoffs.append(
            Signoff(_leader(draw, change), "dev-lead", moment, change.target))
    change.signoffs.append(
        Signoff(names.owner(story.service), "business-owner",
                moment + timedelta(minutes=draw.number(0, 4)), change.target))


def _leader(draw, change):
    """A development lead who neither asked for the change nor carries it out."""
    return draw.one([name for name in names.DEVELOPERS
                     if name not in (change.requester, change.executor)])


def validate(story, clock):
    """Validates the newest change that lacks one: its id and the first validation, or None."""
    draw = story.draw
    waiting = [change for change in story.changes if not change.validations]
    if not waiting or draw.chance(5):
        return None
    change = waiting[-1]
    kinds = CHECKS[change.category]
    for kind in kinds[: 1 + draw.chance(25)]:
        criterion, method = story.words["check"][kind]
        change.validations.append(
            Validation(
                kind, story.say(criterion), method, draw.one(names.TESTERS), clock,
                draw.weighted([("pass", 90), ("partial", 6), ("fail", 4)]),
                f"evidence/{story.frame.id.lower()}/{change.id.lower()}-{kind}.txt"))
    return change.id, change.validations[0]

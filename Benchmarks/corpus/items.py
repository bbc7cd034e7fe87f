"""Writes root causes and action items."""
from . import names

_STATES = [("verified", 45), ("done", 43), ("declined", 8), ("open", 3), ("in-progress", 1)]
_FRESH = [("verified", 5), ("done", 20), ("declined", 3), ("open", 52), ("in-progress", 20)]
_BOXES = {"verified": "x", "done": "x", "declined": "-"}


def causes(story, count):
    """The root causes, the first the trigger."""
    roles = ["trigger", "root", "contributing", "latent"][:count]
    out = []
    for number, role in enumerate(roles, 1):
        category = story.draw.early(names.CATEGORIES)
        statement = story.any(story.words["cause"][role])
        out.append(f"- RC-{number} ({role}, {category}) {statement}")
        if number == 1:
            out += ["", "  ```text", *(f"  {line}" for line in _log(story)), "  ```", ""]
        elif story.draw.chance(50):
            out.append(f"  - {story.any(story.words['detail'])}")
    return out + [""]


def _log(story):
    """A few lines of a log that quote the document's error texts."""
    draw = story.draw
    out = []
    for _ in range(draw.number(1, 3)):
        level = draw.one(["ERROR", "WARN ", "FATAL"])
        message = draw.one(story.signatures)
        clock = f"{draw.number(0, 23):02}:{draw.number(0, 59):02}:{draw.number(0, 59):02}"
        out.append(f"{clock}.{draw.number(0, 999):03} {level} [{story.host}] {message}")
    return out


def actions(story, count, causes_count):
    """The action items."""
    draw = story.draw
    rest = ["prevent", "detect", "mitigate", "repair", "process", "investigate"]
    kinds = (["prevent", "detect"] + [draw.one(rest) for _ in range(count)])[:count]
    out = []
    for number, kind in enumerate(kinds, 1):
        out += _action(story, number, kind, _answered(story, number, count, causes_count))
    return out + [""]


def _answered(story, number, count, causes_count):
    """The causes that an item answers: dealt out in turn, by the careless drawn."""
    if not causes_count:
        return []
    if story.is_careless:
        return [story.draw.number(1, causes_count)] if story.draw.chance(92) else []
    return [cause for cause in range(1, causes_count + 1)
            if cause % count == number % count] or [1 + number % causes_count]


def _action(story, number, kind, causes):
    draw = story.draw
    words = story.words
    state = draw.weighted(_FRESH if story.frame.age < 60 else _STATES)
    if number == 1 and state == "declined":
        state = "done"  # a breach leads to this one
    cause = "".join(f", RC-{cause}" for cause in causes)
    rank = draw.weighted([(0, 8), (1, 32), (2, 40), (3, 20)])
    if state == "done" and rank < 2 and not story.is_careless:
        state = "verified"
    due = story.day_after(10, 55)
    head = f"- [{_BOXES.get(state, ' ')}] AI-{number} ({kind}, P{rank}{cause}) "
    head += story.any(words["item"][kind])
    if draw.chance(99):
        head += f" @{draw.one(names.ASSIGNEES)}"
    if draw.chance(97):
        head += f" due:{due}"
    closed = story.day_after(6, 60)
    if state in ("done", "verified"):
        head += f" closed:{closed}"
    elif state == "in-progress":
        head += " status:in-progress"
    out = [head]
    if draw.chance(45) or not story.is_careless and state in ("open", "in-progress"):
        out.append(f"  - done when: {story.any(words['done_when'])}")
    if draw.chance(30):
        out.append(f"  - ticket: WORK-{draw.number(1_000, 60_000)}")
    if state in ("done", "verified") and draw.chance(96):
        out.append(f"  - evidence: evidence/{story.frame.id.lower()}/ai-{number}.md")
    if state == "verified":
        out.append(f"  - verified: @{draw.one(names.TESTERS)} {story.day_after(61, 80)}")
    elif state == "declined":
        out.append(f"  - declined: {draw.one(words['declined'])}, @{story.commander} {closed}")
    elif draw.chance(25):
        out.append(f"  - slipped: {story.day_after(3, 9)} → {due} {story.any(words['slip'])}")
    return out

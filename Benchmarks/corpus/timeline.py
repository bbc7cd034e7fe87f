"""Writes the timeline: day headings, times, kinds, actors, nested evidence."""


def lines(story):
    """The entries below their days."""
    out = []
    day = None
    for number, entry in enumerate(story.entries):
        if entry.at.date() != day:
            day = entry.at.date()
            zone = f" ({story.frame.zone})" if number == 0 and story.draw.chance(30) else ""
            out += ([""] if out else []) + [f"### {day}{zone}", ""]
        out.append("- " + _head(story, entry) + entry.text)
        out += [f"  - {detail}" for detail in entry.details]
    return out + [""]


def _head(story, entry):
    when = _when(story, entry) + " " if entry.is_timed else ""
    references = f"({', '.join(entry.references)})" if entry.references else ""
    is_bare = entry.kind == "note" and story.draw.chance(60)
    kind = "" if is_bare and not references else f"{entry.kind}{references}: "
    actor = f"{entry.actor} " if entry.actor else ""
    return when + kind + actor


def _when(story, entry):
    when = "~" * entry.is_rough + entry.at.strftime("%H:%M")
    if entry.until is None:
        if not entry.is_rough and story.draw.chance(4):
            when += f":{story.draw.number(0, 59):02}"
        return when
    days = (entry.until.date() - entry.at.date()).days
    step = f"+{days}d " if days else ""
    return when + "–" + step + entry.until.strftime("%H:%M")

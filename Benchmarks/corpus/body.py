"""Writes the body of an event."""
from . import items, timeline


def lines(story, items_count):
    """The sections in their order."""
    causes_count = _causes_count(story)
    out = _summary(story)
    if story.frame.type == "incident":
        out += _impact(story)
    out += _section(story, "timeline", timeline.lines(story))
    if causes_count:
        out += _section(story, "causes", items.causes(story, causes_count))
    if story.frame.type in ("incident", "near-miss"):
        out += _section(story, "detection", [story.passage(story.words["summary"], 1), ""])
    out += _lessons(story)
    if items_count:
        out += _section(story, "items", items.actions(story, items_count, causes_count))
    if story.draw.chance(45):
        questions = [f"- {story.any(story.words['question'])}", ""]
        out += _section(story, "questions", questions)
    return out


def _causes_count(story):
    if story.frame.type == "change":
        return 0
    return story.draw.number(2, 4)


def _section(story, name, content):
    return [f"## {story.words['headings'][name]}", "", *content]


def _summary(story):
    draw = story.draw
    out = [story.passage(story.words["summary"], draw.number(2, 4)), ""]
    other = story.earlier()
    if other and draw.chance(70):
        out += [f"- [{other.id}](../{other.path.removeprefix('incidents/')})", ""]
    if draw.chance(25):
        out += [f"> {story.foreign_passage()}", ""]
    return _section(story, "summary", out)


def _impact(story):
    draw = story.draw
    out = [story.passage(story.words["impact"], draw.number(2, 4)), "",
           "| site | service | requests | failed | `" + story.metric + "` |",
           "|---|---|---:|---:|---:|"]
    for _ in range(draw.number(2, 5)):
        requests = draw.number(4_000, 900_000)
        out.append(
            f"| {story.site if draw.chance(30) else draw.one(['site-a', 'site-b', 'east-1'])} "
            f"| `{draw.one(story.services)}` | {requests} | {requests // draw.number(3, 90)} "
            f"| {draw.number(2, 9_000)} |")
    return _section(story, "impact", [*out, ""])


def _lessons(story):
    draw = story.draw
    words = story.words
    out = []
    for part in ("well", "badly"):
        lessons = draw.some(words["lesson"], draw.number(1, 3))
        out += [f"### {words['headings'][part]}", ""]
        out += [f"- {story.say(lesson)}" for lesson in lessons] + [""]
    if draw.chance(30):
        out += [story.passage(words["summary"], 2), ""]
    return _section(story, "lessons", out)

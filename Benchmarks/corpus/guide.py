"""Writes the body of a guide."""


def lines(story):
    """Parts with prose, a checklist, a log line to look for, a link."""
    draw = story.draw
    words = story.words
    out = [f"## {words['headings']['summary']}", "", story.passage(words["guide"], 3), ""]
    other = story.earlier()
    if other:
        out += [f"- [{other.id}](../{other.path.removeprefix('incidents/')})", ""]
    out += ["```text", *story.signatures, "```", ""]
    for part in words["guide_part"]:
        out += [f"## {part}", ""]
        for _ in range(draw.number(2, 3)):
            out += [story.passage(words["guide"], draw.number(3, 5)), ""]
        steps = draw.some(words["guide_step"], draw.number(2, 4))
        out += [f"- [ ] {story.say(step)}" for step in steps]
        out += ["", f"> {story.foreign_passage()}", ""] if draw.chance(25) else [""]
    return out

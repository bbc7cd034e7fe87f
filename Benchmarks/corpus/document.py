"""One document of the knowledge base as text."""
from . import body, course, front_matter, guide
from .story import Story


def document(seed, number):
    """Path inside the knowledge base and text of document `number`, from 1."""
    story = Story(seed, number)
    if story.frame.type == "guide":
        title = story.any(story.words["guide_title"])
        content, count = guide.lines(story), 0
    else:
        course.run(story)
        title = story.any(story.words["title"])
        count = 0 if story.frame.type == "change" else story.draw.number(3, 6)
        content = body.lines(story, count)
    title = title[0].upper() + title[1:] if story.frame.language == "en" else title
    return story.frame.path, "\n".join(front_matter.lines(story, title, count) + content)

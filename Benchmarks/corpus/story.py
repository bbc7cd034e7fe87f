"""What happened: the facts of one document, before they are written down."""
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from . import names
from .draw import Draw
from .frame import frame, words_of_another_language

SEVERITIES = [("SEV1", 8), ("SEV2", 22), ("SEV3", 45), ("SEV4", 25)]


@dataclass
class Entry:
    """One entry of the timeline."""

    kind: str
    text: str
    at: datetime = None
    until: datetime = None
    references: list = field(default_factory=list)
    actor: str = ""
    details: list = field(default_factory=list)
    is_rough: bool = False
    is_timed: bool = True


class Story:
    """The facts; parts of the document add theirs in a fixed order of draws."""

    def __init__(self, seed, number):
        self.seed = seed
        self.frame = frame(seed, number)
        self.draw = Draw(seed, "document", number)
        self.words = self.frame.words
        draw = self.draw
        self.severity = draw.weighted(SEVERITIES)
        self.status = self._status()
        self.services = draw.some(names.SERVICES, draw.number(1, 3), early=True)
        self.service = self.services[0]
        self.other = draw.early([name for name in names.SERVICES if name not in self.services])
        self.tags = draw.some(names.TAGS, draw.number(2, 5), early=True)
        self.host = f"{self.service}-{draw.number(1, 48):02}"
        self.site = draw.one(names.SITES)
        self.metric = draw.one(names.METRICS)
        self.trigger = draw.number(0, 11)
        self.symptom = draw.number(0, 11)
        self.commander, self.scribe, self.responder = draw.some(names.ENGINEERS, 3)
        self.has_deadline = draw.chance(50)
        first = names.SIGNATURES_DEADLINE if self.has_deadline else names.SIGNATURES
        self.signatures = [self.say(draw.one(first), self.words)]
        if draw.chance(35):
            self.signatures.append(self.say(draw.one(names.SIGNATURES), self.words))
        self.changes = []
        self.entries = []
        self.start = self.resolved = self.end = self.frame.began

    @property
    def is_careless(self):
        """Whether its author was careless: one in eight."""
        return self.frame.number % 8 == 0

    def _status(self):
        if self.draw.chance(0.5):
            return "withdrawn"
        if self.frame.age < 3:
            return "active"
        ripe = [("final", 88), ("review", 10), ("draft", 2)]
        fresh = [("final", 15), ("review", 45), ("draft", 40)]
        return self.draw.weighted(fresh if self.frame.age < 30 else ripe)

    def say(self, template, words=None):
        """Fills the gaps of a sentence."""
        words = words or self.words
        draw = self.draw
        return template.format(
            s=self.service, d=self.other, h=self.host, z=self.site, m=self.metric,
            a=draw.number(2, 58), b=draw.number(600, 98_000), k=draw.hex(12),
            v=f"{draw.number(1, 9)}.{draw.number(0, 40)}.{draw.number(0, 12)}",
            trigger=words["trigger"][self.trigger], symptom=words["symptom"][self.symptom],
            change="{change}", criterion="{criterion}")

    def any(self, row, words=None):
        """One sentence of a row, filled."""
        return self.say(self.draw.one(row), words)

    def passage(self, row, count, words=None):
        """Different sentences of a row, joined as the language joins them."""
        words = words or self.words
        sentences = self.draw.some(row, min(count, len(row)))
        return words["space"].join(self.say(sentence, words) for sentence in sentences)

    def foreign_passage(self):
        """A passage in another language."""
        words = words_of_another_language(self.frame.language, self.draw)
        return self.passage(words["summary"], 2, words)

    def earlier(self):
        """The frame of an earlier document, None for the first."""
        if self.frame.number == 1:
            return None
        return frame(self.seed, self.draw.number(1, self.frame.number - 1))

    def day_after(self, least, most):
        """A day after the end."""
        return (self.end + timedelta(days=self.draw.number(least, most))).date()

"""What other documents may know of a document without generating it: type, language, id, path."""
from dataclasses import dataclass
from datetime import datetime, timedelta

from . import chinese, english, japanese
from .draw import Draw

BEGIN = datetime(2019, 1, 1)
DAYS = 2_737  # to the last days of June 2026
HORIZON = BEGIN + timedelta(days=DAYS)

_TYPES = [("incident", 82), ("near-miss", 6), ("drill", 4), ("change", 4), ("guide", 4)]
_PREFIX = {
    "incident": "INC", "near-miss": "NEAR", "drill": "DRILL", "change": "PLAN", "guide": "GUIDE",
}
_LANGUAGES = [("en", 60), ("zh", 20), ("ja", 20)]
_WORDS = {"en": english.WORDS, "zh": chinese.WORDS, "ja": japanese.WORDS}
_ZONES = {
    "en": ["UTC", "UTC", "Europe/Berlin", "America/New_York", "Asia/Singapore"],
    "zh": ["Asia/Shanghai"],
    "ja": ["Asia/Tokyo"],
}


@dataclass(frozen=True)
class Frame:
    """The fixed points of one document."""

    number: int
    type: str
    language: str
    zone: str
    began: datetime  # local to the zone
    age: int  # days from its beginning to the newest day of the knowledge base

    @property
    def id(self):
        return f"{_PREFIX[self.type]}-{self.number:05}"

    @property
    def folder(self):
        return "guides" if self.type == "guide" else str(self.began.year)

    @property
    def path(self):
        return f"incidents/{self.folder}/{self.id.lower()}.md"

    @property
    def words(self):
        return _WORDS[self.language]


def words_of_another_language(language, draw):
    """Words for a passage in a language that is not the document's."""
    return _WORDS[draw.one([other for other in _WORDS if other != language])]


def frame(seed, number):
    """The frame of document `number`; depends on the seed and the number alone."""
    draw = Draw(seed, "frame", number)
    language = draw.weighted(_LANGUAGES)
    day = draw.number(0, DAYS - 1)
    began = BEGIN + timedelta(days=day, minutes=draw.number(0, 1439))
    return Frame(
        number=number, type=draw.weighted(_TYPES), language=language,
        zone=draw.one(_ZONES[language]), began=began, age=DAYS - day)

"""Writes scalars of YAML."""

_PLAIN = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_./+")
_WORDS = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}


def scalar(text):
    """`text` plain where every reader of YAML takes it for text, else in double quotes."""
    text = str(text)
    plain = text and text[0].isalpha() and all(sign in _PLAIN or ord(sign) > 0x2E7F for sign in text)
    if plain and text.lower() not in _WORDS and text == text.strip():
        return text
    return quoted(text)


def quoted(text):
    """`text` in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def row(values):
    """A list in one line."""
    return "[" + ", ".join(scalar(value) for value in values) + "]"


def minute(moment):
    """A moment to the minute."""
    return moment.strftime("%Y-%m-%d %H:%M")

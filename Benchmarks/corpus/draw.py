"""Random draws that depend on their key alone, on every Python and every machine."""
import hashlib

_MASK = (1 << 64) - 1


class Draw:
    """SplitMix64, begun from the digest of a key such as (seed, "document", 17)."""

    def __init__(self, *key):
        text = "/".join(str(part) for part in key)
        self._state = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "little")

    def _next(self):
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        word = self._state
        word = ((word ^ (word >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        word = ((word ^ (word >> 27)) * 0x94D049BB133111EB) & _MASK
        return word ^ (word >> 31)

    def number(self, low, high):
        """A whole number from low to high, both included."""
        return low + self._next() % (high - low + 1)

    def chance(self, percent):
        """True in that many of a hundred draws."""
        return self._next() % 1000 < percent * 10

    def one(self, row):
        """Any of a row."""
        return row[self._next() % len(row)]

    def early(self, row):
        """One of a row, those in front far more often: few things are busy, many are quiet."""
        span = len(row)
        return row[min(self._next() % span, self._next() % span, self._next() % span)]

    def some(self, row, count, early=False):
        """`count` different ones of a row, in the order drawn."""
        found = []
        while len(found) < count:
            value = self.early(row) if early else self.one(row)
            if value not in found:
                found.append(value)
        return found

    def weighted(self, pairs):
        """A value of (value, weight) pairs."""
        rest = self._next() % sum(weight for _, weight in pairs)
        for value, weight in pairs:
            if rest < weight:
                return value
            rest -= weight
        raise AssertionError("weights do not add up")

    def hex(self, length):
        """Hexadecimal digits, as in a commit or a trace."""
        return f"{self._next():016x}"[:length]

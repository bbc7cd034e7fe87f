"""What we hold ourselves to at 10,000 documents, as figures and as ratios to Hugo."""
from .peers import FLOOR, MARKDOWN_TO_SQLITE, RUMDL
from .rounds import COLD, EDITED, INGEST, LINT, SAME, SEARCH, SEARCH_CJK, START
from .table import medians, seconds

_GROWTH = 11.5
# Times in seconds are meant for a machine on which Hugo builds the 10,000 documents in so many; on
# another one they grow and shrink with Hugo's.
_HUGO = 9.5


def print_targets(by_size, start):
    """The targets with what was measured; those that were not measured are left out."""
    largest = by_size[max(by_size)]
    lines = [line for line in _lines(largest, start, by_size) if line]
    if not lines:
        return
    print(f"\nTargets, at {max(by_size):,} documents (they are meant for 10,000)\n")
    for is_met, text in lines:
        print(f"  {'met   ' if is_met else 'MISSED'}  {text}")


def _lines(results, start, by_size):
    ours, hugo = (
        {row: medians(results.samples[tool, row]) for row in (COLD, SAME, EDITED, SEARCH)}
        for tool in ("ours", "hugo"))
    yield _share("cold build: wall ≤ 1/2 of Hugo's", ours[COLD], hugo[COLD], 2)
    yield _share("one file edited: wall ≤ 1/30 of Hugo's", ours[EDITED], hugo[EDITED], 30)
    pace = hugo[COLD][0] / _HUGO if hugo[COLD] else 1
    if hugo[COLD]:
        print(f"\nHugo took {hugo[COLD][0] / _HUGO:.1f} × the {_HUGO} s of the machine that targets in "
              "seconds are meant for; so are they.")
    yield _limit("one file edited: wall ≤", ours[EDITED], 0.3 * pace)
    yield _limit("nothing changed: wall ≤", ours[SAME], 0.1 * pace)
    yield _limit("search for a word in half of the documents: wall ≤", ours[SEARCH], 0.012 * pace)
    yield _limit("start: wall ≤", medians(start.samples["ours", START]), 0.01 * pace)
    yield from _beside_peers(results)
    if ours[COLD]:
        megabytes = ours[COLD][2] / 1024
        yield megabytes <= 500, f"cold build: memory ≤ 500 MB: {megabytes:.0f} MB"
    sizes = sorted(by_size)
    if len(sizes) < 2 or sizes[-1] != 10 * sizes[-2]:
        return
    for row in (COLD, SAME, EDITED, INGEST, LINT, SEARCH, SEARCH_CJK):
        pair = [medians(by_size[size].samples["ours", row]) for size in sizes[-2:]]
        if all(pair):
            growth = pair[1][1] / pair[0][1]
            yield growth <= _GROWTH, f"{row}: growth of CPU ≤ {_GROWTH}: {growth:.1f}"


def _beside_peers(results):
    def pair(peer, row):
        return (medians(results.samples[tool, row]) for tool in ("ours", peer))

    yield _share("lint: wall ≤ 1/2 of rumdl's", *pair(RUMDL, LINT), 2)
    yield _share(
        "ingest: wall ≤ 1/12 of markdown-to-sqlite's", *pair(MARKDOWN_TO_SQLITE, INGEST), 12)
    yield _times("ingest: CPU ≤ 1.5 × the floor's", *pair(FLOOR, INGEST), 1.5)
    yield _times("cold build: CPU ≤ 1.6 × the floor's", *pair(FLOOR, COLD), 1.6)


def _times(text, ours, theirs, limit):
    if not ours or not theirs:
        return None
    times = ours[1] / theirs[1]
    return times <= limit, f"{text}: {times:.2f} ×"


def _limit(text, ours, limit):
    return (ours[0] <= limit, f"{text} {seconds(limit)}: {seconds(ours[0])}") if ours else None


def _share(text, ours, theirs, parts):
    if not ours or not theirs:
        return None
    share = theirs[0] / ours[0]
    return share >= parts, f"{text}: 1/{share:.1f}"

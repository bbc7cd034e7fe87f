"""Prints medians, ratios and growth."""
from statistics import median

from . import peers
from .rounds import COLD, EDITED, ROWS, START


def medians(samples):
    """Medians of wall and CPU in seconds and of memory in kilobytes; None without samples."""
    if not samples:
        return None
    figures = [(sample.wall, sample.cpu, sample.memory) for sample in samples]
    return tuple(median(column) for column in zip(*figures))


def seconds(value):
    if value < 0.0995:
        return f"{value * 1000:.1f} ms"
    return f"{value:.2f} s" if value < 100 else f"{value:.0f} s"


def memory(value, floor):
    """Megabytes; `≤` where the figure is that of any process."""
    return f"{'≤ ' if value <= floor * 1.05 else ''}{value / 1024:.0f} MB"


def ratio(ours, theirs):
    return f"1/{theirs / ours:.1f}" if ours < theirs else f"{ours / theirs:.2f}"


def print_size(corpus, results, rounds, floor):
    """The table of one size."""
    share = 100 * corpus.with_word // corpus.size
    print(f"\n{corpus.size:,} documents, {corpus.bytes / 1e6:.1f} MB, medians of {rounds} rounds "
          f"(the word stands in {share} %)\n")
    lines = [["", "wall", "CPU", "memory", "Hugo wall", "CPU", "memory", "wall", "CPU", "memory"]]
    for row in ROWS:
        ours, theirs = (medians(results.samples[tool, row]) for tool in ("ours", "hugo"))
        if ours is None and theirs is None:
            continue
        line = [row]
        for one in (ours, theirs):
            line += [seconds(one[0]), seconds(one[1]), memory(one[2], floor)] if one else [""] * 3
        line += [ratio(a, b) for a, b in zip(ours, theirs)] if ours and theirs else [""] * 3
        lines.append(line)
    _columns(lines)
    for (tool, row), reason in results.failures.items():
        print(f"  {tool}: {row}: {reason}")


def print_peers(results, floor):
    """Ours beside programs that do a part of the work, and beside the least that C needs."""
    lines = [["", "ours wall", "CPU", "memory", "", "wall", "CPU", "memory", "wall", "CPU",
              "memory"]]
    for row, peer in peers.ROWS:
        ours, theirs = (medians(results.samples[tool, row]) for tool in ("ours", peer))
        if not ours or not theirs:
            continue
        line = [row]
        for one, name in ((ours, peer), (theirs, None)):
            line += [seconds(one[0]), seconds(one[1]), memory(one[2], floor)]
            line += [name] if name else []
        lines.append(line + [ratio(a, b) for a, b in zip(ours, theirs)])
    if len(lines) > 1:
        print("\nBeside others (the floor is C with the same libraries, on one thread)\n")
        _columns(lines)


def print_growth(small, large, by_size):
    """CPU of the larger size by CPU of the smaller."""
    print(f"\nGrowth of the CPU time from {small:,} to {large:,} documents "
          f"({large / small:g} times as many)\n")
    lines = [["", "ours", "Hugo"]]
    for row in ROWS:
        line = [row]
        for tool in ("ours", "hugo"):
            pair = [medians(by_size[size].samples[tool, row]) for size in (small, large)]
            line.append(f"{pair[1][1] / pair[0][1]:.1f}" if all(pair) else "")
        if row in (COLD, EDITED) or line[1]:
            lines.append(line)
    _columns(lines)


def print_start(results):
    """How long the program takes to say its version."""
    figures = medians(results.samples["ours", START])
    if figures:
        print(f"\n{START}: {seconds(figures[0])}, CPU {seconds(figures[1])}")
    for _, reason in results.failures.items():
        print(f"\n{START}: {reason}")


def _columns(lines):
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    for line in lines:
        cells = [line[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(line[1:], widths[1:])]
        print("  " + "   ".join(cells).rstrip())

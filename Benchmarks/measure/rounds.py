"""One round of measurements at one size: ours and Hugo's in turn."""
import os
import shutil
from collections import defaultdict

from .corpus import CJK_WORD, WORD
from .process import Failure, measure

COLD = "build, cold"
SAME = "build, nothing changed"
EDITED = "build, one file edited"
INGEST = "ingest, cold"
LINT = "lint, cold"
SEARCH = "search, word in half"
SEARCH_CJK = "search, Chinese word"
START = "start (--version)"
ROWS = [COLD, SAME, EDITED, INGEST, LINT, SEARCH, SEARCH_CJK]

# Runs of a command that takes milliseconds.
_MANY = 15


class Results:
    """Samples by tool and row; rows that failed, with the reason."""

    def __init__(self):
        self.samples = defaultdict(list)
        self.failures = {}

    def add(self, tool, row, command, accepted=(0,), times=1):
        """Measures a command, unless it has failed before."""
        if (tool, row) in self.failures:
            return
        try:
            for _ in range(times):
                self.samples[tool, row].append(measure(command, accepted))
        except Failure as failure:
            self.failures[tool, row] = str(failure)


class Bench:
    """The tools, and the folders of one size."""

    def __init__(self, corpus, work, theme, program, hugo):
        self._corpus = corpus
        self._program = program
        self._hugo = hugo
        self._away = []
        self._built = os.path.join(corpus.root, "build")
        self._output = os.path.join(work, "hugo-output")
        self._site = os.path.join(work, "hugo-site")
        shutil.rmtree(self._site, ignore_errors=True)
        shutil.copytree(theme, self._site)

    def round(self, results, number, edit):
        """Measures everything once. Every second round begins with Hugo."""
        pair = [self._ours_cold, self._hugo_cold]
        for step in pair if number % 2 == 0 else reversed(pair):
            step(results)
        self._run(results, SAME, "build")
        edit.again()
        pair = [self._ours_edited, self._hugo_edited]
        for step in pair if number % 2 == 0 else reversed(pair):
            step(results)
        self._put_away(self._built)
        self._run(results, INGEST, "ingest")
        self._run(results, SEARCH, "search", WORD, times=_MANY)
        self._run(results, SEARCH_CJK, "search", CJK_WORD, times=_MANY)
        self._put_away(self._built)
        self._run(results, LINT, "lint", "--format", "concise")

    def clean(self):
        """Deletes what was built."""
        for folder in (self._built, self._output, self._site, *self._away):
            shutil.rmtree(folder, ignore_errors=True)

    def _put_away(self, folder):
        """Makes room for a cold run. What stands there is deleted at the end: a file system that has
        just deleted ten thousand files is slow to make new ones, and would be measured instead."""
        if os.path.exists(folder):
            self._away.append(f"{folder}-{len(self._away)}")
            os.rename(folder, self._away[-1])

    def _ours_cold(self, results):
        self._put_away(self._built)
        self._run(results, COLD, "build")

    def _hugo_cold(self, results):
        self._put_away(self._output)
        self._run_hugo(results, COLD)

    def _ours_edited(self, results):
        self._run(results, EDITED, "build")

    def _hugo_edited(self, results):
        self._run_hugo(results, EDITED)

    def _run(self, results, row, command, *rest, times=1):
        if self._program is None:
            return
        os.sync()  # the writes of the step before are not ours to pay for
        # Exit 1 says that there are findings: the job was done.
        arguments = [self._program, command, "-C", self._corpus.root, *rest]
        results.add("ours", row, arguments, accepted=(0, 1), times=times)

    def _run_hugo(self, results, row):
        if self._hugo is None:
            return
        os.sync()
        results.add("hugo", row, [
            self._hugo, "--quiet", "-s", self._site, "-c", self._corpus.documents,
            "-d", self._output])


def measure_start(results, program):
    """How long the program takes to say its version."""
    if program is not None:
        results.add("ours", START, [program, "--version"], times=_MANY)

"""Other programs that do a part of the work, on the same files, and the least that C needs for it."""
import os
import shutil
import subprocess

from .process import Failure, measure
from .rounds import COLD, INGEST, LINT

RUMDL = "rumdl"
MARKDOWN_TO_SQLITE = "markdown-to-sqlite"
FLOOR = "floor"

# The program, the work of ours it stands beside, and what is said where it is missing.
_INSTALLED = {
    RUMDL: "rumdl is not installed (PyPI: rumdl): lint stands alone",
    MARKDOWN_TO_SQLITE:
        "markdown-to-sqlite is not installed (PyPI: markdown-to-sqlite): ingest stands alone",
}
_LIBRARIES = ["-lcmark-gfm", "-lcmark-gfm-extensions", "-lyaml", "-lsqlite3"]
ROWS = [(LINT, RUMDL), (LINT, FLOOR), (INGEST, MARKDOWN_TO_SQLITE), (INGEST, FLOOR), (COLD, FLOOR)]


class Peers:
    """The programs that are there; says which are not."""

    def __init__(self, source, cache):
        self._paths = {name: shutil.which(name) for name in _INSTALLED}
        for name, path in self._paths.items():
            if path is None:
                print(_INSTALLED[name])
        self._paths[FLOOR] = _compiled(source, os.path.join(cache, "floor"))

    def round(self, results, corpus, work, number):
        """Measures each once; what they write is kept until the end, as ours is."""
        if self._paths[RUMDL]:
            os.sync()
            results.add(RUMDL, LINT, [
                self._paths[RUMDL], "check", "--no-cache", "--isolated", "--silent",
                corpus.documents], accepted=(0, 1))
        if self._paths[MARKDOWN_TO_SQLITE] and number == 0:
            # Once is enough: at ten thousand documents it takes a minute.
            os.sync()
            results.add(MARKDOWN_TO_SQLITE, INGEST, [
                self._paths[MARKDOWN_TO_SQLITE], os.path.join(work, "peer.sqlite"), "documents",
                *corpus.paths])
        if self._paths[FLOOR]:
            for row, what in ((LINT, "lint"), (INGEST, "ingest"), (COLD, "build")):
                os.sync()
                results.add(FLOOR, row, [
                    self._paths[FLOOR], corpus.documents,
                    os.path.join(work, f"peer-{what}-{number}"), what])

    @staticmethod
    def clean(work):
        """Deletes what they wrote."""
        for name in os.listdir(work):
            if name == "peer.sqlite":
                os.remove(os.path.join(work, name))
            elif name.startswith("peer-"):
                shutil.rmtree(os.path.join(work, name), ignore_errors=True)


def _compiled(source, program):
    """The floor program; None without a C compiler or the libraries' headers."""
    compiler = shutil.which("cc") or shutil.which("clang")
    if compiler is None:
        print("there is no C compiler: the floor is left out")
        return None
    built = subprocess.run(
        [compiler, "-O2", "-o", program, source, *_LIBRARIES], capture_output=True, text=True)
    if built.returncode != 0:
        print("the floor cannot be compiled (libraries: bin/start): it is left out")
        return None
    try:
        measure([program], accepted=(2,))
    except Failure as failure:
        print(f"the floor does not run ({failure}): it is left out")
        return None
    return program

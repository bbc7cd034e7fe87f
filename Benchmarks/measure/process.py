"""Runs a command once and says what it cost."""
import os
import tempfile
import time
from dataclasses import dataclass


@dataclass
class Sample:
    """The cost of one run."""

    wall: float  # seconds
    cpu: float  # seconds, user and system, of the command and its children
    memory: int  # kilobytes, the largest resident set


class Failure(Exception):
    """A command that did not do its job."""


def measure(command, accepted=(0,)):
    """Runs `command` without input and output. Raises `Failure` for other exit codes."""
    with tempfile.TemporaryFile() as errors:
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_DUP2, errors.fileno(), 2),
        ]
        before = time.perf_counter()
        try:
            process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
        except OSError as error:
            raise Failure(error.strerror) from error
        _, status, usage = os.wait4(process, 0)
        wall = time.perf_counter() - before
        code = os.waitstatus_to_exitcode(status)
        if code not in accepted:
            errors.seek(0)
            said = errors.read().decode("utf-8", "replace").strip().splitlines()
            raise Failure(f"exit {code}: {said[0] if said else 'nothing on stderr'}")
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def smallest_memory():
    """Kilobytes that any process counts here: a child begins with the pages of this program, so
    that smaller figures cannot be seen."""
    return max(measure(["true"]).memory for _ in range(3))

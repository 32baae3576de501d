"""What stands beside the names of the pages: how many faults, open brackets and notes there are.

They are counted in a helper of their own, a moment after each change: no page waits for them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from threading import Event, Lock

from plans.serving.helper import Helper
from plans.serving.watching import Changes

# Seconds without a change before anything is counted: the page that shows the change comes first.
_QUIET = 0.4


class Counts:
    """Counts, and remembers which faults somebody has been shown."""

    def __init__(self, changes: Changes) -> None:
        """Take what counts the changes of the workspace and tells the pages."""
        self._changes = changes
        self._faults: frozenset[str] = frozenset()
        self._seen: frozenset[str] = frozenset()
        self._words: dict[str, str] = {}
        self._lock = Lock()

    @property
    def words(self) -> Mapping[str, str]:
        """What stands beside the names of the pages; nothing as long as nothing was counted."""
        return self._words

    def shown(self) -> None:
        """Say that somebody is shown all faults."""
        with self._lock:
            self._seen = self._faults
            if self._words:
                self._put({**self._words, "problems": self._problems()})

    def counted(self, faults: Sequence[str], brackets: int, notes: int) -> None:
        """Take what was counted."""
        with self._lock:
            self._faults = frozenset(faults)
            # What went and comes back is new.
            self._seen &= self._faults
            found = {"brackets": str(brackets or ""), "notes": str(notes or "")}
            self._put({**found, "problems": self._problems()})

    def _problems(self) -> str:
        new, all = len(self._faults - self._seen), len(self._faults)
        return f"{new} new of {all}" if new and new != all else str(all or "")

    def _put(self, words: dict[str, str]) -> None:
        if words != self._words:
            self._words = words
            self._changes.tell_counts(words)


def keep_counting(counts: Counts, helper: Helper, changes: Changes, over: Event) -> None:
    """Count anew after every change until it is ``over``."""
    version = ""
    while not over.is_set():
        now = changes.wait_past(version)
        if now == version or over.wait(_QUIET) or changes.version != now:
            continue
        version = now
        said = helper.ask("counts").says
        if "faults" in said:
            counts.counted(said["faults"], said["brackets"], said["notes"])

"""Whoever shows a page is told when a file of the workspace changes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from threading import Condition, Event

from plans.storing import Workspace

# Seconds between two signs of life: whoever went away is noticed when one cannot be sent.
_BEAT = 15.0
# Milliseconds for which a change waits for others, as those of an editor that writes twice.
_TOGETHER, _STEP = 40, 10
_SUFFIXES = (".yaml", ".toml")


class Changes:
    """Counts the changes of the workspace, and lets others wait for the next."""

    def __init__(self) -> None:
        self._count = 0
        self._counts = b""
        self._more = Condition()

    @property
    def version(self) -> str:
        """What tells the workspace from what it was."""
        return str(self._count)

    def tell(self) -> None:
        """Say that something changed."""
        with self._more:
            self._count += 1
            self._more.notify_all()

    def tell_counts(self, words: Mapping[str, str]) -> None:
        """Say what stands beside the names of the pages now."""
        with self._more:
            self._counts = _event("counted", json.dumps(words))
            self._more.notify_all()

    def wait_past(self, version: str) -> str:
        """Return another version as soon as there is one, or the same after a while."""
        with self._more:
            self._more.wait_for(lambda: self.version != version, _BEAT)
            return self.version

    def events(self) -> Iterator[bytes]:
        """Yield server-sent events for as long as somebody takes them."""
        seen, counted = self._count, b""
        yield b"retry: 1000\n\n"
        while True:
            with self._more:
                if (self._count, self._counts) == (seen, counted):
                    self._more.wait(_BEAT)
                told, news = self._count != seen, self._counts != counted
                seen, counted = self._count, self._counts
            if told:
                yield _event("changed", str(seen))
            if news:
                yield counted
            if not (told or news):
                yield b": still here\n\n"


def _event(name: str, data: str) -> bytes:
    return f"event: {name}\ndata: {data}\n\n".encode()


def watch(workspace: Workspace, changes: Changes, over: Event) -> None:
    """Tell ``changes`` of every change of a file until it is ``over``."""
    import watchfiles

    if workspace.bundled:
        return
    # Not all that lies beside the proposals: that may be a whole disk.
    for _ in watchfiles.watch(
        workspace.folder,
        *workspace.root.glob("*.toml"),
        watch_filter=lambda _, path: path.endswith(_SUFFIXES),
        stop_event=over,
        debounce=_TOGETHER,
        step=_STEP,
    ):
        changes.tell()

"""Whoever shows a page is told when a file of the workspace changes."""

from __future__ import annotations

from collections.abc import Iterator
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

    def events(self) -> Iterator[bytes]:
        """Yield server-sent events for as long as somebody takes them."""
        seen = self._count
        yield b"retry: 1000\n\n"
        while True:
            with self._more:
                if self._count == seen:
                    self._more.wait(_BEAT)
                told, seen = self._count != seen, self._count
            yield f"event: changed\ndata: {seen}\n\n".encode() if told else b": still here\n\n"


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

"""Faults as one types: told when the keys have rested, of every file that is open."""

from __future__ import annotations

import asyncio
import sys
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from plans.editing.faults import Fault, faults_of
from plans.editing.session import Opened, Session

# How long keys rest before anything is checked, in seconds.
REST = 0.25

Publish = Callable[[Path, Opened | None, list[Fault]], None]


class Checker:
    """Checks what is open, aside of answering, and tells what is wrong with it."""

    def __init__(self, session: Session, publish: Publish, rest: float = REST) -> None:
        self._session, self._publish, self._rest = session, publish, rest
        self._timer: asyncio.TimerHandle | None = None
        self._running: asyncio.Task[None] | None = None
        self._aside = ThreadPoolExecutor(max_workers=1)
        self._told: set[Path] = set()

    def soon(self, first: Path) -> None:
        """Check once the keys have rested, beginning with the file ``first``."""
        if self._timer:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(self._rest, self._begin, first)

    def _begin(self, first: Path) -> None:
        if self._running:
            self._running.cancel()
        self._running = asyncio.get_running_loop().create_task(self._check(first))

    async def _check(self, first: Path) -> None:
        texts = dict(self._session.texts)
        # What is typed from here on is for the next time.
        session = replace(self._session, texts=texts)
        for path in sorted(texts, key=lambda path: path != first):
            opened, faults = await asyncio.get_running_loop().run_in_executor(
                self._aside, _checked, session, path
            )
            if self._session.texts.get(path) == texts[path]:
                self._tell(path, opened, faults)
        for path in self._told - self._session.texts.keys():
            self._tell(path, None, [])

    def _tell(self, path: Path, opened: Opened | None, faults: list[Fault]) -> None:
        if opened or path in self._told:
            self._publish(path, opened, faults)
        (self._told.add if opened else self._told.discard)(path)


def _checked(session: Session, path: Path) -> tuple[Opened | None, list[Fault]]:
    opened = session.opened(path)
    if opened is None:
        return None, []
    try:
        return opened, faults_of(opened.located, opened.workspace, opened.buffer)
    except Exception:  # a bug of ours must not end what helps with all other files
        traceback.print_exc(file=sys.stderr)
        return opened, []

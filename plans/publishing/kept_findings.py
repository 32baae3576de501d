"""What takes long to find out, kept from build to build under a digest of all that decides it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Kept(Generic[T]):
    """Findings of one sort: each is made when it is first asked for, unless it is known."""

    def __init__(self, known: dict[str, T]) -> None:
        """Take what is ``known`` of the last time, and put there what is made."""
        self._known = known
        self._makers: dict[str, Callable[[], T]] = {}

    def has(self, key: str, make: Callable[[], T]) -> None:
        """Have ``make`` return what is kept under ``key``, if nothing is yet."""
        self._makers[key] = make

    def __getitem__(self, key: str) -> T:
        """Return what is kept under ``key``."""
        if key not in self._known:
            self._known[key] = self._makers[key]()
        return self._known[key]

    def every(self) -> dict[str, T]:
        """Return all that was asked for or may be, and nothing of the last time besides."""
        return {key: self[key] for key in sorted(self._makers)}

"""Tables of phrases, looked up by their first word, longest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from plans.quantities.tokens import Page

T = TypeVar("T")


def entries(table: str) -> Iterator[tuple[str, str]]:
    """Yield (key, form) from ``key: form | form; key: form``."""
    for row in filter(None, map(str.strip, table.split(";"))):
        key, _, listed = row.partition(":")
        for form in forms(listed):
            yield key.strip(), form


def forms(listed: str) -> list[str]:
    """Return the forms of ``form | form``."""
    return [form for form in map(str.strip, listed.split("|")) if form]


def words(listed: str) -> frozenset[str]:
    """Return the words of ``listed``, which are parted by spaces."""
    return frozenset(listed.split())


class Phrases(Generic[T]):
    """What each phrase stands for."""

    __slots__ = ("heads",)

    def __init__(self, split: Callable[[str], list[str]], pairs: Iterable[tuple[str, T]]) -> None:
        self.heads: dict[str, list[tuple[list[str], T]]] = {}
        for form, meaning in pairs:
            first, *rest = split(form)
            self.heads.setdefault(first, []).append((rest, meaning))
        for options in self.heads.values():
            # The sort is stable: of two equal phrases the one listed first counts.
            options.sort(key=lambda option: -len(option[0]))

    def match(self, page: Page, at: int) -> tuple[int, T] | None:
        """Return the token behind the longest phrase at token ``at``, and its meaning."""
        for rest, meaning in self.heads.get(page.words[at], ()):
            if not rest or page.continues(at + 1, rest):
                return at + 1 + len(rest), meaning
        return None

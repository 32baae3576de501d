"""Tables of phrases, looked up by their first word, longest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar

from plans.languages import Words
from plans.quantities.tokens import Tokens, split

T = TypeVar("T")
# By its first word, what of a phrase may stand second; None where that may be anything.
Begun = Mapping[str, frozenset[str] | None]


class Phrases(Generic[T]):
    """What each phrase stands for."""

    __slots__ = ("heads",)

    def __init__(self, elided: Words, pairs: Iterable[tuple[str, T]]) -> None:
        self.heads: dict[str, list[tuple[list[str], T]]] = {}
        for form, meaning in pairs:
            first, *rest = split(form, elided)
            self.heads.setdefault(first, []).append((rest, meaning))
            if rest and rest[-1][:-1] in elided:
                # Before a vowel: à moins *qu'* un membre.
                lost = [*rest[:-1], f"{rest[-1][:-1]}'"]
                self.heads[first].append((lost, meaning))
        for options in self.heads.values():
            # The sort is stable: of two equal phrases the one listed first counts.
            options.sort(key=lambda option: -len(option[0]))

    def match(self, text: Tokens, at: int) -> tuple[int, T] | None:
        """Return the token behind the longest phrase at token ``at``, and its meaning."""
        options = self.heads.get(text.words[at])
        if options is None:
            return None
        for rest, meaning in options:
            # Most phrases go on otherwise: to see that takes no call.
            if not rest or (text.words[at + 1] == rest[0] and text.continues(at + 1, rest)):
                return at + 1 + len(rest), meaning
        return None


def begun(*tables: Phrases[Any]) -> Begun:
    """Return how the phrases of tables begin, for who reads nothing where none of them stands.

    "Of" begins hundreds, and to see that none goes on so takes no call.
    """
    found: dict[str, frozenset[str] | None] = {}
    for table in tables:
        for head, options in table.heads.items():
            known = found.get(head, frozenset())
            if known is None or not all(rest for rest, _ in options):
                found[head] = None
            else:
                found[head] = known.union(rest[0] for rest, _ in options)
    return found

"""Names known in every form: *Україною* is Україна, *للمشتري* is المشتري, *the Tenants'* a tenant.

A form is a name if both begin alike and end in nothing but what their language ends words in. Of
several names the one that goes along longest is meant: Австрії is Австрія and not Австралія.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from plans.languages import Language
from plans.quantities.tokens import Tokens, split

# What differs sooner is another word.
_BEGINNING = 3
# The soft ending of a nominative that endings of grammar leave out: Китай, Китаю.
_SOFT = "й"
Fit = tuple[int, int]
# The words of a name, and its key.
Name = tuple[list[str], str]
# So many different words are remembered for what they may begin.
_MANY = 1 << 14


class Names:
    """Names of one language, looked up by how they begin."""

    __slots__ = ("_definite", "_endings", "_fronts", "_words", "begun_by", "heads", "holds")

    def __init__(self, here: Language, pairs: Iterable[tuple[str, str]]) -> None:
        self._endings = here.grammar.endings | {"", _SOFT}
        self._definite = here.writing.definite
        self._fronts = sorted(here.writing.fronts, key=len, reverse=True)
        self.heads: defaultdict[str, list[Name]] = defaultdict(list)
        self._words: defaultdict[str, set[str]] = defaultdict(set)
        for form, key in pairs:
            words = split(form, here.writing.elided)
            words = [self._bare(word) for word in words]
            self.heads[words[0][:_BEGINNING]].append((words, key))
            for word in words:
                self._words[word[:_BEGINNING]].add(word)
        # Texts have many words, and few different ones.
        self.begun_by = lru_cache(maxsize=_MANY)(self._begun_by)
        self.holds = lru_cache(maxsize=_MANY)(self._holds)

    def match(self, text: Tokens, at: int) -> tuple[int, str] | None:
        """Return the token behind the name at token ``at``, and its key."""
        best: tuple[Fit, int, str] | None = None
        for words, key in self.begun_by(text.words[at]):
            if (fit := self._fit(text, at, words)) and (best is None or fit > best[0]):
                best = fit, at + len(words), key
        return best and (best[1], best[2])

    def _begun_by(self, word: str) -> tuple[Name, ...]:
        """Return the names that ``word`` may be the first word of, each with its key."""
        forms = list(self._written(word))
        names = (name for form in forms for name in self.heads.get(form[:_BEGINNING], ()))
        return tuple(
            (words, key)
            for words, key in names
            if any(self._alike(words[0], form) for form in forms)
        )

    def _holds(self, word: str) -> bool:
        """Whether ``word`` may be any word of a name."""
        return any(
            self._alike(name, form)
            for form in self._written(word)
            for name in self._words.get(form[:_BEGINNING], ())
        )

    def _fit(self, text: Tokens, at: int, words: list[str]) -> Fit | None:
        """Return of how many words a name that stands at ``at`` is, and how far they go along."""
        along = 0
        for place, word in enumerate(words, at):
            alike = max(self._alike(word, form) for form in self._written(text.words[place]))
            if not alike or (place > at and not text.joined(place)):
                return None
            along += alike
        return len(words), along

    def _alike(self, name: str, form: str) -> int:
        """Return how far a name and a form of it go along; 0 if it is none."""
        if name == form:
            return len(name) + 1
        along = 0
        while along < min(len(name), len(form)) and name[along] == form[along]:
            along += 1
        ends = name[along:], form[along:]
        return along if along >= _BEGINNING and self._endings.issuperset(ends) else 0

    def _written(self, word: str) -> Iterator[str]:
        """Yield ``word`` without what is written as one with it."""
        yield self._bare(word)
        yield from (
            self._bare(word.removeprefix(front))
            for front in self._fronts
            if word.startswith(front) and len(word) - len(front) >= _BEGINNING
        )

    def _bare(self, word: str) -> str:
        return word.removeprefix(self._definite) or word

"""How often something is done: a length of time behind "every", or a word such as "yearly"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from plans.languages import UNKNOWN, fold, language
from plans.quantities.mention import Mention
from plans.terms import Span, worth
from plans.values import frozen

# Two words are no longer: of a long text no more is looked at.
_NEAR = 80


@frozen
class Often:
    """That something is done once in a length of time."""

    every: Span

    def __str__(self) -> str:
        return f"every {self.every}"

    def order(self, other: Often) -> int | None:
        """Return -1, 0 or 1 as ``other`` is less often, as often or more often."""
        longer = self.every.order(other.every)
        return None if longer is None else -longer


@frozen
class Repeated:
    """That something is done so many times, in whatever length of time."""

    times: int
    unit: str = "times"

    def __str__(self) -> str:
        return f"{self.times} times"

    def order(self, other: Repeated) -> int:
        """Return -1, 0 or 1 as ``other`` is less often, as often or more often."""
        return (other.times > self.times) - (other.times < self.times)


def how_often(mention: Mention, text: str, tag: str) -> Mention | None:
    """Return ``mention`` as how often its sentence says; None if it says no such thing."""
    if isinstance(mention.value, Often):
        return mention
    if mention.kind == "qualifier":
        every = lengths().get(str(mention.value))
        return replace(mention, value=Often(every)) if every else None
    if mention.kind != "duration":
        return None
    span = worth(mention.value)
    if not isinstance(span, Span) or span.number is None:
        return None
    start = None if mention.bound else _every_before(text[: mention.start], tag)
    if start is None:
        return None
    words = text[start : mention.end]
    return replace(mention, start=start, text=words, kind="qualifier", value=Often(span))


def as_often(old: Mention, new: Mention) -> bool:
    """Whether both say how often something is done, and that it is as often."""
    was, now = old.value, new.value
    return isinstance(was, Often) and isinstance(now, Often) and was.order(now) == 0


def _every_before(head: str, tag: str) -> int | None:
    """Return where the "every" stands that ends ``head``; None if there is none."""
    here = language(tag)
    if here.numbers.signs == "han":
        lengths = [len(word) for word in here.times.every if head.endswith(word)]
        return len(head) - max(lengths) if lengths else None
    end = len(head)
    for word in reversed(head[-_NEAR:].split()[-2:]):
        end = head.rindex(word, 0, end)
        if fold(word) in here.times.every:
            return end
        if fold(word) not in here.articles.definite:
            return None
    return None


@cache
def lengths() -> dict[str, Span]:
    """Return in which length of time once what each word says is done."""
    lengths = language(UNKNOWN).qualifiers.lengths.items()
    return {name: worth(Span.read(length)) for name, (length,) in lengths}

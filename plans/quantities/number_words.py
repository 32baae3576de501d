"""Numbers in words: ``one hundred and five``, ``cien mil``, ``zweihundert Millionen``."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

from plans.quantities.mention_draft import GOOD, LIKELY, SURE, Number
from plans.quantities.page import Page
from plans.quantities.tokens import HYPHENS

# Six digits say "two-thirds" and are the same for "2/3"; the context is ours, not the caller's.
_SIX = Context(prec=6)
# A noun right behind them makes these an ordinal: "a third party".
_MAY_BE_ORDINAL = {Fraction(1, 3), Fraction(1, 4), Fraction(1, 5), Fraction(1, 10)}


def quotient(share: Fraction) -> Decimal:
    """Return ``share`` as a decimal of six digits."""
    return _SIX.divide(Decimal(share.numerator), Decimal(share.denominator))


_TENS = range(20, 100, 10)


class _Sum:
    """Number words added up so far: ``total`` in whole thousands, and the group at hand."""

    __slots__ = ("floor", "group", "total")

    def __init__(self) -> None:
        self.total = 0
        self.group: int | None = None
        self.floor = 99

    def take(self, kind: str, value: int) -> bool:
        """Add one word if it fits; a word that does not begins another number."""
        if kind in ("scale", "lone"):
            return self._scale(value, lone=kind == "lone")
        if kind == "hundred":
            return self._hundred(alone=bool(value))
        return self._numeral(value, joined=kind == "plus")

    def _numeral(self, value: int, *, joined: bool) -> bool:
        """Add a numeral, or one that an "and" has joined: that never begins a number."""
        if self.group is None:
            fits = (self.total > 0 or not joined) and value < 10**self.floor
        else:
            fits = _fits_behind(self.group, value)
            fits = fits or (joined and self.group % 100 < 10 and value in _TENS)
        if fits:
            self.group = (self.group or 0) + value
        return fits

    def _hundred(self, *, alone: bool) -> bool:
        if self.group is None and not alone:
            return False
        if self.group is not None and not 0 < self.group < 100:
            return False
        self.group = (1 if self.group is None else self.group) * 100
        return True

    def _scale(self, power: int, *, lone: bool) -> bool:
        if self.group is None:
            if self.total:
                # "mil millones": a scale upon a scale.
                self.total *= 10**power
                return self.total < 10**30
            if not lone:
                return False
        if power >= self.floor:
            return False
        self.total += (1 if self.group is None else self.group) * 10**power
        self.group, self.floor = None, power
        return True

    @property
    def number(self) -> int:
        return self.total + (self.group or 0)


def _fits_behind(group: int, value: int) -> bool:
    """Whether twenty takes a unit, a hundred what is below it; ten and eleven take nothing."""
    if group % 100 == 0:
        return group > 0 and value < (100 if group % 1000 else 1000)
    return group % 100 >= 20 and group % 10 == 0 and 0 < value < 10


def spelled_at(page: Page, at: int) -> Number | None:
    """Return the number whose words start at token ``at``."""
    word, known = page.words[at], page.lexicon
    if word in known.fractions.heads:
        return _fraction(page, at) or _whole(page, at)
    begins = word in known.atoms.heads or word in page.language.articles.indefinite
    return _whole(page, at) if begins else None  # as of most words


def _fraction(page: Page, at: int) -> Number | None:
    match = page.lexicon.fractions.match(page, at)
    if not match:
        return None
    behind, share = match
    if not _is_share(page, at, behind, share):
        return None
    exact = quotient(share)
    return Number(exact, page.starts[at], page.ends[behind - 1], behind, GOOD)


def _is_share(page: Page, at: int, behind: int, share: Fraction) -> bool:
    ordinals = page.language.numbers.ordinals
    if share == Fraction(1, 2):
        turned = page.word(at - 1) in ordinals.before_half
        return not turned and page.word(behind) not in ordinals.behind_half
    if not ordinals.behind_shares or share not in _MAY_BE_ORDINAL:
        return True
    if page.source[page.ends[at]] in HYPHENS:
        return True
    follower = page.word(behind)
    return not page.joined(behind) or not follower.isalpha() or follower in ordinals.behind_shares


def _whole(page: Page, at: int) -> Number | None:
    begin = at + 1 if _article(page, at) else at
    so_far, place = _Sum(), begin
    if begin > at:
        so_far.group = 1
    while step := _next_word(page, place, so_far, first=place == begin):
        place = step
    if place == begin or _ordinal(page, place):
        return None
    weak = place - at == 1 and page.word(at) in page.language.numbers.ones
    confidence = LIKELY if weak or begin > at else SURE
    value = Decimal(so_far.number)
    return Number(value, page.starts[at], page.ends[place - 1], place, confidence, weak=weak)


def _ordinal(page: Page, at: int) -> bool:
    """Whether what follows makes the number an ordinal: "twenty-first", "three hundredth"."""
    if not page.joined(at):
        return False
    numbers = page.language.numbers
    close = page.before(page.starts[at]) in HYPHENS
    if page.word(at) == numbers.joint:
        close, at = True, at + 1
    word, ordinals = page.word(at), numbers.ordinals
    return word.endswith(ordinals.tenths) or (close and word.endswith(ordinals.endings))


def _article(page: Page, at: int) -> bool:
    """Whether "a" at token ``at`` counts: "a hundred", "a million"."""
    if page.word(at) not in page.language.articles.indefinite or not page.joined(at + 1):
        return False
    match = page.lexicon.atoms.match(page, at + 1)
    return match is not None and match[1][0] in ("hundred", "scale")


def _next_word(page: Page, at: int, so_far: _Sum, *, first: bool) -> int:
    """Return the token behind the number word at ``at`` if it goes on with the number, else 0."""
    if not first and not page.joined(at):
        return 0
    if not first and page.word(at) == page.language.numbers.joint:
        return _behind_and(page, at + 1, so_far)
    match = page.lexicon.atoms.match(page, at)
    if match and so_far.take(*match[1]):
        return match[0]
    return 0


def _behind_and(page: Page, at: int, so_far: _Sum) -> int:
    match = page.lexicon.atoms.match(page, at) if page.joined(at) else None
    if not match or match[1][0] != "numeral" or so_far.number < 100:
        return 0
    behind, (kind, value) = match
    # "between one hundred and five hundred" are two numbers.
    after = page.lexicon.atoms.match(page, behind)
    if after and after[1][0] in ("hundred", "scale") and page.joined(behind):
        return 0
    return behind if so_far.take(kind, value) else 0


VULGAR = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": quotient(Fraction(1, 3)),
    "⅔": quotient(Fraction(2, 3)),
    "⅕": Decimal("0.2"),
    "⅛": Decimal("0.125"),
}

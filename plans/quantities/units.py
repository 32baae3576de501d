"""What stands beside a number: a currency, a unit, a noun, or the rest of a name."""

from __future__ import annotations

from plans.quantities.lexicon import currency_codes
from plans.quantities.mention_draft import LIKELY, OPEN, Number, Unit
from plans.quantities.nouns import noun_at
from plans.quantities.page import Page
from plans.quantities.tokens import HAN, HYPHENS

_ORDINAL_TAIL = 3
_OPENING = frozenset("(（")


def coin_at(page: Page, at: int) -> tuple[int, Unit] | None:
    """Return the token behind the currency sign, code or name at token ``at``, and the currency."""
    if page.written(at) in currency_codes():
        return at + 1, Unit("money", page.written(at))
    return page.lexicon.coins.match(page, at)


def with_unit(page: Page, number: Number) -> tuple[int, int, Unit | None]:
    """Return where the quantity ends, the token behind it, and its unit."""
    place = number.next
    closed = page.touches(place) and _closes(page, number)
    if closed:
        # "[800,000] personnel": the unit belongs to the number, the bracket does not.
        place += 1
    hit = unit_at(page, place) if page.joined(place) else None
    if not hit and (closed or not page.touches(place)) and _takes_noun(page, number):
        hit = noun_at(page, place, number)
    if not hit:
        return number.end, number.next, None
    behind, unit = hit
    if closed:
        return number.end, number.next, unit
    return page.ends[behind - 1], behind, unit


def _closes(page: Page, number: Number) -> bool:
    """Whether the number ends a bracket that holds nothing else, or an alternative."""
    round_one = page.word(number.next) == ")" and page.before(number.start) in _OPENING
    return round_one or page.word(number.next) == "]"


def _takes_noun(page: Page, number: Number) -> bool:
    """Whether a noun may be the unit; "one" in front of it may be a pronoun."""
    if not number.weak:
        return page.word(number.next) != ")"
    # "one-sided", "one-off"; "any one party".
    hyphen = page.before(page.starts[number.next]) in HYPHENS
    return not hyphen and page.word(number.next - 2) not in page.language.nouns.not_one


def unit_at(page: Page, at: int) -> tuple[int, Unit] | None:
    """Return the token behind the unit at token ``at``, and the unit."""
    hit = _plain_unit(page, at)
    if not hit and page.word(at) in page.language.units.fillers and page.joined(at + 1):
        hit = _plain_unit(page, at + 1)
    return hit


def _plain_unit(page: Page, at: int) -> tuple[int, Unit] | None:
    if page.written(at) in currency_codes():
        return at + 1, Unit("money", page.written(at))
    hit = page.lexicon.units.match(page, at)
    if not hit:
        return None
    behind, unit = hit
    if len(unit.name) == 1 and behind == at + 1 and len(page.word(at)) == 1:
        return _symbol(page, at, unit)
    # In "5 $10" the sign belongs to what follows.
    prefix = unit.kind == "money" and page.touches(behind) and page.word(behind)[:1].isdecimal()
    return None if prefix else hit


def _symbol(page: Page, at: int, unit: Unit) -> tuple[int, Unit] | None:
    """Read one letter as a unit, which it is only in its own case: "5 m", not "5 M"."""
    if page.written(at) != unit.name and page.word(at).isascii():
        return None
    # "5m" without money in sight is five metres, or five million.
    sure = OPEN if unit.name == "m" and page.touches(at) else LIKELY
    return at + 1, unit._replace(confidence=sure)


def name_goes_on(page: Page, at: int) -> bool:
    """Whether a letter sticks to the number: "3rd", "5G", "7-Eleven" are no quantities."""
    if page.touches(at):
        return _letter(page, page.starts[at])
    gap = page.source[page.ends[at - 1] : page.starts[at]] if page.joined(at) else ""
    if gap == "" or gap not in HYPHENS:
        return False
    # "10-го числа": the tenth.
    ordinal = "а" <= page.word(at)[:1] <= "ї" and len(page.word(at)) <= _ORDINAL_TAIL
    return ordinal or page.written(at)[:1].isupper()


def _letter(page: Page, offset: int) -> bool:
    sign = page.source[offset : offset + 1]
    return sign.isalpha() and not "\u0600" <= sign <= "\u06ff" and not _han(sign)


def _han(sign: str) -> bool:
    return "\u3400" <= sign <= "\u9fff" or sign in HAN

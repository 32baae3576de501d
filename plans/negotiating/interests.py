"""What parties have declared that they want on an issue, as far as it held on a day."""

from __future__ import annotations

from collections.abc import Iterator

from plans.model import Interest, Registers
from plans.values import frozen


@frozen
class Declared:
    """An interest, and whose it is."""

    party: str
    interest: Interest


def interests_on(registers: Registers, issue: str, day: str | None) -> tuple[Declared, ...]:
    """Return what parties wanted on ``issue`` on ``day``, in the order of the register.

    Who has declared nothing is not in it: what such a party wants is not known.
    """
    return tuple(each for each in _on(registers, issue) if held(each.interest, day))


def _on(registers: Registers, issue: str) -> Iterator[Declared]:
    for party, known in registers.parties.parties.items():
        yield from (Declared(party, each) for each in known.interests if each.issue == issue)


def held(interest: Interest, day: str | None) -> bool:
    """Say whether an interest is known to have held on ``day``, which may be a month or a year.

    It holds from the day on which it was declared, and up to the day before ``until``. Where days
    are given so roughly that this cannot be told, it is not known.
    """
    if day is None:
        return not (interest.declared or interest.until)
    begun = not interest.declared or _not_after(interest.declared, day)
    return begun and not (interest.until and _not_after(interest.until, day))


def _not_after(first: str, second: str) -> bool:
    """Say whether ``first`` is known to be no later; days and months compare as far as both go."""
    known = min(len(first), len(second))
    return first[:known] <= second[:known]

"""How a change of a term's field is called: rows of a table, looked up by kind and field.

A row says *when* it applies to the values before and after. Rows come in pairs that mirror each
other (``pair``), so that reading a diff backwards gives the mirrored names by construction; a row
that is its own mirror (``alone``) says why. The kinds are those of Akoma Ntoso 3.0 (textualMod,
meaningMod, scopeMod), plus ``move``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Literal

from plans.terms._says import Differs, Says
from plans.values import frozen

Direction = Literal[
    "increase", "decrease", "widen", "narrow", "strengthen", "weaken", "add", "remove", "none"
]
Severity = Literal["red-line", "substantive", "reworded", "minor", "editorial"]
Kind = Literal[
    "insertion",
    "repeal",
    "substitution",
    "renumbering",
    "split",
    "join",
    "move",
    "termModification",
    "variation",
    "extensionOfScope",
    "exceptionOfScope",
]
# What of a text a change is of; whoever needs to know goes by it and not by a rule's name.
Family = Literal[
    "presence",
    "place",
    "number",
    "id",
    "words",
    "grouping",
    "links",
    "status",
    "brackets",
    "readings",
    "support",
    "red line",
    "term",
    "prose",
    "definition",
    "rows",
    "cells",
    "place of a row",
    "number of a row",
]

SEVERITIES: tuple[Severity, ...] = (
    "red-line",
    "substantive",
    # Words to read: they changed, and no rule explains them.
    "reworded",
    "minor",
    "editorial",
)

_OPPOSITE: dict[Direction, Direction] = {
    "increase": "decrease",
    "widen": "narrow",
    "strengthen": "weaken",
    "add": "remove",
    "none": "none",
}
_OPPOSITE |= {there: here for here, there in _OPPOSITE.items()}
_OPPOSITE_KIND: dict[Kind, Kind] = {
    "insertion": "repeal",
    "split": "join",
    "extensionOfScope": "exceptionOfScope",
}
_OPPOSITE_KIND |= {there: here for here, there in _OPPOSITE_KIND.items()}

When = Callable[[Any, Any], bool]
Example = tuple[Mapping[str, Any], Mapping[str, Any]]
_VALUES = Differs()


@frozen
class ChangeRule:
    """One named change.

    Attributes:
        id: a phrase, ``share-decreased``.
        when: whether the row applies to the field's value before and after; either may be None.
        family: what of the text it is about.
        says: what it says of its subject, in parts.
        mirror: the id that the reversed change gets.
        waiver: why a rule is its own mirror; empty for pairs.
        example: the fields of the term (or clause) before and after that show it.
    """

    id: str
    meaning: str
    kind: Kind
    direction: Direction
    severity: Severity
    family: Family
    when: When
    says: Says
    mirror: str
    waiver: str
    example: Example


Rules = tuple[ChangeRule, ...]


def pair(
    ids: tuple[str, str],
    meanings: tuple[str, str],
    when: When,
    example: Example,
    *,
    direction: Direction = "increase",
    kind: Kind = "termModification",
    severity: Severity = "substantive",
    family: Family = "term",
    says: Says | tuple[Says, Says] = _VALUES,
) -> Rules:
    """Return two rules that mirror each other; all arguments but pairs describe the first."""
    said = says if isinstance(says, tuple) else (says, says)
    there = ChangeRule(
        ids[0], meanings[0], kind, direction, severity, family, when, said[0], ids[1], "", example
    )
    back = replace(
        there,
        id=ids[1],
        meaning=meanings[1],
        kind=_OPPOSITE_KIND.get(kind, kind),
        direction=_OPPOSITE[direction],
        when=lambda before, after: when(after, before),
        says=said[1],
        mirror=ids[0],
        example=(example[1], example[0]),
    )
    return there, back


def alone(
    id: str,
    meaning: str,
    waiver: str,
    example: Example,
    *,
    when: When = lambda _before, _after: True,
    kind: Kind = "termModification",
    severity: Severity = "substantive",
    family: Family = "term",
    says: Says = _VALUES,
) -> Rules:
    """Return a rule that is its own mirror, with the reason why."""
    rule = ChangeRule(id, meaning, kind, "none", severity, family, when, says, id, waiver, example)
    return (rule,)


def ordered(before: Any, after: Any, wanted: int) -> bool:
    """Say whether two comparable values stand in the order ``wanted`` (1: after is larger)."""
    return before is not None and after is not None and before.order(after) == wanted


def raised(before: Any, after: Any) -> bool:
    """Say whether the value went up."""
    return ordered(before, after, 1)


def gained(before: Any, after: Any) -> bool:
    """Say whether something is there that was not."""
    return not before and bool(after)


def told(before: Any, after: Any) -> bool:
    """Say whether a value is known that was not: one left ``unspecified`` is not."""
    return not _known(before) and _known(after)


def _known(value: Any) -> bool:
    return bool(value) and str(value) != "unspecified"


def members_gained(before: Any, after: Any) -> bool:
    """Say whether a set only grew."""
    return set(before or ()) < set(after or ())


def values(**fields: Any) -> Mapping[str, Any]:
    """Spell an example's fields."""
    return fields

"""How changes read out of prose are called."""

from __future__ import annotations

from functools import partial
from typing import Any

from plans.terms import Ranked, Rules, alone, gained, pair
from plans.values import frozen

NOUNS = {
    "number": "number",
    "ordinal": "period",
    "percent": "percentage",
    "money": "sum",
    "duration": "time span",
    "deadline": "deadline",
    "date": "date",
    "time": "time of day",
    "modal": "modal",
    "qualifier": "qualification",
    "phrase": "phrase",
    "name": "name",
    "reference": "reference",
}


_pair, _alone = partial(pair, family="prose"), partial(alone, family="prose")


@frozen
class Modal:
    """A modal verb: how binding it is, and whether it forbids."""

    force: Ranked
    negated: bool


def _clause(text: str) -> dict[str, Any]:
    return {"id": "c", "label": "7", "heading": "Rent", "text": text}


def _numbered(number: str, reference: str) -> dict[str, Any]:
    """Return a clause that refers to its sub-clause by its number."""
    due = {"id": "due", "label": number, "heading": "Day", "text": "It is the first of May."}
    return {**_clause(f"The rent is due as {reference} says."), "label": "", "clauses": [due]}


def _two_days(reference: str) -> dict[str, Any]:
    """Return a clause that refers to one of its two sub-clauses by its number."""
    late = {"id": "late", "label": "2", "heading": "Late", "text": "It is the last of May."}
    found = _numbered("1", reference)
    return {**found, "clauses": [*found["clauses"], late]}


def _order(before: Any, after: Any) -> int | None:
    """Return the order of two values of one type; None for anything else."""
    if before is None or type(before) is not type(after) or not hasattr(before, "order"):
        return None
    order: int | None = before.order(after)
    return order


def _firmer(before: Any, after: Any) -> bool:
    both = isinstance(before, Modal) and isinstance(after, Modal)
    return both and before.negated == after.negated and before.force.order(after.force) == 1


def _negated(before: Any, after: Any) -> bool:
    both = isinstance(before, Modal) and isinstance(after, Modal)
    return both and after.negated and not before.negated


def _denied(before: Any, after: Any) -> bool:
    """Whether a denial came in, as a word or at the front of one."""
    return gained(before, after) or (bool(before) and after == f"not {before}")


VALUES: Rules = (
    _pair(
        ("stated-value-increased", "stated-value-decreased"),
        ("A value in the words went up.", "A value in the words went down."),
        lambda before, after: _order(before, after) == 1,
        (_clause("The rent is 8.10 EUR a day."), _clause("The rent is 8.35 EUR a day.")),
    )
    + _pair(
        ("stated-value-added", "stated-value-removed"),
        ("The words state a value that they did not.", "The words no longer state a value."),
        gained,
        (_clause("The rent is due."), _clause("The rent is due within 30 days.")),
        direction="add",
    )
    + _alone(
        "stated-value-changed",
        "A value in the words changed to one that cannot be compared with it.",
        "values of two sorts have no order",
        (_clause("The rent is due within 30 days."), _clause("The rent is due by 1 May 2027.")),
    )
)
BOUNDS: Rules = _pair(
    ("stated-bound-added", "stated-bound-removed"),
    (
        "A number in the words became a floor or a ceiling.",
        "A number in the words is no bound now.",
    ),
    gained,
    (_clause("The crew is ten sailors."), _clause("The crew is at least ten sailors.")),
    direction="add",
) + _alone(
    "stated-bound-changed",
    "A floor in the words became a ceiling, or one of its sort another.",
    "two bounds of one number have no order",
    (_clause("The crew is at least ten sailors."), _clause("The crew is at most ten sailors.")),
)
MODALS: Rules = (
    _pair(
        ("modal-negated", "modal-affirmed"),
        ("What was to be done is not to be done.", "What was not to be done is to be done."),
        _negated,
        (_clause("The tenant shall pay."), _clause("The tenant shall not pay.")),
        direction="none",
        kind="variation",
    )
    + _pair(
        ("modal-strengthened", "modal-weakened"),
        ("The words bind more.", "The words bind less."),
        _firmer,
        (_clause("The tenant may pay."), _clause("The tenant shall pay.")),
        direction="strengthen",
        kind="variation",
    )
    + _pair(
        ("modal-added", "modal-removed"),
        ("The words bind where they did not.", "The words no longer bind."),
        gained,
        (_clause("The tenant pays."), _clause("The tenant must pay.")),
        direction="add",
        kind="variation",
    )
    + _alone(
        "modal-changed",
        "Another modal of the same force.",
        "words of one force have no order",
        (_clause("The tenant shall pay."), _clause("The tenant must pay.")),
        kind="variation",
        severity="minor",
    )
)
NEGATIONS: Rules = _pair(
    ("negation-added", "negation-lost"),
    ("A negation came in.", "A negation fell out."),
    _denied,
    (_clause("The rent is payable."), _clause("The rent is not payable.")),
    direction="none",
    kind="variation",
) + _alone(
    "negation-changed",
    "One negation for another.",
    "two negations have no order",
    (_clause("The rent is not payable."), _clause("The rent is never payable.")),
    kind="variation",
    severity="minor",
)
QUALIFIERS: Rules = (
    _pair(
        ("qualification-tightened", "qualification-loosened"),
        ("The words ask for more: best efforts, consent.", "The words ask for less."),
        lambda before, after: _order(before, after) == 1,
        (
            _clause("The tenant uses reasonable efforts to heat."),
            _clause("The tenant uses best efforts to heat."),
        ),
        direction="strengthen",
        kind="variation",
    )
    + _pair(
        ("qualification-added", "qualification-removed"),
        ("A condition or limit came in: unless, only.", "A condition or limit fell out."),
        gained,
        (_clause("The tenant keeps bees."), _clause("The tenant keeps only bees.")),
        direction="add",
        kind="variation",
    )
    + _alone(
        "qualification-changed",
        "One condition or limit for another.",
        "two conditions have no order",
        (
            _clause("The rent falls unless the roof leaks."),
            _clause("The rent falls provided that the roof leaks."),
        ),
        kind="variation",
    )
)
PHRASES: Rules = _pair(
    ("phrase-added", "phrase-removed"),
    (
        "Words with several values, duties or conditions in them came in together.",
        "Words with several values, duties or conditions in them fell out together.",
    ),
    gained,
    (
        _clause("The tenant may leave."),
        _clause("The tenant may leave, and shall give 60 days' notice."),
    ),
    direction="add",
    kind="variation",
) + _alone(
    "phrase-changed",
    "Words with a value in them gave way to others.",
    "one phrase for another has no order",
    (
        _clause("From May on the firm remains an integrated group in public ownership."),
        _clause("From May on the firm is split into two smaller companies of equal size."),
    ),
    kind="variation",
)
NAMES: Rules = _alone(
    "name-changed",
    "Another name stands in the same place: another seat, another law.",
    "two names have no order",
    (
        _clause("The seat of the tribunal is Geneva."),
        _clause("The seat of the tribunal is Vienna."),
    ),
    kind="variation",
)
REFERENCES: Rules = _pair(
    ("cross-reference-added", "cross-reference-removed"),
    ("The words refer to one more place.", "The words refer to one less place."),
    gained,
    (_clause("The rent is due."), _clause("The rent is due under Article 5.")),
    direction="add",
    severity="minor",
) + _alone(
    "cross-reference-changed",
    "The words refer to another place.",
    "one reference for another has no direction",
    (_clause("The rent is due under Article 5."), _clause("The rent is due under Article 6.")),
    # What stands there the text does not tell: somebody has to read it.
    severity="reworded",
)
REDIRECTED: Rules = _alone(
    "cross-reference-redirected",
    "The words refer to another clause of the text.",
    "one clause for another has no direction",
    (_two_days("Section 1"), _two_days("Section 2")),
)
RENUMBERED: Rules = _alone(
    "cross-reference-renumbered",
    "A reference follows the clause that it names to another number.",
    "renumbering reversed is renumbering",
    (_numbered("1", "Section 1"), _numbered("2", "Section 2")),
    kind="renumbering",
    severity="editorial",
)
DATED: Rules = _alone(
    "draft-date-changed",
    "The line above the clauses that says of which day the draft is has another day.",
    "one day for another says which draft is which",
    (
        {"clauses": [{"id": "a", "text": "Draft of 3 March 2026"}]},
        {"clauses": [{"id": "a", "text": "Draft of 17 April 2026"}]},
    ),
    severity="minor",
)
TABLES = (
    DATED,
    VALUES,
    BOUNDS,
    MODALS,
    NEGATIONS,
    QUALIFIERS,
    PHRASES,
    NAMES,
    REFERENCES,
    REDIRECTED,
    RENUMBERED,
)


def rules_for(kind: str) -> Rules:
    """Return the rules for a mention of ``kind``, the most telling first."""
    return _TABLES.get(kind, VALUES)


_TABLES = {
    "modal": MODALS,
    "negation": NEGATIONS,
    "qualifier": QUALIFIERS,
    "phrase": PHRASES,
    "name": NAMES,
    "reference": REFERENCES,
}

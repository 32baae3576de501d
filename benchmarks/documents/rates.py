"""How much is edited, by level. A rate is the expected share of clauses, unless said otherwise."""

from __future__ import annotations

from dataclasses import dataclass, fields
from random import Random


@dataclass(frozen=True)
class Rates:
    """How often each edit happens.

    Attributes:
        light: a word or value or two.
        heavy: rewritten, some 45 to 75 % of the words kept.
        number: one figure.
        added: a sentence more.
        dropped: a sentence less.
        shifted: a sentence moves over to the next clause.
        heading: called otherwise.
        deleted: gone, with what is below it.
        inserted: new.
        lookalike: new, and one value away from a clause that stays as it is.
        moved: elsewhere among its siblings, at least three places away.
        carried: under another parent.
        split: one becomes two or three.
        merged: two or three become one.
        relevelled: a sub-clause becomes a clause or the other way round.
        twin: per family of boilerplate, that one of the twins is deleted.
        chapter: per chapter, that it is deleted, moved, divided, dissolved or a new one inserted.
        also: of moved, split, merged and relevelled clauses, how many are lightly edited too.
    """

    light: float = 0.0
    heavy: float = 0.0
    number: float = 0.0
    added: float = 0.0
    dropped: float = 0.0
    shifted: float = 0.0
    heading: float = 0.0
    deleted: float = 0.0
    inserted: float = 0.0
    lookalike: float = 0.0
    moved: float = 0.0
    carried: float = 0.0
    split: float = 0.0
    merged: float = 0.0
    relevelled: float = 0.0
    twin: float = 0.0
    chapter: float = 0.0
    also: float = 0.0


DEFAULT = Rates(
    light=0.07,
    heavy=0.01,
    number=0.03,
    added=0.015,
    dropped=0.01,
    shifted=0.002,
    heading=0.01,
    deleted=0.02,
    inserted=0.02,
    lookalike=0.005,
    moved=0.012,
    carried=0.006,
    split=0.01,
    merged=0.007,
    relevelled=0.004,
    twin=0.1,
    chapter=0.05,
    also=0.2,
)
HEAVY = Rates(
    light=0.17,
    heavy=0.07,
    number=0.06,
    added=0.03,
    dropped=0.03,
    shifted=0.006,
    heading=0.03,
    deleted=0.05,
    inserted=0.04,
    lookalike=0.02,
    moved=0.03,
    carried=0.02,
    split=0.02,
    merged=0.015,
    relevelled=0.01,
    twin=0.3,
    chapter=0.12,
    also=0.5,
)
HOSTILE = Rates(
    light=0.20,
    heavy=0.18,
    number=0.09,
    added=0.06,
    dropped=0.06,
    shifted=0.015,
    heading=0.08,
    deleted=0.09,
    inserted=0.07,
    lookalike=0.05,
    moved=0.05,
    carried=0.04,
    split=0.035,
    merged=0.03,
    relevelled=0.02,
    twin=0.6,
    chapter=0.25,
    also=0.8,
)
# One figure is another in so many clauses of a hundred, and numbers shift through the whole text.
SHIFTING = {
    f"shifting-{share}": Rates(number=share / 100, inserted=0.01, deleted=0.01)
    for share in (10, 50, 95)
}
LEVELS = {"none": Rates(), "default": DEFAULT, "heavy": HEAVY, "hostile": HOSTILE}


def rates(level: str, rng: Random) -> Rates:
    """Return the rates of ``level``; ``random`` draws each between default and hostile."""
    if level != "random":
        return (LEVELS | SHIFTING)[level]
    drawn = {
        each.name: rng.uniform(getattr(DEFAULT, each.name), getattr(HOSTILE, each.name))
        for each in fields(Rates)
    }
    return Rates(**drawn)

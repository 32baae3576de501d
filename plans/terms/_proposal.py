"""What prose says in one place, for a kind of term to be proposed from."""

from __future__ import annotations

from plans.values import frozen

# What a proposed term does not know stands as this until a person names it.
UNNAMED = "to-be-named"


@frozen
class Spoken:
    """One value or modal verb in prose.

    Attributes:
        kind: number, percent, money, duration, deadline, date or modal.
        value: as a field of a term has it, ``600000 personnel``; of a modal ``shall not``.
        behind: the text that follows it.
        bearer: the party that the sentence names before it; ``to-be-named`` if none is told.
        role: whether the words make it a ``cap`` or a ``floor``; empty if neither.
    """

    kind: str
    value: str
    behind: str
    bearer: str = UNNAMED
    role: str = ""

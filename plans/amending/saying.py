"""Operations as the sentences that drafters of amendments write.

``In point 7, for ‘permanently’ substitute ‘for ten years’.`` Each sentence speaks of the text as
the sentences before it leave it, and ``read_sentences`` reads all of them back.
"""

from __future__ import annotations

from collections.abc import Sequence

from plans.errors import InputError
from plans.model import Revision
from plans.operations import Misfit, Operation, stopwords
from plans.phrasing import WorkingText
from plans.terms import NameOf, default_name


def sentences(
    operations: Sequence[Operation], base: Revision, name_of: NameOf = default_name
) -> tuple[str, ...]:
    """Return each of ``operations`` on ``base`` as one sentence on one line.

    One that does not fit is a sentence too, about a text that stays as it is.

    Raises:
        InputError: a clause id of ``base`` stands twice; operations name clauses by id.
    """
    working = WorkingText(base, stopwords())
    found = []
    for operation in operations:
        found.append(operation.sentence(working, name_of))
        try:
            working.carry_out(operation)
        except (Misfit, InputError):
            continue
    return tuple(found)

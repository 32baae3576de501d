"""A text that is read among others: of a revision, what they said in the same lines is known."""

from __future__ import annotations

from functools import cache
from itertools import count
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel

from plans.letters import composed
from plans.model import Edition, Revision
from plans.reading.checked import collector_paused, read_model

if TYPE_CHECKING:
    from plans.reading.clause_pieces import Pieces

M = TypeVar("M", bound=BaseModel)

# Whoever reads so few revisions gains nothing from what they have in common.
_FEW = 2
_counted = count()


def read_among_others(text: str, model: type[M], name: str) -> M:
    """Return what ``read_model`` does, at a fraction of the cost for drafts of one text.

    Clauses that several revisions have may be one object.

    Raises:
        InvalidDocument: with all problems, each at its line and column in ``name``.
    """
    found = None
    if model is Revision and next(_counted) >= _FEW:
        with collector_paused():
            found = _pieces().revision(composed(text))
    return found if isinstance(found, model) else read_model(text, model, name)


def read_edition(text: str, name: str) -> Edition | Revision:
    """Return a revision whose clauses are made when they are asked for, where that can be.

    Raises:
        InvalidDocument: with all problems, each at its line and column in ``name``.
    """
    found = None
    if next(_counted) >= _FEW:
        with collector_paused():
            found = _pieces().edition(composed(text))
    return found or read_model(text, Revision, name)


@cache
def _pieces() -> Pieces:
    """Return what the process has read: of no use to another, and never wrong for one."""
    from plans.reading.clause_pieces import Pieces

    return Pieces()

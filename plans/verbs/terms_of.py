"""What a revision states, typed: a row for each term."""

from __future__ import annotations

from pathlib import Path

from plans.model import Revision, term_records
from plans.records import Records
from plans.storing import load_ref


def terms_of(revision: str | Path | Revision) -> Records:
    """Return a row for each typed term of ``revision``: a ref, a path or a revision in hand.

    Those of its clauses are ``plans.load(ref).to_records()``.

    >>> import plans
    >>> stated = plans.terms_of("us-28-point@v2")
    >>> [row["value"] for row in stated if row["issue"] == "us-profit-share"]
    ['30 %']

    Raises:
        InputError: no such revision, or its file cannot be read.
    """
    text = revision if isinstance(revision, Revision) else load_ref(revision).revision
    return term_records(text.standing())

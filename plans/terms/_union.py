"""The closed union of term kinds, built from the files of this folder."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from plans.catalogue import load_all
from plans.terms._base import Term
from plans.terms._common_changes import COMMON, changed
from plans.terms._naming import Rules


@cache
def term_kinds() -> dict[str, type[Term]]:
    """Return every term kind by name."""
    return load_all("plans.terms", "TERM")


@cache
def change_rules(kind: str, field: str) -> Rules:
    """Return the rules for a change of ``field`` in a term of ``kind``, the most telling first."""
    own = term_kinds()[kind].changes.get(field, ())
    return own + COMMON.get(field, ()) + changed(field)


if TYPE_CHECKING:
    AnyTerm = Term
else:
    AnyTerm = Annotated[reduce(or_, term_kinds().values()), Field(discriminator="kind")]

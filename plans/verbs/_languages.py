"""Whether two texts are in two languages, so that nothing but their numbers tells what is which."""

from __future__ import annotations

from plans.languages import UNKNOWN, heads, language_of
from plans.model import Revision


def in_two_languages(before: Revision, after: Revision) -> tuple[str, ...]:
    """Return the warning that two texts are in two languages, unless lasting ids match them."""
    if before.ids == after.ids == "lasting":
        return ()
    old, new = _language(before), _language(after)
    if old == new or UNKNOWN in (old, new):
        return ()
    names = heads()[old].name, heads()[new].name
    return (
        f"the earlier side is in {names[0]}, the later in {names[1]}: no words tell which "
        "clause is which, so what reads as added or removed may be there in the other language",
    )


def _language(revision: Revision) -> str:
    return language_of("\n".join(clause.text for clause in revision.walk()))

"""How sentences name the terms of a point, and their fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from plans.drafting.draft import Plain
from plans.drafting.quoting import quoted
from plans.terms import NameOf, term_kinds

# The field that a term is about, where it has one: "set the cap on the army to …".
_MAIN = ("value", "due", "shares")
_CALLED_LENGTH = 120
_CALLED = re.compile(r"[\w%]+(?:['’./–-][\w%]+)*(?: [\w%]+(?:['’./–-][\w%]+)*)*")


def fields_of(term: Plain) -> Sequence[str]:
    """Return the fields that a term of this kind has, none for an unknown kind."""
    kind = term_kinds().get(str(term.get("kind")))
    return list(kind.model_fields) if kind else []


def main_field(term: Plain) -> str:
    """Return the field that a term is about, empty if no one field is."""
    return next((name for name in _MAIN if name in fields_of(term)), "")


def called(term: Plain, name_of: NameOf) -> str:
    """Return what a term is about in words, empty where that cannot be said as plain words."""
    kind = term_kinds().get(str(term.get("kind")))
    try:
        said = kind.model_validate(term).called(name_of) if kind else ""
    except ValidationError:
        return ""
    first, second = [*said.split(" ", 2), "", ""][:2]
    mistaken = second == "of" and first in fields_of(term)
    fits = len(said) <= _CALLED_LENGTH and _CALLED.fullmatch(said) and not mistaken
    return said if fits and first != "term" else ""


def term_words(term: Plain, id: str, name_of: NameOf) -> str:
    """Return how a sentence names a term: what it is about in words, and its id."""
    said = called(term, name_of)
    return f"the {said} ({quoted(id)})" if said else f"the term {quoted(id)}"


def sides(by: Any) -> list[str]:
    """Return the sides of an alternative as a list, however they are written."""
    if isinstance(by, str):
        return [by]
    return [str(each) for each in by] if isinstance(by, list | tuple) else []

"""Terms and alternatives in sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from plans.amending.quoting import as_json, is_bare, quoted, value
from plans.amending.saying_fields import field_name, ordinal, was
from plans.amending.standing_text import Standing
from plans.model import ID
from plans.patching import EMPTY, UNSAID, AddAlternative, DropAlternative, DropTerm, Plain, SetTerm
from plans.terms import NameOf, term_kinds

_CALLED_LENGTH = 120
_CALLED = re.compile(r"[\w%]+(?:['’./–-][\w%]+)*(?: [\w%]+(?:['’./–-][\w%]+)*)*")


def fields_of(term: Plain) -> Sequence[str]:
    """Return the fields that a term of this kind has, none for an unknown kind."""
    kind = term_kinds().get(str(term.get("kind")))
    return list(kind.model_fields) if kind else []


def main_field(term: Plain) -> str:
    """Return the field that a term is about ("set the cap on the army to …"), empty if none is."""
    kind = term_kinds().get(str(term.get("kind")))
    return kind.main if kind else ""


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


def _term(term: Plain, id: str, name_of: NameOf) -> str:
    said = called(term, name_of)
    return f"the {said} ({quoted(id)})" if said else f"the term {quoted(id)}"


def _known(standing: Standing, clause: str, id: str) -> Plain:
    found: Plain = standing.node(clause).get("terms", {}).get(id, {})
    return found


def term_sentence(operation: SetTerm, standing: Standing, name_of: NameOf) -> str:
    """Return the sentence that sets a term or one field of it."""
    point, id, field = standing.point(operation.clause), operation.term, operation.field
    known = _known(standing, operation.clause, id)
    if field is None:
        return f"In {point}, {_whole(operation, known, standing, name_of)}."
    name = _term(known, id, name_of)
    part = name if field == main_field(known) else f"the {field_name(field)} of {name}"
    if operation.new in EMPTY:
        return f"In {point}, drop the {field_name(field)} of {name}."
    old = "" if operation.old is UNSAID else was(operation.old)
    return f"In {point}, set {part} to {value(operation.new)}{old}."


def _whole(operation: SetTerm, known: Plain, standing: Standing, name_of: NameOf) -> str:
    id, after = operation.term, operation.after
    others = [each for each in standing.node(operation.clause).get("terms", {}) if each != id]
    place = ""
    if after == "" and others:
        place = " as the first term"
    elif after and after in others and (known or after != others[-1]):
        place = f" after the term {quoted(after)}"
    new = operation.new if isinstance(operation.new, dict) else {}
    if known:
        return f"set {_term(known, id, name_of)}{place} to {as_json(new)}"
    return f"add {_term(new, id, name_of)}{place}: {as_json(new)}"


def drop_sentence(operation: DropTerm, standing: Standing, name_of: NameOf) -> str:
    """Return the sentence that takes a term out."""
    known = _known(standing, operation.clause, operation.term)
    return f"In {standing.point(operation.clause)}, drop {_term(known, operation.term, name_of)}."


def add_sentence(operation: AddAlternative, standing: Standing, name_of: NameOf) -> str:
    """Return the sentence that adds an alternative to a clause or term."""
    known = _bracket(operation, standing)
    at = len(known) if operation.at is None else len(known[: operation.at])
    place = "" if at == len(known) else f"as the {ordinal(at + 1)}, "
    what = f"add the alternative {place}"
    return _in_bracket(operation, standing, name_of, what, "to")


def drop_alternative_sentence(
    operation: DropAlternative, standing: Standing, name_of: NameOf
) -> str:
    """Return the sentence that takes an alternative out of a clause or term."""
    known = _bracket(operation, standing)
    same = [number for number, each in enumerate(known) if each == operation.alternative]
    which = same.index(operation.at) + 1 if operation.at in same else 1
    what = f"drop the {ordinal(which) + ' ' if which > 1 else ''}alternative "
    return _in_bracket(operation, standing, name_of, what, "from")


def _bracket(operation: AddAlternative | DropAlternative, standing: Standing) -> list[Plain]:
    node = standing.node(operation.clause)
    holder = _known(standing, operation.clause, operation.term) if operation.term else node
    return list(holder.get("alternatives", []))


def _in_bracket(
    operation: AddAlternative | DropAlternative,
    standing: Standing,
    name_of: NameOf,
    what: str,
    preposition: str,
) -> str:
    said, whole = operation.alternative, standing.node(operation.clause)
    point = standing.point(operation.clause)
    if operation.term is None:
        return f"In {point}, {what}{alternative(said, 'text', bare=False)}."
    term = _known(standing, operation.clause, operation.term)
    words = alternative(said, main_field(term))
    # With one term alone, a value that is no quotation can only be one of that.
    if len(whole.get("terms", {})) == 1 and re.match(r"\[[^\]]*\] [^\[{\"“‘«]", words):
        return f"In {point}, {what}{words}."
    name = _term(term, operation.term, name_of)
    return f"In {point}, {preposition} {name} {what}{words}."


def alternative(said: Plain, main: str, bare: bool = True) -> str:
    """Return ``[e3, ukraine] 800000 personnel``, or as JSON what says more than that."""
    by, words = sides(said.get("by")), said.get(main)
    short = list(said) == ["by", main] and isinstance(words, str)
    if short and by and all(len(each) < 100 and re.fullmatch(ID, each) for each in by):
        assert isinstance(words, str)
        return f"[{', '.join(by)}] {words if bare and is_bare(words) else quoted(words)}"
    return as_json(said)


def sides(by: Any) -> list[str]:
    """Return the sides of an alternative as a list, however they are written."""
    if isinstance(by, str):
        return [by]
    return [str(each) for each in by] if isinstance(by, list | tuple) else []

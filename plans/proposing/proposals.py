"""Typed terms read out of a clause's prose, each marked as proposed with its place and confidence.

A proposal never pretends to be tabled: it carries ``proposed`` until a person takes that off. What
the prose does not say (who, what about, which issue) is written as ``to-be-named``, which
validation reports until somebody names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from plans.model import Clause
from plans.quantities import Mention, mentions
from plans.terms import Term, term_kinds

UNNAMED = "to-be-named"

_FORCES = {
    "shall": ("obligation", "shall"),
    "must": ("obligation", "must"),
    "will": ("obligation", "will"),
    "should": ("expectation", "should"),
    "is expected to": ("expectation", "expected"),
    "may": ("permission", "may"),
    "can": ("permission", "may"),
    "is entitled to": ("permission", "may"),
    "shall not": ("prohibition", "shall"),
    "must not": ("prohibition", "must"),
    "will not": ("prohibition", "will"),
    "may not": ("prohibition", "may"),
    "cannot": ("prohibition", "may"),
}
# A proposed deed is quoted up to this many words, or to the end of the sentence.
DEED = 8


def propose(clause: Clause, language: str | None = None) -> dict[str, Term]:
    """Return proposed terms of ``clause`` by id, in the order of its text."""
    found: dict[str, Term] = {}
    for mention in mentions(clause.text, language):
        fields = _fields(mention, clause.text)
        if fields:
            kind = fields["kind"]
            id = _unused(kind, found)
            mark = {
                "span": f"{mention.start}-{mention.end}",
                "confidence": f"{mention.confidence:.2f}",
            }
            made = {"issue": UNNAMED, **fields, "proposed": mark}
            found[id] = term_kinds()[kind].model_validate(made)
    return found


def _unused(kind: str, found: Iterable[str]) -> str:
    taken = set(found)
    number = 1
    while f"{kind}-{number}" in taken:
        number += 1
    return f"{kind}-{number}"


def _number(mention: Mention, _: str) -> dict[str, Any]:
    return {"kind": "quantity", "value": str(mention.value), "role": "level"}


def _percent(mention: Mention, text: str) -> dict[str, Any]:
    return {"kind": "share", "value": str(mention.value), "of": _what_follows(mention, text)}


def _money(mention: Mention, _: str) -> dict[str, Any]:
    return {"kind": "money", "value": str(mention.value)}


def _duration(mention: Mention, _: str) -> dict[str, Any]:
    return {"kind": "duration", "value": str(mention.value), "of": UNNAMED}


def _deadline(mention: Mention, _: str) -> dict[str, Any]:
    return {"kind": "deadline", "due": str(mention.value), "action": UNNAMED}


def _modal(mention: Mention, text: str) -> dict[str, Any]:
    force = _FORCES.get(str(mention.value))
    if force is None:
        return {}
    rest = text[mention.end :].lstrip()
    for stop in ".;:\n":
        rest = rest.partition(stop)[0]
    deed = " ".join(rest.split()[:DEED])
    return {"kind": force[0], "bearer": UNNAMED, "action": deed or UNNAMED, "force": force[1]}


def _what_follows(mention: Mention, text: str) -> str:
    """Return what a percentage is of, as the text says it: ``of the profits`` → profits."""
    words = text[mention.end : mention.end + 80].split()
    if words[:1] != ["of"]:
        return UNNAMED
    words = words[2:] if words[1:2] == ["the"] else words[1:]
    return words[0].rstrip(".,;:)") if words and words[0].rstrip(".,;:)") else UNNAMED


_KINDS: dict[str, Callable[[Mention, str], dict[str, Any]]] = {
    "number": _number,
    "percent": _percent,
    "money": _money,
    "duration": _duration,
    "deadline": _deadline,
    "date": _deadline,
    "modal": _modal,
}


def _fields(mention: Mention, text: str) -> dict[str, Any]:
    """Return the fields of the term that a mention proposes; none for what is no term."""
    make = _KINDS.get(mention.kind)
    # An ambiguous date is text, not a time: a person has to say which day is meant.
    vague = mention.kind == "date" and isinstance(mention.value, str)
    return make(mention, text) if make and not vague else {}

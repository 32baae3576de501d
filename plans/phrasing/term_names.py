"""How sentences name the terms of a point, and their fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pydantic import ValidationError

from plans.errors import did_you_mean
from plans.model import Plain
from plans.phrasing.context import Context
from plans.phrasing.matching import Attempt
from plans.phrasing.point_names import bracketed_id
from plans.phrasing.quoting import quoted
from plans.phrasing.scanner import Scanner, short
from plans.terms import NameOf, default_name, term_kinds
from plans.values import frozen

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


def term_words(term: Plain, id: str, name_of: NameOf) -> str:
    """Return how a sentence names a term: what it is about in words, and its id."""
    said = called(term, name_of)
    return f"the {said} ({quoted(id)})" if said else f"the term {quoted(id)}"


# The name of a term or field is a phrase of this many words at most.
_PHRASE = 30


@frozen
class TermName:
    """A term as a sentence names it: by its id, or by words that may name one of its fields too."""

    words: tuple[str, ...]
    id: str
    field: str
    start: int


@frozen
class Term:
    """A term of a clause, and the field of it that is named, if any is."""

    id: str
    field: str
    known: Plain


def read_term(attempt: Attempt) -> Iterator[TermName]:
    """Yield every way to read the name of a term: ``the cap on the army (‘army-cap’)``."""
    scanner = attempt.scanner
    start = scanner.next.start
    scanner.takes("the")
    field = ""
    if scanner.takes("field") and scanner.next.kind == "quoted":
        field = scanner.take().text
        scanner.takes("of")
        scanner.takes("the")
    words: list[str] = []
    while len(words) < _PHRASE:
        if words and (id := _id(scanner)):
            yield TermName(tuple(words), id, field, start)
            return
        end = scanner.at
        if words:
            yield TermName(tuple(words), "", field, start)
        if scanner.token_at(end).kind != "word":
            return
        words.append(scanner.take().text)


def _id(scanner: Scanner) -> str:
    return scanner.take().text if scanner.next.kind == "quoted" else bracketed_id(scanner)


def term_in(context: Context, name: TermName, new: bool = False) -> Term:
    """Return the term of that name in the point that is spoken of; a ``new`` one may be missing.

    Raises:
        InputError: the point has no such term.
    """
    terms: Plain = context.working.node(context.within).get("terms", {})
    if name.id or new:
        id, field = name.id, _field_of(name, terms)
    else:
        field, id = _by_words(name.words, terms)
    if not id or (id not in terms and not new):
        said = short(id or " ".join(name.words))
        raise context.refused(
            f"{context.working.point(context.within)} has no term ‘{said}’",
            did_you_mean(said, terms) or "the point has no terms", name.start,
        )  # fmt: skip
    return Term(id, name.field or field, terms.get(id, {}))


def _field_of(name: TermName, terms: Plain) -> str:
    """Return the field that a sentence names before the id of its term."""
    of_it = name.words[1:2] == ("of",) and name.words[0] in fields_of(terms.get(name.id, {}))
    return name.field or (name.words[0] if of_it else "")


def _by_words(words: Sequence[str], terms: Plain) -> tuple[str, str]:
    """Return the field and the term that words alone name."""
    said = _plain(words)
    for id, term in terms.items():
        names = {
            _plain([each]) for each in (id, str(term.get("issue")), called(term, default_name))
        }
        if said in names:
            return "", id
        for field in fields_of(term):
            if said in {f"{field} of {name}" for name in names}:
                return field, id
    return "", ""


def _plain(words: Sequence[str]) -> str:
    said = " ".join(words).casefold().replace("-", " ").split()
    return " ".join(word for word in said if word not in ("the", "term"))

"""Everything in a revision that can be searched, one statement at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from plans.model import Alternative, Place, Reading, Stated, Words
from plans.model import statements_of as statements_in
from plans.terms import Term
from plans.tracing import fold
from plans.values import frozen

NameOf = Callable[[str], str]


@frozen
class Statement:
    """A text and where it stands; ``kind`` and ``issue`` of a term.

    Attributes:
        said: the text.
        clause: the clause's id.
        label: its printed number, from the top down.
        title: its heading, or else its first words.
        slot: ``heading``, ``text``, ``closing``, ``term``, ``value``, ``alternative`` or
            ``reading``.
        name: the term's key.
        carried: whether the revision's own sources say nothing of it.
    """

    said: str
    clause: str
    label: str
    title: str
    slot: str
    name: str = ""
    kind: str = ""
    issue: str = ""
    carried: bool = False

    @property
    def where(self) -> tuple[str, ...]:
        """All but the text, as the index keeps it."""
        return self.clause, self.label, self.title, self.slot, self.name, self.kind, self.issue


def statements_at(place: Place, name_of: NameOf) -> Iterator[Statement]:
    """Yield the statements of a clause, without those of the clauses below it."""
    for each in statements_in(place.clause):
        match each:
            case Words():
                yield _at(place, each.text, _slot(each))
            case Stated() if not each.term.unnamed:
                yield from _term(place, each.name, each.term, name_of)


def _slot(words: Words) -> str:
    match words.voice:
        case Alternative():
            return "alternative"
        case Reading():
            return "reading"
        case None:
            return words.name


def _term(place: Place, key: str, term: Term, name_of: NameOf) -> Iterator[Statement]:
    said = term.phrase(name_of)
    yield _at(place, said, "term", key, term)
    # As the file has it, where the words have it otherwise: parties have names there.
    if raw := " · ".join(_raw(term, said)):
        yield _at(place, raw, "value", key, term)


def _raw(term: Term, said: str) -> Iterator[str]:
    variants = [
        value for each in (*term.alternatives, *term.readings) for value in each.fields.values()
    ]
    shown = fold(said).text
    for value in (*term.statement_fields.values(), *variants):
        for each in _leaves(value):
            if fold(each).text not in shown:
                yield each


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield f"{key} {each}"
    elif isinstance(value, tuple | list):
        yield from map(str, value)
    else:
        yield str(value)


def _at(place: Place, said: str, slot: str, name: str = "", term: Term | None = None) -> Statement:
    clause = place.clause
    kind, issue = (term.kind, term.issue) if term else ("", "")
    return Statement(
        " ".join(said.split()),
        clause.id,
        place.label,
        clause.title,
        slot,
        name,
        kind,
        issue,
        clause.carried,
    )

"""Every clause, typed term, alternative and reading of every text, each under a key of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import Literal

from plans.model import Alternative, Clause, Reading, Standing, TermSaid
from plans.recording.corpus import Corpus, Text, keyed
from plans.terms import Term, Variant
from plans.values import frozen

Voiced = Alternative | Reading | Variant


@frozen(slots=False)
class ClauseAt:
    """A clause of a text; ``parent`` is the key of the one above it."""

    key: str
    text: Text
    standing: Standing
    parent: str

    @property
    def clause(self) -> Clause:
        """The clause itself."""
        return self.standing.clause


@frozen(slots=False)
class VariantAt:
    """What a side wants or a source reports for a clause, or for one of its terms."""

    key: str
    clause: ClauseAt
    sort: Literal["alternative", "reading"]
    position: int
    said: Voiced
    term: str = ""


@frozen(slots=False)
class TermAt:
    """A term of a clause, its own or that of a variant."""

    key: str
    clause: ClauseAt
    said: TermSaid
    variant: str = ""


@frozen(slots=False)
class Everything:
    """All that the texts of a corpus say, in their order, and the keys of clauses by their ids."""

    clauses: list[ClauseAt] = field(default_factory=list)
    terms: list[TermAt] = field(default_factory=list)
    variants: list[VariantAt] = field(default_factory=list)
    keys: dict[tuple[str, str], str] = field(default_factory=dict)

    def clause(self, ref: str, id: str | None) -> str | None:
        """Return the key of a clause of a text, the first where several have its id."""
        return self.keys.get((ref, id or ""))


def everything(corpus: Corpus) -> Everything:
    """Return all that the texts say."""
    found = Everything()
    for text in corpus.texts:
        for at in _clauses(text):
            found.clauses.append(at)
            found.keys.setdefault((text.ref, at.clause.id), at.key)
            _say(at, found)
    return found


def _clauses(text: Text) -> Iterator[ClauseAt]:
    above: list[str] = []
    named = keyed(text.revision.standing(), lambda place: f"{text.ref}:{place.clause.id}")
    for position, (key, place) in enumerate(named, 1):
        del above[len(place.labels) - 1 :]
        yield ClauseAt(key, text, Standing(position, place), above[-1] if above else "")
        above.append(key)


def _say(at: ClauseAt, found: Everything) -> None:
    """Add what a clause states, and what sides and sources state for it."""
    _terms(at, at.key, at.clause.terms.items(), "", found)
    for sort, voices in _voices(at.clause):
        for position, said in enumerate(voices, 1):
            key = f"{at.key}[{sort} {position}]"
            found.variants.append(VariantAt(key, at, sort, position, said))
            if isinstance(said, Alternative | Reading):
                _terms(at, key, said.terms.items(), key, found)


def _terms(
    at: ClauseAt,
    above: str,
    terms: Iterable[tuple[str, Term]],
    variant: str,
    found: Everything,
) -> None:
    for id, term in terms:
        own = TermAt(f"{above}.{id}", at, TermSaid(id, term, at.clause), variant)
        found.terms.append(own)
        for sort, voices in _voices(term):
            for position, said in enumerate(voices, 1):
                key = f"{own.key}[{sort} {position}]"
                found.variants.append(VariantAt(key, at, sort, position, said, own.key))
                if isinstance(said, Variant):
                    whole = TermSaid(id, term.with_variant(said), at.clause)
                    found.terms.append(TermAt(f"{key}.{id}", at, whole, key))


def _voices(
    said: Clause | Term,
) -> tuple[tuple[Literal["alternative", "reading"], tuple[Voiced, ...]], ...]:
    return ("alternative", said.alternatives), ("reading", said.readings)

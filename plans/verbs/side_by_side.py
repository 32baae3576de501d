"""Several texts side by side: each clause a row, and what each text changed of the one before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from functools import cached_property

from plans.aligning import Pair, Row, rows_across
from plans.diffing import Change, Edit, word_diff
from plans.model import Clause, Place
from plans.paralleling import words_of
from plans.results import (
    ClauseRow,
    Comparison,
    NamedStep,
    SideBySide,
    Stand,
    StandingClause,
    TextCell,
)
from plans.storing import Loaded, load_ref, shared_workspace
from plans.terms import SEVERITIES
from plans.values import frozen
from plans.verbs._text_columns import text_document, warnings_of
from plans.verbs.compare import compare
from plans.wording import compact

Edits = tuple[Edit, ...]


def side_by_side(refs: Sequence[str]) -> SideBySide:
    """Return the texts ``refs``, each later than the one before, aligned clause by clause.

    Raises:
        InputError: a ref or file is wrong.
    """
    texts = _Texts(tuple(map(load_ref, refs)))
    workspace = shared_workspace([each.workspace for each in texts.loaded])
    steps = [texts.compared(at - 1, at) for at in range(1, len(refs))]
    rows = rows_across([tuple(places) for places in texts.places], texts.pairs)
    return SideBySide(
        texts=tuple(text_document(each, workspace) for each in texts.loaded),
        clauses=tuple(_clause_row(row, texts) for row in rows),
        worst=min(filter(None, (each.worst for each in steps)), key=SEVERITIES.index, default=None),
        warnings=warnings_of(steps),
    )


@frozen(slots=False)
class _Texts:
    """The texts, and the comparisons of two of them that were asked for, each made once."""

    loaded: tuple[Loaded, ...]
    _made: dict[tuple[int, int], Comparison] = field(default_factory=dict)

    def compared(self, before: int, after: int) -> Comparison:
        if (before, after) not in self._made:
            self._made[before, after] = compare(self.loaded[before], self.loaded[after])
        return self._made[before, after]

    def pairs(self, before: int, after: int) -> Sequence[Pair]:
        return self.compared(before, after).diff.alignment

    @cached_property
    def places(self) -> list[dict[str, Place]]:
        """The clauses of each text, by id."""
        first = self.compared(0, 1).before
        rest = [self.compared(at - 1, at).after for at in range(1, len(self.loaded))]
        return [each.places for each in (first, *rest)]

    def changes(self, before: int, after: int, ids: Sequence[str]) -> Iterator[Change]:
        """Yield the changes of clauses of the later text that follow from no other."""
        diff = self.compared(before, after).diff
        for change in diff.changes:
            if change.clause_after in ids and change.family != "support" and diff.leads(change):
                yield change


def _clause_row(row: Row, texts: _Texts) -> ClauseRow:
    places = [[here[id] for id in ids] for here, ids in zip(texts.places, row, strict=True)]
    last = next(each for each in reversed(places) if each)
    cells = tuple(_cell(at, places, texts) for at in range(len(places)))
    return ClauseRow(last[0].clause.title, cells)


def _cell(at: int, places: Sequence[Sequence[Place]], texts: _Texts) -> TextCell:
    here = [place.clause for place in places[at]]
    if not here:
        return TextCell("silent", None, (), (), (), ())
    said = tuple(map(_standing, places[at]))
    since = next((earlier for earlier in range(at - 1, -1, -1) if places[earlier]), None)
    if since is None:
        return TextCell("first", None, said, (), *_edits(here, here))
    heading, edits = _edits([place.clause for place in places[since]], here)
    changes = texts.changes(since, at, [each.id for each in here])
    return TextCell(
        stand=_stand(here, same=all(op == "equal" for op, _ in (*heading, *edits))),
        since=texts.loaded[since].identity.ref,
        clauses=said,
        changes=tuple(map(_step, changes)),
        heading=heading,
        edits=edits,
    )


def _standing(place: Place) -> StandingClause:
    return StandingClause(place.clause.id, compact(place.label), words_of(place.clause))


def _step(change: Change) -> NamedStep:
    return NamedStep(change.fingerprint, change.rule, change.severity, change.message)


def _stand(clauses: Sequence[Clause], *, same: bool) -> Stand:
    if same and all("carried" in each.attestations for each in clauses):
        return "carried"
    return "same" if same else "changed"


def _edits(was: Sequence[Clause], now: Sequence[Clause]) -> tuple[Edits, Edits]:
    """Return the heading and the words behind it as edits; of several clauses all are words."""
    if len(was) > 1 or len(now) > 1:
        return (), word_diff(_all_words(was), _all_words(now))
    (old,), (new,) = was, now
    return word_diff(old.heading, new.heading), word_diff(old.prose, new.prose)


def _all_words(clauses: Sequence[Clause]) -> str:
    return "\n\n".join(map(words_of, clauses))

"""The columns of a ledger of steps as rows: one issue between two texts a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any, get_args

from plans.negotiating import Gauge, Leaning
from plans.records import Column, Records, dated, fields_of, keyed, under
from plans.results.cited import addresses
from plans.terms import ATTESTATIONS

if TYPE_CHECKING:
    from plans.results.movement import Movement, PairDocument
    from plans.results.movement_steps import MeasureDocument, StepDocument, UnsteppedDocument
    from plans.results.position_cells import PositionCellDocument, TermDocument

Row = dict[str, Any]

_WHAT = ("step", "move", "open", "not confirmed", "one speaks", "same")
COLUMNS: tuple[Column, ...] = (
    keyed("before", "The ref of the earlier text.", brief=True),
    *dated("date_before", "When it was put forward.", under("date_before")),
    keyed("after", "The ref of the later text.", brief=True),
    *dated("date_after", "When it was put forward.", under("date_after")),
    keyed("issue", "The id of the issue.", brief=True),
    keyed("title", "What the issue is called."),
    keyed("topic", "The id of its topic."),
    keyed("what", "Whether there is a step, and if not, what there is.", _WHAT, brief=True),
    keyed("because", "What connects the two texts.", ("same author", "lineage")),
    keyed("said_before", "What the earlier text states, parted by semicolons.", brief=True),
    keyed("said_after", "What the later text states.", brief=True),
    keyed("clauses_before", "The ids of the clauses that say so, parted by spaces."),
    keyed("clauses_after", "The same of the later text."),
    keyed("support", "The weakest support of the two ends.", ATTESTATIONS),
    keyed("gauge", "What it is measured by.", get_args(Gauge)),
    keyed("number_before", "The figure, of a scale the step counted from 0.", type="number"),
    keyed("number_after", "The same of the later text.", type="number"),
    keyed("change", "How much more it is afterwards.", type="number", brief=True),
    keyed("unit", "What the change counts.", brief=True),
    keyed("toward", "The parties it leads toward, by what they had declared.", brief=True),
    keyed("away", "The parties it leads away from."),
    keyed("past", "The parties whose declared wish it passes."),
    keyed("unmoved", "The parties it leads no nearer and no farther."),
    keyed("not_told", "The parties of which that cannot be told."),
    keyed("sources", "The ids of the sources, parted by spaces."),
    keyed("addresses", "Their addresses, parted by spaces."),
)


def movement_records(found: Movement) -> Records:
    """Return a row for each issue on which one of two texts speaks; only a step is measured."""
    dates = {text.ref: text.date for text in found.texts}
    titles = found.registers.issues.issues
    rows = []
    for pair in found.pairs:
        for row in _rows(pair):
            issue = titles.get(row["issue"])
            row = {"title": issue.title if issue else None, **row}
            row |= {"date_before": dates[pair.before], "date_after": dates[pair.after]}
            row["addresses"] = addresses(row.get("sources", "").split(), found.registers)
            rows.append(row)
    return Records.of(COLUMNS, rows)


def _rows(pair: PairDocument) -> Iterator[Row]:
    ends = {"before": pair.before, "after": pair.after}
    yield from (ends | _step(step) for step in pair.steps)
    others = {"open": pair.open, "not confirmed": pair.not_confirmed, "one speaks": pair.one_speaks}
    for what, found in others.items():
        yield from (ends | _unstepped(each) | {"what": what} for each in found)
    yield from (ends | {"issue": issue, "what": "same"} for issue in pair.same)


def _step(step: StepDocument) -> Row:
    row = _about(step) | {"what": step.kind, "because": step.because, "support": step.support}
    row |= _said(step.before, step.after) | (_measured(step.measure) if step.measure else {})
    return row | {_NAMES[each]: _parties(step, each) for each in _NAMES}


_NAMES: dict[Leaning, str] = {
    "toward": "toward",
    "away": "away",
    "past": "past",
    "unmoved": "unmoved",
    "not told": "not_told",
}


def _parties(step: StepDocument, leaning: Leaning) -> str:
    found = (each.party for each in step.leanings if each.leaning == leaning)
    return " ".join(dict.fromkeys(found))


def _measured(measure: MeasureDocument) -> Row:
    ends = {"number_before": measure.before.number, "number_after": measure.after.number}
    return fields_of(measure, "gauge", "unit", "change") | ends


def _unstepped(found: UnsteppedDocument) -> Row:
    return _about(found) | _said(_terms(found.before), _terms(found.after))


def _terms(cell: PositionCellDocument) -> tuple[TermDocument, ...]:
    """Return what a cell states, and what each side of its brackets wants."""
    sides = (side.terms for bracket in cell.brackets for side in bracket.sides)
    return (*cell.terms, *chain.from_iterable(sides))


def _about(found: StepDocument | UnsteppedDocument) -> Row:
    return fields_of(found, "issue", "title", "topic")


def _said(before: Iterable[TermDocument], after: Iterable[TermDocument]) -> Row:
    before, after = tuple(before), tuple(after)
    sources = (id for term in (*before, *after) for id in term.sources)
    return {
        "said_before": _joined((each.said for each in before), "; "),
        "said_after": _joined((each.said for each in after), "; "),
        "clauses_before": _joined((each.clause for each in before), " "),
        "clauses_after": _joined((each.clause for each in after), " "),
        "sources": _joined(sources, " "),
    }


def _joined(words: Iterable[str], sign: str) -> str:
    return sign.join(dict.fromkeys(words))

"""Steps from text to text: who says what now, by how much, and where that leads for whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, get_args

from plans.model import Registers, Revision
from plans.negotiating import Gauge, Leaning
from plans.records import Column, Records, dated, fields_of, keyed, under
from plans.results.cited import addresses, cited
from plans.results.document import Document, Part, handed, read_until
from plans.results.movement_steps import GivenDocument, StepDocument, UnsteppedDocument
from plans.results.position_table import TextDocument
from plans.terms import ATTESTATIONS, Attestation
from plans.values import frozen

if TYPE_CHECKING:
    from plans.results.movement_steps import MeasureDocument, StepDocument, UnsteppedDocument
    from plans.results.position_cells import PositionCellDocument, TermDocument


@frozen
class LinkDocument(Part):
    """What the lineage says of two texts: that the one was made from the other."""

    attestation: Attestation | None
    sources: tuple[str, ...]
    note: str | None


@frozen
class PairDocument(Part):
    """Two texts, and every issue on which one of them speaks, in one of five lists."""

    before: str
    after: str
    author: tuple[str, ...] | None
    """Which parties tabled both, by id; null if none did."""
    link: LinkDocument | None
    """Null if no lineage says that the one came from the other."""
    steps: tuple[StepDocument, ...]
    open: tuple[UnsteppedDocument, ...]
    """Where one of the two is in brackets: told with all sides."""
    not_confirmed: tuple[UnsteppedDocument, ...]
    """Where all that seems to differ is only carried over."""
    one_speaks: tuple[UnsteppedDocument, ...]
    """Where one alone speaks. Nothing was dropped unless the ``fate`` of the other says so."""
    same: tuple[str, ...]
    """The ids of the issues on which both say the same. That is no agreement."""
    given: tuple[GivenDocument, ...]


@frozen
class MovementSummary(Part):
    """Counts over all pairs; a number of steps says nothing of how far they lead."""

    pairs: int
    steps: int
    moves: int
    measured: int
    open: int
    not_confirmed: int
    one_speaks: int
    same: int
    carried: int
    """Of ``one_speaks``, on how many the other text only carries over what its parent says."""


@frozen(slots=False)
class Movement(Document):
    """``plans movement --format json``.

    Attributes:
        texts: the texts, in the order in which they were named, or by date.
        pairs: each two texts between which there is a step.
        registers: what ids stand for.
        revisions: the texts themselves.
        warnings: what was said while the texts were read, a line each.
    """

    called: ClassVar[str] = "a ledger of steps"
    form: ClassVar[str] = "plans-movement/1"

    texts: tuple[TextDocument, ...]
    pairs: tuple[PairDocument, ...]
    registers: Registers = field(default_factory=Registers)
    revisions: tuple[Revision, ...] = ()
    warnings: tuple[str, ...] = ()

    def records(self) -> Records:
        """Return a row for each issue on which one of two texts speaks; only a step is measured."""
        dates = {text.ref: text.date for text in self.texts}
        titles = self.registers.issues.issues
        rows = []
        for pair in self.pairs:
            for row in _rows(pair):
                issue = titles.get(row["issue"])
                row = {"title": issue.title if issue else None, **row}
                row |= {"date_before": dates[pair.before], "date_after": dates[pair.after]}
                row["addresses"] = addresses(row.get("sources", "").split(), self.registers)
                rows.append(row)
        return Records.of(COLUMNS, rows)

    @property
    def steps(self) -> Iterator[tuple[PairDocument, StepDocument]]:
        """All steps, each with its pair."""
        return ((pair, step) for pair in self.pairs for step in pair.steps)

    @property
    def counts(self) -> MovementSummary:
        """How many steps there are, and how many issues without one."""
        steps = [step for _, step in self.steps]
        alone = [each for pair in self.pairs for each in pair.one_speaks]
        return MovementSummary(
            pairs=len(self.pairs),
            steps=len(steps),
            moves=sum(step.kind == "move" for step in steps),
            measured=sum(step.measure is not None for step in steps),
            open=sum(len(pair.open) for pair in self.pairs),
            not_confirmed=sum(len(pair.not_confirmed) for pair in self.pairs),
            one_speaks=len(alone),
            same=sum(len(pair.same) for pair in self.pairs),
            carried=sum("carried" in (each.before.state, each.after.state) for each in alone),
        )

    _texts = handed("texts", "What is compared.")
    _pairs = handed("pairs", "Each two texts, the earlier first.")
    _summary = handed("summary", of="counts")

    _sources = cited
    _read_until = read_until


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

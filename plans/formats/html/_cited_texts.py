"""The texts that a page leads to: columns, the clauses that were named, and the sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from plans.formats._base import Frame
from plans.formats._pictures.picture import Kind
from plans.formats.html._quoted_sources import QuotedSources, Reference
from plans.model import Place, Registers, Revision
from plans.results import TextDocument
from plans.values import frozen
from plans.wording import Line, compact, day, point_called, published_refs, text_names


@frozen
class PointView:
    """A link to a clause: which text's, which number, where it is told."""

    text: str
    label: str
    called: str
    href: str


@frozen
class LineView:
    """One thing that a cell says, with the clauses that say it."""

    words: str
    points: tuple[PointView, ...]
    support: str
    by: str
    remark: bool
    carried: bool
    sources: tuple[Reference, ...] = ()


@frozen
class CellView:
    """A cell over one column or several."""

    names: tuple[str, ...]
    look: str
    lines: tuple[LineView, ...]
    more: tuple[LineView, ...]
    letter: str
    same_as: str


@frozen
class DeclaredView:
    """What a party has declared, with the sources that say so."""

    words: str
    sources: tuple[Reference, ...]


@frozen
class RowView:
    """A row; ``looks`` are the classes by which the filters know it."""

    id: str
    title: str
    told: str
    looks: str
    cells: tuple[CellView, ...]
    parties: tuple[tuple[str, tuple[DeclaredView, ...]], ...]
    settled: tuple[LineView, ...]
    commands: tuple[str, ...]


@frozen
class TextView:
    """A column: a text, who tabled it and when."""

    anchor: str
    href: str
    ref: str
    name: str
    title: str
    who: str
    iso: str
    day: str
    status: str
    typed: bool


@frozen
class ClauseView:
    """A clause that a cell leads to: its words, and what supports it."""

    anchor: str
    label: str
    title: str
    text: str
    attestations: tuple[str, ...]
    sources: tuple[Reference, ...]


class _Found(Protocol):
    @property
    def texts(self) -> Sequence[TextDocument]: ...
    @property
    def revisions(self) -> Sequence[Revision]: ...
    @property
    def registers(self) -> Registers: ...


class CitedTexts:
    """Remembers to which clauses of several texts a page leads, and to which sources.

    Attributes:
        names: what each text is called in short, by its ref.
        refs: what the page calls its ref.
        views: the texts in their order.
        sources: those that were named.
    """

    def __init__(
        self,
        texts: Sequence[TextDocument],
        revisions: Sequence[Revision],
        refs: Mapping[str, str],
        registers: Registers,
        frame: Frame | None = None,
    ) -> None:
        self.names = text_names(texts)
        self.refs = refs
        self._registers = registers
        self._frame = frame
        self._revisions = revisions
        # A text that is named twice has its clauses once.
        self._numbers = {text.ref: number for number, text in enumerate(texts, 1)}
        self.views = tuple(map(self._text, texts))
        self._labels = {
            text.ref: {id: place.label for id, place in revision.places.items()}
            for text, revision in zip(texts, revisions, strict=True)
        }
        self._cited: dict[tuple[str, str], None] = {}
        self.sources = QuotedSources(registers, frame)

    @classmethod
    def of(cls, found: _Found, frame: Frame | None) -> CitedTexts:
        """Return those of a result, with their refs as pages for others have them."""
        refs = [text.ref for text in found.texts]
        published = published_refs([(text.ref, text.proposal) for text in found.texts])
        named = dict(zip(refs, published, strict=True))
        return cls(found.texts, found.revisions, named, found.registers, frame)

    def _text(self, text: TextDocument) -> TextView:
        who = ", ".join(map(self._registers.name_of, text.tabled_by))
        name, when = self.names[text.ref], (text.date or "", day(text.date))
        anchor, ref = f"doc-{self._numbers[text.ref]}", self.refs[text.ref]
        href = self._way(text.ref) or f"#{anchor}"
        return TextView(anchor, href, ref, name, text.title, who, *when, text.status, text.typed)

    def point(self, ref: str, clause: str, label: str) -> PointView:
        """Return the link to a clause: on the page of its text, or else on this page."""
        href = self._way(ref, clause) or f"#{self._anchor(ref, clause)}"
        self._cited[ref, clause] = None
        label = compact(label or self._labels[ref].get(clause, ""))
        called = point_called(label) if label else self._called(ref, clause)
        return PointView(self.names[ref], label or called, called, href)

    def _called(self, ref: str, clause: str) -> str:
        """Return what a clause without a number is called: by its heading, or else by its id."""
        place = self._revisions[self._numbers[ref] - 1].places.get(clause)
        return (place and place.clause.heading) or clause.replace("-", " ")

    def href(self, kind: Kind, /, *names: str) -> str:
        """Return for a picture where a clause of a text is told of; nothing of anything else."""
        if kind != "clause":
            return ""
        ref, clause = names
        return self.point(ref, clause, "").href

    def line(self, line: Line, ref: str) -> LineView:
        """Return one thing that a cell of a text says, with the links to where it stands."""
        points = tuple(self.point(ref, clause, label) for clause, label in line.points)
        marks = (line.support, line.by, line.remark, line.carried)
        return LineView(line.words, points, *marks, self.sources.named(line.sources))

    def clauses(self) -> Iterator[tuple[TextView, tuple[ClauseView, ...]]]:
        """Yield each text with the clauses of it that were named, in document order."""
        for number, ref in sorted((number, ref) for ref, number in self._numbers.items()):
            places = self._revisions[number - 1].places
            found = (
                self._clause(ref, place) for id, place in places.items() if (ref, id) in self._cited
            )
            if not self._way(ref):
                yield self.views[number - 1], tuple(found)

    def _way(self, ref: str, clause: str = "") -> str:
        return self._frame.way(ref, clause) if self._frame else ""

    def _anchor(self, ref: str, clause: str) -> str:
        return f"c{self._numbers[ref]}-{clause}"

    def _clause(self, ref: str, place: Place) -> ClauseView:
        evidence = place.clause.evidence()
        return ClauseView(
            anchor=self._anchor(ref, place.clause.id),
            label=compact(place.label),
            title=place.clause.heading,
            text=place.clause.prose,
            attestations=evidence.attestations,
            sources=self.sources.named(evidence.sources),
        )

"""A position table in words: what texts are called, what a cell says, and how much is alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plans.model import Registers
from plans.results import (
    ClauseWordsDocument,
    DeclaredDocument,
    OpenDocument,
    PartyCellDocument,
    PositionCellDocument,
    PositionRowDocument,
    PositionTable,
    TermDocument,
    TextDocument,
)
from plans.terms import listed
from plans.values import frozen
from plans.wording.citing import counted
from plans.wording.published_names import published_refs
from plans.wording.typography import compact, day, in_figures, is_worded

# What weak support is called beside a statement; published is the rule and has no mark.
SUPPORT = {
    "reported": "reported",
    "single-source": "one source",
    "contested": "contested",
    "inferred": "inferred",
}
NO_TERM = "other wording, no term on this issue"
NOT_JUDGED = "not judged: nobody has typed what it states"


Point = tuple[str, str]
"""A clause by its id and its printed number."""


@frozen
class Line:
    """One thing that a cell says.

    Attributes:
        words: what is said.
        points: the clauses that say it, each by its id and its printed number.
        support: how weakly it is supported, in a word; empty if it is published.
        by: who wants it, where it stands in brackets.
        carried: whether it is only taken over from the parent.
        remark: whether it is said about the text, and not by it.
        sources: the ids of the sources of a remark.
    """

    words: str
    points: tuple[Point, ...] = ()
    support: str = ""
    by: str = ""
    carried: bool = False
    remark: bool = False
    sources: tuple[str, ...] = ()


def text_names(texts: Sequence[TextDocument]) -> dict[str, str]:
    """Return what each text is called in short, by ref: ``US 28 v1``, ``E3``."""
    proposals = [text.proposal for text in texts]
    refs = published_refs([(text.ref, text.proposal) for text in texts])
    return {
        text.ref: _text_name(text, proposals) if text.proposal else ref
        for text, ref in zip(texts, refs, strict=True)
    }


def identified(text: TextDocument, name: str) -> str:
    """Return what a text is called in short, and in full where that says more, its day and ref."""
    full = text.title if text.title != name else ""
    return f"{name}: " + " · ".join(filter(None, [full, day(text.date), text.ref]))


def _text_name(text: TextDocument, proposals: list[str]) -> str:
    if len(proposals) > 1 and len({*proposals}) == 1 and text.short == text.title:
        # The title of all of them tells none from the others.
        return text.ref.partition("@")[2] or text.revision
    alone = text.revision == "v1" and proposals.count(text.proposal) == 1
    return text.short if alone else f"{text.short} {text.revision}"


def cell_lines(
    cell: PositionCellDocument, text: TextDocument, names: dict[str, str], registers: Registers
) -> Iterator[Line]:
    """Yield all that is told of a cell, in the order in which it is read."""
    if cell.state == "carried":
        yield from _carried(cell, text, names)
    else:
        if not cell.speaks:
            yield _silence(cell, names)
        yield from map(_term_line, cell.terms)
    yield from map(_clause_line, cell.words)
    for bracket in cell.brackets:
        yield from _bracket_lines(bracket, registers, with_terms=not cell.words)
    if cell.agreed is not None:
        who = listed(cell.agreed, registers.name_of) if cell.agreed else "nobody is named"
        yield Line(f"agreed, the text says: {who}", remark=True)


def _carried(
    cell: PositionCellDocument, text: TextDocument, names: dict[str, str]
) -> Iterator[Line]:
    """Yield that a cell is not confirmed, with its words if no column beside it has them."""
    parent = text.parent or ""
    before = names.get(parent, parent) if "@" in parent else parent
    words = f"as in {before}, not confirmed" if before else "not confirmed"
    points = dict.fromkeys((each.clause, each.label) for each in cell.terms)
    yield Line(words, tuple(points), remark=True, carried=True)
    if _parent(text) not in names:
        yield from map(_term_line, cell.terms)


def _silence(cell: PositionCellDocument, names: dict[str, str]) -> Line:
    """Return that a text says nothing, and what is recorded of that: nothing else is known."""
    if cell.state == "not judged" or cell.fate is None:
        return Line(NOT_JUDGED if cell.state == "not judged" else "silent", remark=True)
    fate = cell.fate
    origin, weak = names.get(fate.origin, fate.origin), SUPPORT.get(fate.attestation or "", "")
    words = f"silent; what {origin} says is {fate.relation}, by the lineage"
    points = tuple((clause, "") for clause in fate.clauses)
    return Line(words, points, weak, remark=True, sources=fate.sources)


def _parent(text: TextDocument) -> str:
    parent = text.parent or ""
    return parent if "@" in parent else f"{text.proposal}@{parent}"


def _term_line(term: TermDocument, by: str = "") -> Line:
    weak = SUPPORT.get(term.attestation or "", "")
    held = term.attestation == "carried"
    return Line(term.said, ((term.clause, term.label),), weak, by, carried=held)


def _clause_line(clause: ClauseWordsDocument) -> Line:
    weak = SUPPORT.get(clause.attestation or "", "")
    held = clause.attestation == "carried"
    point = (clause.clause, clause.label)
    return Line(clause.text or clause.heading, (point,), weak, carried=held)


def _bracket_lines(
    bracket: OpenDocument, registers: Registers, *, with_terms: bool
) -> Iterator[Line]:
    for number, side in enumerate(bracket.sides, 1):
        by = listed(side.by, registers.name_of) or str(number)
        yield from (_term_line(term, by) for term in side.terms)
        if not side.terms:
            words = NO_TERM if with_terms else side.text
            yield Line(words, ((bracket.clause, bracket.label),), by=by, remark=with_terms)


def row_words(row: PositionRowDocument, texts: int) -> str:
    """Return how much of a row is said: ``5 of 6 speak, 4 values``."""
    if not texts:
        return ""
    left = ", open in a text" if row.open else ""
    if row.speaking < 2:
        return f"{row.speaking or 'none'} of {texts} speaks{left}"
    said = "all alike" if row.alike else counted(row.values, "value")
    return f"{row.speaking} of {texts} speak, {said}{left}"


def table_words(table: PositionTable) -> str:
    """Return in a sentence how much is said: each number with what it is a number of."""
    counts = table.counts
    what = "issue" if table.compares == "issues" else "clause"
    if not table.texts:
        return f"What parties have declared on {counted(counts.rows, what)}."
    texts = counted(len(table.texts), "text")
    parts = [
        f"{counts.differ or 'none'} on which texts that speak differ",
        f"{counts.alike or 'none'} on which all that speak say the same",
        *([f"{counts.one_speaks} on which one alone speaks"] if counts.one_speaks else []),
        *([f"{counts.none_speaks} on which none speaks"] if counts.none_speaks else []),
        *([f"{counts.open} on which a text leaves something open"] if counts.open else []),
    ]
    return f"{texts} on {counted(counts.rows, what)}: {'; '.join(parts)}."


def letters(row: PositionRowDocument) -> dict[str, str]:
    """Return a letter for each text that says the same as another, by its ref."""
    found: dict[tuple[str, ...], str] = {}
    for cell in row.cells:
        if len(cell.documents) > 1 and cell.documents not in found:
            found[cell.documents] = letter(len(found))
    return {ref: sign for refs, sign in found.items() for ref in refs}


def letter(number: int) -> str:
    """Return the letter of a group by its number from 0; behind z they are doubled."""
    return chr(ord("a") + number % 26) * (1 + number // 26)


def points_in_words(labels: Iterable[str]) -> str:
    """Return ``point 6``, ``points 6, 14(a)``, ``Article 6``; nothing if no clause has a number."""
    found = list(dict.fromkeys(compact(label) for label in labels if label))
    bare = [label for label in found if not is_worded(label)]
    points = [f"point{'s' * (len(bare) > 1)} {', '.join(bare)}"] if bare else []
    return ", ".join([*points, *filter(is_worded, found)])


def declarations_in(cell: PartyCellDocument) -> Iterator[tuple[str, DeclaredDocument]]:
    """Yield what a party has declared, each in words with its date."""
    for each in cell.positions:
        wants = f"wants {each.wants}: " if each.wants else ""
        yield f"{wants}{each.statement} ({day(each.date)})", each
    for each in cell.red_lines:
        who = f"{each.speaker}, " if each.speaker else ""
        yield f"red line: {each.statement} ({who}{day(each.date)})", each
    for each in cell.interests:
        until = f", until {day(each.until)}" if each.until else ""
        yield f"interest: {in_figures(each.wants)} ({day(each.date)}{until})", each

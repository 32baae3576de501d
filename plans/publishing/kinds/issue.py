"""An issue: its value through time and across texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any, ClassVar

from plans.negotiating import same
from plans.publishing.contents import Contents
from plans.publishing.declared import (
    ClaimEntry,
    Declared,
    InterestEntry,
    LineEntry,
    PositionEntry,
)
from plans.publishing.entries import TextName, text_name
from plans.publishing.links import Links, thing_path
from plans.publishing.named import with_titles
from plans.publishing.outlines import Outline
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.spans import Span, Stated, issue_spans
from plans.publishing.things import THINGS, inputs_beside, issue_title, issues_told, registers
from plans.results import Document, Part, PositionCellDocument
from plans.values import frozen
from plans.wording import cell_lines, letter


@frozen
class ValueEntry(Part):
    """What a text states on the issue."""

    text: TextName
    until: str | None
    """The last revision of its proposal that states just this; null if the latest does."""
    cell: PositionCellDocument | None
    """Null where a revision states nothing any more that the one before it stated."""
    letter: str
    """One letter for all texts that say the same; empty where none does."""


@frozen(slots=False)
class IssueFacts(Document):
    """``index.json`` of an issue."""

    called: ClassVar[str] = "an issue"
    form: ClassVar[str] = "plans-site-issue/1"
    rows: ClassVar[tuple[str, ...]] = ("values",)

    id: str
    title: str
    topic: str
    scale: tuple[str, ...]
    """Its steps, the lowest first; no end is better."""
    unit: str | None
    note: str | None
    values: tuple[ValueEntry, ...]
    """By the dates of the texts."""
    silent: tuple[str, ...]
    """The refs of the latest texts of proposals that say nothing on it."""
    interests: tuple[InterestEntry, ...]
    lines: tuple[LineEntry, ...]
    positions: tuple[PositionEntry, ...]
    claims: tuple[ClaimEntry, ...]
    named: dict[str, str] = field(default_factory=dict)
    """The titles of all that is named here by an id."""


def _facts(page: Page, contents: Contents) -> IssueFacts:
    issue = page.about[0]
    registers, declared = contents.registers, Declared(contents.registers)
    known = registers.issues.issues.get(issue)
    found = IssueFacts(
        id=issue,
        title=issue_title(issue, contents),
        topic=registers.topic_of(issue),
        scale=known.scale if known else (),
        unit=known.unit if known else None,
        note=known.note if known else None,
        values=tuple(_values(issue, contents)),
        silent=tuple(each.ref for each in silent_on(issue, contents)),
        interests=declared.interests(lambda _, each: each.issue == issue),
        lines=declared.lines(lambda each: issue in each.issues),
        positions=declared.positions(lambda each: each.issue == issue),
        claims=declared.claims(lambda each: issue in each.about.issues),
    )
    return with_titles(found, contents)


def silent_on(issue: str, contents: Contents) -> Iterator[Outline]:
    """Yield the latest texts of proposals that are typed and say nothing on ``issue``."""
    for texts in contents.proposals.values():
        if texts[-1].typed and issue not in texts[-1].stated:
            yield texts[-1]


def _values(issue: str, contents: Contents) -> list[ValueEntry]:
    found = [
        (contents.outlines[span.refs[0]], span, ends)
        for proposal, texts in contents.proposals.items()
        if any(issue in text.stated for text in texts)
        for span, ends in _told(issue_spans(proposal, issue, contents))
    ]
    found.sort(key=lambda each: each[0].order)
    letters = _letters([span.said for _, span, _ in found])
    return [
        ValueEntry(
            text_name(outline, contents),
            span.refs[-1] if ends else None,
            span.said.document if span.said else None,
            letter,
        )
        for (outline, span, ends), letter in zip(found, letters, strict=True)
    ]


def _told(spans: list[Span[Stated]]) -> Iterator[tuple[Span[Stated], bool]]:
    """Yield the spans without a silence at the beginning, and whether another follows.

    Neighbours that state the same are one: marks tell 1.0 from 1.00, which are one number.
    """
    joined: list[Span[Stated]] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last and _alike(last.said, span.said):
            joined[-1] = Span((*last.refs, *span.refs), last.said)
        elif last or span.said:
            joined.append(span)
    yield from ((span, number < len(joined)) for number, span in enumerate(joined, 1))


def _alike(one: Stated | None, other: Stated | None) -> bool:
    if one is None or other is None:
        return one is other
    held = (one.cell.support, one.cell.agreed) == (other.cell.support, other.cell.agreed)
    return held and one.cell.whole == other.cell.whole


def _letters(said: list[Stated | None]) -> list[str]:
    """Return a letter for each, the same for those that say the same; none for who is alone."""
    groups: list[list[int]] = []
    for number, each in enumerate(said):
        group = next((g for g in groups if _same(said[g[0]], each)), None)
        if group:
            group.append(number)
        else:
            groups.append([number])
    found = [""] * len(said)
    for count, group in enumerate(each for each in groups if len(each) > 1):
        for number in group:
            found[number] = letter(count)
    return found


def _same(one: Stated | None, other: Stated | None) -> bool:
    return bool(one and other and same(one.cell, other.cell))


# So many values are shown; the first of very many are in the JSON and the CSV.
_SHOWN = 120


def _pages(contents: Contents) -> Iterator[Page]:
    beside = inputs_beside(contents)
    for issue in issues_told(contents):
        silent = " ".join(each.ref for each in silent_on(issue, contents))
        inputs = (beside, silent, *_seen(issue, contents))
        yield Page(thing_path("issues", issue), issue_title(issue, contents), inputs, (issue,))


def _seen(issue: str, contents: Contents) -> Iterator[str]:
    """Yield what says in which texts what is stated on ``issue`` may have changed, and to what."""
    for texts in contents.proposals.values():
        last = ""
        for text in texts:
            mark = text.stated.get(issue, "")
            if mark != last:
                name = (text.ref, text.title, text.date, text.status, text.tabled_by, text.own)
                yield str((*name, mark, text.worded.get(issue)))
            last = mark


def _words(facts: IssueFacts, links: Links, contents: Contents) -> Mapping[str, Any]:
    names = {ref: contents.short(ref) for ref in contents.outlines}
    told = {
        each.text.ref: tuple(
            cell_lines(each.cell, contents.document(each.text.ref), names, contents.registers)
        )
        for each in facts.values[-_SHOWN:]
        if each.cell
    }
    return {**registers(facts, links, contents), "lines": told, "shown": _SHOWN}


KIND = PageKind(rank=54, listing=_pages, facts=_facts, words=_words, dress=THINGS, csv=True)

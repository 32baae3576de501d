"""Where the talks stand: the latest text and what is open in it, shares, issues, events, texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from plans.merging import Bracket, each_once, open_brackets
from plans.model import bounds
from plans.publishing.contents import Contents
from plans.publishing.entries import TextEntry, column_of, entry_of
from plans.publishing.outlines import Outline
from plans.publishing.page_kinds import Page
from plans.publishing.pairs import HeadlineEntry, headlines_between, origin_of
from plans.publishing.standing import LinesEntry, lines_of
from plans.results import (
    Chronology,
    Document,
    NearnessDocument,
    Part,
    Progress,
    ShareDocument,
    chronology_of,
)
from plans.results.claims import ClaimDocument, claim_documents
from plans.storing import Loaded
from plans.values import frozen
from plans.verbs.position_table import position_table
from plans.verbs.progress import progress, shares_claimed
from plans.wording import alternatives_in_words

# So many are shown; the pages behind them have all.
MOST_EVENTS, MOST_DIFFER, MOST_NEAR = 5, 5, 6


@frozen
class SideEntry(Part):
    """What somebody wants."""

    who: str
    words: str


@frozen
class OpenEntry(Part):
    """A bracket."""

    clause: str
    label: str
    title: str
    sides: tuple[SideEntry, ...]


@frozen
class DifferEntry(Part):
    """An issue on which texts say different things."""

    issue: str
    title: str
    values: int
    speaking: int


@frozen
class EventEntry(Part):
    """Something that happened."""

    id: str
    date: str
    place: str
    title: str


@frozen
class LatestEntry(Part):
    """The latest text about all that is negotiated, and three shares that never stand alone."""

    text: TextEntry
    open: tuple[OpenEntry, ...]
    points: ShareDocument
    near: tuple[NearnessDocument, ...]
    """The last text of each who tabled another that speaks on one of its issues, by date."""
    short: dict[str, str]
    """What these are called, by their refs."""


@frozen
class ChangedEntry(Part):
    """What changed between two texts."""

    before: str
    after: str
    headlines: tuple[HeadlineEntry, ...]
    """The gravest of it."""


@frozen(slots=False)
class Home(Document):
    """``index.json`` of the first page."""

    called: ClassVar[str] = "where the talks stand"
    form: ClassVar[str] = "plans-site-home/1"
    rows: ClassVar[tuple[str, ...]] = ("texts",)

    title: str
    latest: LatestEntry | None
    changed: ChangedEntry | None
    """What changed in the latest text since the one that it continues, if it does."""
    agreed: tuple[str, ...]
    """The refs of texts about all that is negotiated that are marked as agreed."""
    agreed_in_part: tuple[str, ...]
    """The refs of those on a part of it that are."""
    claims: tuple[ClaimDocument, ...]
    """Who said how much is agreed, the latest first."""
    differ: tuple[DifferEntry, ...]
    """Where texts say most different things; that is no distance."""
    events: tuple[EventEntry, ...]
    """What happened last, the latest first."""
    texts: tuple[TextEntry, ...]
    """Every text, the earliest first."""
    lines: tuple[LinesEntry, ...]
    """How texts stand to the red lines of others that had been declared by then."""
    chronology: Chronology
    read_until: str | None
    """The last day up to which the workspace's sources were read, if it says so."""


def home(_page: Page, contents: Contents) -> Home:
    """Return what the first page says."""
    registers = contents.registers
    loaded = contents.texts(contents.shown)
    latest = latest_of(contents)
    agreed = [each for each in contents.outlines.values() if each.status == "agreed"]
    return Home(
        title=contents.title,
        latest=_latest(latest, contents),
        changed=_changed(latest, contents),
        agreed=tuple(each.ref for each in agreed if each.whole),
        agreed_in_part=tuple(each.ref for each in agreed if not each.whole),
        claims=tuple(claim_documents(reversed(shares_claimed(registers)))),
        differ=tuple(_differ(contents.texts(contents.mains))),
        events=tuple(_events(contents)),
        texts=tuple(entry_of(each, contents) for each in contents.outlines.values()),
        lines=lines_of(loaded, registers),
        chronology=chronology_of(
            [
                (column_of(each, contents), text.revision)
                for each, text in zip(contents.shown, loaded, strict=True)
            ],
            registers,
        ),
        read_until=registers.sources.read_until,
    )


def latest_of(contents: Contents) -> Outline | None:
    """Return the latest text about all that is negotiated, or else the latest."""
    every = [each for each in contents.outlines.values() if each.date] or [
        *contents.outlines.values()
    ]
    whole = [each for each in every if each.whole]
    last = next(reversed(whole or every), None)
    return last and _continued(last, contents)


def _continued(text: Outline, contents: Contents) -> Outline:
    """Return the last whole text that goes on from ``text``: one without a date is no older."""
    own = contents.proposals[text.proposal]
    later = own[own.index(text) + 1 :]
    return next((each for each in reversed(later) if each.whole and not each.date), text)


def _changed(latest: Outline | None, contents: Contents) -> ChangedEntry | None:
    """Return what changed in the latest text, if it continues another."""
    origin = origin_of(latest.ref, contents) if latest else ""
    if not latest or not origin:
        return None
    return ChangedEntry(origin, latest.ref, headlines_between(origin, latest.ref, contents))


def _latest(latest: Outline | None, contents: Contents) -> LatestEntry | None:
    if latest is None:
        return None
    text = contents.text(latest.ref)
    others = [each for each in contents.mains if each.proposal != latest.proposal]
    found = progress([latest.proposal], texts=[*contents.texts(others), text])
    near = tuple(_near(found, contents))[-MOST_NEAR:]
    return LatestEntry(
        text=entry_of(latest, contents),
        open=tuple(_open(each, text, contents) for each in each_once(open_brackets(text.revision))),
        points=found.tallies[-1].points,
        near=near,
        short={each.other: contents.short(each.other) for each in near},
    )


def _near(found: Progress, contents: Contents) -> Iterator[NearnessDocument]:
    """Yield how near the last text of each who tabled one is, if it speaks on one of the issues."""
    last = {each.ref for each in _sides(contents)}
    near = {each.other: each for each in found.nearness if each.shares[1].total}
    yield from (near[text.ref] for text in found.texts if text.ref in last and text.ref in near)


def _sides(contents: Contents) -> list[Outline]:
    """Return the last whole text of each who tabled one, the earliest first."""
    found = {contents.tabled_by(each.ref): each for each in contents.mains}
    return sorted(found.values(), key=lambda each: each.order)


def _open(bracket: Bracket, text: Loaded, contents: Contents) -> OpenEntry:
    """Return a bracket with the words of its sides; of long ones the text alone."""
    wanted = alternatives_in_words(bracket, text.revision, contents.registers)
    sides = tuple(
        SideEntry(who, wish.said.get("text") or said)
        for (who, said), wish in zip(wanted, bracket.alternatives, strict=True)
    )
    return OpenEntry(bracket.clause, bracket.label, bracket.title, sides)


def _differ(loaded: list[Loaded]) -> Iterator[DifferEntry]:
    """Yield the issues on which texts say most different things."""
    if len(loaded) < 2:
        return
    table = position_table(loaded)
    rows = [each for each in table.lines if each.differs and table.compares == "issues"]
    rows.sort(key=lambda each: (-each.values, -each.speaking, each.title))
    for row in rows[:MOST_DIFFER]:
        yield DifferEntry(row.id, row.title, row.values, row.speaking)


def _events(contents: Contents) -> Iterator[EventEntry]:
    events = sorted(contents.registers.events.events, key=lambda each: bounds(each.date))
    for each in reversed(events[-MOST_EVENTS:]):
        yield EventEntry(each.id, each.date, each.place, each.title)

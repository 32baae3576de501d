"""What can be found in a site: the things of its registers, and each wording of a clause once."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from plans.publishing.contents import Contents
from plans.publishing.links import clause_path, text_path, thing_path
from plans.publishing.outlines import Outline
from plans.publishing.search_index import Entry

# A longer row of revisions is named by its ends.
_NAMED = 2


def entries_of(contents: Contents, paths: Container[str]) -> Iterator[Entry]:
    """Yield what has a page at one of ``paths``, kind by kind.

    Clauses come last and by age, so that one more wording moves no other entry to a new place.
    """
    registered = (each for found in _REGISTERED for each in found(contents))
    yield from (each for each in registered if each.path in paths)
    yield from _wordings(contents, paths)


def _issues(contents: Contents) -> Iterator[Entry]:
    issues = contents.registers.issues
    for id, each in issues.issues.items():
        text = _joined(issues.topics.get(each.topic, ""), each.note)
        yield Entry("Issues", each.title, thing_path("issues", id), text)


def _parties(contents: Contents) -> Iterator[Entry]:
    for id, each in contents.registers.parties.parties.items():
        text = _joined(each.short, each.note, *(known.wants for known in each.interests))
        yield Entry("Parties", each.name, thing_path("parties", id), text)


def _events(contents: Contents) -> Iterator[Entry]:
    for each in contents.registers.events.events:
        text = _joined(each.date, each.place, each.outcome, ", ".join(each.people), each.note)
        yield Entry("Events", each.title, thing_path("events", each.id), text)


def _sources(contents: Contents) -> Iterator[Entry]:
    for id, each in contents.registers.sources.sources.items():
        text = _joined(each.publisher, each.date, each.note)
        yield Entry("Sources", each.title, thing_path("sources", id), text)


def _texts(contents: Contents) -> Iterator[Entry]:
    for ref, text in contents.outlines.items():
        card = contents.card(text.proposal)
        said = _joined(text.title, text.date, card.title, card.summary)
        yield Entry("Texts", contents.short(ref), text_path(ref), said)


_REGISTERED = (_texts, _issues, _parties, _events, _sources)


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


@dataclass
class _Row:
    """Neighbouring revisions of a proposal in which a clause stays as it is, by their places."""

    clause: str
    first: int
    last: int


@dataclass
class _Standing:
    """Where a wording stands as one clause: since which text, as which number last, in which rows.

    What sorts it by age is what sorts its first text, and which row of the proposal is its first.
    Of each row the second says whether it is only carried there.
    """

    since: tuple[str, str, int]
    label: str = ""
    rows: list[tuple[_Row, bool]] = field(default_factory=list)

    def add(self, row: _Row, carried: bool) -> None:
        """Add a row behind the others; one that goes on where the last ends is of it."""
        last, as_last = self.rows[-1] if self.rows else (None, False)
        if last and last.last + 1 == row.first and as_last == carried:
            last.last = row.last
        else:
            self.rows.append((row, carried))


# By the ids of a proposal and a clause.
_Wording = dict[tuple[str, str], _Standing]


def _wordings(contents: Contents, paths: Container[str]) -> Iterator[Entry]:
    found: dict[tuple[str, str], _Wording] = {}
    for proposal, texts in contents.proposals.items():
        for number, row in enumerate(_rows(texts)):
            said = contents.wording(texts[row.first].clauses[row.clause])
            wording = found.setdefault((said.title, said.words), {})
            new = _Standing((*texts[row.first].order, number))
            here = wording.setdefault((proposal, row.clause), new)
            here.label = texts[row.last].labels.get(row.clause, "")
            here.add(row, said.carried)
    for (title, words), wording in sorted(found.items(), key=lambda each: _since(each[1])):
        spots = sorted(wording.items(), key=lambda each: each[1].since)
        uses = tuple(use for spot, here in spots for use in _uses(*spot, here, contents))
        page = clause_path(*spots[0][0])
        yield Entry("Clauses", title, page if page in paths else uses[0][1], words, uses)


def _since(wording: _Wording) -> tuple[str, str, int]:
    return min(each.since for each in wording.values())


def _rows(texts: tuple[Outline, ...]) -> list[_Row]:
    """Return the rows of all clauses, those that begin first before the others."""
    found: list[_Row] = []
    standing: dict[str, _Row] = {}
    before: dict[str, str] = {}
    for place, text in enumerate(texts):
        for id in before.keys() - text.clauses.keys():
            standing[id].last = place - 1
        for id, mark in text.clauses.items():
            if before.get(id) != mark:
                if id in before:
                    standing[id].last = place - 1
                standing[id] = _Row(id, place, len(texts) - 1)
                found.append(standing[id])
        before = text.clauses
    return found


def _uses(
    proposal: str, clause: str, here: _Standing, contents: Contents
) -> Iterator[tuple[str, str]]:
    """Yield in which revisions of a proposal a clause has a wording; a row of them is one."""
    card = contents.card(proposal)
    head = ", ".join(filter(None, (card.called, here.label))) + ": "
    texts = contents.proposals[proposal]
    for row, carried in here.rows:
        names = [each.revision for each in texts[row.first : row.last + 1]]
        said = ", ".join(names) if len(names) <= _NAMED else f"{names[0]} to {names[-1]}"
        mark = " (carried over, not confirmed)" if carried else ""
        yield f"{head}{said}{mark}", text_path(f"{proposal}@{names[-1]}") + f"#{clause}"
        head = ""

"""What can be found in a site: the things of its registers, and each wording of a clause once."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from plans.publishing.contents import Contents
from plans.publishing.links import clause_path, text_path, thing_path
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
class _Standing:
    """Where a wording stands: the clause's last number, and by revision whether it is carried."""

    label: str = ""
    carried: dict[str, bool] = field(default_factory=dict)


# By the ids of a proposal and a clause.
_Wording = dict[tuple[str, str], _Standing]


def _wordings(contents: Contents, paths: Container[str]) -> Iterator[Entry]:
    found: dict[tuple[str, str], _Wording] = {}
    for text in contents.outlines.values():
        for id, mark in text.clauses.items():
            said = contents.wording(mark)
            wording = found.setdefault((said.title, said.words), {})
            here = wording.setdefault((text.proposal, id), _Standing())
            here.label = text.labels.get(id, "")
            here.carried[text.revision] = said.carried
    for (title, words), wording in found.items():
        uses = tuple(use for spot, here in wording.items() for use in _uses(*spot, here, contents))
        page = clause_path(*next(iter(wording)))
        yield Entry("Clauses", title, page if page in paths else uses[0][1], words, uses)


def _uses(
    proposal: str, clause: str, here: _Standing, contents: Contents
) -> Iterator[tuple[str, str]]:
    """Yield in which revisions of a proposal a clause has a wording; a row of them is one."""
    card = contents.card(proposal)
    head = ", ".join(filter(None, (card.short or card.title, here.label))) + ": "
    revisions = [each.revision for each in contents.proposals[proposal]]
    for carried, row in groupby(revisions, key=here.carried.get):
        if carried is None:
            continue
        names = list(row)
        said = ", ".join(names) if len(names) <= _NAMED else f"{names[0]} to {names[-1]}"
        mark = " (carried over, not confirmed)" if carried else ""
        yield f"{head}{said}{mark}", text_path(f"{proposal}@{names[-1]}") + f"#{clause}"
        head = ""

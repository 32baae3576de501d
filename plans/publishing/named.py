"""What the ids on a page stand for: a page names things by their titles, and its JSON says both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from plans.publishing.contents import Contents, made_once
from plans.results import Part
from plans.wording import compact, point_called

T = TypeVar("T", bound=Part)


def named_in(parts: object, contents: Contents) -> dict[str, str]:
    """Return the title of everything in ``parts`` that is named by an id, by the id."""
    titles = contents.once("titles", lambda: dict(_titles(contents)))
    found = {id: titles[id] for id in dict.fromkeys(_ids(_plain(parts))) if id in titles}
    return dict(sorted(found.items()))


def with_titles(found: T, contents: Contents) -> T:
    """Return what a page says with the titles of all that it names by an id."""
    told: Any = found
    titled: T = replace(told, named=named_in(found, contents))
    return titled


def called(ref: str, contents: Contents) -> str:
    """Return what readers call a proposal, a text or a clause of one, by its ref."""
    text, _, clause = ref.partition(":")
    if text in contents.proposals:
        card = contents.card(text)
        return card.called
    if text not in contents.outlines:
        return ref
    label = compact(contents.outlines[text].labels.get(clause, ""))
    point = point_called(label) if label else clause_title(text, clause, contents)
    return f"{point} of {contents.short(text)}" if clause else contents.short(text)


def clause_title(ref: str, clause: str, contents: Contents) -> str:
    """Return what a clause of a text is called; its id in words where there is no such clause."""
    mark = contents.outlines[ref].clauses.get(clause) if ref in contents.outlines else None
    return contents.wording(mark).title if mark else clause.replace("-", " ")


@made_once
def declared_on(contents: Contents) -> str:
    """Return what decides how the clauses are called that the registers name."""
    known = contents.registers
    named = [each.clause or "" for each in known.positions.positions]
    named += [clause for claim in known.claims.claims for clause in claim.about.clauses]
    parted = [(each, *each.rpartition(":")) for each in named]
    return " ".join(
        f"{each} {clause_title(ref, clause, contents)}" for each, ref, _, clause in parted if ref
    )


def naming(contents: Contents, *proposals: str) -> str:
    """Return what decides how proposals and their texts are called; by default all proposals."""
    wanted = proposals or tuple(contents.proposals)
    return " ".join(
        f"{each} {contents.digest(f'{each}/proposal')} {len(contents.proposals[each]) > 1}"
        for each in wanted
        if each in contents.proposals
    )


def _plain(parts: object) -> Any:
    if isinstance(parts, Part):
        return parts.as_plain()
    return [_plain(each) for each in parts] if isinstance(parts, list | tuple) else parts


def _ids(value: Any) -> Iterator[str]:
    """Yield all that may be an id, of ``proposal@revision:clause`` the text."""
    match value:
        case str():
            yield value
            yield value.partition(":")[0]
        case Mapping():
            for each in value.values():
                yield from _ids(each)
        case list() | tuple():
            for each in value:
                yield from _ids(each)


def _titles(contents: Contents) -> Iterator[tuple[str, str]]:
    registers = contents.registers
    for proposal in contents.proposals:
        card = contents.card(proposal)
        yield proposal, card.called
    for ref in contents.outlines:
        yield ref, contents.short(ref)
    for id, issue in registers.issues.issues.items():
        yield id, issue.title
    for event in registers.events.events:
        yield event.id, event.title
    for id, source in registers.sources.sources.items():
        yield id, ": ".join(filter(None, (source.publisher, source.title)))

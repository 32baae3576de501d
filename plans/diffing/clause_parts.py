"""What changed in the parts of a clause: each is compared in its way, and has rules of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from plans.diffing import clause_rules as table
from plans.diffing import place_rules as places
from plans.diffing.changes import Change
from plans.diffing.naming import Context, Spot, change
from plans.diffing.own_words import compare_closing, compare_heading, compare_text
from plans.diffing.place_changes import repeal
from plans.diffing.term_changes import compare_terms
from plans.diffing.text_rules import CLOSING, TEXT, bare
from plans.model import Alternative, Clause, Part, Reading, Revision, parts_of
from plans.terms import ATTESTATIONS, Cite, Evidence, Rules, ranked

Items = tuple[Alternative, ...] | tuple[Reading, ...]


def compare_parts(spot: Spot, old: Clause, new: Clause, context: Context) -> Iterator[Change]:
    """Yield the changes of a clause itself, its sub-clauses aside; what is typed says most."""
    old, new = _read_alike(old, new)
    spot = spot.saying(old, new)
    yield from compare_terms(spot, old.terms, new.terms, context)
    repealed = list(repeal(spot, old, new, context))
    yield from repealed
    for field, part in parts_of(Clause).items():
        before, after = getattr(old, field), getattr(new, field)
        if before == after or part in _COMPARED_ELSEWHERE:
            continue
        if repealed and part in _SAID:
            continue
        if part in _EVIDENCE and (old.carried or new.carried):
            continue
        compare, rules = _COMPARED[part]
        yield from compare(spot, context, rules, before, after)


def _read_alike(old: Clause, new: Clause) -> tuple[Clause, Clause]:
    """Return both clauses, with what one has as its heading and the other as its text in one part.

    Which of the two it is only the space beside it tells: "Territories:" and "Territories".
    """
    if _says_in_heading(old, new) or _says_in_heading(new, old):
        return _as_text(old), _as_text(new)
    return _headed_as(old, new), _headed_as(new, old)


def _says_in_heading(one: Clause, other: Clause) -> bool:
    """Whether one has only a heading, and the other only a text, in one place."""
    apart = one.heading and not one.text and other.text and not other.heading
    return bool(apart) and bool(one.clauses) == bool(other.clauses)


def _as_text(clause: Clause) -> Clause:
    return clause.model_copy(update={"heading": "", "text": clause.heading or clause.text})


def _headed_as(clause: Clause, other: Clause) -> Clause:
    """Return ``clause`` with its text as the heading, if that is all the text says."""
    if clause.heading or not other.heading or bare(clause.text) != bare(other.heading):
        return clause
    return clause.model_copy(update={"heading": other.heading, "text": ""})


def _simple(
    spot: Spot, context: Context, rules: Rules, before: str | None, after: str | None
) -> Iterator[Change]:
    rule = table.first(rules, before, after)
    yield change(rule, spot, context, before=before or None, after=after or None)


def _references(
    spot: Spot, context: Context, rules: Rules, before: tuple[str, ...], after: tuple[str, ...]
) -> Iterator[Change]:
    rule = table.first(rules, before, after)
    said = _points(before, context.before), _points(after, context.after)
    yield change(rule, spot, context, before=before, after=after, said=said)


def _points(refs: tuple[str, ...], revision: Revision) -> str | None:
    """Return references as a reader knows them, by printed number where there is one."""
    labels = [revision.places[ref].label if ref in revision.places else "" for ref in refs]
    return ", ".join(label or ref for label, ref in zip(labels, refs, strict=True)) or None


def _variants(
    spot: Spot, context: Context, rules: Rules, before: Items, after: Items
) -> Iterator[Change]:
    said = _said(before, context), _said(after, context)
    words = "; ".join(said[0]) or None, "; ".join(said[1]) or None
    rule = table.first(rules, *said)
    yield change(rule, spot, context, before=before, after=after, said=words)


def _said(items: Items, context: Context) -> tuple[str, ...]:
    name_of = context.registers.name_of
    said = []
    for item in items:
        who = map(name_of, item.by) if isinstance(item, Alternative) else item.sources
        terms = [
            f"{term.called(name_of)}: {term.value_in_words(name_of)}"
            for term in item.terms.values()
        ]
        own = [item.words] if item.words else []
        said.append(f"{', '.join(who)}: {' · '.join([*own, *terms])}")
    return tuple(said)


def _attestation(
    spot: Spot, context: Context, rules: Rules, before: tuple[Cite, ...], after: tuple[Cite, ...]
) -> Iterator[Change]:
    old, new = Evidence.of(before).weakest, Evidence.of(after).weakest
    if old and new and old != new:
        levels = [ranked(each, ATTESTATIONS[::-1]) for each in (old, new)]
        yield change(table.first(rules, *levels), spot, context, before=old, after=new)


# How each part of a clause is compared, and the rules that name what became of it.
_COMPARED: dict[Part, tuple[Callable[[Spot, Context, Rules, Any, Any], Iterator[Change]], Rules]]
_COMPARED = {
    Part.LABEL: (_simple, places.LABEL),
    Part.HEADING: (compare_heading, table.HEADING),
    Part.PROSE: (compare_text, TEXT),
    Part.CLOSING: (compare_closing, CLOSING),
    Part.REFERENCES: (_references, table.REFS),
    Part.STATUS: (_simple, table.STATUS),
    Part.ALTERNATIVES: (_variants, table.ALTERNATIVES),
    Part.READINGS: (_variants, table.READINGS),
    Part.CITES: (_attestation, table.ATTESTATION),
}
# Pairs tell of ids and places, terms go first, and what somebody remarks changes nothing.
_COMPARED_ELSEWHERE = (Part.ID, Part.BELOW, Part.TERMS, Part.NOTES)
# What a clause says is told whole where it was repealed.
_SAID = (Part.HEADING, Part.PROSE, Part.CLOSING)
# A carried clause has no evidence of its own that could differ.
_EVIDENCE = (Part.READINGS, Part.CITES)

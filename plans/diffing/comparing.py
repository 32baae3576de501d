"""Puts a diff together: align, compare each pair, name what differs, fold consequences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from plans.aligning import Pair, align
from plans.diffing import clause_rules as table
from plans.diffing.bracket_changes import compare_brackets
from plans.diffing.changes import Change, Diff, Identity
from plans.diffing.consequences import fold
from plans.diffing.frames import frames
from plans.diffing.naming import NO_SEVERITIES, Context, Spot, change
from plans.diffing.prose import compare_prose
from plans.diffing.table_changes import compare_tables
from plans.diffing.table_words import text_diff
from plans.diffing.term_changes import compare_terms
from plans.model import (
    Alternative,
    Clause,
    LineageRow,
    Part,
    Place,
    Reading,
    Registers,
    Revision,
    parts_of,
)
from plans.tables import may_hold_table, words_beside_tables
from plans.terms import ATTESTATIONS, Cite, Evidence, Rules, Severity, Term, ranked

Items = tuple[Alternative, ...] | tuple[Reading, ...]


def diff(
    before: Revision,
    after: Revision,
    *,
    identities: tuple[Identity, Identity] | None = None,
    registers: Registers | None = None,
    severities: Mapping[str, Severity] = NO_SEVERITIES,
) -> Diff:
    """Return everything that happened from ``before`` to ``after``.

    Args:
        before: the earlier side.
        after: the later side.
        identities: how the two sides are called; from the revisions themselves by default.
        registers: names of parties, scales of issues and recorded lineage; empty by default.
        severities: severities that replace a rule's own, by rule id.
    """
    context = Context(before, after, registers or Registers(), severities)
    names = identities or (_identity(before), _identity(after))
    pairs = align(before, after, lineage_between(context.registers, *names))
    found = [each for pair in pairs for each in _compare_pair(pair, context)]
    return Diff(*names, pairs, tuple(fold(_told_apart(found), pairs, context)))


def _identity(revision: Revision) -> Identity:
    return Identity(revision.revision, "", revision.revision, revision.date, revision.title)


def lineage_between(
    registers: Registers, before: Identity, after: Identity
) -> tuple[LineageRow, ...]:
    """Return what is recorded of how one document's clauses became the other's."""
    rows: list[LineageRow] = []
    for edge in registers.lineage.lineage:
        if (edge.origin, edge.to) == (before.ref, after.ref):
            rows += edge.clauses
        elif (edge.to, edge.origin) == (before.ref, after.ref):
            rows += [
                row.model_copy(update={"origin": row.to, "to": row.origin}) for row in edge.clauses
            ]
    return tuple(rows)


def _compare_pair(pair: Pair, context: Context) -> Iterator[Change]:
    olds = [context.before.places[id] for id in pair.before]
    news = [context.after.places[id] for id in pair.after]
    spot = Spot(olds[0] if olds else None, news[0] if news else None)
    yield from _reused_id(spot, pair, context)
    match olds, news:
        case ([], _) | (_, []):
            yield from _presence(spot, context)
        case [old], [new]:
            yield from _identity_and_place(pair, spot, old, new, context)
            yield from _own(spot, old.clause, new.clause, context)
        case _:
            yield from _group(spot, [p.clause for p in olds], [p.clause for p in news], context)


def _identity_and_place(
    pair: Pair, spot: Spot, old: Place, new: Place, context: Context
) -> Iterator[Change]:
    if pair.moved:
        levels = len(old.labels), len(new.labels)
        yield change(table.first(table.PLACE, *levels), spot, context)
    ids = old.clause.id, new.clause.id
    if pair.how != "id" and ids[0] != ids[1] and _lasting(context):
        yield from _simple(spot, context, table.ID, *ids)


def _lasting(context: Context) -> bool:
    return context.before.ids == context.after.ids == "lasting"


def _reused_id(spot: Spot, pair: Pair, context: Context) -> Iterator[Change]:
    """Say so where an id names unrelated clauses on the two sides."""
    id = spot.clause.id
    other = context.before.places.get(id) if spot.after else None
    if other and id not in pair.before and _lasting(context) and pair.how not in ("split", "merge"):
        what = f"id '{id}' named another clause before, “{other.clause.title}”"
        yield change(table.ID_REUSED[0], spot, context, what=what)


def _presence(spot: Spot, context: Context) -> Iterator[Change]:
    added = spot.before is None
    clause = spot.clause
    text = clause.text or clause.title
    yield change(
        table.PRESENCE[0 if added else 1],
        spot,
        context,
        words=(("insert" if added else "delete", text),),
    )
    sides: tuple[dict[str, Term], dict[str, Term]] = ({}, dict(clause.terms))
    yield from compare_terms(spot, *(sides if added else sides[::-1]), context)


def _group(
    spot: Spot, olds: list[Clause], news: list[Clause], context: Context
) -> Iterator[Change]:
    ids_before, titles_before, text_before = _together(olds)
    ids_after, titles_after, text_after = _together(news)
    words = text_diff(text_before, text_after) if text_before != text_after else None
    yield change(
        table.first(table.GROUPS, ids_before, ids_after),
        spot,
        context,
        what=f"{titles_before} became {titles_after}",
        before=ids_before,
        after=ids_after,
        said=(titles_before, titles_after),
        words=words,
    )
    if words:
        yield from _in_words(spot, context, olds + news, text_before, text_after)
    yield from compare_terms(spot, _all_terms(olds), _all_terms(news), context)


def _together(clauses: list[Clause]) -> tuple[list[str], str, str]:
    """Return the ids of clauses, their titles in words, and their texts as one."""
    titles = ", ".join(f"“{clause.title}”" for clause in clauses)
    texts = [clause.text for clause in clauses if clause.text]
    text = ("\n\n" if any(map(may_hold_table, texts)) else " ").join(texts)
    return [clause.id for clause in clauses], titles, text


def _all_terms(clauses: Iterable[Clause]) -> dict[str, Term]:
    return {key: term for clause in clauses for key, term in clause.terms.items()}


def _own(spot: Spot, old: Clause, new: Clause, context: Context) -> Iterator[Change]:
    """Yield the changes of a clause itself, its sub-clauses aside; what is typed says most."""
    yield from compare_terms(spot, old.terms, new.terms, context)
    for field, part in parts_of(Clause).items():
        before, after = getattr(old, field), getattr(new, field)
        if before == after or part in _COMPARED_ELSEWHERE:
            continue
        if part in _EVIDENCE and (old.carried or new.carried):
            continue
        compare, rules = _COMPARED[part]
        yield from compare(spot, context, rules, before, after)


def _typed(clause: Clause) -> bool:
    """Whether somebody typed what the clause states, so that its prose need not be read for it."""
    return any(not term.proposed for term in clause.terms.values())


def _simple(
    spot: Spot, context: Context, rules: Rules, before: str | None, after: str | None
) -> Iterator[Change]:
    rule = table.first(rules, before, after)
    yield change(rule, spot, context, before=before or None, after=after or None)


def _heading(
    spot: Spot, context: Context, rules: Rules, before: str, after: str
) -> Iterator[Change]:
    if before and after:
        yield from compare_brackets(spot, frames(before, after), context)
    yield from _simple(spot, context, rules, before, after)


def _prose(spot: Spot, context: Context, rules: Rules, before: str, after: str) -> Iterator[Change]:
    if before and after:
        clauses = [place.clause for place in (spot.before, spot.after) if place]
        yield from _in_words(spot, context, clauses, before, after)
    words = text_diff(before, after)
    yield change(table.first(rules, before, after), spot, context, words=words)


def _in_words(
    spot: Spot, context: Context, clauses: list[Clause], before: str, after: str
) -> Iterator[Change]:
    """Yield what became of brackets, and, where nobody typed it, what else the words state.

    What is in brackets states nothing yet; what came of it is told as that. Tables speak for
    themselves: a figure in one is none of a sentence.
    """
    around = frames(words_beside_tables(before), words_beside_tables(after))
    yield from compare_brackets(spot, around, context)
    if not any(map(_typed, clauses)):
        yield from compare_prose(spot, around.before, around.after, context)
        yield from compare_tables(spot, before, after, context)


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
        own = item.words if isinstance(item, Alternative) else item.text
        said.append(f"{', '.join(who)}: {' · '.join([own, *terms] if own else terms)}")
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
    Part.LABEL: (_simple, table.LABEL),
    Part.HEADING: (_heading, table.HEADING),
    Part.PROSE: (_prose, table.TEXT),
    Part.REFERENCES: (_references, table.REFS),
    Part.STATUS: (_simple, table.STATUS),
    Part.ALTERNATIVES: (_variants, table.ALTERNATIVES),
    Part.READINGS: (_variants, table.READINGS),
    Part.CITES: (_attestation, table.ATTESTATION),
}
# Pairs tell of ids and places, terms go first, and what somebody remarks changes nothing.
_COMPARED_ELSEWHERE = (Part.ID, Part.BELOW, Part.TERMS, Part.NOTES)
# A carried clause has no evidence of its own that could differ.
_EVIDENCE = (Part.READINGS, Part.CITES)


def _told_apart(changes: list[Change]) -> list[Change]:
    """Number changes that would otherwise share a fingerprint."""
    seen: Counter[str] = Counter()
    result = []
    for each in changes:
        print_ = each.fingerprint
        result.append(replace(each, occurrence=seen[print_]) if seen[print_] else each)
        seen[print_] += 1
    return result

"""Puts a diff together: align, compare each pair, name what differs, fold consequences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from plans.aligning import Pair, align
from plans.diffing import clause_rules as table
from plans.diffing import place_rules as places
from plans.diffing.changes import Change, Diff, Identity
from plans.diffing.closing_words import as_one
from plans.diffing.consequences import fold
from plans.diffing.defined_terms import renamed_terms
from plans.diffing.kept_values import kept_values
from plans.diffing.naming import NO_SEVERITIES, Context, Spot, change
from plans.diffing.own_words import (
    compare_closing,
    compare_heading,
    compare_text,
    compare_together,
)
from plans.diffing.place_changes import (
    grouping_rules,
    identity_and_place,
    presence,
    repeal,
    reused_id,
)
from plans.diffing.prose import prose_change
from plans.diffing.reference_changes import compare_targets, numbers_moved
from plans.diffing.shadows import shadows
from plans.diffing.span_brackets import each_bracketed, marks_moved
from plans.diffing.table_words import text_diff
from plans.diffing.term_changes import compare_terms
from plans.diffing.text_rules import CLOSING, TEXT
from plans.model import (
    Alternative,
    Clause,
    LineageRow,
    Part,
    Reading,
    Registers,
    Revision,
    parts_of,
)
from plans.tables import may_hold_table
from plans.terms import ATTESTATIONS, Cite, Evidence, Rules, Severity, Term, ranked

Progress = Callable[[int, int], None]
Items = tuple[Alternative, ...] | tuple[Reading, ...]


def diff(
    before: Revision,
    after: Revision,
    *,
    identities: tuple[Identity, Identity] | None = None,
    registers: Registers | None = None,
    severities: Mapping[str, Severity] = NO_SEVERITIES,
    progress: Progress | None = None,
) -> Diff:
    """Return everything that happened from ``before`` to ``after``.

    Args:
        before: the earlier side.
        after: the later side.
        identities: how the two sides are called; from the revisions themselves by default.
        registers: names of parties, scales of issues and recorded lineage; empty by default.
        severities: severities that replace a rule's own, by rule id.
        progress: what to call with (done, all) as clauses are compared.
    """
    sides = each_bracketed(before), each_bracketed(after)
    names = identities or (_identity(before), _identity(after))
    one = names[0].proposal == names[1].proposal
    context = Context(*sides, registers or Registers(), severities, one_history=one)
    pairs = align(before, after, lineage_between(context.registers, *names))
    partners = {pair.before[0]: pair.after[0] for pair in pairs if pair.before and pair.after}
    context = replace(context, partners=partners, renamed=renamed_terms(pairs, context))
    found, told = _compare_all(pairs, context, progress or (lambda _done, _all: None))
    found += marks_moved(pairs, before, after, context)
    carried = frozenset(clause.id for clause in after.walk() if clause.carried)
    return Diff(*names, pairs, tuple(fold(found, told, pairs, context)), carried)


def _compare_all(
    pairs: tuple[Pair, ...], context: Context, progress: Progress
) -> tuple[list[Change], set[str]]:
    """Return all changes, and the fingerprints of those of words of which others tell all."""
    kept = _kept(pairs, context)
    moved = numbers_moved(pairs, context)
    found: list[Change] = []
    told: set[str] = set()
    for number, pair in enumerate(pairs):
        progress(number, len(pairs))
        here = [*_compare_pair(pair, context), *kept[pair.after]]
        # At once, while what the clause mentions is remembered.
        here += compare_targets(pair, context) if moved else ()
        here = _told_apart(here)
        told.update(each.fingerprint for each in shadows(here, context))
        found += here
    return found, told


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


def _kept(pairs: tuple[Pair, ...], context: Context) -> Mapping[tuple[str, ...], list[Change]]:
    """Return values that clauses without a partner share, by the clause after."""
    found: defaultdict[tuple[str, ...], list[Change]] = defaultdict(list)
    for spot, old, new in kept_values(pairs, context):
        made = prose_change(spot, old, new, context)
        found[(made.clause,)].append(made)
    return found


def _compare_pair(pair: Pair, context: Context) -> Iterator[Change]:
    olds = [context.before.places[id] for id in pair.before]
    news = [context.after.places[id] for id in pair.after]
    spot = Spot(olds[0] if olds else None, news[0] if news else None)
    yield from reused_id(spot, pair, context)
    match olds, news:
        case ([], _) | (_, []):
            yield from presence(spot, context)
        case [old], [new]:
            yield from identity_and_place(pair, spot, old, new, context)
            yield from _own(spot, old.clause, new.clause, context)
        case _:
            yield from _several(spot, [p.clause for p in olds], [p.clause for p in news], context)


def _several(
    spot: Spot, olds: list[Clause], news: list[Clause], context: Context
) -> Iterator[Change]:
    before, after = as_one(olds, other=news), as_one(news, other=olds)
    if before is None or after is None:
        yield from _group(spot, olds, news, context)
        return
    rule = table.first(table.CLOSING_APART, olds, news)
    yield change(rule, spot, context, closing=True)
    yield from _own(spot.saying(before, after), before, after, context)


def _group(
    spot: Spot, olds: list[Clause], news: list[Clause], context: Context
) -> Iterator[Change]:
    ids_before, titles_before, text_before = _together(olds)
    ids_after, titles_after, text_after = _together(news)
    words = text_diff(text_before, text_after) if text_before != text_after else None
    rule = table.first(grouping_rules(olds, news), ids_before, ids_after)
    yield change(
        rule,
        spot,
        context,
        what="" if rule in places.NUMBERED else f"{titles_before} became {titles_after}",
        before=ids_before,
        after=ids_after,
        said=(titles_before, titles_after),
        words=words,
    )
    if words:
        yield from compare_together(spot, context, olds + news, text_before, text_after)
    yield from compare_terms(spot, _all_terms(olds), _all_terms(news), context)


def _together(clauses: list[Clause]) -> tuple[list[str], str, str]:
    """Return the ids of clauses, their titles in words, and their texts as one."""
    titles = ", ".join(f"“{clause.title}”" for clause in clauses)
    texts = [text for clause in clauses for text in (clause.text, clause.closing) if text]
    text = ("\n\n" if any(map(may_hold_table, texts)) else " ").join(texts)
    return [clause.id for clause in clauses], titles, text


def _all_terms(clauses: Iterable[Clause]) -> dict[str, Term]:
    return {key: term for clause in clauses for key, term in clause.terms.items()}


def _own(spot: Spot, old: Clause, new: Clause, context: Context) -> Iterator[Change]:
    """Yield the changes of a clause itself, its sub-clauses aside; what is typed says most."""
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


def _told_apart(changes: list[Change]) -> list[Change]:
    """Number changes of a clause that would otherwise share a fingerprint."""
    kinds = Counter((each.rule, each.clause, each.term) for each in changes)
    if kinds.total() == len(kinds):  # then their fingerprints differ anyway
        return changes
    seen: Counter[str] = Counter()
    result = []
    for each in changes:
        print_ = each.fingerprint
        result.append(replace(each, occurrence=seen[print_]) if seen[print_] else each)
        seen[print_] += 1
    return result

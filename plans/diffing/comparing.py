"""Puts a diff together: align, compare each pair, name what differs, fold consequences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from plans.aligning import Pair, align
from plans.diffing import clause_rules as table
from plans.diffing import place_rules as places
from plans.diffing.changes import Change, Diff, Identity
from plans.diffing.clause_parts import compare_parts
from plans.diffing.closing_words import as_one
from plans.diffing.consequences import fold
from plans.diffing.defined_terms import renamed_terms
from plans.diffing.naming import NO_SEVERITIES, Context, Spot, change
from plans.diffing.own_words import compare_together
from plans.diffing.place_changes import grouping_rules, identity_and_place, presence, reused_id
from plans.diffing.reference_changes import compare_targets, numbers_moved
from plans.diffing.shadows import shadows
from plans.diffing.span_brackets import each_bracketed, marks_moved
from plans.diffing.spreading import Progress, Spread, one_by_one
from plans.diffing.term_changes import compare_terms
from plans.diffing.words_given import with_words_given
from plans.model import Clause, LineageRow, Registers, Revision
from plans.tables import may_hold_table
from plans.terms import Severity, Term

# With so many clauses of other words on either side it is worth while to spread the work.
_MANY = 400


def diff(
    before: Revision,
    after: Revision,
    *,
    identities: tuple[Identity, Identity] | None = None,
    registers: Registers | None = None,
    severities: Mapping[str, Severity] = NO_SEVERITIES,
    progress: Progress | None = None,
    spread: Spread = one_by_one,
) -> Diff:
    """Return everything that happened from ``before`` to ``after``.

    Args:
        before: the earlier side.
        after: the later side.
        identities: how the two sides are called; from the revisions themselves by default.
        registers: names of parties, scales of issues and recorded lineage; empty by default.
        severities: severities that replace a rule's own, by rule id.
        progress: what to call with (done, all) as clauses are compared.
        spread: how the work is done where many clauses changed.
    """
    sides = each_bracketed(before), each_bracketed(after)
    names = identities or (Identity.of(before), Identity.of(after))
    one = names[0].proposal == names[1].proposal
    context = Context(*sides, registers or Registers(), severities, one_history=one)
    pairs = align(before, after, lineage_between(context.registers, *names))
    partners = {pair.before[0]: pair.after[0] for pair in pairs if pair.before and pair.after}
    context = replace(context, partners=partners, renamed=renamed_terms(pairs, context))
    way = spread if _reworded(pairs, context) >= _MANY else one_by_one
    found, told = _compare_all(pairs, context, progress or (lambda _done, _all: None), way)
    found += marks_moved(pairs, before, after, context)
    carried = frozenset(clause.id for clause in after.walk() if clause.carried)
    return Diff(*names, pairs, tuple(fold(found, told, pairs, context)), carried)


def _reworded(pairs: Iterable[Pair], context: Context) -> int:
    """Return how many clauses have other words on either side: these are the work."""
    before, after = context.before.places, context.after.places
    return sum(
        before[pair.before[0]].clause.text != after[pair.after[0]].clause.text
        for pair in pairs
        if pair.before and pair.after
    )


def _compare_all(
    pairs: tuple[Pair, ...], context: Context, progress: Progress, spread: Spread
) -> tuple[list[Change], set[str]]:
    """Return all changes, and the fingerprints of those of words of which others tell all."""
    kept = _kept(pairs, context)
    moved = numbers_moved(pairs, context)

    def compared(pair: Pair) -> tuple[list[Change], list[str]]:
        here = [*_compare_pair(pair, context), *kept[pair.after]]
        # At once, while what the clause mentions is remembered.
        here += compare_targets(pair, context) if moved else ()
        here = _told_apart(here)
        told: Set[str] = {each.fingerprint for each in shadows(here, context)}
        here, told = with_words_given(here, told, context)
        return here, [*told]

    answers = spread(compared, pairs, progress)
    found = [change for changes, _ in answers for change in changes]
    return found, {each for _, told in answers for each in told}


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
    if not (all(pair.before for pair in pairs) or all(pair.after for pair in pairs)):
        # Of most texts, some clauses came or some went, and not both.
        from plans.diffing.kept_values import kept_values
        from plans.diffing.prose import prose_change

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
            yield from compare_parts(spot, old.clause, new.clause, context)
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
    yield from compare_parts(spot.saying(before, after), before, after, context)


def _group(
    spot: Spot, olds: list[Clause], news: list[Clause], context: Context
) -> Iterator[Change]:
    ids_before, titles_before, text_before = _together(olds)
    ids_after, titles_after, text_after = _together(news)
    rule = table.first(grouping_rules(olds, news), ids_before, ids_after)
    yield change(
        rule,
        spot,
        context,
        what="" if rule in places.NUMBERED else f"{titles_before} became {titles_after}",
        before=ids_before,
        after=ids_after,
        said=(titles_before, titles_after),
    )
    if text_before != text_after:
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


def _told_apart(changes: list[Change]) -> list[Change]:
    """Number changes of a clause that would otherwise share a fingerprint."""
    kinds = {(each.rule, each.clause, each.term) for each in changes}
    if len(kinds) == len(changes):  # then their fingerprints differ anyway
        return changes
    seen: Counter[str] = Counter()
    result = []
    for each in changes:
        print_ = each.fingerprint
        result.append(replace(each, occurrence=seen[print_]) if seen[print_] else each)
        seen[print_] += 1
    return result

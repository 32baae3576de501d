"""Terms of a clause before and after: which is which, field by field what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from plans.diffing import term_rules as table
from plans.diffing.changes import Change
from plans.diffing.clause_rules import first
from plans.diffing.naming import Context, Spot, change
from plans.diffing.relayed_words import relayed_words
from plans.terms import Ranked, Term, Variant, change_rules, ranked, worth

Terms = Mapping[str, Term]
Match = tuple[str, str]


def pair_terms(before: Terms, after: Terms) -> tuple[list[Match], list[str], list[str]]:
    """Pair terms by id, then by kind and issue, then by issue alone where that is unambiguous.

    Returns:
        The pairs, the ids left before, the ids left after; all in order.
    """
    pairs: list[Match] = []
    old, new = list(before), list(after)
    for choose in (_same_id, _same_kind, _known_turn):
        for key in list(old):
            found = choose(key, old, new, before, after)
            if found is not None:
                pairs.append((key, found))
                old.remove(key)
                new.remove(found)
    return pairs, old, new


def _same_id(key: str, _: list[str], new: list[str], before: Terms, after: Terms) -> str | None:
    return key if key in new and _alike(before[key], after[key]) else None


def _same_kind(key: str, old: list[str], new: list[str], before: Terms, after: Terms) -> str | None:
    """Return the term of the same kind and issue, if it is the only one on both sides."""
    wanted = _kind_and_issue(before[key])
    here = [other for other in old if _kind_and_issue(before[other]) == wanted]
    there = [other for other in new if _kind_and_issue(after[other]) == wanted]
    return there[0] if len(there) == len(here) == 1 else None


def _known_turn(
    key: str, old: list[str], new: list[str], before: Terms, after: Terms
) -> str | None:
    """Return the term on the same issue that this kind is known to turn into.

    Any other two kinds on one issue are a statement dropped and another made.
    """
    term = before[key]
    if sum(before[other].issue == term.issue for other in old) > 1:
        return None
    there = [other for other in new if after[other].issue == term.issue]
    ranks = {other: table.turn_rank(term.kind, after[other].kind) for other in there}
    turned = sorted((rank, other) for other, rank in ranks.items() if rank is not None)
    return turned[0][1] if turned else None


def _alike(before: Term, after: Term) -> bool:
    return before.kind == after.kind or before.issue == after.issue


def _kind_and_issue(term: Term) -> tuple[str, str]:
    return term.kind, term.issue


def compare_terms(spot: Spot, before: Terms, after: Terms, context: Context) -> Iterator[Change]:
    """Yield a change for every field of every term that is not the same.

    What a program read out of prose and nobody has named yet is told by the prose.
    """
    before, after = _named(before), _named(after)
    if before == after:
        return
    pairs, gone, new = pair_terms(before, after)
    order = {key: number for number, key in enumerate(after)}
    for here, there in sorted(pairs, key=lambda pair: order[pair[1]]):
        yield from _paired(spot, (here, there), (before[here], after[there]), context)
    for key in gone:
        yield _presence(spot, key, before[key], False, context)
    for key in new:
        yield _presence(spot, key, after[key], True, context)


def _named(terms: Terms) -> dict[str, Term]:
    return {id: term for id, term in terms.items() if not term.unnamed}


def changed_fields(before: Terms, after: Terms) -> list[tuple[Any, Any]]:
    """Return the values of fields that are not the same in terms that are, as (before, after)."""
    pairs, _, _ = pair_terms(before, after)
    found = []
    for here, there in pairs:
        old, new = before[here].statement_fields, after[there].statement_fields
        found += [(old[name], new[name]) for name in old if old[name] != new.get(name, old[name])]
    return found


def _presence(spot: Spot, key: str, term: Term, added: bool, context: Context) -> Change:
    rule = table.presence_of(term.kind)[0 if added else 1]
    value = term.value_in_words(context.registers.name_of)
    return change(
        rule,
        spot,
        context,
        subject=term.called(context.registers.name_of),
        term=key,
        of=term,
        before=None if added else term,
        after=term if added else None,
        said=(None, value) if added else (value, None),
    )


def _paired(
    spot: Spot, keys: Match, terms: tuple[Term, Term], context: Context
) -> Iterator[Change]:
    before, after = terms
    if before == after:
        return
    if before.kind != after.kind:
        yield _turned(spot, keys[1], before, after, context)
        return
    subject = before.called(context.registers.name_of)
    if before.issue != after.issue:
        yield change(
            table.ISSUE[0],
            spot,
            context,
            subject=subject,
            of=after,
            term=f"{keys[1]}.issue",
            before=before.issue,
            after=after.issue,
        )
    yield from _fields(spot, keys[1], before, after, context, subject)
    yield from _variants(spot, keys[1], before, after, context, subject)


def _turned(spot: Spot, key: str, before: Term, after: Term, context: Context) -> Change:
    """Return the change of a term into one of another kind."""
    name_of = context.registers.name_of
    was, is_now = before.value_in_words(name_of), after.value_in_words(name_of)
    return change(
        first(table.KINDS, before.kind, after.kind),
        spot,
        context,
        subject=before.called(name_of),
        of=after,
        what=f"{after.kind}: {after.called(name_of)}, {is_now}",
        term=key,
        before=before,
        after=after,
        said=(f"{before.kind}: {was}", f"{after.kind}: {is_now}"),
    )


def _fields(
    spot: Spot, key: str, before: Term, after: Term, context: Context, subject: str
) -> Iterator[Change]:
    old, new = before.statement_fields, after.statement_fields
    for name in _own_fields_first(after):
        if worth(old.get(name)) == worth(new.get(name)) or _bracketed(name, before, after):
            continue
        values = [_scaled(term, name, context) for term in (before, after)]
        relayed = relayed_words(name, spot, before, after, context)
        named = table.RELAYED if relayed else change_rules(after.kind, before.rule_key(name, after))
        rule = first(named, *values)
        yield change(
            rule,
            spot,
            context,
            subject=subject,
            of=after,
            term=f"{key}.{name}",
            before=old.get(name),
            after=new.get(name),
            delta=_delta(*values),
        )


def _bracketed(name: str, before: Term, after: Term) -> bool:
    """Whether one side has the field in its alternatives only: the brackets tell of it."""
    return any(
        name not in term.statement_fields
        and any(name in variant.fields for variant in term.alternatives)
        for term in (before, after)
    )


def _own_fields_first(term: Term) -> list[str]:
    """What the statement says comes before where and on what condition it holds."""
    return sorted(type(term).model_fields, key=lambda name: name in Term.model_fields)


def _scaled(term: Term, name: str, context: Context) -> Any:
    value = term.statement_fields.get(name)
    if name not in term.scales or value is None:
        return value
    return ranked(value, term.scales[name] or context.registers.scales.get(term.issue, ()))


def _delta(before: Any, after: Any) -> str | None:
    if before is None or after is None or isinstance(before, Ranked):
        return None
    delta = getattr(before, "delta", None)
    return delta(after) if delta else None


def _variants(
    spot: Spot, key: str, before: Term, after: Term, context: Context, subject: str
) -> Iterator[Change]:
    for group, rules in (
        ("alternatives", table.TERM_BRACKETS),
        ("readings", table.TERM_READINGS),
    ):
        sides = [getattr(term, group) for term in (before, after)]
        said = [
            tuple(variant_words(term, each, context) for each in side)
            for term, side in zip((before, after), sides, strict=True)
        ]
        if said[0] != said[1]:
            yield change(
                first(rules, *said),
                spot,
                context,
                subject=subject,
                of=after,
                term=f"{key}.{group}",
                before=sides[0],
                after=sides[1],
                said=(
                    "; ".join(said[0]) or _instead(before, group, context),
                    "; ".join(said[1]) or _instead(after, group, context),
                ),
            )


def variant_words(term: Term, variant: Variant, context: Context) -> str:
    """Return one alternative or reading of ``term`` in words: ``US: 15 years``."""
    name_of = context.registers.name_of
    who = [name_of(party) for party in variant.by] or list(variant.sources)
    return f"{', '.join(who)}: {term.wish_in_words(variant, name_of)}"


def _instead(term: Term, group: str, context: Context) -> str | None:
    """Return what ``term`` states where nothing is to choose from; readings leave it as it is."""
    if group != "alternatives":
        return None
    name_of = context.registers.name_of
    return term.value_in_words(name_of) if term.main else term.phrase(name_of, named=True)

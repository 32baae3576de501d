"""Whether a clause is there, where it stands, and which id it carries."""

from __future__ import annotations

from collections.abc import Iterator

from plans.aligning import Pair
from plans.diffing import definition_rules as definitions
from plans.diffing import place_rules as table
from plans.diffing.changes import Change
from plans.diffing.clause_rules import first
from plans.diffing.draft_dates import dates_the_draft
from plans.diffing.introduced_terms import defines
from plans.diffing.naming import Context, Spot, change
from plans.diffing.term_changes import compare_terms
from plans.diffing.word_changes import word_diff
from plans.languages import is_repealed
from plans.model import Clause, Place
from plans.terms import Rules, Term


def identity_and_place(
    pair: Pair, spot: Spot, old: Place, new: Place, context: Context
) -> Iterator[Change]:
    """Yield that a clause moved, or carries another id."""
    if pair.moved:
        levels = len(old.labels), len(new.labels)
        yield change(first(table.PLACE, *levels), spot, context)
    ids = old.clause.id, new.clause.id
    if pair.how != "id" and ids[0] != ids[1] and _lasting(context):
        yield change(table.ID[0], spot, context, before=ids[0], after=ids[1])


def _lasting(context: Context) -> bool:
    return context.before.ids == context.after.ids == "lasting"


def reused_id(spot: Spot, pair: Pair, context: Context) -> Iterator[Change]:
    """Say so where an id names unrelated clauses on the two sides of one proposal's history."""
    id = spot.clause.id
    other = context.before.places.get(id) if spot.after and context.one_history else None
    if other and id not in pair.before and _lasting(context) and pair.how not in ("split", "merge"):
        what = f"id '{id}' named another clause before, “{other.clause.title}”"
        yield change(table.ID_REUSED[0], spot, context, what=what)


def presence(spot: Spot, context: Context) -> Iterator[Change]:
    """Yield that a clause came or went, with what it states."""
    added = spot.before is None
    clause = spot.clause
    text = clause.prose or clause.title
    yield change(
        _presence_rules(spot, context)[0 if added else 1],
        spot,
        context,
        words=(("insert" if added else "delete", text),),
    )
    sides: tuple[dict[str, Term], dict[str, Term]] = ({}, dict(clause.terms))
    yield from compare_terms(spot, *(sides if added else sides[::-1]), context)


def _presence_rules(spot: Spot, context: Context) -> Rules:
    if defines(spot.clause):
        return definitions.PRESENCE
    tags = context.documents
    dated = (spot.before and dates_the_draft(spot.before, context.before, tags[0])) or (
        spot.after and dates_the_draft(spot.after, context.after, tags[1])
    )
    return table.DATED if dated else table.PRESENCE


def repeal(spot: Spot, old: Clause, new: Clause, context: Context) -> Iterator[Change]:
    """Yield that a clause was repealed in place, or has words again."""
    before, after = (_said(clause) for clause in (old, new))
    if before != after and is_repealed(before) != is_repealed(after):
        rule = first(table.REPEALED, before, after)
        subject = (old if is_repealed(after) else new).title
        words = word_diff(before, after)
        yield change(rule, spot, context, subject=subject, words=words)


def _said(clause: Clause) -> str:
    return " ".join(each for each in (clause.heading, clause.text, clause.closing) if each)


def grouping_rules(olds: list[Clause], news: list[Clause]) -> Rules:
    """Return the rules for a split or merge, or for one where only a number came or went."""
    whole, pieces = (olds, news) if len(olds) == 1 else (news, olds)
    shell = next((each for each in pieces if not each.text), None)
    wrapped = shell is not None and len(pieces) == 2 and pieces[1] in shell.clauses
    told = wrapped and all(each.text == whole[0].text for each in pieces if each.text)
    return table.NUMBERED if told else table.GROUPS

"""Chosen amendments become part of a new revision; the others move on to it, or stay and say why.

To move an amendment is a merge: its old text is the base, the new revision one side, the old text
with the amendment the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from plans.amending.amended_texts import (
    Amendments,
    closed_above,
    combined,
    serious,
    text_after,
    text_before,
)
from plans.amending.amendment import Amendment
from plans.amending.differing_words import in_words
from plans.merging import Conflict, Strict, merge
from plans.model import Revision
from plans.patching import operations_between
from plans.values import frozen

# The name of the side that is no amendment; an id has no spaces.
NEW = "the new text"


@frozen(slots=False)
class Adoption:
    """What comes of adopting amendments.

    Attributes:
        revision: the new text; None if the chosen amendments conflict.
        conflicts: what the chosen amendments disagree on, or have both put in at one place.
        adopted: the chosen amendments with what has become of them.
        rebased: open amendments written anew on the new revision.
        superseded: open amendments that have nothing left to change.
        stuck: open amendments that stay on the old text, each with why.
    """

    revision: Revision | None
    conflicts: tuple[Conflict, ...] = ()
    adopted: tuple[Amendment, ...] = ()
    rebased: tuple[Amendment, ...] = ()
    superseded: tuple[Amendment, ...] = ()
    stuck: Mapping[str, str] = field(default_factory=dict)


def adopt(
    chosen: tuple[str, ...],
    base: Revision,
    known: Amendments,
    strict: Strict = "words",
) -> Adoption:
    """Return ``base`` with the ``chosen`` amendments, or what stands in the way.

    The order of ``chosen`` does not matter. Who the new revision is and what becomes of the other
    amendments is settled by ``rebased_onto``.

    Raises:
        InputError: an amendment does not fit its text, or amends one that is not chosen.
    """
    found = combined(chosen, base, known, strict)
    if serious(found.conflicts):
        return Adoption(None, found.conflicts)
    return Adoption(found.revision, found.conflicts)


def rebased_onto(
    revision: Revision, ref: str, chosen: tuple[str, ...], base: Revision, known: Amendments
) -> Adoption:
    """Return the amendments as they stand once ``revision`` (called ``ref``) took ``chosen`` over.

    Args:
        revision: the new revision.
        ref: what it is called.
        chosen: the ids of the amendments that it adopts.
        base: the revision that the amendments were written on.
        known: those amendments that are open, and what they amend.
    """
    adopted = tuple(
        known[name].model_copy(update={"status": "adopted", "adopted_in": ref})
        for name in sorted(set(chosen))
    )
    now = dict(known)
    rebased: list[Amendment] = []
    superseded: list[Amendment] = []
    stuck: dict[str, str] = {}
    for name in _outer_first(known):
        if name in chosen or not known[name].open:
            continue
        within = {*chosen, *(each.amendment for each in superseded)}
        moved = _moved(known[name], revision, ref, within, base, known, now)
        if isinstance(moved, str):
            stuck[name] = moved
        elif moved.status == "superseded":
            superseded.append(moved)
        else:
            now[name] = moved
            rebased.append(moved)
    return Adoption(revision, (), adopted, tuple(rebased), tuple(superseded), stuck)


def _outer_first(known: Amendments) -> list[str]:
    """Return the ids so that what an amendment amends comes before it."""

    def depth(name: str) -> int:
        steps, above = 0, known[name].amends
        while above is not None and above in known and steps <= len(known):
            steps, above = steps + 1, known[above].amends
        return steps

    return sorted(known, key=lambda name: (depth(name), name))


def _moved(
    amendment: Amendment,
    revision: Revision,
    ref: str,
    within: set[str],
    base: Revision,
    known: Amendments,
    now: Amendments,
) -> Amendment | str:
    """Return the amendment on its new text, or why it has to stay where it is.

    ``within`` are the amendments whose wish the new text fulfils.
    """
    if closed := closed_above(amendment, known):
        return closed
    done = text_after(amendment, base, known)
    before, after = text_before(amendment, base, known).revision, done.revision
    if before is None or after is None:
        return f"it does not apply to its own text: {done.misfits[0].message}"
    above = amendment.amends if amendment.amends not in within else None
    target = _amended_anew(above, revision, ref, now)
    if isinstance(target, str):
        return target
    found = merge(before, {NEW: target, amendment.amendment: after})
    if conflicts := serious(found.conflicts):
        where = ", ".join(dict.fromkeys(f"'{each.clause}'" for each in conflicts))
        return f"the new text differs where it wants a change: {where}"
    title = target.title if after.title == before.title else after.title
    goal = target.model_copy(update={"clauses": found.revision.clauses, "title": title})
    if needed := in_words(operations_between(target, goal), target):
        return amendment.model_copy(update={"base": ref, "amends": above, "operations": needed})
    return amendment.model_copy(update={"status": "superseded"})


def _amended_anew(
    above: str | None, revision: Revision, ref: str, now: Amendments
) -> Revision | str:
    """Return the new text, with the amendment that is amended if any, or why there is none."""
    if above is None:
        return revision
    if now[above].base != ref:
        return f"'{above}', which it amends, stays where it is"
    target = text_after(now[above], revision, now).revision
    return f"'{above}', which it amends, no longer applies" if target is None else target

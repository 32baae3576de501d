"""What a text becomes with amendments, and with amendments to those."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from plans.amending.amendment import Amendment
from plans.errors import InputError
from plans.merging import Conflict, Merge, Strict, merge
from plans.model import Revision
from plans.operations import Operation
from plans.patching import Applied, Misfitting, apply

Amendments = Mapping[str, Amendment]


def text_before(amendment: Amendment, base: Revision, known: Amendments) -> Applied:
    """Return the text that ``amendment`` is written on: ``base``, or with what it amends.

    There is none, and a misfit says why, if what it amends is not there or does not fit.
    """
    line, seen = [amendment], {amendment.amendment}
    while (above := line[-1].amends) is not None:
        if above not in known:
            return _none(f"'{line[-1].amendment}' amends '{above}', which is not there")
        if above in seen:
            return _none(f"'{amendment.amendment}' amends itself in the end")
        if known[above].base != amendment.base:
            moved = f"{amendment.base}; '{above}' is now one to {known[above].base}"
            return _none(f"it amends '{above}' as it was on {moved}")
        seen.add(above)
        line.append(known[above])
    text = Applied(base)
    for each in reversed(line[1:]):
        if text.revision is not None:
            text = applied(text.revision, each.operations)
    return text


def text_after(amendment: Amendment, base: Revision, known: Amendments) -> Applied:
    """Return the text with ``amendment``; no revision if it or what it amends does not fit."""
    before = text_before(amendment, base, known)
    return before if before.revision is None else applied(before.revision, amendment.operations)


def applied(text: Revision, operations: Sequence[Operation]) -> Applied:
    """Return what comes of ``operations``; a text that cannot be amended at all is a misfit."""
    try:
        return apply(text, operations)
    except InputError as error:
        return _none(f"{text.revision}: {error.problem.message}")


def _none(why: str) -> Applied:
    return Applied(None, (Misfitting(0, None, why),))


def closed_above(amendment: Amendment, known: Amendments) -> str:
    """Return why what ``amendment`` amends will never be part of a text, empty if it may be."""
    line = {amendment.amendment}
    while (above := known.get(amendment.amends or "")) is not None and above.amendment not in line:
        if not above.open and above.status != "adopted":
            return f"it amends '{above.amendment}', which is {above.status}"
        line.add(above.amendment)
        amendment = above
    return ""


def combined(chosen: Iterable[str], base: Revision, known: Amendments, strict: Strict) -> Merge:
    """Return ``base`` with all ``chosen`` amendments, whatever their order.

    Raises:
        InputError: one does not fit its text, or amends one that is not chosen.
    """
    names = sorted(set(chosen))
    below: dict[str | None, list[str]] = {}
    for name in names:
        above = known[name].amends
        if above is not None and above not in names:
            raise InputError(f"'{name}' amends '{above}'", hint=_way_out(above, known))
        below.setdefault(above, []).append(name)
    _refuse_circles(names, below)
    return _with_all(None, base, below, known, strict)


def _refuse_circles(names: list[str], below: Mapping[str | None, list[str]]) -> None:
    """Refuse what is not reached from the text; nobody would see that it is left out."""
    reached: list[str] = list(below.get(None, ()))
    for name in reached:
        reached += below.get(name, ())
    for name in names:
        if name not in reached:
            raise InputError(f"'{name}' amends itself in the end")


def _way_out(above: str, known: Amendments) -> str:
    if above in known and known[above].open:
        return f"adopt '{above}' with it"
    status = known[above].status if above in known else "not there"
    return f"'{above}' is {status}: propose it anew, to the text as it is"


def _with_all(
    above: str | None,
    text: Revision,
    below: Mapping[str | None, list[str]],
    known: Amendments,
    strict: Strict,
) -> Merge:
    conflicts: list[Conflict] = []
    sides: dict[str, Revision] = {}
    for name in below.get(above, ()):
        done = applied(text, known[name].operations)
        if done.revision is None:
            raise InputError(f"'{name}' does not apply: {done.misfits[0].message}")
        inner = _with_all(name, done.revision, below, known, strict)
        sides[name] = inner.revision
        conflicts += inner.conflicts
    if len(sides) < 2:
        return Merge(next(iter(sides.values()), text), tuple(conflicts))
    found = merge(text, sides, strict)
    # The amendments change the text and its title, not whose and which revision it is.
    changed = {"clauses": found.revision.clauses, "title": found.revision.title}
    head = text.model_copy(update=changed)
    return Merge(head, (*conflicts, *found.conflicts))


def serious(conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Return the conflicts that stand in the way of adopting both amendments."""
    return tuple(each for each in conflicts if each.disputed)

"""What a text becomes with amendments, and with amendments to those."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plans.amending._amendment import Amendment
from plans.errors import InputError, NotFound
from plans.merging import Conflict, Merge, Strict, merge
from plans.model import Revision
from plans.patching import Applied, apply

Amendments = Mapping[str, Amendment]
# Two amendments that put something in at one place: both stay, which is nothing to fight about.
PEACEFUL = ("inserts",)


def text_before(amendment: Amendment, base: Revision, known: Amendments) -> Applied:
    """Return the text that ``amendment`` is written on: ``base``, or with what it amends.

    Raises:
        NotFound: the amendment that it amends is not there.
        InputError: it amends itself in the end.
    """
    line = [amendment]
    while (above := line[-1].amends) is not None:
        if above not in known:
            raise NotFound(f"'{line[-1].amendment}' amends '{above}', which is not there")
        if known[above] in line:
            raise InputError(f"'{amendment.amendment}' amends itself in the end")
        line.append(known[above])
    text = Applied(base)
    for each in reversed(line[1:]):
        if text.revision is not None:
            text = apply(text.revision, each.operations)
    return text


def text_after(amendment: Amendment, base: Revision, known: Amendments) -> Applied:
    """Return the text with ``amendment``; no revision if it or what it amends does not fit."""
    before = text_before(amendment, base, known)
    return before if before.revision is None else apply(before.revision, amendment.operations)


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
            raise InputError(f"'{name}' amends '{above}'", hint=f"adopt '{above}' with it")
        below.setdefault(above, []).append(name)
    return _with_all(None, base, below, known, strict)


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
        done = apply(text, known[name].operations)
        if done.revision is None:
            raise InputError(f"'{name}' does not apply: {done.misfits[0].message}")
        inner = _with_all(name, done.revision, below, known, strict)
        sides[name] = inner.revision
        conflicts += inner.conflicts
    if len(sides) < 2:
        return Merge(next(iter(sides.values()), text), tuple(conflicts))
    found = merge(text, sides, strict)
    # The amendments change the text, not what the revision is called.
    head = text.model_copy(update={"clauses": found.revision.clauses})
    return Merge(head, (*conflicts, *found.conflicts))


def serious(conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Return the conflicts that stand in the way of adopting both amendments."""
    return tuple(each for each in conflicts if each.kind not in PEACEFUL)

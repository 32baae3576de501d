"""What became of each red line between two revisions, and which change it is due to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plans.aligning import Pair
from plans.diffing import Change, Context, Diff, Leg, Spot, change, red_line_rule
from plans.model import RedLine
from plans.negotiating.statements import Statements
from plans.negotiating.verdicts import Judgement, judged
from plans.terms import ATTESTATIONS
from plans.values import frozen

Ids = tuple[str, ...]


@frozen
class Shift:
    """A red line on both sides of a diff.

    Where it is not met on either, ``gone`` are the clauses that went against it and no longer do,
    and ``come`` those that do now: only one of the two, for what goes and comes is no step.
    """

    redline: RedLine
    before: Judgement
    after: Judgement
    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()

    @property
    def told(self) -> bool:
        """Whether there is a change to tell: the line turned, or fewer or more go against it."""
        return self.turned or bool(self.gone or self.come)

    @property
    def became(self) -> str:
        """What became of it, in words."""
        if self.gone:
            return "not met before and after, with less against it now"
        if self.come:
            return "not met before and after, with more against it now"
        return became(self.before.verdict, self.after.verdict)

    @property
    def turned(self) -> bool:
        """Whether the line stood for both texts, and what they say has one alone not meet it."""
        verdicts = [self.before.verdict, self.after.verdict]
        said = self.before.clauses or self.after.clauses
        return bool(said) and "declared later" not in verdicts and verdicts.count("not met") == 1

    @property
    def later(self) -> bool:
        """Whether the line was declared after both texts."""
        return self.before.verdict == self.after.verdict == "declared later"

    @property
    def moved(self) -> bool:
        """Whether the verdicts differ."""
        return self.before.verdict != self.after.verdict

    @property
    def legs(self) -> tuple[Leg, ...]:
        """What the comparison stands on: the line, the judged statements before and after."""
        line = Leg("line", self.redline.attestation, tuple(self.redline.sources))
        before, after = self.before.evidence, self.after.evidence
        texts = (
            Leg("before", before.weakest, before.sources),
            Leg("after", after.weakest, after.sources),
        )
        return (line, *(leg for leg in texts if leg.attestation))


def became(before: str, after: str) -> str:
    """Return what became of a verdict, in words: ``no longer met``, ``not met now``."""
    if before == after:
        later = after == "declared later"
        return "declared after both texts" if later else f"{after} before and after"
    if before == "declared later":
        return f"{after}; declared after the text before"
    if after == "declared later":
        return f"{before} before; declared after this text"
    if (before, after) == ("met", "not met"):
        return "no longer met"
    silent = ", the text is silent" if after == "not judged" else ""
    was = "" if (before, after) == ("not met", "met") else f" (before: {before})"
    return f"{after} now{silent}{was}"


def shifts(diff: Diff, context: Context) -> tuple[Shift, ...]:
    """Return every red line with its verdict on both sides."""
    before, after = context.before, context.after
    old, new = Statements.of(before), Statements.of(after)
    return tuple(
        _stepped(
            Shift(line, judged(old, before.date, line), judged(new, after.date, line)),
            diff.alignment,
        )
        for line in context.registers.redlines.redlines
    )


def _stepped(shift: Shift, alignment: tuple[Pair, ...]) -> Shift:
    """Return a shift with what goes against the line on one side alone, if it is met on neither."""
    if not shift.before.verdict == shift.after.verdict == "not met":
        return shift
    old, new = shift.before.against, shift.after.against
    gone = _alone(old, new, ((pair.before, pair.after) for pair in alignment))
    come = _alone(new, old, ((pair.after, pair.before) for pair in alignment))
    return shift if gone and come else replace(shift, gone=gone, come=come)


def _alone(here: Ids, there: Ids, pairs: Iterable[tuple[Ids, Ids]]) -> Ids:
    """Return the clauses of ``here`` that are paired with none of ``there``."""
    partners = {id: others for own, others in pairs for id in own}
    return tuple(id for id in here if not set(partners[id]).intersection(there))


def on_the_same_matter(shift: Shift, found: tuple[Shift, ...]) -> tuple[Shift, ...]:
    """Return the other lines on an issue of this one, whoever declared them."""
    issues = set(shift.redline.issues)
    return tuple(
        each for each in found if each is not shift and issues.intersection(each.redline.issues)
    )


def with_red_lines(diff: Diff, context: Context, found: tuple[Shift, ...]) -> Diff:
    """Return ``diff`` with a change for each line to tell of, under the change that decides it."""
    changes = list(diff.changes)
    for shift in found:
        if shift.told:
            cause = _cause(shift, changes)
            change = _shift_change(shift, cause, context)
            changes.insert(changes.index(cause) + 1 if cause else len(changes), change)
    return replace(diff, changes=tuple(changes))


def _deciding(shift: Shift) -> tuple[tuple[str, ...], bool]:
    """Return the clauses that decide that the line is not met, and whether they are those after.

    Where that is because the text no longer says something, it is the clauses that said it.
    """
    if shift.gone or shift.come:
        return shift.gone or shift.come, bool(shift.come)
    now = shift.after.verdict == "not met"
    first, other = (shift.after, shift.before) if now else (shift.before, shift.after)
    return (first.clauses, now) if first.clauses else (other.clauses, not now)


def _cause(shift: Shift, changes: list[Change]) -> Change | None:
    """Return the change at a clause that decides the verdict, on the line's issue if possible."""
    clauses, after = _deciding(shift)
    near = [
        each for each in changes if (each.clause_after if after else each.clause_before) in clauses
    ]
    on_issue = (each for each in near if each.issue in shift.redline.issues)
    return next(on_issue, near[0] if near else None)


def _shift_change(shift: Shift, cause: Change | None, context: Context) -> Change:
    line = shift.redline
    before, after = shift.before.verdict, shift.after.verdict
    declared = f", declared {line.declared}," if line.declared else ""
    named = change(
        red_line_rule(before, after, shift.gone, shift.come),
        _spot(shift, cause, context),
        context,
        subject=f"red line of {context.registers.name_of(line.party)}{declared} {shift.became}",
        what=line.statement,
        before=before,
        after=after,
        term=f"red-line:{line.id}",
    )
    return replace(
        named,
        red_line=line.id,
        issue=line.issues[0] if line.issues else None,
        attestation=_weakest(shift.legs),
        sources=tuple(dict.fromkeys(source for leg in shift.legs for source in leg.sources)),
        legs=shift.legs,
        parties=(line.party,),
        follows=(cause.follows or cause.fingerprint) if cause else None,
    )


def _spot(shift: Shift, cause: Change | None, context: Context) -> Spot:
    if cause:
        ids = cause.clause_before, cause.clause_after
    else:
        judged = _deciding(shift)[0][:1]
        ids = (judged[0], judged[0]) if judged else (None, None)
    return Spot(context.before.places.get(ids[0] or ""), context.after.places.get(ids[1] or ""))


def _weakest(legs: tuple[Leg, ...]) -> str | None:
    known = [leg.attestation for leg in legs if leg.attestation]
    return max(known, key=ATTESTATIONS.index, default=None)

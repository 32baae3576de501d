"""Two refs to their changes with what people decided on each; and decisions, which are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from plans.errors import InputError
from plans.results import Comparison, Review, ReviewEntry, by_urgency
from plans.reviewing import Decided, Decision, Reviewed, gone, keys_of
from plans.storing import Loaded, decisions_on, load_ref
from plans.terms import Severity
from plans.values import frozen
from plans.verbs._chosen_changes import changes_called
from plans.verbs._drafts import checked_day, checked_name
from plans.verbs.compare import compare
from plans.verbs.select import select


@frozen
class Wish:
    """What somebody decides, and on which changes, as they are called.

    ``all`` is on whatever is shown and undecided besides.
    """

    decided: Decided
    changes: tuple[str, ...] = ()
    all: bool = False


def review(
    before: str | Path,
    after: str | Path,
    *,
    severities: Iterable[Severity] = (),
    clauses: Iterable[str] = (),
    undecided: bool = False,
    full: bool = False,
) -> Review:
    """Return the changes from one text to the other with what people decided on them.

    Args:
        before: a ref or a path.
        after: the same.
        severities: show only changes of these; by default all.
        clauses: show only changes at these, by id or number; by default all.
        undecided: show only changes that nobody has accepted or questioned.
        full: load positions too.

    Raises:
        InputError: a ref or file is wrong, or the file of decisions is.
    """
    old, new = load_ref(before), load_ref(after)
    comparison = compare(old, new, full=full, notes=True)
    entries = _entries(comparison)
    wanted, ranks = select(comparison, clauses=clauses).changes, set(severities)
    kept = set(map(id, wanted))
    shown = [
        each
        for each in entries
        if id(each.change) in kept
        and (not ranks or each.change.severity in ranks)
        and (not undecided or each.reviewed.state == "undecided")
    ]
    lost = gone(decisions_on(new), (each.key for each in entries), called(old))
    return Review(comparison, entries, tuple(sorted(shown, key=by_urgency)), lost)


def decisions(
    found: Review,
    texts: tuple[Loaded, Loaded],
    wishes: Sequence[Wish],
    *,
    by: str,
    date: str,
    note: str | None = None,
) -> tuple[Decision, ...]:
    """Return decisions on changes of ``found``, from one of ``texts`` to the other.

    Raises:
        InputError: nothing or several things are called as a wish says, a change is wished two
            things, or nobody decides.
    """
    who = checked_name(by)
    if note is not None and not note.strip():
        raise InputError("the note is empty", hint="leave --note out, or say something")
    when = checked_day(date)
    here, there = map(called, texts)
    made = tuple(
        Decision(
            change=entry.key,
            decision=decided,
            by=who,
            date=when,
            note=note,
            said=entry.change.message,
            severity=entry.change.severity,
            clause=entry.change.label,
            before=here,
            after=there,
        )
        for entry, decided in _wished(found, wishes)
    )
    if not made:
        raise InputError("there is nothing left to decide here")
    return made


def called(text: Loaded) -> str:
    """Return what a text is called in a file of decisions: its ref, or the name of its file."""
    return text.located.ref if text.located.proposal else text.located.path.name


def _entries(comparison: Comparison) -> tuple[ReviewEntry, ...]:
    changes = comparison.diff.changes
    keys = keys_of(changes, comparison.before, comparison.after)
    reviews: Mapping[str, Reviewed] = comparison.reviews
    return tuple(
        ReviewEntry(number, key, change, reviews.get(change.fingerprint, Reviewed()))
        for number, (key, change) in enumerate(zip(keys, changes, strict=True), 1)
    )


def _wished(found: Review, wishes: Sequence[Wish]) -> Iterator[tuple[ReviewEntry, Decided]]:
    """Yield each change with what is decided on it, in the order of the text."""
    chosen: dict[int, Decided] = {}
    for wish in wishes:
        named = changes_called(wish.changes, found)
        swept = [each for each in found.shown if each.reviewed.state == "undecided"]
        for entry in (*named, *(swept if wish.all else ())):
            if chosen.get(entry.number, wish.decided) != wish.decided:
                raise InputError(
                    f"change {entry.number} is both {chosen[entry.number]} and {wish.decided}",
                    hint="decide one thing",
                )
            chosen[entry.number] = wish.decided
    for entry in found.all:
        if entry.number in chosen:
            yield entry, chosen[entry.number]

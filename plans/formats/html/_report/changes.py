"""The changes of a clause as shown: consequences under their cause, each one citable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from plans.diffing import Change
from plans.formats.html._report.lookups import Desk, Link, Support
from plans.formats.html._report.order import Row
from plans.formats.html._report.reviews import ReviewView, review_of
from plans.formats.html._report.words import DIRECTIONS, MARKS, Piece, Said, pieces, said
from plans.terms import SEVERITIES, Comes, Differs, Reworded, Told
from plans.values import frozen
from plans.wording import compact, legs_in_words, makers, point_called, supported

# A clause that pushed two thousand others down by one number names the first few of them.
MAX_LINKS = 12


@frozen
class ChangeView:
    """One change, ready to be placed."""

    id: str
    rule: str
    severity: str
    mark: str
    arrow: str
    direction: str  # empty where the message says it already
    said: Said
    red_line: str
    citation: str
    made_by: str  # who tracked it in the file, and when
    support: Support | None
    words: tuple[Piece, ...]
    cause: Link | None
    red_lines: tuple[ChangeView, ...]
    consequences: tuple[ChangeView, ...]
    elsewhere: tuple[Link, ...]
    more: int
    review: ReviewView | None  # None where nobody has begun to decide on this comparison


class Tree:
    """Which change follows from which, over the whole diff."""

    def __init__(
        self, grouped: Mapping[str, list[Change]], rows: Iterable[Row], desk: Desk
    ) -> None:
        self._row = {row.anchor: row for row in rows}
        placed = [(change, anchor) for anchor, changes in grouped.items() for change in changes]
        self._anchor = {desk.print_of(change): anchor for change, anchor in placed}
        self._changes = {desk.print_of(change): change for change, _ in placed}
        self._below: dict[str, list[str]] = {}
        for print_, change in self._changes.items():
            if change.follows in self._changes and change.follows is not None:
                self._below.setdefault(change.follows, []).append(print_)

    def root(self, print_: str) -> str:
        """Return the first cause of a change within its own clause."""
        seen = {print_}
        while cause := self._changes[print_].follows:
            if self._anchor.get(cause) != self._anchor[print_] or cause in seen:
                break
            seen.add(cause)
            print_ = cause
        return print_

    def cause(self, print_: str) -> Link | None:
        """Return the change that this one follows from, if it is of another clause."""
        follows = self._changes[print_].follows or ""
        anchor = self._anchor.get(follows)
        if anchor is None or anchor == self._anchor[print_] or anchor not in self._row:
            return None
        place = self._row[anchor].place
        return Link(follows, compact(place.label), place.clause.title)

    def elsewhere(self, print_: str) -> tuple[Link, ...]:
        """Return the other clauses where something follows from a change."""
        anchors = dict.fromkeys(self._anchor[below] for below in self._below.get(print_, ()))
        rows = [self._row[a] for a in anchors if a != self._anchor[print_] and a in self._row]
        places = [(row.anchor, row.place) for row in rows]
        return tuple(
            Link(anchor, compact(place.label) or place.clause.title) for anchor, place in places
        )


def change_views(
    changes: list[Change], own: tuple[Support, ...], tree: Tree, desk: Desk
) -> tuple[ChangeView, ...]:
    """Return a clause's changes, the gravest first, those that follow from another inside it.

    ``own`` supports the clause as a whole; a change repeats it only where it differs.
    """
    below: dict[str, list[Change]] = {}
    roots: list[Change] = []
    for change in changes:
        print_ = desk.print_of(change)
        cause = tree.root(print_)
        if cause == print_:
            roots.append(change)
        else:
            below.setdefault(cause, []).append(change)
    known = {(each.attestation, source.id) for each in own for source in each.sources}
    known |= {(each.attestation, "") for each in own if not each.sources}
    # Of one clause that became several the words stand in no row, and are told here.
    grouped = any(each.family == "grouping" for each in changes)
    result = []
    for root in sorted(roots, key=lambda root: _gravity(root, below.get(desk.print_of(root), []))):
        views = [
            _view(each, (), known, tree, desk, grouped=False)
            for each in below.get(desk.print_of(root), ())
        ]
        result.append(_view(root, tuple(views), known, tree, desk, grouped=grouped))
    return tuple(result)


def _gravity(change: Change, below: list[Change]) -> int:
    return min(SEVERITIES.index(each.severity) for each in (change, *below))


def led_by_value(change: Change, desk: Desk) -> Change:
    """Return ``change`` as one of its value, where its clause has no name but its own words.

    Of "Arden shall release not less than 300 million cubic metres …: number 320 → 300" the number
    is the news.
    """
    if change.term or not _named_by_words(change, desk):
        return change
    match change.says:
        case Differs(aspect) if aspect:
            both = change.before and change.after
            says = Differs() if both else Comes("added" if change.after else "dropped")
            return replace(change, subject=aspect, says=says)
    return change


def _below_its_words(change: Change, desk: Desk) -> Change:
    """Return ``change`` as it is told below the words of its clause, which it need not repeat."""
    match change.says:
        case Told() | Reworded() if not _named_by_words(change, desk):
            return change
        case Reworded(aspect=aspect) if change.before or change.after:
            return replace(change, subject=aspect, says=Differs())
        case Told(words) | Reworded(words) if words:
            return replace(change, subject=words, says=Told())
    return led_by_value(change, desk)


def _named_by_words(change: Change, desk: Desk) -> bool:
    """Whether the subject of a change is its clause, by the words that this begins with."""
    told = change.family == "grouping" or change.subject != change.heading
    return not told and not desk.clause(change).heading


def _view(
    change: Change,
    below: tuple[ChangeView, ...],
    known: set[tuple[str, str]],
    tree: Tree,
    desk: Desk,
    *,
    grouped: bool,
) -> ChangeView:
    arrow, direction = _direction(change)
    print_ = desk.print_of(change)
    elsewhere = tree.elsewhere(print_)
    return ChangeView(
        id=print_,
        rule=change.rule,
        severity=change.severity,
        mark=MARKS[change.severity],
        arrow=arrow,
        direction=direction,
        said=_with_names(said(_below_its_words(change, desk)), change, desk),
        red_line=_red_line(change),
        citation=citation(change, desk),
        made_by=makers(change.makers),
        support=_support(change, known, desk),
        words=pieces(change.words or ()) if grouped else (),
        cause=tree.cause(print_),
        red_lines=tuple(each for each in below if each.red_line),
        consequences=tuple(each for each in below if not each.red_line),
        elsewhere=elsewhere[:MAX_LINKS],
        more=max(0, len(elsewhere) - MAX_LINKS),
        review=review_of(print_, desk),
    )


def _with_names(told: Said, change: Change, desk: Desk) -> Said:
    """Return what is said with names for what readers of the page do not know by its id."""
    match change.family:
        case "readings":
            return replace(told, before=desk.named(told.before), after=desk.named(told.after))
        case "links":
            before, after = desk.headed(told.before, old=True), desk.headed(told.after)
            return replace(told, before=before, after=after)
    return told


def _direction(change: Change) -> tuple[str, str]:
    told = change.direction == "none" or isinstance(change.says, Told)
    return ("", "") if told else DIRECTIONS[change.direction]


def _red_line(change: Change) -> str:
    """Return the anchor of the red line that a change is about, if it is about one."""
    return f"rl-{change.red_line}" if change.red_line else ""


def _support(change: Change, known: set[tuple[str, str]], desk: Desk) -> Support | None:
    """Return a change's support where the clause's own does not say it already."""
    if not _red_line(change) and (
        not (change.attestation or change.sources) or _repeats(change, known)
    ):
        return None
    found = desk.support(change.attestation or "", change.sources)
    return (
        replace(found, note=f"the weakest of: {legs_in_words(change.legs)}")
        if change.legs
        else found
    )


def _repeats(change: Change, known: set[tuple[str, str]]) -> bool:
    """Say whether the clause's own support names all that a change's does."""
    attestations, sources = {each for each, _ in known}, {each for _, each in known}
    return (change.attestation or "") in attestations and sources.issuperset(change.sources or [""])


def where(change: Change) -> str:
    """Return the printed number of a change's clause as it is cited: ``point 10(c)→5(a)``.

    A number that says itself what it numbers, as ``Article 5`` does, needs no other word.
    """
    labels = [compact(label) for label in (change.label_before, change.label_after) if label]
    labels = list(dict.fromkeys(labels))
    if not labels:
        return f"“{change.heading}”"
    return point_called("→".join(labels))


def citation(change: Change, desk: Desk) -> str:
    """Return one line that says where a change is, what it is and who says so."""
    source = supported(change.attestation, change.sources, desk.registers)
    message = change.message.rstrip(".")
    return f"{desk.span}, {where(change)}: {message}. {source}. Change {desk.print_of(change)}."

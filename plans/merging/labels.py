"""Printed numbers after a merge: counted again where they count, else as the sides have them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from plans.merging.conflicts import Conflict
from plans.phrasing import TOP, Draft

# "7", "Article 7", "7.", "(b)": something, a number or one letter, something.
_LABEL = re.compile(r"(.*?)(\d{1,6}|(?<![A-Za-z])[A-Za-z](?![A-Za-z]))(\D*)", re.DOTALL)

Style = tuple[str, str, str]


def renumbered(draft: Draft, drafts: Sequence[Draft], conflicts: list[Conflict]) -> list[Conflict]:
    """Count each level of ``draft`` again that counts on every side; return what is in dispute.

    Two sides that each put in a clause number what follows each in its own way; neither is right
    once both stand. Where a level does not count, numbers are a matter for the sides.

    Args:
        draft: the merged text.
        drafts: the base and the sides.
        conflicts: what is in dispute, numbers among it.
    """
    levels = [TOP, *draft.walk(TOP)]
    counted: set[str] = set()
    disputed = {each.clause for each in conflicts if each.kind == "label"}
    for parent in levels:
        ids = draft.below[parent]
        style = _common_style(parent, drafts)
        if style and _disturbed(draft, ids, disputed):
            counted |= _count(draft, ids, style)
    return [each for each in conflicts if each.kind != "label" or each.clause not in counted]


def without(draft: Draft, ids: Iterable[str]) -> None:
    """Take clauses out of ``draft``; what follows on a level that counts moves up."""
    for id in ids:
        level = draft.below[draft.above[id]]
        style = _style(level, draft)
        draft.remove(id)
        if style:
            _count(draft, level, style)


def _common_style(parent: str, drafts: Iterable[Draft]) -> Style | None:
    """Return how a level counts wherever it has numbers, if that is one way."""
    styles = {_style(each.below.get(parent, []), each) for each in drafts} - {None}
    return styles.pop() if len(styles) == 1 else None


def _disturbed(draft: Draft, ids: Iterable[str], disputed: set[str]) -> bool:
    """Say whether numbers stand twice or are in dispute."""
    labels = [draft.nodes[id].get("label") for id in ids]
    known = [label for label in labels if label]
    return len(set(known)) < len(known) or not disputed.isdisjoint(ids)


def _style(ids: list[str], draft: Draft) -> Style | None:
    """Return how a level counts: what stands around its numbers, and its first one.

    None if it has no numbers; a style that no other has if its numbers do not count up by one.
    """
    labels = [draft.nodes[id].get("label", "") for id in ids]
    if not any(labels):
        return None
    matches = [_LABEL.fullmatch(label) for label in labels]
    found = [(match[1], match[2], match[3]) for match in matches if match]
    if len(found) < len(labels) or not _counts_up(found):
        return ("no series", repr(labels), "")
    return found[0]


def _counts_up(labels: list[Style]) -> bool:
    around = {(before, core.isdigit(), after) for before, core, after in labels}
    numbers = [_number(core) for _, core, _ in labels]
    steady = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return steady and len(around) == 1


def _number(core: str) -> int:
    return int(core) if core.isdigit() else ord(core)


def _count(draft: Draft, ids: list[str], style: Style) -> set[str]:
    before, core, after = style
    if before == "no series" or (not core.isdigit() and len(ids) > 26):
        return set()
    for number, id in enumerate(ids, _number(core)):
        word = str(number) if core.isdigit() else chr(number)
        draft.nodes[id] = {**draft.nodes[id], "label": f"{before}{word}{after}"}
    return set(ids)

"""Printed numbers after a merge: counted again where they count, else as the sides have them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from plans.merging.conflicts import Conflict
from plans.merging.numbers_written import NUMBER, script_of, value_of, written
from plans.merging.running_numbers import count_through, counted_through
from plans.phrasing import TOP, Draft

# "7", "Article 7", "7.", "(b)", "第七条": something, a number or one letter, something.
_LABEL = re.compile(rf"(.*?)({NUMBER}|(?<![A-Za-z])[A-Za-z](?![A-Za-z]))(\D*)", re.DOTALL)

Style = tuple[str, str, str]


def renumbered(draft: Draft, drafts: Sequence[Draft], conflicts: list[Conflict]) -> list[Conflict]:
    """Count again what counts on every side; return what is in dispute.

    Two sides that each put in a clause number what follows each in its own way; neither is right
    once both stand. Counted is a level of ``draft``, or what runs on through its levels. What does
    not count is a matter for the sides.

    Args:
        draft: the merged text.
        drafts: the base and the sides.
        conflicts: what is in dispute, numbers among it.
    """
    disputed = {each.clause for each in conflicts if each.kind == "label"}
    counted = count_through(draft, counted_through(drafts))
    counted |= _count_levels(draft, drafts, disputed, counted)
    return [each for each in conflicts if each.kind != "label" or each.clause not in counted]


def _count_levels(
    draft: Draft, drafts: Sequence[Draft], disputed: set[str], done: set[str]
) -> set[str]:
    """Count the levels again that count on every side, but for what is ``done``."""
    counted: set[str] = set()
    for parent in [TOP, *draft.walk(TOP)]:
        ids = [id for id in draft.below[parent] if id not in done]
        style = _common_style(parent, drafts)
        if style and _disturbed(draft, ids, style, disputed):
            counted |= _count(draft, ids, style)
    return counted


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


def _disturbed(draft: Draft, ids: list[str], style: Style, disputed: set[str]) -> bool:
    """Say whether numbers stand twice, leave one out, or are in dispute."""
    labels = [draft.nodes[id].get("label") for id in ids]
    known = [label for label in labels if label]
    if len(set(known)) < len(known) or not disputed.isdisjoint(ids):
        return True
    return len(known) == len(ids) and _style(ids, draft) not in (style, None)


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
    around = {(before, _script(core), after) for before, core, after in labels}
    numbers = [_number(core) for _, core, _ in labels]
    steady = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return steady and len(around) == 1


def _script(core: str) -> str:
    """Return how a number is written; empty for a letter."""
    return "" if core.isascii() and core.isalpha() else script_of(core)


def _number(core: str) -> int:
    return (value_of(core) or 0) if _script(core) else ord(core)


def _count(draft: Draft, ids: list[str], style: Style) -> set[str]:
    before, core, after = style
    if before == "no series" or (not _script(core) and len(ids) > 26):
        return set()
    script, beside = _script(core), "".join(draft.nodes[id].get("label", "") for id in ids)
    for number, id in enumerate(ids, _number(core)):
        word = written(number, script, like=beside) if script else chr(number)
        draft.nodes[id] = {**draft.nodes[id], "label": f"{before}{word}{after}"}
    return set(ids)

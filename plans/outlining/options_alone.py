"""Options that lines of their own name, above numbered paragraphs: "Option 1:", then "14. …".

Where words stand below them without a number, they are choices within one clause: ``bracketing``
reads those.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plans.bracketing import option_named
from plans.drafting import Line
from plans.outlining.evidence import Fit, Memory, Stack
from plans.outlining.keyword_labels import values
from plans.outlining.keywords import ARTICLE, ITEM
from plans.outlining.line_openings import Opening
from plans.outlining.nodes import Level, Node
from plans.outlining.numerals import han
from plans.outlining.printed_numbers import Mark, Need, Reading

OPTION = "option"
# With this before their style, memory has the numbers that come before those of the first option.
_BEGUN = "before option "


def options_alone(lines: Sequence[Line], openings: Sequence[Opening | None]) -> dict[int, Mark]:
    """Return the lines that name options, if there are several and numbers stand below them.

    Args:
        lines: those of the document.
        openings: what each of them opens with.
    """
    found = dict(_named(lines))
    below = list(_ranks_below(found, openings))
    if not below or len({mark.core for mark in found.values()}) < 2:
        return {}
    # They stand above what there is to choose from: articles, or paragraphs of one.
    rank = (ARTICLE if min(below) <= ARTICLE else ITEM) - 1
    return {
        at: Mark(mark.printed, mark.end, mark.readings, Need.NOTHING, OPTION, rank, mark.core)
        for at, mark in found.items()
    }


def _ranks_below(lines: Iterable[int], openings: Sequence[Opening | None]) -> Iterator[int]:
    """Yield how high the numbers stand that the lines right below some begin with."""
    for at in lines:
        below = openings[at + 1] if at + 1 < len(openings) else None
        if below and below.mark:
            yield below.mark.rank


def _named(lines: Sequence[Line]) -> Iterator[tuple[int, Mark]]:
    """Yield the lines that only name an option, with its number."""
    for at, line in enumerate(lines):
        core = option_named(line.text)
        meant = [int(core)] if core.isdecimal() else [han(core), *values(core)] if core else []
        if readings := tuple(Reading(OPTION, value) for value in meant if value):
            printed = line.text.rstrip(" \u00a0:：")
            yield at, Mark(printed, len(line.text), readings, core=core)


def remembered(memory: Memory, fit: Fit, above: Stack) -> Memory:
    """Return ``memory`` as it is for a label that fits so, below what is open ``above`` it.

    What the first option begins with, every other may begin with again: 14 comes next once more.
    """
    style, first = fit.reading.style, fit.reading.full
    if style == OPTION:
        return _begun_again(memory) if fit.sibling else _without_begun(memory)
    if above and above[-1].style == OPTION and _BEGUN + style not in memory:
        return {**memory, _BEGUN + style: (*first[:-1], first[-1] - 1)}
    return memory


def _begun_again(memory: Memory) -> Memory:
    begun = {each.removeprefix(_BEGUN): memory[each] for each in memory if _BEGUN in each}
    return {**memory, **begun}


def _without_begun(memory: Memory) -> Memory:
    return {each: memory[each] for each in memory if _BEGUN not in each}


def behind_options(stack: Sequence[Level], number: int, style: str) -> int:
    """Return the depth of a number that comes next behind all options; 0 if it stands in one.

    Where the first has 14 and 15, and the second but a 14, no 16 goes on with that.
    """
    for depth in range(len(stack) - 1, 0, -1):
        if stack[depth].style == OPTION:
            last = [_last(node, style) for node in stack[depth - 1].node.children if node.label]
            *others, own = last
            return depth if own + 1 < number == max(others, default=0) + 1 else 0
    return 0


def _last(option: Node, style: str) -> int:
    """Return the last number of ``style`` that stands right below ``option``; 0 without one."""
    slugs = [node.slug.split()[-1] for node in option.children if node.style == style]
    return int(slugs[-1]) if slugs and slugs[-1].isdecimal() else 0

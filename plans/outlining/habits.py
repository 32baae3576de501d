"""Where the headings of a document stand, decided once per style of number.

A clause alone does not tell whether "Winter storage. The lessee …" begins with a heading; if nearly
all clauses of its style begin so, it does. The same goes for words that only stand above others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from plans.languages import is_left_out, is_repealed
from plans.outlining.nodes import Node
from plans.outlining.prose import is_stopped_heading, is_titular, looks_run_in, run_in_heading
from plans.values import frozen

# So many clauses of a style, and so much of them, make a habit.
_FEWEST, _MOST_OF = 3, 0.7
_WORDS = 4.0


@frozen
class Habits:
    """How the clauses of styles begin.

    Attributes:
        run_in: styles whose headings are run in.
        titled: styles that hold a heading and sub-clauses only.
        entered: styles whose clauses name something, and say it behind a colon or below.
    """

    run_in: frozenset[str]
    titled: frozenset[str]
    entered: frozenset[str]


def habits_of(root: Node) -> Habits:
    """Return how the clauses below ``root`` begin."""
    begun: dict[str, list[str]] = {}
    every: Counter[str] = Counter()
    titled: Counter[str] = Counter()
    nodes = list(filter(_may_begin_with_heading, _walk(root)))
    for node in nodes:
        every[node.style] += 1
        titled[node.style] += _is_title(node)
        if looks_run_in(node.texts[0]) or is_all_run_in(node):
            # What has a line of its own may have a word more.
            alone = len(node.texts) > 1 and is_all_run_in(node)
            words = "" if alone else node.texts[0].partition(".")[0]
            begun.setdefault(node.style, []).append(words)
    run_in = {style for style, heads in begun.items() if _is_habit(heads, every[style])}
    only = {style for style, count in titled.items() if count == every[style] > 1}
    return Habits(frozenset(run_in), frozenset(only), _entered(nodes, every))


def _entered(nodes: Sequence[Node], every: Counter[str]) -> frozenset[str]:
    entries = [node for node in nodes if is_all_entered(node) or _is_entry(node.texts[0])]
    counts = Counter(node.style for node in entries)
    return frozenset(style for style, n in counts.items() if n >= max(_FEWEST, every[style]))


def _may_begin_with_heading(node: Node) -> bool:
    return bool(node.label and node.texts) and not (node.heading or is_stub(node))


def is_stub(node: Node) -> bool:
    """Say whether the clause says no more than that its words were taken out."""
    return not node.children and (is_repealed(node.texts[0]) or is_left_out(node.texts[0]))


def is_all_run_in(node: Node) -> bool:
    """Say whether the clause says but a few words and a full stop, and the rest below: "Dues."."""
    below = bool(node.children) if len(node.texts) == 1 else node.titled
    return below and is_stopped_heading(node.texts[0])


def is_all_entered(node: Node) -> bool:
    """Say whether the clause says but a few words and a colon, and the rest below: "Dues:"."""
    return len(node.texts) == 1 and bool(node.children) and _is_entry(f"{node.texts[0]} X")


def _is_entry(text: str) -> bool:
    heading, rest = run_in_heading(text)
    return bool(heading) and text[len(heading) : -len(rest)].strip() == ":"


def _is_habit(heads: list[str], every: int) -> bool:
    words = sum(len(head.split()) for head in heads)
    return len(heads) >= max(_FEWEST, _MOST_OF * every) and words <= _WORDS * len(heads)


def _is_title(node: Node) -> bool:
    """Say whether what the clause says first is a heading for all else that it says."""
    followed = node.titled if len(node.texts) > 1 else bool(node.children)
    return followed and is_titular(node.texts[0])


def _walk(node: Node) -> Iterator[Node]:
    pending = [node]
    while pending:
        each = pending.pop()
        yield each
        pending += each.children

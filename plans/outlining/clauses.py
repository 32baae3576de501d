"""The tree as it was read, to clauses: settles headings, gives ids, leaves out what is empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plans.drafting import Passage, joined
from plans.model import Clause
from plans.outlining.habits import Habits, habits_of, is_all_entered, is_all_run_in, is_stub
from plans.outlining.ids import Namer, fold
from plans.outlining.keywords import ARTICLE, ITEM
from plans.outlining.layout import COMMAS, dangles
from plans.outlining.nodes import Node
from plans.outlining.prose import (
    is_capitalised,
    is_han,
    is_initial,
    is_shouted,
    is_titular,
    run_in_heading,
)
from plans.outlining.stop_phrases import STOPPED

# What ends in a full stop and is not capitalised is a sentence; with so many words it is one in all
# laws, also where headings end so.
MOST_STOPPED = 8
_ASKS = ("?", "؟", "？")


class Clauses:
    """The clauses below a root, each with an id of its own, and where in the file each stands."""

    def __init__(self, root: Node) -> None:
        self.passages: dict[str, Passage] = {}
        self._namer = Namer()
        self._habits = habits_of(root)
        self.clauses = tuple(self._those(root.children, "", ""))

    def _those(self, nodes: Iterable[Node], above: str, number: str) -> Iterator[Clause]:
        for node in nodes:
            clause, passage = self._clause(node, above, number)
            # A bullet or a number sign that nothing follows says nothing.
            if clause.label or clause.heading or clause.text or clause.clauses or clause.notes:
                self.passages[clause.id] = passage
                yield clause

    def _clause(self, node: Node, above: str, number: str) -> tuple[Clause, Passage]:
        heading, text = _heading_and_text(node, self._habits)
        # What stands behind a list is said by whose words led to it; a heading says nothing more.
        closing = node.closing if text else []
        below = node.children[: len(node.children) - len(closing)]
        passage = joined(each for said in (node, *closing) for each in said.passages)
        id = self._namer.name(*_wishes(node, heading or text, above, number))
        clause = Clause(
            id=id,
            label=node.label,
            heading=heading,
            text=text,
            notes=tuple(map(str, passage.notes)),
            clauses=tuple(self._those(below, id, _digits(node.slug))),
            closing=_together(text for said in closing for text in said.texts),
        )
        return clause, passage


def _heading_and_text(node: Node, habits: Habits) -> tuple[str, str]:
    heading, texts = node.heading, list(node.texts)
    if texts and node.label and not (heading or node.stated):
        if _is_titled(node, habits):
            heading = texts.pop(0).rstrip(".-–— :")
        else:
            heading, texts[0] = run_in_heading(texts[0], usual=node.style in habits.run_in)
    return heading, _together(texts)


def _together(paragraphs: Iterable[str]) -> str:
    return "\n\n".join(paragraphs)


def _is_titled(node: Node, habits: Habits) -> bool:
    if node.style in habits.entered and is_all_entered(node):
        return True
    if dangles(node.texts[0]) or is_stub(node):
        return False
    run_in = node.style in habits.run_in and is_all_run_in(node)
    return run_in or node.style in habits.titled or _begins_with_heading(node)


def _begins_with_heading(node: Node) -> bool:
    first = node.texts[0]
    followed = len(node.texts) > 1 or bool(node.children)
    if not node.titled or not (followed or node.rank < ARTICLE):
        return False
    if is_shouted(first):
        return True
    if node.rank == ITEM and len(node.texts) == 1 and not _is_divided(node):
        return False
    return not _goes_on_below(node) and _may_head(node, first)


def _may_head(node: Node, first: str) -> bool:
    """Say whether the ``first`` words of ``node`` could be a heading; "Who may fish?" is one."""
    if first.endswith(_ASKS) and len(node.texts) > 1:
        return is_titular(first[:-1].rstrip())
    return is_titular(first, stopped=_may_be_stopped(node), enclosed=True)


def _goes_on_below(node: Node) -> bool:
    """Say whether the sentence that ``node`` begins goes on in the list below it."""
    items = node.children[:1] if len(node.texts) == 1 else []
    firsts = [text for item in items for text in item.texts[:1]]
    goes_on = any(text[:1].islower() or text.endswith(COMMAS) for text in firsts)
    return goes_on and not is_capitalised(node.texts[0])


def _may_be_stopped(node: Node) -> bool:
    """Say whether the heading that ``node`` would begin with may end in a full stop."""
    first, *others = node.texts
    if is_capitalised(first) or is_initial(first):
        return not is_initial(first)
    # "Disposición final primera. Entrada en vigor." has no figure for a sentence to refer to.
    worded = " " in node.label and not any(map(str.isdecimal, node.label))
    stops = worded or node.label.casefold().startswith(STOPPED)
    return stops and len(first.split()) < MOST_STOPPED and bool(others or node.children)


def _is_divided(node: Node) -> bool:
    """Say whether what stands over sub-clauses is a heading, not the start of a sentence.

    In Chinese a sentence that goes on in them has a sign before them.
    """
    numbered = node.children[0].slug.startswith(f"{node.slug}-")
    worded = is_capitalised(node.texts[0]) or is_han(node.texts[0])
    return node.spaced or numbered or worded


def _wishes(node: Node, words: str, above: str, number: str) -> tuple[str, ...]:
    """Return the ids that would suit a clause, the best first."""
    own = fold(node.slug) if node.label else ""
    if not own:
        return _wishes_of_words(words)
    if node.worded:
        return own, f"{above}-{own}" if above else ""
    if number:
        own = own.removeprefix(f"{number}-")
    if above:
        return (f"{above}-{own}",)
    keyed = " " in node.slug
    return (own if keyed else f"clause-{own}",)


def _wishes_of_words(words: str) -> tuple[str, ...]:
    named = fold(words)
    # What is left of a sentence in another script is a stray number, and names nothing.
    return (named,) if any(char.isalpha() for char in named) else ()


def _digits(slug: str) -> str:
    """Return the printed number of a slug, to tell that 1.1 repeats the number of 1."""
    parts = [part for part in slug.replace(" ", "-").split("-") if part.isdecimal()]
    return "-".join(parts)

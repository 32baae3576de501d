"""Statements to a tree of clauses: each goes below what is open, closing what it is not inside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from plans.outlining.bullets import depth_of_bullet
from plans.outlining.depths import depth_of_heading, depth_of_label
from plans.outlining.evidence import SLACK
from plans.outlining.explanation import Label
from plans.outlining.keywords import BULLET, ITEM
from plans.outlining.labelled import node_of, split
from plans.outlining.layout import leads_on
from plans.outlining.leaving import Left
from plans.outlining.levels import Order
from plans.outlining.list_items import (
    close_to_item,
    is_item,
    least_depth,
    leave_items,
    stated_depth,
)
from plans.outlining.lists import LEAD, ListForms, goes_on_after, key
from plans.outlining.nodes import Level, Node
from plans.outlining.prose import is_titular
from plans.outlining.quotations import quotes_on
from plans.outlining.repeated_openers import RepeatedOpeners
from plans.outlining.statements import Begin, Head, Said, Statement
from plans.outlining.stop_phrases import closes
from plans.reading import MAX_DEPTH

# A clause is a mapping in a list, and its terms nest once more: what we read must be writable as a
# file that we can read. Whatever is deeper hangs at this depth.
MAX_LEVELS = MAX_DEPTH // 2 - 5


def nested(
    statements: Iterable[Statement], order: Order, forms: ListForms, *, base: int, marked: bool
) -> Node:
    """Return the root of the tree that ``statements`` make.

    Args:
        statements: what the document says.
        order: how its styles of numbers are nested.
        forms: how its lists are set.
        base: the column at which its paragraphs begin.
        marked: whether it is Markdown.
    """
    tree = _Tree(order, forms, base=base, marked=marked)
    for statement in statements:
        tree.add(statement)
    return tree.root


class _Tree:
    def __init__(self, order: Order, forms: ListForms, *, base: int, marked: bool) -> None:
        self.root = Node(rank=0)
        self._stack = [Level(self.root, rank=-100)]
        self._order = order
        self._forms = forms
        self._base = base
        self._marked = marked
        # The paragraph just before, if it leads to a list; and if it stands below no label.
        self._lead: Node | None = None
        self._spoken: Node | None = None
        # Whether what begins follows an item of its own list.
        self._again = False
        self._left = Left()
        self._openers = RepeatedOpeners()

    @property
    def _top(self) -> Level:
        return self._stack[-1]

    def add(self, statement: Statement) -> None:
        """Put ``statement`` where it belongs."""
        spoken, self._spoken = self._spoken, None
        self._again = leave_items(self._stack, statement)
        match statement:
            case Begin():
                self._begin(statement)
            case Head(rank=0):
                self._top.node.heading = statement.text
                self._top.node.passages.extend(line.passage for line in statement.lines)
            case Head():
                self._head(statement).passages.extend(line.passage for line in statement.lines)
            case Said():
                self._spoken = spoken
                self._say(statement)

    def _begin(self, begin: Begin) -> None:
        if begin.depth is not None:
            self._lead = None
        if begin.label:
            node = self._begin_label(begin, begin.label)
            node.heading = begin.heading
            node.passages.extend(line.passage for line in begin.above)
            if begin.depth is None:
                node.passages.append(replace(begin.line.passage, notes=()))
        elif begin.bullet:
            self._begin_bullet(begin)
        else:
            level = Level(Node(stated=True), f"unnumbered {begin.depth}")
            self._open(level, begin.depth or 0, leads=False)
        if begin.wordless:
            self._top.node.passages.append(begin.line.passage)

    def _begin_label(self, begin: Begin, label: Label) -> Node:
        self._stack += self._left.reopened(label)
        depth = self._stated_depth(begin)
        if depth is None:
            depth = max(self._depth_of_label(begin, label), least_depth(self._stack))
        above = self._stack[min(depth, len(self._stack)) - 1]
        if above.tail_style and above.tail_style == label.reading.style:
            split(above)
        style, first = label.reading.style, label.reading.number == 1
        in_list = style.endswith((")", "°")) and style == style.lower()
        # The points of a plan are no list, however the words above them end.
        in_list = in_list and (style != "1)" or key(label) in self._forms.listed)
        node = node_of(label)
        node.stated = begin.parted
        node.basic = node.worded and node.rank == self._order.lowest
        column = begin.indent if label.candidate.rank >= ITEM else -1
        level = Level(node, key(label), label.candidate.rank, column, label.reading.full)
        self._open(level, depth, leads=in_list and first, item=begin)
        self._openers.add(label, self._stack[-2].node)
        return node

    def _depth_of_label(self, begin: Begin, label: Label) -> int:
        over = self._openers.depth(self._stack, label)
        return over or depth_of_label(self._stack, label, begin.indent, self._order)

    def _begin_bullet(self, begin: Begin) -> None:
        level = Level(Node(rank=BULLET), f"bullet {begin.bullet}", BULLET, begin.indent)
        level.node.stated = is_item(begin)
        depth = self._stated_depth(begin)
        if depth is None:
            depth = depth_of_bullet(self._stack, level, marked=self._marked)
        self._open(level, depth, leads=True, item=begin)

    def _stated_depth(self, begin: Begin | Head) -> int | None:
        """Return how many levels stay open above what begins, if the file says so.

        A list may go on behind words that stand between its items.
        """
        goes_on = begin.inside == 1 and begin.label is not None and begin.label.goes_on
        if begin.depth is None and is_item(begin) and (self._again or not goes_on):
            return len(self._stack)
        return stated_depth(self._stack, begin)

    def _head(self, head: Head) -> Node:
        if head.depth is not None:
            self._lead = None
        label = head.label
        if label and label.mark.kind and not (self._marked or label.is_phrased):
            begin = Begin(head.lines[0], label, depth=head.depth, indent=0, listed=head.listed)
            begin = replace(begin, inside=head.inside, item=head.item)
            node = self._begin_label(begin, label)
            node.heading = head.text
            return node
        level = Level(Node(heading=head.text, rank=head.rank), f"heading {head.rank}", head.rank)
        if label:
            # Paragraphs below "## 5. Notices" and below "5. Notices" are to be read alike.
            level.node = replace(node_of(label), heading=head.text, tail="")
            level.full = label.reading.full
        depth = self._stated_depth(head)
        if depth is None:
            depth = max(depth_of_heading(self._stack, head), least_depth(self._stack))
        self._open(level, depth, leads=False, item=head)
        return level.node

    def _open(
        self, level: Level, depth: int, *, leads: bool, item: Begin | Head | None = None
    ) -> None:
        del self._stack[max(1, min(depth, MAX_LEVELS)) :]
        self._left = Left()
        siblings = self._top.node.children
        stated = item is not None and is_item(item)
        if leads and siblings and siblings[-1] is self._lead:
            above = Level(siblings[-1], LEAD, BULLET, level.indent - 1, by_file=stated)
            self._stack.append(above)
        level.item = item.inside if item and stated else 0
        level.listed = item.listed if item else None
        self._top.holds = self._top.holds or level.style
        self._top.node.children.append(level.node)
        self._stack.append(level)
        self._lead = None

    def _say(self, said: Said) -> None:
        if said.cited or quotes_on(self._top.node.says_last, said.text):
            node = self._top.node
            node.texts.append(said.text)
        else:
            self._settle(said)
            node = self._add(said)
        node.quotes = node.quotes or said.quoted
        node.passages.extend(line.passage for line in said.lines)
        if said.contents and self._top.rank != 0 and not self._top.node.label:
            del self._stack[max(1, len(self._stack) - 1) :]

    def _settle(self, said: Said) -> None:
        """Close what ``said`` does not stand in."""
        if said.inside and not said.first:
            close_to_item(self._stack, said)
        elif not said.first and not self._top.node.is_bare:
            self._leave(said)
        elif self._top.node.is_bare and not (said.gap or self._top.node.label):
            self._top.tight = self._top.node is not self.root

    def _add(self, said: Said) -> Node:
        node = self._top.node
        if self._takes_words(node):
            if not node.texts:
                node.titled, node.spaced = said.titled, said.spaced
                style = self._top.style
                self._top.heads = said.titled and style != style.lower() and is_titular(said.text)
            node.texts.append(said.text)
            return node
        if self._goes_on(said):
            node.children[-1].texts.append(said.text)
            return node.children[-1]
        new = Node(texts=[said.text])
        node.children.append(new)
        self._lead = new if said.leads else None
        self._spoken = None if said.kept else new
        return new

    def _takes_words(self, node: Node) -> bool:
        return node is not self.root and not node.children and (node.gathers or not node.texts)

    def _goes_on(self, said: Said) -> bool:
        """Say whether ``said`` stands in one block with the paragraph before it."""
        last = self._top.node.children[-1] if self._top.node.children else None
        if last is None or said.gap or said.recital or said.kept or last is self._lead:
            return False
        return last is self._spoken and not last.children

    def _leave(self, said: Said) -> None:
        """Close what the paragraph ``said`` does not belong to any more."""
        titled = self._top.node.is_heading_so_far and not said.gap
        if said.signs or (closes(said.text) and not titled):
            self._close(0)
        if self._top.tight and said.gap:
            self._stack.pop()  # a title tight to its paragraph heads that block
        if said.adopts:
            self._close(ITEM)
        last = self._top.node.last_words
        if not self._leave_lists(said, last) and self._is_proviso(said):
            self._stack.pop()
            self._leave_lists(said, last)

    def _close(self, rank: int) -> None:
        """Close all that stands no higher than ``rank``, up to what stands higher."""
        while len(self._stack) > 1 and self._top.rank >= rank:
            self._stack.pop()

    def _leave_lists(self, said: Said, last: str) -> int:
        """Close the lists that ended before ``said``, the words before it being ``last``."""
        left: list[Level] = []
        if said.kept and leads_on(last):
            return 0  # the table that these words lead to
        while len(self._stack) > 1 and self._is_left(said, last, left):
            left.append(self._stack.pop())
        if left:
            self._left = Left(left, self._top.node, len(self._top.node.children))
        return len(left)

    def _is_proviso(self, said: Said) -> bool:
        """Say whether ``said`` is "provided that …" below a list without indents."""
        return said.text[:1].islower() and self._top.rank >= ITEM and self._top.indent <= self._base

    def _is_left(self, said: Said, last: str, left: Sequence[Level]) -> bool:
        level = self._top
        if level.rank < ITEM or self._is_below_heading():
            return False
        if level.style == LEAD or self._is_left_by_column(level, said, left):
            return True
        beside = said.indent <= max(level.indent, 0) + SLACK
        return beside and self._forms.is_over(level.style, said, last, inner=bool(left))

    def _is_left_by_column(self, level: Level, said: Said, left: Sequence[Level]) -> bool:
        """Say whether ``said`` stands further out than the items of a list that is set off.

        Where those stand in the column of what they are inside, columns say nothing of that.
        """
        counted = self._marked and level.style in ("1.", "1)")
        indented = level.indent > self._base and not (left and left[-1].indent == level.indent)
        return (level.rank == BULLET or counted or indented) and said.indent <= level.indent

    def _is_below_heading(self) -> bool:
        """Say whether the innermost clause is but a heading so far, and not one of a list."""
        if len(self._stack) < 2:
            return False
        node, siblings = self._top.node, self._stack[-2].node.children
        before = siblings[-2] if len(siblings) > 1 else None
        listed = before is not None and (
            before.is_heading_so_far or goes_on_after(before.says_last)
        )
        return node.is_heading_so_far and not listed

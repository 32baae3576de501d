"""Builds the tree of clauses, one piece after the other, and keeps the levels that are open."""

from __future__ import annotations

from dataclasses import replace

from plans.outlining.ids import fold
from plans.outlining.keywords import ARTICLE, BULLET, ITEM, RANKS
from plans.outlining.nodes import Level, Node
from plans.outlining.numerals import han
from plans.outlining.printed_numbers import Mark
from plans.outlining.prose import is_capitalised, is_titular
from plans.outlining.series import SLACK, Fit, Later, Memory, best_fit, depth_for
from plans.outlining.stop_phrases import closes
from plans.reading import MAX_DEPTH

# A clause is a mapping in a list, and its terms nest once more: what we read must be writable as a
# file that we can read. Whatever is deeper hangs at this depth.
MAX_LEVELS = MAX_DEPTH // 2 - 5
_SECTION_IN_ARTICLE = ARTICLE + 1
_LEAD = "lead"


class Tree:
    """The tree so far."""

    def __init__(self, later: Later, *, base: int, marked: bool) -> None:
        self.root = Node(rank=0)
        self.stack = [Level(self.root, rank=-100)]
        self._later = later
        self._base = base
        self._marked = marked
        self._memory: Memory = {}
        self._section = 0
        self._lead: Node | None = None

    @property
    def top(self) -> Level:
        """The innermost open level."""
        return self.stack[-1]

    def fit(self, mark: Mark, no: int, indent: int) -> tuple[Mark, Fit]:
        """Return where ``mark`` of line ``no`` fits best, and the mark with its rank settled."""
        if mark.kind == "section":
            mark = replace(mark, rank=self._rank_of_section(mark))
        return mark, best_fit(mark, no, indent, self.stack, self._memory, self._later)

    def _rank_of_section(self, mark: Mark) -> int:
        """Sections stand above articles in codes and below them in American contracts."""
        articles = [level.node for level in self.stack if level.style.startswith("article")]
        sections = [level.rank for level in self.stack if level.style.startswith("section")]
        self._section = self._section or (sections[0] if sections else 0)
        if not self._section and articles:
            within = articles[-1].is_only_titled or bool(mark.readings[0].prefix)
            self._section = _SECTION_IN_ARTICLE if within else RANKS["section"]
        return self._section or mark.rank

    def forget_lead(self) -> None:
        """Take the words before for no lead: where a clause stands is known without them."""
        self._lead = None

    def goes_on(self, fit: Fit, no: int) -> bool:
        """Say whether the series of ``fit`` goes on below line ``no``."""
        return self._later.goes_on(fit.reading, no)

    def open_label(self, mark: Mark, fit: Fit, indent: int) -> Node:
        """Add the clause that ``mark`` numbers."""
        style = fit.reading.style
        if fit.depth and self.stack[fit.depth - 1].tail_style == style:
            _split(self.stack[fit.depth - 1])
        in_list = style.endswith((")", "°")) and style == style.lower()
        node = Node(mark.printed, _slug(mark, fit), mark.rank, tail=mark.tail)
        node.worded = _is_worded(mark)
        column = indent if mark.rank >= ITEM else -1
        level = Level(node, style, mark.rank, column, fit.reading.full)
        self._open(level, fit.depth, leads=in_list and fit.reading.number == 1)
        self._memory[style] = fit.reading.full, self.stack[-2].node
        return node

    def open_bullet(self, bullet: str, indent: int, depth: int | None = None) -> Node:
        """Add a clause that has no number, only a bullet."""
        level = Level(Node(rank=BULLET), f"bullet {bullet}", BULLET, indent)
        self._open(level, self._depth_of_bullet(level) if depth is None else depth, leads=True)
        return level.node

    def open_unnumbered(self, depth: int) -> Node:
        """Add a clause of which only is known that ``depth`` levels stay open above it."""
        level = Level(Node(stated=True), f"unnumbered {depth}")
        self._open(level, depth, leads=False)
        return level.node

    def _depth_of_bullet(self, new: Level) -> int:
        for at in range(len(self.stack) - 1, 0, -1):
            level = self.stack[at]
            if level.rank != BULLET or level.style == _LEAD:
                if level.rank < ITEM or level.indent <= new.indent + SLACK:
                    return at + 1
            elif new.indent > level.indent + SLACK:
                return at + 1
            elif abs(new.indent - level.indent) <= SLACK:
                return self._beside(at, new)
        return 1

    def _beside(self, at: int, new: Level) -> int:
        """Another bullet in the same column: back to a list that had it, else a list below."""
        if self._marked or self.stack[at].style == new.style:
            return at
        same = [nth for nth, level in enumerate(self.stack[:at]) if level.style == new.style]
        return same[-1] if same else at + 1

    def open_heading(
        self,
        text: str,
        rank: int,
        mark: Mark | None = None,
        fit: Fit | None = None,
        depth: int | None = None,
    ) -> Node:
        """Add a heading, numbered or not; what follows stands below it.

        ``depth`` says how many levels stay open above it, where that is known.
        """
        level = Level(Node(heading=text, rank=rank), f"heading {rank}", rank)
        if mark and fit:
            level.node.label, level.node.slug = mark.printed, _slug(mark, fit)
            # Paragraphs below "## 5. Notices" and below "5. Notices" are to be read alike.
            level.node.rank, level.node.worded = mark.rank, _is_worded(mark)
            level.full = fit.reading.full
        self._open(level, depth_for(rank, 0, self.stack) if depth is None else depth, leads=False)
        if fit:
            self._memory[fit.reading.style] = fit.reading.full, self.stack[-2].node
        return level.node

    def close_contents(self) -> None:
        """Leave the heading over a table of contents: nothing else stands below it."""
        if self.top.rank != 0 and not self.top.node.label and len(self.stack) > 1:
            self.stack.pop()

    def _close_all(self) -> None:
        """Return to the top, or to the heading that Markdown says we are under."""
        while len(self.stack) > 1 and self.top.rank >= 0:
            self.stack.pop()

    def _open(self, level: Level, depth: int, *, leads: bool) -> None:
        del self.stack[min(depth, MAX_LEVELS) :]
        siblings = self.top.node.children
        if leads and siblings and siblings[-1] is self._lead:
            self.stack.append(Level(siblings[-1], _LEAD, BULLET, level.indent - 1))
        self.top.holds = self.top.holds or level.style
        self.top.node.children.append(level.node)
        self.stack.append(level)
        self._lead = None

    def leave(self, text: str, indent: int) -> None:
        """Close what a paragraph that begins so, in that column, does not belong to any more."""
        if closes(text):
            self._close_all()
        small = text[:1].islower() and self.top.rank >= ITEM
        if small and self.top.indent <= self._base:
            self.stack.pop()  # "provided that …" below a list without indents
        while len(self.stack) > 1 and self._is_left(self.top, indent):
            if self._is_below_heading():
                break
            self.stack.pop()

    def add_words(self, text: str, *, titled: bool = False, spaced: bool = False) -> Node:
        """Add a paragraph to the innermost clause and return where it went.

        It is ``titled`` on the line of its label, and ``spaced`` if a blank line follows there.
        """
        node = self.top.node
        if node is not self.root and not node.children and (node.gathers or not node.texts):
            if not node.texts:
                node.titled, node.spaced = titled, spaced
                style = self.top.style
                self.top.heads = titled and style != style.lower() and is_titular(text)
            node.texts.append(text)
            return node
        new = Node(texts=[text])
        node.children.append(new)
        self._lead = new if text.endswith((":", "：")) else None
        return new

    def _is_below_heading(self) -> bool:
        """Say whether the innermost clause is but a heading so far, and not one of a list."""
        node, siblings = self.top.node, self.stack[-2].node.children
        listed = len(siblings) > 1 and _is_heading_so_far(siblings[-2])
        return _is_heading_so_far(node) and not listed

    def _is_left(self, level: Level, indent: int) -> bool:
        """Say whether a paragraph goes on with what is above the innermost level."""
        if level.rank < ITEM:
            return False
        if level.style == _LEAD:
            return True
        listed = self._marked and level.style in ("1.", "1)")
        indented = level.indent > self._base
        return (level.rank == BULLET or listed or indented) and indent <= level.indent


def _is_heading_so_far(node: Node) -> bool:
    if not node.texts or not node.is_only_titled:
        return False
    return is_titular(node.texts[0], stopped=is_capitalised(node.texts[0]))


def _split(level: Level) -> None:
    """Make two clauses of ``§ 20 (1)`` now that a ``(2)`` follows."""
    node = level.node
    label, slug = node.label.removesuffix(node.tail).rstrip(), node.slug.removesuffix(node.tail)
    below = replace(node, label=node.tail, slug=node.tail, rank=ITEM, tail="", worded=False)
    node.label, node.slug, node.tail = label, slug, ""
    node.heading, node.texts, node.titled, node.children = "", [], False, [below]
    node.passages = [replace(passage, notes=()) for passage in node.passages]


def _is_worded(mark: Mark) -> bool:
    """Articles, and sections of articles, are numbered through; what is below starts again."""
    return bool(mark.kind) and mark.rank <= _SECTION_IN_ARTICLE


def _slug(mark: Mark, fit: Fit) -> str:
    """Return what of a label goes into an id: numbers as figures, letters as letters."""
    number = "-".join(map(str, fit.reading.full))
    if mark.kind:
        suffix = mark.suffix if mark.suffix.isascii() else str(han(mark.suffix[1:]) or "bis")
        between = "" if len(suffix) == 1 and suffix.isalpha() else " "
        return f"{mark.kind} {number}{between}{suffix} {mark.tail}"
    return number + mark.suffix if mark.core[0].isdecimal() else fold(mark.core) or number

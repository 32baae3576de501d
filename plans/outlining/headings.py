"""Finds headings that no markup announces: capitals, and short lines above a text."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cached_property
from itertools import takewhile

from plans.drafting import Line
from plans.letters import in_capitals
from plans.outlining.datelines import is_a_date, is_dated, is_filed, names_an_author
from plans.outlining.keywords import ARTICLE, ITEM
from plans.outlining.layout import BODY, COMMAS, ITEM_ENDS, Layout, Where, ends, leads_on
from plans.outlining.line_openings import Opening
from plans.outlining.prose import is_called, is_capitalised, is_shouted, is_titular
from plans.outlining.stop_phrases import PARTIES

SHOUTED, OVER_TITULAR, TITULAR = 60, 65, 70
# So many headings stand over others where any does.
_FEWEST = 2
# Headings in capitals run over no more lines.
MOST_LINES, LONGEST = 4, 200
# And below them go on in small letters over so many.
_MOST_BELOW = 2


class Headings:
    """Which lines of a document are headings by their looks."""

    def __init__(
        self,
        lines: Sequence[Line],
        openings: Sequence[Opening | None],
        labelled: Container[int],
        layout: Layout,
        *,
        marked: bool,
    ) -> None:
        self._lines = lines
        self._openings = openings
        self._labelled = labelled
        self._layout = layout
        self._marked = marked

    def at(self, block: Sequence[Line], at: int, column: int, *, pending: bool) -> tuple[int, int]:
        """Return how many lines from ``at`` on are a heading, and of which rank.

        Args:
            block: the lines between two gaps.
            at: which of them.
            column: the column of what began the innermost clause; -1 where that says nothing.
            pending: whether its label still waits for its first words.
        """
        line = block[at]
        if line.no + 1 >= len(self._lines):
            return 0, 0
        if pending:
            return self._below_label(block, at), 0
        if self._marked:
            return 0, 0
        if shouted := self._shouted(block, at):
            heads = self._goes_below(block, at + shouted) and not self._adopts(block[at])
            more = self._small_below(block, at + shouted)
            return (shouted + more, SHOUTED) if heads else (0, 0)
        if line.no in self._over_headings:
            return 1, OVER_TITULAR
        heads = self._is_caption(block, at) or self._is_titular(block, at, column)
        return (1, TITULAR) if heads else (0, 0)

    @cached_property
    def _over_headings(self) -> frozenset[int]:
        """The lines that head headings, where several do: "Transport", "Railways", and a text."""
        alone = [self._stands_alone(line) for line in self._lines]
        shape = zip(alone, alone[1:], alone[2:], (False, False, *alone[1:]), strict=False)
        found = frozenset(
            no
            for no, (here, below, more, above) in enumerate(shape)
            if here and below and not (more or above) and self._is_text(no + 2)
        )
        return found if len(found) >= _FEWEST else frozenset()

    def _is_text(self, no: int) -> bool:
        text = self._lines[no].text
        return not self._openings[no] and (len(text) > BODY or ends(text))

    def _stands_alone(self, line: Line) -> bool:
        """Say whether ``line`` could be a heading, and blank lines stand around it."""
        after = self._lines[line.no + 1 : line.no + 2]
        alone = line.gap and all(each.gap for each in after) and not self._openings[line.no]
        return alone and is_titular(line.text) and ": " not in line.text

    def _is_caption(self, block: Sequence[Line], at: int) -> bool:
        """Say whether brackets stand tight over an article, as in Japanese laws: （目的）."""
        if at + 1 == len(block) or not is_titular(block[at].text, enclosed=True):
            return False
        opening = self._openings[block[at + 1].no]
        bracketed = not is_titular(block[at].text)
        return (
            bracketed
            and opening is not None
            and opening.mark is not None
            and opening.mark.rank == ARTICLE
        )

    @cached_property
    def _is_only_day(self) -> bool:
        return sum(is_a_date(line.text) for line in self._lines) == 1

    def is_over_a_label(self, line: Line) -> bool:
        """Say whether ``line``, which had room on the one before it, stands tight over a label."""
        after = self._lines[line.no + 1 : line.no + 2]
        if self._layout.marked or not all(each.no in self._labelled for each in after):
            return False
        before, tight = self._lines[line.no - 1], not any(each.gap for each in after)
        return tight and ends(before.text) and self._layout.had_any_room(before, line)

    def _below_label(self, block: Sequence[Line], at: int) -> int:
        if shouted := self._shouted(block, at):
            return shouted
        line = block[at]
        # "Objeto." above a text is a heading; above the next article it was the text.
        stopped = is_capitalised(line.text) and not self._openings[line.no + 1]
        titular = is_titular(line.text, stopped=stopped, enclosed=True)
        return int(titular and self._is_alone(block, at))

    def _shouted(self, block: Sequence[Line], at: int) -> int:
        """Return how many lines from ``at`` on are a heading in capitals: few, and no sentence."""
        first, *others = block[at : at + MOST_LINES + 1]
        if is_filed(first.text) or _names_who_agrees(first.text):
            return 0
        # "AGREED:" tight below what was said leads to what was decided on that.
        if at and is_called(first.text) and ends(block[at - 1].text):
            return 0
        unlabelled = takewhile(lambda line: not self._openings[line.no], others)
        capitals = takewhile(in_capitals, (line.text for line in (first, *unlabelled)))
        lines = list(capitals)
        return len(lines) if _is_heading(lines) else 0

    def _adopts(self, line: Line) -> bool:
        """Say whether ``line`` leads to articles: "DÉCIDE :", "…, ARRÊTE"."""
        opening = self._openings[line.no + 1]
        mark = opening.mark if opening else None
        above = self._lines[line.no - 1].text if line.no else ""
        leads = leads_on(line.text) or above.endswith(ITEM_ENDS)
        return leads and mark is not None and 0 < mark.rank < ITEM

    def _small_below(self, block: Sequence[Line], at: int) -> int:
        """Return how many lines go on with capitals above: "RULES", "on the use of locks"."""
        below = block[at:]
        small = 0 < len(below) <= _MOST_BELOW and below[0].text[0].islower()
        said = any(self._openings[line.no] or ends(line.text) for line in below)
        return len(below) if small and not said and below[-1].text[-1] not in ",;:，、" else 0

    def _goes_below(self, block: Sequence[Line], at: int) -> bool:
        return at < len(block) or block[-1].no + 1 < len(self._lines)

    def _is_alone(self, block: Sequence[Line], at: int) -> bool:
        if at + 1 == len(block):
            return True
        below = block[at + 1].no
        opening = self._openings[below]
        if below in self._labelled or (opening and opening.starts_a_list):
            return self._layout.breaks(block[at], block[at + 1])
        return self._layout.joint(block[at], block[at + 1]) != Where.WRAPPED

    def _is_titular(self, block: Sequence[Line], at: int, column: int) -> bool:
        line = block[at]
        # "Apologies: Mr Birch" says something, short as it is.
        if ": " in line.text or not is_titular(line.text) or not self._is_alone(block, at):
            return False
        if self._tells_of_the_document(line):
            return False
        if 0 <= column < line.indent - 1 and not self._layout.is_centred(line):
            return False
        return self._is_said_below(block, at)

    def _is_said_below(self, block: Sequence[Line], at: int) -> bool:
        """Say whether below a line stands text, and no list that its sentence goes on in."""
        below = self._lines[block[at].no + 1]
        if self._openings[below.no]:
            leads = self._is_item(below) or (at and self._leads_in(block[at - 1], below))
            return not leads
        said = len(below.text) > BODY or below.text.endswith((".", ";", "。", "؛"))
        return said or any(map(self._is_item, self._lines[below.no + 1 : below.no + 2]))

    def _is_item(self, line: Line) -> bool:
        """Say whether ``line`` has a bullet and goes on with what is above: "• den Takt …,"."""
        opening = self._openings[line.no]
        bullet = opening.bullet if opening else ""
        return bool(bullet) and line.text.endswith(COMMAS) and not line.gap

    def _tells_of_the_document(self, line: Line) -> bool:
        """Say whether ``line`` says when, where or by whom the document was made."""
        # Days are headings of a chronicle, where several stand so.
        alone = is_a_date(line.text) and (self._layout.is_centred(line) or self._is_only_day)
        return alone or is_dated(line.text) or names_an_author(line.text, line.no)

    def _leads_in(self, above: Line, below: Line) -> bool:
        """Say whether what stands tight under a number goes on in the items of a list below it.

        "Every worker has" is a sentence that "a) 25 days of leave," ends, and no heading of them.
        """
        item = self._openings[below.no]
        following = self._openings[below.no + 1] if below.no + 1 < len(self._openings) else None
        listed = item is not None and item.starts_a_list and following is not None
        # An item that a program numbered may have no words.
        ended = below.text.endswith(ITEM_ENDS)
        return listed and self._openings[above.no] is not None and ended


def _names_who_agrees(text: str) -> bool:
    """Say whether ``text`` leads to the parties: "BETWEEN:", "ENTRE LES SOUSSIGNÉS :"."""
    words = text.casefold().rstrip(" :：").split()
    return words[0] in PARTIES and (len(words) == 1 or leads_on(text))


def _is_heading(lines: Sequence[str]) -> bool:
    """Say whether lines in capitals are few, and no sentence."""
    words = " ".join(lines)
    few = len(lines) <= MOST_LINES and len(words) <= LONGEST
    stopped = ". " in words or (len(lines) > 1 and words.endswith("."))
    return few and not stopped and all(map(is_shouted, lines))

"""A text that nobody prepared, to a draft: what plain text and Markdown have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from plans.drafting import Accepts, Block, Draft, Kind, Line
from plans.letters import composed
from plans.readers._chat import without_stamps
from plans.readers._cutting import cut
from plans.readers._down_columns import read_down
from plans.readers._footnotes import without_footnotes
from plans.readers._front import Front, read_front
from plans.readers._furniture import without_furniture
from plans.readers._inline_html import without_html
from plans.readers._letter import without_letter
from plans.readers._lines import read_lines
from plans.readers._mail_header import read_mail_header
from plans.readers._page_lines import without_page_lines
from plans.readers._quoted_mail import unquoted
from plans.readers._repeated import repeated_contents
from plans.readers._sent_on import message_with_a_draft
from plans.readers._tables import SPREAD
from plans.readers._telling import told
from plans.readers._tracked import Read, commented, read_tracked
from plans.readers._two_columns import one_below_the_other
from plans.reading import decode

# The heading over a table of contents is no longer.
_LONGEST_HEADING = 60


def read_prose(data: bytes, name: str, *, marked: bool) -> Draft:
    """Return the draft that the file ``name`` is; ``marked`` if it is Markdown.

    Raises:
        UnreadableFile: it is no text.
    """
    tracked = read_tracked(composed(decode(data, name)))
    made = _parted(tracked.read(lambda _: True), marked=marked)

    def reading(accepts: Accepts) -> Sequence[Block]:
        return _parted(tracked.read(accepts), marked=marked).blocks

    return Draft(
        name,
        reading if tracked.changes else lambda _: made.blocks,
        made.front.title,
        made.front.date,
        notes=made.notes,
        changes=tracked.changes,
        warnings=made.warnings,
        apart=made.apart,
        marked=marked,
    )


class Parted(NamedTuple):
    """A text in blocks, and what stands beside them."""

    blocks: Sequence[Block]
    front: Front
    notes: tuple[str, ...]
    warnings: tuple[str, ...]
    apart: tuple[str, ...]


def _parted(read: Read, *, marked: bool) -> Parted:
    unmarked = without_html(unquoted(read.text, marked=marked), marked=marked)
    lines = commented(read_lines(unmarked.text), read.comments)
    made = parted(lines, marked=marked)
    return made._replace(
        warnings=(*told("comments and scripts", unmarked.apart), *made.warnings),
        apart=(*unmarked.apart, *unmarked.attributes, *made.apart),
    )


def parted(lines: list[Line], *, marked: bool) -> Parted:
    """Return a text of ``lines`` in blocks, and what stands beside them."""
    chat = without_stamps(lines)
    lines = chat.lines
    front = read_front(lines)
    mail = Front() if front else read_mail_header(lines)
    front = front or mail
    sent = message_with_a_draft(lines[front.lines :], mail)
    letter = without_letter(sent.lines, sent.top.notes)
    copied = without_page_lines(letter.lines)
    lines = copied.lines
    if lines:
        lines[0] = replace(lines[0], gap=True)
    noted = without_footnotes(read_down(one_below_the_other(lines)), marked=marked)
    even = without_furniture(noted.lines)
    blocks, contents = _without_contents(tuple(cut(even.lines, marked=marked)))
    warnings = (
        *told("days, hours and senders of a chat", chat.apart),
        *told("other messages of a mail", sent.apart),
        *told("the greeting and the farewell of a letter", letter.apart),
        *told("lines of a web page around its text", copied.apart),
        *told("page furniture", even.apart),
        *told("a table of contents", contents),
    )
    notes = (*front.notes, *noted.notes)
    apart = (*chat.apart, *sent.apart, *letter.apart, *copied.apart, *even.apart, *contents)
    return Parted(blocks, front, notes, warnings, apart)


def _without_contents(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Return ``blocks`` without tables of contents and the headings over them, and their lines."""
    dotted = {at for at, block in enumerate(blocks) if _is_contents(block)}
    tables = dotted | repeated_contents(blocks)
    gone = tables | _above(tables, blocks, _heads_columns)
    gone |= _above(gone, blocks, _is_heading)
    apart = [line.text for at in sorted(gone) for line in blocks[at].lines]
    return tuple(block for at, block in enumerate(blocks) if at not in gone), tuple(apart)


def _above(those: Set[int], blocks: Sequence[Block], is_head: Callable[[Block], bool]) -> set[int]:
    """Return the places right above ``those``, but not the first, where a head stands."""
    return {at - 1 for at in those if at > 1 and is_head(blocks[at - 1])}


def _is_contents(block: Block) -> bool:
    return block.kind == Kind.KEPT and block.level > 0


def _heads_columns(block: Block) -> bool:
    """Say whether ``block`` is the line over the columns of a table: "Section        Page"."""
    return len(block.lines) == 1 and SPREAD in block.lines[0].text


def _is_heading(block: Block) -> bool:
    short = len(block.lines) == 1 and len(block.lines[0].text) <= _LONGEST_HEADING
    return block.kind in (Kind.WORDS, Kind.HEADING) and short

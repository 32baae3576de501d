"""A text that nobody prepared, to a draft: what plain text and Markdown have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from plans.drafting import Accepts, Block, Change, Draft, Kind, Line
from plans.letters import composed
from plans.readers._copied import read_copied
from plans.readers._cutting import cut
from plans.readers._down_columns import read_down
from plans.readers._encodings import decoded
from plans.readers._footnotes import without_footnotes
from plans.readers._front import Front
from plans.readers._furniture import without_furniture
from plans.readers._inline_html import without_html
from plans.readers._line_numbers import without_line_numbers
from plans.readers._lines import read_lines
from plans.readers._marked_up import without_messengers_bold
from plans.readers._numbered_rows import with_rows_apart
from plans.readers._numbers_above import with_numbers_before
from plans.readers._press import AROUND, quoted_points
from plans.readers._quoted_mail import unquoted
from plans.readers._repeated import heads_contents, repeated_contents
from plans.readers._set_beside import with_texts_apart
from plans.readers._tables import SPREAD
from plans.readers._telling import told
from plans.readers._terms_by_tabs import blocks_of_terms, parted_by_sheets
from plans.readers._tracked import GONE, Read, commented, read_tracked
from plans.readers._two_columns import one_below_the_other


def read_prose(data: bytes, name: str, *, marked: bool) -> Draft:
    """Return the draft that the file ``name`` is; ``marked`` if it is Markdown.

    Raises:
        UnreadableFile: it is no text.
    """
    known = decoded(data, name)
    tracked = read_tracked(composed(known.text))
    found = prose_of(tracked.read, tracked.changes, name, marked=marked)
    return replace(found, warnings=(*known.warnings, *found.warnings))


def prose_of(
    read: Callable[[Accepts], Read], changes: tuple[Change, ...], name: str, *, marked: bool
) -> Draft:
    """Return the draft that a text with ``changes`` is, of which ``read`` tells each reading."""
    made = _parted(read(lambda _: True), marked=marked)

    def reading(accepts: Accepts) -> Sequence[Block]:
        return _parted(read(accepts), marked=marked).blocks

    return Draft(
        name,
        reading if changes else lambda _: made.blocks,
        made.front.title,
        made.front.date,
        notes=made.notes,
        changes=changes,
        warnings=made.warnings,
        apart=made.apart,
        marked=marked,
        subject=made.front.subject,
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
    said = [line for line in read_lines(unmarked.text) if line.text != GONE]
    lines = commented(said, read.comments)
    made = parted(lines, marked=marked)
    return made._replace(
        warnings=(*told("comments and scripts", unmarked.apart), *made.warnings),
        apart=(*unmarked.apart, *unmarked.attributes, *made.apart),
    )


def parted(lines: list[Line], *, marked: bool) -> Parted:
    """Return a text of ``lines`` in blocks, and what stands beside them."""
    counted = without_line_numbers(lines)
    copied = read_copied(counted.lines if marked else without_messengers_bold(counted.lines))
    rows = with_rows_apart(copied.lines)
    across = one_below_the_other(with_numbers_before(rows.lines))
    noted = without_footnotes(read_down(across), marked=marked)
    even = without_furniture(noted.lines)
    blocks, contents = _without_contents(
        tuple(with_texts_apart(tuple(_cut(even.lines, marked=marked)), marked=marked))
    )
    article = quoted_points(blocks)
    beside = {
        **copied.apart,
        "the heads of columns": rows.apart,
        "page furniture": (*counted.apart, *even.apart),
        "a table of contents": contents,
        AROUND: article.apart,
    }
    warnings = chain.from_iterable(told(what, said) for what, said in beside.items())
    notes = (*copied.front.notes, *noted.notes)
    apart = chain.from_iterable(beside.values())
    return Parted(article.blocks, copied.front, notes, tuple(warnings), tuple(apart))


def _cut(lines: Sequence[Line], *, marked: bool) -> Iterator[Block]:
    """Yield the blocks of a document, those of sheets of terms as headings with their words."""
    for part, is_sheet in [(lines, False)] if marked else parted_by_sheets(lines):
        yield from blocks_of_terms(part) if is_sheet else cut(part, marked=marked)


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
    alone = block.kind in (Kind.WORDS, Kind.HEADING) and len(block.lines) == 1
    return alone and heads_contents(block.lines[0].text)

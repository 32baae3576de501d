"""A text that nobody prepared, to a draft: what plain text and Markdown have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plans.drafting import Block, Draft, Kind
from plans.letters import composed
from plans.readers._cutting import cut
from plans.readers._footnotes import without_footnotes
from plans.readers._front import read_front
from plans.readers._furniture import without_furniture
from plans.readers._inline_html import without_html
from plans.readers._lines import read_lines
from plans.reading import decode

# The heading over a table of contents is no longer.
_LONGEST_HEADING = 60
# So much of what is set apart is quoted.
_QUOTED = 60


def read_prose(data: bytes, name: str, *, marked: bool) -> Draft:
    """Return the draft that the file ``name`` is; ``marked`` if it is Markdown.

    Raises:
        UnreadableFile: it is no text.
    """
    unmarked = without_html(composed(decode(data, name)), marked=marked)
    lines = read_lines(unmarked.text)
    front = read_front(lines)
    lines = lines[front.lines :]
    if lines:
        lines[0] = replace(lines[0], gap=True)
    noted = without_footnotes(lines, marked=marked)
    parted = without_furniture(noted.lines)
    blocks, contents = _without_contents(tuple(cut(parted.lines, marked=marked)))
    warnings = (
        *_told("comments and scripts", unmarked.apart),
        *_told("page furniture", parted.apart),
        *_told("a table of contents", contents),
    )
    return Draft(
        name,
        lambda _: blocks,
        front.title,
        front.date,
        notes=(*front.notes, *noted.notes),
        warnings=warnings,
        apart=(*unmarked.apart, *parted.apart, *contents),
        marked=marked,
    )


def _without_contents(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Return ``blocks`` without tables of contents and the headings over them, and their lines."""
    tables = [at for at, block in enumerate(blocks) if _is_contents(block)]
    heads = [at - 1 for at in tables if at > 1 and _is_heading(blocks[at - 1])]
    gone = {*tables, *heads}
    apart = [line.text for at in sorted(gone) for line in blocks[at].lines]
    return tuple(block for at, block in enumerate(blocks) if at not in gone), tuple(apart)


def _is_contents(block: Block) -> bool:
    return block.kind == Kind.KEPT and block.level > 0


def _is_heading(block: Block) -> bool:
    short = len(block.lines) == 1 and len(block.lines[0].text) <= _LONGEST_HEADING
    return block.kind in (Kind.WORDS, Kind.HEADING) and short


def _told(what: str, apart: Sequence[str]) -> tuple[str, ...]:
    if not apart:
        return ()
    first = apart[0] if len(apart[0]) <= _QUOTED else f"{apart[0][:_QUOTED]}…"
    lines = "1 line" if len(apart) == 1 else f"{len(apart)} lines"
    return (f"{what} set apart, not read as text: {lines}, the first '{first}'",)

"""The one place where the blocks of a draft become the clauses of a revision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import count

from plans.drafting import (
    Accepts,
    Block,
    Draft,
    Kind,
    Line,
    Part,
    ReadDocument,
    Whole,
    joined,
    not_in_columns,
    of_column,
    tally,
)
from plans.model import Clause, Revision
from plans.outlining.certain_labels import openings_of
from plans.outlining.cited_lines import with_cited_lines
from plans.outlining.clauses import Clauses
from plans.outlining.decrees import below_decree
from plans.outlining.extracts import with_an_extract
from plans.outlining.layout import Layout
from plans.outlining.letterheads import Headed, below_letterhead
from plans.outlining.line_openings import Opening, led_to_a_second
from plans.outlining.mastheads import below_masthead
from plans.outlining.odd_numbers import taken_for_letters, with_odd_numbers
from plans.outlining.outlines import tree_of
from plans.outlining.pictographs import with_pictographs
from plans.outlining.quotations import with_quoted_points
from plans.outlining.standings import above_standings, below_standings, parted_from_standings
from plans.outlining.stated_parts import tree_of_parts
from plans.outlining.subtitles import MAX_TITLE
from plans.outlining.title import take_title


def outline(draft: Draft, accepts: Accepts | None = None, column: int = 0) -> ReadDocument:
    """Return ``draft`` as a revision whose ids are provisional.

    Args:
        draft: what a reader made of a file.
        accepts: which of its tracked changes count; without it all do, and the document says so.
        column: of two texts set beside each other, which; without it, one follows the other.

    Raises:
        NotFound: it is not set in columns.
    """
    chosen, asked = accepts or (lambda _: True), accepts is not None
    if column and (draft.whole is not None or draft.parts is not None):
        raise not_in_columns(draft.name)
    if draft.whole is not None:
        return _kept(draft, draft.whole(chosen), asked=asked)
    if draft.parts is not None:
        return _outlined(draft, draft.parts(chosen), asked=asked)
    read = draft.reading(chosen)
    found = _found(draft, of_column(read, column, draft.name) if column else read, asked=asked)
    return replace(found, page_lines=draft.page_lines(chosen)) if draft.page_lines else found


def _found(draft: Draft, read: Sequence[Block], *, asked: bool) -> ReadDocument:
    """Return a draft of blocks, in which clauses have to be found, as a revision."""
    blocks = _numbered(read)
    lines = [line for block in blocks for line in block.lines]
    layout = Layout(lines, marked=draft.marked)
    printed = with_pictographs(lines, openings_of(blocks, marked=draft.marked))
    printed = with_odd_numbers(lines, with_quoted_points(lines, printed))
    blocks, printed = with_cited_lines(blocks, printed)
    openings = with_an_extract(blocks, printed)
    head, title, rest = _title_and_rest(draft, blocks, layout, openings)
    stands, rest = above_standings(rest) if title else ((), rest)
    head = (*head, *stands)
    above = _not_in(rest, lines)
    made = Clauses(tree_of(lines, rest, openings, layout, marked=draft.marked))
    notes = (*draft.notes, *map(str, joined(line.passage for line in above).notes))
    revision = _revision(draft, title or draft.title or draft.subject, notes, made)
    warnings = (*_warnings(draft, asked=asked), *_told(draft.name, head))
    warnings += tuple(_told_of_a_scan(draft.name, openings))
    apart = (*draft.apart, *head)
    return ReadDocument(revision, warnings, made.passages, apart, draft.changes, draft.traces)


def _revision(draft: Draft, title: str, notes: tuple[str, ...], made: Clauses) -> Revision:
    return Revision(
        revision="imported",
        title=title or _stem(draft.name),
        date=draft.date,
        notes=notes,
        ids="provisional",
        clauses=made.clauses,
    )


def _outlined(draft: Draft, parts: Sequence[Part], *, asked: bool) -> ReadDocument:
    """Return a draft that delimits its clauses itself as a revision."""
    made = Clauses(tree_of_parts(parts))
    return ReadDocument(
        _revision(draft, draft.title, draft.notes, made),
        _warnings(draft, asked=asked),
        made.passages,
        draft.apart,
        draft.changes,
        draft.traces,
        draft.instructions,
    )


def clauses_of_parts(parts: Sequence[Part]) -> tuple[Clause, ...]:
    """Return ``parts`` as clauses; their ids are provisional."""
    return Clauses(tree_of_parts(parts)).clauses


def _kept(draft: Draft, whole: Whole, *, asked: bool) -> ReadDocument:
    """Return a draft that was written from a revision as that."""
    return ReadDocument(
        whole.revision,
        _warnings(draft, asked=asked),
        whole.passages,
        draft.apart,
        draft.changes,
        draft.traces,
        rewritten=whole.rewritten,
    )


def _labelled(openings: Sequence[Opening | None]) -> set[int]:
    return {no for no, each in enumerate(openings) if each is not None and each.mark}


def _not_in(blocks: Sequence[Block], lines: Sequence[Line]) -> list[Line]:
    """Return the lines of the title, which stand in none of the ``blocks`` that remain."""
    below = {line.no for block in blocks for line in block.lines}
    return [line for line in lines if line.no not in below]


def _numbered(blocks: Sequence[Block]) -> list[Block]:
    numbers = count()
    return [
        replace(block, lines=tuple(replace(line, no=next(numbers)) for line in block.lines))
        for block in blocks
    ]


def _title_and_rest(
    draft: Draft, blocks: Sequence[Block], layout: Layout, openings: Sequence[Opening | None]
) -> Headed:
    """Return the title that stands at the top, if one does, and the blocks below it."""
    said = [block for block in blocks if block.kind != Kind.RULE]
    if _is_head_moved(draft):
        return Headed((), "", said)
    said, labelled = parted_from_standings(said), _labelled(openings)
    above, below = _above_and_below(draft, said, layout, openings, labelled)
    if above and not (below.title or draft.subject):  # "Draft" alone is a title too
        return _below_head(draft, said, layout, openings, labelled)
    apart = (line.text for block in above for line in block.lines)
    return below._replace(head=(*apart, *below.head))


def _above_and_below(
    draft: Draft,
    said: list[Block],
    layout: Layout,
    openings: Sequence[Opening | None],
    labelled: Set[int],
) -> tuple[list[Block], Headed]:
    """Return what stands above a title and only tells of the paper, and what is below that."""
    stands = below_standings(said, labelled)
    plain = not (draft.marked or draft.title)
    paper = _official(said[stands:], layout, labelled) if plain else None
    if stands or paper or not said:
        below = paper or _below_head(draft, said[stands:], layout, openings, labelled)
        return said[:stands], below
    above, parted = below_masthead(said, labelled)
    return parted[:above], _named(draft, parted, above, layout, openings, labelled)


def _official(said: list[Block], layout: Layout, labelled: Set[int]) -> Headed | None:
    return below_letterhead(said, layout, labelled) or below_decree(said, labelled)


def _named(
    draft: Draft,
    parted: list[Block],
    above: int,
    layout: Layout,
    openings: Sequence[Opening | None],
    labelled: Set[int],
) -> Headed:
    """Return what is below ``above`` blocks; right there stands what names the text, if any do."""
    first, *others = parted[above:]
    lines = first.lines if above else ()
    below = _below_head(
        draft, [first, *others], layout, openings, labelled - {line.no for line in lines[:1]}
    )
    if not lines or below.title or draft.title:
        return below
    rest = [replace(first, lines=lines[1:])] if len(lines) > 1 else []
    return Headed((), lines[0].text, [*rest, *others])


def _below_head(
    draft: Draft,
    said: list[Block],
    layout: Layout,
    openings: Sequence[Opening | None],
    labelled: Set[int],
) -> Headed:
    first = led_to_a_second(openings)
    title, rest = take_title(
        said, layout, labelled, first, marked=draft.marked, headed=draft.headed
    )
    if len(title) > MAX_TITLE or (draft.title and not _same(draft.title, title)):
        return Headed((), "", said)
    return Headed((), title, rest)


def _told(name: str, head: Sequence[str]) -> Iterator[str]:
    if head:
        lines = "1 line" if len(head) == 1 else f"{len(head)} lines"
        count = f"{lines}, the first '{head[0]}'"
        yield f"{name}: the head of the paper set apart, not read as text: {count}"


def _told_of_a_scan(name: str, openings: Sequence[Opening | None]) -> Iterator[str]:
    if letters := list(taken_for_letters(openings)):
        yield f"{name}: read as numbers, as scans print them: {', '.join(letters)}"


def _is_head_moved(draft: Draft) -> bool:
    """Say whether what stands first, before the changes or after them, was moved: no title is."""
    moved = {
        trace.paragraph
        for trace in draft.traces
        if any(mark.change.kind == "move" for mark in trace.marks)
    }
    return bool(moved) and any(
        moved & set(_first_paragraphs(draft.reading(accepts)))
        for accepts in (lambda _: True, lambda _: False)
    )


def _first_paragraphs(blocks: Sequence[Block]) -> tuple[int, ...]:
    lines = (line for block in blocks if block.kind != Kind.RULE for line in block.lines)
    first = next(lines, None)
    return first.passage.paragraphs if first else ()


def _warnings(draft: Draft, *, asked: bool) -> tuple[str, ...]:
    other = f"'{draft.name}#rejected' is the text without them"
    accepted = f"read with all tracked changes accepted: {tally(draft.changes)}; {other}"
    said = draft.warnings if asked or not draft.changes else (*draft.warnings, accepted)
    return tuple(f"{draft.name}: {warning}" for warning in said)


def _same(title: str, other: str) -> bool:
    return [c for c in title.casefold() if c.isalnum()] == [
        c for c in other.casefold() if c.isalnum()
    ]


def _stem(name: str) -> str:
    base = name.replace("\\", "/").rpartition("/")[2]
    return base.rpartition(".")[0] or base

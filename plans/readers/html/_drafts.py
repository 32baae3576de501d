"""A web page as a draft."""

from __future__ import annotations

from collections.abc import Sequence

from plans.drafting import Accepts, Block, Draft, Kind
from plans.readers._telling import require


def read_page(data: bytes, name: str) -> Draft:
    """Return the draft that the page ``name`` is.

    Raises:
        UnreadableFile: what reads it is not installed, or the page cannot be read to its end.
    """
    require("lxml", "html", "web pages", name)
    return _draft(data, name)


def _draft(data: bytes, name: str) -> Draft:
    from plans.readers._letter import without_a_letter
    from plans.readers._press import AROUND, quoted_points
    from plans.readers.html._decoding import decoded
    from plans.readers.html._footnotes import footnotes_of
    from plans.readers.html._furniture import furniture_of
    from plans.readers.html._listed import lists_as_printed
    from plans.readers.html._own_numbers import part_numbers_of_headings
    from plans.readers.html._pages import Page, telling, title_of, traces
    from plans.readers.html._reading import Reading
    from plans.readers.html._sections import sections_of
    from plans.readers.html._tree import parse
    from plans.readers.html._walk import Walk

    text, doubts = decoded(data, name)
    root = parse(text, name)
    lists_as_printed(root)
    part_numbers_of_headings(root)
    body = root.find("body")
    body = root if body is None else body
    if sections := sections_of(body):
        return Draft(name, lambda _: (), sections.title, parts=lambda _: sections.parts)
    footnotes = footnotes_of(body)
    furniture = furniture_of(body, footnotes.heads)
    walk = Walk(name, furniture, footnotes)
    items = walk.read(body)
    Page(body, items, walk).has_lost_nothing(name)

    found = tuple(traces(items))
    changes = walk.changes.that_say(found)

    def reading(accepts: Accepts) -> Sequence[Block]:
        return quoted_points(without_a_letter(Reading(accepts).blocks(items))[0]).blocks

    accepted = Reading(lambda _: True)
    said, letter = without_a_letter(accepted.blocks(items))
    blocks, around = quoted_points(said)
    walk.apart[AROUND] += around
    walk.apart["page furniture"] += accepted.furniture
    walk.apart["the greeting and the farewell of a letter"] += letter
    return Draft(
        name,
        reading if changes else lambda _: blocks,
        "" if _may_have_title(blocks) else title_of(root),
        changes=changes,
        traces=found,
        tracks=True,
        warnings=(*doubts, *telling(walk, furniture)),
        apart=tuple(line for lines in walk.apart.values() for line in lines),
    )


def _may_have_title(blocks: Sequence[Block]) -> bool:
    """Say whether a title may stand at the top of what is read."""
    if any(block.kind == Kind.HEADING for block in blocks):
        return True
    first = next((block for block in blocks if block.kind == Kind.WORDS), None)
    return first is not None and len(first.lines[0].text) <= 120 and not first.label

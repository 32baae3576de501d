"""Two language versions side by side, clause by clause, with what differs marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePath
from typing import Any

from plans.formats._base import Options
from plans.formats.html._page import PARITY, page
from plans.languages import UNKNOWN
from plans.model import Place
from plans.paralleling import Beside, Said
from plans.results import Parity
from plans.values import frozen
from plans.wording import clause_numbers, day, difference_words, judged_words, parity_counts

# The words of a paragraph in pieces, each with whether it is marked.
Pieces = tuple[tuple[str, bool], ...]


@frozen
class CellView:
    """A clause in one version; ``headed`` is whether its first paragraph is a heading."""

    label: str
    headed: bool
    paragraphs: tuple[Pieces, ...]


@frozen
class RowView:
    """A clause; ``told`` is what differs, in words."""

    anchor: str
    name: str
    before: CellView | None
    after: CellView | None
    told: tuple[str, ...]


@frozen
class VersionView:
    """A column."""

    name: str
    lang: str
    title: str
    ref: str
    iso: str
    day: str


def render(result: Parity, options: Options) -> str:
    """Return what differs as a list, and both versions in two columns."""
    return page("parity.html.j2", _values(result), options, PARITY)


def _values(result: Parity) -> dict[str, Any]:
    """Return the values that ``parity.html.j2`` places, by name."""
    rows = [_row(number, each, result) for number, each in enumerate(result.found.clauses, 1)]
    return {
        "said": parity_counts(result),
        "judged": judged_words(result),
        "words_read": result.words_read,
        "versions": tuple(_versions(result)),
        "rows": rows,
        "differing": [row for row in rows if row.told],
    }


def _versions(result: Parity) -> Iterator[VersionView]:
    for name, each in zip(result.names, result.versions, strict=True):
        lang = "" if each.language == UNKNOWN else each.language
        # A page travels, and the folders of whoever made it stay at home.
        ref, shown = PurePath(each.ref).name, PurePath(name).name
        yield VersionView(shown, lang, each.title, ref, each.date or "", day(each.date))


def _row(number: int, clause: Beside, result: Parity) -> RowView:
    names = (PurePath(result.names[0]).name, PurePath(result.names[1]).name)
    return RowView(
        f"c{number}",
        clause_numbers(clause),
        _cell(clause.before, clause.words[0], [each.before for each in clause.differences]),
        _cell(clause.after, clause.words[1], [each.after for each in clause.differences]),
        tuple(difference_words(each, clause, names) for each in clause.differences),
    )


def _cell(place: Place | None, words: str, said: list[Said | None]) -> CellView | None:
    if place is None:
        return None
    marked = {at for each in said if each for at in range(each.start, each.end)}
    return CellView(place.label, bool(place.clause.heading), tuple(_paragraphs(words, marked)))


def _paragraphs(words: str, marked: set[int]) -> Iterator[Pieces]:
    start = 0
    for paragraph in words.split("\n\n"):
        end = start + len(paragraph)
        cuts = [at for at in range(start + 1, end) if (at in marked) != (at - 1 in marked)]
        yield tuple(
            (words[one:other], one in marked) for one, other in pairwise([start, *cuts, end])
        )
        start = end + 2

"""Where a revision's text is cut into pieces, one a clause, and when it cannot be.

A piece runs from a line ``- id: …`` to the next such line. It is a clause of its own wherever it
stands, if all its lines are deeper than its first, if nothing but ``clauses:`` at its end leads to
deeper pieces, and if a reader takes it for one clause by itself. What a clause cites mostly names
the draft that it stands in, so the lines of that are cut out: without them, most drafts of a text
say most clauses in the same lines.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

BELOW, CITES = "clauses:\n", "cites:\n"
# What stands for the source that a draft as a whole rests on. No text has it: no reader takes it.
OWN = "\0"
_BEGINS = "- id: "
# No document is nested deeper; the bound of all YAML is counted where a text is read whole.
_DEEPEST = 12
# What begins or ends a document inside a file.
_PARTED = re.compile(r"(?m)^(?:---|\.\.\.|%)")


class Irregular(Exception):
    """The text is not made of such pieces."""


class Lines(NamedTuple):
    """A clause's own lines, without those below its ``cites:`` and ``clauses:``.

    ``indent`` is how many spaces stand before the first; ``before`` and ``after`` are what stands
    on either side of the lines that were cut out, and ``cited`` says whether any were.
    """

    indent: int
    before: str
    after: str
    cited: bool

    def with_cites(self, cites: str) -> str:
        """Return a list of this one clause, with the lines ``cites`` if it has any."""
        return f"{' ' * self.indent}{_BEGINS}{self.before}{cites if self.cited else ''}{self.after}"

    @property
    def owned(self) -> bool:
        """Whether the draft's own source is named elsewhere than in what the clause cites."""
        return OWN in self.before or OWN in self.after

    @property
    def opens(self) -> bool:
        """Whether clauses stand below it."""
        return f"{self.before}{self.after}".endswith(_marks(self.indent).below)

    @property
    def loose(self) -> bool:
        """Whether some line is no deeper than the first, and so of another clause."""
        return any(map(_marks(self.indent).loose.search, (self.before, self.after)))


class Piece(NamedTuple):
    """A clause's own lines, those below its ``cites:``, and how deep the clause behind begins."""

    lines: Lines
    cites: str
    following: int
    opens: bool


class _Marks(NamedTuple):
    """What is looked for in a clause that begins at some indent."""

    below: str
    cites: str
    cited: re.Pattern[str]
    loose: re.Pattern[str]


@cache
def _marks(indent: int) -> _Marks:
    fields = indent + len("- ")
    lead = f"\n{' ' * fields}"
    return _Marks(
        lead + BELOW,
        lead + CITES,
        re.compile(rf"(?: {{{fields + 1},}}[^\n]*\n)+"),
        re.compile(rf"\n {{0,{indent}}}[^ \n]"),
    )


def head_of(text: str) -> tuple[str, int]:
    """Return the lines above the clauses, and how deep these begin.

    Raises:
        Irregular: it has lines that are of no such piece.
    """
    begins = text.find(_BEGINS)
    above, indent = _without_indent(text[: max(begins, 0)])
    if OWN in text or not above.endswith(f"\n{BELOW}") or _PARTED.search(above):
        raise Irregular
    return above.removesuffix(BELOW), indent


def parts_of(text: str, indent: int, own: str) -> list[str]:
    """Return a text cut at each clause, the first at ``indent``, without what stands above.

    ``OWN`` stands for the source ``own``.
    """
    if own:
        text = text.replace(f"source: {own}", f"source: {OWN}")
    parts = text.split(_BEGINS)[1:]
    # As if one more began at the end.
    parts[-1] += " " * indent
    return parts


def piece_of(part: str, indent: int) -> Piece:
    """Return what a part is whose clause begins at ``indent``.

    Raises:
        Irregular: it does not end with a line.
    """
    said, following = _without_indent(part)
    marks = _marks(indent)
    lines, cites = Lines(indent, said, "", False), ""
    found = said.find(marks.cites)
    if found >= 0 and (match := marks.cited.match(said, found + len(marks.cites))):
        start, end = match.span()
        lines, cites = Lines(indent, said[:start], said[end:], True), match[0]
    return Piece(lines, cites, following, said.endswith(marks.below))


def _without_indent(part: str) -> tuple[str, int]:
    """Return ``part`` without the spaces that the line behind it begins with, and how many."""
    said = part.rstrip(" ")
    if not said.endswith("\n"):
        raise Irregular
    return said, len(part) - len(said)


def enter(levels: list[int], piece: Piece) -> None:
    """Go on to where the clause behind stands: deeper, beside, or beside one above.

    Args:
        levels: how deep the clauses begin that are open, ``piece`` the last; it is changed.
        piece: the clause before.

    Raises:
        Irregular: nothing can stand there.
    """
    here, following = levels[-1], piece.following
    if (following > here) != piece.opens or here < following < here + len("- "):
        raise Irregular
    if piece.opens:
        levels.append(following)
    while levels and levels[-1] > following:
        levels.pop()
    if not levels or levels[-1] != following or len(levels) > _DEEPEST:
        raise Irregular

"""What a line opens with: a bullet, a printed number, a bold heading run in before the words."""

from __future__ import annotations

from collections.abc import Sequence

from plans.bracketing import begins_option, unmatched, words_start
from plans.drafting import Line, leading_bold
from plans.outlining.keyword_labels import read_label
from plans.outlining.printed_numbers import BOX, BRACKETED, BULLET, SIGNS, Mark
from plans.outlining.prose import run_in_heading
from plans.values import frozen

# A lone dash in prose stands between two words, and so does a point half-way up.
EMPTY_BOX = "☐"
_SURE = frozenset(SIGNS) - {"·"}
MAX_HEADING = 100


@frozen
class Opening:
    """What a line opens with.

    Attributes:
        mark: the printed number, if the line has what could be one.
        rest: the words behind the number.
        heading: the bold words behind the number, where more words follow them, or the words
            that stand there before the first number of what it is divided into.
        bullet: the bullet before all that.
        words: the words behind the bullet, should the number turn out to be none.
    """

    mark: Mark | None
    rest: str
    heading: str
    bullet: str
    words: str

    @property
    def starts_a_list(self) -> bool:
        """Whether a list could begin here, with a bullet or a first number."""
        readings = self.mark.readings if self.mark else ()
        return bool(self.bullet) or any(reading.number == 1 for reading in readings)

    @property
    def is_surely_listed(self) -> bool:
        """Whether the bullet can be nothing else."""
        return self.bullet[:1] in _SURE


def read_opening(line: Line, *, marked: bool) -> Opening | None:
    """Return what ``line`` opens with, if with anything."""
    text = line.text.lstrip("#").lstrip() if marked and line.text.startswith("#") else line.text
    if BOX.match(text):
        return Opening(None, "", "", EMPTY_BOX, text)
    match = BULLET.match(text)
    bullet = match[1] if match else ""
    words = text[match.end() :] if match else text
    bold, rest = leading_bold(words) if marked else ("", words)
    flat = bold + rest
    bracket, flat = bracket_before(flat)
    mark = read_label(flat)
    if not mark:
        return Opening(None, "", "", bullet, words) if bullet else None
    heading = ""
    if marked:
        heading, flat_rest = _bold_heading(flat, mark.end, len(bold))
        return Opening(mark, bracket + flat_rest, heading, bullet, words)
    heading, rest = _heading_before_a_number(flat[mark.end :])
    return Opening(mark, bracket + rest, heading, bullet, words)


def led_to_a_second(openings: Sequence[Opening | None]) -> frozenset[int]:
    """Return the lines whose number the next one follows before the same one stands again."""
    below: dict[tuple[str, tuple[int, ...]], int] = {}
    found = set()
    for no in range(len(openings) - 1, -1, -1):
        opening = openings[no]
        for reading in opening.mark.readings if opening and opening.mark else ():
            following = below.get((reading.style, (*reading.prefix, reading.number + 1)))
            again = below.get((reading.style, reading.full), len(openings))
            if following is not None and following < again:
                found.add(no)
            below[reading.style, reading.full] = no
    return frozenset(found)


def _heading_before_a_number(words: str) -> tuple[str, str]:
    """Split "Vorstand. (1) Der Vorstand …" where the first paragraph of the clause begins."""
    heading, rest = run_in_heading(words)
    inner = read_label(rest) if heading and rest[:1] in "(（" else None
    first = inner is not None and any(reading.full == (1,) for reading in inner.readings)
    return (heading, rest) if first else ("", words)


def bracket_before(text: str) -> tuple[str, str]:
    """Part ``[1. The dues …]`` or ``[Norland: 1. …]`` from its bracket, which is text; no link."""
    if text.startswith("[") and "](" not in text and not BRACKETED.match(text):
        last = len(text) - len(text.lstrip("[")) - 1
        start = words_start(text, last)
        return text[:start], text[start:]
    return "", text


def behind_label(text: str, line: str, mark: Mark) -> str:
    """Return a heading without the number that ``mark`` reads in its ``line``.

    The line may have more space, so that what is left out is told by its letters.
    """
    bracket, words = bracket_before(text)
    said = " ".join(bracket_before(line)[1][: mark.end].split())
    end = len(said) if words.startswith(said) else mark.end
    return bracket + words[end:].lstrip()


def _bold_heading(flat: str, start: int, bold_end: int) -> tuple[str, str]:
    """Split what follows a number where its bold words end, if more follow."""
    if start < bold_end:
        inner, rest = flat[start:bold_end], flat[bold_end:]
    else:
        inner, rest = leading_bold(flat[start:])
    words = rest.lstrip(" \t.:–—-")
    inner = inner.rstrip(" .:–—-")
    if not inner or not words or len(inner) > MAX_HEADING or words[0].islower():
        return "", flat[start:]
    if begins_option(inner + ":") or unmatched(inner):
        return "", flat[start:]
    return inner, words

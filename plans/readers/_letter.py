"""A letter's own words, around the text it carries: the greeting above it, the farewell below."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import cache
from itertools import takewhile

from plans.drafting import Block, Kind, Line
from plans.languages import Forms, heads
from plans.outlining import ends, is_shouted, leads_on, read_label
from plans.readers._line_numbers import Parted

# A greeting is a short line, and what hands the text over a few of them.
_LONGEST_GREETING, _LONGEST_HANDING = 60, 160
# A farewell has so many lines: its words, a name, an office, a telephone number.
_MOST_LINES, _LONGEST = 8, 60
_LONGEST_NAME = 20
# So many paragraphs may stand between it and the title of what is sent.
_MOST_PARAGRAPHS = 4
_STOPS = (",", "!", ":", "،", "，", "！", "：")
# What programs write above the words that somebody sends with everything.
_SIGNED = "--"
# A name in the top of a letter, and not of a field: "To: Helen Marsh <h.marsh@example.org>".
_NAMES = re.compile(r"(?<![\w@.])[^\W\d_]{2,}(?![\w@.:])")
_AROUND = " .,;!:…،，。！：-–—"


def without_letter(lines: Sequence[Line], top: Sequence[str] = ()) -> Parted:
    """Return ``lines`` without the greeting, what hands the text over, and the farewell.

    Args:
        lines: what stands below the top of the letter.
        top: the lines of that, with the names of those it is from and to.
    """
    names = {word.casefold() for line in top for word in _NAMES.findall(line)}
    above, below = _greeting(lines, names), _farewell(lines)
    if above + below >= len(lines):
        return Parted(list(lines))
    kept = list(lines[above : len(lines) - below])
    apart = (*lines[:above], *lines[len(lines) - below :])
    return Parted(kept, tuple(line.text for line in apart))


def without_a_letter(blocks: Sequence[Block]) -> tuple[list[Block], tuple[str, ...]]:
    """Return ``blocks`` without those that greet and take leave, and the words of these."""
    letter = without_letter([line for block in blocks for line in block.lines])
    text = {id(line) for line in letter.lines}
    kept, apart = [], []
    for block in blocks:
        said = block.kind != Kind.WORDS or block.begins_a_clause
        if said or any(id(line) in text for line in block.lines):
            kept.append(block)
        else:
            apart += [line.text for line in block.lines]
    return kept, tuple(apart)


def _greeting(lines: Sequence[Line], names: Container[str]) -> int:
    """Return how many lines greet, and say that the text follows: "here is the draft:"."""
    first = _paragraph(lines)
    if not first or _begins_a_part(first[0]) or not _is_to_somebody(first, lines, names):
        return 0
    if len(first) > 1 or not _is_short(first[0].text):
        return len(first) if _hands_over(first) else 0
    second = _paragraph(lines[1:])
    handed = len(second) if second and _hands_over(second) else up_to_a_title(lines[1:])
    return 1 + handed


def up_to_a_title(lines: Sequence[Line]) -> int:
    """Return how many lines stand over the title in capitals of what was sent; 0 without one."""
    begins = [at for at, line in enumerate(lines) if line.gap][: _MOST_PARAGRAPHS + 1]
    title = next((at for at in begins if is_shouted(lines[at].text)), 0)
    return 0 if any(map(_begins_a_part, lines[:title])) else title


def _is_to_somebody(first: Sequence[Line], lines: Sequence[Line], names: Container[str]) -> bool:
    """Say whether the ``first`` of some lines greet; a name alone, if farewell is said below."""
    known = _greets(first[0].text) or _addresses(first[0].text, names)
    return known or (_is_a_name(first) and _farewell(lines) > 0)


def _is_a_name(paragraph: Sequence[Line]) -> bool:
    """Say whether a line is a name and a comma, as above the words of a mail: "Lev,"."""
    words = paragraph[0].text
    name = words[:-1] if len(paragraph) == 1 and words.endswith((",", "،", "，")) else ""
    return name.isalpha() and not name[0].islower() and len(name) <= _LONGEST_NAME


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_GREETING and text.endswith(_STOPS)


def _paragraph(lines: Sequence[Line]) -> list[Line]:
    """Return the first lines up to a blank one, or up to one that a greeting ends."""
    if lines and _is_short(lines[0].text):
        return [lines[0]]
    return [*lines[:1], *takewhile(lambda line: not line.gap, lines[1:])]


def _hands_over(paragraph: Sequence[Line]) -> bool:
    """Say whether a paragraph only leads to what follows: a figure in it could be of the text."""
    words = " ".join(line.text for line in paragraph)
    says = any(map(str.isdecimal, words)) or any(map(_begins_a_part, paragraph))
    return leads_on(words) and len(words) <= _LONGEST_HANDING and not says


def _begins_a_part(line: Line) -> bool:
    return read_label(line.text) is not None


def _greets(text: str) -> bool:
    return _greetings().match(text.casefold()) is not None


def _addresses(text: str, names: Container[str]) -> bool:
    """Say whether ``text`` begins with the name of whom the letter is to: "Helen, …"."""
    first, comma, _ = text.partition(",")
    return bool(comma) and first.strip().casefold() in names


def _farewell(lines: Sequence[Line]) -> int:
    """Return how many of the last lines take leave; all of them are short."""
    reach = range(max(1, len(lines) - _MOST_LINES), len(lines))
    at = next((at for at in reach if _takes_leave(lines[at], lines[at - 1])), len(lines))
    return len(lines) - at if all(map(_may_sign, lines[at:])) else 0


def _may_sign(line: Line) -> bool:
    """Say whether a line could be below a farewell; initials look like a letter of a list."""
    counted = line.text[:1].isdecimal() and _begins_a_part(line)
    return len(line.text) <= _LONGEST and not counted


def _takes_leave(line: Line, before: Line) -> bool:
    said = line.text.casefold().strip(_AROUND)
    if line.text == _SIGNED:
        return True
    return (line.gap or ends(before.text)) and said in _farewells()


@cache
def _greetings() -> re.Pattern[str]:
    """Return what matches how letters begin; a script without spaces ends no word."""
    found = [
        re.escape(phrase.casefold()) + ("" if known.script == "han" else r"\b")
        for known in heads().values()
        for phrase in known.greetings
    ]
    return re.compile("|".join(found))


@cache
def _farewells() -> frozenset[str]:
    said: list[Forms] = [known.farewells for known in heads().values()]
    return frozenset(phrase.casefold() for phrases in said for phrase in phrases)

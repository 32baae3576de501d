"""Points that an article quotes in its own sentences: "Point 7 reads: “…”".

An article about a text that somebody has seen tells a few of its points in their own words. These
are clauses, by their numbers; what the article says around them is none of the text. Where lines
begin with numbers the text itself is printed, and nothing is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from plans.drafting import Block, Kind, Line, paragraph
from plans.languages import fold, forms, heads, reading_of
from plans.outlining import names_an_author, read_label

AROUND = "what an article says around the points that it quotes"
# Fewer points are a citation of some other text.
_FEWEST = 2
# What is quoted of a point has so many letters, or so many of a script that has no spaces.
_LEAST, _LEAST_HAN = 16, 8
_QUOTED = (("“", "”"), ("«", "»"), ("„", "“”"), ("「", "」"), ('"', '"'))
_OPENS = '“«„「"'
_KINDS = ("article", "clause", "section", "point", "paragraph", "item")
# Points of plans are told by their numbers alone; an article is called by its keyword too.
_NAMED = ("article", "section")
_BETWEEN, _BEHIND = 90, 20
# No paragraph of an article is longer.
_LONGEST = 5000
_DIGITS = r"\d{1,3}(?:\.\d{1,2})*"
_HAN_NUMBER = "[一二三四五六七八九十百]{1,5}"


class Quoted(NamedTuple):
    """What an article quotes of a point: its label, and its words."""

    label: str
    words: str
    start: int
    end: int


class Article(NamedTuple):
    """The title of an article and the points that it quotes, and what it says around them."""

    blocks: list[Block]
    apart: tuple[str, ...] = ()


def quoted_points(blocks: Sequence[Block]) -> Article:
    """Return the points that an article quotes as clauses; ``blocks`` if it is none."""
    # Of nearly all documents one of the first lines tells that it is no article.
    if any(_prints_a_point(block) for block in blocks):
        return Article(list(blocks))
    text = "\n".join(map(_text, blocks))
    language = reading_of(text) if not set(_OPENS).isdisjoint(text) else ""
    points = {each.label for block in blocks for each in _quotes(block, language)}
    return _article(blocks, language) if len(points) >= _FEWEST else Article(list(blocks))


def _article(blocks: Sequence[Block], language: str) -> Article:
    title = () if _quotes(blocks[0], language) else _title(blocks[0])
    kept = [replace(blocks[0], lines=title)] if title else []
    apart = [line.text for line in blocks[0].lines[len(title) :] if title]
    for block in blocks[bool(title) :]:
        found = _quotes(block, language)
        kept += [_clause(each, block.lines[0]) for each in found]
        apart += _around(_text(block), found)
    return Article(kept, tuple(apart))


def _title(block: Block) -> tuple[Line, ...]:
    """Return the lines of the first block above the one that says by whom the article is."""
    return tuple(takewhile(lambda line: not names_an_author(line.text, line.no), block.lines))


def _quotes(block: Block, language: str) -> list[Quoted]:
    known = language in heads() and block.kind == Kind.WORDS
    text = _text(block) if known else ""
    return _quoted(text, language) if 0 < len(text) <= _LONGEST else []


def _clause(quoted: Quoted, line: Line) -> Block:
    said = paragraph(quoted.words, line.passage)
    return Block(Kind.WORDS, (said,), label=quoted.label, depth=0)


def _around(text: str, found: Sequence[Quoted]) -> Iterator[str]:
    start = 0
    for each in (*found, Quoted("", "", len(text), len(text))):
        if words := text[start : each.start].strip():
            yield words
        start = each.end


def _text(block: Block) -> str:
    return " ".join(line.text for line in block.lines)


def _prints_a_point(block: Block) -> bool:
    """Say whether ``block`` begins with a number, and not with the point that it quotes."""
    if block.begins_a_clause or block.kind == Kind.HEADING:
        return block.begins_a_clause or read_label(block.text) is not None
    return any(map(_is_printed, block.lines))


def _is_printed(line: Line) -> bool:
    return read_label(line.text) is not None and set(_OPENS).isdisjoint(line.text)


def _quoted(text: str, language: str) -> list[Quoted]:
    """Return what ``text`` quotes of points, in order."""
    found: list[Quoted] = []
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            words = match["words"].strip()
            apart = all(
                match.end("words") < e.start or match.start("words") >= e.end for e in found
            )
            if apart and _is_said(words) and (label := _label(match, language)):
                found.append(Quoted(label, words, match.start("words") - 1, match.end("words") + 1))
    return sorted(found, key=lambda each: each.start)


def _is_said(words: str) -> bool:
    return len(words) >= (_LEAST_HAN if "\u4e00" <= words[0] <= "\u9fff" else _LEAST)


def _label(match: re.Match[str], language: str) -> str:
    """Return the label of a point that is mentioned; empty if its number cannot be read."""
    said = match.groupdict("")
    kind = next(kind for kind in _KINDS if said.get(f"{kind}_") or said.get(f"_{kind}"))
    number = _number(said["before"] or said["behind"], language)
    if not number or kind not in _NAMED:
        return number
    word = _called(language, kind)[0]
    return f"第{number}{word}" if len(word) == 1 else f"{word.capitalize()} {number}"


def _number(said: str, language: str) -> str:
    if said[0].isdecimal() or heads()[language].script == "han":
        return said
    return str(_ordinals(language).get(fold(said)) or _inflected(said, language) or "")


def _inflected(number: str, language: str) -> int:
    """Return the value of an ordinal by its beginning: "третьему", "dritten"."""
    word = fold(number)
    return next((n for known, n in _ordinals(language).items() if _stem(known, word)), 0)


def _stem(known: str, word: str) -> bool:
    length = max(3, len(known) - 2)
    return word[:length] == known[:length] and abs(len(word) - len(known)) <= 2


@cache
def _ordinals(language: str) -> dict[str, int]:
    series = heads()[language].ordinals.splitlines()
    return {fold(word): n for line in series for n, word in enumerate(forms(line), 1)}


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Return what matches a mention before a quotation, and one right behind it."""
    number = rf"{_DIGITS}|{_one_of(_any_of(_ordinals(language)))}"
    suffix = r"(?:[-‑]?(?:th|st|nd|rd|er|e|ème|º|ª|°|го|му|м|й|я|ю|та|ту|ої|ій)|\.)?"
    before, behind = _kinds_of(language, "{}_"), _kinds_of(language, "_{}")
    mention = (
        rf"(?<!\w)(?:[ولبف]{{1,2}})?(?:{before}\.?[ ]?(?:№|nr\.?|no\.?|n°)?[ ]?(?P<before>{number})"
        rf"|(?P<behind>{number}){suffix}[ ]?{behind})(?!\w)"
    )
    if heads()[language].script == "han":
        mention = rf"第(?P<behind>{_DIGITS}|{_HAN_NUMBER}){behind}(?P<before>)"
    between = f"[^.!?;。{_OPENS}”»」]"
    quotations = []
    for opened, closed in _QUOTED:
        words = f"(?P<words>[^{opened}{closed}]{{{_LEAST_HAN},2000}})"
        lead = rf"{mention}{between}{{0,{_BETWEEN}}}?{opened}{words}[{closed}]"
        trail = rf"{opened}{words}[{closed}]{between}{{0,{_BEHIND}}}?{mention}"
        quotations += [re.compile(lead, re.IGNORECASE), re.compile(trail, re.IGNORECASE)]
    return (*quotations[::2], *quotations[1::2])


def _kinds_of(language: str, name: str) -> str:
    """Return what matches a keyword of each kind in any case, as a group that is named so."""
    called = {kind: _called(language, kind) for kind in _KINDS}
    return _one_of(
        f"(?P<{name.format(kind)}>{_one_of(_any_of(words))})"
        for kind, words in called.items()
        if words
    )


def _one_of(patterns: Iterable[str]) -> str:
    """Return what matches one of ``patterns``; what matches nothing if there is none."""
    return f"(?:{'|'.join(patterns) or '(?!)'})"


def _called(language: str, kind: str) -> tuple[str, ...]:
    """Return what parts of a kind are called; what is called as in English stands there alone."""
    known = heads()[language]
    if own := known.enclosed.get(kind, ()) if known.script == "han" else known.parts.get(kind, ()):
        return own
    return heads()["en"].parts.get(kind, ()) if known.script == "latin" else ()


def _any_of(words: Sequence[str] | dict[str, int]) -> Iterator[str]:
    """Yield what matches each word and the endings that it takes in its language."""
    for word in sorted(words, key=len, reverse=True):
        bare = word.rstrip(".")
        if len(bare) < 5 or not bare.isalpha() or "\u0600" <= bare[0] <= "\u06ff":
            yield re.escape(bare)
        else:
            yield re.escape(bare[: max(4, len(bare) - 2)]) + r"\w{0,4}"

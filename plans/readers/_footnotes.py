"""Footnotes: set apart from the text, below a rule at the foot of a page or as in Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plans.drafting import Line

_RULE = re.compile(r"_{5,}|[-─—]{5,20}")
_BELOW_RULE = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\d{1,3}[ ](?=[^\W\d_])")
_MARKED = re.compile(r"\[\^[^\]\s]{1,20}\]:")


@dataclass(frozen=True, slots=True)
class Noted:
    """The lines of a document without its footnotes, and these, a text each."""

    lines: list[Line]
    notes: tuple[str, ...] = ()


def without_footnotes(lines: Sequence[Line], *, marked: bool) -> Noted:
    """Return ``lines`` without their footnotes; in Markdown each says itself that it is one."""
    kept: list[Line] = []
    notes: list[list[str]] = []
    at = 0
    while at < len(lines):
        end = _end_of_note(lines, at) if marked else _end_of_notes(lines, at)
        if end == at:
            kept.append(lines[at])
            at += 1
            continue
        for line in lines[at if marked else at + 1 : end]:
            begins = (_MARKED if marked else _BELOW_RULE).match(line.text)
            notes += [[line.text]] if begins else []
            if not begins:
                notes[-1].append(line.text)
        at = end
    return Noted(kept, tuple(" ".join(each) for each in notes))


def _end_of_note(lines: Sequence[Line], at: int) -> int:
    """Return where the footnote at line ``at`` of a Markdown text ends; ``at`` if there is none."""
    if not _MARKED.match(lines[at].text):
        return at
    end = at + 1
    while end < len(lines) and not lines[end].gap and not _MARKED.match(lines[end].text):
        end += 1
    return end


def _end_of_notes(lines: Sequence[Line], at: int) -> int:
    """Return where the footnotes below a rule at line ``at`` end; ``at`` if there are none."""
    if not _RULE.fullmatch(lines[at].text) or at + 1 == len(lines):
        return at
    first = lines[at + 1]
    if not _BELOW_RULE.match(first.text) or (first.gap and first.text[0].isdecimal()):
        return at
    end = at + 2
    while end < len(lines) and not (lines[end].gap or lines[end].page):
        end += 1
    return end

"""Footnotes: taken out of the text, and noted where they hang.

They stand below a rule at the foot of a page, or anywhere if they say what they are: ``[^1]:``. A
note hangs on the last line before it that has its mark; if its mark says what it is, on each that
has it, and the mark is no word of either. One whose mark stands nowhere is a note of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plans.drafting import Line, Note
from plans.values import frozen

_RULE = re.compile(r"_{5,}|[-─—]{5,20}")
_RAISED = "¹²³⁴⁵⁶⁷⁸⁹⁰"
_BELOW_RULE = re.compile(
    rf"([{_RAISED}]+)|(\d{{1,3}})[ ](?=[^\W\d_])|([(\[]\d{{1,3}}[)\]])[ ]?(?=\w)"
)
_MARKED = re.compile(r"(\[\^[^\]\s]{1,20}\]):")
# What refers to a note: the same sign, behind words.
_REFERENCE = re.compile(
    rf"(?<=[^\s{_RAISED}])[{_RAISED}]+|\[\^[^\]\s]{{1,20}}\]|(?<=[^\s(\[])[(\[]\d{{1,3}}[)\]]"
)
# So far a further paragraph of a footnote is set in.
_SET_IN = 2
_LOWERED = str.maketrans(_RAISED, "1234567890")


@frozen
class Noted:
    """The lines of a document without its footnotes, and those that hang on none of them."""

    lines: list[Line]
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Footnote:
    """A footnote: its mark, its lines, and how many lines of the text stand before it.

    ``says`` is whether its mark says what it is, as ``[^1]:`` does.
    """

    mark: str
    texts: list[str]
    behind: int
    says: bool


def without_footnotes(lines: Sequence[Line], *, marked: bool) -> Noted:
    """Return ``lines`` without their footnotes; in Markdown each says that it is one."""
    kept: list[Line] = []
    found: list[_Footnote] = []
    at = 0
    while at < len(lines):
        end = _end_of_note(lines, at)
        says = end > at
        if not (says or marked):
            end = _end_of_notes(lines, at)
        if end == at:
            kept.append(lines[at])
            at += 1
            continue
        found += _footnotes(lines[at if says else at + 1 : end], len(kept), says=says)
        at = end
    return _hung(kept, found)


def _footnotes(lines: Sequence[Line], behind: int, *, says: bool) -> Iterator[_Footnote]:
    """Yield the footnotes that ``lines`` are, the first of which begins one."""
    note: _Footnote | None = None
    for line in lines:
        begins = (_MARKED if says else _BELOW_RULE).match(line.text)
        if begins:
            if note:
                yield note
            mark = begins[begins.lastindex or 0]
            note = _Footnote(mark.translate(_LOWERED), [line.text], behind, says)
        elif note:
            note.texts.append(line.text)
    if note:
        yield note


def _hung(lines: list[Line], footnotes: Sequence[_Footnote]) -> Noted:
    """Return ``lines`` with each footnote noted where it hangs."""
    places: dict[str, list[int]] = {}
    for at, line in enumerate(lines if footnotes else ()):
        for each in _REFERENCE.findall(line.text):
            places.setdefault(each.translate(_LOWERED), []).append(at)
    loose: list[str] = []
    for note in footnotes:
        hangs = _where(note, places.get(note.mark, ()))
        text = " ".join(note.texts)
        if note.says and hangs:
            text = _MARKED.sub("", text, count=1).strip()
        for at in hangs:
            lines[at] = _with_note(lines[at], text, note.mark if note.says else "")
        if not hangs:
            loose.append(text)
    return Noted(lines, tuple(loose))


def _where(note: _Footnote, found: Sequence[int]) -> Sequence[int]:
    """Return on which of the lines that have its mark a footnote hangs."""
    if note.says:
        return list(dict.fromkeys(found))
    return [at for at in found if at < note.behind][-1:]


def _with_note(line: Line, text: str, mark: str) -> Line:
    """Return ``line`` with a footnote, and without its ``mark`` unless that is empty."""
    notes = (*line.passage.notes, Note("footnote", text))
    noted = replace(line, passage=replace(line.passage, notes=notes))
    bare = line.text.replace(mark, "").rstrip() if mark else ""
    return replace(noted, text=bare, raw=line.raw.replace(mark, "").rstrip()) if bare else noted


def _end_of_note(lines: Sequence[Line], at: int) -> int:
    """Return where the footnote at line ``at`` ends that says so; ``at`` if there is none.

    Its further paragraphs are set in.
    """
    if not _MARKED.match(lines[at].text):
        return at
    end = at + 1
    while end < len(lines) and not _MARKED.match(lines[end].text):
        if lines[end].gap and lines[end].indent < lines[at].indent + _SET_IN:
            break
        end += 1
    return end


def _begins_notes(line: Line, above: Sequence[Line]) -> bool:
    """Say whether ``line``, right below a rule, is a footnote; "(1)" if that is referred to."""
    begins = _BELOW_RULE.match(line.text)
    if not begins or (line.gap and line.text[0].isdecimal()):
        return False
    return not begins[3] or any(begins[3] in _REFERENCE.findall(each.text) for each in above)


def _end_of_notes(lines: Sequence[Line], at: int) -> int:
    """Return where the footnotes below a rule at line ``at`` end; ``at`` if there are none."""
    if not _RULE.fullmatch(lines[at].text) or at + 1 == len(lines):
        return at
    first = lines[at + 1]
    if not _begins_notes(first, lines[:at]):
        return at
    end = at + 2
    while end < len(lines) and not (lines[end].gap or lines[end].page):
        end += 1
    return end

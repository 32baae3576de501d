"""A mail that sends mails on: of its messages, the one with the draft in it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from plans.drafting import Line
from plans.outlining import read_label
from plans.readers._front import Front
from plans.readers._mail_header import attributions, read_mail_header

# The top of a mail with many addressees has no more.
_MOST_LINES = 60
# An answer with fewer points has no draft of its own.
_FEWEST = 2


# Where a message begins, its top, and where it ends.
_Message = tuple[int, Front, int]


class SentOn(NamedTuple):
    """The lines of a message below its own top, what that top says, and all the other lines."""

    lines: Sequence[Line]
    top: Front
    apart: tuple[str, ...]


def message_with_a_draft(lines: Sequence[Line], top: Front) -> SentOn:
    """Return the message in a mail that has numbered lines; else the mail as it is.

    Of several it is the last that was sent, if that has points of its own: it answers the others.

    Args:
        lines: what stands below the ``top`` of the mail.
        top: what that says; empty if there is no mail.
    """
    read = [_unquoted(line) for line in lines]
    messages = list(_messages(lines, top))
    draft = _with_a_draft(messages, read) if len(messages) > 1 else None
    if draft is None:
        return SentOn(lines, top, ())
    at, own, end = draft
    start = at + own.lines if at else 0
    apart = (*lines[:start], *lines[end:])
    quoted = all(line.text.startswith(">") for line in lines[start:end])
    message = [line for line in read[start:end] if line.text] if quoted else lines[start:end]
    return SentOn(message, own, tuple(line.text for line in apart))


def _unquoted(line: Line) -> Line:
    """Return ``line`` without the mark that it is quoted."""
    text = line.text.removeprefix(">").strip()
    return replace(line, text=text) if text != line.text else line


def _with_a_draft(messages: Sequence[_Message], lines: Sequence[Line]) -> _Message | None:
    points = [sum(is_numbered(line.text) for line in lines[at:end]) for at, _, end in messages]
    numbered = [each for each, count in zip(messages, points, strict=True) if count]
    alone = len(numbered) == 1 or points[0] >= _FEWEST
    return numbered[0] if numbered and alone else None


def _messages(lines: Sequence[Line], top: Front) -> Iterator[_Message]:
    """Yield where each message begins, its top, and where it ends."""
    found = attributions(lines, in_a_mail=bool(top))
    tops = {at: Front(notes=_said(lines, at, no), lines=no) for at, no in found.items()}
    if top or tops:
        tops |= _headers(lines)
    tops = {0: top} | dict(sorted(tops.items()))
    for start, end in pairwise((*tops, len(lines))):
        yield start, tops[start], end


def _headers(lines: Sequence[Line]) -> dict[int, Front]:
    """Return the tops of further mails, by where they begin."""
    starts = [at for at, line in enumerate(lines) if at and line.gap]
    found = {at: read_mail_header(lines[at : at + _MOST_LINES]) for at in starts}
    return {at: header for at, header in found.items() if header}


def _said(lines: Sequence[Line], at: int, count: int) -> tuple[str, ...]:
    return tuple(line.text for line in lines[at : at + count])


def is_numbered(text: str) -> bool:
    """Say whether a line begins as a point of a draft does."""
    mark = read_label(text)
    # Whoever signs with "M." counts no thousandth point.
    return mark is not None and (bool(mark.kind) or mark.end < len(text))

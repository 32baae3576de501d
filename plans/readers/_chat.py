"""Messages copied from a chat, each with its day, hour and sender: "[12.03.2031, 18:05] Ada: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from plans.drafting import Line
from plans.readers._line_numbers import Parted
from plans.readers._sent_on import is_numbered
from plans.values import frozen

# A remark has no more lines.
_MOST_OF_A_REMARK = 4
# Fewer stamps, unless the hours stand in brackets, could be a chronicle.
_FEWEST, _FEWEST_SURE = 3, 2
_HOUR = r"\d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?"
_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_SENDER = r"(?P<sender>[^:\n\[\]]{1,40})"
# An hour in brackets, with whatever day in whatever language: [12 May 2031, 18:05].
_BRACKETS = rf"\[(?=[^\]\n]*\d[^\]\n]*\d:)[^\]\n]{{0,30}}?{_HOUR}\]"
_BEFORE = re.compile(
    rf"(?:(?P<sure>{_BRACKETS})|{_DAY},?[ ]{{1,2}}{_HOUR}(?:[ ][-–])?)[ ]+{_SENDER}:[ ]+(?=\S)"
)
_ABOVE = re.compile(rf"{_SENDER},[ ]+(?P<sure>{_BRACKETS}):?$")
# A name and the hour above each post of a channel: "Ada Reed  10:42"; news of a page by the hour.
_NAMED = re.compile(rf"(?P<sender>[^\W\d_][^:\n\[\]]{{1,40}}?)[ \t]+(?P<sure>(?!))?{_HOUR}$")
_HOURLY = re.compile(r"(?P<sure>(?!))?(?P<sender>)(?P<hour>\d{1,2}):(?P<minute>\d{2})[ \t]+(?=\D)")
# So many lines may stand above the first message there.
_MOST_ABOVE, _READ = 4, 5
# What the programs themselves write above a message.
_FORWARDED = re.compile(
    r"\[(?:Forwarded from|Переслано (?:от|від|из|з)|Weitergeleitet (?:von|aus)|Transféré d[eu]|"
    r"Reenviado de|Przekazano (?:od|z)|Inoltrato da|转发自|محول من) ?[^\]\n]{1,80}\]$"
)


@frozen
class _Message:
    """The stamp of a message, the lines it takes, and whether it stands on one of its own."""

    stamp: re.Match[str]
    lines: Sequence[Line]
    above: bool

    def words(self) -> Sequence[Line]:
        said = self.lines[1:] if self.above else self.lines
        return [line for line in said if not _FORWARDED.match(line.text)]


def without_stamps(lines: Sequence[Line]) -> Parted:
    """Return ``lines`` without what stands before each message; of several senders the names stay.

    A message ends where the next begins. Where one holds a text of several lines and the others
    are remarks around it, those are set apart.
    """
    messages = _messages(lines, (_BEFORE, _ABOVE))
    if (draft := _with_a_draft(messages)) is not None:
        return _only(draft, messages, ())
    if _are_a_chat(messages):
        return _all_of(messages)
    for pattern in (_NAMED, _HOURLY):
        at, posts = _posts(lines, pattern)
        if (draft := _with_a_draft(posts)) is not None:
            return _only(draft, posts, lines[:at])
    return Parted(list(lines))


def _only(draft: _Message, messages: Sequence[_Message], above: Sequence[Line]) -> Parted:
    around = [line.text for each in messages if each is not draft for line in each.lines]
    first = (line.text for line in above)
    return Parted(_unstamped(draft, named=False), (*first, *_stamped(draft), *around))


def _posts(lines: Sequence[Line], pattern: re.Pattern[str]) -> tuple[int, list[_Message]]:
    """Return how many lines stand above the posts of a channel or a page, and these.

    What is told by the hour is told from the last hour down; an agenda goes up.
    """
    first = next((at for at, line in enumerate(lines[:_READ]) if pattern.match(line.text)), _READ)
    if first > _MOST_ABOVE or any(map(_is_numbered, lines[:first])):
        return 0, []
    posts = _messages(lines[first:], (pattern,))
    hours = [
        (int(each.stamp["hour"]), int(each.stamp["minute"])) for each in posts if not each.above
    ]
    falls = all(here > after for here, after in pairwise(hours))
    return (first, posts) if len(posts) >= _FEWEST_SURE and falls else (0, [])


def _all_of(messages: Sequence[_Message]) -> Parted:
    named = len({each.stamp["sender"] for each in messages}) > 1
    kept = [line for each in messages for line in _unstamped(each, named=named)]
    return Parted(kept, tuple(text for each in messages for text in _stamped(each)))


def _are_a_chat(messages: Sequence[_Message]) -> bool:
    sure = all(each.stamp["sure"] for each in messages)
    return len(messages) >= (_FEWEST_SURE if sure else _FEWEST)


def _messages(lines: Sequence[Line], stamps: Sequence[re.Pattern[str]]) -> list[_Message]:
    """Return what could be the messages of a chat: the first line has one of ``stamps``."""
    found = [(at, stamp) for at, line in enumerate(lines) if (stamp := _stamp(line.text, stamps))]
    if not found or found[0][0]:
        return []
    ends = [at for at, _ in found[1:]] + [len(lines)]
    return [
        _Message(stamp, lines[at:end], above=stamp.re in (_ABOVE, _NAMED))
        for (at, stamp), end in zip(found, ends, strict=True)
    ]


def _stamp(text: str, stamps: Sequence[re.Pattern[str]]) -> re.Match[str] | None:
    return next(filter(None, (pattern.match(text) for pattern in stamps)), None)


def _with_a_draft(messages: Sequence[_Message]) -> _Message | None:
    """Return the one message that holds a text, if all others are remarks."""
    longest = max(messages, key=lambda each: len(each.lines), default=None)
    if longest is None or sum(map(_is_numbered, longest.words())) < 2:
        return None
    return longest if all(_is_remark(each) for each in messages if each is not longest) else None


def _is_remark(message: _Message) -> bool:
    words = message.words()
    return len(words) <= _MOST_OF_A_REMARK and not any(map(_is_numbered, words))


def _is_numbered(line: Line) -> bool:
    stamp = _BEFORE.match(line.text)
    return is_numbered(line.text[stamp.end() if stamp else 0 :])


def _stamped(message: _Message) -> Iterator[str]:
    """Yield what the program wrote: the stamp, and whom the message was sent on from."""
    yield message.stamp[0].strip()
    yield from (line.text for line in message.lines[1:] if _FORWARDED.match(line.text))


def _unstamped(message: _Message, *, named: bool) -> list[Line]:
    stamp, (first, *others) = message.stamp, message.lines
    left = [line for line in others if not _FORWARDED.match(line.text)]
    if not message.above:
        text = first.text[stamp.start("sender") if named else stamp.end() :]
    elif named:
        text = f"{stamp['sender']}:"
    else:
        return [replace(line, gap=True) for line in left[:1]] + left[1:]
    # How wide it was with its stamp says nothing of where its words end.
    return [replace(first, text=text, raw=text, indent=0, width=len(text), gap=True), *left]

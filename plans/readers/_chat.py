"""Messages copied from a chat, each with its day, hour and sender: "[12.03.2031, 18:05] Ada: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plans.drafting import Line
from plans.readers._line_numbers import Parted
from plans.readers._sent_on import is_numbered
from plans.values import frozen

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
    messages = _messages(lines)
    draft = _with_a_draft(messages)
    if draft is not None:
        around = (line.text for each in messages if each is not draft for line in each.lines)
        return Parted(_unstamped(draft, named=False), (*_stamped(draft), *around))
    return _all_of(messages) if _are_a_chat(messages) else Parted(list(lines))


def _all_of(messages: Sequence[_Message]) -> Parted:
    named = len({each.stamp["sender"] for each in messages}) > 1
    kept = [line for each in messages for line in _unstamped(each, named=named)]
    return Parted(kept, tuple(text for each in messages for text in _stamped(each)))


def _are_a_chat(messages: Sequence[_Message]) -> bool:
    sure = all(each.stamp["sure"] for each in messages)
    return len(messages) >= (_FEWEST_SURE if sure else _FEWEST)


def _messages(lines: Sequence[Line]) -> list[_Message]:
    """Return what could be the messages of a chat: the first line has a stamp."""
    found = [(at, stamp) for at, line in enumerate(lines) if (stamp := _stamp(line.text))]
    if not found or found[0][0]:
        return []
    ends = [at for at, _ in found[1:]] + [len(lines)]
    return [
        _Message(stamp, lines[at:end], above=stamp.re is _ABOVE)
        for (at, stamp), end in zip(found, ends, strict=True)
    ]


def _stamp(text: str) -> re.Match[str] | None:
    return _BEFORE.match(text) or _ABOVE.match(text)


def _with_a_draft(messages: Sequence[_Message]) -> _Message | None:
    """Return the one message that holds a text, if all others are remarks."""
    longest = max(messages, key=lambda each: len(each.lines), default=None)
    if longest is None or sum(map(_is_numbered, longest.words())) < 2:
        return None
    return longest if all(_is_remark(each) for each in messages if each is not longest) else None


def _is_remark(message: _Message) -> bool:
    words = message.words()
    return len(words) <= 2 and not any(map(_is_numbered, words))


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

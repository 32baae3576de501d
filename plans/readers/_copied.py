"""A text as somebody copied it: out of a chat, a mail that sends it on, a letter, a web page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from plans.drafting import Line
from plans.readers._chat import without_stamps
from plans.readers._front import Front, read_front
from plans.readers._letter import without_letter
from plans.readers._mail_header import read_mail_header
from plans.readers._page_lines import without_page_lines
from plans.readers._sent_on import message_with_a_draft


class Copied(NamedTuple):
    """The lines of a text, what stood over them, and the lines set apart, by what they are."""

    lines: list[Line]
    front: Front
    apart: Mapping[str, Sequence[str]]


def read_copied(lines: Sequence[Line]) -> Copied:
    """Return ``lines`` without what the place has around them that they were copied from."""
    chat = without_stamps(lines)
    front = read_front(chat.lines)
    mail = Front() if front else read_mail_header(chat.lines)
    front = front or mail
    sent = message_with_a_draft(chat.lines[front.lines :], mail)
    letter = without_letter(sent.lines, sent.top.notes)
    page = without_page_lines(letter.lines)
    apart = {
        "days, hours and senders of a chat, and remarks around its text": chat.apart,
        "other messages of a mail": sent.apart,
        "the greeting and the farewell of a letter": letter.apart,
        "lines of a web page around its text": page.apart,
    }
    first = [replace(line, gap=True) for line in page.lines[:1]]
    return Copied([*first, *page.lines[1:]], front, apart)

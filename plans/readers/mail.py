"""A mail as a program saves it: its words, or those of the one file that it was sent with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plans.readers._reader import Reader

if TYPE_CHECKING:
    from plans.drafting import Draft
    from plans.model import Revision

_HEAD = 2**14
_FIELD = re.compile(rb"[!-9;-~]+:[ \t]*\S")
_VERSION = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_BLANK = re.compile(rb"\r?\n\r?\n")


def _is_mail(data: bytes) -> bool:
    head = _BLANK.split(data[:_HEAD].lstrip(), maxsplit=1)[0]
    return _FIELD.match(head) is not None and _VERSION.search(head) is not None


def _read(data: bytes, name: str) -> Draft | Revision:
    # What takes a mail apart is large; only whoever reads one needs it.
    from plans.readers._mail_parts import read_mail

    return read_mail(data, name)


READER = Reader((".eml",), _read, _is_mail, called="a mail")

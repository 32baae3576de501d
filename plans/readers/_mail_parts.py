"""The parts of a mail: what it says, and what it was sent with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from pathlib import PurePath

from plans.drafting import Draft, Whole
from plans.errors import Origin, UnreadableFile
from plans.model import Revision
from plans.readers._choosing import reader_of
from plans.readers._lines import read_lines
from plans.readers._mail_header import read_mail_header
from plans.readers._prose import read_prose
from plans.readers._reader import Reader
from plans.readers._sent_on import is_numbered
from plans.values import frozen

_TOP = ("From", "To", "Cc", "Date", "Subject")
# Words with so many numbered points are a draft, whatever was sent with them.
_FEWEST = 2
_MARK = "\ufeff"


@frozen
class _Sent:
    """A file that was sent with a mail; ``reader`` reads it, if any does."""

    name: str
    data: bytes
    reader: Reader | None


def read_mail(data: bytes, name: str) -> Draft | Revision:
    """Return the draft that a mail holds, or the one that it was sent with.

    Raises:
        UnreadableFile: it is damaged, or nothing in it can be read.
    """
    try:
        mail = BytesParser(policy=default).parsebytes(data)
        body = mail.get_body(("plain", "html"))
        words = str(body.get_content()) if body else ""
        sent = list(_sent_with(mail))
    except (RecursionError, LookupError, ValueError, AttributeError, TypeError):
        hint = "save what is attached to it, or copy its words into a .txt file"
        raise UnreadableFile("this mail is damaged", hint=hint, origin=Origin(name)) from None
    readable = [each for each in sent if each.reader]
    points = sum(map(is_numbered, map(str.strip, words.splitlines())))
    if len(readable) == 1 and points < _FEWEST:
        return _attached(readable[0], words, name)
    if not words.strip():
        hint = "save what is attached to it, and compare that"
        raise UnreadableFile("this mail says nothing", hint=hint, origin=Origin(name))
    page = body is not None and body.get_content_subtype() == "html"
    return _said(mail, words, sent, name, page=page)


def _sent_with(mail: EmailMessage) -> Iterator[_Sent]:
    for part in mail.iter_attachments():
        called, held = part.get_filename(), part.get_payload(decode=True)
        if called and isinstance(held, bytes):
            yield _Sent(called, held, _reader_of(held, called))


def _reader_of(data: bytes, name: str) -> Reader | None:
    """Return what reads an attachment; a mail inside a mail is left where it is."""
    try:
        found = reader_of(data, PurePath(name), name)
    except UnreadableFile:
        return None
    return None if ".eml" in found.suffixes else found


def _attached(sent: _Sent, words: str, name: str) -> Draft:
    """Return what a mail was sent with; its own words are set apart."""
    assert sent.reader is not None
    found = sent.reader.read(sent.data, name)
    if isinstance(found, Revision):
        whole = Whole(found, {}, {})
        found = Draft(name, lambda _: (), found.title, whole=lambda _: whole)
    read = f"read from '{sent.name}', which is attached to it; what the mail says is set apart"
    said = tuple(line.strip() for line in words.splitlines() if line.strip())
    return replace(found, warnings=(read, *found.warnings), apart=(*said, *found.apart))


def _said(
    mail: EmailMessage, words: str, sent: list[_Sent], name: str, *, page: bool
) -> Draft | Revision:
    """Return what a mail says; the lines at its top say what it is called and when it was sent."""
    top = "".join(f"{field}: {' '.join(mail[field].split())}\n" for field in _TOP if mail[field])
    if page:
        from plans.readers.html import READER as PAGES

        found = PAGES.read((_MARK + words).encode(), name)
        front = read_mail_header(read_lines(top))
        if isinstance(found, Draft):
            found = replace(found, subject=front.subject, date=front.date, notes=front.notes)
    else:
        found = read_prose(f"{top}\n{words}".encode("utf-8", "replace"), name, marked=False)
    if isinstance(found, Revision) or not sent:
        return found
    names = ", ".join(f"'{each.name}'" for each in sent)
    left = f"attached to it and not read: {names}; save what you need, and compare that"
    return replace(found, warnings=(left, *found.warnings))

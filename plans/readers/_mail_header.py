"""The lines over a mail: "From: …", "Subject: …"; over one that is quoted, "Lena Frost wrote:"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from email.utils import parsedate_to_datetime
from functools import cache
from itertools import takewhile
from typing import Literal

from plans.drafting import Line
from plans.languages import fold, heads
from plans.outlining import leads_on
from plans.readers._front import Front

# A memorandum may begin with its date and subject; a mail says more, or answers, or has addresses.
_FEWEST, _FEWEST_OF_A_MAIL = 3, 2
_FIELD = re.compile(r"(?P<name>[^\W\d_][^:：]{0,20}?)\s?(?::(?:\s+|$)|：\s*)(?P<value>.*)")
_COLON = re.compile("[:：]")
_LONGEST = 160
# Only a mail says so: other texts write too.
_SENT = re.compile(r"@|\d{1,2}[:.h]\d{2}(?!\d)")
# Below the top of a mail the day is enough: it can be no other text.
_YEAR = re.compile(r"\d{4}")


def read_mail_header(lines: Sequence[Line]) -> Front:
    """Return what the first lines say, if they are the top of a mail; else an empty front."""
    top = [*lines[:1], *takewhile(lambda line: not line.gap, lines[1:])]
    fields = list(_fields(top))
    subject = next((value for name, value in fields if name in _names("subject")), "")
    title = _without_answers(subject)
    if not title or not _is_of_a_mail(fields, answers=title != subject.strip()):
        return Front()
    day = next(filter(None, (_day(value) for _, value in fields)), None)
    notes = tuple(line.raw.strip() for line in top)
    return Front("", day, notes, len(top), subject=title)


def _is_of_a_mail(fields: Sequence[tuple[str, str]], *, answers: bool) -> bool:
    sent = answers or any("@" in value for _, value in fields)
    many = len(fields) >= (_FEWEST_OF_A_MAIL if sent else _FEWEST)
    return many and all(name in _known() for name, _ in fields)


def is_field(text: str) -> bool:
    """Say whether ``text`` is a line at the top of mails: "From: …"."""
    match = _FIELD.match(text.strip())
    return match is not None and match["name"].casefold() in _known()


def _fields(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Yield the name and the value of each field; a line that is set in goes on with the last."""
    name, value = "", ""
    for line in lines:
        match = _FIELD.match(line.text)
        if name and line.indent and not (match and match["name"].casefold() in _known()):
            value = f"{value} {line.text}"
            continue
        if name:
            yield name, value
        name, value = (match["name"].casefold(), match["value"]) if match else (line.text, "")
    if name:
        yield name, value


def _without_answers(subject: str) -> str:
    """Return ``subject`` without the "Re:" and "Fwd:" of those who sent it on."""
    name, *rest = _COLON.split(subject, maxsplit=1)
    if any(map(str.strip, rest)) and name.strip().casefold() in _names("replied"):
        return _without_answers(rest[0].strip())
    return subject.strip()


def _day(value: str) -> str | None:
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except ValueError:
        return None


@cache
def _known() -> frozenset[str]:
    return _names("mail") | _names("subject")


@cache
def _names(key: Literal["mail", "subject", "replied"]) -> frozenset[str]:
    return frozenset(word for known in heads().values() for word in getattr(known, key))


def attributions(lines: Sequence[Line], *, in_a_mail: bool) -> dict[int, int]:
    """Return where mail programs say who wrote what follows, and in how many lines."""
    sent = (_SENT, _YEAR) if in_a_mail else (_SENT,)
    found: dict[int, int] = {}
    for at, line in enumerate(lines):
        if not leads_on(line.text):
            continue
        if _is_attribution(line.text, sent):
            found[at] = 1
        elif at and not line.gap and _is_attribution(f"{lines[at - 1].text} {line.text}", sent):
            found[at - 1] = 2
    return found


def _is_attribution(text: str, sent: Sequence[re.Pattern[str]]) -> bool:
    """Say whether ``text`` says at which hour, or from which address, somebody wrote."""
    said = len(text) <= _LONGEST and any(each.search(text) for each in sent)
    return said and bool(_wrote().search(fold(text)))


@cache
def _wrote() -> re.Pattern[str]:
    """Return what matches the word, at the end of the line or before the name of who wrote."""
    found = [
        rf"{start}{re.escape(fold(word))}{end}"
        for known in heads().values()
        for word in known.wrote
        for start, end in [("", "") if known.script == "han" else (r"(?<!\w)", r"(?!\w)")]
    ]
    return re.compile(rf"(?:{'|'.join(found)})[^;]{{0,90}}[:：]$")

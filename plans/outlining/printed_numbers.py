"""Reads the printed number at the start of a line: what it says, and what it could mean.

Whether it *is* a label and not a year or an amount is for ``_series`` to judge, from what
stands around it. Only the first characters of a line are looked at, so that no line is too long.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import IntEnum
from string import ascii_letters

from plans.outlining.amounts import is_parted, is_quantity, is_too_large
from plans.outlining.keywords import ITEM, RANKS
from plans.outlining.numerals import HAN, circled, han, letters
from plans.outlining.stop_phrases import SQUEEZED
from plans.roman import from_roman
from plans.values import frozen

HEAD = 160
_KEYCAP = re.compile(r"(?P<keys>(?:\d\ufe0f?\u20e3){1,3})(?!/)[.)]?[ \t]*")
# Larger numbers are mostly years: only a series that leads up to them makes them labels.
_YEARLIKE = 1000


class Need(IntEnum):
    """How much else must speak for a label before it is believed."""

    NOTHING = 0
    SEQUENCE = 1
    NEIGHBOURS = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a printed number can mean: a place in a series of one style.

    ``full`` is the number with all that it prints before it: 8.4 is (8, 4).
    """

    style: str
    number: int
    prefix: tuple[int, ...] = ()
    full: tuple[int, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "full", (*self.prefix, self.number))


@frozen
class Mark:
    """A printed number at the start of a line.

    Attributes:
        printed: as it stands there, without what only separates it from the words.
        end: where the words begin.
        readings: what it can mean, the likeliest first.
        need: what else must speak for it.
        kind: of which kind its keyword is; empty without one.
        rank: how high it stands.
        core: the number alone, for comparison with its neighbours and for ids.
        suffix: whether it was squeezed in between two others (5a, 5 bis).
        tail: the sub-paragraph printed with it: ``(1)`` of ``§ 20 (1)``.
    """

    printed: str
    end: int
    readings: tuple[Reading, ...]
    need: Need = Need.SEQUENCE
    kind: str = ""
    rank: int = ITEM
    core: str = ""
    suffix: str = ""
    tail: str = ""


# What is a sign of a list wherever a line begins with it. Messengers draw some of them in colour.
SIGNS = "•▪▫◦‣·●○■□▶►▸◆◇❖➔➜➡➢➤✓✔✅⚫⚪🔹🔸🔷🔶🔺🔻🔘📌👉\uf0b7\uf0a7"
BULLET = re.compile(f"([{SIGNS}]\ufe0f?|--(?=[ \t]+\\S)|[-*+–—]|o(?=[ \t]{{2}}))(?:[ \t\u3000]+|$)")
# A box to tick is a sign of a list too, and what stands in it is said.
BOX = re.compile(r"(?:[☐☑☒🗹🗷]\ufe0f?|\[[ xX✓✔]\])[ \t\u3000]*(?=[^\W_])")
_WIDE = re.compile(r"(?P<core>\d{1,2})\u3000+(?=\S{2})")
# The style of a series whose first number is never printed.
UNPRINTED = "1\u3000"
_PUT_IN = "|".join(sorted(SQUEEZED))
_DIGITS = re.compile(
    r"(?P<core>\d{1,5}(?:[.．]\d{1,4}){0,9})"
    r"(?P<suffix>[A-Za-z]{1,2}(?!\w)|[-–]\d{1,2}(?=[.)])|[¹²³⁴-⁹]"
    rf"|[ ]?-?(?:{_PUT_IN})(?:[ ][A-Z])?(?!\w)|)"
    r"(?P<sep>\.?[º°ª][.)]?(?:[-–—])?|\.?[)）]|\.[ \t]?[-–—]+(?!\d)|[.．、]"
    r"|[ \t]?[-–—](?=[ \t\u0600-\u06ff]|$)|:(?=\s|$)|/(?:\d{1,3})?(?=\s|$)|)"
    r"[ \t\u3000]*"
)
_LETTERS = re.compile(
    rf"(?P<core>[^\W\d_]ـ?|[^\W\d_]{{2,7}})(?P<suffix>[ ]?-?(?:{_PUT_IN})(?=[.)）])|)"
    r"(?P<sep>\.[ \t]?[-–—]+|[.)）]|[ \t]?[-–—](?=[ \t\u0600-\u06ff])|(?<=[ァ-ヶ])(?=\u3000))"
    r"[ \t\u3000]*"
)
_PAREN = re.compile(
    r"[(（][ \t]?(?P<core>\d{1,3}(?:[a-z]|[A-Z]{1,2})?|[^\W\d_]{1,7}|هـ)[ \t]?[)）][ \t\u3000]*"
)
BRACKETED = re.compile(r"\[(?P<core>\d{1,4})\][ \t\u3000]+")
# The United Nations number so in Arabic and in Chinese: ‘1’.
_QUOTED = re.compile(r"[‘’'](?P<core>\d{1,2})[‘’'][ \t]+(?=\S)")
_INNER = re.compile(r"(?<=\s)[(（](?=[\w]{1,4}[)）])")
_HAN = re.compile(
    rf"(?P<core>[{HAN}]{{1,5}})(?P<sep>[、．.，]|(?=\u3000))[ \t\u3000]*(?=\S{{2}}|$)"
)


def read_mark(text: str) -> Mark | None:
    """Return the printed number that ``text`` starts with, if that could be one."""
    head = text[:HEAD]
    first = head[:1]
    if first in "(（":
        return _paren(head)
    if first in "[‘’'":
        return _bracketed(head) or _quoted(head)
    if first.isdecimal():
        return _keycap(head) or _paragraph(head) or _digits(head)
    if circled(first):
        end = len(head) - len(head[1:].lstrip())
        return Mark(first, end, (Reading("circled", circled(first)),), core=first)
    if first in HAN:
        return _han(head)
    return _letters(head)


def _paren(head: str) -> Mark | None:
    match = _PAREN.match(head)
    if not match:
        return None
    core = match["core"]
    digits = core.rstrip(ascii_letters) if core[0].isdecimal() else ""
    if digits:
        readings: tuple[Reading, ...] = (Reading("(1)", int(digits)),)
    elif value := han(core):
        readings = (Reading("(han)", value),)
    else:
        readings = _lettered(core, "({})")
    suffix = core[len(digits) :] if digits else ""
    return _made(match, match[0].strip(), readings, core, suffix)


def _bracketed(head: str) -> Mark | None:
    """Read the number of a paragraph of a judgment: "[12] The claimant …"."""
    if not (match := BRACKETED.match(head)):
        return None
    reading = Reading("[1]", int(match["core"]))
    return _made(match, match[0].strip(), (reading,), match["core"], need=Need.NEIGHBOURS)


def _quoted(head: str) -> Mark | None:
    match = _QUOTED.match(head)
    if not match:
        return None
    reading = Reading("'1'", int(match["core"]))
    return _made(match, match[0].strip(), (reading,), match["core"])


def runs_on(reading: Reading, rest: str) -> bool:
    """Say whether the words behind a first label go on to the second: "(1) this and (2) that"."""
    inner = (_paren(rest[match.start() :]) for match in _INNER.finditer(rest))
    second = (each for mark in inner if mark for each in mark.readings)
    return any((each.style, each.number) == (reading.style, 2) for each in second)


def _keycap(head: str) -> Mark | None:
    """Read a number as messengers draw it, on a key."""
    match = _KEYCAP.match(head)
    if not match:
        return None
    core = "".join(filter(str.isdecimal, match["keys"]))
    return Mark(match["keys"], match.end(), (Reading("keycap", int(core)),), core=core)


def _paragraph(head: str) -> Mark | None:
    """Read the number of a paragraph of a Japanese article: a wide space stands behind it."""
    match = _WIDE.match(head)
    if not match:
        return None
    reading = Reading(UNPRINTED, int(match["core"]))
    return Mark(match["core"], match.end(), (reading,), rank=RANKS["paragraph"], core=match["core"])


def _digits(head: str) -> Mark | None:
    match = _DIGITS.match(head)
    if not match:
        return None
    tokens = tuple(int(part) for part in re.split("[.．]", match["core"]))
    rest = head[match.end() :]
    if not is_parted(match, rest) or is_too_large(tokens) or is_quantity(match, rest, len(tokens)):
        return None
    form, need = _form(match["sep"].strip(), len(tokens))
    if form == "1" and not rest:  # the number of a page
        return None
    if tokens[0] >= _YEARLIKE:
        need = Need.NEIGHBOURS
    shown = match["core"] + match["suffix"]
    if form in ("1)", "1°"):
        shown += match["sep"].strip().rstrip("-–—.")
    reading = Reading(form, tokens[-1], tokens[:-1])
    return _made(match, shown, (reading,), match["core"], match["suffix"], need)


def _form(sep: str, tokens: int) -> tuple[str, Need]:
    if tokens > 1:
        return f"1.{tokens}", Need.SEQUENCE
    if not sep:
        return "1", Need.NEIGHBOURS
    if "º" in sep or "°" in sep or "ª" in sep:
        return "1°", Need.SEQUENCE
    if sep in ")）":
        return "1)", Need.SEQUENCE
    if sep in ("、", ":"):
        return f"1{sep}", Need.SEQUENCE
    if sep[0] == "/":  # "1/" and "1/12" count the messages of a thread
        return "1/", Need.NEIGHBOURS
    return ("1.", Need.SEQUENCE) if sep[0] in ".．" else ("1-", Need.NEIGHBOURS)


def _han(head: str) -> Mark | None:
    match = _HAN.match(head)
    if not match or not han(match["core"]):
        return None
    return _made(match, match["core"], (Reading("han", han(match["core"])),), match["core"])


def _letters(head: str) -> Mark | None:
    match = _LETTERS.match(head)
    if not match:
        return None
    core, suffix, sep = match["core"], match["suffix"], match["sep"].strip()
    if sep in ")）":
        return _made(match, core + suffix + sep, _lettered(core, "{})"), core, suffix)
    rest = head[match.end() :]
    is_word = len(core) > 1 and not from_roman(core) and "ـ" not in core
    glued = rest and rest[0].isascii() and not match[0][-1].isspace()
    if is_word or glued:
        return None
    form = "{}." if sep[0] == "." else "{}-"
    return _made(match, core + suffix, _lettered(core, form), core, suffix, Need.NEIGHBOURS)


def _lettered(core: str, form: str) -> tuple[Reading, ...]:
    """Return the readings of ``core`` as a Roman number and as a letter, the likelier first."""
    doubled = len(core.replace("ـ", "")) > 1
    # "bb)" goes on from "aa)"; before a full stop such letters only abbreviate.
    places = () if doubled and form == "{}." else letters(core)
    case = "A" if core[0].isupper() else "a"
    found = tuple(Reading(form.format(f"{name} {case}"), value) for name, value in places)
    numeral = _numeral(core, form)
    return (*numeral, *found) if core[0] in "iIvVxXІХ" else (*found, *numeral)


def _numeral(core: str, form: str) -> tuple[Reading, ...]:
    """Return the reading of ``core`` as a Roman number of one case, if it is one."""
    value = from_roman(core)
    if not 0 < value < 200 or not (core.isupper() or core.islower()):
        return ()
    return (Reading(form.format("I" if core.isupper() else "i"), value),)


def _made(
    match: re.Match[str],
    shown: str,
    readings: tuple[Reading, ...],
    core: str,
    suffix: str = "",
    need: Need = Need.SEQUENCE,
) -> Mark | None:
    if not readings:
        return None
    return Mark(shown, match.end(), readings, need, core=core, suffix=suffix)

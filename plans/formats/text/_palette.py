"""Which colour each kind of text has: themes, and what a user says of single kinds."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plans.errors import InputError, NotFound, did_you_mean

Palette = Mapping[str, str]
"""The parameters of the escape sequence (``1;31``) for each kind of text."""

_DARK = {
    "strong": "1",
    "faint": "2",
    "red-line": "1;35",
    "substantive": "1;33",
    "reworded": "34",
    "minor": "36",
    "editorial": "2",
    "error": "1;31",
    "warning": "33",
    "note": "36",
    "delete": "31;9",
    "insert": "32;4",
    "label": "1;34",
    "source": "2;3",
}
# Yellow and cyan cannot be read on white.
_LIGHT = _DARK | {
    "red-line": "1;38;5;125",
    "substantive": "1;38;5;130",
    "reworded": "38;5;25",
    "minor": "38;5;30",
    "warning": "38;5;130",
    "note": "38;5;30",
    "delete": "38;5;124;9",
    "insert": "38;5;28;4",
    "label": "1;38;5;25",
}
# Blue and orange are told apart by nearly everybody, red and green are not.
_COLOUR_BLIND = _DARK | {
    "red-line": "1;4;38;5;166",
    "substantive": "1;38;5;166",
    "reworded": "38;5;32",
    "minor": "38;5;32",
    "error": "1;38;5;166",
    "warning": "38;5;166",
    "note": "38;5;32",
    "delete": "38;5;166;9",
    "insert": "38;5;32;4",
    "label": "1",
}
THEMES: Mapping[str, Palette] = {"dark": _DARK, "light": _LIGHT, "colour-blind": _COLOUR_BLIND}
DEFAULT: Palette = _DARK


def palette(wanted: str) -> Palette:
    """Return the palette that is asked for: ``light``, ``delete=1;31``, ``light:insert=34``.

    Raises:
        NotFound: no theme and no kind of text is called that.
        InputError: a colour is no parameters of an escape sequence.
    """
    found = dict(DEFAULT)
    for part in filter(None, wanted.split(":")):
        kind, sets, codes = part.partition("=")
        if sets:
            found[_known(kind, "kind of text", DEFAULT)] = _codes(part, codes)
        else:
            found = dict(THEMES[_known(kind, "theme", THEMES)])
    return found


def _known(name: str, what: str, known: Mapping[str, object]) -> str:
    if name not in known:
        hint = did_you_mean(name, known)
        raise NotFound(f"PLANS_COLORS: no {what} called '{name}'", hint=hint)
    return name


def _codes(part: str, codes: str) -> str:
    if not re.fullmatch(r"\d{1,3}(;\d{1,3})*", codes):
        hint = "numbers as in delete=1;31"
        raise InputError(f"PLANS_COLORS: '{part}' is no colour", hint=hint)
    return codes

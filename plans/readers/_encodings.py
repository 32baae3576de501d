"""The text of a file that does not say how it is encoded, as old programs and mails leave them."""

from __future__ import annotations

from typing import NamedTuple

from plans.errors import UnreadableFile
from plans.readers._misread import restored
from plans.reading import decode, looks_binary

# Those that texts are found in, by what they are called in Python; of two that fit as well, the
# first.
_CALLED = {
    "cp1252": "Windows-1252",
    "cp1251": "Windows-1251",
    "cp1250": "Windows-1250",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "cp1255": "Windows-1255",
    "cp1256": "Windows-1256",
    "koi8_u": "KOI8-U",
    "koi8_r": "KOI8-R",
    "cp866": "CP866",
    "iso8859_2": "ISO 8859-2",
    "gb18030": "GB 18030",
    "big5": "Big5",
    "cp932": "Shift JIS",
    "cp949": "EUC-KR",
}
# How odd its letters may stand beside each other, by the measure of charset-normalizer.
_ODDEST = 0.4


class Decoded(NamedTuple):
    """A text, and the encoding that it seems to be in; empty where the file tells.

    ``taken_for`` is the encoding that a program took its UTF-8 for before it came here.
    """

    text: str
    seems: str = ""
    taken_for: str = ""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a reader is to know of it."""
        if self.taken_for:
            turned = f"its letters are UTF-8 that was read as {self.taken_for}, and are turned back"
            return (f"{turned}: compare them with the text it was copied from",)
        if not self.seems:
            return ()
        hint = "if its letters look wrong, save it again as UTF-8"
        return (f"not UTF-8, read as {self.seems}, which it seems to be: {hint}",)


def decoded(data: bytes, name: str) -> Decoded:
    """Return ``data`` as text: UTF-8 or UTF-16, or the encoding that gives words of a language.

    Raises:
        UnreadableFile: it is no text in any.
    """
    try:
        text, taken_for = restored(decode(data, name))
    except UnreadableFile:
        if looks_binary(data) or (found := _likeliest(data)) is None:
            raise
        return found
    return Decoded(text, taken_for=taken_for)


def _likeliest(data: bytes) -> Decoded | None:
    """Return a text in the encoding in which its letters stand together as in a language."""
    # It is large, and hardly any file needs it.
    from charset_normalizer import from_bytes

    matches = from_bytes(data, cp_isolation=list(_CALLED), threshold=_ODDEST)
    order = list(_CALLED)
    ranked = [
        (match.chaos, -match.coherence, min(map(order.index, match.could_be_from_charset)), match)
        for match in matches
    ]
    if not ranked:
        return None
    *_, at, match = min(ranked, key=lambda each: each[:3])
    return Decoded(str(match), _CALLED[order[at]])

"""How values stand in sentences: in quotation marks, bare, or as JSON; and how quotes are read.

Every value that is written here is read back as it was: words in the first marks that they do not
hold themselves, everything else as JSON, where what cannot be seen is written out.
"""

from __future__ import annotations

import json
import re
from typing import Any

from plans.safe import has_hidden

# What may open a quotation, and all that may close it.
CLOSERS = {
    "‘": "’", "“": "”", "„": "“”", "‚": "‘’", "«": "»", "»": "«", "‹": "›", "›": "‹", "”": "”",
    "「": "」", "『": "』", "《": "》", '"': '"', "'": "'",
}  # fmt: skip
# In the order in which they are tried; a text that holds one of all of these is written as JSON.
_WRITTEN = (("‘", "’"), ("“", "”"), ("«", "»"))
_APOSTROPHES = "’'"

# Longer values are easier to tell from the sentence around them in quotation marks.
_BARE_LENGTH = 60
_PIECE = r"[\w%+/–-]+(?:[.,](?=\w)[\w%+/–-]+)*"
_BARE = re.compile(rf"{_PIECE}(?: {_PIECE})*")
NOTHING = "nothing"


def quoted(text: str) -> str:
    """Return ``text`` in quotation marks, on one line."""
    if not has_hidden(text) and not re.search(r"[\n\t]", text):
        for left, right in _WRITTEN:
            if left not in text and right not in text:
                return f"{left}{text}{right}"
    return as_json(text)


def value_words(said: Any) -> str:
    """Return any value of a field: bare if it cannot be misread, in quotes, or as JSON."""
    if said is None:
        return NOTHING
    if not isinstance(said, str):
        return as_json(said)
    return said if is_bare(said) else quoted(said)


def is_bare(text: str) -> bool:
    """Say whether ``text`` can stand in a sentence without quotation marks."""
    return len(text) <= _BARE_LENGTH and text != NOTHING and _BARE.fullmatch(text) is not None


def as_json(said: Any) -> str:
    """Return ``said`` as JSON on one line, with hidden characters written out."""
    text = json.dumps(said, ensure_ascii=False)
    if not has_hidden(text):
        return text
    return "".join(json.dumps(each)[1:-1] if has_hidden(each) else each for each in text)


def from_json(text: str, start: int) -> tuple[Any, int]:
    """Return the list or mapping that starts at ``start``, all scalars as text, and its end.

    Raises:
        ValueError: that is no JSON, or JSON nested beyond reason.
    """
    decoder = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str, strict=False)
    try:
        found, end = decoder.raw_decode(text, start)
        return _texts(found), end
    except RecursionError:
        raise ValueError("nested too deep") from None


def _texts(found: Any) -> Any:
    if isinstance(found, dict):
        return {key: _texts(each) for key, each in found.items()}
    if isinstance(found, list):
        return [_texts(each) for each in found]
    return str(found).lower() if isinstance(found, bool) else found


def unquoted(text: str, start: int) -> tuple[str, int] | None:
    """Return what stands in the quotation marks that open at ``start`` and where they end.

    None if they are never closed. An apostrophe within a word closes nothing, and quotation marks
    of the same kind may be nested; in straight double ones a backslash means what it does in JSON.
    """
    left = text[start]
    if left == '"':
        return _straight(text, start)
    closers, depth = CLOSERS[left], 1
    pattern = re.compile(f"[{re.escape(closers + left)}]")
    for match in pattern.finditer(text, start + 1):
        at = match.start()
        if match[0] not in closers:
            depth += 1
        elif not (match[0] in _APOSTROPHES and _inside_word(text, at)):
            depth -= 1
            if not depth:
                return text[start + 1 : at], at + 1
    return None


def _inside_word(text: str, at: int) -> bool:
    return text[at - 1].isalnum() and text[at + 1 : at + 2].isalnum()


_STRAIGHT = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)


def _straight(text: str, start: int) -> tuple[str, int] | None:
    match = _STRAIGHT.match(text, start)
    if not match:
        return None
    try:
        return str(json.loads(match[0], strict=False)), match.end()
    except ValueError:
        return match[0][1:-1], match.end()

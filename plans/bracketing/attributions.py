"""Which sides want what a bracket holds: "[Arden: …]", "[Arden proposes: …]", "[… (Arden, EU)]"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.bracketing.marks import Span
from plans.bracketing.words import proposing_pattern, within_names

# "Arden:", "Arden and Belmore:", "The United States:", "美国："
_LED = re.compile(r"\s*(?P<who>[^\[\]:：.;!?。；\n]{1,60}?)\s*[:：](?!//)\s*")
# "shall (Arden, EU)"
_SIGNED = re.compile(r"\s*[(（](?P<who>[^()（）\[\]:.;\n]{1,60})[)）]\s*\Z")
_BETWEEN = re.compile(r"\s*[,;/、，،]\s*|\s+(?:&|and|und|et|y|e|і|й|та|и|و|i)\s+|[和及与]")
# How lists of who wants what shorten a name: "EU", "USA", "G77".
_CODE = re.compile(r"[A-Z][A-Z0-9&-]{1,5}\Z")
# A list of names is no longer; in Chinese or Arabic, which have no large letters, less is.
_LONGEST, _LONGEST_UNCASED = 60, 24

Led = tuple[int, tuple[str, ...]]
"""Where the words behind the names of sides begin, and the names."""


def sides_before(text: str, start: int, end: int) -> Led | None:
    """Return the sides that are named, with a colon, before the words between two places."""
    side = _LED.match(text, start, end)
    who = _who(side["who"]) if side and side.end() < end else ""
    return (side.end(), sides_in(who)) if side and who else None


def sides_behind(text: str, start: int, end: int) -> Led | None:
    """Return the sides that stand in round brackets behind words, and where the words end."""
    signed = _SIGNED.search(text, start, end)
    if not signed or signed.start() <= start or not is_name(signed["who"]):
        return None
    names = sides_in(signed["who"])
    short = len(names) == 1 and _shortens(names[0], text[start : signed.start()])
    return None if short else (signed.start(), names)


def are_signed(text: str, spans: Sequence[Span]) -> bool:
    """Say whether names behind the words of brackets are those of sides.

    What stands alone in round brackets may be anything: "(IAEA)", "(Ukraine)". Of several brackets
    that end so, names in a list, and names as such lists shorten them, two tell what it is.
    """
    found = [sides_behind(text, start + 1, end - 1) for start, end in spans]
    names = [each[1] for each in found if each]
    several, listed = len(names) > 1, any(len(each) > 1 for each in names)
    short = any(_CODE.match(name) for each in names for name in each)
    return several + listed + short > 1


def sides_in(names: str) -> tuple[str, ...]:
    """Return the names in a list of them."""
    return tuple(name for name in map(str.strip, _BETWEEN.split(names)) if name)


def is_name(who: str) -> bool:
    """Say whether words name sides: each begins large, where its script has that."""
    if not any(map(str.isalpha, who)):
        return False
    if who.lower() == who.upper():
        return len(who) <= _LONGEST_UNCASED
    loud = [word for word in who.split() if word.rstrip(",") not in within_names()]
    return len(who) <= _LONGEST and bool(loud) and all(map(_is_large, loud))


def _who(led: str) -> str:
    """Return the names before a colon: "Arden", "Arden proposes", "Arden's position"; or nothing.

    With a word of proposing they may be described: "the delegation of Arden".
    """
    asked = proposing_pattern().fullmatch(led)
    if not asked:
        return led if is_name(led) else ""
    who = (asked["behind"] or asked["before"]).strip()
    described = any(map(_is_large, who.split()[1:])) and len(who) <= _LONGEST
    return who if described or is_name(who) else ""


def _shortens(code: str, words: str) -> bool:
    """Say whether ``code`` is made of the first letters of the words before it."""
    first = "".join(word[0] for word in words.split() if word[0].isupper())
    return first.endswith(code) or code.endswith(first[-len(code) :] or "?")


def _is_large(word: str) -> bool:
    first = next((char for char in word if char.isalnum()), "")
    return bool(first) and first == first.upper()

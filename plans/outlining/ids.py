"""Ids for clauses that have none: from their numbers, else from their first words."""

from __future__ import annotations

import re
import unicodedata

from plans.model import MAX_ID

_ASCII = re.compile(r"[a-z0-9]+")
_LATIN = "ß ss æ ae œ oe ø o đ d ð d ł l þ th ı i"
_CYRILLIC = """
    а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh
    ц ts ч ch ш sh щ shch ы y э e ю iu я ia і i ї i є ie ґ g
"""
_GREEK = """
    α a β b γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ
    ps ω o
"""
_UKRAINIAN = str.maketrans({"г": "h", "и": "y"})


def _pairs(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_SILENT = {"ь": "", "ъ": "", "'": "", "’": ""}
_FOLDED = str.maketrans({**_pairs(_LATIN), **_pairs(_CYRILLIC), **_pairs(_GREEK), **_SILENT})

# An id made of words is a hint, not a summary.
MOST_WORDS, LONGEST = 6, 48
_READ = 200


def fold(text: str) -> str:
    """Return the first words of ``text`` as an id, or nothing if no letter of them is ours."""
    low = text[:_READ].casefold()
    if low.isascii():
        return _shortened(_ASCII.findall(low.replace("'", "")))
    if any(char in low for char in "іїєґ"):
        low = low.translate(_UKRAINIAN)
    low = low.translate(_FOLDED)
    plain = unicodedata.normalize("NFKD", low).translate(_FOLDED)
    words = _ASCII.findall("".join(char for char in plain if not unicodedata.combining(char)))
    return _shortened(words)


def _shortened(words: list[str]) -> str:
    kept = ""
    for word in words[:MOST_WORDS]:
        longer = f"{kept}-{word}" if kept else word
        if len(longer) > LONGEST:
            break
        kept = longer
    return kept or (words[0][:LONGEST] if words else "")


class Namer:
    """Gives out ids, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._count: dict[str, int] = {}
        self._clauses = 0

    def name(self, *wishes: str) -> str:
        """Return the first wish that is still free, else the last of them with a number."""
        self._clauses += 1
        fitting = [wish for wish in wishes if wish and len(wish) <= MAX_ID - 8]
        free = next((wish for wish in fitting if wish not in self._taken), "")
        found = free or self._numbered(fitting[-1] if fitting else "clause")
        self._taken.add(found)
        return found

    def _numbered(self, base: str) -> str:
        number = self._count.get(base, self._clauses - 1 if base == "clause" else 1)
        while True:
            number += 1
            if (found := f"{base}-{number}") not in self._taken:
                self._count[base] = number
                return found

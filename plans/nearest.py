"""Which of the names that are known was meant by one that is not: one way for names of every kind.

The first of these that fits any name decides: it is the same but for case, accents and signs; it is
the same but for a number; it is spelled nearly alike; a part of it begins so; a part of it is
spelled nearly so; all of it reminds of what was typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher

from plans.natural import natural

# How much of two spellings is to be alike for one to be a slip of the other, or just reminds of it.
_SLIP, _REMINDS = 0.8, 0.6
# What is this much less alike than the best is not named beside it.
_BESIDE = 0.1
_MOST = 3


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Return the names of ``known`` that ``name`` may mean, the likeliest first; three at most."""
    names = sorted(set(known), key=natural)
    if not _bare(name):
        return []
    for alike in _NUMBERS if _bare(name).isdecimal() else _WORDS:
        if found := alike(name, names):
            return found[:_MOST]
    return []


def _parts(name: str) -> list[str]:
    """Return the words of a name, without case and accents: ``['nato', 'membership']``."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.findall(r"[^\W_]+", plain)


def _bare(name: str) -> str:
    return "".join(_parts(name))


def _same(name: str, names: Sequence[str]) -> list[str]:
    wanted = _bare(name)
    return [each for each in names if _bare(each) == wanted]


def _but_for_a_number(name: str, names: Sequence[str]) -> list[str]:
    """Return what only the nearest numbers tell apart: v2 for v9, where there is no v3."""
    stem, numbers = _numbered(name)
    if not stem.replace("#", ""):
        return []
    alike = [(each, _numbered(each)[1]) for each in names if _numbered(each)[0] == stem]
    apart = {
        each: sum(abs(a - b) for a, b in zip(numbers, own, strict=True)) for each, own in alike
    }
    return [each for each, far in apart.items() if far == min(apart.values())]


def _numbered(name: str) -> tuple[str, list[int]]:
    """Return a name with ``#`` for each number, and the numbers."""
    bare = " ".join(_parts(name))
    return re.sub(r"\d+", "#", bare), [int(number[:18]) for number in re.findall(r"\d+", bare)]


def _slips(name: str, names: Sequence[str]) -> list[str]:
    return _spelled_like(_bare(name), names, _bare, _SLIP)


def _begun(name: str, names: Sequence[str]) -> list[str]:
    """Return the names of which a part begins with ``name``, those that begin so first."""
    wanted = _bare(name)
    if len(wanted) < 2:
        return []
    found = [(at, each) for each in names if (at := _begins(wanted, _parts(each))) >= 0]
    return [each for _, each in sorted(found, key=lambda pair: pair[0] > 0)]


def _begins(wanted: str, parts: Sequence[str]) -> int:
    """Return with which of its parts a name begins as wanted, or -1."""
    starts = ("".join(parts[at:]).startswith(wanted) for at in range(len(parts)))
    return next((at for at, fits in enumerate(starts) if fits), -1)


def _slips_in_part(name: str, names: Sequence[str]) -> list[str]:
    parts = {part: None for each in names for part in _parts(each) if len(part) > 2}
    near = _spelled_like(_bare(name), parts, str, _SLIP)
    return [each for each in names if not set(near).isdisjoint(_parts(each))]


def _reminding(name: str, names: Sequence[str]) -> list[str]:
    return _spelled_like(_bare(name), names, _bare, _REMINDS)


_Alike = Callable[[str, Sequence[str]], list[str]]
# The spelling of a number tells nothing of what was meant.
_NUMBERS: tuple[_Alike, ...] = (_same,)
_WORDS: tuple[_Alike, ...] = (
    _same, _but_for_a_number, _slips, _begun, _slips_in_part, _reminding,
)  # fmt: skip


def _spelled_like(
    wanted: str, names: Iterable[str], bare: Callable[[str], str], least: float
) -> list[str]:
    """Return the names at least so much alike, the most alike first, none far behind it."""
    matcher: SequenceMatcher[str] = SequenceMatcher(b=wanted, autojunk=False)
    found = []
    for name in names:
        matcher.set_seq1(bare(name))
        if min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= least:
            found.append((matcher.ratio(), name))
    best = max((ratio for ratio, _ in found), default=0.0)
    kept = [each for each in found if each[0] >= max(least, best - _BESIDE)]
    return [name for _, name in sorted(kept, key=lambda each: -each[0])]

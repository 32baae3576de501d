"""A denial that came or went alone, told with the word that it denies: *не применяется*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from plans.diffing.replaced_stretches import Place, Span
from plans.diffing.saying_words import saying_words
from plans.diffing.standing_near import Differing
from plans.languages import Language, fold
from plans.quantities import Mention

# So far behind a denial the word ends that it denies.
_REACH = 40
_SURE = 1.0
_PARTED = re.compile(r"[,;:.()]")


def with_denied(
    found: Iterable[Differing], texts: tuple[str, str], places: Sequence[Place], known: Language
) -> Iterator[Differing]:
    """Yield what differs, each denial of one side alone with the word behind it, which both have.

    Args:
        found: what differs, as (before, after).
        texts: the text before and the one after.
        places: where these differ.
        known: their language, which puts a denial in front of what it denies, or does not.
    """
    for pair in found:
        side = 0 if pair[1] is None else 1
        denial = pair[side]
        alone = pair[1 - side] is None and denial is not None and denial.kind == "negation"
        if alone and denial and fold(denial.text) in known.force.not_before:
            whole = _whole(denial, side, texts, places, known)
            yield whole or pair
        else:
            yield pair


def _whole(
    denial: Mention, side: int, texts: tuple[str, str], places: Sequence[Place], known: Language
) -> Differing | None:
    """Return the word without and with its denial; None if that is not all that differs there."""
    here, there = texts[side], texts[1 - side]
    for place in places:
        (start, end), (at, behind) = place[side], place[1 - side]
        if at == behind and here[start:end].strip() == denial.text and start <= denial.start < end:
            words, same = _first(here, denial.end, known), _first(there, at, known)
            if words and same and here[slice(*words)] == there[slice(*same)]:
                word = fold(there[slice(*same)])
                denied = _mention(here, (denial.start, words[1]), f"not {word}")
                plain = _mention(there, same, word)
                return (plain, denied) if side else (denied, plain)
    return None


def _first(text: str, at: int, known: Language) -> Span | None:
    """Return where the words behind ``at`` stand, up to the first that says something."""
    said = saying_words(text[at : at + _REACH], known)
    start = at + len(text[at:]) - len(text[at:].lstrip())
    end = at + said[0][2] if said else at
    return (start, end) if start < end and not _PARTED.search(text, start, end) else None


def _mention(text: str, span: Span, value: str) -> Mention:
    return Mention(*span, text[slice(*span)], "negation", value, _SURE)

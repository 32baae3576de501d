"""Words of force that their sentence denies elsewhere: ``No ship shall``, ``darf … nicht``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from plans.languages import Language, language
from plans.quantities.mention import Mention

# What a sentence begins with denies its verb, unless a comma or another sentence parts the two.
_NOBODY = ("no", "nobody", "none", "neither", "nothing")
_BEHIND = ("not", "no", "never")
_ALLOWS = ("may", "can")
_PARTED = re.compile(r"[,،，;:()–—.!?。！？؟\n]")
_BEGINS = re.compile(r"(?:^|[.!?;:。！？；؟\n)])\s*[\"“«„'‘]?\Z")
# So many signs before a word say whether a sentence begins with it.
_NEAR = 4
_NOT = {"can": "cannot"}


def with_denials(found: Sequence[Mention], text: str, tag: str) -> Sequence[Mention]:
    """Return ``found`` with each denial that belongs to a word of force told by that.

    Args:
        found: what ``text`` mentions, in its order.
        text: a text of any length.
        tag: its language.
    """
    told, others = _told(found)
    if len(told) < 2:
        return found
    known = language(tag)
    taken: dict[Mention, Mention | None] = {}
    for first, second in pairwise(told):
        if first not in taken and (both := _together(first, second, text, known)):
            taken |= both
            taken |= {each: None for each in others if first.end < each.start < second.start}
    return list(_kept(found, taken)) if taken else found


def _told(found: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
    """Return what binds and denies, and each *nor* that goes on a denial: neither one nor other."""
    told: list[Mention] = []
    others: list[Mention] = []
    for each in found:
        if each.value == "nor" and told and told[-1].value in _NOBODY:
            others.append(each)
        elif each.kind in ("modal", "negation"):
            told.append(each)
    return told, others


def _together(
    first: Mention, second: Mention, text: str, known: Language
) -> dict[Mention, Mention | None] | None:
    """Return what stands for either of two neighbours; None if they have nothing to do."""
    if {first.kind, second.kind} != {"modal", "negation"}:
        return None
    if _PARTED.search(text, first.end, second.start):
        return None
    if first.kind == "negation":
        start = max(0, first.start - _NEAR)
        begins = first.value in _NOBODY and _BEGINS.search(text, start, first.start)
        return {first: None, second: _denied(second, first, second, known)} if begins else None
    follows = known.force.denied_behind and first.value in _ALLOWS and second.value in _BEHIND
    return {second: None, first: _denied(first, first, second, known)} if follows else None


def _denied(modal: Mention, first: Mention, second: Mention, known: Language) -> Mention:
    value = str(modal.value)
    if not value.endswith("not"):
        front = first.kind == "negation"
        turned = None if front else known.force.denied.get(value)
        value = turned or _NOT.get(value, f"{value} not")
    return replace(modal, value=value, text=f"{first.text} … {second.text}")


def _kept(found: Sequence[Mention], taken: dict[Mention, Mention | None]) -> Iterator[Mention]:
    for each in found:
        kept = taken.get(each, each)
        if kept is not None:
            yield kept

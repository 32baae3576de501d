"""Addresses of provisions, as acts write them: which work, and the steps down to the provision.

``/akn/xx/act/2020/1/!main~art_5__para_1`` and ``/ukpga/2006/46/section/5/1`` both go two steps.
National formats call the steps otherwise, and put letters before their numbers.
"""

from __future__ import annotations

import re

from plans.values import frozen

_EXPRESSION = re.compile(r"/[a-z]{3}@[^/]*\Z")
_PLACE = re.compile(r"[#~]")
_STEP = re.compile(r"(?P<name>[^\W\d_]+)(?:[_-](?P<number>.+))?")
# Paragraph 20 as LegalDocML.de has it; ``z`` is said before a printed number, ``n`` before a place.
_GERMAN = re.compile(r"[a-zäöüß]+-[^_/]+(?:_[a-zäöüß]+-[^_/]+)+")
_GERMAN_NUMBER = re.compile(r"[zn](?=\w)")
_US = re.compile(r"(?P<name>spt|sch|st|pt|ch|t|s)(?P<number>\d[\w-]*)")
_OF_A_PATH = re.compile(r"(?:^|/)(?P<steps>(?:section|article|regulation|rule|art|s)[/_].+)")
# What holds provisions or words and has no number that anybody prints.
_HOLDERS = frozenset(
    """body mainBody main hauptteil list blockList content block ol ul component regelungstext
    untergl inhalt text oj""".casefold().split()
)
_PARTS = {
    "num": "label", "bezeichnung": "label", "heading": "heading", "überschrift": "heading",
    "ueberschrift": "heading", "intro": "text", "chapeau": "text", "wrapup": "closing",
    "schlusstext": "closing", "schlusssatz": "closing",
}  # fmt: skip
PARAGRAPHS = frozenset(("p", "text"))


@frozen
class Step:
    """One step down: what the provision is called, and its number; one of the two may be empty."""

    name: str
    number: str = ""

    @property
    def part(self) -> str:
        """Which part of a provision it is, as fields are called; empty for one of its own."""
        return _PARTS.get(self.name, "")


def work_of(address: str) -> str:
    """Return what work an address is in, whatever its language and day; empty if it says none."""
    work = _PLACE.split(address, maxsplit=1)[0].partition("!")[0]
    found = _GERMAN.search(work) or _OF_A_PATH.search(work)
    named = (work[: found.start()] if found else work).rstrip("/")
    return _EXPRESSION.sub("", named)


def steps_of(address: str) -> tuple[Step, ...]:
    """Return the steps that an address goes down, none if it is a whole work."""
    *before, place = _PLACE.split(address)
    if not before:
        found = _GERMAN.search(address.removesuffix(".xml")) or _OF_A_PATH.search(address)
        place = found[0] if found else ""
    pieces = _pieces(place.removesuffix(".xml").strip("/"))
    return tuple(step for each in pieces if (step := _step(each)).name not in _HOLDERS)


def _pieces(place: str) -> list[str]:
    if _GERMAN.match(place):
        return place.partition("/")[0].split("_")
    if "/" in place and "__" not in place:
        return _of_a_path(place.split("/"))
    return place.split("__")


def _of_a_path(pieces: list[str]) -> list[str]:
    """Return ``section/5/1`` as ``section_5`` and ``_1``."""
    made: list[str] = []
    names = iter(pieces)
    for each in names:
        named = each.isalpha() and len(each) > 2
        made.append(f"{each}_{next(names, '')}" if named else each if "_" in each else f"_{each}")
    return made


def _step(piece: str) -> Step:
    if piece.startswith("_"):
        found = _US.fullmatch(piece[1:])
        return Step(found["name"], found["number"]) if found else Step("", piece[1:])
    match = _STEP.fullmatch(piece)
    if match is None:
        return Step("", piece)
    number = match["number"] or ""
    if "-" in piece and "_" not in piece:
        number = _GERMAN_NUMBER.sub("", number, count=1)
    return Step(match["name"].casefold(), number)

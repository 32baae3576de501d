"""A document in Akoma Ntoso as a whole: read safely, its title, its day, and that none is lost."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from plans.drafting import Part
from plans.errors import Origin, UnreadableFile
from plans.letters import composed
from plans.readers._safe_xml import Element, parse_xml
from plans.readers.akn._names import SILENT, letters, local

MOST = 24 * 1024 * 1024
MOST_ELEMENTS, DEEPEST = 200_000, 120
_ROOTS_NAMES = """
    akomaNtoso act bill doc lawDoc uscDoc pLaw resolution engrossedAmendment amendment statute
    debate judgment statement documentCollection portion officialGazette
"""
_ROOTS = frozenset(_ROOTS_NAMES.split())
_LONGEST_TITLE = 300


def parse(data: bytes, name: str) -> Element:
    """Return the root of a document.

    Raises:
        UnreadableFile: it is broken, something else, or larger than a draft can be.
    """
    if len(data) > MOST:
        raise refused(f"file is larger than {MOST >> 20} MiB", name)
    declaring = refused("file declares a document type or entities, which may hide text", name)
    root = parse_xml(data, declaring, lambda why: refused(f"file is damaged XML: {why}", name))
    if local(root) not in _ROOTS:
        hint = "what can be read of XML is Akoma Ntoso, the formats made of it, and USLM"
        message = f"this file is XML whose outermost element is '{local(root)[:40]}'"
        raise UnreadableFile(message, hint=hint, origin=Origin(name))
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise refused(f"file has more than {MOST_ELEMENTS:,} elements", name)
    if any(depth > DEEPEST for depth in _depths(root)):
        raise refused(f"file has elements that stand over {DEEPEST} deep in others", name)
    return root


def refused(why: str, name: str) -> UnreadableFile:
    """Return the error that the file ``name`` ``why``."""
    hint = "write it again with the program that it comes from"
    return UnreadableFile(f"this {why}", hint=hint, origin=Origin(name))


def _depths(root: Element) -> Iterator[int]:
    waiting = [(root, 1)]
    while waiting:
        element, depth = waiting.pop()
        yield depth
        waiting += ((each, depth + 1) for each in element)


def title_of(root: Element) -> tuple[str, frozenset[Element]]:
    """Return what a document says that it is called, and the element that says nothing else."""
    stated = next((each for each in root.iter() if local(each) == "docTitle"), None)
    if stated is not None:
        return _with_all_around(stated)
    found = next((each for each in root.iter() if local(each) in ("FRBRalias", "title")), None)
    return ("" if found is None else found.get("value", "") or _meant(found)), frozenset()


def _with_all_around(title: Element) -> tuple[str, frozenset[Element]]:
    """Return the paragraph of a title, if that is short; the number of the act stands in it too."""
    holder = title.getparent()
    around = "" if holder is None else _line(holder)
    if holder is not None and local(holder) == "p" and len(around) <= _LONGEST_TITLE:
        return around, frozenset((holder,))
    return _line(title), frozenset()


def _meant(element: Element) -> str:
    """Return a title in the metadata; a part of the text may be called so too."""
    return _line(element) if not len(element) else ""


def date_of(root: Element) -> str | None:
    """Return the day of the text as it stands, or else of the work."""
    for level in ("FRBRExpression", "FRBRWork"):
        for each in root.iter():
            if local(each) == level:
                for date in each:
                    if local(date) == "FRBRdate" and (day := _day(date.get("date", ""))):
                        return day
    return None


def _day(text: str) -> str:
    try:
        return datetime.date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return ""


def _line(element: Element) -> str:
    return " ".join(composed("".join(map(str, element.itertext()))).split())


def lost_letters(root: Element, parts: Iterable[Part], others: Iterable[str]) -> int:
    """Return how many letters of a document stand nowhere in what was read of it."""
    there = sum(map(letters, _texts(root)))
    said = sum(map(letters, others)) + sum(map(letters, _said(parts)))
    return max(there - said, 0)


def _texts(element: Element) -> Iterator[str]:
    waiting = [element]
    while waiting:
        each = waiting.pop()
        yield each.tail or "" if each is not element else ""
        if local(each) not in SILENT:
            yield each.text or ""
            waiting += each


def _said(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        yield from (part.label, part.heading, *part.paragraphs, *part.closing)
        yield from (note.text for note in part.passage.notes)
        yield from _said(part.parts)

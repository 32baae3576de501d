"""A new point in full: its number, heading, text and id, and everything else as JSON."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import field, replace

from plans.model import MAX_ID, Plain
from plans.phrasing.context import Context
from plans.phrasing.draft import TOP
from plans.phrasing.matching import Attempt
from plans.phrasing.phrases import PARTS
from plans.phrasing.point_names import bracketed_id, number
from plans.phrasing.quoting import as_json, quoted
from plans.phrasing.scanner import short
from plans.phrasing.working_text import WorkingText, key
from plans.values import frozen

# Words of the text that make an id where there is no heading.
_ID_WORDS = 5
_ID_LENGTH = 60
# A number that stands in front of the words of a new point, and nothing else can be.
_OWN_NUMBER = re.compile(
    r"(?P<label>\(\w{1,6}\)|\d{1,4}[A-Za-z]{1,2}(?=[.)\s])|\w{1,6}(?=[.)]\s))[.)]?[\s—–-]+(?=\S)"
)
_FIGURE = re.compile(r"(?P<label>\d{1,4})\s+(?=\S)")


@frozen
class NewPoint:
    """A new point as a sentence describes it; what is empty is not said."""

    start: int
    label: str = ""
    heading: str = ""
    text: str = ""
    id: str = ""
    rest: Plain = field(default_factory=dict)


def read_new_point(attempt: Attempt) -> Iterator[NewPoint]:
    """Yield the description of a new point, if one is ahead."""
    scanner = attempt.scanner
    start = scanner.next.start
    said = _number_and_heading(attempt, NewPoint(start))
    attempt.takes("words called")
    if scanner.next.kind == "quoted":
        said = replace(said, text=scanner.take().text)
    said = replace(said, id=bracketed_id(scanner))
    if scanner.takes("with"):
        rest = scanner.json()
        said = replace(said, rest=rest if isinstance(rest, dict) else {})
    if not said.text and scanner.next.kind == "quoted":
        said = replace(said, text=scanner.take().text)
    if said != NewPoint(start):
        yield said


def _number_and_heading(attempt: Attempt, said: NewPoint) -> NewPoint:
    scanner = attempt.scanner
    if attempt.takes("numbered") and scanner.next.kind == "quoted":
        said = replace(said, label=scanner.take().text)
    else:
        said = replace(said, label=number(scanner))
    scanner.takes_one(".", ":", "—", "reading", "to read", "as follows")
    if attempt.takes("headed") and scanner.next.kind == "quoted":
        said = replace(said, heading=scanner.take().text)
        scanner.takes_one(",", ":")
    return said


def clause_of(context: Context, said: NewPoint, under: str, taken: set[str]) -> Plain:
    """Return the clause that is described, below ``under``; its id becomes one of ``taken``.

    Raises:
        InputError: its words start with what could be its number.
    """
    # Who gives an id says exactly what is meant.
    said = said if said.id else _with_own_number(context, said, under)
    named = {"label": said.label, "heading": said.heading, "text": said.text}
    known = {**{name: each for name, each in named.items() if each}, **said.rest}
    id = str(said.id or known.pop("id", "") or _minted(known, context.working, taken))
    taken.add(id)
    return {"id": id, **known}


def _with_own_number(context: Context, said: NewPoint, under: str) -> NewPoint:
    """Take the number out of words that start with it: ``“(e) All else is open.”``."""
    if said.label:
        return replace(said, text=without_number(said.label, said.text))
    nodes, siblings = context.working.draft.nodes, context.working.siblings(under)
    if not any("label" in nodes[id] for id in siblings):
        return said
    if match := _OWN_NUMBER.match(said.text):
        return replace(said, label=match["label"], text=said.text[match.end() :])
    if match := _FIGURE.match(said.text):
        figure, rest = match["label"], said.text[match.end() :]
        raise context.refused(
            f"is {figure} the number of the new point, or one of its words?",
            f"the following new point: {figure} ‘{short(rest)}’, "
            f'or: the following new point: ‘{short(said.text)}’ with {{"label": …}}',
            said.start,
        )
    return said


def without_number(label: str, text: str) -> str:
    """Return ``text`` without the number of its point, if it starts with that."""
    parts = "|".join(PARTS)
    match = re.match(
        rf"(?:(?:{parts})\s+)?({re.escape(label)}[.)]?)[\s—–-]+(?=\S)", text, re.IGNORECASE
    )
    return text[match.end() :] if match and key(match[1]) == key(label) else text


def _minted(said: Plain, working: WorkingText, taken: set[str]) -> str:
    """Return an id nobody has, from the heading, the first words or the number."""
    words = str(said.get("heading") or "") or " ".join(
        str(said.get("text", "")).split()[:_ID_WORDS]
    )
    number = f"point {said['label']}" if said.get("label") else ""
    stem = _slug(words) or _slug(number) or "new-point"
    nodes = working.draft.nodes
    tries = (f"{stem[: MAX_ID - 8]}-{count}" for count in range(2, len(nodes) + len(taken) + 3))
    return next(id for id in (stem, *tries) if id not in nodes and id not in taken)


def _slug(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", plain.casefold()))[:_ID_LENGTH].strip("-")


def described(working: WorkingText, clause: Plain) -> str:
    """Return a clause as a new point is described: number, heading, text, id, and all the rest."""
    said = {name: clause.get(name) for name in ("label", "heading", "text")}
    parts = []
    if label := said["label"]:
        parts.append(label if working.speakable(label) else f"numbered {quoted(label)}")
    if said["heading"]:
        parts.append(f"headed {quoted(said['heading'])}")
    if said["text"]:
        parts.append(quoted(said["text"]))
    parts.append(f"({quoted(clause['id'])})")
    rest = {name: each for name, each in clause.items() if name not in said and name != "id"}
    if rest:
        parts.append(f"with {as_json(rest)}")
    return " ".join(parts)


def own_number_words(working: WorkingText, label: str, id: str) -> str:
    """Return a new number; what starts like the number above could be taken for a full one."""
    above = working.draft.above.get(id, TOP)
    full = key(working.number(above)) if above else ()
    same = bool(full) and key(label)[: len(full)] == full
    return label if working.speakable(label) and not same else quoted(label)


def own_number(said: str, clause: str, working: WorkingText) -> str:
    """Return a clause's own part of what may be its full number."""
    above = working.draft.above[clause]
    full = working.number(above) if above else ""
    rest = said[len(full) :].strip()
    return rest if full and rest and said.startswith(full) and key(rest) else said

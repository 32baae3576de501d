"""How a sentence names a point: by its number, its heading or its id; and a new point in full."""

from __future__ import annotations

import re
import unicodedata

from plans.drafting import PARTS, STOPS, Plain, Scanner, WorkingText, key, short
from plans.errors import did_you_mean
from plans.model import MAX_ID

_POINT = "In point 21 (d), for ‘old words’ substitute ‘new words’."
_SPEC = "After point 7 insert the following new point: 7a headed ‘Heading’ ‘Text.’"
# A number has few parts; what is longer is no number.
_RUN = 16
# Words of the text that make an id where there is no heading.
_ID_WORDS = 5


def names_a_point(scanner: Scanner) -> bool:
    """Say whether what is ahead names a point, rather than words or a field."""
    back = scanner.at
    scanner.takes("the")
    found = scanner.next.word in PARTS
    scanner.at = back
    return found


def point(scanner: Scanner, working: WorkingText, depth: int = 0) -> str:
    """Return the id of the point that is named ahead.

    Raises:
        InputError: there is no such point, or there are several.
    """
    scanner.takes("the")
    part = scanner.take().text if scanner.next.word in PARTS else ""
    if scanner.takes_one("headed", "with the heading", "on"):
        return _headed(scanner, working)
    if scanner.next.kind == "quoted":
        return _by_id(scanner, working)
    start = scanner.next.start
    said = number(scanner)
    if not said:
        raise scanner.expected("the number of a point, its heading or its id", _POINT)
    if scanner.next.text == "(" and scanner.ahead(1).kind == "quoted":
        scanner.take()
        id = _by_id(scanner, working)
        scanner.need("a closing bracket", "point 20 (‘black-sea’)", ")")
        return id
    above: tuple[str, ...] = ()
    if scanner.next.word == "of" and _of_a_point(scanner) and depth < _RUN:
        scanner.take()
        above = key(working.number(point(scanner, working, depth + 1)))
    return _numbered(scanner, working, part, (said, above), start)


def _of_a_point(scanner: Scanner) -> bool:
    return scanner.ahead(1).word in PARTS or (
        scanner.ahead(1).word == "the" and scanner.ahead(2).word in PARTS
    )


def number(scanner: Scanner) -> str:
    """Return the number ahead as it is written, empty if there is none."""
    start = end = scanner.next.start
    for _ in range(_RUN):
        token = scanner.next
        if (token.fresh and end > start) or not _in_number(scanner):
            break
        end = scanner.take().end
    return scanner.text[start:end]


def _in_number(scanner: Scanner) -> bool:
    token = scanner.next
    if token.kind == "word":
        return token.word not in STOPS
    return token.text == ")" or (
        token.text == "(" and scanner.ahead(1).kind == "word" and scanner.ahead(2).text == ")"
    )


def _numbered(
    scanner: Scanner, working: WorkingText, part: str, said: tuple[str, tuple[str, ...]], start: int
) -> str:
    own, above = said
    found = working.find((*above, *key(f"{part} {own}"))) if part else []
    found = found or working.find((*above, *key(own)))
    if not found and not above and own in working.draft.nodes:
        return own
    if len(found) == 1:
        return found[0]
    called = f"‘{part or 'point'} {short(own)}’"
    if found:
        several = " or ".join(f"‘{id}’" for id in found[:4])
        raise scanner.refused(
            f"{called} could be {len(found)} points", f"name it by its id: point {several}", start
        )
    hint = did_you_mean(short(own), working.labels()) or "name the point by its id: point ‘id’"
    raise scanner.refused(f"there is no {called}", hint, start)


def _by_id(scanner: Scanner, working: WorkingText) -> str:
    token = scanner.take()
    if token.text in working.draft.nodes:
        return token.text
    found = working.headed(token.text)
    if len(found) == 1:
        return found[0]
    raise scanner.refused(
        f"there is no point ‘{short(token.text)}’",
        did_you_mean(short(token.text), working.draft.nodes) or "there are no points at all",
        token.start,
    )


def _headed(scanner: Scanner, working: WorkingText) -> str:
    start = scanner.next.start
    heading = scanner.quote("a heading", "In the point headed ‘Elections’, leave out ‘free’.")
    found = working.headed(heading)
    if len(found) == 1:
        return found[0]
    said = short(heading)
    headings = [node["heading"] for node in working.draft.nodes.values() if "heading" in node]
    what = f"several points are headed ‘{said}’" if found else f"no point is headed ‘{said}’"
    hint = "name it by its id: point ‘id’" if found else did_you_mean(said, headings)
    raise scanner.refused(what, hint, start)


def described(scanner: Scanner, working: WorkingText, taken: set[str]) -> Plain:
    """Return the new point that is described ahead: number, heading, text, id, and the rest.

    Raises:
        InputError: nothing is described.
    """
    start = scanner.next.start
    said = _number_heading_text(scanner)
    id = ""
    if scanner.next.text == "(" and scanner.ahead(1).kind == "quoted":
        scanner.take()
        id = scanner.take().text
        scanner.need("a closing bracket", _SPEC, ")")
    rest = scanner.json(_SPEC) if scanner.takes("with") else {}
    if not isinstance(rest, dict) or scanner.at <= start:
        raise scanner.expected("a new point", _SPEC)
    if "text" not in said and scanner.next.kind == "quoted":
        said["text"] = scanner.take().text
    known = {**said, **rest}
    id = str(id or known.pop("id", "") or _minted(known, working, taken))
    taken.add(id)
    return {"id": id, **known}


def _number_heading_text(scanner: Scanner) -> Plain:
    said: Plain = {}
    if scanner.takes("numbered"):
        said["label"] = scanner.quote("a number", _SPEC)
    elif label := number(scanner):
        said["label"] = label
    scanner.takes_one(".", ":")
    if scanner.takes("headed"):
        said["heading"] = scanner.quote("a heading", _SPEC)
        scanner.takes_one(",", ":")
    if scanner.next.kind == "quoted":
        said["text"] = scanner.take().text
    return said


def _minted(said: Plain, working: WorkingText, taken: set[str]) -> str:
    """Return an id nobody has, from the heading, the first words or the number."""
    words = str(said.get("heading") or "") or " ".join(
        str(said.get("text", "")).split()[:_ID_WORDS]
    )
    number = f"point {said['label']}" if said.get("label") else ""
    stem = _slug(words) or _slug(number) or "new-point"
    for count in range(1, len(working.draft.nodes) + len(taken) + 2):
        id = stem if count == 1 else f"{stem[: MAX_ID - 8]}-{count}"
        if id not in working.draft.nodes and id not in taken:
            break
    return id


def _slug(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", plain.casefold()))[:60].strip("-")

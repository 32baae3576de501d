"""A document that was written from a revision: the same revision, with the words that it now has.

Its words are what its elements say. What a clause states and is supported by comes from what the
document keeps of it; a clause that is new in it, or was taken out, is so in the revision.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from typing import Any

from plans.drafting import Part, Passage, Whole
from plans.letters import composed
from plans.model import ID, MAX_ID, Clause, Plain, Revision
from plans.readers._safe_xml import Element
from plans.readers.akn._documents import refused
from plans.readers.akn._form import AKN_FORM, JSON_SPACE
from plans.readers.akn._names import local
from plans.safe import writable
from plans.tables import parts as tables_and_words

_ID = re.compile(ID)
_ESCAPE = re.compile(r'\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])')
# A text that a side wants in place of a clause: of which, and which of them.
_ALTERNATIVE = re.compile(r"(?P<of>[a-z0-9-]+)__alternative_(?P<number>\d{1,4})")


def is_own_id(name: str) -> bool:
    """Say whether a name is the id of a clause of ours, or of an alternative to one."""
    return bool((len(name) <= MAX_ID and _ID.fullmatch(name)) or _ALTERNATIVE.fullmatch(name))


def kept_in(root: Element) -> Plain | None:
    """Return what a document keeps of the revision that it was written from, if it was."""
    for each in root.iter(f"{{{JSON_SPACE}}}map"):
        above = each.getparent()
        if above is not None and local(above) == "proprietary":
            found = _value(each)
            if isinstance(found, dict) and found.get("form") == AKN_FORM:
                return found
    return None


def _value(element: Element) -> Any:
    match local(element):
        case "map":
            return {each.get("key", ""): _value(each) for each in element}
        case "array":
            return [_value(each) for each in element]
    text = element.text or ""
    return _unescaped(text) if element.get("escaped") == "true" else text


def _unescaped(text: str) -> str:
    """Return a text of JSON as it is meant; half of a letter that is written in two stays none."""
    found = _ESCAPE.sub(lambda escape: str(json.loads(f'"{escape[0]}"')), text)
    return found.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def with_words(kept: Plain, parts: Sequence[Part], title: str, name: str) -> Whole:
    """Return the revision that a document keeps, with the words that it now has.

    Raises:
        UnreadableFile: what it keeps is none.
    """
    try:
        made = _Kept(kept, _names(parts))
        revision = made.revision(parts, title)
        return Whole(revision, made.passages, dict(made.rewritten(revision)))
    except (ValueError, TypeError, AttributeError):
        raise refused(
            "file was written from a revision, and what it keeps of it is damaged", name
        ) from None


class _Kept:
    """What a document keeps, put back to the words that were read in it."""

    def __init__(self, kept: Plain, names: Iterable[str]) -> None:
        self._head = kept.get("revision", {})
        self._clauses: dict[str, deque[Plain]] = {}
        for each in kept.get("clauses", ()):
            self._clauses.setdefault(each.get("id", ""), deque()).append(each)
        self._names, self._given = set(names), set[str]()
        self._typed: dict[str, Plain] = {}
        self.passages: dict[str, Passage] = {}

    def revision(self, parts: Sequence[Part], title: str) -> Revision:
        """Return the revision that the clauses of a document and its title are.

        Raises:
            ValueError: what it keeps is none.
        """
        data = dict(self._head)
        if title and _bare(title) != _bare(data.get("title", "")):
            data["title"] = title
        data["clauses"] = list(self._those(parts))
        return Revision.model_validate(data)

    def rewritten(self, revision: Revision) -> Iterator[tuple[str, Clause]]:
        """Yield the typed clauses that say something else in ``revision``, as they were."""
        for clause in revision.walk():
            if kept := self._typed.pop(clause.id, None):
                old = Clause.model_validate(kept)
                if _prose(old) != _prose(clause):
                    yield clause.id, old

    def _those(self, parts: Iterable[Part]) -> Iterator[Plain]:
        last: Plain = {}
        for part in parts:
            name = next(filter(is_own_id, part.passage.anchors), "")
            found = _ALTERNATIVE.fullmatch(name)
            if found and found["of"] == last.get("id") and _is_kept(last, int(found["number"])):
                _say_alternative(last["alternatives"][int(found["number"]) - 1], part)
                continue
            if last:
                yield last
            last = self._clause(part, "" if found else name)
        if last:
            yield last

    def _clause(self, part: Part, name: str) -> Plain:
        waiting = self._clauses.get(name)
        # Somebody may have copied a clause with its name.
        id = name if waiting or name not in self._given else ""
        id = id or self._free(part)
        data = waiting.popleft() if waiting else {"id": id}
        if any("terms" in each for each in (data, *data.get("alternatives", ()))):
            self._typed.setdefault(id, deepcopy(data))
        self._given.add(id)
        self.passages.setdefault(id, part.passage)
        text, closing = "\n\n".join(part.paragraphs), "\n\n".join(part.closing)
        _say(data, label=part.label)
        _say(data, heading=part.heading)
        _say(data, text=text, closing=closing)
        notes = [*data.get("notes", ()), *map(str, part.passage.notes)]
        below = list(self._those(part.parts))
        return data | {key: each for key, each in (("notes", notes), ("clauses", below)) if each}

    def _free(self, part: Part) -> str:
        """Return an id for a clause that has come into the document since it was written."""
        # What words become an id is known where clauses are found in prose.
        from plans.outlining import fold

        base = fold(part.heading or part.label or " ".join(part.paragraphs)) or "clause"
        found, number = base, 1
        while found in self._given or found in self._names or found in self._clauses:
            number += 1
            found = f"{base}-{number}"
        return found


def _names(parts: Iterable[Part]) -> Iterator[str]:
    """Yield the ids that the clauses of a document have."""
    for part in parts:
        yield from filter(is_own_id, part.passage.anchors)
        yield from _names(part.parts)


def _prose(clause: Clause) -> list[str]:
    """Return what a clause says and what sides want it to say."""
    wanted = ("\n\n".join((each.text, each.closing)) for each in clause.alternatives)
    return [clause.prose, *wanted]


def _is_kept(clause: Plain, number: int) -> bool:
    return 0 < number <= len(clause.get("alternatives", ()))


def _say_alternative(said: Plain, part: Part) -> None:
    _say(said, heading=part.heading)
    words = "\n\n".join((*part.paragraphs, *part.closing))
    both = "\n\n".join(filter(None, (said.get("text"), said.get("closing"))))
    if _bare(words) != _bare(both):
        said["text"] = words
        said.pop("closing", None)


def _say(data: Plain, **read: str) -> None:
    """Put words that were read into ``data``, unless it keeps the same in its own spelling."""
    kept = "\n\n".join(data.get(name, "") for name in read)
    if _bare(kept) != _bare("\n\n".join(read.values())):
        data.update(read)


def _bare(text: str) -> str:
    """Return a text by which two are compared of which one went through a file."""
    even = "\n\n".join(map(str, tables_and_words(text)))
    return "".join(composed(writable(even)).split())

"""The exact reader: every scalar as written, each value with its place, each slip reported.

YAML is read as text: ``NO`` is the word NO, ``1200.00`` keeps its zeros. Only an empty plain
scalar, ``~`` and ``null`` mean "nothing". Duplicate keys are problems (PyYAML's own loader keeps
the last without a word), aliases are bounded, tags ignored. It builds from the parser's events, not
from PyYAML's node tree, whose construction recurses and can be made to overflow.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, cast

import yaml

from plans.errors import InvalidDocument, Origin, Problem, Span
from plans.reading.limits import (
    ALIAS_CHARACTERS,
    MAX_ALIAS_EVENTS,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_PROBLEMS,
    MAX_QUOTED,
    MAX_VALUES,
)
from plans.reading.syntax import FLATTEN, TOO_DEEP, syntax_problem, unreadable_character

Path = tuple[str | int, ...]
Loader: Any = getattr(yaml, "CLoader", yaml.Loader)

_NOTHING = ("", "~", "null", "Null", "NULL")

# YAML 1.1, which PyYAML reads, ends a line at these; YAML 1.2 and editors do not. They hide behind
# characters for private use while it reads.
_NOT_BREAKS = "\x85\u2028\u2029"
_PRIVATE = range(0xE000, 0xF900)


# A place is so many times the line, plus the column, which no file we read can reach.
_LINE = 2 * MAX_BYTES


@dataclass
class Parsed:
    """A document, where each of its values and keys stands, and what was wrong on the way.

    A place is line and column in one number: of a million, each would be an object otherwise.
    ``ends`` has only those of words and texts.
    """

    value: Any
    name: str
    places: dict[Path, int]
    keys: dict[Path, int]
    ends: dict[Path, int]
    problems: list[Problem]

    def where(self, path: Path) -> Origin | None:
        """Return the place of the deepest part of ``path`` that the file has."""
        for length in range(len(path), -1, -1):
            place = self.keys.get(path[:length]) or self.places.get(path[:length])
            if place:
                line, column = divmod(place, _LINE)
                return Origin(self.name, line, column, self._span(path))
        return None

    def clause(self, path: Path) -> str:
        """Return the id of the innermost clause that ``path`` leads into, if any has one."""
        found, here = "", cast("Any", self.value)
        for above, step in pairwise(("", *path)):
            try:
                here = here[step]
            except (LookupError, TypeError):
                break
            if above == "clauses" and isinstance(here, dict):
                found = str(here.get("id") or found)
        return found

    def _span(self, path: Path) -> Span | None:
        if path not in self.ends:
            return None
        return Span(*divmod(self.places[path], _LINE), *divmod(self.ends[path], _LINE))


@dataclass
class _Frame:
    """A mapping or list under construction."""

    value: Any
    path: Path
    key: str | None = None
    seen: dict[str, int] = field(default_factory=dict)


def parse_exact(text: str, name: str) -> Parsed:
    """Parse ``text``; ``name`` is the file's name in messages.

    Raises:
        InvalidDocument: the text is not one YAML document, nests too deep or aliases explode.
    """
    hidden = stand_ins(text)
    builder = _Builder(name, {there: chr(here) for here, there in hidden.items()})
    try:
        text = text.translate(hidden) if hidden else text
        for event in yaml.parse(text, Loader=Loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise InvalidDocument([syntax_problem(error, text, name)]) from None
    except yaml.reader.ReaderError as error:
        raise InvalidDocument([unreadable_character(error, text, name)]) from None
    if builder.documents == 0:
        raise InvalidDocument([Problem("the file is empty", _EMPTY, Origin(name, 1, 1))])
    return Parsed(builder.root, name, builder.places, builder.keys, builder.ends, builder.problems)


_EMPTY = "a revision starts with 'revision: v1'; 'plans init --example' shows whole files"


def stand_ins(text: str) -> dict[int, int]:
    """Return for each of the characters to hide that ``text`` has one that it has not."""
    unused = (code for code in _PRIVATE if chr(code) not in text)
    return {ord(char): next(unused) for char in _NOT_BREAKS if char in text}


def quoted(text: str) -> str:
    """Return ``text`` in quotes, cut where it is long."""
    return f"'{text if len(text) <= MAX_QUOTED else text[:MAX_QUOTED] + '…'}'"


class _Builder:
    """Builds the document from events, keeping its own stack so that depth is only a number."""

    def __init__(self, name: str, hidden: dict[int, str]) -> None:
        self.name = name
        self.hidden = hidden
        self.root: Any = None
        self.documents = 0
        self.places: dict[Path, int] = {}
        self.keys: dict[Path, int] = {}
        self.ends: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self._stack: list[_Frame] = []
        self._anchors: dict[str, Any] = {}
        self._sizes: dict[str, int] = {}
        self._replayed = 0

    def take(self, event: yaml.Event) -> None:
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self._stop("more than one document in the file", event, "remove the '---'")
            case yaml.ScalarEvent():
                self._put(self._scalar(event), event)
            case yaml.AliasEvent():
                self._put(self._alias(event), event)
            case yaml.MappingStartEvent():
                self._open({}, event)
            case yaml.SequenceStartEvent():
                self._open([], event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._stack.pop()

    def _origin(self, event: yaml.Event) -> Origin:
        mark: Any = event.start_mark
        return Origin(self.name, mark.line + 1, mark.column + 1)

    def _stop(self, message: str, event: yaml.Event, hint: str = "") -> None:
        raise InvalidDocument([*self.problems, Problem(message, hint, self._origin(event))])

    def _open(self, value: Any, event: yaml.CollectionStartEvent) -> None:
        if len(self._stack) >= MAX_DEPTH:
            self._stop(TOO_DEEP, event, FLATTEN)
        path = self._put(value, event)
        self._stack.append(_Frame(value, path))

    def _scalar(self, event: yaml.ScalarEvent) -> str | None:
        plain = event.implicit[0] and event.style in (None, "")
        value: str = event.value.translate(self.hidden) if self.hidden else event.value
        return None if plain and value in _NOTHING else value

    def _alias(self, event: Any) -> Any:
        if event.anchor not in self._anchors:
            self._stop(f"no anchor {quoted('&' + event.anchor)} before this alias", event)
        value = self._anchors[event.anchor]
        if any(frame.value is value for frame in self._stack):
            self._stop("an alias inside what it stands for", event)
        if event.anchor not in self._sizes:
            self._sizes[event.anchor] = _size(value, MAX_ALIAS_EVENTS)
        self._replayed += self._sizes[event.anchor]
        if self._replayed > MAX_ALIAS_EVENTS:
            self._stop("aliases repeat too much", event, "write the values out")
        return value

    def _put(self, value: Any, event: Any) -> Path:
        """Store ``value`` where the event stands, or take it as the next key; return its path."""
        if getattr(event, "anchor", None) and not isinstance(event, yaml.AliasEvent):
            self._anchors[event.anchor] = value
            self._sizes.pop(event.anchor, None)
        if len(self.places) + len(self.keys) > MAX_VALUES:
            self._stop(f"more than {MAX_VALUES:,} values", event, "split the document")
        if not self._stack:
            self.root = value
            self.places[()] = _place(event.start_mark)
            return ()
        frame = self._stack[-1]
        if isinstance(frame.value, list):
            path = (*frame.path, len(frame.value))
            frame.value.append(value)
            self._stands(path, event)
            return path
        if frame.key is None:
            return self._key(frame, value, event)
        path = (*frame.path, frame.key)
        if path not in self.places:
            frame.value[frame.key] = value
            self._stands(path, event)
        frame.key = None
        return path

    def _stands(self, path: Path, event: yaml.Event) -> None:
        self.places[path] = _place(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            self.ends[path] = _place(event.end_mark)

    def _key(self, frame: _Frame, value: Any, event: yaml.Event) -> Path:
        if isinstance(value, dict | list):
            self._stop("a list or mapping as a key", event, "quote the key")
        key = "" if value is None else str(value)
        frame.key = key
        path = (*frame.path, key)
        if key in frame.seen:
            twice = f"{quoted(key)} stands twice, first in line {frame.seen[key] // _LINE}"
            if len(self.problems) >= MAX_PROBLEMS:
                self._stop(twice, event, f"{MAX_PROBLEMS} others do too")
            self.problems.append(Problem(twice, "remove one of them", self._origin(event)))
        else:
            frame.seen[key] = self.keys[path] = _place(event.start_mark)
        return path


def _place(mark: Any) -> int:
    place: int = (mark.line + 1) * _LINE + mark.column + 1
    return place


def _size(value: Any, limit: int) -> int:
    """Count the values below ``value``, long texts for more, stopping once past ``limit``."""
    count, stack = 0, [value]
    while stack and count <= limit:
        count += 1
        item = stack.pop()
        if isinstance(item, dict):
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)
        elif item:
            count += len(item) // ALIAS_CHARACTERS
    return count

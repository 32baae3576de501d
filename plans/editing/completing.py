"""What may be written where the cursor is, in a text that is whole or half typed.

A mark is put where the cursor is, and the text is sketched with it: so it is seen as a key or a
value like any other word, whatever is broken around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_origin

from plans.editing.buffers import Span
from plans.editing.helping import help_of_field, help_of_kind, is_needed
from plans.editing.naming import known_at, words_at
from plans.editing.session import Opened
from plans.editing.shapes import Shape, shape_at
from plans.editing.spots import Path, Spot, inside, spot_at
from plans.reading import Node
from plans.terms import Term, term_kinds
from plans.values import frozen

# Nobody's text has it: a character for private use, without a meaning of its own.
_MARK = "\uf8f0mark\uf8f0"
# What no single word has: to write something in its place would lose what stands there.
_MORE = re.compile(r"[\r\n\[\]{},]|: ")
# What YAML reads as it is written, outside brackets and within.
_PLAIN = re.compile(r"[\w(][\w ()/.%+§–-]*")


@frozen
class Offer:
    """Something to write.

    Attributes:
        label: what it is called.
        text: what is written.
        span: what it takes the place of.
        detail: what it is, in a line.
        help: more about it, in Markdown.
        kind: ``field``, ``word`` or ``name``.
    """

    label: str
    text: str
    span: Span
    detail: str
    help: str
    kind: str


def offers_at(opened: Opened, offset: int) -> list[Offer]:
    """Return what may be written at a character, best first."""
    text = opened.buffer.text
    marked = opened.without(text[:offset] + _MARK + text[offset:])
    spot = spot_at(marked.root, offset)
    if spot is None or _MARK not in spot.node.text:
        return []
    span = Span(spot.node.start, spot.node.end - len(_MARK))
    if _MORE.search(text, span.start, span.end):
        return []
    if spot.on_key:
        return list(_fields(marked, spot.path[:-1], spot, span))
    shape = shape_at(opened.model, marked.root, spot.path)
    if shape and (shape.fields or get_origin(shape.type) is dict):
        return list(_fields(marked, spot.path, spot, span))
    return list(_values(marked, spot, shape, span))


def _fields(marked: Opened, path: Path, spot: Spot, span: Span) -> Iterator[Offer]:
    """Yield the fields of the mapping at ``path`` that are not there yet."""
    holder = shape_at(marked.model, marked.root, path)
    there = _keys(inside(marked.root, *path))
    colon = "" if spot.on_key and spot.part.value.start > spot.node.end else ": "
    left = [name for name in (holder.fields if holder else {}) if name not in there]
    for name in sorted(left, key=lambda name: _rank(name, holder)):
        shape = shape_at(marked.model, marked.root, (*path, name))
        if holder and shape:
            help = help_of_field(name, shape, holder)
            yield Offer(name, name + colon, span, help.partition("\n")[0], help, "field")


def _rank(name: str, holder: Shape | None) -> tuple[bool, bool]:
    """Return what puts a field where it is looked for: the needed, then those of its kind."""
    return (not holder or not is_needed(name, holder), name in Term.model_fields)


def _keys(node: Node | None) -> set[str]:
    return {part.key.text for part in node.parts if part.key} if node else set()


def _values(marked: Opened, spot: Spot, shape: Shape | None, span: Span) -> Iterator[Offer]:
    path = spot.path
    field = path[:-1] if path and isinstance(path[-1], int) else path
    quoted = spot.node.style
    for word in words_at(field, shape, marked):
        is_kind = word in term_kinds() and {"kind", "kinds"}.intersection(map(str, field[-1:]))
        help = help_of_kind(word) if is_kind else ""
        written = _written(word, quoted)
        yield Offer(word, written, span, help.partition("\n")[0], help, "word")
    for id, named in known_at(path, shape, marked).items():
        yield Offer(id, _written(id, quoted), span, named.title, named.about, "name")


def _written(word: str, quote: str) -> str:
    """Return a word as YAML has it, in the quotes that are there, or where it needs some."""
    plain = _PLAIN.fullmatch(word) or (" " not in word and re.fullmatch(r"[\w@:.-]+", word))
    if quote == '"' and '"' not in word and "\\" not in word:
        return f'"{word}"'
    return word if plain and not quote else "'" + word.replace("'", "''") + "'"

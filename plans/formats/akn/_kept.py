"""What Akoma Ntoso has no element for, so that a revision that is read back is the same one."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from plans.formats.akn._xml import Lines, exactly, holder
from plans.letters import composed
from plans.model import WORDS, Clause, Part, Plain, Revision, fields_of, plain
from plans.readers import AKN_FORM, JSON_SPACE
from plans.safe import writable
from plans.tables import Table, parts

_WORDS = fields_of(Clause, Part.LABEL, *WORDS)
_BELOW = fields_of(Clause, Part.BELOW)


def kept(revision: Revision, source: str) -> Lines:
    """Yield what is not in the text of a document, and words that are spelled oddly or typed."""
    head = plain(revision)
    head.pop("clauses", None)
    if _is_even(revision.title):
        head.pop("title", None)
    block = {"form": AKN_FORM, "revision": head, "clauses": list(_clauses(revision))}
    yield from holder("proprietary", _value(block, xmlns=JSON_SPACE), source=source)


def _clauses(revision: Revision) -> Iterator[Plain]:
    """Yield what is kept of each clause; what has an id of others is told from them by its turn."""
    turns = Counter(clause.id for clause in revision.walk())
    for clause in revision.walk():
        said = plain(clause)
        dropped = _BELOW if _is_typed(clause) or _is_odd(clause) else (*_WORDS, *_BELOW)
        left = {key: value for key, value in said.items() if key not in dropped}
        if left.keys() > {"id"} or turns[clause.id] > 1:
            yield left


def _is_typed(clause: Clause) -> bool:
    """Say whether something is typed of its words, which is so of these words alone."""
    return bool(clause.terms) or any(each.terms for each in clause.alternatives)


def _is_odd(clause: Clause) -> bool:
    """Say whether reading the elements of a clause would not give its very letters."""
    lone = bool(clause.closing) and not clause.clauses
    even = _is_even(clause.label) and _is_even(clause.heading)
    return lone or not (even and _are_even(clause.text) and _are_even(clause.closing))


def _are_even(text: str) -> bool:
    """Say whether a text is paragraphs without a space too many, and tables in their one form."""
    found = parts(text)
    whole = "\n\n".join(map(str, found))
    return whole == text and all(
        _is_even_table(each) if isinstance(each, Table) else all(map(_is_said, each.split("\n\n")))
        for each in found
    )


def _is_even_table(table: Table) -> bool:
    return any(map(any, (table.heads, *table.rows))) and str(table) == _held(str(table))


def _is_said(paragraph: str) -> bool:
    return bool(paragraph) and _is_even(paragraph)


def _is_even(text: str) -> bool:
    return text == _held(" ".join(text.split()))


def _held(text: str) -> str:
    """Return a text as it is read in a file that held it."""
    return composed(writable(text))


def _value(value: Any, **attributes: str) -> Lines:
    """Yield a value in the XML of JSON."""
    if isinstance(value, dict):
        inner = (line for key, each in value.items() for line in _value(each, key=key))
        yield from holder("map", inner, **attributes)
    elif isinstance(value, list):
        inner = (line for each in value for line in _value(each))
        yield from holder("array", inner, **attributes)
    elif writable(value) == value:
        yield exactly("string", value, **attributes)
    else:
        escaped = "".join(map(_escaped, value))
        yield exactly("string", escaped, escaped="true", **attributes)


def _escaped(letter: str) -> str:
    """Return a letter as the text of JSON has it, if XML cannot hold it."""
    kept = letter != "\\" and writable(letter) == letter
    return letter if kept else json.dumps(letter)[1:-1]

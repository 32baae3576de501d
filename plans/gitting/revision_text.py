"""A revision in lines for git to compare: a clause, a term's field and a sentence each its own.

Made from what the file says, without the model: it takes half the time, which git spends once a
file and commit, and shows a file that breaks the format as well as any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from plans.safe import visible

# Shown on the line of the clause itself, where git takes the headings of its hunks from.
_NAMED = ("label", "heading")
# The order in which fields are shown; others follow. To change it in a file changes nothing.
_ORDER = ("status", "text", "terms", "refs", "alternatives", "readings", "cites", "notes")
_TERM_ORDER = ("kind", "issue")

# After the mark that ends a sentence, and what closes with it. Chinese and Japanese leave no space.
_SENTENCE = re.compile(r"(?<=[.!?;:…؟؛।])[\"'”’»)\]]*\s+|(?<=[。！？；])")


def revision_lines(document: Any) -> str | None:
    """Return the lines of a revision's document; None if it is none."""
    if not isinstance(document, dict) or not isinstance(document.get("revision"), str):
        return None
    clauses = document.get("clauses")
    if not isinstance(clauses, list) or not all(isinstance(each, dict) for each in clauses):
        return None
    lines = [line for key in document if key != "clauses" for line in _field(key, document[key], 0)]
    for clause in clauses:
        lines += _clause(clause, "")
    return visible("\n".join(lines)) + "\n"


def _clause(clause: Any, above: str) -> Iterator[str]:
    if not isinstance(clause, dict):
        yield from _field("clause", clause, 0)
        return
    id = above + _flat(clause.get("id", "?"))
    said = [_flat(clause.get(key) or "") for key in _NAMED]
    yield ""
    yield " ".join([f"clause {id}:", *filter(None, said)])
    for key in sorted(clause, key=_place):
        if key not in ("id", *_NAMED, "clauses"):
            yield from _terms(clause[key]) if key == "terms" else _field(key, clause[key], 1)
    below = clause.get("clauses") or []
    for each in below if isinstance(below, list) else [below]:
        yield from _clause(each, f"{id}/")


def _place(key: str) -> int:
    return _ORDER.index(key) if key in _ORDER else len(_ORDER)


def _terms(terms: Any) -> Iterator[str]:
    if not isinstance(terms, dict):
        yield from _field("terms", terms, 1)
        return
    for id, term in terms.items():
        if not isinstance(term, dict):
            yield from _field(f"term {id}", term, 1)
            continue
        yield f"  term {id}:"
        for key in sorted(term, key=_rank):
            yield from _field(key, term[key], 2)


def _rank(key: str) -> tuple[int, str]:
    return (_TERM_ORDER.index(key) if key in _TERM_ORDER else len(_TERM_ORDER), key)


def _field(key: str, value: Any, depth: int) -> Iterator[str]:
    """Yield ``key: value``, or the key and what is below it; nothing for what is empty."""
    pad = "  " * depth
    if value in (None, "", [], {}):
        return
    if isinstance(value, dict):
        yield f"{pad}{key}:"
        for name, each in value.items():
            yield from _field(name, each, depth + 1)
    elif isinstance(value, list):
        yield f"{pad}{key}:"
        for each in value:
            yield from _item(each, depth + 1)
    else:
        sentences = _sentences(str(value))
        if len(sentences) == 1 and key != "text":
            yield f"{pad}{key}: {sentences[0]}"
            return
        yield f"{pad}{key}:"
        yield from (f"{pad}  {sentence}" for sentence in sentences)


def _item(value: Any, depth: int) -> Iterator[str]:
    """Yield an item of a list: a dash, and below it what it holds."""
    pad = "  " * depth
    if isinstance(value, dict) and value:
        lines = [line for key, each in value.items() for line in _field(key, each, 0)]
    elif isinstance(value, list):
        lines = [line for each in value for line in _item(each, 0)]
    else:
        lines = _sentences(str(value))
    for number, line in enumerate(lines):
        yield pad + ("  " if number else "- ") + line


def _sentences(text: str) -> list[str]:
    found = [_flat(part) for line in text.split("\n") for part in _parts(line)]
    return [sentence for sentence in found if sentence] or [""]


def _parts(line: str) -> Iterator[str]:
    start = 0
    for match in _SENTENCE.finditer(line):
        yield line[start : match.end()]
        start = match.end()
    yield line[start:]


def _flat(value: Any) -> str:
    return " ".join(str(value).split())

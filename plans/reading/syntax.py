"""What is said of a file that is no YAML: where it stops being it, and what was likely meant."""

from __future__ import annotations

import re

import yaml

from plans.errors import Origin, Problem
from plans.reading.limits import MAX_DEPTH

TOO_DEEP, FLATTEN = f"nested deeper than {MAX_DEPTH} levels", "flatten the document"

# A line up to the colon of its field, with or without the dash of an item.
_A_FIELD = re.compile(r"\s*(?:- )*[\w-]+")
_AFTER_A_QUOTE = re.compile(r""".*:\s+(["']).*\1\s*""")
_BEGINS_OPEN = re.compile(r"\s*(?:- )*[\w-]+:\s+[\[{]")


def syntax_problem(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    """Return what keeps ``text``, of the file ``name``, from being YAML."""
    said = f"{error.problem} {error.context or ''}".strip()
    open_quote = "quoted scalar" in said and "end of stream" in said
    mark = error.context_mark if open_quote else error.problem_mark or error.context_mark
    if not mark:
        return Problem(f"not YAML: {said}", "", Origin(name))
    origin = Origin(name, mark.line + 1, mark.column + 1)
    # The parser looks ahead of its events, and a newer one gives up on its own before we count.
    if "nesting" in said:
        return Problem(TOO_DEEP, FLATTEN, origin)
    line = next(iter(text.split("\n")[mark.line : mark.line + 1]), "")
    hint = "close this quote" if open_quote else _meant(said, line[: mark.column], line)
    return Problem(f"not YAML: {said}", hint, origin)


def _meant(said: str, before: str, line: str) -> str:
    """Return what to do about a ``line`` that is understood as far as ``before``."""
    here = line[len(before) : len(before) + 1]
    if "\t" in before + here and not before.strip():
        return "indent with spaces, not tabs"
    if here and here in "%@`":
        return f"text that begins with {here} needs quotes"
    if "mapping values are not allowed" in said:
        if _A_FIELD.fullmatch(before):
            return "line it up with the field above, which needs ': ' behind its name"
        return "a text with ': ' in it needs quotes, or a block that starts with >-"
    if _AFTER_A_QUOTE.fullmatch(before):
        return "a quote in quoted text ends it: drop the outer quotes, or use a block after >-"
    if _BEGINS_OPEN.match(line):
        return "text that begins with [ or { needs quotes"
    return "look at the indentation and the quotes on this line and the one before"


def unreadable_character(error: yaml.reader.ReaderError, text: str, name: str) -> Problem:
    """Return which character it is in ``text``, of the file ``name``, that no YAML has."""
    before = text[: error.position] if isinstance(error.position, int) else ""
    origin = Origin(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
    code = error.character if isinstance(error.character, int) else ord(str(error.character)[:1])
    return Problem(f"a character that YAML does not allow: U+{code:04X}", "remove it", origin)

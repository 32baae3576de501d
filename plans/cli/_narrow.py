"""A narrow terminal: what is said there is broken between words and not where the line ends."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from typing import Any

# Lines are made for this width; what is a little wider is left to the terminal.
USUAL = 100
# The parser takes no terminal for narrower than this, and has a column of this width for names.
_LEAST, _NAMES = 52, 0.4
# A type as the parser has it; one of several words is as it is.
_TYPE = re.compile(r"<(?:list\[)?([^\[\]>]+)\]?>")
_WORDS = {"str": "TEXT", "path": "PATH", "Path": "PATH", "int range": "N", "int": "N"}
_PART = re.compile(r'"[^"]*"|\S+')


def room(stream: int = 2) -> int:
    """Return how many columns there are, if fewer than usual; else, and in a pipe, 0."""
    try:
        width = os.get_terminal_size(stream).columns
    except OSError:
        return 0
    return width if 0 < width < USUAL else 0


def fitted(text: str) -> str:
    """Return what is said on stderr as it fits there."""
    width = room() if sys.stderr else 0
    if not width or all(len(line) * 2 <= width for line in text.split("\n")):
        return text
    from plans.formats import folded

    return folded(text, width)


def fit_help(formatter: Any) -> None:
    """Have the parser write help in words, as wide as a narrow terminal is."""
    width = room(1)
    write, narrow = formatter.write_dl, {}
    if width and width < _LEAST:
        formatter.width = width - 2
        narrow = {"col_max": int(width * _NAMES)}
    formatter.write_dl = lambda rows: write([(_in_words(n), said) for n, said in rows], **narrow)


def _in_words(name: str) -> str:
    """Return an option with what follows it, where the parser names a type of Python's.

    What an argument is, its help says.
    """
    if name[:1] != "-":
        return name.partition(" <")[0]
    return _TYPE.sub(lambda found: _WORDS.get(found[1], f"<{found[1]}>"), name)


def fit_examples(examples: str) -> str:
    """Return command lines that go on, where the terminal ends, as a shell lets them."""
    width = room(1)
    if not width:
        return examples
    return "\n".join(line for each in examples.split("\n") for line in _continued(each, width))


def _continued(example: str, width: int) -> Iterator[str]:
    parts = _PART.findall(example)
    line = example[: len(example) - len(example.lstrip())]
    hanging = f"{line}  "
    for part in parts:
        # Help is set in by two columns, and behind a line that goes on stands the sign for it.
        if line.strip() and len(line) + len(part) + 5 > width:
            yield f"{line} \\"
            line = hanging + part
        else:
            line += f" {part}" if line.strip() else part
    yield line

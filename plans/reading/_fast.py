"""The quick reader: yaml-rs, for files that have nothing wrong with them.

It types plain scalars (``017`` becomes 17, ``1.50`` loses its zero), which the models refuse, since
they take text alone; whoever gets a refusal reads again with the exact reader, which keeps every
scalar as it was written and knows its place. So the quick reader can only ever be right or be
overruled. What is known to make it wrong, slow or crash is not given to it at all.
"""

from __future__ import annotations

import re
from typing import Any

from plans.reading._limits import MAX_MARKS


class Overruled(Exception):
    """The quick reader cannot judge this text; the exact one must."""


# Control characters and tabs, which it takes where YAML has none.
_ODD = re.compile("[^\n\r\x20-\x7e\x85\xa0-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
# Tags, which change types; anchors and aliases, which it copies out: a megabyte as often as named.
_MARKED = re.compile(r"[!&*](?<![^\s\[{,:].)")
# A block that may be empty, which it reads as a line break.
_BLOCK = re.compile(r"[|>][+0-9]* *(?:#[^|>\n]*)?\r?\n(?: *\r?\n)*( *)")
# Blocks inside blocks on one line or by their indentation, until its stack overflows, and a whole
# number that takes it minutes: both are long runs, which show in every twentieth character.
_STEP = 20
_RUN = re.compile(r"[ ?:-]{25}|[0-9]{25}")


def parse_fast(text: str) -> Any:
    """Return the document in ``text`` as dicts, lists and scalars.

    Raises:
        Overruled: the text is not plainly fine, or yaml-rs is not there.
    """
    if not _plainly_fine(text):
        raise Overruled
    try:
        import yaml_rs

        return yaml_rs.loads(text, parse_datetime=False)
    except Exception as error:  # whatever it stumbles over, the exact reader says it better
        raise Overruled from error


def _plainly_fine(text: str) -> bool:
    if len(text) > MAX_MARKS and sum(map(text.count, ",:-?[{\n")) > MAX_MARKS:
        return False
    if _ODD.search(text) or _RUN.search(text[::_STEP]):
        return False
    if any(mark in text for mark in "!&*") and _MARKED.search(text):
        return False
    # A lone carriage return ends a line for one reader only.
    if text.count("\r") != text.count("\r\n"):
        return False
    return not any(_empty(match) for match in _BLOCK.finditer(text))


def _empty(block: re.Match[str]) -> bool:
    """Say whether nothing below a block's first line is indented further than what holds it."""
    text = block.string
    line = text[text.rfind("\n", 0, block.start()) + 1 : block.start()].rstrip()
    outer = line.rindex("-") if line.endswith("-") else len(line) - len(line.lstrip(" ?:-"))
    return len(block[1]) <= outer or block.end() == len(text)

"""Revisions and other plain data as YAML that a person can edit and that reads back the same."""

from __future__ import annotations

import re
from typing import Any

import yaml

from plans.model import Pins, Revision, plain

# Longer texts are folded blocks, which a line-based diff and a person can both live with.
FOLDED = 70
WIDTH = 100


# What is said about a term or clause follows what it says.
LAST = ("note", "proposed", "cites", "alternatives", "readings", "notes", "clauses")


class _Dumper(yaml.SafeDumper):
    """Writes lists inside mappings indented, and never an alias."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> Any:
        return super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


# Breaks and marks that readers of YAML fold, drop or refuse unless they are escaped.
_ESCAPED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]")


def _text(dumper: _Dumper, text: str) -> Any:
    if _ESCAPED.search(text):
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
    # A folded block keeps single spaces between words and nothing else.
    words = len(text) > FOLDED and text == " ".join(text.split())
    lines = "\n" in text and all(line == line.strip() and line for line in text.split("\n"))
    style = ">" if words else "|" if lines else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def dump_revision(revision: Revision) -> str:
    """Return ``revision`` as YAML; reading it gives an equal revision, writing that equal bytes."""
    data = ordered(plain(revision))
    clauses = {"clauses": data.pop("clauses", [])}
    options: Any = {"allow_unicode": True, "sort_keys": False, "width": WIDTH}
    head: str = yaml.dump(data, Dumper=_Dumper, default_flow_style=False, **options)
    body: str = yaml.dump(clauses, Dumper=_Dumper, default_flow_style=False, **options)
    return head + body


def dump_pins(pins: Pins) -> str:
    """Return a pins file."""
    data = ordered(plain(pins))
    return "# Which clause is which, as a person said; plans diff and plans align believe it.\n" + (
        yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
    )


def dump_plain(data: Any) -> str:
    """Return any text, lists and mappings as YAML."""
    text: str = yaml.dump(
        ordered(plain(data)), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH
    )
    return text


def ordered(value: Any) -> Any:
    """Return ``value`` with what is said about each part after what it says."""
    if isinstance(value, dict):
        entries = sorted(value.items(), key=lambda item: item[0] in LAST)
        return {key: ordered(each) for key, each in entries}
    if isinstance(value, list):
        return [ordered(each) for each in value]
    return value

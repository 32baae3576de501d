"""A revision as a file: YAML a person can edit, which reads back as the same revision."""

from __future__ import annotations

from typing import Any

import yaml

from plans.formats._base import Format, Options
from plans.model import Pins, Revision

FORMAT = Format("application/yaml")

# Longer texts are folded blocks, which a line-based diff and a person can both live with.
FOLDED = 70
WIDTH = 100


EMPTY: tuple[Any, ...] = (None, "", (), [], {})
LAST = ("note", "proposed", "cites", "alternatives", "readings", "notes", "clauses")


class _Dumper(yaml.SafeDumper):
    """Writes lists inside mappings indented, and never an alias."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> Any:
        return super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: _Dumper, text: str) -> Any:
    # A folded block keeps single spaces between words and nothing else.
    words = len(text) > FOLDED and text == " ".join(text.split())
    lines = "\n" in text and all(line == line.strip() and line for line in text.split("\n"))
    style = ">" if words else "|" if lines else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def dump_revision(revision: Revision) -> str:
    """Return ``revision`` as YAML; reading it gives an equal revision, writing that equal bytes."""
    data = revision.model_dump(exclude_unset=True, by_alias=True)
    clauses = {"clauses": _plain(data.pop("clauses", ()))}
    plain = _plain(data)
    options: Any = {"allow_unicode": True, "sort_keys": False, "width": WIDTH}
    head: str = yaml.dump(plain, Dumper=_Dumper, default_flow_style=False, **options)
    body: str = yaml.dump(clauses, Dumper=_Dumper, default_flow_style=False, **options)
    return head + body


def dump_pins(pins: Pins) -> str:
    """Return a pins file."""
    data = _plain(pins.model_dump(exclude_unset=True, by_alias=True))
    return "# Which clause is which, as a person said; plans diff and plans align believe it.\n" + (
        yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
    )


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        # What is empty says nothing; what is said about a term follows what the term says.
        full = {str(key): _plain(each) for key, each in value.items() if each not in EMPTY}
        return dict(sorted(full.items(), key=lambda item: item[0] in LAST))
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value if value is None else str(value)


@FORMAT.renders(Revision)
def _revision(result: Revision, options: Options) -> str:
    return dump_revision(result)

"""The tracked changes of a page: ``ins`` and ``del``, and what is struck through."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal
from urllib.parse import unquote

from plans.drafting import Change, Mark, Marks, Trace
from plans.readers.html._styles import is_struck
from plans.readers.html._tree import Element

# Word names authors as if they were to be written to; other programs name a page that says why.
_AUTHOR = re.compile(r"mailto:([^?]*)", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d\d-\d\d[^\s]*")


class Changes:
    """The changes that were met so far; equal ones in a row are one change of the author."""

    def __init__(self) -> None:
        self._found: list[Change] = []

    def that_say(self, traces: Iterable[Trace]) -> tuple[Change, ...]:
        """Return the changes that words stand in, in their order."""
        saying = {mark.change for trace in traces for mark in trace.marks}
        return tuple(change for change in self._found if change in saying)

    def marks(self, element: Element) -> Marks:
        """Return the change that ``element`` is, if it is one."""
        if element.tag == "ins":
            return (Mark(self._change(element, "insertion"), True),)
        if element.tag == "del" or is_struck(element):
            return (Mark(self._change(element, "deletion"), False),)
        return ()

    def _change(self, element: Element, kind: Literal["insertion", "deletion"]) -> Change:
        date = _DATE.match(element.get("datetime", "").strip())
        made = Change(kind, _author(element), date[0] if date else "")
        if made not in self._found[-1:]:
            self._found.append(made)
        return made


def _author(element: Element) -> str:
    cited = _AUTHOR.match(element.get("cite", "").strip())
    named = unquote(cited[1]) if cited else element.get("data-author", "")
    return " ".join(named.split())

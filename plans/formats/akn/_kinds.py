"""Which element a clause is: by the word of its number, in whatever language, else by its depth."""

from __future__ import annotations

import re

from plans.model import Clause
from plans.outlining import BULLET, read_label
from plans.values import frozen

# Kinds of parts that have no element of their own.
_OTHERS = ("annex", "phase", "item")
# What the naming convention writes for an element in an identifier, if not its whole name.
_SHORT = {
    "article": "art",
    "chapter": "chp",
    "clause": "cl",
    "division": "dvs",
    "paragraph": "para",
    "section": "sec",
    "subparagraph": "subpara",
    "subsection": "subsec",
}
# What numbers without a word are, below each element.
_BELOW = {
    "article": "paragraph",
    "clause": "paragraph",
    "paragraph": "subparagraph",
    "subparagraph": "point",
    "point": "point",
    "indent": "point",
}
_APART = re.compile(r"[\W_]+")


@frozen
class Kind:
    """What a clause is in Akoma Ntoso.

    Attributes:
        element: the element.
        name: what a container without an element of its own is called; empty for all others.
        number: the number of the clause as identifiers have it; empty without one.
    """

    element: str
    name: str = ""
    number: str = ""

    @property
    def short(self) -> str:
        """The element as identifiers have it."""
        return _SHORT.get(self.element, self.element)


def kind_of(clause: Clause, above: str) -> Kind:
    """Return what ``clause`` is below an element; ``above`` is empty at the top."""
    label = clause.label.strip()
    mark = read_label(label) or read_label(f"{label} X") if label else None
    if mark and mark.kind:
        kind = mark.kind.split()[0]
        number = cleaned(f"{mark.core}{mark.suffix}{mark.tail}")
        return _worded(kind, number)
    if BULLET.fullmatch(label):
        return Kind("indent")
    if label:
        return Kind(_numbered(label, above), "", cleaned(label))
    if clause.heading or clause.clauses:
        return Kind("level")
    return Kind("subparagraph" if above in ("paragraph", "subparagraph") else "paragraph")


def _worded(kind: str, number: str) -> Kind:
    return Kind("hcontainer", kind, number) if kind in _OTHERS else Kind(kind, "", number)


def _numbered(label: str, above: str) -> str:
    """Return what a number without a word is; letters number points wherever a clause has them."""
    below = _BELOW.get(above, "clause")
    return below if below == "clause" or any(map(str.isdecimal, label)) else "point"


def cleaned(text: str) -> str:
    """Return a number or name as identifiers have it: ``5bis`` for "5 bis.", ``1-2`` for "1.2.".

    Spaces and what stands around it go, and what stands within it is a hyphen.
    """
    return _APART.sub("-", "".join(text.split())).strip("-")

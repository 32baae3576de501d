"""A revision as it is printed, one paragraph after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from plans.model import Clause, Registers, Revision
from plans.outlining import read_label
from plans.results import Exported
from plans.tables import Table, parts
from plans.values import frozen
from plans.wording import capital, term_in_words

# Whether what sides want is printed: of words, or where none are in dispute of typed values too.
Wishes = Literal["", "words", "all"]
Kind = Literal["title", "heading", "text", "wish", "closing"]
_BETWEEN = "\n\n"
# A number that a text has with a full stop stands in a clause without one.
_HAN = re.compile("[\u3400-\u9fff]")
_STOPPED = re.compile(r"\d+|[A-Za-z]|[IVXLCDM]+|[ivxlcdm]+")


@frozen
class Unit:
    """One paragraph, or one table.

    Attributes:
        clause: the id of the clause that it is of; empty for the title of the whole.
        kind: what of the clause it says.
        depth: below how many other clauses that stands.
        label: the printed number before its words, in the first paragraph of a clause.
        text: its words.
        begins: whether its clause begins with it.
        numbered: whether its clause has a printed number.
        by: who wants it, where not all do.
    """

    clause: str
    kind: Kind
    depth: int = 0
    label: str = ""
    text: str = ""
    begins: bool = False
    numbered: bool = False
    by: str = ""

    @property
    def gap(self) -> str:
        """What stands between its number and its words."""
        return "\t" if self.label else ""

    @property
    def table(self) -> Table | None:
        """The table that it is; None for words, and for what only frames some."""
        if self.label or self.kind not in ("text", "closing"):
            return None
        return _table(self.text)


def _table(text: str) -> Table | None:
    found = parts(text)
    if len(found) != 1 or not isinstance(found[0], Table) or len(found[0].heads) < 2:
        return None
    return found[0] if any(map(any, (found[0].heads, *found[0].rows))) else None


def wishes_of(result: Exported) -> Wishes:
    """Return which wishes are printed in what is handed on."""
    return "all" if result.brackets else ""


def units_of(revision: Revision, registers: Registers, wishes: Wishes) -> Iterator[Unit]:
    """Yield the paragraphs of a revision in the order of its pages.

    What other sources say that it says is no part of it.
    """
    if revision.title.strip():
        yield Unit("", "title", text=revision.title)
    yield from _below(revision.clauses, 0, registers, wishes)


def _below(
    clauses: Sequence[Clause], depth: int, registers: Registers, wishes: Wishes
) -> Iterator[Unit]:
    for clause in clauses:
        yield from opening_units(clause, depth, registers, wishes)
        yield from _below(clause.clauses, depth + 1, registers, wishes)
        yield from closing_units(clause, depth)


def opening_units(
    clause: Clause, depth: int, registers: Registers, wishes: Wishes
) -> Iterator[Unit]:
    """Yield what a clause says before those below it; a number may stand alone."""
    label = _printed(clause.label.strip())
    at = 0
    for at, (kind, text) in enumerate(_said(clause), 1):
        first = at == 1
        yield Unit(clause.id, kind, depth, label if first else "", text, first, bool(label))
    for who, bracket in _wanted(clause, registers, wishes):
        first, at = not at, at + 1
        yield Unit(clause.id, "wish", depth, "", bracket, first, bool(label), who)


def closing_units(clause: Clause, depth: int) -> Iterator[Unit]:
    """Yield the words of a clause behind those below it."""
    for text in _paragraphs(clause.closing):
        yield Unit(clause.id, "closing", depth, text=text, numbered=bool(clause.label.strip()))


def _said(clause: Clause) -> list[tuple[Kind, str]]:
    said: list[tuple[Kind, str]] = [("heading", clause.heading)] if clause.heading.strip() else []
    said += [("text", each) for each in _paragraphs(clause.text)]
    if _table(said[0][1]) if said else clause.label.strip() or clause.clauses:
        # It begins with words, or else on a line of its own.
        said.insert(0, ("text", ""))
    return said


def _printed(label: str) -> str:
    """Return a number as it stands before words, so that it is read as that number."""
    if _STOPPED.fullmatch(label):
        return f"{label}."
    signs = ("", "、") if _HAN.match(label) else ("", ".")
    return next((f"{label}{sign}" for sign in signs if _is_read(f"{label}{sign}", label)), label)


def _is_read(printed: str, label: str) -> bool:
    mark = read_label(f"{printed} X")
    return mark is not None and mark.end > len(printed) and mark.printed == label


def _paragraphs(text: str) -> list[str]:
    return [each for each in text.split(_BETWEEN) if each.strip()]


def _wanted(clause: Clause, registers: Registers, wishes: Wishes) -> Iterator[tuple[str, str]]:
    """Yield who wants what, which stands in brackets with their name."""
    if not wishes:
        return
    for each in clause.alternatives:
        terms = "; ".join(term_in_words(term, registers.name_of) for term in each.terms.values())
        yield _bracket(each.by, each.words or terms or "another place", registers)
    if wishes == "all" and not any(each.words for each in clause.alternatives):
        yield from _values(clause, registers)


def _values(clause: Clause, registers: Registers) -> Iterator[tuple[str, str]]:
    """Yield who wants which value of a term."""
    for term in clause.terms.values():
        for variant in term.alternatives:
            value = term.with_variant(variant).summary(registers.name_of)
            yield _bracket(variant.by, value, registers)


def _bracket(by: Sequence[str], words: str, registers: Registers) -> tuple[str, str]:
    # A name is read as one where it begins large.
    who = ", ".join(capital(registers.name_of(each)) for each in by)
    return who, f"[{who}: {words}]" if who else f"[{words}]"

"""Styles: how a kind of document is numbered, headed, wrapped and paged. One TOML file each."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

FOLDER = Path(__file__).parent / "styles"
HELD = FOLDER / "held"

Says = Literal["sentences", "items", "resolves"]
Heading = Literal["none", "on", "after", "before", "above", "run-in"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How the clauses of one depth look.

    Attributes:
        label: what is printed, with slots of ``numbers``; empty for clauses without.
        heading: none; ``on`` the line of the label; on the line ``after`` it; on the line
            ``before`` label and text; ``above`` a label that stands alone; ``run-in`` before the
            text.
        says: sentences; ``items``, phrases of a list; ``resolves``, as an assembly does.
        below: how often a clause has clauses of the next level, if there is one.
        count: fewest and most clauses under a parent.
        running: numbers run on from one parent to the next.
        squeezed: labels of clauses that were put in later: ``{n}A.``.
        stubs, closing, bracketed: how often a clause is repealed, has words after its list, is
            in square brackets.
        paragraphs: the most paragraphs of a clause that has no list.
        tight: no blank line before a clause.
        gap: a blank line between heading and text, and between paragraphs.
        mark: printed before everything: ``## ``, ``- ``.
        runin: what stands between a run-in heading and its text.
        joined: the first sub-clause begins on the line of the label: ``5.(1)(a)``.
    """

    label: str = ""
    heading: Heading = "none"
    says: Says = "sentences"
    below: float = 1.0
    count: tuple[int, int] = (2, 4)
    start: int = 1
    running: bool = False
    squeezed: tuple[str, ...] = ()
    stubs: float = 0.0
    paragraphs: int = 1
    tight: bool = False
    gap: bool = True
    indent: int = 0
    hang: int = 0
    mark: str = ""
    space: str = " "
    runin: str = ".—"
    caps: bool = False
    centred: bool = False
    joined: bool = False
    closing: float = 0.0
    bracketed: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A kind of document; ``levels`` from the outermost in, ``annexes`` likewise.

    Attributes:
        subtitled: a second line of the title says from when the document is.
        preamble: none, ``paragraphs``, ``assembly`` (as resolutions open) or ``recitals``.
        width: columns at which lines are wrapped, 0 for none.
        page: lines of a page, 0 for none; ``head`` and ``foot`` have ``{page}`` and ``{title}``.
        definitions, tables, notes: how often a clause of sentences has them.
        decoys: how often a sentence cites what, at the start of a line, looks like a label.
        alternatives: how often a sentence offers two wordings in brackets.
    """

    name: str
    about: str
    language: str
    levels: tuple[Level, ...]
    annexes: tuple[Level, ...] = ()
    markdown: bool = False
    title: Literal["caps", "plain", "heading", "none"] = "plain"
    subtitled: bool = False
    contents: bool = False
    preamble: Literal["none", "paragraphs", "assembly", "recitals"] = "none"
    ending: bool = False
    width: int = 0
    page: int = 0
    head: str = ""
    foot: str = ""
    form_feed: bool = False
    definitions: float = 0.0
    tight_definitions: bool = False
    tables: float = 0.0
    table: Literal["pipes", "columns", "tabs"] = "pipes"
    notes: float = 0.0
    decoys: float = 0.0
    alternatives: float = 0.0
    newline: Literal["\n", "\r\n", "\r"] = "\n"
    no_break: bool = False
    decomposed: bool = False
    held: bool = False


def names(*, held: bool = False) -> tuple[str, ...]:
    """Return the styles for tuning, or those that are held back."""
    return tuple(sorted(path.stem for path in (HELD if held else FOLDER).glob("*.toml")))


@cache
def load(name: str) -> Style:
    """Return the style called ``name``, held back or not."""
    path = FOLDER / f"{name}.toml"
    held = not path.exists()
    if held:
        path = HELD / f"{name}.toml"
    if not path.exists():
        every = ", ".join((*names(), *names(held=True)))
        raise ValueError(f"no style '{name}'; there are {every}")
    read = tomllib.loads(path.read_text("utf-8"))
    for chain in ("levels", "annexes"):
        read[chain] = tuple(map(_level, read.get(chain, ())))
    return Style(name=name, held=held, **read)


def _level(fields: dict[str, Any]) -> Level:
    lists = {key: tuple(value) for key, value in fields.items() if isinstance(value, list)}
    return Level(**{**fields, **lists})

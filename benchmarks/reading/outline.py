"""Right trees of long documents, written by a person as outlines and filled from the documents.

An outline says where each clause and each further paragraph begins; the words up to the next
beginning are its own. Above a line ``---`` stand the title, the notes, and patterns of what is in
no clause (``apart``); ``columns: 40`` says that a second column begins there, to be read after
the first. Below it, four spaces a depth::

    label | heading | first words
        ¶ first words of a further paragraph
        * first words of a definition, or its label | | first words
        < first words after the sub-clauses
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from benchmarks.reading.generate import BULLETS, Example
from benchmarks.reading.matching import words
from benchmarks.reading.tree import Part, Tree

FOLDER = Path(__file__).parent / "documents"
_SIGNS = {"¶": "paragraph", "<": "closing", "*": "definition"}
_INDENT = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an outline: ``text`` are the first words, later all words."""

    kind: str
    depth: int
    label: str = ""
    heading: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole outline."""

    fields: Sequence[tuple[str, str]]
    entries: Sequence[Entry]

    def all(self, name: str) -> list[str]:
        """Return the values of a field that may be repeated."""
        return [value for key, value in self.fields if key == name]


def documents() -> Iterator[Example]:
    """Yield the documents of the folder with their right trees."""
    for path in sorted(FOLDER.glob("*.outline")):
        yield document(path)


def document(path: Path) -> Example:
    """Return the document whose outline is at ``path``."""
    source = next(each for each in path.parent.glob(f"{path.stem}.*") if each != path)
    text = source.read_text("utf-8")
    return Example(path.stem, "", source.name, text, filled(parsed(path.read_text("utf-8")), text))


def parsed(text: str) -> Outline:
    """Return the outline that ``text`` is."""
    above, _, below = text.partition("---\n")
    fields = [line.partition(": ") for line in above.splitlines()]
    entries = [_entry(line) for line in below.splitlines() if line.strip()]
    return Outline([(name, value) for name, _, value in fields], entries)


def _entry(line: str) -> Entry:
    bare = line.strip()
    depth = (len(line) - len(line.lstrip())) // _INDENT
    sign, _, rest = bare.partition(" ")
    if sign not in _SIGNS or rest.startswith("|"):  # the sign is a bullet
        kind, rest = "clause", bare
    else:
        kind = _SIGNS[sign]
    if "|" not in rest:
        return Entry(kind, depth, text=rest)
    label, heading, text = (cell.strip() for cell in rest.split("|", 2))
    return Entry(kind, depth, label, heading, text)


def filled(outline: Outline, text: str) -> Tree:
    """Return the tree of an outline, each clause with all its words in ``text``."""
    entries = _filled(outline.entries, words(_in_clauses(outline, text)))
    title = " ".join(outline.all("title"))
    return Tree(title, tuple(_family(entries, 0)), tuple(outline.all("note")))


def _in_clauses(outline: Outline, text: str) -> str:
    for column in map(int, outline.all("columns")):
        lines = text.splitlines()
        text = "\n".join([*(line[:column] for line in lines), *(line[column:] for line in lines)])
    for pattern in outline.all("apart"):
        text = re.sub(pattern, "", text, flags=re.MULTILINE)
    return text


def _filled(entries: Sequence[Entry], said: Sequence[str]) -> list[Entry]:
    places: list[tuple[int, int]] = []
    for entry in entries:
        places.append(_place(entry, said, places[-1][1] if places else 0))
    ends = [start for start, _ in places[1:]] + [len(said)]
    return [
        replace(entry, text=" ".join(said[begin:end]))
        for entry, (_, begin), end in zip(entries, places, ends, strict=True)
    ]


def _place(entry: Entry, said: Sequence[str], at: int) -> tuple[int, int]:
    """Return where an entry starts in ``said``, and where its text does."""
    label, heading, text = words(entry.label), words(entry.heading), words(entry.text)
    for start in range(at, len(said)):
        for opening in ([*label, *heading], [*heading, *label]):
            whole = [*opening, *text]
            if said[start : start + len(whole)] == whole:
                return start, start + len(opening)
    raise ValueError(f"not in the document, after '{' '.join(said[at - 6 : at])}': {entry}")


def _family(entries: Sequence[Entry], depth: int) -> Iterator[Part]:
    """Yield the clauses of one depth, each from the entries up to the next of that depth."""
    starts = [at for at, entry in enumerate(entries) if entry.depth == depth]
    for start, end in pairwise([*starts, len(entries)]):
        first, below = entries[start], entries[start + 1 : end]
        if first.kind in ("clause", "definition"):
            yield _part(first, below, depth + 1)


def _part(first: Entry, below: Sequence[Entry], depth: int) -> Part:
    own = [entry for entry in below if entry.depth == depth]
    paragraphs = [first.text, *(entry.text for entry in own if entry.kind == "paragraph")]
    return Part(
        "" if first.label in BULLETS else first.label,
        first.heading,
        tuple(filter(None, paragraphs)),
        tuple(_family(below, depth)),
        tuple(entry.text for entry in own if entry.kind == "closing"),
        definition=first.kind == "definition",
    )

"""A document whose right reading is known: a style and a seed give its text and its tree."""

from __future__ import annotations

from dataclasses import dataclass, replace

from benchmarks.reading.growing import grow
from benchmarks.reading.pages import finished
from benchmarks.reading.phrases import BREAK
from benchmarks.reading.printing import printed
from benchmarks.reading.style import load
from benchmarks.reading.tree import Part, Tree

# What is printed from here on is held back: look at scores of it, never at the documents.
HELD_SEED = 1000
# Printed before list items, and no labels: nothing can be called by them.
BULLETS = ("•", "–", "—", "-", "*", "o")


@dataclass(frozen=True, slots=True)
class Example:
    """A document: ``name`` is what its file is called, ``group`` its style."""

    group: str
    language: str
    name: str
    text: str
    tree: Tree


def generate(name: str, seed: int) -> Example:
    """Return the document that ``seed`` gives in the style called ``name``."""
    style = load(name)
    draft = grow(style, seed)
    text = finished(style, draft, printed(style, draft))
    parts = (_clean(part) for section in draft.sections for part in section.parts)
    suffix = "md" if style.markdown else "txt"
    apart = (draft.subtitle,) if draft.subtitle else ()
    tree = Tree(draft.title, tuple(parts), draft.notes, apart)
    return Example(name, style.language, f"{name}-{seed}.{suffix}", text, tree)


def _clean(part: Part) -> Part:
    return replace(
        part,
        label="" if part.label in BULLETS else part.label,
        paragraphs=tuple(text.replace(BREAK, "") for text in part.paragraphs),
        clauses=tuple(map(_clean, part.clauses)),
    )

"""One clause as long as a document, with changed words all over it."""

from __future__ import annotations

from random import Random

from benchmarks.documents.generate import Example, Row
from benchmarks.documents.grammar import Pen, load
from plans.model import Revision


def long_clause(words: int, seed: int = 1, rate: float = 0.02) -> Example:
    """Return a clause of ``words`` words, and the same with about ``rate`` of them replaced."""
    rng = Random(f"long/{words}/{seed}")
    (grammar,) = load("en-treaty")
    pen = Pen(grammar, rng)
    scope = pen.chapter()
    text: list[str] = []
    while len(text) < words:
        text += pen.sentence("more", scope).text.split()
    text = text[:words]
    edited = [rng.choice(grammar.lexicon) if rng.random() < rate else word for word in text]
    row = Row(("long",), ("long",), ("words",), changed=True, moved=False, family=-1)
    before, after = _revision("v1", text), _revision("v2", edited)
    return Example(f"long/{words}/{seed}", before, after, (row,))


def _revision(name: str, words: list[str]) -> Revision:
    clause = {"id": "long", "heading": "Long", "text": " ".join(words)}
    return Revision.model_validate({"revision": name, "clauses": [clause]})

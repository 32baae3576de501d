"""How often terms proposed from prose are right, by the confidence that they are marked with.

Each sentence of ``tests/cases/proposed`` stands with the terms that it states, written before any
program read it. A proposed term is right if its kind, value, unit, bearer and the sort of its bound
are; what a sentence states and nobody proposed is missed. There are three parts: what faults were
mended on, what the confidence was measured on then, and what was held back to see if it holds.

    python -m benchmarks.proposing
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from plans.model import Clause
from plans.proposing.proposals import propose
from plans.terms import UNNAMED, Amount, Due, Term, term_kinds

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "cases" / "proposed"
PARTS = ("mended", "measured", "held")
# What a number is where nothing makes it a cap or a floor.
ROLES = {"quantity": "level", "money": "amount"}
NORMS = ("obligation", "permission", "prohibition", "expectation")
MAIN = {"quantity": "value", "money": "value", "share": "value", "duration": "value",
        "deadline": "due"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judged:
    """A proposed term: the language of its sentence, its kind, its confidence; is it right?"""

    language: str
    kind: str
    confidence: float
    right: bool


def judged(part: str) -> tuple[list[Judged], int]:
    """Return all terms proposed for the sentences of a part, and how many were missed."""
    found, missed = [], 0
    for group, said in yaml.safe_load((FOLDER / f"{part}.yaml").read_text("utf-8")).items():
        language = group[:2]
        for text, *stated in said["sentences"]:
            wanted = [each for each in stated if each]
            for term in _proposed(text, language, said["parties"]):
                same = next((each for each in wanted if _is(term, each)), None)
                if same:
                    wanted.remove(same)
                assert term.proposed
                sure = float(term.proposed.confidence)
                found.append(Judged(language, term.kind, sure, same is not None))
            missed += len(wanted)
    return found, missed


def _proposed(text: str, language: str, parties: Mapping[str, str]) -> Iterator[Any]:
    clause = Clause.model_validate({"id": "c", "text": text})
    yield from propose(clause, language, parties).values()


def _is(term: Any, stated: str) -> bool:
    """Say whether a term is what ``stated`` says: ``quantity cap 600 kg``, ``obligation port``."""
    kind, *words = stated.split()
    if term.kind != kind:
        return False
    if kind in NORMS:
        return tuple(term.bearer) == (tuple(words) or (UNNAMED,))
    if kind in ROLES:
        role = words.pop(0) if kind == "quantity" or words[0] in ("cap", "floor") else ROLES[kind]
        if term.role != role:
            return False
    return _same(getattr(term, MAIN[kind]), _read(kind, " ".join(words)), words)


def _read(kind: str, value: str) -> Any:
    """Return a value as a term of the kind holds it; a unit of ``*`` is any."""
    fields: dict[str, Any] = {"kind": kind, "issue": "a", MAIN[kind]: value.replace(" *", "")}
    model: type[Term] = term_kinds()[kind]
    for name in model.required:
        fields.setdefault(name, "cap" if name == "role" and kind == "quantity" else UNNAMED)
    return getattr(model.model_validate(fields), MAIN[kind])


def _same(found: Any, wanted: Any, words: list[str]) -> bool:
    if isinstance(found, Amount) and words[-1] == "*":
        return bool(found.number == wanted.number)
    if isinstance(found, Due) and found.anchor.endswith(f" {wanted.anchor}"):
        return replace(found, anchor=wanted.anchor) == wanted  # "each accident" is an accident
    return bool(found == wanted)


def bands(found: list[Judged]) -> dict[float, tuple[int, int]]:
    """Return how many were right, and how many there are, for each confidence."""
    counts: defaultdict[float, Counter[bool]] = defaultdict(Counter)
    for each in found:
        counts[each.confidence][each.right] += 1
    return {sure: (counts[sure][True], counts[sure].total()) for sure in sorted(counts)}


def main() -> None:
    """Print the share of right ones by confidence, by kind and by language, of both halves."""
    for part in PARTS:
        found, missed = judged(part)
        right = sum(each.right for each in found)
        print(f"{part}: {right} of {len(found)} proposed terms right, {missed} missed\n")
        for sure, (good, all_) in bands(found).items():
            print(f"  confidence {sure:.2f}   {good:>3} of {all_:<3} {good / all_:.2f}")
        for name in ("kind", "language"):
            print()
            for value in sorted({getattr(each, name) for each in found}):
                some = [each for each in found if getattr(each, name) == value]
                good = sum(each.right for each in some)
                print(f"  {value:<12} {good:>3} of {len(some):<3} {good / len(some):.2f}")
        print()


if __name__ == "__main__":
    main()

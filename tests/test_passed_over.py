"""What is passed over while texts are compared would have told nothing: all is the same without."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.documents.generate import generate
from plans.diffing import diff, swapped_terms, word_changes, word_diff
from plans.quantities import scanning

# Words, figures and signs that stand beside each other in texts, and in none.
PIECES = [
    "a",
    "b",
    "16",
    "52",
    " ",
    " ",
    "  ",
    ".",
    ",",
    "\n",
    "é",
    "-",
    "'",
    "中",
    "1.5",
    "\u00a0",
]


def test_where_all_stands_in_one_place_nothing_has_to_be_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    random = Random(7)
    pairs = []
    for _ in range(4000):
        old = random.choices(PIECES, k=random.randint(1, 12))
        at = random.randint(0, len(old))
        new = [*old[:at], *random.choices(PIECES, k=2), *old[at + random.randint(0, 2) :]]
        pairs.append(("".join(old), "".join(new)))
    found = []
    in_one_place = word_changes._in_one_place
    monkeypatch.setattr(
        word_changes,
        "_in_one_place",
        lambda *sides: found.append(in_one_place(*sides)) or found[-1],
    )
    quick = [word_diff(*pair) for pair in pairs]
    assert any(found)
    monkeypatch.setattr(word_changes, "_in_one_place", lambda _before, _after: None)
    assert [word_diff(*pair) for pair in pairs] == quick


@pytest.mark.parametrize(
    ("grammar", "level"),
    [
        ("en-lease", "hostile"),
        ("de-statute", "shifting-95"),
        ("uk-treaty", "hostile"),
        ("zh-treaty", "shifting-95"),
    ],
)
def test_words_that_are_passed_over_change_nothing(
    grammar: str, level: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = generate(grammar, 30, level, seed=5)
    scanning._short_scanned.cache_clear()
    quick = diff(made.before, made.after)
    openers = scanning.openers
    monkeypatch.setattr(scanning, "openers", lambda tag: _asked_always(openers(tag)))
    monkeypatch.setattr(swapped_terms, "_may_swap", lambda *_: True)
    scanning._short_scanned.cache_clear()
    assert diff(made.before, made.after) == quick
    scanning._short_scanned.cache_clear()


def _asked_always(found: dict[str, scanning.Readers]) -> dict[str, scanning.Readers]:
    """Return who reads from a word, whatever stands behind it."""
    assert any(seconds is not None for readers in found.values() for _, seconds in readers)
    return {head: tuple((read, None) for read, _ in readers) for head, readers in found.items()}

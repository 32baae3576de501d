"""Clauses under the same heading, where no other clause of either side has it."""

from __future__ import annotations

from plans.aligning.likeness import Likeness
from plans.aligning.sides import Matching
from plans.aligning.word_tokens import words

# The least that texts under one heading must share if their printed numbers differ too.
RELATED = 0.1


def pair_headed(matching: Matching, likeness: Likeness) -> None:
    """Pair clauses by a heading that stands once among the unpaired of either side.

    A heading is evidence; a printed number alone is none, since drafts renumber freely.
    """
    olds, news = (_by_heading(matching, side) for side in (0, 1))
    for heading, here in olds.items():
        there = news.get(heading, [])
        if not len(here) == len(there) == 1:
            continue
        old, new = matching.before[here[0]], matching.after[there[0]]
        score = likeness.between(here[0], there[0])
        same_number = bool(old.place.label) and old.place.label == new.place.label
        empty = not (old.text and new.text)
        if score >= RELATED or same_number or empty:
            matching.pair(here[0], there[0], "label", max(score, RELATED))


def _by_heading(matching: Matching, side: int) -> dict[str, list[int]]:
    nodes = (matching.before, matching.after)[side]
    found: dict[str, list[int]] = {}
    for number in matching.free()[side]:
        # Numbers that an importer could not tell from the heading are none of it.
        heading = " ".join(w for w in words(nodes[number].place.clause.heading) if w.isalpha())
        if heading:
            found.setdefault(heading, []).append(number)
    return found

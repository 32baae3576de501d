"""How the lists of a document are set: whether their items stand tight, and end like items.

Decided once per style, over the whole document, so that two versions of a text are read alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from plans.drafting import Line
from plans.outlining.explanation import Label
from plans.outlining.layout import CLOSERS
from plans.outlining.statements import Said
from plans.outlining.stop_phrases import CONJUNCTIONS
from plans.values import frozen

# The style of the words that lead to a list: "The following belong to the warden:".
LEAD = "lead"
_ITEM_ENDS = ";,；،؛，"
_LIST_ENDS = ".。؟۔!?"


@frozen
class ListForms:
    """Styles whose items follow each other without a blank line, and those that end in ``;``."""

    tight: frozenset[str]
    listed: frozenset[str]

    def is_over(self, style: str, said: Said, last: str, *, inner: bool) -> bool:
        """Say whether a list of ``style`` ended before ``said``, by its spacing and its signs.

        The words before that are ``last``; ``inner`` if a list within this one ended there too.
        """
        if said.gap and style in self.tight:
            return True
        # Behind the last items of two lists, words with a full stop end the sentence of both.
        ended = goes_on_after(last) and (closes_a_list(said.text) or not inner)
        return style in self.listed and (closes_a_list(last) or ended)


def key(label: Label) -> str:
    """Return what names the style of ``label`` at its depth among series of the same style."""
    style, nth = label.style
    return style + "'" * nth


def goes_on_after(text: str) -> bool:
    """Say whether an item that ends so is not the last of its list."""
    tail = text[-60:].rstrip(CLOSERS)
    last = tail.rsplit(None, 1)[-1] if tail else ""
    return tail.endswith(tuple(_ITEM_ENDS)) or last.casefold() in CONJUNCTIONS


def closes_a_list(text: str) -> bool:
    """Say whether an item that ends so is the last of its list."""
    return text[-60:].rstrip(CLOSERS).endswith(tuple(_LIST_ENDS))


def list_forms(
    lines: Sequence[Line], labels: Mapping[int, Sequence[Label]], bullets: Mapping[int, str]
) -> ListForms:
    """Return how the lists of a document are set."""
    items = [(label.candidate.no, key(label)) for each in labels.values() for label in each
             if label.goes_on]  # fmt: skip
    items += _later_bullets(bullets, labels)
    tight: Counter[str] = Counter()
    listed: Counter[str] = Counter()
    for no, style in items:
        before = lines[no - 1]
        tight[style] += -1 if lines[no].gap else 1
        listed[style] += 1 if goes_on_after(before.text) else -1
    return ListForms(_positive(tight), _positive(listed))


def _positive(counts: Counter[str]) -> frozenset[str]:
    return frozenset(style for style, count in counts.items() if count > 0)


def _later_bullets(
    bullets: Mapping[int, str], labels: Mapping[int, Sequence[Label]]
) -> Iterable[tuple[int, str]]:
    """Yield the bullets that follow another of their kind with no label in between."""
    last = ""
    for no in sorted({*bullets, *labels}):
        bullet = bullets.get(no, "")
        if bullet and bullet == last:
            yield no, f"bullet {bullet}"
        last = bullet

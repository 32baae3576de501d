"""Where a clause stands, as its printed numbers say it."""

from __future__ import annotations

import pytest

from plans.model import Clause, Revision


@pytest.mark.parametrize(
    ("labels", "printed"),
    [
        (("2", "2.1"), "2.1"),
        (("2", "2.1", "2.1.3"), "2.1.3"),
        (("2", "2.1", "(a)"), "2.1 (a)"),
        (("2", "2(1)"), "2(1)"),
        (("2", "21.1"), "2 21.1"),
        (("Article 4", "2"), "Article 4 2"),
        (("", "3"), "3"),
        (("",), ""),
    ],
)
def test_a_number_that_says_the_number_above_is_printed_once(
    labels: tuple[str, ...], printed: str
) -> None:
    made: Clause | None = None
    for depth, label in reversed(list(enumerate(labels))):
        below = (made,) if made else ()
        made = Clause(id=f"c-{depth}", label=label, text="Words.", clauses=below)
    assert made
    places = Revision(revision="v1", clauses=(made,)).places
    assert places[f"c-{len(labels) - 1}"].label == printed

"""What is shown of a comparison if somebody asks for a clause: that clause, and all below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from plans.model import Revision
from plans.results import Comparison
from plans.verbs.compare import compare
from plans.verbs.select import select

BEFORE = """1. The council meets in May.

2. The fund:
(a) holds 300 million euros;
(b) pays 40 percent to the towns.

3. Ships carry a light.
"""
AFTER = """1. The council has a seal.

2. The council meets in June.

3. The fund:
(a) holds 500 million euros;
(b) pays 60 percent to the towns.

4. Ships carry a light and a horn.
"""


@pytest.fixture(params=["typed", "plain", "plain read backwards"])
def compared(request: pytest.FixtureRequest, tmp_path: Path) -> Comparison:
    """A comparison of typed texts, and of texts in which every number but the first shifted."""
    if request.param == "typed":
        return compare("us-28-point@v1", "us-28-point@v2")
    paths = [tmp_path / "old.txt", tmp_path / "new.txt"]
    for path, text in zip(paths, (BEFORE, AFTER), strict=True):
        path.write_text(text, "utf-8")
    first, second = paths if request.param == "plain" else paths[::-1]
    return compare(str(first), str(second))


def shown(compared: Comparison, *clauses: str) -> set[str]:
    return {change.fingerprint for change in select(compared, clauses=clauses).changes}


def labels(side: Revision) -> list[str]:
    return [place.label for place in side.places.values()]


def test_a_clause_is_shown_with_all_that_stands_below_it(compared: Comparison) -> None:
    for side in (compared.before, compared.after):
        for place in side.places.values():
            below = [side.places[clause.id].label for clause in place.clause.clauses]
            for label in below:
                assert shown(compared, label) <= shown(compared, place.label), (place.label, label)


def test_who_asks_for_every_clause_is_shown_every_change(compared: Comparison) -> None:
    asked = {*labels(compared.before), *labels(compared.after)}
    assert shown(compared, *asked) == {change.fingerprint for change in compared.changes}


def test_a_point_is_shown_with_its_letters() -> None:
    found = select(compare("us-28-point@v1", "us-28-point@v2"), clauses=["14"])
    assert {change.label for change in found.changes} == {"14 (a)", "14 (b)"}


def test_a_number_of_one_side_alone_shows_no_other_clause(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(BEFORE, "utf-8")
    (tmp_path / "new.txt").write_text(AFTER, "utf-8")
    compared = compare(str(tmp_path / "old.txt"), str(tmp_path / "new.txt"))
    found = select(compared, clauses=["4"]).changes
    assert found
    assert {(each.label_before, each.label_after) for each in found} == {("3", "4")}

"""Wording that is a relay's is told apart; figures, names, parties and modality are substance."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.diffing import Change, diff
from plans.model import Registers, Revision, Sources

DUTY = {"kind": "obligation", "issue": "water", "bearer": "mill", "action": "clear"}
WEIR = {**DUTY, "object": "the weir of the river"}
OTHER = {**DUTY, "object": "weirs in rivers"}
SOURCES = Sources.model_validate(
    {"sources": {kind: {"title": "T", "kind": kind} for kind in ("primary", "relay", "forum")}}
)


def text(term: dict[str, Any], cite: dict[str, Any] | None, name: str = "v1") -> Revision:
    clause = {"id": "c", "terms": {"t": term}, "cites": [cite] if cite else []}
    return Revision.model_validate({"revision": name, "clauses": [clause]})


def cite(attestation: str = "published", source: str = "primary") -> dict[str, Any]:
    return {"source": source, "attestation": attestation}


def changes(before: Revision, after: Revision) -> list[Change]:
    found = diff(before, after, registers=Registers(sources=SOURCES)).changes
    return [change for change in found if change.family == "term"]


def named(
    before: dict[str, Any], after: dict[str, Any], *cites: dict[str, Any] | None
) -> list[tuple[str, str]]:
    found = changes(text(before, cites[0]), text(after, cites[1], "v2"))
    return [(change.rule, change.severity) for change in found]


RELAYED = [("wording-as-relayed", "minor")]
SUBSTANCE = [("obligation-object-changed", "substantive")]


@pytest.mark.parametrize(
    ("weak", "told"),
    [
        (cite("reported"), RELAYED),
        (cite("single-source"), RELAYED),
        (cite(source="relay"), RELAYED),
        (cite(source="forum"), RELAYED),
        (cite(), SUBSTANCE),
        (cite(source="unheard-of"), SUBSTANCE),
        (None, SUBSTANCE),
    ],
)
def test_wording_is_told_apart_where_either_side_is_known_through_others(
    weak: dict[str, Any] | None, told: list[tuple[str, str]]
) -> None:
    assert named(WEIR, OTHER, cite(), weak) == told
    assert named(WEIR, OTHER, weak, cite()) == told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({**WEIR, "bearer": "mill"}, {**WEIR, "bearer": ["mill", "town"]}),
        ({**WEIR, "force": "should"}, {**WEIR, "force": "shall"}),
        ({**WEIR, "duration": "5 years"}, {**WEIR, "duration": "6 years"}),
        ({**WEIR, "object": "2 weirs"}, {**WEIR, "object": "3 weirs"}),
        ({**WEIR, "object": "the Elbe"}, {**WEIR, "object": "the Oder"}),
        ({**WEIR, "object": "річку Рось"}, {**WEIR, "object": "річку Десна"}),
        (WEIR, DUTY),
        (WEIR, {**WEIR, "kind": "permission"}),
    ],
)
def test_what_relays_agree_on_stays_substantive(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    for sides in ((before, after), (after, before)):
        found = named(*sides, cite("reported"), cite("reported"))
        assert [severity for _, severity in found] == ["substantive"]
        assert "wording-as-relayed" not in {rule for rule, _ in found}


WORDS = st.text("abc 12XY", min_size=1, max_size=8).filter(str.strip)
CITES = st.sampled_from([None, cite(), cite("reported"), cite("contested"), cite(source="relay")])


@given(WORDS, WORDS, CITES, CITES)
def test_forth_and_back_say_the_same(
    old: str, new: str, one: dict[str, Any] | None, other: dict[str, Any] | None
) -> None:
    before, after = {**DUTY, "object": old}, {**DUTY, "object": new}
    assert named(before, after, one, other) == named(after, before, other, one)


@pytest.mark.parametrize(
    ("before", "after", "rules"),
    [
        ({}, {"due": "unspecified"}, ["membership-date-changed"]),
        ({}, {"due": "2031-01-01"}, ["membership-date-set"]),
        ({"due": "unspecified"}, {"due": "2031-01-01"}, ["membership-date-set"]),
        ({"due": "2031-01-01"}, {"due": "unspecified"}, ["membership-date-dropped"]),
        ({"due": "unspecified"}, {}, ["membership-date-changed"]),
    ],
)
def test_a_date_left_unspecified_is_no_date(
    before: dict[str, str], after: dict[str, str], rules: list[str]
) -> None:
    member = {"kind": "membership", "issue": "club", "member": "mill", "organisation": "guild"}
    member |= {"standing": "member"}
    assert [rule for rule, _ in named({**member, **before}, {**member, **after}, None, None)] == (
        rules
    )


def test_a_duration_left_unspecified_is_none_stated() -> None:
    found = named(WEIR, {**WEIR, "duration": "unspecified"}, None, None)
    assert [rule for rule, _ in found] == ["term-changed"]


def test_a_scope_that_came_is_not_said_to_narrow_anything() -> None:
    (change,) = changes(text(WEIR, None), text({**WEIR, "scope": "in full"}, None, "v2"))
    assert (change.rule, change.direction) == ("scope-added", "add")

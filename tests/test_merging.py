"""Merging: laws that hold for every base and sides, then the cases people know from drafting."""

from __future__ import annotations

from itertools import permutations, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import CI, revisions
from worlds import BAN, CAP, sayings, trees

from plans.formats.yaml import dump_revision
from plans.merging import STRICT, Merge, merge
from plans.model import Revision, plain


def of(*clauses: Any, **head: Any) -> Revision:
    return Revision.model_validate({"revision": "v1", **head, "clauses": clauses})


def same(found: Merge, expected: Revision) -> None:
    assert found.conflicts == ()
    assert dump_revision(found.revision) == dump_revision(expected)


WORLDS = {"trees": trees("ab") + trees("abc")[-12:], "sayings": sayings()}


@pytest.mark.parametrize("world", WORLDS)
@pytest.mark.parametrize("strict", STRICT)
def test_an_untouched_side_yields_and_equal_sides_agree(world: str, strict: Any) -> None:
    for base, other in product(WORLDS[world], WORLDS[world]):
        same(merge(base, {"us": base, "e3": other}, strict), other)
        same(merge(base, {"us": other, "e3": base}, strict), other)
        same(merge(base, {"us": other, "e3": other}, strict), other)
        same(merge(base, {"us": other, "e3": base, "ukraine": other}, strict), other)


def told(found: Merge, names: dict[str, str]) -> Any:
    """What a merge came to, the sides called otherwise."""
    text = repr(
        [(c.clause, c.term, c.kind, c.base, sorted(c.sides.items())) for c in found.conflicts]
    )
    text += dump_revision(found.revision)
    return text, names


@pytest.mark.parametrize("world", WORLDS)
def test_the_order_of_the_sides_changes_nothing(world: str) -> None:
    some = WORLDS[world][::2]
    for base, ours, theirs in product(some, some, some):
        here = merge(base, {"us": ours, "e3": theirs})
        there = merge(base, {"e3": theirs, "us": ours})
        assert told(here, {}) == told(there, {})


@pytest.mark.parametrize("world", WORLDS)
def test_sides_that_change_names_change_names_and_nothing_else(world: str) -> None:
    some = WORLDS[world][1::2]
    for base, ours, theirs in product(some, some, some):
        here = merge(base, {"us": ours, "e3": theirs})
        there = merge(base, {"us": theirs, "e3": ours})
        assert here.clean == there.clean
        assert [(c.clause, c.term, c.kind) for c in here.conflicts] == [
            (c.clause, c.term, c.kind) for c in there.conflicts
        ]
        for one, other in zip(here.conflicts, there.conflicts, strict=True):
            assert one.base == other.base
            swapped = {"us": other.sides.get("e3"), "e3": other.sides.get("us")}
            assert {"us": one.sides.get("us"), "e3": one.sides.get("e3")} == swapped
        shape = [(c.id, c.label, c.text, len(c.alternatives)) for c in here.revision.walk()]
        assert shape == [
            (c.id, c.label, c.text, len(c.alternatives)) for c in there.revision.walk()
        ]


@pytest.mark.parametrize("world", WORLDS)
def test_no_clause_is_lost(world: str) -> None:
    """What a side added or changed stands in the outcome, and what all kept."""
    some = WORLDS[world][::2]
    for base, ours, theirs in product(some, some, some):
        found = merge(base, {"us": ours, "e3": theirs})
        ids = {clause.id for clause in found.revision.walk()}
        for side, other in ((ours, theirs), (theirs, ours)):
            for clause in side.walk():
                if clause.id not in base.places or clause.id in other.places:
                    assert clause.id in ids


def unique(value: Any) -> bool:
    try:
        ids = [clause.id for clause in Revision.model_validate(value).walk()]
    except ValueError:
        return False
    return len(set(ids)) == len(ids)


@CI
@given(st.lists(revisions.filter(unique), min_size=3, max_size=4), st.sampled_from(STRICT))
def test_any_revisions_merge_to_a_revision_that_merges_on(made: list[Any], strict: Any) -> None:
    base, *sides = [Revision.model_validate(each) for each in made]
    named = dict(zip(("us", "e3", "ukraine"), sides, strict=False))
    found = merge(base, named, strict)
    again = merge(base, {"us": found.revision, "e3": base}, strict)
    assert dump_revision(again.revision) == dump_revision(found.revision)
    for clause in found.revision.walk():
        for bracket in (clause.alternatives, *(t.alternatives for t in clause.terms.values())):
            assert all(not getattr(each, "alternatives", ()) for each in bracket)
    for each in permutations(named):
        assert dump_revision(merge(base, {n: named[n] for n in each}, strict).revision) == (
            dump_revision(found.revision)
        )


ARMY = "The armed forces of Ukraine are limited to 600,000 personnel in times of peace."


def clause(text: str = ARMY, **more: Any) -> dict[str, Any]:
    return {"id": "army", "label": "6", "text": text, **more}


def test_different_words_of_one_text_merge() -> None:
    found = merge(
        of(clause()),
        {
            "us": of(clause(ARMY.replace("armed forces", "defence forces"))),
            "e3": of(clause(ARMY.replace("600,000", "800,000"))),
        },
    )
    assert found.clean
    assert found.revision.clauses[0].text == (
        "The defence forces of Ukraine are limited to 800,000 personnel in times of peace."
    )


def test_the_same_words_changed_twice_are_bracketed_with_their_sides() -> None:
    us, e3 = ARMY.replace("600,000", "400,000"), ARMY.replace("600,000", "800,000")
    found = merge(of(clause()), {"us": of(clause(us)), "e3": of(clause(e3))})
    (conflict,) = found.conflicts
    assert (conflict.clause, conflict.term, conflict.kind) == ("army", None, "words")
    assert (conflict.base, conflict.sides) == (ARMY, {"us": us, "e3": e3})
    (made,) = found.revision.clauses
    assert {each.by: each.text for each in made.alternatives} == {("us",): us, ("e3",): e3}
    assert made.status == "bracketed" and made.text == ARMY


def test_words_side_by_side_follow_the_strictness() -> None:
    base = of(clause("Fire ceases at once."))
    sides = {"us": of(clause("Fire stops at once.")), "e3": of(clause("Fire ceases soon."))}
    assert merge(base, sides, "term").revision.clauses[0].text == "Fire stops soon."
    assert not merge(base, sides, "words").clean
    assert not merge(base, sides, "clause").clean


def test_different_clauses_never_conflict_however_strict() -> None:
    other = {"id": "nato", "text": "No bases."}
    base = of(clause(), other)
    sides = {"us": of(clause("Less."), other), "e3": of(clause(), {**other, "text": "Bases."})}
    assert merge(base, sides, "clause").clean


def capped(value: str, **more: Any) -> Revision:
    return of(clause(terms={"cap": {**CAP, "value": value, **more}}))


def test_a_term_that_two_sides_set_differently_is_bracketed_in_place() -> None:
    found = merge(
        capped("600000 personnel"),
        {"us": capped("400000 personnel"), "e3": capped("800000 personnel")},
    )
    (conflict,) = found.conflicts
    assert (conflict.clause, conflict.term, conflict.kind) == ("army", "cap", "term")
    term = plain(found.revision)["clauses"][0]["terms"]["cap"]
    assert term["alternatives"] == [
        {"by": "us", "value": "400000 personnel"},
        {"by": "e3", "value": "800000 personnel"},
    ]
    assert "value" not in term and term["role"] == "cap"


def test_different_fields_of_one_term_follow_the_strictness() -> None:
    base = capped("600000 personnel")
    sides = {
        "us": capped("400000 personnel"),
        "e3": capped("600000 personnel", scope="peacetime"),
    }
    term = plain(merge(base, sides, "term").revision)["clauses"][0]["terms"]["cap"]
    assert (term["value"], term["scope"]) == ("400000 personnel", "peacetime")
    assert not merge(base, sides, "words").clean


def test_sides_that_want_the_same_share_one_alternative() -> None:
    found = merge(
        capped("600000 personnel"),
        {
            "us": capped("400000 personnel"),
            "e3": capped("800000 personnel"),
            "ukraine": capped("800000 personnel"),
        },
    )
    term = found.revision.clauses[0].terms["cap"]
    assert [each.by for each in term.alternatives] == [("us",), ("e3", "ukraine")]


def test_a_bracket_merges_again_without_nesting() -> None:
    once = merge(
        capped("600000 personnel"),
        {"us": capped("400000 personnel"), "e3": capped("800000 personnel")},
    ).revision
    settled = capped("700000 personnel")
    same(merge(once, {"us": settled, "e3": once}), settled)
    data = plain(once)
    data["clauses"][0]["terms"]["cap"]["alternatives"][1]["value"] = "850000 personnel"
    moved = Revision.model_validate(data)
    found = merge(once, {"us": settled, "e3": moved})
    term = plain(found.revision)["clauses"][0]["terms"]["cap"]
    assert {(each["by"], each["value"]) for each in term["alternatives"]} == {
        ("us", "700000 personnel"), ("us", "400000 personnel"), ("e3", "850000 personnel")
    }  # fmt: skip


def test_what_different_parties_want_can_change_on_different_sides() -> None:
    def bracket(us: str, e3: str) -> Revision:
        wanted = [{"by": ["us"], "value": us}, {"by": ["e3"], "value": e3}]
        cap = {key: value for key, value in CAP.items() if key != "value"}
        return of(clause(terms={"cap": {**cap, "alternatives": wanted}}))

    base = bracket("400000 personnel", "800000 personnel")
    sides = {
        "one": bracket("500000 personnel", "800000 personnel"),
        "two": bracket("400000 personnel", "700000 personnel"),
    }
    same(merge(base, sides), bracket("500000 personnel", "700000 personnel"))


@pytest.mark.parametrize("strict", STRICT)
def test_delete_against_edit_conflicts_whatever_the_strictness(strict: Any) -> None:
    found = merge(of(clause()), {"us": of(), "e3": of(clause("More."))}, strict)
    (conflict,) = found.conflicts
    assert conflict.kind == "delete-edit"
    assert conflict.sides["us"] is None and conflict.sides["e3"]["text"] == "More."
    (made,) = found.revision.clauses
    assert [(each.by, each.text) for each in made.alternatives] == [
        (("e3",), "More."), (("us",), "")
    ]  # fmt: skip


def test_a_term_dropped_on_one_side_and_changed_on_the_other_conflicts() -> None:
    found = merge(capped("6 x"), {"us": of(clause()), "e3": capped("8 x")})
    (conflict,) = found.conflicts
    assert (conflict.term, conflict.kind, conflict.sides["us"]) == ("cap", "delete-edit", None)
    assert {each.by for each in found.revision.clauses[0].alternatives} == {("us",), ("e3",)}


def test_both_sides_may_delete_different_clauses() -> None:
    a, b, c = ({"id": id, "text": f"{id} stays."} for id in "abc")
    same(merge(of(a, b, c), {"us": of(b, c), "e3": of(a, b)}), of(b))


def test_a_move_against_an_edit_merges() -> None:
    a, b, c = ({"id": id, "text": f"{id} stays where it is."} for id in "abc")
    edited = {**a, "text": "a stays where it was."}
    same(merge(of(a, b, c), {"us": of(b, c, a), "e3": of(edited, b, c)}), of(b, c, edited))
    below = {**b, "clauses": [a]}
    same(
        merge(of(a, b), {"us": of(below), "e3": of(edited, b)}),
        of({**b, "clauses": [edited]}),
    )


def test_moves_to_different_places_conflict_and_it_stays() -> None:
    a, b, c, d, e = ({"id": id, "text": f"{id} stays."} for id in "abcde")
    found = merge(of(a, b, c, d, e), {"us": of(b, c, a, d, e), "e3": of(b, c, d, e, a)})
    assert [each.id for each in found.revision.clauses] == ["a", "b", "c", "d", "e"]
    assert {each.kind for each in found.conflicts} == {"move"}


def test_what_is_moved_below_each_other_is_put_back() -> None:
    a, b = ({"id": id, "text": f"{id} stays."} for id in "ab")
    found = merge(of(a, b), {"us": of({**b, "clauses": [a]}), "e3": of({**a, "clauses": [b]})})
    assert [each.id for each in found.revision.clauses] == ["a", "b"]
    assert {each.kind for each in found.conflicts} == {"move"}


def test_two_inserts_at_one_place_are_both_kept_and_told() -> None:
    a = {"id": "a", "text": "a stays."}
    us, e3 = {"id": "x", "text": "Elections."}, {"id": "y", "text": "Amnesty."}
    found = merge(of(a), {"us": of(a, us), "e3": of(a, e3)})
    assert {each.id for each in found.revision.clauses} == {"a", "x", "y"}
    assert [each.kind for each in found.conflicts] == ["inserts"]
    assert {name for each in found.conflicts for name in each.sides} == {"us", "e3"}


def test_one_insert_on_both_sides_is_one() -> None:
    a, x = {"id": "a", "text": "a stays."}, {"id": "x", "text": "Elections."}
    same(merge(of(a), {"us": of(a, x), "e3": of(a, x)}), of(a, x))
    twin = {**x, "id": "votes"}
    assert len(merge(of(a), {"us": of(a, x), "e3": of(a, twin)}).revision.clauses) == 2


def test_numbers_count_on_when_both_sides_put_something_in() -> None:
    def text(*said: str) -> Revision:
        return of(
            *(
                {"id": s.lower(), "label": str(n), "text": f"{s} is here."}
                for n, s in enumerate(said, 1)
            )
        )

    found = merge(
        text("A", "B", "C", "D"),
        {"us": text("A", "X", "B", "C", "D"), "e3": text("A", "B", "C", "Y", "D")},
    )
    assert found.clean
    assert [(c.label, c.id) for c in found.revision.clauses] == [
        ("1", "a"), ("2", "x"), ("3", "b"), ("4", "c"), ("5", "y"), ("6", "d")
    ]  # fmt: skip


def test_a_clause_that_is_needed_as_a_frame_is_kept() -> None:
    a = {"id": "a", "text": "a stays."}
    found = merge(of(a), {"us": of(), "e3": of({**a, "clauses": [{"id": "x", "text": "New."}]})})
    assert {each.id for each in found.revision.walk()} == {"a", "x"}
    assert [each.kind for each in found.conflicts] == ["delete-edit"]


def test_kinds_of_terms_that_differ_are_bracketed_with_the_clause() -> None:
    def holding(term: Any) -> Revision:
        return of(clause(terms={"t": term}))

    found = merge(
        holding(CAP), {"us": holding(BAN), "e3": holding({**CAP, "value": "8 personnel"})}
    )
    made = found.revision.clauses[0]
    assert {each.by: each.terms["t"].kind for each in made.alternatives} == {
        ("us",): "prohibition", ("e3",): "quantity"
    }  # fmt: skip


def test_texts_without_ids_merge() -> None:
    def text(*said: str) -> Revision:
        clauses = [{"id": f"c{n}", "text": each} for n, each in enumerate(said, 1)]
        return of(*clauses, ids="provisional")

    base = text("The guns fall silent on Monday.", "Prisoners go home within a week.")
    us = text(
        "A council is set up first.",
        "The guns fall silent on Tuesday.",
        "Prisoners go home within a week.",
    )
    e3 = text("The guns fall silent on Monday.", "Prisoners go home within two weeks.")
    found = merge(base, {"us": us, "e3": e3})
    assert found.clean
    assert [each.text for each in found.revision.clauses] == [
        "A council is set up first.", "The guns fall silent on Tuesday.",
        "Prisoners go home within two weeks.",
    ]  # fmt: skip


def test_sides_that_are_revisions_of_their_own_make_a_new_draft() -> None:
    def text(revision: str, said: str, **head: Any) -> Revision:
        return of(clause(said), revision=revision, **head)

    base = text("v1", ARMY, date="2025-11-20", status="tabled", tabled_by="us", sources="a")
    found = merge(
        base,
        {
            "us": text("v2", "Less.", date="2025-12-03", status="reported", tabled_by="us"),
            "e3": of(
                clause(), {"id": "x", "text": "New."}, revision="v1", tabled_by="e3", sources="b"
            ),
        },
    )
    made = found.revision
    assert (made.revision, made.date, made.status) == ("merged", None, "draft")
    assert (made.tabled_by, made.sources) == (("us", "e3"), ("a", "b"))


def test_edited_copies_of_one_revision_keep_its_name() -> None:
    base = of(clause(), {"id": "x", "text": "Old."}, date="2025-11-20", status="tabled")
    us = of(clause("Less."), {"id": "x", "text": "Old."}, date="2025-11-20", status="tabled")
    e3 = of(clause(), {"id": "x", "text": "New."}, date="2025-11-20", status="tabled")
    made = merge(base, {"us": us, "e3": e3}).revision
    assert (made.revision, made.date, made.status) == ("v1", "2025-11-20", "tabled")

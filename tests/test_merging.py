"""Merging: laws that hold for every base and sides, then the cases people know from drafting."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import count, cycle, permutations, product
from random import Random
from typing import Any

import pytest
from edits import document, edited
from hypothesis import given
from hypothesis import strategies as st
from strategies import CI, revisions
from worlds import BAN, CAP, sayings, trees, typed, written_alike

from plans.merging import STRICT, Merge, merge
from plans.model import Revision, plain


def of(*clauses: Any, **head: Any) -> Revision:
    return Revision.model_validate({"revision": "v1", **head, "clauses": clauses})


def same(found: Merge, expected: Revision) -> None:
    assert found.conflicts == ()
    assert written_alike(found.revision, expected)


WORLDS = {"trees": trees("ab") + trees("abc")[-12:], "sayings": sayings(), "typed": typed()}


@pytest.mark.parametrize("world", WORLDS)
def test_an_untouched_side_yields_and_equal_sides_agree(world: str) -> None:
    """However strict, which takes turns: nobody changes what another one changes otherwise."""
    turns = cycle(STRICT)
    for other, base in product(WORLDS[world], repeat=2):
        for sides in (
            {"us": base, "e3": other},
            {"us": other, "e3": base},
            {"us": other, "e3": other},
            {"us": other, "e3": base, "ukraine": other},
        ):
            same(merge(base, sides, next(turns)), other)


def told(found: Merge) -> list[Any]:
    """What a merge says of conflicts, in whatever order it was given the sides."""
    return [(c.clause, c.term, c.kind, c.base, sorted(c.sides.items())) for c in found.conflicts]


@pytest.mark.parametrize("world", WORLDS)
def test_the_order_of_the_sides_changes_nothing(world: str) -> None:
    some = WORLDS[world][::2]
    for base, ours, theirs in product(some, some, some):
        here = merge(base, {"us": ours, "e3": theirs})
        there = merge(base, {"e3": theirs, "us": ours})
        assert told(here) == told(there)
        assert written_alike(here.revision, there.revision)


@pytest.mark.parametrize("world", WORLDS)
def test_sides_that_change_names_change_names_and_nothing_else(world: str) -> None:
    some = WORLDS[world][1::2]
    for base, ours, theirs in product(some, some, some):
        # Sides that the brackets do not know: a party has a say in what is told of it.
        here = merge(base, {"one": ours, "two": theirs})
        there = merge(base, {"one": theirs, "two": ours})
        assert here.clean == there.clean
        assert [(c.clause, c.term, c.kind) for c in here.conflicts] == [
            (c.clause, c.term, c.kind) for c in there.conflicts
        ]
        for one, other in zip(here.conflicts, there.conflicts, strict=True):
            assert one.base == other.base
            assert one.sides == {SWAPPED[name]: said for name, said in other.sides.items()}
        assert swapped(plain(there.revision)) == in_order(plain(here.revision))


SWAPPED = {"one": "two", "two": "one"}


def in_order(value: Any) -> Any:
    """The order of those who want one alternative together is that of their names."""
    if isinstance(value, list):
        return [in_order(each) for each in value]
    if not isinstance(value, dict):
        return value
    found = {key: in_order(each) for key, each in value.items()}
    by = found.get("by", [])
    return found | ({"by": sorted([by] if isinstance(by, str) else by)} if by else {})


def swapped(value: Any) -> Any:
    """The same with the names of the sides exchanged, wherever they stand."""
    if isinstance(value, list):
        return [swapped(each) for each in value]
    if isinstance(value, dict):
        return in_order({key: swapped(each) for key, each in value.items()})
    if not isinstance(value, str):
        return value
    return re.sub(r"\b(one|two)\b", lambda found: SWAPPED[found[1]], value)


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
    assert written_alike(again.revision, found.revision)
    for clause in found.revision.walk():
        for bracket in (clause.alternatives, *(t.alternatives for t in clause.terms.values())):
            assert all(not getattr(each, "alternatives", ()) for each in bracket)
    for each in permutations(named):
        turned = merge(base, {name: named[name] for name in each}, strict)
        assert written_alike(turned.revision, found.revision)


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


def test_a_reading_means_what_it_meant_when_its_term_is_in_dispute() -> None:
    def walking(bearer: str, action: str) -> Revision:
        said = {"sources": ["daily"], "object": "home"}
        duty = {"kind": "obligation", "issue": "return", "bearer": bearer, "action": action}
        return of(clause(terms={"duty": {**duty, "readings": [said]}}))

    found = merge(walking("us", "go"), {"us": walking("us", "walk"), "e3": walking("e3", "go")})
    term = plain(found.revision)["clauses"][0]["terms"]["duty"]
    assert term["readings"] == [
        {"sources": "daily", "bearer": "us", "action": "go", "object": "home"}
    ]
    assert [each["by"] for each in term["alternatives"]] == ["e3", "us"]


def test_what_two_sides_file_under_different_issues_is_bracketed_whole() -> None:
    def filed(issue: str) -> Revision:
        return of(clause(terms={"cap": {**CAP, "issue": issue}}))

    found = merge(filed("army"), {"us": filed("size"), "e3": filed("parity")})
    assert [(each.term, each.kind) for each in found.conflicts] == [("cap", "term")]
    wanted = {each.by: each.terms["cap"].issue for each in found.revision.clauses[0].alternatives}
    assert wanted == {("us",): "size", ("e3",): "parity"}


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
        ("us", "700000 personnel"), ("e3", "850000 personnel")
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


def test_numbers_close_up_where_each_side_takes_something_else_out() -> None:
    sides = {"us": _chapters("bcdef"), "e3": _chapters("abdef")}
    found = merge(_chapters("abcdef"), sides)
    assert found.clean
    assert [(each.label, each.id) for each in found.revision.clauses[0].clauses] == [
        ("§ 1", "b"), ("§ 2", "d"), ("§ 3", "e"), ("§ 4", "f")
    ]  # fmt: skip


def _chapters(*chapters: str) -> Revision:
    """Return chapters whose articles are counted through, one a letter."""
    numbers = count(1)
    return of(
        *(
            {
                "id": f"chapter-{at}",
                "label": f"Chapter {at}",
                "clauses": [
                    {"id": s, "label": f"§ {next(numbers)}", "text": f"Lot {s} goes to {s} {s}."}
                    for s in chapter
                ],
            }
            for at, chapter in enumerate(chapters, 1)
        )
    )


@pytest.mark.parametrize("ours", ["axb cd ef", "b cd ef", "ab cdx ef", "ba cd efx"])
@pytest.mark.parametrize("theirs", ["ab cd eyf", "ab d ef", "ab ycd fe", "cab d ef"])
def test_numbers_that_run_on_through_chapters_are_counted_through(ours: str, theirs: str) -> None:
    sides = {"us": _chapters(*ours.split()), "e3": _chapters(*theirs.split())}
    found = merge(_chapters("ab", "cd", "ef"), sides)
    assert found.clean
    articles = [each.label for each in found.revision.walk() if each.label[0] == "§"]
    assert articles == [f"§ {number}" for number in range(1, len(articles) + 1)]


def test_numbers_that_a_side_no_longer_counts_are_a_matter_for_the_sides() -> None:
    base, theirs = _chapters("ab", "cd"), _chapters("ayb", "cd")
    ours = plain(base)
    ours["clauses"][1]["clauses"][0]["label"] = "§ 2a"
    found = merge(base, {"us": Revision.model_validate(ours), "e3": theirs})
    assert [(each.clause, each.kind) for each in found.conflicts] == [("c", "label")]


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


def drafted(seeds: range) -> Iterator[tuple[Revision, list[Revision], Any]]:
    """A base, three drafts that people may make of it, and a strictness."""
    for seed in seeds:
        random = Random(seed)
        base = edited(document(), random, 3) if seed % 3 == 0 else document()
        times = random.choice((1, 2, 4))
        yield base, [edited(base, random, times) for _ in range(3)], STRICT[seed % 3]


def test_the_laws_hold_for_what_drafters_do() -> None:
    conflicts = 0
    for base, drafts, strict in drafted(range(36)):
        one, two, three = drafts
        same(merge(base, {"one": base, "two": one}, strict), one)
        same(merge(base, {"one": one, "two": one}, strict), one)
        here = merge(base, {"one": one, "two": two}, strict)
        there = merge(base, {"one": two, "two": one}, strict)
        assert swapped(plain(there.revision)) == in_order(plain(here.revision))
        named = {"us": one, "e3": two, "ukraine": three}
        found = merge(base, named, strict)
        for each in permutations(named):
            again = merge(base, {name: named[name] for name in each}, strict)
            assert written_alike(again.revision, found.revision)
            assert again.conflicts == found.conflicts
        same(merge(found.revision, {"us": one, "e3": found.revision}, strict), one)
        conflicts += len(found.conflicts)
    assert conflicts > 15


def test_every_conflict_stands_in_the_file_and_no_bracket_in_another() -> None:
    kinds = set()
    for base, drafts, strict in drafted(range(60, 120)):
        found = merge(base, dict(zip(("us", "e3", "ukraine"), drafts, strict=True)), strict)
        for conflict in found.conflicts:
            kinds.add(conflict.kind)
            made = found.revision.places[conflict.clause].clause
            term = made.terms.get(conflict.term or "")
            told = made.notes if conflict.kind in ("label", "inserts") else made.alternatives
            assert told or (term and term.alternatives), conflict
        for each in found.revision.walk():
            for bracket in each.alternatives:
                assert not any(term.alternatives for term in bracket.terms.values())
    assert kinds >= {"words", "term", "delete-edit", "move", "alternative"}


def test_six_sides_in_any_order_make_one_text() -> None:
    random = Random(6)
    base = document()
    named = {f"side-{n}": edited(base, random, 4) for n in range(6)}
    found = merge(base, named)
    assert found.conflicts
    for _ in range(10):
        names = random.sample(sorted(named), 6)
        again = merge(base, {name: named[name] for name in names})
        assert (again.revision, again.conflicts) == (found.revision, found.conflicts)


def test_side_by_side_brackets_are_one_and_keep_what_everybody_wants() -> None:
    wanted = [{"by": "ukraine", "text": "All."}, {"by": ["e3", "us"], "text": "Half."}]
    base = of(clause(alternatives=wanted))
    sides = {n: of(clause(heading=n, alternatives=wanted)) for n in ("e3", "russia")}
    (made,) = plain(merge(base, sides).revision)["clauses"]
    assert made["alternatives"] == [
        {"by": "ukraine", "text": "All."}, {"by": "us", "text": "Half."},
        {"by": "e3", "heading": "e3", "text": "Half."},
        {"by": "russia", "heading": "russia", "text": ARMY},
    ]  # fmt: skip


def test_who_closes_a_bracket_that_another_changes_wants_what_it_closed_it_with() -> None:
    def bracket(e3: str) -> Revision:
        wanted = [{"by": "us", "text": "Half."}, {"by": "e3", "text": e3}]
        return of(clause(status="bracketed", alternatives=wanted))

    found = merge(bracket("All."), {"us": of(clause("Half.")), "e3": bracket("Most.")})
    assert [each.kind for each in found.conflicts] == ["alternative"]
    (made,) = found.revision.clauses
    assert {each.by: each.text for each in made.alternatives} == {
        ("us",): "Half.", ("e3",): "Most."
    }  # fmt: skip
    assert made.status == "bracketed"


def test_who_closes_a_bracket_is_in_conflict_with_who_adds_to_it() -> None:
    wanted = [{"by": "us", "text": "Half."}, {"by": "e3", "text": "All."}]
    more = [*wanted, {"by": "russia", "text": "None."}]
    base, e3 = (of(clause(alternatives=each)) for each in (wanted, more))
    found = merge(base, {"us": of(clause("Half.")), "e3": e3})
    assert [(each.kind, sorted(each.sides)) for each in found.conflicts] == [
        ("alternative", ["e3", "us"])
    ]
    made = found.revision.clauses[0]
    assert {each.by: each.text for each in made.alternatives} == {
        ("us",): "Half.", ("e3",): "All.", ("russia",): "None."
    }  # fmt: skip


def test_what_a_party_wants_its_own_file_knows_best() -> None:
    def bracket(e3: str) -> Revision:
        return of(clause(alternatives=[{"by": "us", "text": "Half."}, {"by": "e3", "text": e3}]))

    same(merge(bracket("All."), {"us": bracket("None."), "e3": bracket("Most.")}), bracket("Most."))
    found = merge(bracket("All."), {"one": bracket("None."), "two": bracket("Most.")})
    (made,) = found.revision.clauses
    assert [(each.by, each.text, each.note) for each in made.alternatives] == [
        (("us",), "Half.", None), (("e3",), "Most.", "as two has it"),
        (("e3",), "None.", "as one has it"),
    ]  # fmt: skip


def test_no_words_are_not_no_clause() -> None:
    base = of(clause(heading="Army"))
    silent = of({"id": "army", "label": "6", "heading": "Army"})
    (made,) = merge(
        base, {"us": silent, "e3": of(clause("More.", heading="Army"))}
    ).revision.clauses
    assert {each.by: (each.heading, each.text) for each in made.alternatives} == {
        ("us",): ("Army", ""), ("e3",): ("Army", "More.")
    }  # fmt: skip


def test_words_and_place_in_dispute_are_one_alternative_a_side() -> None:
    a, b = ({"id": id, "text": f"{id} stays."} for id in "ab")
    x = {"id": "x", "text": "Less of it."}
    found = merge(
        of(a, b), {"us": of(a, x, b), "e3": of(a, {**b, "clauses": [{**x, "text": "More!"}]})}
    )
    made = found.revision.places["x"].clause
    assert {each.by: (each.text, bool(each.place)) for each in made.alternatives} == {
        ("us",): ("Less of it.", True), ("e3",): ("More!", True)
    }  # fmt: skip


def test_a_deletion_among_several_edits_gives_every_side_one_alternative() -> None:
    sides = {"us": of(), "e3": of(clause("More.")), "ukraine": of(clause("Fewer."))}
    (made,) = merge(of(clause()), sides).revision.clauses
    assert {each.by: each.text for each in made.alternatives} == {
        ("us",): "", ("e3",): "More.", ("ukraine",): "Fewer."
    }  # fmt: skip


def test_edits_of_provenance_alone_are_no_edits() -> None:
    cited = clause(cites=[{"source": "afp", "attestation": "reported"}], notes=["Seen."])
    same(merge(of(clause()), {"us": of(), "e3": of(cited)}), of())
    less = of(clause("Less."))
    for strict in STRICT:
        assert merge(of(clause()), {"us": less, "e3": of(cited)}, strict).clean


def test_references_follow_a_clause_that_gets_another_id() -> None:
    base = of(
        {"id": "a", "text": "The guns fall silent."}, {"id": "b", "text": "B.", "refs": ["a"]}
    )
    us = of({"id": "z", "text": "The guns fall silent."}, {"id": "b", "text": "B.", "refs": ["z"]})
    e3 = of(*plain(base)["clauses"], {"id": "c", "text": "See there.", "refs": ["a"]})
    found = merge(base, {"us": us, "e3": e3})
    assert found.clean
    assert [(each.id, each.refs) for each in found.revision.clauses] == [
        ("z", ()), ("b", ("z",)), ("c", ("z",))
    ]  # fmt: skip


def test_places_in_dispute_are_named_as_the_outcome_names_them() -> None:
    base = of(*({"id": id, "text": f"The text of {id} {id} {id}."} for id in "abcd"))
    a, b, c, d = plain(base)["clauses"]
    renamed = {**a, "id": "z"}
    found = merge(base, {"us": of(renamed, d, b, c), "e3": of(a, b, {**c, "clauses": [d]})})
    (bracket,) = [each for each in found.revision.walk() if each.alternatives]
    places = {
        each.by: (each.place.under, each.place.after) for each in bracket.alternatives if each.place
    }
    assert places == {("us",): ("/", "z"), ("e3",): ("c", "")}


def test_a_lasting_id_is_the_same_clause_however_it_is_worded_now() -> None:
    one = of(clause("All troops leave at once."), {"id": "x", "text": "Old."})
    two = of(clause("Nothing like that."), {"id": "x", "text": "Old."})
    three = of(clause("All troops leave at once."), {"id": "x", "text": "New."})
    same(merge(one, {"us": two, "e3": one}), two)
    assert [each.id for each in merge(one, {"us": two, "e3": three}).revision.clauses] == [
        "army",
        "x",
    ]


def test_two_titles_of_one_revision_are_told_and_noted() -> None:
    sides = {name: of(clause(), title=name.upper()) for name in ("us", "e3")}
    found = merge(of(clause(), title="Plan"), sides)
    assert [(each.clause, each.kind) for each in found.conflicts] == [("", "head")]
    assert found.revision.title == "Plan"
    assert found.revision.notes == ("not agreed: e3 title: E3; us title: US",)


def test_numbers_that_cannot_be_counted_are_told_and_noted() -> None:
    base = of(clause(label="6"), {"id": "x", "label": "9", "text": "X."})
    sides = {
        name: of(clause(label=label), {"id": "x", "label": "9", "text": "X."})
        for name, label in (("us", "7"), ("e3", "6 bis"))
    }
    found = merge(base, sides)
    assert [each.kind for each in found.conflicts] == ["label"]
    assert found.revision.clauses[0].notes == ("numbered differently: e3 6 bis; us 7",)


ARABIC = "القوات {} في {}"
HEBREW = "כוחות {} של {}"
ACCENTS = "Ne\u0301{} e\u0301tat un {}"
SPACES = "{}  b c {}"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (ARABIC, ("المسلحة", "الجوية"), ("سلام", "حرب")),
        (HEBREW, ("הביטחון", "המגן"), ("המדינה", "הארץ")),
        (ACCENTS, ("e", ""), ("jour", "an")),
        (SPACES, ("a", "A"), ("d", "D")),
    ],
)
def test_words_of_any_script_merge(text: str, first: Any, last: Any) -> None:
    def said(one: int, two: int) -> Revision:
        return of(clause(text.format(first[one], last[two])))

    same(merge(said(0, 0), {"us": said(1, 0), "e3": said(0, 1)}), said(1, 1))


def test_a_base_of_other_clauses_and_empty_sides_are_merged_too() -> None:
    for base, us, e3 in permutations((of(), document(), of({"id": "new", "text": "Alone."}))):
        found = merge(base, {"us": us, "e3": e3})
        ids = {each.id for each in found.revision.walk()}
        assert {each.id for each in us.walk()} - set(base.places) <= ids
        assert {each.id for each in e3.walk()} - set(base.places) <= ids


def calls(base: Revision, sides: dict[str, Revision]) -> int:
    """How much work a merge is, whatever else the machine does."""
    count = 0

    def counting(frame: Any, event: str, arg: Any) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        merge(base, sides)
    finally:
        sys.setprofile(before)
    return count


def test_what_another_says_of_a_bracketed_thing_is_one_more_wish_and_not_the_neutral_text() -> None:
    def said(number: int, **more: Any) -> Revision:
        return of({"id": "a", "text": f"The army has {number} soldiers.", **more})

    wants = [{"by": by, "text": f"The army has {n} soldiers."} for by, n in (("us", 3), ("e3", 7))]
    asked = said(6, alternatives=wants)
    found = merge(said(6), {"chair": asked, "ukraine": said(8)})
    clause = found.revision.places["a"].clause
    assert clause.text == "The army has 6 soldiers."
    assert [each.by for each in clause.alternatives] == [("us",), ("e3",), ("ukraine",)]
    assert [each.kind for each in found.conflicts] == ["alternative"]
    alike = merge(said(6), {"chair": asked, "ukraine": said(3)}).revision.places["a"].clause
    assert [each.by for each in alike.alternatives] == [("ukraine", "us"), ("e3",)]


def test_the_work_grows_with_the_text_and_not_with_its_square() -> None:
    def level(size: int, random: Random) -> tuple[Revision, dict[str, Revision]]:
        clauses = [
            {"id": f"c{n}", "label": str(n), "text": f"Lot {n} goes to party {n} on day {n}."}
            for n in range(size)
        ]
        sides = {}
        for name in ("us", "e3"):
            mine = [
                {**each, "text": each["text"] + f" So says {name}."}
                if random.random() < 0.1
                else each
                for each in clauses
            ]
            for n in range(size // 10):
                at = random.randrange(len(mine))
                mine.insert(at, {"id": f"{name}-{n}", "text": f"{name} puts in number {n}."})
                mine.append(mine.pop(random.randrange(len(mine))))
            sides[name] = of(*mine)
        return of(*clauses), sides

    small, large = (calls(*level(size, Random(size))) for size in (100, 800))
    assert large < 8 * small * 2


@pytest.mark.parametrize("others", [0, 1, 3])
def test_one_more_use_of_a_sentence_is_no_move_of_another(others: int) -> None:
    """What one side says once more and the other drops elsewhere are edits of two clauses."""
    due = " It falls due in May."
    said = {"a": ARMY, "b": "The corridor stays open at night.", "c": "A panel meets in Vienna."}
    uses = {f"o{n}": f"Share {n} goes to the fund.{due}" for n in range(others)}

    def text(*dues: str) -> Revision:
        made = {id: words + due * (id in dues) for id, words in said.items()} | uses
        return of(*({"id": id, "text": words} for id, words in made.items()))

    same(merge(text("a"), {"us": text("a", "c"), "e3": text()}), text("c"))
    same(merge(text("a", "b"), {"us": text("a", "b", "c"), "e3": text("a")}), text("a", "c"))


def test_a_bracketed_term_is_no_way_for_a_deleted_sentence_to_come_back() -> None:
    """What a term's bracket says moves with its clause when that is joined to another."""
    cap = {**CAP, "value": None, "alternatives": [{"by": "us", "value": "5 personnel"}]}
    one = {"id": "fire", "text": "The guns fall silent at noon on the third day after signature."}
    two = clause(terms={"cap": {key: value for key, value in cap.items() if value}})
    joined = {**one, "text": f"{one['text']} {ARMY}"}
    reworded = {**two, "text": ARMY.replace("limited to", "at least")}
    found = merge(of(one, two), {"us": of(one, reworded), "e3": of(joined)})
    assert [(each.term, each.kind) for each in found.conflicts] == [
        (None, "words"), ("cap", "delete-edit")
    ]  # fmt: skip
    (made,) = found.revision.clauses
    assert ARMY not in "".join(each.text for each in made.alternatives if each.by == ("us",))

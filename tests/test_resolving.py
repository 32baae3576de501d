"""Closing brackets: what is taken is what its side wants, and what comes of it is valid."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from edits import document, edited
from worlds import CAP

from plans.errors import InputError, NotFound
from plans.merging import STRICT, Merge, merge, open_brackets, resolve
from plans.model import Revision, plain

ARMY = "The armed forces of Ukraine are limited to 600,000 personnel in times of peace."
ABOUT = ("note", "proposed", "cites", "readings")


def of(*clauses: Any) -> Revision:
    return Revision.model_validate({"revision": "v1", "clauses": clauses})


def clause(text: str = ARMY, **more: Any) -> dict[str, Any]:
    return {"id": "army", "text": text, **more}


def bracketed(**us: Any) -> Revision:
    wanted = [{"by": "us", **us}, {"by": ["e3", "ukraine"], "text": "More."}]
    return of(clause(status="bracketed", alternatives=wanted), {"id": "x", "text": "X."})


def all_taken(revision: Revision, side: str) -> Revision:
    while spots := [each for each in open_brackets(revision) if side in each.parties]:
        revision = resolve(revision, spots[0].clause, spots[0].term, take=side)
    return revision


def statement(term: Any) -> Any:
    return {key: each for key, each in (term or {}).items() if key not in ABOUT}


def disputed(found: Merge, side: str) -> list[Any]:
    """What ``side`` wants that a single value can be, once all brackets are closed with it."""
    gone = {c.clause for c in found.conflicts if c.kind == "delete-edit" and not c.term
            and c.sides.get(side, 0) is None}  # fmt: skip
    return [
        each
        for each in found.conflicts
        if side in each.sides
        and (each.clause not in gone or (each.kind == "delete-edit" and not each.term))
    ]


def stands(conflict: Any, wanted: Any, place: Any) -> bool:
    """Whether what a side wants in a conflict is what the clause says now."""
    if wanted is None and conflict.kind == "delete-edit" and not conflict.term:
        return not place or not place.clause.text
    said = plain(place.clause)
    if conflict.term:
        found = said.get("terms", {}).get(conflict.term)
        return "alternatives" in (wanted or {}) or statement(found) == statement(wanted)
    if conflict.kind == "move":
        return bool(place.parent == wanted["under"])
    if conflict.kind == "delete-edit":
        return bool(said.get("text", "") == wanted.get("text", ""))
    field = "text" if conflict.kind == "words" else "heading"
    return bool(said.get(field, "") == (wanted or ""))


@pytest.mark.parametrize("side", ["one", "two"])
def test_with_every_bracket_closed_for_one_side_its_wish_stands(side: str) -> None:
    checked = set()
    for seed in range(400):
        random = Random(seed)
        base = edited(document(), random, 3) if seed % 3 == 0 else document()
        times = random.choice((1, 2, 4))
        sides = {name: edited(base, random, times) for name in ("one", "two")}
        found = merge(base, sides, STRICT[seed % 3])
        made = all_taken(found.revision, side)
        for each in disputed(found, side):
            if each.kind in ("label", "inserts", "alternative", "head"):
                continue  # no bracket, or a wish that is itself a bracket
            checked.add(each.kind)
            assert stands(each, each.sides[side], made.places.get(each.clause)), (seed, each)
    assert checked >= {"words", "term", "delete-edit", "move"}


def test_taking_a_side_takes_its_words_and_closes_the_bracket() -> None:
    made = resolve(bracketed(text="Less."), "army", take="us").clauses[0]
    assert (made.text, made.status, made.alternatives) == ("Less.", None, ())
    assert resolve(bracketed(text="Less."), "army", take="ukraine").clauses[0].text == "More."


def test_who_wants_no_text_takes_the_clause_out() -> None:
    assert [each.id for each in resolve(bracketed(), "army", take="us").clauses] == ["x"]
    assert [each.id for each in resolve(bracketed(note="None."), "army", take="us").clauses] == [
        "x"
    ]


def test_a_clause_that_holds_others_stays_as_their_frame_without_words() -> None:
    inside = {"id": "a", "text": "A."}
    wanted = [{"by": "us"}, {"by": "e3", "text": "More."}]
    made = resolve(of(clause(alternatives=wanted, clauses=[inside])), "army", take="us").clauses[0]
    assert (made.text, [each.id for each in made.clauses]) == ("", ["a"])


def test_own_words_and_all_words_close_a_bracket_too() -> None:
    assert resolve(bracketed(text="Less."), "army", text="So be it.").clauses[0].text == "So be it."
    made = resolve(bracketed(text="Less."), "army", keep_both=True).clauses[0]
    assert (made.text, made.alternatives, made.status) == ("Less. More.", (), None)


def test_what_is_kept_for_every_side_is_all_of_it() -> None:
    other = {**CAP, "value": "800000 personnel"}
    wanted = [{"by": "us", "heading": "A", "terms": {"cap": CAP}},
              {"by": "e3", "heading": "B", "terms": {"cap": other}}]  # fmt: skip
    made = plain(resolve(of(clause(alternatives=wanted)), "army", keep_both=True))["clauses"][0]
    assert made["heading"] == "A / B"
    assert made["terms"] == {"cap": CAP, "cap-2": other}


def term_bracket(**more: Any) -> Revision:
    wanted = [
        {"by": "us", "value": "400000 personnel"},
        {"by": "e3", "value": "800000 personnel", **more},
    ]
    bare = {key: each for key, each in CAP.items() if key != "value"}
    return of(clause(terms={"cap": {**bare, "alternatives": wanted}}))


def cap(revision: Revision) -> Any:
    return plain(revision)["clauses"][0]["terms"]["cap"]


@pytest.mark.parametrize("spot", ["cap", None])
def test_a_term_is_closed_by_its_name_or_as_the_only_one_of_its_clause(spot: str | None) -> None:
    assert cap(resolve(term_bracket(), "army", spot, take="e3"))["value"] == "800000 personnel"
    assert cap(resolve(term_bracket(), "army", spot, text="7 brigades"))["value"] == "7 brigades"
    both = plain(resolve(term_bracket(), "army", spot, keep_both=True))["clauses"][0]["terms"]
    assert {id: each["value"] for id, each in both.items()} == {
        "cap": "400000 personnel", "cap-2": "800000 personnel"
    }  # fmt: skip


def test_words_settle_one_field_and_say_so_where_there_are_several() -> None:
    with pytest.raises(InputError, match="differ in scope, value"):
        resolve(term_bracket(scope="peacetime"), "army", text="7 brigades")


def test_a_value_that_is_none_is_refused() -> None:
    with pytest.raises(InputError, match="'army' cannot be closed like that"):
        resolve(term_bracket(), "army", text="as many as it takes to win")


def test_of_two_things_that_one_side_wants_one_is_taken_by_number() -> None:
    wanted = [{"by": "us", "text": "Half."}, {"by": ["us", "e3"], "text": "All."}]
    revision = of(clause(alternatives=wanted))
    assert resolve(revision, "army", take="us:2").clauses[0].text == "All."
    for side in ("us", "us:3", "us:0", "us:x", "us:" + "9" * 5000):
        with pytest.raises(InputError) as caught:
            resolve(revision, "army", take=side)
        assert "us:1, us:2" in caught.value.problem.hint


def test_a_term_that_is_in_dispute_with_its_clause_is_closed_with_it() -> None:
    base, us = of(clause(terms={"cap": CAP})), of(clause())
    e3 = of(clause(terms={"cap": {**CAP, "value": "9 brigades"}}))
    found = merge(base, {"us": us, "e3": e3})
    assert [(each.clause, each.term) for each in found.conflicts] == [("army", "cap")]
    assert plain(resolve(found.revision, "army", take="e3")) == plain(e3)
    assert plain(resolve(found.revision, "army", take="us"))["clauses"][0] == clause()


@pytest.mark.parametrize(
    ("spot", "choice", "said", "hint"),
    [
        (("amry", None), {"take": "us"}, "no clause 'amry'", "army"),
        (("x", None), {"take": "us"}, "nothing in brackets", "plans status"),
        (("army", "cap"), {"take": "us"}, "no term 'army.cap'", ""),
        (("army", None), {"take": "usa"}, "'usa' wants nothing here", "'us'"),
        (("army", None), {}, "say how to close it", "--take"),
        (("army", None), {"take": "us", "text": "X."}, "say how to close it", "--keep-both"),
    ],
)
def test_what_cannot_be_closed_says_why_and_what_there_is(
    spot: Any, choice: Any, said: str, hint: str
) -> None:
    with pytest.raises((InputError, NotFound)) as caught:
        resolve(bracketed(text="Less."), *spot, **choice)
    assert said in caught.value.problem.message
    assert hint in caught.value.problem.hint


def test_what_is_closed_is_not_carried_over_from_the_parent() -> None:
    carried = [{"attestation": "carried"}]
    wanted = [{"by": "us", "text": "Fewer."}, {"by": "e3", "text": "More."}]
    values = [{"by": "us", "value": "500 personnel"}, {"by": "e3", "value": "700 personnel"}]
    force = {key: CAP[key] for key in CAP if key != "value"} | {"alternatives": values}
    words = clause("As [US: few] [E3: many] as can be.")
    for each in (clause(alternatives=wanted), words, clause(terms={"force": force})):
        text = of({**each, "cites": carried}, {"id": "x", "text": "X.", "cites": carried})
        made = resolve(text, "army", take="us")
        assert not made.places["army"].clause.carried
        assert made.places["x"].clause.carried

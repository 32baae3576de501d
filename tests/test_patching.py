"""A diff is a patch: what it makes of one side is the other, to the byte, and back."""

from __future__ import annotations

import json
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from strategies import CI, revisions
from worlds import sayings, taking_turns, trees, written_alike

from plans.aligning import Pair
from plans.errors import InputError
from plans.model import Revision, plain
from plans.operations import AnyOperation, Operation
from plans.operations.delete import Delete
from plans.operations.drop_term import DropTerm
from plans.operations.insert import Insert
from plans.operations.merge import Join
from plans.operations.move import Move
from plans.operations.rename import Rename
from plans.operations.renumber import Renumber
from plans.operations.replace import Replace
from plans.operations.set import Set
from plans.operations.set_term import SetTerm
from plans.operations.split import Split
from plans.patching import apply, invert, operations_between
from plans.storing import load

ROOT = Path(__file__).resolve().parent.parent
BUNDLED = sorted(path for path in ROOT.glob("proposals/*/v*.yaml"))


def made(before: Revision, found: tuple[Operation, ...]) -> Revision:
    """Return what ``found`` makes of ``before``."""
    done = apply(before, found)
    assert done.misfits == () and done.shifts == ()
    assert done.revision is not None
    return done.revision


def holds_for(before: Revision, after: Revision, **options: Any) -> None:
    """The laws of a patch and its inverse."""
    found = operations_between(before, after, **options)
    assert written_alike(made(before, found), after)
    assert written_alike(made(after, invert(found)), before)
    assert invert(invert(found)) == found


def test_in_the_small_world_every_tree_becomes_every_other_and_back() -> None:
    world = trees()
    assert len(world) == 46
    for before, after in product(world, world):
        holds_for(before, after)


def test_in_the_small_world_whatever_a_clause_says_becomes_whatever_else_and_back() -> None:
    for before, after in product(sayings(), sayings()):
        holds_for(before, after)


def test_patches_join() -> None:
    world = trees("ab") + sayings()
    steps = [[operations_between(one, two) for two in world] for one in world]
    for one, two, three in product(range(len(world)), repeat=3):
        assert written_alike(made(world[one], steps[one][two] + steps[two][three]), world[three])


def test_nothing_is_done_where_nothing_differs() -> None:
    for each in [*trees(), *sayings()]:
        assert operations_between(each, each) == ()


loaded = cache(load)


@pytest.mark.parametrize(
    ("before", "after"),
    [*taking_turns(BUNDLED)],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_a_bundled_document_becomes_every_other_and_back(before: Path, after: Path) -> None:
    holds_for(loaded(before), loaded(after))


def of(value: Any) -> Revision:
    return Revision.model_validate(value)


def unique(value: Any) -> bool:
    try:
        revision = of(value)
    except ValidationError:
        return False
    ids = [clause.id for clause in revision.walk()]
    return len(set(ids)) == len(ids)


@CI
@given(revisions.filter(unique), revisions.filter(unique))
def test_any_revision_becomes_any_other_and_back(before: Any, after: Any) -> None:
    holds_for(of(before), of(after))


@CI
@given(st.sampled_from(trees()), st.sampled_from(trees()), st.randoms(use_true_random=False))
def test_whatever_the_alignment_says_the_outcome_is_the_same(
    before: Revision, after: Revision, random: Any
) -> None:
    olds, news = list(before.places), list(after.places)
    random.shuffle(olds)
    random.shuffle(news)
    pairs = []
    while olds or news:
        here = tuple(olds.pop() for _ in range(min(len(olds), random.choice((0, 1, 1, 2)))))
        most = 3 if len(here) == 1 else 1
        there = tuple(news.pop() for _ in range(min(len(news), random.randint(0, most))))
        if len(here) == 2 and not there:
            pairs += [Pair((id,), (), "none", 0.0) for id in here]
        elif here or len(there) == 1:
            pairs.append(Pair(here, there, "id", 1.0))
        else:
            pairs += [Pair((), (id,), "none", 0.0) for id in there]
    holds_for(before, after, pairs=tuple(pairs))


def test_a_split_and_a_merge_are_called_that() -> None:
    whole = of(
        {
            "revision": "v1",
            "clauses": [{"id": "a", "text": "One.", "clauses": [{"id": "x"}]}, {"id": "b"}],
        }
    )
    parts = of(
        {
            "revision": "v1",
            "clauses": [
                {"id": "a", "text": "One", "clauses": [{"id": "x"}]},
                {"id": "b"},
                {"id": "c", "text": "Two"},
            ],
        }
    )
    pairs = (
        Pair(("a",), ("a", "c"), "split", 1.0),
        Pair(("b",), ("b",), "id", 1.0),
        Pair(("x",), ("x",), "id", 1.0),
    )
    found = operations_between(whole, parts, pairs=pairs)
    assert [each.op for each in found] == ["split", "move"]
    assert [each.op for each in invert(found)] == ["move", "merge"]
    holds_for(whole, parts, pairs=pairs)


SMALL = of(
    {
        "revision": "v1",
        "clauses": [
            {"id": "a", "label": "1", "text": "Fire ceases. Fire rests.", "clauses": [{"id": "x"}]},
            {"id": "b", "label": "2", "text": "Elections within 100 days."},
        ],
    }
)


@pytest.mark.parametrize(
    ("operation", "said"),
    [
        (Delete("c"), "no clause 'c'"),
        (Delete("b", was={"id": "b", "text": "Other."}), "not what is expected"),
        (Insert({"id": "b"}), "a clause 'b' already"),
        (Insert({"id": "c", "clauses": [{"id": "x"}]}), "a clause 'x' already"),
        (Insert({"id": "c"}, under="nowhere"), "no clause 'nowhere'"),
        (Move("a", under="x"), "below or after itself"),
        (Move("b", after="b"), "below or after itself"),
        (Replace("b", "200 days", "3 days"), "does not say '200 days'"),
        (Renumber("b", "3", old="7"), "not what is expected"),
        (SetTerm("b", "t", "x", field="value"), "no term 't'"),
        (DropTerm("b", "t"), "no term 't'"),
        (Set("colour", "red", clause="b"), "no field 'colour'"),
        (Set("clauses", [], clause=None), "no field 'clauses'"),
        (Split("b", ({"id": "b"},)), "several"),
        (Split("b", ({"id": "b"}, {"id": "x"})), "a clause 'x' already"),
        (Join(("a", "x"), {"id": "a"}), "stands above"),
        (Join(("a", "a"), {"id": "a"}), "several"),
        (Rename({"a": "b"}), "two clauses 'b'"),
    ],
)
def test_what_does_not_fit_says_why_and_nothing_is_done(operation: Operation, said: str) -> None:
    done = apply(SMALL, [Renumber("a", "9"), operation])
    assert done.revision is None
    (misfit,) = done.misfits
    assert misfit.number == 2 and misfit.operation == operation
    assert said in misfit.message
    assert SMALL.clauses[0].label == "1"


def test_an_outcome_that_is_no_revision_is_refused_with_its_place() -> None:
    done = apply(SMALL, [Set("status", "perhaps", clause="a")])
    assert done.revision is None
    assert "status" in done.misfits[0].message


def test_a_place_that_has_gone_gives_way_and_is_told() -> None:
    done = apply(SMALL, [Insert({"id": "c"}, after="z"), Replace("a", "Fire", "Strife", nth=5)])
    assert done.revision is not None
    assert [clause.id for clause in done.revision.clauses] == ["a", "b", "c"]
    assert done.revision.clauses[0].text == "Fire ceases. Strife rests."
    assert len(done.shifts) == 2


def test_words_are_replaced_where_they_are_meant() -> None:
    for nth, said in ((1, "X ceases. Fire rests."), (2, "Fire ceases. X rests."),
                      (0, "X ceases. X rests.")):  # fmt: skip
        done = apply(SMALL, [Replace("a", "Fire", "X", nth=nth)])
        assert done.revision is not None
        assert done.revision.clauses[0].text == said


def test_what_does_not_say_what_it_replaces_cannot_be_reversed() -> None:
    for operation in (Delete("b"), Replace("b", "100", "3"), Insert({"id": "c"})):
        with pytest.raises(InputError, match="cannot be reversed"):
            invert([operation])


def test_ids_that_stand_twice_are_refused() -> None:
    twice = of({"revision": "v", "clauses": [{"id": "a"}, {"id": "a"}]})
    with pytest.raises(InputError, match="twice"):
        operations_between(twice, SMALL)
    with pytest.raises(InputError, match="twice"):
        apply(twice, [])


def test_every_operation_reads_back_as_it_is_written() -> None:
    adapter: TypeAdapter[tuple[Any, ...]] = TypeAdapter(tuple[AnyOperation, ...])
    seen = set()
    world = trees("ab") + sayings()
    for before, after in product(world, world):
        found = operations_between(before, after)
        seen |= {each.op for each in found}
        written = [each.data() for each in found]
        assert adapter.validate_json(json.dumps(written)) == found
    assert seen == {
        "insert", "delete", "move", "rename", "renumber", "set", "set-term", "drop-term",
        "add-alternative", "drop-alternative",
    }  # fmt: skip
    assert plain(SMALL)["revision"] == "v1"

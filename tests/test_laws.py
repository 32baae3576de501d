"""Laws that hold for every pair of revisions: first all of a small world, then random ones."""

from __future__ import annotations

from collections import Counter
from itertools import combinations_with_replacement, permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.diffing import Diff, change_rule_catalogue, diff, word_diff
from plans.model import Revision

RULES = change_rule_catalogue()
TEXTS = ("", "Fire ceases.", "Fire ceases at once.")
TERM = {"kind": "duration", "issue": "ceasefire", "of": "the truce"}
TERMS = ({}, {"t": {**TERM, "value": "30 days"}}, {"t": {**TERM, "value": "permanent"}})


def _world() -> list[Revision]:
    """Every revision of up to two clauses over two ids, three texts, flat or nested."""
    one = [
        {"id": id, "label": label, "text": text}
        for id, label, text in product("ab", ("1", "2"), TEXTS[1:])
    ]
    found: list[list[dict[str, object]]] = [[], *([clause] for clause in one)]
    for first, second in product(one, one):
        if first["id"] != second["id"]:
            found += [[first, second], [{**first, "clauses": [second]}]]
    return [Revision.model_validate({"revision": "v", "clauses": each}) for each in found]


WORLD = _world()


def _is_lossless(before: Revision, after: Revision, found: Diff) -> None:
    """Every clause of both sides stands in exactly one pair."""
    for ids, side in (
        (Counter(id for pair in found.alignment for id in pair.before), before),
        (Counter(id for pair in found.alignment for id in pair.after), after),
    ):
        assert ids == Counter(clause.id for clause in side.walk())


def _mirrors(there: Diff, back: Diff) -> None:
    assert Counter(RULES[change.rule].mirror for change in there.changes) == Counter(
        change.rule for change in back.changes
    )
    assert sorted((pair.after, pair.before) for pair in there.alignment) == sorted(
        (pair.before, pair.after) for pair in back.alignment
    )
    values = Counter((change.after, change.before, change.term) for change in there.changes)
    assert values == Counter((c.before, c.after, c.term) for c in back.changes)


def _has_fingerprints(found: Diff) -> None:
    """Every change has its own, and follows one that is there."""
    prints = [change.fingerprint for change in found.changes]
    assert len(prints) == len(set(prints))
    assert all(change.follows in prints for change in found.changes if change.follows)


def test_in_the_small_world_every_diff_keeps_every_law() -> None:
    """A diff is empty exactly for equal revisions, and reading backwards mirrors every change."""
    for before, after in combinations_with_replacement(WORLD, 2):
        there, back = diff(before, after), diff(after, before)
        for one, other, found in ((before, after, there), (after, before, back)):
            assert bool(found.changes) == (one.clauses != other.clauses)
            _is_lossless(one, other, found)
            _has_fingerprints(found)
        _mirrors(there, back)
        _mirrors(back, there)


def test_the_same_input_gives_the_same_diff() -> None:
    for before, after in zip(WORLD, reversed(WORLD), strict=True):
        assert diff(before, after) == diff(before, after)


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_fingerprints_survive_a_reordering_of_clauses(order: tuple[int, ...]) -> None:
    texts = [(f"c{n}", f"Clause {n} says {n}.", f"Clause {n} says {n + 1}.") for n in range(4)]

    def prints(sequence: tuple[int, ...]) -> set[str]:
        sides = [
            Revision.model_validate(
                {
                    "revision": "v",
                    "clauses": [{"id": texts[n][0], "text": texts[n][side]} for n in sequence],
                }
            )
            for side in (1, 2)
        ]
        return {change.fingerprint for change in diff(*sides).changes}

    assert prints(order) == prints((0, 1, 2, 3))


def _chapters(*chapters: list[str]) -> Revision:
    clauses = [
        {
            "id": f"ch{n}",
            "heading": f"Chapter {'of' * n} things",
            "clauses": [{"id": f"c{t}", "text": f"Thing {t} is kept in box {t}."} for t in texts],
        }
        for n, texts in enumerate(chapters)
    ]
    return Revision.model_validate({"revision": "v", "clauses": clauses})


def test_siblings_that_move_together_have_one_cause() -> None:
    before, after = _chapters(list("abcd"), list("xy")), _chapters(list("d"), list("xyabc"))
    for one, other in ((before, after), (after, before)):
        changes = diff(one, other).changes
        assert {change.family for change in changes} == {"place"}
        assert len(changes) == 3
        assert [change.clause for change in changes if not change.follows] == ["ca"]


def test_what_stood_under_a_clause_that_went_moves_because_of_it() -> None:
    before = _chapters(list("abc"))
    clauses = before.clauses[0].clauses
    after = Revision(revision="w", clauses=clauses)
    for one, other in ((before, after), (after, before)):
        changes = diff(one, other).changes
        [cause] = [change for change in changes if not change.follows]
        assert (cause.clause, cause.family) == ("ch0", "presence")
        assert {change.follows for change in changes} == {None, cause.fingerprint}


@pytest.mark.parametrize(
    ("before", "after"),
    [("(一)", "（一）"), ("§ 5", "§\u00a05."), ("(a)", "a)"), ("１", "1."), ("Art. 7", "Art 7")],
)
def test_a_number_in_another_form_is_no_other_number(before: str, after: str) -> None:
    sides = [
        Revision.model_validate(
            {"revision": "v", "clauses": [{"id": "c", "label": label, "text": "Fire ceases."}]}
        )
        for label in (before, after)
    ]
    assert [change.rule for change in diff(*sides).changes] == ["number-restyled"]


def test_a_number_with_other_pieces_is_another_number() -> None:
    sides = [
        Revision.model_validate(
            {"revision": "v", "clauses": [{"id": "c", "label": label, "text": "Fire ceases."}]}
        )
        for label in ("1.1", "11")
    ]
    assert [change.rule for change in diff(*sides).changes] == ["clause-renumbered"]


def test_the_counts_of_a_diff_are_of_clauses_though_ids_name_others_on_each_side() -> None:
    before = {"a": "Fire ceases.", "b": "Ships sail freely through the whole strait."}
    after = {"a": before["b"], "c": "The court sits in the old town hall."}
    sides = [
        Revision.model_validate(
            {
                "revision": "v",
                "ids": "provisional",
                "clauses": [{"id": id, "text": text} for id, text in texts.items()],
            }
        )
        for texts in (before, after)
    ]
    summary = diff(*sides).summary
    counts = {key: count for key, count in summary.items() if key.startswith("clauses_")}
    assert counts == {
        "clauses_changed": 0,
        "clauses_unchanged": 1,
        "clauses_carried": 0,
        "clauses_added": 1,
        "clauses_removed": 1,
    }


words = st.text(
    st.sampled_from(list("ab ,.5%0\n\t’'-юї和平سلامก\u0301\u200b\U0001f1fa\U0001f1e6é")),
    max_size=60,
)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(words, words)
def test_a_word_diff_gives_back_both_texts_byte_for_byte(before: str, after: str) -> None:
    edits = word_diff(before, after)
    assert "".join(text for op, text in edits if op != "insert") == before
    assert "".join(text for op, text in edits if op != "delete") == after
    assert all(text for _, text in edits)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(words)
def test_a_text_has_no_word_diff_with_itself(text: str) -> None:
    assert [op for op, _ in word_diff(text, text)] == (["equal"] if text else [])

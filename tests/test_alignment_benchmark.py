"""The alignment benchmark can be trusted: its truth is consistent and its scorer sees mistakes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections import Counter
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from benchmarks.alignment.real import known
from benchmarks.alignment.rivals import aligned, difflib
from benchmarks.alignment.run import OURS, Case, judge, report, report_rivals
from benchmarks.alignment.score import PARTIAL, Score, perfect, score, total
from benchmarks.documents.generate import MODES, Example, Row, generate
from benchmarks.documents.grammar import names
from benchmarks.documents.moves import Spot, fewest, moves
from benchmarks.documents.rates import LEVELS
from benchmarks.documents.twins import twins
from plans.aligning import Pair, align
from plans.diffing import change_rule_catalogue, diff
from plans.model import Revision
from plans.readers import read_document
from plans.reading import read_bytes

GRAMMARS = names()


def _print_of(example: Example) -> str:
    parts = [example.before.model_dump_json(), example.after.model_dump_json()]
    parts += [repr(asdict(row)) for row in example.truth]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _of(*texts: str, heading: str = "") -> Revision:
    """A revision of clauses called by number, of which ``a/b`` has ``b`` below."""
    clauses = []
    for number, text in enumerate(texts):
        above, *below = text.split("/")
        under = [{"id": f"c{number}-{at}", "text": each} for at, each in enumerate(below)]
        clauses.append({"id": f"c{number}", "heading": heading, "text": above, "clauses": under})
    return Revision.model_validate({"revision": "v", "clauses": clauses})


def _row(before: str, after: str, **more: object) -> Row:
    known_fields = {"what": (), "changed": False, "moved": False, "family": -1}
    return Row(tuple(before.split()), tuple(after.split()), **{**known_fields, **more})


def _pair(before: str, after: str, moved: bool = False) -> Pair:
    return Pair(tuple(before.split()), tuple(after.split()), "similar", 1.0, moved)


# The generator


def test_the_same_arguments_give_the_same_example_in_every_process() -> None:
    code = (
        "from benchmarks.documents.generate import generate\n"
        "from test_alignment_benchmark import _print_of\n"
        "print(_print_of(generate('uk-treaty', 60, 'hostile', 'patchy', 3)))"
    )
    paths = os.pathsep.join(str(path) for path in (Path(__file__).parent, *sys.path) if str(path))
    prints = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths},
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert prints == {_print_of(generate("uk-treaty", 60, "hostile", "patchy", 3))}


def test_another_seed_gives_another_example() -> None:
    prints = {_print_of(generate("en-lease", 28, seed=seed)) for seed in range(5)}
    assert len(prints) == 5


@pytest.mark.parametrize("level", [*LEVELS, "random"])
@pytest.mark.parametrize("grammar", GRAMMARS)
def test_every_clause_stands_in_exactly_one_row(grammar: str, level: str) -> None:
    example = generate(grammar, 150, level, "stripped", 5)
    before, after = ({each.id: each for each in side.walk()} for side in _sides(example))
    assert len(before) == 150
    assert Counter(id for row in example.truth for id in row.before) == Counter([*before])
    assert Counter(id for row in example.truth for id in row.after) == Counter([*after])
    for row in example.truth:
        assert min(len(row.before), len(row.after)) <= 1
        if len(row.before) == len(row.after) == 1:
            old, new = before[row.before[0]], after[row.after[0]]
            assert row.changed == ((old.heading, old.text) != (new.heading, new.text))
        else:
            assert row.changed


def _sides(example: Example) -> tuple[Revision, Revision]:
    return example.before, example.after


def test_the_level_none_changes_nothing() -> None:
    for grammar in GRAMMARS:
        example = generate(grammar, 120, "none", "kept")
        assert example.before.clauses == example.after.clauses
        assert not any(row.changed or row.moved for row in example.truth)


def test_every_kind_of_edit_happens() -> None:
    seen = {
        name
        for seed in range(4)
        for row in generate("en", 400, "hostile", seed=seed).truth
        for name in row.what
    }
    assert seen == {
        "added", "carried", "deleted", "dropped", "heading", "heavy", "inserted", "light",
        "lookalike", "lowered", "merged", "merged up", "moved", "number", "raised", "regrouped",
        "shifted", "split", "split down",
    }  # fmt: skip


def test_a_mode_hides_ids_and_labels_and_leaves_the_rest() -> None:
    words = set()
    for mode, how in MODES.items():
        example = generate("de-statute", 60, "heavy", mode, 2)
        words.add(str([[(c.heading, c.text) for c in side.walk()] for side in _sides(example)]))
        for side in _sides(example):
            assert side.ids == ("lasting" if how.lasting else "provisional")
            assert any(clause.label for clause in side.walk()) == how.labels
    assert len(words) == 1


def test_stripped_ids_never_meet_and_reassigned_ones_always_do() -> None:
    for mode, common in (("stripped", 0), ("reassigned", 60)):
        example = generate("en-treaty", 60, "default", mode)
        ids = [{clause.id for clause in side.walk()} for side in _sides(example)]
        assert len(ids[0] & ids[1]) >= common
        assert common or ids[0].isdisjoint(ids[1])


def test_only_placeholders_are_said_twice() -> None:
    for grammar in GRAMMARS:
        texts = Counter(clause.text for clause in generate(grammar, 280, "none").before.walk())
        assert all(len(text) < 30 for text, times in texts.items() if times > 1 and text)


def test_files_hold_what_the_example_holds(tmp_path: Path) -> None:
    from benchmarks.documents.rendering import write_files

    example = generate("zh-treaty", 40, "heavy", "labels")
    made = write_files(*_sides(example), tmp_path)
    assert [path.name for path in made] == ["before.yaml", "after.yaml", "before.txt", "after.txt"]
    for path, side in zip(made, _sides(example), strict=False):
        assert read_document(read_bytes(path), path, path.name).revision == side


# Moves


def _family(*ids: str) -> dict[str, Spot]:
    return {id: Spot(None, index) for index, id in enumerate(ids)}


@pytest.mark.parametrize(
    ("after", "moved"),
    [
        ("a b c d e", {}),
        ("b c d e a", {"a": True}),
        ("b a c d e", {"a": None, "b": None}),
        ("d e a b c", {"d": True, "e": True}),
        ("e c b d a", {"a": True, "e": True, "b": None, "c": None}),
    ],
)
def test_who_moved_is_told_where_it_can_be(after: str, moved: dict[str, bool | None]) -> None:
    ids = ("a", "b", "c", "d", "e")
    found = moves(_family(*ids), _family(*after.split()), {id: id for id in ids})
    assert found == {id: moved.get(id, False) for id in ids}


def test_a_clause_under_another_parent_moved_and_what_is_below_did_not() -> None:
    before = {"p": Spot(None, 0), "q": Spot(None, 1), "x": Spot("p", 0), "y": Spot("x", 0)}
    after = {**before, "x": Spot("q", 0)}
    assert moves(before, after, {id: id for id in before}) == {
        "p": False, "q": False, "x": True, "y": False
    }  # fmt: skip


def test_the_fewest_that_moved_leave_the_most_in_place() -> None:
    assert fewest([1, 2, 0, 3]) == {0, 1, 3}
    assert fewest([]) == set()


# The scorer


@pytest.mark.parametrize("mode", MODES)
def test_the_truth_itself_scores_one(mode: str) -> None:
    found = total(
        score(example, perfect(example))
        for grammar in GRAMMARS
        for example in [generate(grammar, 150, "hostile", mode, 1)]
    )
    for tally in (found.links, found.changed, found.moves, found.splits, found.merges):
        assert tally.f1 == 1.0
        assert tally.true > 10
    assert found.false_moves == found.crossed == found.spurious == 0
    assert all(tally.hits == tally.true for tally in found.edits.values())


def _planted(after: Revision, truth: list[Row], found: list[Pair], *before: str) -> Score:
    return score(Example("planted", _of(*before), after, tuple(truth)), found)


def test_links_that_are_missing_cost_recall_and_wrong_ones_precision() -> None:
    truth = [_row("c0", "c0"), _row("c1", "c1"), _row("c2", ""), _row("", "c2")]
    after = _of("one", "two", "four")
    alone = [_pair("c2", ""), _pair("", "c2")]
    lacking = [_pair("c0", "c0"), _pair("c1", ""), _pair("", "c1"), *alone]
    result = _planted(after, truth, lacking, "one", "two", "three")
    assert (result.links.precision, result.links.recall) == (1.0, 0.5)
    invented = [_pair("c0", "c0"), _pair("c1", "c1"), _pair("c2", "c2")]
    result = _planted(after, truth, invented, "one", "two", "three")
    assert (result.links.precision, result.links.recall) == (2 / 3, 1.0)
    assert result.spurious == 1


def test_crossed_twins_are_counted() -> None:
    truth = [_row("c0", "c0", family=1), _row("c1", "c1", family=1)]
    found = [_pair("c0", "c1"), _pair("c1", "c0", moved=True)]
    result = _planted(_of("in May", "in June"), truth, found, "in May", "in June")
    assert (result.links.hits, result.crossed, result.false_moves) == (0, 2, 1)


def test_clauses_with_the_same_words_side_by_side_may_stand_for_each_other() -> None:
    truth = [_row("c0", "c0"), _row("c1", ""), _row("c2", "c1")]
    found = [_pair("c0", ""), _pair("c1", "c0"), _pair("c2", "c1")]
    result = _planted(_of("none", "end"), truth, found, "none", "none", "end")
    assert result.links.f1 == 1.0


def test_clauses_with_the_same_words_under_different_parents_may_not() -> None:
    rows = ["c0 c0", "c0-0 c0-0", "c1 c1", "c1-0 c1-0"]
    truth = [_row(*row.split()) for row in rows]
    found = [_pair("c0", "c0"), _pair("c1", "c1"), _pair("c0-0", "c1-0"), _pair("c1-0", "c0-0")]
    result = _planted(_of("a/none", "b/none"), truth, found, "a/none", "b/none")
    assert result.links.f1 == 0.5


@pytest.mark.parametrize(
    ("found", "links", "splits"),
    [
        (["c0 = c0 c1 c2"], 1.0, 1.0),
        (["c0 = c0 c1", " = c2"], 2 / 3, PARTIAL),
        (["c0 = c0", " = c1", " = c2"], 1 / 3, 0.0),
        (["c0 = c1", " = c0", " = c2"], 1 / 3, 0.0),
        (["c0 = ", " = c0", " = c1", " = c2"], 0.0, 0.0),
    ],
)
def test_part_of_a_split_counts_half_and_a_mere_pair_nothing(
    found: list[str], links: float, splits: float
) -> None:
    pairs = [_pair(*each.split("=")) for each in found]
    truth = [_row("c0", "c0 c1 c2", changed=True)]
    result = _planted(_of("a", "b", "c"), truth, pairs, "a b c")
    assert result.links.recall == pytest.approx(links)
    assert result.splits.recall == splits


def test_a_merge_is_scored_like_a_split_read_backwards() -> None:
    truth = [_row("c0 c1", "c0", changed=True), _row("c2", "c1")]
    exact = _planted(_of("a b", "c"), truth, [_pair("c0 c1", "c0"), _pair("c2", "c1")], *"abc")
    assert (exact.merges.f1, exact.splits.f1) == (1.0, None)
    false = _planted(_of("a b", "c"), truth, [_pair("c0", "c0"), _pair("c1 c2", "c1")], *"abc")
    assert (false.merges.f1, false.links.hits) == (0.0, 2)


def test_moves_that_cannot_be_told_are_not_judged() -> None:
    after = _of("b", "a", "c", "d")
    truth = [_row("c1", "c0", moved=None), _row("c0", "c1", moved=None), _row("c2", "c2")]
    truth.append(_row("c3", "c3", moved=True))
    found = [_pair("c1", "c0", moved=True), _pair("c0", "c1"), _pair("c2", "c2", moved=True)]
    result = _planted(after, truth, [*found, _pair("c3", "c3", moved=True)], *"abcd")
    assert (result.moves.hits, result.moves.found, result.moves.true) == (1, 2, 1)
    assert result.false_moves == 1


def test_changed_clauses_are_scored_apart() -> None:
    truth = [_row("c0", "c0"), _row("c1", "c1", changed=True), _row("c2", "", changed=True)]
    found = [_pair("c0", "c0"), _pair("c1", ""), _pair("c2", "c1")]
    result = _planted(_of("a", "x"), truth, found, *"abc")
    assert (result.changed.hits, result.changed.found, result.changed.true) == (0, 1, 1)
    assert result.links.hits == 1


def test_an_alignment_that_loses_or_repeats_a_clause_is_refused() -> None:
    example = generate("en-lease", 28)
    whole = list(perfect(example))
    for wrong in (whole[1:], [*whole, whole[0]]):
        with pytest.raises(ValueError, match="not exactly once"):
            score(example, wrong)


def test_mistakes_planted_in_a_whole_document_lower_the_score() -> None:
    example = generate("uk-employment", 280, "heavy", seed=2)
    pairs = list(perfect(example))
    ones = [at for at, pair in enumerate(pairs) if len(pair.before) == len(pair.after) == 1]
    first, last = ones[3], ones[-3]
    pairs[first], pairs[last] = (
        replace(pairs[first], after=pairs[last].after, moved=True),
        replace(pairs[last], after=pairs[first].after, moved=True),
    )
    result = score(example, pairs)
    assert result.links.true - result.links.hits == 2
    assert result.false_moves == 2
    assert result.noise > 0


def test_scores_add_up_before_ratios_are_taken() -> None:
    examples = [generate("en-treaty", 28, "heavy", seed=seed) for seed in (1, 2)]
    parts = [score(each, perfect(each)) for each in examples]
    assert total(parts).links.true == sum(part.links.true for part in parts)
    assert total(parts).documents == 2
    assert total([]).links.f1 is None


# The runner and the rivals


def test_a_rival_gives_a_whole_alignment() -> None:
    for level in ("none", "hostile"):
        example = generate("zh-lease", 150, level)
        links = difflib(*_sides(example))
        result = score(example, aligned(*_sides(example), links))
        assert result.links.hits > 0
        assert (level == "none") == (result.noise == 0)


def test_the_runner_reports_every_level_and_tool() -> None:
    cases = [Case("en-lease", 28, level, "stripped", 1) for level in ("none", "default")]
    results = [result for case in cases for result in judge(case, [OURS, "difflib"])]
    text = report(results) + report_rivals(results)
    for title in ("By level, mode", "By kind", "by edit", "Unchanged", "Rivals", "| difflib "):
        assert title in text


def test_the_bundled_proposals_have_a_whole_truth() -> None:
    for each in known():
        for labelled in (True, False):
            example = each.example(labelled=labelled)
            assert score(example, perfect(example)).links.f1 == 1.0


# The aligner: floors, raised as it gets better


def _ours(level: str, mode: str, size: int = 280) -> Score:
    examples = (generate(grammar, size, level, mode, 11) for grammar in GRAMMARS)
    return total(score(each, align(*_sides(each))) for each in examples)


def test_the_aligner_reaches_its_floor_on_words_alone() -> None:
    f1 = _ours("default", "stripped").links.f1
    assert f1 is not None
    assert f1 >= 0.995


@pytest.mark.parametrize("mode", ["kept", "labels", "stripped", "reassigned"])
def test_the_aligner_is_silent_where_nothing_changed(mode: str) -> None:
    assert _ours("none", mode, 150).noise == 0


def test_the_aligner_crosses_none_of_a_thousand_near_identical_clauses() -> None:
    example = twins(1000)
    result = score(example, align(*_sides(example)))
    assert (result.links.f1, result.false_moves) == (1.0, 0)


@pytest.mark.parametrize("grammar", ["de-statute", "en-treaty", "uk-employment", "zh-lease"])
@pytest.mark.parametrize("mode", ["stripped", "labels", "reassigned", "patchy"])
def test_reading_backwards_mirrors_pairs_moves_counts_and_causes(grammar: str, mode: str) -> None:
    before, after = _sides(generate(grammar, 120, "hostile", mode, 1200))
    forth, back = diff(before, after), diff(after, before)
    assert sorted((pair.before, pair.after, pair.moved) for pair in forth.alignment) == sorted(
        (pair.after, pair.before, pair.moved) for pair in back.alignment
    )
    rules = change_rule_catalogue()
    assert Counter((rules[each.rule].mirror, bool(each.follows)) for each in forth.changes) == (
        Counter((each.rule, bool(each.follows)) for each in back.changes)
    )

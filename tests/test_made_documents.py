"""What benchmarks and tests are made of: the same for the same seed, and true."""

from __future__ import annotations

import pytest

from benchmarks.documents.generate import Example, generate, history, sides
from benchmarks.documents.grammar import names
from benchmarks.documents.long_clause import long_clause
from benchmarks.documents.rates import LEVELS, Rates
from benchmarks.documents.terms import with_terms
from benchmarks.documents.twins import twins
from plans.model import Revision


def _said(revision: Revision) -> list[tuple[str, object]]:
    return [(clause.text, dict(clause.terms)) for clause in revision.walk()]


@pytest.mark.parametrize("grammar", names())
def test_terms_are_the_same_whatever_a_mode_hides(grammar: str) -> None:
    kept, stripped = (with_terms(generate(grammar, 60, mode=each)) for each in ("kept", "stripped"))
    assert _said(kept.before) == _said(stripped.before)
    assert _said(kept.after) == _said(stripped.after)


def test_a_clause_states_another_term_exactly_where_the_truth_says_so() -> None:
    made = with_terms(generate("en-treaty", 600, mode="kept"))
    before, after = made.before.places, made.after.places
    kept = [row for row in made.truth if len(row.before) == len(row.after) == 1]
    restated = [row for row in kept if "terms" in row.what]
    assert 3 < len(restated) < 40
    assert restated == [
        row
        for row in kept
        if before[row.before[0]].clause.terms != after[row.after[0]].clause.terms
    ]


def test_all_sides_start_from_one_document() -> None:
    light, heavy = map(with_terms, sides("de-lease", 80, ("default", "heavy"), "kept"))
    assert light.before == heavy.before
    assert light.after != heavy.after


def test_a_history_goes_on_from_draft_to_draft_under_the_same_ids() -> None:
    drafts = list(history("uk-treaty", 40, 6, Rates(light=0.1, moved=0.05)))
    assert [draft.revision for draft in drafts] == ["v1", "v2", "v3", "v4", "v5", "v6"]
    assert all(set(draft.places) == set(drafts[0].places) for draft in drafts)
    assert len({tuple(_said_words(draft)) for draft in drafts}) == 6


def _said_words(revision: Revision) -> list[str]:
    return [clause.text for clause in revision.walk()]


def _truth_is_whole(made: Example) -> None:
    before = [id for row in made.truth for id in row.before]
    after = [id for row in made.truth for id in row.after]
    assert sorted(before) == sorted(made.before.places)
    assert sorted(after) == sorted(made.after.places)


@pytest.mark.parametrize("level", LEVELS)
def test_every_clause_of_both_sides_is_in_the_truth_once(level: str) -> None:
    _truth_is_whole(with_terms(generate("zh-lease", 120, level)))


@pytest.mark.parametrize("lasting", [True, False])
def test_twins_are_told_apart_by_one_figure_and_the_truth(lasting: bool) -> None:
    made = twins(40, lasting=lasting)
    _truth_is_whole(made)
    common = set(made.before.places) & set(made.after.places)
    assert len(common) == (39 if lasting else 0)


def test_a_long_clause_changes_all_over_and_stays_as_long() -> None:
    made = long_clause(2_000)
    old, new = (side.clauses[0].text.split() for side in (made.before, made.after))
    changed = [at for at, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    assert len(old) == 2_000
    assert 20 < len(changed) < 70
    assert changed[0] < 200
    assert changed[-1] > 1_800

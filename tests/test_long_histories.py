"""What looks back over many drafts looks at what changed; what it says does not depend on that."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import pytest
from histories import chain, clause, revision
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.aligning import align, settled_by_ids
from plans.model import Edition, Revision
from plans.reading.clause_pieces import Pieces
from plans.tracing import Link, Step, blame, blaming, trace
from plans.tracing.chain import paired_by_ids
from plans.tracing.strands import Strand
from plans.tracing.threads import Spot, Threads
from plans.writing import dump_revision

TEXTS = (
    "The parties shall reduce their armed forces to 600,000 soldiers.",
    "The parties shall reduce their armed forces to 800,000 soldiers.",
    "The frozen assets pay for the reconstruction of cities and bridges.",
    "The frozen assets pay for the reconstruction of cities, bridges and ports.",
    "Elections take place within a hundred days of the signature.",
    "Agreed.",
    "",
)
HEADINGS = ("", "", "Arms", "Assets")

_ids = st.sampled_from("abcd")
_clauses = st.builds(
    lambda id, text, heading, closing: clause(id, text, heading=heading, closing=closing),
    _ids,
    st.sampled_from(TEXTS),
    st.sampled_from(HEADINGS),
    st.sampled_from(("", "", "So it is.")),
)
_nested = st.lists(_clauses, min_size=1, max_size=4, unique_by=lambda each: each["id"]).map(
    lambda found: [{**found[0], "clauses": found[1:2]}, *found[2:]]
)
_drafts = st.lists(_nested, min_size=2, max_size=6)


@given(_nested, st.data())
def test_where_ids_settle_it_the_alignment_is_by_ids(
    clauses: list[dict[str, Any]], data: st.DataObject
) -> None:
    before = revision("v1", *clauses)
    after = data.draw(st.one_of(st.just(_reworded(before, data)), _nested.map(_second)))
    if settled_by_ids(Edition.of(before), Edition.of(after)):
        assert align(before, after) == paired_by_ids(tuple(after.places))


def _second(clauses: list[dict[str, Any]]) -> Revision:
    return revision("v2", *clauses)


def _reworded(text: Revision, data: st.DataObject) -> Revision:
    """The same clauses in the same places, some with other words."""
    said = text.model_dump(exclude_unset=True)
    for each in said["clauses"]:
        each["text"] = data.draw(st.sampled_from((each["text"], *TEXTS)))
    return Revision.model_validate({**said, "revision": "v2"})


def test_an_id_that_was_given_to_another_clause_settles_nothing() -> None:
    before, after = (Edition.of(revision("v1", clause("a", TEXTS[at]))) for at in (0, 2))
    assert not settled_by_ids(before, after)
    assert settled_by_ids(*(Edition.of(revision("v1", clause("a", TEXTS[at]))) for at in (0, 1)))


@given(_drafts, st.lists(st.integers(0, 4), min_size=6, max_size=6), st.booleans())
def test_to_pass_over_what_is_unchanged_changes_no_blame(
    drafts: list[list[dict[str, Any]]], parents: list[int], words: bool
) -> None:
    steps = _forking(drafts, parents)
    with patch.object(blaming, "_drafted", return_value=None):
        slow = blame(steps, words=words)
    assert blame(steps, words=words) == slow


def _forking(drafts: list[list[dict[str, Any]]], parents: list[int]) -> list[Step]:
    """Drafts of which each was made from one before it, often the last; the last from two."""
    plain = chain(*drafts)
    steps = plain[:1]
    for number, step in enumerate(plain[1:], 1):
        back = parents[number - 1]
        parent = plain[max(0, number - 1 - (back if back > 2 else 0))].ref
        steps.append(Step(step.ref, step.revision, (Link(parent),)))
    sides = tuple(Link(step.ref, side=True) for step in steps[-2:])
    return [*steps, Step("p@merged", steps[-1].revision, sides)]


@pytest.mark.parametrize("count", [10, 40])
def test_blame_looks_at_clauses_that_changed(count: int) -> None:
    first = [clause(f"c{number}", f"Within {number} days.") for number in range(20)]
    then = [*first[:-1], clause("c19", "Within a year.")]
    drafts = [first] * 5 + [then] * (count - 5)
    with patch.object(blaming, "Strand", wraps=Strand) as made:
        blame(chain(*drafts))
    # Every clause of the draft that was asked for, and the one that once changed.
    assert made.call_count == 20 + 1


def test_a_clause_is_followed_through_drafts_with_the_same_clauses() -> None:
    steps = chain(*[[clause("a", TEXTS[0])]] * 5)
    with patch.object(Threads, "_returned", return_value=()):
        found = Threads(steps).follow("p@v5", Spot("a"))
    assert set(found) == {step.ref for step in steps}


@settings(max_examples=30)
@given(_drafts, st.lists(st.integers(0, 4), min_size=6, max_size=6), st.data())
def test_drafts_are_traced_as_whole_revisions(
    drafts: list[list[dict[str, Any]]], parents: list[int], data: st.DataObject
) -> None:
    steps = [_sourced(step, data.draw(_attested)) for step in _forking(drafts, parents)]
    again = _as_drafts(steps)
    assert blame(again, words=True).clauses == blame(steps, words=True).clauses
    last = steps[-1]
    for id in last.revision.places:
        found, right = (trace(each, last.ref, id) for each in (again, steps))
        assert (found.moments, found.quiet) == (right.moments, right.quiet)
        assert found.carried == right.carried


_attested = st.sampled_from(("published", "carried"))


def _sourced(step: Step, attestation: str) -> Step:
    """The step where every clause cites the source of its draft alone."""
    source = step.ref.replace("@", "-")
    said = step.revision.model_dump(exclude_unset=True)
    for each in said["clauses"]:
        for one in (each, *each.get("clauses", ())):
            one["cites"] = [{"source": source, "attestation": attestation}]
    text = Revision.model_validate({**said, "sources": [source]})
    return Step(step.ref, text, step.links)


def _as_drafts(steps: list[Step]) -> list[Step]:
    pieces, texts = Pieces(), [dump_revision(step.revision) for step in steps]
    # What was seen once is known the second time.
    known = [[pieces.edition(text) for text in texts] for _ in "12"][1]
    assert all(isinstance(each, Edition) for each in known)
    return [
        Step(step.ref, draft or step.text, step.links)
        for step, draft in zip(steps, known, strict=True)
    ]

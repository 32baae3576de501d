"""Runs inside a copy of the package whose clauses have one more text, ``margin``: where is it?

Prints as JSON what each part of the program makes of it. Nothing but the model knows the field.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from plans.diffing import diff
from plans.gitting.revision_text import revision_lines
from plans.judging import Subject, prose
from plans.merging import merge, open_brackets, resolve
from plans.model import Revision, plain
from plans.patching import apply, invert, operations_between
from plans.reading import read_model
from plans.storing.statements import statements_at
from plans.terms import default_name
from plans.tracing import Link, Step, blame, trace
from plans.writing import dump_revision


def revision(name: str, margin: str, text: str = "Words.") -> Revision:
    clause = {"id": "a", "label": "1", "heading": "Army", "text": text, "margin": margin}
    return Revision.model_validate({"revision": name, "clauses": [clause]})


def margin_of(made: Revision | None) -> str:
    assert made is not None
    said: str = plain(made)["clauses"][0]["margin"]
    return said


OLD, NEW = revision("v1", "Old note."), revision("v1", "New note.")


def diffed() -> Any:
    return [(each.rule, each.words) for each in diff(OLD, NEW).changes]


def patched() -> Any:
    done = operations_between(OLD, NEW)
    back = apply(NEW, invert(done)).revision
    return margin_of(apply(OLD, done).revision), margin_of(back)


def merged() -> Any:
    """One side's is taken, words of two sides go together, and a dispute can be closed."""
    base = revision("v1", "One two three four five.")
    ours, theirs = (
        revision("v1", "ONE two three four five."),
        revision("v1", "One two three four 5."),
    )
    other = revision("v1", "1 two three four five.")
    taken = merge(base, {"us": ours, "e3": revision("v1", margin_of(base), "Other words.")})
    disputed = merge(base, {"us": ours, "e3": other})
    (bracket,) = open_brackets(disputed.revision)
    return [
        margin_of(taken.revision),
        margin_of(merge(base, {"us": ours, "e3": theirs}).revision),
        [(each.clause, each.kind, dict(each.sides)) for each in disputed.conflicts],
        [each.said["margin"] for each in bracket.alternatives],
        margin_of(resolve(disputed.revision, "a", take="e3")),
    ]


def traced() -> Any:
    steps = [
        Step("p@v1", revision("v1", "Old note.")),
        Step("p@v2", revision("v2", "New note."), (Link("p@v1"),)),
    ]
    values = {each.slot: each.origin.ref for each in blame(steps).clauses[0].values}
    return (
        values["margin"],
        values["text"],
        [each.event for each in trace(steps, "p@v2", "a").moments],
    )


def searched() -> Any:
    return [
        each.said
        for place in OLD.places.values()
        for each in statements_at(place, default_name)
        if each.slot == "margin"
    ]


def shown_to_git() -> Any:
    lines = revision_lines(plain(OLD)) or ""
    return [line.strip() for line in lines.splitlines() if "note" in line]


def judged() -> Any:
    return [path for path, text in prose(Subject(OLD)) if text == "Old note."]


def kept() -> Any:
    return margin_of(read_model(dump_revision(OLD), Revision, "v1.yaml"))


if __name__ == "__main__":
    walks = (diffed, patched, merged, traced, searched, shown_to_git, judged, kept)
    json.dump({walk.__name__: walk() for walk in walks}, sys.stdout)

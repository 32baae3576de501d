"""How work grows with documents in which numbers shift, counted in calls: never in time."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import cache, partial
from math import log
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

import pytest

from benchmarks.documents.generate import Example, generate
from benchmarks.documents.rendering import to_text, write_yaml
from plans.formats import formats_of
from plans.merging import merge
from plans.model import Revision
from plans.paralleling import ordering, parallel
from plans.paralleling.ordering import likeness
from plans.results import Comparison
from plans.verbs.compare import compare
from plans.verbs.import_file import import_file
from plans.verbs.render import render
from plans.verbs.validate import validate

SMALL, LARGE = 200, 800
MOST = 1.1


@cache
def _made(size: int) -> Example:
    return generate("en-treaty", size, "shifting-95", seed=3)


@cache
def _compared(size: int) -> Comparison:
    return compare(_made(size).before, _made(size).after)


def _calls(work: Callable[[], object]) -> int:
    """Return how many functions ``work`` calls, those of C and the steps of generators too."""
    count = 0

    def seen(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    gc.collect()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def _exponent(work: Callable[[int], object]) -> float:
    """Return with which power of a document's size ``work`` grows."""
    work(LARGE)  # what is loaded once, and what is remembered of other texts
    small, large = (_calls(partial(work, size)) for size in (SMALL, LARGE))
    return log(large / small) / log(LARGE / SMALL)


# A PDF file is the page printed: its cost beside the page is the print engine's, and minutes here.
SHOWN = [each for each in formats_of("comparison", "document") if each != "pdf"]


@pytest.mark.parametrize("format", SHOWN)
def test_showing_a_comparison_takes_work_in_proportion(format: str) -> None:
    assert len(_compared(LARGE).changes) > 3 * len(_compared(SMALL).changes) > 200
    assert _exponent(lambda size: render(_compared(size), format)) <= MOST


def test_comparing_takes_work_in_proportion() -> None:
    assert _exponent(lambda size: compare(_made(size).before, _made(size).after)) <= MOST


def test_comparing_leaves_nothing_to_the_collector() -> None:
    """The collector pauses meanwhile, and what was built counts as looked through afterwards."""
    _compared(SMALL)
    gc.collect()
    compare(_made(SMALL).before, _made(SMALL).after)
    assert gc.collect() == 0


def test_checking_takes_work_in_proportion(tmp_path: Path) -> None:
    files = {size: _written(size, tmp_path / str(size)) for size in (SMALL, LARGE)}
    assert _exponent(lambda size: validate(files[size])) <= MOST


def test_reading_a_text_takes_work_in_proportion(tmp_path: Path) -> None:
    files = {size: tmp_path / f"{size}.txt" for size in (SMALL, LARGE)}
    for size, path in files.items():
        path.write_text(to_text(_made(size).before))
    assert _exponent(lambda size: import_file(files[size])) <= MOST


def test_merging_takes_work_in_proportion_however_often_a_sentence_stands() -> None:
    """Many clauses say the same sentence, and each side drops it here and says it there."""
    sides = {size: _of_one_formula(size) for size in (SMALL, LARGE)}
    for base, ours, theirs in sides.values():
        assert merge(base, {"us": ours, "e3": theirs}).conflicts == ()

    def merged(size: int) -> object:
        base, ours, theirs = sides[size]
        return merge(base, {"us": ours, "e3": theirs})

    assert _exponent(merged) <= MOST


def test_versions_side_by_side_are_weighed_in_proportion(monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers shift by one, and every figure stands in many clauses."""
    weighed = 0

    def counted(*asked: Any) -> int:
        nonlocal weighed
        weighed += 1
        return likeness(*asked)

    def many(size: int) -> int:
        nonlocal weighed
        weighed = 0
        found = parallel(*_shifted(size), ("en", "en"))
        assert sum(each.before is None for each in found.clauses) == 1
        return weighed

    monkeypatch.setattr(ordering, "likeness", counted)
    assert many(2_000) <= 4**MOST * many(500)


def _shifted(size: int) -> tuple[Revision, Revision]:
    """Return a text, and the same behind a clause of its own."""
    random = Random(1)
    said = [f"A share of {random.randrange(3, 99)} percent is paid." for _ in range(size)]

    def text(lines: list[str]) -> Revision:
        clauses = [
            {"id": f"c{n}", "label": f"{n}.", "text": line} for n, line in enumerate(lines, 1)
        ]
        head = {"revision": "v1", "ids": "provisional"}
        return Revision.model_validate({**head, "clauses": clauses})

    return text(said), text(["The fund is open.", *said])


def _of_one_formula(size: int) -> tuple[Revision, ...]:
    """Return a text and two others of it, in which other clauses say when they fall due."""

    def text(silent: tuple[int, ...]) -> Revision:
        due = ["" if n % 10 in silent else " It falls due in May." for n in range(size)]
        said = [f"Lot {n} goes to party {n} on day {n}.{due[n]}" for n in range(size)]
        clauses = [{"id": f"c{n}", "text": each} for n, each in enumerate(said)]
        return Revision.model_validate({"revision": "v1", "clauses": clauses})

    return text((0, 1, 2)), text((1, 2, 3)), text((0, 1, 8, 9))


def _written(size: int, folder: Path) -> Path:
    folder.mkdir()
    return write_yaml(_made(size).before, _made(size).after, folder)[0]

"""The page of figures: what is measured stands between marks, the rest is written by hand.

A mark is a comment that names a measurement, ``<!-- measured: growth -->``; what is up to
``<!-- end -->`` is replaced by a run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks._measure import Measure, Row, missed, table
from benchmarks._processes import ROOT

PAGE = ROOT / "docs" / "benchmarks.md"
MARKED = re.compile(r"(?s)(<!-- measured: (\S+) -->\n).*?(<!-- end -->)")


@dataclass(frozen=True, slots=True)
class Taken:
    """What was measured by the name of its file, and why it stopped, if it did."""

    name: str
    measure: Measure
    rows: tuple[Row, ...]
    stopped: str = ""


def section(taken: Taken) -> Iterator[str]:
    """Yield the lines of a measurement on the page."""
    measure = taken.measure
    yield f"## {measure.title}\n"
    yield f"{measure.says}\n"
    yield f"```sh\npython -m benchmarks --only {taken.name}\n```\n"
    yield from table(measure.columns, taken.rows)
    if taken.stopped:
        yield f"\nNot measured to the end in this run: {taken.stopped}"


def not_reached(all_taken: list[Taken]) -> Iterator[str]:
    """Yield the lines that say which targets were not reached, and why."""
    for taken in all_taken:
        if found := missed(taken.rows):
            yield f"- **{taken.measure.title}.** {'; '.join(found)}. {taken.measure.why}".rstrip()


def written(page: str, parts: Mapping[str, str]) -> str:
    """Return ``page`` with each part between its marks.

    Raises:
        ValueError: a part has no marks on the page, or it marks a part that is not there.
    """
    marked = {name for _, name, _ in MARKED.findall(page)}
    if marked != set(parts):
        raise ValueError(f"marks on the page that do not fit: {sorted(marked ^ set(parts))}")
    return MARKED.sub(lambda match: f"{match[1]}\n{parts[match[2]]}\n\n{match[3]}", page)

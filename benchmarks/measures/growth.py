"""How a diff grows with its texts, in every format that it can be shown in."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks._figures import Cell, Figure, growth
from benchmarks._measure import Asked, Measure, Row
from benchmarks._pairs import agreement
from benchmarks._processes import FLOOR, PLANS, Run

SIZES = (28, 280, 2_800, 28_000)
FORMATS = ("text", "json", "markdown", "csv", "html", "docx")
# With ids only the cheapest and the dearest of the formats a program reads.
WITH_IDS = ("text", "json")
# Of the largest: times the floor, and MiB.
TIMES, MEMORY = 4.0, 700


def rows(asked: Asked) -> Iterator[Row]:
    """Yield a row a format, behind one for the floor."""
    for ids, mode, formats in (("without", "stripped", FORMATS), ("with", "kept", WITH_IDS)):
        floors = {size: _once(asked, size, mode, "") for size in asked.sizes(*SIZES)}
        yield {"ids": ids, "format": "floor"} | _cells(floors)
        for format in formats:
            yield {"ids": ids, "format": format} | _row(asked, mode, format, floors)


def _row(asked: Asked, mode: str, format: str, floors: dict[int, Run]) -> dict[str, Cell]:
    runs = {size: _once(asked, size, mode, format) for size in floors}
    size = max(runs)
    times = runs[size].processor / floors[size].processor
    bound = size == SIZES[-1]
    return _cells(runs) | {
        "growth": growth(
            {size: run.processor for size, run in runs.items()}, 1.1 if bound else None
        ),
        "largest × floor": Figure(times, "×", TIMES if bound and format == "json" else None),
        "memory": Figure(runs[size].mebibytes, "MiB", MEMORY if bound else None),
    }


def _once(asked: Asked, size: int, mode: str, format: str) -> Run:
    """Return the run that took least; the largest texts are compared a single time."""
    files = agreement(asked.folder, size, mode)
    command = (*PLANS, "diff", *files, "-f", format) if format else ("-c", FLOOR, *files)
    if format == "docx":
        command = (*command, "-o", str(asked.folder / "diff.docx"), "--force")
    count = 1 if size == SIZES[-1] else asked.rounds
    return min((asked.bench.once(command) for _ in range(count)), key=lambda run: run.processor)


def _cells(runs: dict[int, Run]) -> dict[str, Cell]:
    return {f"{size:,}": Figure(run.processor, "s") for size, run in runs.items()}


MEASURE = Measure(
    title="Growth",
    says=(
        "Generated agreements with typed terms and their next revisions, by the number of their "
        "clauses; the floor is that of the start-up. The growth is that from 2,800 to 28,000 "
        "clauses, with what 28 clauses take taken from both."
    ),
    columns=(
        "ids", "format", *(f"{size:,}" for size in SIZES), "growth", "largest × floor", "memory",
    ),
    rows=rows,
    why=(
        "The floor reads and checks the same clauses in Rust; pairing, naming and judging them is "
        "plain Python. The JSON holds the patch too."
    ),
)  # fmt: skip

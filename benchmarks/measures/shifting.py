"""How a diff grows where nobody typed a clause and numbers shift through the whole text."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks._figures import Cell, Figure, growth
from benchmarks._measure import Asked, Measure, Row
from benchmarks._pairs import shifting
from benchmarks._processes import FLOOR, PLANS, Run, most_memory, seconds

START, *SIZES = 28, 280, 2_800
SHARES = (10, 50, 95)
FORMATS = ("text", "json", "html", "markdown")
# Of the largest a single run, as text, where nearly all changes.
LARGEST = 28_000
# Seconds beside the start, by the number of clauses, and MiB of the largest.
MOST = {2_800: 1.0, LARGEST: 12.0}
MEMORY = 700
Runs = dict[str, list[Run]]


def rows(asked: Asked) -> Iterator[Row]:
    """Yield a row a pair of documents."""
    for share in SHARES[-1:] if asked.quick else SHARES:
        found = {size: _measured(asked, size, share) for size in (START, *SIZES)}
        for size in SIZES:
            now = {name: seconds(runs) for name, runs in found[size][0].items()}
            start = seconds(found[START][0]["text"])
            row = _row(share, size, *found[size], start)
            if size == SIZES[-1]:
                row["growth"] = _growth({at: runs for at, (runs, _) in found.items()}, now)
            yield row
    if not asked.quick:
        yield _row(share, LARGEST, *_once(asked, share), start)


def _measured(asked: Asked, size: int, share: int) -> tuple[Runs, Runs]:
    """Return the runs on one pair of documents, by what was run, and those before."""
    files = shifting(asked.folder, size, share)
    shown = {each: (*PLANS, "diff", *files, "-f", each) for each in FORMATS}
    rounds = min(asked.rounds, 2)
    now = asked.bench.rounds(rounds, {"floor": ("-c", FLOOR, *files), **shown})
    return now, asked.before.rounds(rounds, shown) if asked.before else {}


def _once(asked: Asked, share: int) -> tuple[Runs, Runs]:
    command = (*PLANS, "diff", *shifting(asked.folder, LARGEST, share))
    before = {"text": [asked.before.once(command)]} if asked.before else {}
    return {"text": [asked.bench.once(command)]}, before


def _row(share: int, size: int, now: Runs, before: Runs, start: float) -> dict[str, Cell]:
    row: dict[str, Cell] = {"changed": f"{share} %", "clauses": f"{size:,}"}
    for name, runs in now.items():
        most = MOST.get(size) if name == "text" else None
        earlier = seconds(before[name]) if name in before else None
        row[name] = Figure(seconds(runs), "s", most and most + start, earlier)
    memory = most_memory(now["text"])
    earlier = most_memory(before["text"]) if before else None
    bound = MEMORY if size == LARGEST else None
    return row | {"memory": Figure(memory, "MiB", bound, earlier)}


def _growth(by_size: dict[int, Runs], names: dict[str, float]) -> Cell:
    """Return the power of the format that grows most."""
    powers = [
        growth({size: seconds(runs[name]) for size, runs in by_size.items()})
        for name in names
        if name != "floor"
    ]
    known = [each for each in powers if isinstance(each, Figure)]
    return max(known, key=lambda each: each.value) if known else powers[0]


MEASURE = Measure(
    title="Growth where numbers shift",
    says=(
        "Nobody typed a clause, none has an id or a number of its own, and one figure is another "
        "in so many clauses of a hundred. The memory is that of a diff as text; the growth, that "
        "of the format that grows most, to 2,800 clauses and without the start. A target is "
        "so many seconds beside the start. `tests/test_growth.py` counts calls and holds all "
        "formats to n^1.1."
    ),
    columns=("changed", "clauses", "floor", *FORMATS, "growth", "memory"),
    rows=rows,
    why=(
        "No step stands out: two thirds go to comparing, a sixth to aligning, an eighth to reading "
        "both texts for what they mention, all in plain Python. A clause of one sentence has to be "
        "read whole, and two of three are of one. What is left is another language than Python."
    ),
)

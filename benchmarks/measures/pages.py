"""What a page of a diff costs beside the diff itself."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks._figures import Figure
from benchmarks._measure import Asked, Measure, Row
from benchmarks._pairs import shifting
from benchmarks._processes import PLANS, seconds

CLAUSES, QUICK = 2_800, 280
# Times the diff as text.
MOST = 3.0


def rows(asked: Asked) -> Iterator[Row]:
    """Yield a row a kind of page."""
    size = QUICK if asked.quick else CLAUSES
    files = shifting(asked.folder, size, 95)
    kinds = {name: ("-f", name) for name in ("text", "html", "docx")}
    runs = asked.bench.rounds(
        min(asked.rounds, 2),
        {
            name: (*PLANS, "diff", *files, *how, "-o", f"page.{name}", "--force")
            for name, how in kinds.items()
        },
    )
    text = seconds(runs["text"])
    for name, taken in runs.items():
        yield {
            "page": name,
            "time": Figure(seconds(taken), "s"),
            "× text": Figure(seconds(taken) / text, "×", None if name == "text" else MOST),
            "size": Figure((asked.folder / f"page.{name}").stat().st_size / 1e6, "MB"),
        }


MEASURE = Measure(
    title="Pages",
    says=(
        f"{CLAUSES:,} clauses of which nearly all changed, written as a page and as a "
        "Word file: whole processes, beside one that writes text."
    ),
    columns=("page", "time", "× text", "size"),
    rows=rows,
)

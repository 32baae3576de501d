"""What a user waits for before anything is compared."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks._figures import Figure
from benchmarks._measure import Asked, Measure, Row
from benchmarks._processes import FLOOR, PLANS, ROOT, Run, ratio, seconds

FILES = [str(ROOT / "proposals" / "us-28-point" / f"{name}.yaml") for name in ("v1", "v2")]
TYPER, MODELS = "import typer", "the same models of the same files"
FLOORS = {TYPER: ("-c", TYPER), MODELS: ("-c", FLOOR, *FILES)}
DIFF = (*PLANS, "diff", *FILES)
# What is run, what it is measured against, and how many times as long it may take.
AGAINST = {
    "plans --help": ((*PLANS, "--help"), TYPER, 1.5),
    "plans diff v1 v2": (DIFF, MODELS, 1.2),
    "plans diff v1 v2 -f json": ((*DIFF, "-f", "json"), MODELS, 1.2),
}


def rows(asked: Asked) -> Iterator[Row]:
    """Yield a row a command."""
    commands = {name: command for name, (command, _, _) in AGAINST.items()}
    rounds = asked.rounds * 3
    runs = asked.bench.rounds(rounds, FLOORS | commands)
    earlier = asked.before.rounds(rounds, commands) if asked.before else {}
    for name, (_, floor, most) in AGAINST.items():
        yield {
            "process": name,
            "against": floor,
            "time": Figure(seconds(runs[name]), "s", before=_middle(earlier.get(name))),
            "floor": Figure(seconds(runs[floor]), "s"),
            "ratio": Figure(ratio(runs[name], runs[floor]), "×", most),
        }


def _middle(runs: list[Run] | None) -> float | None:
    return seconds(runs) if runs else None


MEASURE = Measure(
    title="Start-up",
    says=(
        "The two bundled texts of 28 clauses. A diff is measured against a process that imports "
        "typer and reads the same two files with yaml-rs into the same models, and does nothing "
        "with them."
    ),
    columns=("process", "against", "time", "floor", "ratio"),
    rows=rows,
    why=(
        "The floor has the models and typer, and a diff needs besides what pairs, names, judges "
        "and shows: most of the rest is importing modules, each of some 0.5 ms."
    ),
)

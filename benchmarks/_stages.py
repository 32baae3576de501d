"""What each stage of a diff costs, in one process: ``_stages.py BEFORE AFTER FORMAT…`` → JSON."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

from plans.catalogue import names
from plans.storing import load
from plans.verbs.compare import compare
from plans.verbs.render import render


def peak() -> float:
    """Return the most memory the process has held so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def stages(before: Path, after: Path, formats: list[str]) -> dict[str, Any]:
    """Return seconds by stage, MiB by stage, and how many changes were found."""
    seconds: dict[str, float] = {}
    memory: dict[str, float] = {"start": peak()}
    start = perf_counter()
    sides = load(before), load(after)
    seconds["load"] = perf_counter() - start
    memory["load"] = peak()
    start = perf_counter()
    found = compare(*sides)
    seconds["diff"] = perf_counter() - start
    memory["diff"] = peak()
    for format in formats:
        if format in names("plans.formats"):
            start = perf_counter()
            render(found, format)
            seconds[format] = perf_counter() - start
            memory[format] = peak()
    return {"seconds": seconds, "memory": memory, "changes": len(found.diff.changes)}


if __name__ == "__main__":
    print(json.dumps(stages(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])))

"""Time and memory of one alignment, in a process of its own so that nothing is warm.

    python -m benchmarks.alignment._measure en 2800 default stripped 1 3
    python -m benchmarks.alignment._measure twins 10000 default stripped 1 3

prints one line of JSON: seconds of every run, MiB held before and at the peak, F1 of the links.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from pathlib import Path

from benchmarks.alignment.score import score
from benchmarks.documents.generate import generate
from benchmarks.documents.twins import twins
from plans.aligning import align
from plans.model import Revision


def peak() -> float:
    """Return the most memory this process ever held, in MiB."""
    status = Path("/proc/self/status")
    if status.exists():
        # What resource says includes the parent process before it became this one.
        line = next(line for line in status.read_text().splitlines() if "VmHWM" in line)
        return int(line.split()[1]) / 1024
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1024 * 1024 if sys.platform == "darwin" else 1024)


def measure(
    grammar: str, size: int, level: str, mode: str, seed: int, runs: int
) -> dict[str, object]:
    """Align ``runs`` times, always revisions that were never looked at before."""
    made = twins(size, seed) if grammar == "twins" else generate(grammar, size, level, mode, seed)
    dumped = [side.model_dump() for side in (made.before, made.after)]
    seconds = []
    held = 0.0
    for _ in range(runs):
        before, after = (Revision.model_validate(each) for each in dumped)
        gc.collect()
        held = held or peak()
        start = time.perf_counter()
        pairs = align(before, after)
        seconds.append(time.perf_counter() - start)
    most = peak()
    return {"seconds": seconds, "held": held, "peak": most, "f1": score(made, pairs).links.f1}


if __name__ == "__main__":
    asked = sys.argv[1:]
    done = measure(asked[0], int(asked[1]), asked[2], asked[3], int(asked[4]), int(asked[5]))
    sys.stdout.write(json.dumps(done) + "\n")

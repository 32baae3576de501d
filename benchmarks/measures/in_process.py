"""What a program pays that calls ``plans.diff`` again and again, without starting anything."""

from __future__ import annotations

import json
from collections.abc import Iterator

from benchmarks._figures import Figure
from benchmarks._measure import Asked, Measure, Row
from benchmarks._processes import ROOT

# Seconds a call, for two texts of two clauses each.
MOST = 0.005
_CODE = """
import json, sys
from statistics import median
from time import process_time
import plans

def text(days):
    return f"1. The buyer pays 200 euros within {days} days.\\n\\n2. Notice is given in writing.\\n"

def middle(work):
    taken = []
    for number in range(23):
        start = process_time()
        work()
        taken.append(process_time() - start)
    return median(taken[3:])

small = [plans.read(text(days)) for days in (30, 60)]
files = sys.argv[1:]
revisions = [plans.load(name) for name in files]
print(json.dumps({
    "plans.diff of two revisions of 2 clauses": middle(lambda: plans.diff(*small)),
    "plans.read of a text of 2 clauses": middle(lambda: plans.read(text(30))),
    "plans.diff of two revisions of 28 clauses": middle(lambda: plans.diff(*revisions)),
    "plans.diff of two files of 28 clauses": middle(lambda: plans.diff(*files)),
}))
"""


def rows(asked: Asked) -> Iterator[Row]:
    """Yield a row a call."""
    files = [str(ROOT / "proposals" / "us-28-point" / f"{name}.yaml") for name in ("v1", "v2")]
    command = ("-c", _CODE, *files)
    found = json.loads(asked.bench.once(command).out)
    earlier = json.loads(asked.before.once(command).out) if asked.before else {}
    for name, taken in found.items():
        most = MOST if " 2 clauses" in name else None
        yield {"call": name, "time": Figure(taken, "s", most, earlier.get(name))}


MEASURE = Measure(
    title="From a program",
    says="Calls within one process, the middle of twenty, once all is loaded.",
    columns=("call", "time"),
    rows=rows,
)

"""What a site of long talks costs: made whole, and again after one edit.

    python -m benchmarks.site                       1,000 revisions of 300 clauses: some minutes
    python -m benchmarks.site --quick               100 revisions, for a look
    python -m benchmarks.site --against FOLDER      beside another checkout, in the same run

Seconds are those of the processor, of all processes together: a machine with other things to do
makes nothing slower.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks._processes import ROOT, Bench, Run
from benchmarks.documents.talks import write_talks

CLAUSES = 300
_BUILD = (
    "import sys, json, time; from pathlib import Path; from plans.publishing import build;"
    " from plans.storing import Workspace;"
    " made = build(Workspace(Path(sys.argv[1])), Path(sys.argv[2]), title='Talks');"
    " print(json.dumps({'pages': made.pages, 'made': made.made}))"
)


def runs(talks: Path, texts: Sequence[Path], site: Path, bench: Bench) -> Iterator[tuple[str, Run]]:
    """Yield what it costs to make a site, to find that nothing changed, and to follow an edit."""
    command = ("-c", _BUILD, str(talks), str(site))
    yield "whole", bench.once(command)
    yield "nothing to do", bench.once(command)
    last = texts[-1]
    last.write_text(last.read_text("utf-8").replace(" shall ", " shall not ", 1), "utf-8")
    yield "one edit", bench.once(command)


def report(revisions: int, folder: Path, checkout: Path) -> Iterator[str]:
    """Yield the lines of a table."""
    talks, site = folder / "talks", folder / "site"
    texts = write_talks(talks, revisions, CLAUSES)
    yield f"{revisions:,} revisions of {CLAUSES} clauses"
    yield "| run | s of the processor | s by the clock | MiB at most | pages | made |"
    yield "|---|--:|--:|--:|--:|--:|"
    for name, run in runs(talks, texts, site, Bench(folder, checkout)):
        found = json.loads(run.out)
        yield (
            f"| {name} | {run.processor:.1f} | {run.seconds:.1f} | {run.mebibytes:.0f}"
            f" | {found['pages']:,} | {found['made']:,} |"
        )
    files = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    yield f"{len(files):,} files of {sum(files) / 1e6:.0f} MB in all"


def main() -> None:
    """Print what a site costs."""
    parser = argparse.ArgumentParser(description="What a site of long talks costs.")
    parser.add_argument("--quick", action="store_true", help="fewer revisions")
    parser.add_argument("--revisions", type=int, help="how many revisions")
    parser.add_argument("--against", type=Path, help="another checkout to run beside")
    asked = parser.parse_args()
    count = asked.revisions or (100 if asked.quick else 1000)
    for checkout in (ROOT, *([asked.against] if asked.against else ())):
        with tempfile.TemporaryDirectory() as folder:
            for line in report(count, Path(folder), checkout):
                print(line, flush=True)


if __name__ == "__main__":
    main()

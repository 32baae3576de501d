"""How soon a page of the desk shows what somebody has saved: from the file to the page, in stages.

    python -m benchmarks.desk               300 clauses
    python -m benchmarks.desk --clauses N   as many as you like

A browser's part is a fetch from this machine and the exchange of the page's main part; all that
goes before it is measured here, by the clock, and the processor's share of it beside.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Event, Thread
from time import perf_counter, sleep

from benchmarks.documents.talks import write_talks
from plans.serving.comparing import Comparing
from plans.serving.comparisons import Comparisons
from plans.serving.forms import Form
from plans.serving.helper import Bounds, Helper
from plans.serving.messages import Request
from plans.serving.slots import Slot
from plans.serving.watching import Changes, watch
from plans.storing import find_workspace

ROUNDS = 15


@dataclass(frozen=True, slots=True)
class Round:
    """Milliseconds from the saved file to the event, and from there to the page."""

    told: float
    shown: float


class Listener(Thread):
    """A browser that listens for events."""

    def __init__(self, changes: Changes) -> None:
        super().__init__(daemon=True)
        self._events, self._heard, self.at = changes.events(), Event(), 0.0

    def run(self) -> None:
        """Note when it is told of a change."""
        for event in self._events:
            if b"event: changed" in event:
                self.at = perf_counter()
                self._heard.set()

    def wait(self) -> float:
        """Return when it was told of the next change."""
        self._heard.wait(10)
        self._heard.clear()
        return self.at


def rounds(texts: list[Path]) -> Iterator[Round]:
    """Yield what each of several edits of the last text costs."""
    changes, over = Changes(), Event()
    own, foreign, held = Helper(Bounds()), Helper(Bounds()), Comparisons()
    comparing = Comparing(foreign, own, held, changes)
    refs = [f"{text.parent.name}@{text.stem}" for text in texts[-2:]]
    first, second = (Slot(ref, is_ref=True) for ref in refs)
    id = held.add((first, second)).id
    request = Request("GET", f"/compared/{id}", form=Form())
    comparing.compared(request, id)
    Thread(target=watch, args=(find_workspace(Path()), changes, over), daemon=True).start()
    listener = Listener(changes)
    listener.start()
    sleep(1)
    words = texts[-1].read_text("utf-8")
    for number in range(ROUNDS):
        texts[-1].write_text(words.replace(" shall ", f" shall {number} times ", 1), "utf-8")
        saved = perf_counter()
        told = listener.wait()
        comparing.compared(request, id)
        yield Round((told - saved) * 1000, (perf_counter() - told) * 1000)
        sleep(0.5)
    over.set()
    own.close()
    foreign.close()


def main() -> None:
    """Print how long an edit takes to the page."""
    parser = argparse.ArgumentParser(description="How soon a desk shows what was saved.")
    parser.add_argument("--clauses", type=int, default=300, help="in each text")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        texts = write_talks(Path(folder), 3, asked.clauses)
        os.chdir(folder)
        found = list(rounds(texts))
        os.chdir("/")
    print("| stage | median ms | least ms |")
    print("|---|--:|--:|")
    for name, said in (("told", "saved → event"), ("shown", "event → page")):
        values = [getattr(each, name) for each in found]
        print(f"| {said} | {median(values):.0f} | {min(values):.0f} |")
    both = [each.told + each.shown for each in found]
    print(f"| saved → page | {median(both):.0f} | {min(both):.0f} |")


if __name__ == "__main__":
    main()

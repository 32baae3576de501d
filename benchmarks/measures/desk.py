"""How soon a page of the desk shows what somebody has saved: from the file to the page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Event, Thread
from time import perf_counter, sleep

from benchmarks._figures import Figure
from benchmarks._measure import Asked, Measure, Row
from benchmarks._processes import apart
from benchmarks.documents.talks import write_talks
from plans.serving.comparing import Comparing
from plans.serving.comparisons import Comparisons
from plans.serving.forms import Form
from plans.serving.helper import Bounds, Helper
from plans.serving.messages import Request
from plans.serving.slots import Slot
from plans.serving.watching import Changes, watch
from plans.storing import find_workspace

CLAUSES, QUICK = 300, 30
# Seconds to the browser.
MOST = 0.15
ROUNDS = 15


@dataclass(frozen=True, slots=True)
class Round:
    """Seconds from the saved file to the event, and from there to the page."""

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


def _rounds(texts: list[Path]) -> Iterator[Round]:
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
        yield Round(told - saved, perf_counter() - told)
        sleep(0.5)
    over.set()
    own.close()
    foreign.close()


def rows(asked: Asked) -> Iterator[Row]:
    """Yield a row a stage."""
    found = apart(_found, asked.folder / "desk", QUICK if asked.quick else CLAUSES)
    stages = {
        "saved → event": [each.told for each in found],
        "event → page": [each.shown for each in found],
        "saved → page": [each.told + each.shown for each in found],
    }
    for name, values in stages.items():
        most = MOST if name == "saved → page" else None
        yield {
            "stage": name,
            "median": Figure(median(values), "s", most),
            "least": Figure(min(values), "s"),
        }


def _found(home: Path, clauses: int) -> list[Round]:
    texts = write_talks(home, 3, clauses)
    os.chdir(home)
    return list(_rounds(texts))


MEASURE = Measure(
    title="The desk",
    says=(
        f"Two revisions of {CLAUSES} clauses are compared on a page, one is saved; by the clock. "
        "The browser's own part is a fetch from this machine and the exchange of the page's main "
        "part."
    ),
    columns=("stage", "median", "least"),
    rows=rows,
)

"""Two revisions of a document and the truth about them, from a seed.

    python -m benchmarks.documents.generate en-treaty 280 heavy stripped 7 out/

writes them as YAML and text, with the truth as JSON, for timing other tools on the same documents.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from benchmarks.documents.document import Author, Node, walk
from benchmarks.documents.grammar import languages, load, names
from benchmarks.documents.moves import Spot, moves
from benchmarks.documents.rates import LEVELS, SHIFTING, Rates, rates
from benchmarks.documents.rendering import (
    Printed,
    positions,
    print_document,
    to_revision,
    write_files,
)
from benchmarks.documents.revise import revise
from plans.model import Revision

SIZES = (28, 280, 2800, 28000)

# Some secretariats never renumber: what goes leaves a gap, what comes gets a letter.
_NEVER_RENUMBERED = 0.3
# In mode "patchy", how many of the ids are lost from one revision to the next.
_LOST = 0.3


@dataclass(frozen=True)
class Mode:
    """What a document says of the identity of its clauses: lasting ids or not, labels or not."""

    lasting: bool
    labels: bool
    ids: str


MODES = {
    "kept": Mode(lasting=True, labels=True, ids="same"),
    "patchy": Mode(lasting=True, labels=True, ids="some"),
    "labels": Mode(lasting=False, labels=True, ids="none"),
    "stripped": Mode(lasting=False, labels=False, ids="none"),
    "reassigned": Mode(lasting=False, labels=False, ids="dealt"),
    "lying": Mode(lasting=True, labels=False, ids="dealt"),
}


@dataclass(frozen=True)
class Row:
    """One line of the truth.

    Attributes:
        before: ids of the clauses before, none if it is new.
        after: ids of the clauses after, none if it is gone.
        what: names of the edits, empty if nothing was done to it.
        changed: whether heading or text differ; always for new, gone, split and merged.
        moved: whether it stands elsewhere; None if either answer is right.
        family: number of its family of boilerplate twins, -1 if none.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    what: tuple[str, ...]
    changed: bool
    moved: bool | None
    family: int


@dataclass(frozen=True)
class Example:
    """Two revisions and what became of every clause."""

    name: str
    before: Revision
    after: Revision
    truth: tuple[Row, ...]


def generate(
    grammar: str, size: int, level: str = "default", mode: str = "stripped", seed: int = 1
) -> Example:
    """Return an example; the same arguments give the same example, whatever the mode hides.

    Args:
        grammar: a grammar or a language, see ``_grammar.names`` and ``languages``.
        size: number of clauses before.
        level: one of ``LEVELS`` or ``SHIFTING``, or ``random``.
        mode: one of ``MODES``.
        seed: any number.
    """
    return sides(grammar, size, (level,), mode, seed)[0]


def sides(
    grammar: str,
    size: int,
    levels: Sequence[str],
    mode: str = "stripped",
    seed: int = 1,
    *,
    counted: bool = False,
) -> list[Example]:
    """Return an example for each of ``levels``, all with the same revision before.

    Whether a side numbers its clauses again is drawn, unless they are all to be ``counted``.
    """
    rng = Random(f"{grammar}/{size}/{'+'.join(levels)}/{seed}")
    grammars = load(grammar)
    author = Author(grammars, rng)
    old = author.document(size)
    found = []
    for level in levels:
        new = revise(author, old, rates(level, rng), rng)
        known = positions(old, grammars[0])
        never = rng.random() < _NEVER_RENUMBERED
        frozen = known if never and not counted else None
        here = print_document(old, grammars[0])
        there = print_document(new, grammars[0], here.numbers, frozen)
        how = MODES[mode]
        ids = _ids(old, new, how, rng)
        before, after = (
            to_revision(printed, name, ids, lasting=how.lasting, labelled=how.labels)
            for printed, name in ((here, "v1"), (there, "v2"))
        )
        name = f"{grammar}/{size}/{level}/{mode}/{seed}"
        found.append(Example(name, before, after, tuple(_truth(here, there, ids))))
    return found


def history(grammar: str, size: int, count: int, rates: Rates, seed: int = 1) -> Iterator[Revision]:
    """Yield ``count`` revisions, each the one before after some edits, with lasting ids."""
    rng = Random(f"{grammar}/{size}/{count}/{seed}")
    grammars = load(grammar)
    author = Author(grammars, rng)
    draft = author.document(size)
    ids = {node.key: f"k{node.key}" for node in walk(draft)}
    numbers: Mapping[int, str] = {}
    for number in range(1, count + 1):
        printed = print_document(draft, grammars[0], numbers)
        yield to_revision(printed, f"v{number}", ids, lasting=True, labelled=True)
        draft, numbers = revise(author, draft, rates, rng), printed.numbers
        ids = _inherited(ids, draft)


def _ids(old: Iterable[Node], new: Iterable[Node], mode: Mode, rng: Random) -> dict[int, str]:
    """Return an id for every key; a clause split keeps its id in the first part."""
    if mode.ids in ("none", "dealt"):
        marks = ("b", "a") if mode.ids == "none" else ("c", "c")
        nodes = zip(marks, (old, new), strict=True)
        return {
            node.key: f"{mark}{number}"
            for mark, side in nodes
            for number, node in enumerate(walk(side))
        }
    found = {node.key: f"k{node.key}" for node in walk(old)}
    lost = (lambda: rng.random() < _LOST) if mode.ids == "some" else None
    return found | _inherited(found, new, lost)


def _inherited(
    known: Mapping[int, str], nodes: Iterable[Node], lost: Callable[[], bool] | None = None
) -> dict[int, str]:
    """Return ids by key: those of the first origin, once each, unless it is ``lost``."""
    seen: set[int] = set()
    found: dict[int, str] = {}
    for node in walk(nodes):
        first = node.origins[0] if node.origins else -1
        keeps = first >= 0 and first not in seen and not (lost and lost())
        seen.add(first)
        found[node.key] = known[first] if keeps else f"n{node.key}"
    return found


def _truth(here: Printed, there: Printed, ids: Mapping[int, str]) -> Iterable[Row]:
    """Yield the rows in document order of the revision after, then what is gone."""
    old = {node.key: node for node in walk(here.roots)}
    groups: dict[tuple[int, ...], list[Node]] = {}
    fresh = []
    for node in walk(there.roots):
        if node.origins:
            groups.setdefault(node.origins, []).append(node)
        else:
            fresh.append(node)
    moved = _moved(here, there, groups)
    for origins, nodes in groups.items():
        before = [old[key] for key in origins]
        yield Row(
            tuple(ids[key] for key in origins),
            tuple(ids[node.key] for node in nodes),
            tuple(dict.fromkeys(edit for node in nodes for edit in node.edits)),
            _differs(before, nodes, here, there),
            moved[str(origins[0])],
            before[0].family,
        )
    for node in fresh:
        yield Row(
            (), (ids[node.key],), tuple(node.edits) or ("inserted",), True, False, node.family
        )
    alive = {key for origins in groups for key in origins}
    for key, node in old.items():
        if key not in alive:
            yield Row((ids[key],), (), ("deleted",), True, False, node.family)


def _differs(before: list[Node], after: list[Node], here: Printed, there: Printed) -> bool:
    if len(before) != 1 or len(after) != 1:
        return True
    texts = here.texts[before[0].key], there.texts[after[0].key]
    return texts[0] != texts[1] or before[0].heading != after[0].heading


def _moved(
    here: Printed, there: Printed, groups: Mapping[tuple[int, ...], list[Node]]
) -> dict[str, bool | None]:
    """Say of the first clause of every group whether it moved."""
    partner = {str(origins[0]): str(nodes[0].key) for origins, nodes in groups.items()}
    found = moves(_spots(here.roots), _spots(there.roots), partner)
    for origins, nodes in groups.items():
        # A chapter that was divided or dissolved explains where its clauses stand.
        if "regrouped" in nodes[0].edits:
            found[str(origins[0])] = None
    return found


def _spots(roots: list[Node]) -> dict[str, Spot]:
    found = {str(node.key): Spot(None, at) for at, node in enumerate(roots)}
    for node in walk(roots):
        for at, child in enumerate(node.children):
            found[str(child.key)] = Spot(str(node.key), at)
    return found


def main() -> None:
    """Write one example as files."""
    parser = argparse.ArgumentParser(description="Write one example of the alignment benchmark.")
    parser.add_argument("grammar", choices=[*names(), *languages()])
    parser.add_argument("size", type=int)
    parser.add_argument("level", choices=[*LEVELS, *SHIFTING, "random"])
    parser.add_argument("mode", choices=list(MODES))
    parser.add_argument("seed", type=int)
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    example = generate(asked.grammar, asked.size, asked.level, asked.mode, asked.seed)
    write_files(example.before, example.after, asked.folder)
    rows = [asdict(row) for row in example.truth]
    text = json.dumps(rows, ensure_ascii=False, indent=1)
    (asked.folder / "truth.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()

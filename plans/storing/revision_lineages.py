"""The revisions that one was made from, read and tied together."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from plans.diffing import Identity, lineage_between
from plans.errors import InputError
from plans.model import Edition, Head, LineageRow, Revision
from plans.storing.alignment_pins import with_pins
from plans.storing.loading import Loaded, load_ref
from plans.storing.paths import is_file, is_id, looks_like_path
from plans.storing.workspace import Workspace
from plans.tracing import Link, Step, in_order

# A lineage that rests on these alone is somebody's guess.
GUESSED = ("inferred", "contested", "carried")


class Lineages:
    """Reads revisions when they are needed and says what each was made from."""

    def __init__(self, workspace: Workspace, last: Loaded | None = None) -> None:
        after = last.located.path if last else None
        registers = workspace.registers("parties", "issues", "sources", "lineage")
        self.workspace = workspace
        self.registers = with_pins(registers, workspace, after)
        # To ask the workspace for each lists its folders each time.
        self._known = frozenset(workspace.refs)
        self._edges = registers.lineage.lineage
        self._read: dict[str, Edition | Revision | None] = {}
        # What the sides of a merge started from, for those that name no parent themselves.
        self._bases: dict[str, str] = {}
        self._last = last.located if last else None
        if last:
            self._read[last.located.ref] = last.revision

    def ancestry(self, ref: str) -> tuple[Step, ...]:
        """Return ``ref`` behind all it was made from, by declared parents and recorded lineage."""
        steps: dict[str, Step] = {}
        waiting = [ref]
        while waiting:
            here = waiting.pop()
            text = self._text(here)
            if here in steps or text is None:
                continue
            steps[here] = self._step(here, text)
            waiting += [link.ref for link in steps[here].links]
        # What was asked for comes last, even where a circle makes it its own ancestor.
        order = in_order(steps.values())
        return (*(step for step in order if step.ref != ref), *_only(order, ref))

    def everything(self) -> tuple[Step, ...]:
        """Return every revision of the workspace that can be read, oldest first."""
        steps = [
            self._step(ref, text)
            for ref in self.workspace.refs
            if (text := self._text(ref)) is not None
        ]
        steps.sort(key=lambda step: step.head.date or "9999")
        return in_order(steps)

    @property
    def unreadable(self) -> tuple[str, ...]:
        """The revisions of the workspace that were asked for and cannot be read."""
        return tuple(ref for ref in self.workspace.refs if self._read.get(ref, True) is None)

    def read(self, ref: str) -> Revision | None:
        """Return a revision; None if it cannot be read, which ``validate`` says of its file."""
        text = self._text(ref)
        return text.revision if isinstance(text, Edition) else text

    def parent(self, ref: str) -> str | None:
        """Return the revision that ``ref`` names as its parent; None if that cannot be read."""
        text = self._text(ref)
        if text is None or not text.head.parent:
            return None
        found = self._declared(ref, text.head.parent)
        return None if self._text(found) is None else found

    def _text(self, ref: str) -> Edition | Revision | None:
        if ref not in self._read:
            try:
                self._read[ref] = self._loaded(ref)
            except InputError:
                self._read[ref] = None
        return self._read[ref]

    def _loaded(self, ref: str) -> Edition | Revision:
        if ref not in self._known:
            return load_ref(Path(ref) if looks_like_path(ref) else ref).revision
        return self.workspace.edition(ref)

    def _step(self, ref: str, text: Edition | Revision) -> Step:
        firm = dict.fromkeys(self._parents(ref, text.head), True)
        sides = self._sides(ref, text.head)
        name = self._name(ref)
        for edge in self._edges:
            if edge.to == name and edge.origin != name:
                firm.setdefault(edge.origin, edge.attestation not in GUESSED)
        links = [
            Link(each, self._rows(each, name), sure, each in sides)
            for each, sure in firm.items()
            if self._text(each) is not None
        ]
        lost = tuple(each for each, sure in firm.items() if sure and self._text(each) is None)
        return Step(ref, text, tuple(links), lost)

    def _sides(self, ref: str, head: Head) -> frozenset[str]:
        """Return the texts that a merge put together, which its parent is the base of."""
        sides = frozenset(self._declared(ref, each) for each in head.merged_from)
        if head.parent:
            self._bases |= dict.fromkeys(sides, self._declared(ref, head.parent))
        return sides

    def _rows(self, before: str, after: str) -> tuple[LineageRow, ...]:
        sides = Identity(before, "", ""), Identity(after, "", "")
        return lineage_between(self.registers, *sides)

    def _name(self, ref: str) -> str:
        """Return what the registers call ``ref``: of a revision out of git, its plain name."""
        last = self._last
        if last and last.ref == ref and last.proposal:
            return f"{last.proposal}@{last.revision}"
        return ref

    def _parents(self, ref: str, head: Head) -> list[str]:
        """Return what was declared: of a merge the texts that it put together, then the parent."""
        declared = [*head.merged_from, *([head.parent] if head.parent else [])]
        if not declared and ref in self._bases:
            return [self._bases[ref]]
        return [self._declared(ref, each) for each in declared]

    def _declared(self, ref: str, parent: str) -> str:
        """Return which revision is meant: a file, a full ref, one beside it, or of the default."""
        if looks_like_path(parent):
            return _shown(self._folder(ref) / parent)
        if "@" in parent:
            return parent
        name = self._name(ref)
        if name in self._known or name != ref:
            return f"{name.partition('@')[0]}@{parent}"
        beside = Path(ref).parent / f"{parent}.yaml"
        if is_id(parent) and is_file(beside):
            return str(beside)
        return f"{self.workspace.settings.default or ''}@{parent}"

    def _folder(self, ref: str) -> Path:
        """Return the folder that paths in a revision start from: that of its file."""
        if self._last and self._last.ref == ref:
            return self._last.path.parent
        if ref in self._known:
            return self.workspace.folder / ref.partition("@")[0]
        return Path(ref).parent


def _shown(path: Path) -> str:
    """Return a path as whoever asks would write it, so that one file has one name."""
    there = os.path.abspath(path)  # noqa: PTH100  Path keeps what goes up
    return min(os.path.relpath(there), there, key=len)


def _only(steps: Iterable[Step], ref: str) -> tuple[Step, ...]:
    return tuple(step for step in steps if step.ref == ref)


def connected(steps: Iterable[Step], refs: Iterable[str]) -> tuple[Step, ...]:
    """Return those of ``steps`` that lineage connects with any of ``refs``, in the same order."""
    steps = tuple(steps)
    near: dict[str, set[str]] = {step.ref: set() for step in steps}
    for step in steps:
        for link in step.links:
            near[step.ref].add(link.ref)
            near[link.ref].add(step.ref)
    found: set[str] = set()
    waiting = [ref for ref in refs if ref in near]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += near[here]
    return tuple(step for step in steps if step.ref in found)

"""Two readings of one file: which clause is which by the file itself, and who made each change."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from plans.diffing import Change, Diff, Maker
from plans.drafting import NOWHERE, Accepts, Marks, Passage, ReadDocument, Trace, is_there
from plans.model import Lineage, LineageEdge, LineageRow, Registers
from plans.values import frozen
from plans.verbs._shared_paragraphs import sharing

_WORD = re.compile(r"\w+")
# What happens to a clause as a whole is made by moving or numbering it, not by words in it.
_PLACES = {"place": ("move",), "number": ("renumbering",)}
_IN_PLACE = ("insertion", "deletion")


@frozen(slots=False)
class Readings:
    """Two readings of one file."""

    before: ReadDocument
    after: ReadDocument
    here: Accepts
    there: Accepts
    refs: tuple[str, str] = ("", "")

    def recorded_in(self, registers: Registers) -> Registers:
        """Return ``registers`` with which clause is which, in front of recorded lineage."""
        lineage = Lineage(lineage=(self._edge(), *registers.lineage.lineage))
        return replace(registers, lineage=lineage)

    def _edge(self) -> LineageEdge:
        before, after = self.refs
        return LineageEdge.model_validate({"from": before, "to": after, "clauses": self.rows()})

    def rows(self) -> tuple[LineageRow, ...]:
        """Return which clause is which, as far as they stand in the same paragraphs."""
        old, new = self.before.passages, self.after.passages
        moved = self._moved()
        return tuple(_row(old, here, there, moved) for here, there in sharing(old, new))

    def with_makers(self, diff: Diff) -> Diff:
        """Return ``diff`` with who tracked each change, and when."""
        by_paragraph: dict[int, list[Trace]] = defaultdict(list)
        for trace in self._told:
            by_paragraph[trace.paragraph].append(trace)
        made = [replace(each, makers=self._makers(each, by_paragraph)) for each in diff.changes]
        return replace(diff, changes=tuple(made))

    @cached_property
    def _told(self) -> tuple[Trace, ...]:
        """What stands in one of the readings alone, with the changes that make the difference."""
        here, there = self.here, self.there
        return tuple(
            replace(trace, marks=_telling(trace.marks, here, there))
            for trace in self.after.traces
            if is_there(trace.marks, here) != is_there(trace.marks, there)
        )

    def _moved(self) -> set[int]:
        """Return the paragraphs that went and came: in both places they are the same ones."""
        ways: dict[bool, set[int]] = {True: set(), False: set()}
        for trace in self._told:
            for mark in trace.marks:
                if mark.change.kind == "move":
                    ways[mark.brings].add(trace.paragraph)
        return ways[True] & ways[False]

    def _makers(self, change: Change, traces: Mapping[int, list[Trace]]) -> tuple[Maker, ...]:
        found = [trace for number in self._paragraphs(change) for trace in traces.get(number, ())]
        kinds = _PLACES.get(change.family, _IN_PLACE)
        found = [each for each in found if each.marks[-1].change.kind in kinds]
        if change.family not in _PLACES:
            found = _about(change, found) or found
        made = (mark.change for trace in found for mark in trace.marks)
        return tuple(dict.fromkeys(Maker(each.author, each.day) for each in made))

    def _paragraphs(self, change: Change) -> Iterable[int]:
        """Return the paragraphs where a change is, on either side, each once."""
        here = self.before.passages.get(change.clause_before or "", NOWHERE)
        there = self.after.passages.get(change.clause_after or "", NOWHERE)
        return dict.fromkeys((*here.paragraphs, *there.paragraphs))


def _row(
    passages: Mapping[str, Passage], here: list[str], there: list[str], moved: set[int]
) -> LineageRow:
    went = any(moved.intersection(passages[id].paragraphs) for id in here)
    relation = "moved" if went else "same"
    return LineageRow.model_validate({"from": here, "to": there, "relation": relation})


def _telling(marks: Marks, here: Accepts, there: Accepts) -> Marks:
    return tuple(mark for mark in marks if here(mark.change) != there(mark.change))


def _about(change: Change, traces: list[Trace]) -> list[Trace]:
    """Return those of ``traces`` whose words are among what changed."""
    words = set(_words(change.before or "")) ^ set(_words(change.after or ""))
    for op, text in change.words or ():
        if op != "equal":
            words.update(_words(text))
    return [each for each in traces if words.intersection(_words(each.words))]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())

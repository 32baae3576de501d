"""What a sentence is read against: the text as it stands, and the points it speaks of already."""

from __future__ import annotations

from dataclasses import replace

from plans.errors import InputError, did_you_mean
from plans.phrasing.draft import TOP
from plans.phrasing.passages import HERE, Passage
from plans.phrasing.phrases import PARTS
from plans.phrasing.point_names import PointName, PointNames, Step
from plans.phrasing.scanner import Scanner, short
from plans.phrasing.working_text import Key, WorkingText, key
from plans.values import frozen


@frozen
class Context:
    """Finds what a sentence names.

    Attributes:
        scanner: where the sentence stands, for messages.
        working: the text as the sentences before leave it.
        within: the point that names are looked for in first; empty for the whole text.
        passage: the text that words are looked for in where none is named.
    """

    scanner: Scanner
    working: WorkingText
    within: str = TOP
    passage: Passage = HERE

    def inside(self, id: str, passage: Passage = HERE) -> Context:
        """Return the context in which names are looked for in a point, and words in a passage."""
        return replace(self, within=id, passage=passage)

    def refused(self, message: str, hint: str, at: int | None = None) -> InputError:
        """Return the error that says what is wrong with the sentence."""
        return self.scanner.refused(message, hint, at)

    def point(self, name: PointName) -> str:
        """Return the id of the point of that name.

        Raises:
            InputError: there is no such point, or there are several.
        """
        found = self.within
        for level, step in enumerate(name):
            found = self._step(step, found, fresh=level == 0)
        return found

    def points(self, named: PointNames) -> list[str]:
        """Return the ids of the points on a list.

        Raises:
            InputError: there is no such point, or there are several.
        """
        found = [self.point(named.names[0])]
        for name in named.names[1:]:
            beside = self.working.draft.above[found[-1]]
            bare = not name[0].part and name[0].text[:1] == "("
            found.append((self.inside(beside) if bare else self).point(name))
        return found if named.up_to is None else self._range(found[0], named.up_to)

    def _range(self, first: str, up_to: PointName) -> list[str]:
        under = self.working.draft.above[first]
        last = (self if not under else self.inside(under)).point(up_to)
        siblings = self.working.siblings(under)
        if last not in siblings[siblings.index(first) :]:
            raise self.refused(
                f"‘{short(up_to[-1].text)}’ does not stand behind {self.working.point(first)}",
                "name each point: points 5, 6 and 7",
                up_to[-1].start,
            )
        return siblings[siblings.index(first) : siblings.index(last) + 1]

    def _step(self, step: Step, within: str, fresh: bool) -> str:
        match step.by:
            case "number":
                return self._numbered(step, within, fresh)
            case "preamble":
                return self._preamble(step)
            case "heading":
                return self._headed(step)
            case "id":
                return self._by_id(step)

    def _numbered(self, step: Step, within: str, fresh: bool) -> str:
        found = self._numbers(step, within)
        if not found and fresh and within:
            found = self._numbers(step, TOP)
        if not found and fresh and step.text in self.working.draft.nodes:
            return step.text
        if len(found) != 1:
            raise self._not_one(step, found)
        return found[0]

    def _not_one(self, step: Step, found: list[str]) -> InputError:
        called = f"‘{step.part or 'point'} {short(step.text)}’"
        if found:
            several = " or ".join(f"‘{id}’" for id in found[:4])
            hint = f"name it by its id: point {several}"
            return self.refused(f"{called} could be {len(found)} points", hint, step.start)
        near = did_you_mean(short(step.text), self.working.labels())
        hint = near or "name the point by its id: point ‘id’"
        return self.refused(f"there is no {called}", hint, step.start)

    def _numbers(self, step: Step, within: str) -> list[str]:
        """Return the points of that number within another, called by what they are or not."""
        full = self.working.key_of(within) if within else ()
        for own in _spellings(step):
            found = self.working.find((*full, *own)) or self.working.find(own)
            found = [id for id in found if not within or self._below(within, id)]
            if found:
                return found
        return []

    def _below(self, above: str, id: str) -> bool:
        return id != above and self.working.draft.holds(above, id)

    def _preamble(self, step: Step) -> str:
        """Return an unnumbered paragraph that stands before the first number."""
        opening: list[str] = []
        for id in self.working.draft.below[TOP]:
            if self.working.node(id).get("label"):
                break
            opening.append(id)
        which = int(step.text) if step.text.lstrip("-").isdecimal() else 0
        if which and abs(which) <= len(opening):
            return opening[which - 1 if which > 0 else which]
        raise self.refused(
            f"there is no preambular paragraph {step.text}",
            f"{len(opening)} paragraphs without a number stand before the first number",
            step.start,
        )

    def _by_id(self, step: Step) -> str:
        nodes = self.working.draft.nodes
        if step.text in nodes:
            return step.text
        found = self.working.headed(step.text)
        if len(found) == 1:
            return found[0]
        raise self.refused(
            f"there is no point ‘{short(step.text)}’",
            did_you_mean(short(step.text), nodes) or "there are no points at all",
            step.start,
        )

    def _headed(self, step: Step) -> str:
        found = self.working.headed(step.text)
        if len(found) == 1:
            return found[0]
        said, nodes = short(step.text), self.working.draft.nodes.values()
        headings = [node["heading"] for node in nodes if "heading" in node]
        what = f"several points are headed ‘{said}’" if found else f"no point is headed ‘{said}’"
        hint = "name it by its id: point ‘id’" if found else did_you_mean(said, headings)
        raise self.refused(what, hint, step.start)


def _spellings(step: Step) -> list[Key]:
    """Return the number as labels may have it: ``Article 7``, ``7``."""
    plain = key(step.text)
    bare = tuple(word for word in plain if word not in PARTS)
    part = step.part.casefold().removesuffix("s")
    called = [key(f"{part} {step.text}")] if part else []
    return list(dict.fromkeys([*called, plain, bare]))

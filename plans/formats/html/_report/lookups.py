"""What every part of the report looks up in a comparison: names, sources, anchors, topics."""

from __future__ import annotations

from collections.abc import Iterable

from plans.diffing import Change
from plans.formats._base import Frame
from plans.formats.html._quoted_sources import QuotedSources, Reference
from plans.model import Clause, Place
from plans.results import Comparison
from plans.terms import ATTESTATIONS, Cite
from plans.values import frozen
from plans.wording import compact, point_called


@frozen
class Support:
    """How well something is supported, and by what."""

    attestation: str
    sources: tuple[Reference, ...] = ()
    note: str = ""


@frozen
class Link:
    """A place in the page and what to call it; without an anchor it leads nowhere."""

    anchor: str
    label: str
    title: str = ""


class Desk:
    """Looks things up in one comparison.

    Attributes:
        sources: those that were quoted.
    """

    def __init__(self, result: Comparison, frame: Frame | None = None) -> None:
        self.result = result
        self.frame = frame
        self.registers = result.registers
        self.name_of = result.registers.name_of
        self.sources = QuotedSources(result.registers, frame)
        before, after = result.diff.before, result.diff.after
        same = before.proposal == after.proposal and before.revision != after.revision
        called = (self.called(before.ref), self.called(after.ref))
        self.names = (before.revision, after.revision) if same and not frame else called
        self.span = (
            f"{after.proposal} {before.revision}→{after.revision}".strip()
            if same and not frame
            else " → ".join(called)
        )
        # Asked for many times over, and each time it is hashed anew.
        self._prints = {id(change): change.fingerprint for change in result.diff.changes}
        self._partner = {
            id: pair.after[0] for pair in result.diff.alignment if pair.after for id in pair.before
        }

    def called(self, ref: str) -> str:
        """Return what readers of the page call a text."""
        return self.frame.called(ref) if self.frame else ref

    def named(self, words: str) -> str:
        """Return ``words`` with what they mention by an id as readers of the page call it."""
        return "".join(each for each, _ in self.frame.told(words)) if self.frame else words

    def headed(self, words: str, *, old: bool = False) -> str:
        """Return a list of clauses with those that have no number by their headings."""
        places = (self.result.before if old else self.result.after).places
        named = words.split(", ")
        return ", ".join(places[id].clause.title if id in places else id for id in named)

    def print_of(self, change: Change) -> str:
        """Return the fingerprint of a change of this comparison."""
        return self._prints[id(change)]

    def clause(self, change: Change) -> Clause:
        """Return the clause that a change is at: the one after, or the one that went."""
        if change.clause_after:
            return self.result.after.places[change.clause_after].clause
        return self.result.before.places[change.clause_before or ""].clause

    def page_of(self, folder: str, id: str, anchor: str = "") -> str:
        """Return the way to what a site tells of something on another page, if there is one."""
        return self.frame.thing(folder, id, anchor) if self.frame else ""

    def support(
        self, attestation: str | None, sources: Iterable[str], note: str | None = None
    ) -> Support:
        """Return what supports a claim."""
        return Support(attestation or "", tuple(map(self.sources.one, sources)), note or "")

    def cites(self, cites: Iterable[Cite]) -> tuple[Support, ...]:
        """Return cites grouped by how well they support what they stand for, weakest first."""
        groups: dict[tuple[str, str], list[str]] = {}
        for cite in cites:
            found = groups.setdefault((cite.attestation, cite.note or ""), [])
            if cite.source:
                found.append(cite.source)
        ranks = {str(name): rank for rank, name in enumerate(ATTESTATIONS)}
        ordered = sorted(groups.items(), key=lambda item: -ranks[item[0][0]])
        return tuple(self.support(how, ids, note) for (how, note), ids in ordered)

    def parties(self, ids: Iterable[str]) -> str:
        """Return the names of parties, joined by commas."""
        return ", ".join(map(self.name_of, ids))

    def topics(self, issues: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of the issues' topics, each once."""
        found = (self.registers.topic_of(issue) for issue in issues)
        return tuple(topic for topic in dict.fromkeys(found) if topic)

    def topic_title(self, topic: str) -> str:
        """Return what a topic is called."""
        return self.registers.issues.topics.get(topic, topic)

    def link(self, id: str, *, before: bool = False) -> Link:
        """Return the link to a clause by its id on one side."""
        places = self.result.before.places if before else self.result.after.places
        if id not in places:
            return Link("", id)
        label, title = compact(places[id].label), places[id].clause.title
        return Link(self.anchor(id, before=before), label or title, title)

    def named_point(self, ref: str) -> Link:
        """Return the link to ``proposal@revision:clause``: ``point 14 of us-28-point@v1``.

        It leads nowhere in another text than these two.
        """
        text, _, id = ref.partition(":")
        before, after = self.result.diff.before.ref, self.result.diff.after.ref
        if text not in (before, after):
            return Link("", self.called(ref) if self.frame else f"“{id}” of {text}")
        link, text = self.link(id, before=text != after), self.called(text)
        if link.label == link.title:
            return Link(link.anchor, f"“{link.title}” of {text}")
        return Link(link.anchor, f"{point_called(link.label)} of {text}", link.title)

    def anchor(self, id: str, *, before: bool = False) -> str:
        """Return the anchor of a clause by its id on one side; paired clauses share the later."""
        if not before:
            return f"c-{id}"
        return f"c-{self._partner[id]}" if id in self._partner else f"was-{id}"


def depth_of(place: Place) -> int:
    """Return how deep a clause stands, 0 at the top."""
    return len(place.labels) - 1

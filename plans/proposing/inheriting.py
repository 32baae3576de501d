"""A text that nobody typed takes from a typed one what its words leave as it was.

Whoever compares the two asks what happened to the proposal, not which of them somebody encoded.
Clauses that are the same take the id; the same words keep all that is known of them; a value that
changed is read again where it stands. What cannot be read is carried over and never dropped:
silence of a file is no statement.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from plans.aligning import Pair, align
from plans.model import Clause, LineageRow, Revision
from plans.proposing.rereading import reread
from plans.terms import Term
from plans.values import frozen

# What a text says for itself, and what only a file of clauses can say.
_SAID = ("id", "label", "heading", "text", "closing", "clauses", "notes")
# A text that prints fewer of the headings or numbers than this has none: it left them out.
PRINTED = 0.5


@frozen
class Inheritance:
    """A text with what it took over.

    Attributes:
        revision: the text, with lasting ids.
        pairs: which clause of the typed text is which of this one, by their ids there.
        kept: clauses whose words are the same, by their new id.
        taken: the ids of terms of each clause that took some over.
        unjudged: of these, by clause, the ones whose words changed and could not be read again.
    """

    revision: Revision
    pairs: tuple[Pair, ...]
    kept: frozenset[str] = frozenset()
    taken: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unjudged: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def inherit(text: Revision, typed: Revision, lineage: tuple[LineageRow, ...] = ()) -> Inheritance:
    """Return ``text``, which nobody typed, with what it takes over from ``typed``.

    ``lineage`` is what is recorded of which clause of the one became which of the other.
    """
    pairs = align(typed, text, lineage)
    heir = _Heir(text, typed, pairs)
    clauses = tuple(heir.build(clause) for clause in text.clauses)
    made = text.model_copy(update={"clauses": clauses, "ids": "lasting"})
    return Inheritance(made, pairs, frozenset(heir.kept), heir.taken, heir.unjudged)


class _Heir:
    def __init__(self, text: Revision, typed: Revision, pairs: tuple[Pair, ...]) -> None:
        self._olds = {
            id: typed.places[pair.before[0]].clause
            for pair in pairs
            for id in pair.after[:1]
            if pair.before
        }
        self._ids = _ids(text, typed, self._olds)
        self._silent = frozenset(_left_out(text, self._olds))
        self.kept: set[str] = set()
        self.taken: dict[str, tuple[str, ...]] = {}
        self.unjudged: dict[str, tuple[str, ...]] = {}

    def build(self, clause: Clause) -> Clause:
        """Return ``clause`` and all below it with what they take over."""
        old, id = self._olds.get(clause.id), self._ids[clause.id]
        own: dict[str, object] = {"id": id}
        own["clauses"] = tuple(self.build(each) for each in clause.clauses)
        if old is not None:
            own |= {name: getattr(old, name) for name in self._silent if not getattr(clause, name)}
            own |= self._same(old, id) if _says_the_same(clause, old) else self._other(clause, old)
            own |= _own_words_on(clause)
        made: Clause = clause.model_copy(update=own)
        return made

    def _same(self, old: Clause, id: str) -> dict[str, object]:
        self.kept.add(id)
        self._note(id, old.terms, ())
        names = (name for name in Clause.model_fields if name not in _SAID)
        return {name: getattr(old, name) for name in names}

    def _other(self, clause: Clause, old: Clause) -> dict[str, object]:
        """Return what stands of a clause whose words changed: nothing of it is lost in silence."""
        terms, unread = reread(old.terms, old.prose, clause.prose)
        self._note(self._ids[clause.id], terms, unread)
        return {"terms": terms, "refs": old.refs, "status": old.status, "readings": old.readings}

    def _note(self, id: str, terms: Mapping[str, Term], unread: tuple[str, ...]) -> None:
        if terms:
            self.taken[id] = tuple(terms)
        if unread:
            self.unjudged[id] = unread


def _own_words_on(clause: Clause) -> dict[str, object]:
    """Return what a clause says itself of what it could take over: its words win.

    Whether it is open, and what the sides want there, is one statement.
    """
    own = {name: getattr(clause, name) for name in ("refs", "readings", "cites")}
    said: dict[str, object] = {name: value for name, value in own.items() if value}
    if clause.status or clause.alternatives:
        said |= {"status": clause.status, "alternatives": clause.alternatives}
    return said


def _ids(text: Revision, typed: Revision, olds: Mapping[str, Clause]) -> Mapping[str, str]:
    """Give clauses that are the same the typed id; others keep theirs if it is not taken."""
    given = {id: old.id for id, old in olds.items()}
    taken = {*typed.places, *given.values()}
    for id in text.places:
        if id not in given:
            given[id] = _fresh(id, taken)
            taken.add(given[id])
    return given


def _fresh(id: str, taken: set[str]) -> str:
    name, number = id, 2
    while name in taken:
        name, number = f"{id}-{number}", number + 1
    return name


def _left_out(text: Revision, olds: Mapping[str, Clause]) -> list[str]:
    """Return which of heading and label ``text`` leaves out where the typed text has them."""
    found = []
    for name in ("heading", "label"):
        with_it = [id for id, old in olds.items() if getattr(old, name)]
        printed = [id for id in with_it if getattr(text.places[id].clause, name)]
        if len(printed) < PRINTED * len(with_it):
            found.append(name)
    return found


def _says_the_same(clause: Clause, old: Clause) -> bool:
    return clause.prose.split() == old.prose.split()

"""An imported revision takes ids, terms and support from its parent, as far as the words allow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plans.aligning import How, Pair, align
from plans.model import Clause, Revision
from plans.proposing.match import Match
from plans.proposing.proposals import propose
from plans.quantities import mentions
from plans.terms import Cite, Term

CHECK = "To check: "
# Less sure than this, a match is named as one to look at.
SURE = 0.75


def inherit(imported: Revision, parent: Revision | None) -> tuple[Revision, tuple[Match, ...]]:
    """Return the import with lasting ids and typed terms, and how each clause was matched."""
    pairs = align(parent, imported) if parent else ()
    builder = _Builder(imported, parent, pairs)
    clauses = tuple(builder.build(clause) for clause in imported.clauses)
    made = imported.model_dump(exclude_unset=True, exclude={"clauses", "ids"})
    return Revision(**made, clauses=clauses), tuple(builder.matches)


class _Builder:
    def __init__(
        self, imported: Revision, parent: Revision | None, pairs: tuple[Pair, ...]
    ) -> None:
        self.parent = parent
        self.pairs = {id: pair for pair in pairs for id in pair.after}
        self.ids = self._ids(imported)
        self.matches: list[Match] = []

    def _ids(self, imported: Revision) -> Mapping[str, str]:
        """Give matched clauses their parent's id; others keep theirs if it is not taken."""
        used = set(self.parent.places) if self.parent else set()
        given: dict[str, str] = {}
        for id in imported.places:
            pair = self.pairs.get(id)
            if pair and pair.before and pair.after[0] == id:
                given[id] = pair.before[0]
        taken = used | set(given.values())
        for id in imported.places:
            if id not in given:
                given[id] = _fresh(id, taken)
                taken.add(given[id])
        return given

    def build(self, clause: Clause) -> Clause:
        """Return ``clause`` and all below it as they go into the file."""
        old, pair = self._old(clause)
        kept, look = _kept(clause, old)
        proposed = {
            id: term for id, term in propose(clause).items() if not _told(term, kept.values())
        }
        terms = {
            **kept,
            **{f"{id}-proposed" if id in kept else id: term for id, term in proposed.items()},
        }
        self.matches.append(_match(clause, self.ids[clause.id], pair, kept, proposed, look))
        below = tuple(self.build(each) for each in clause.clauses)
        notes = clause.notes + ((CHECK + look,) if look else ())
        update = {"id": self.ids[clause.id], "terms": terms, "clauses": below, "notes": notes}
        if old is not None:
            update["cites"] = (Cite(attestation="inferred", note="imported; cite the source"),)
        found: Clause = clause.model_copy(update=update)
        return found

    def _old(self, clause: Clause) -> tuple[Clause | None, Pair | None]:
        pair = self.pairs.get(clause.id)
        if self.parent is None or pair is None or not pair.before:
            return None, pair
        return self.parent.places[pair.before[0]].clause, pair


def _fresh(id: str, taken: set[str]) -> str:
    name, number = id, 2
    while name in taken:
        name, number = f"{id}-{number}", number + 1
    return name


def _kept(clause: Clause, old: Clause | None) -> tuple[dict[str, Term], str]:
    """Return the parent's terms that still hold, and what to look at if not all do."""
    if old is None or not old.terms:
        return {}, ""
    if old.prose.split() == clause.prose.split():
        return dict(old.terms), ""
    lost = _mentioned(old.prose) - _mentioned(clause.prose)
    kept = {id: term for id, term in old.terms.items() if not _values(term) & lost}
    dropped = [id for id in old.terms if id not in kept]
    look = f"the words changed; terms taken over from the parent: {', '.join(kept) or 'none'}"
    if dropped:
        look += f"; no longer supported by the words: {', '.join(dropped)}"
    return kept, look


def _mentioned(text: str) -> set[str]:
    return {str(mention.value) for mention in mentions(text)}


def _values(term: Term) -> set[str]:
    return {str(value) for value in term.statement_fields.values()}


def _told(term: Term, kept: Iterable[Term]) -> bool:
    """Whether a kept term says already what a proposal would."""
    main = {str(value) for name in ("value", "due") if (value := getattr(term, name, None))}
    others = list(kept)
    if not main:
        # A modal says nothing new where the parent's terms say who does what.
        return any(other.kind == term.kind for other in others)
    return any(main & _values(other) for other in others)


def _match(
    clause: Clause,
    id: str,
    pair: Pair | None,
    kept: dict[str, Term],
    proposed: dict[str, Term],
    look: str,
) -> Match:
    how: How = pair.how if pair else "none"
    score = pair.score if pair else 0.0
    if pair and pair.before and score < SURE and not look:
        look = "matched, but not for sure"
    parent = pair.before if pair else ()
    return Match(
        id, clause.label, clause.title, parent, how, score, tuple(kept), tuple(proposed), look
    )

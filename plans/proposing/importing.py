"""An imported text becomes a revision: it inherits from its parent, and its prose is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plans.languages import language_of, language_within
from plans.model import Clause, LineageRow, Revision
from plans.proposing.inheriting import Inheritance, inherit
from plans.proposing.match import Match
from plans.proposing.proposals import NO_PARTIES, propose
from plans.terms import Term

CHECK = "To check: "
# Less sure than this, a match is named as one to look at.
SURE = 0.75

Terms = Mapping[str, Term]


def imported(
    text: Revision,
    parent: Revision | None,
    *,
    proposing: bool = False,
    parties: Mapping[str, str] = NO_PARTIES,
    lineage: tuple[LineageRow, ...] = (),
) -> tuple[Revision, tuple[Match, ...]]:
    """Return an import with lasting ids, and how each of its clauses was matched.

    Args:
        text: what a reader found.
        parent: the text whose ids and terms are taken over where they fit.
        proposing: whether to propose typed terms from the prose.
        parties: the ids of the parties, by what the text calls them.
        lineage: what is recorded of which clause of the parent became which.
    """
    found = inherit(text, parent or Revision(revision="none"), lineage)
    builder = _Builder(found, proposing, parties)
    clauses = tuple(builder.build(clause) for clause in found.revision.clauses)
    made = found.revision.model_dump(exclude_unset=True, exclude={"clauses", "ids"})
    return Revision(**made, clauses=clauses), tuple(builder.matches)


@dataclass
class _Builder:
    found: Inheritance
    proposing: bool
    parties: Mapping[str, str]

    def __post_init__(self) -> None:
        self.pairs = {pair.before[0]: pair for pair in self.found.pairs if pair.before}
        self.matches: list[Match] = []
        places = self.found.revision.places.values()
        self.language = language_of("\n".join(place.clause.text for place in places))

    def build(self, clause: Clause) -> Clause:
        """Return ``clause`` and all below it as they go into the file."""
        new = self._untold(clause) if self.proposing else {}
        look = self._look(clause)
        self.matches.append(self._match(clause, new, look))
        below = tuple(self.build(each) for each in clause.clauses)
        notes = clause.notes + ((CHECK + look,) if look else ())
        terms = {**clause.terms, **{_free(id, clause.terms): term for id, term in new.items()}}
        found: Clause = clause.model_copy(update={"terms": terms, "clauses": below, "notes": notes})
        return found

    def _untold(self, clause: Clause) -> dict[str, Term]:
        """Return what the prose suggests and no term says yet."""
        own, tag = clause.terms.values(), language_within(clause.prose, self.language)
        proposed = propose(clause, tag, self.parties)
        return {id: term for id, term in proposed.items() if not _told(term, own)}

    def _look(self, clause: Clause) -> str:
        unread = self.found.unjudged.get(clause.id, ())
        if unread:
            return f"the words changed; taken over from the parent: {', '.join(unread)}"
        pair = self.pairs.get(clause.id)
        return "matched, but not for sure" if pair and pair.score < SURE else ""

    def _match(self, clause: Clause, new: Terms, look: str) -> Match:
        pair = self.pairs.get(clause.id)
        kept = self.found.taken.get(clause.id, ())
        before = pair.before if pair else ()
        how, score = (pair.how, pair.score) if pair else ("none", 0.0)
        return Match(
            clause.id, clause.label, clause.title, before, how, score, kept, tuple(new), look
        )


def _free(id: str, taken: Terms) -> str:
    return f"{id}-proposed" if id in taken else id


def _told(term: Term, kept: Iterable[Term]) -> bool:
    """Whether a kept term says already what a proposal would."""
    main = {str(value) for name in ("value", "due") if (value := getattr(term, name, None))}
    others = list(kept)
    if not main:
        # A modal says nothing new where the parent's terms say who does what.
        return any(other.kind == term.kind for other in others)
    return any(main & _values(other) for other in others)


def _values(term: Term) -> set[str]:
    return {str(value) for value in term.statement_fields.values()}

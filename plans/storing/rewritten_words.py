"""A file that was written from a revision and edited: what was typed of words that changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from plans.drafting import ReadDocument
from plans.model import Alternative, Clause
from plans.proposing import reread
from plans.wording import counted

T = TypeVar("T", Clause, Alternative)


def typed_again(found: ReadDocument, name: str) -> ReadDocument:
    """Return what the file ``name`` says, with the terms of words that changed read from these.

    They are marked as proposed; which of them the words do not tell is a warning.
    """
    reading = _Reading(found.rewritten)
    clauses = tuple(map(reading.clause, found.revision.clauses))
    revision = found.revision.model_copy(update={"clauses": clauses})
    said = _said(reading.unread, name)
    return replace(found, revision=revision, warnings=(*found.warnings, *said))


def _said(unread: Mapping[str, int], name: str) -> Iterable[str]:
    if unread:
        terms, where = counted(sum(unread.values()), "typed term"), ", ".join(unread)
        yield f"{name}: words changed since it was written, so {terms} cannot be judged: {where}"


class _Reading:
    """Reads terms again; ``unread`` counts, by clause, those that the new words do not tell."""

    def __init__(self, olds: Mapping[str, Clause]) -> None:
        self._olds = dict(olds)
        self.unread: dict[str, int] = {}

    def clause(self, clause: Clause) -> Clause:
        """Return a clause and all below it; of several with one id the first was rewritten."""
        old = self._olds.pop(clause.id, None)
        below = tuple(map(self.clause, clause.clauses))
        made = clause.model_copy(update={"clauses": below}) if below else clause
        if old is None:
            return made
        pairs = zip(old.alternatives, clause.alternatives, strict=True)
        wanted = tuple(self._again(was, now, clause.id) for was, now in pairs)
        made = made.model_copy(update={"alternatives": wanted}) if wanted else made
        return self._again(old, made, clause.id)

    def _again(self, was: T, now: T, id: str) -> T:
        before, after = _prose(was), _prose(now)
        if before == after or not now.terms:
            return now
        terms, unread = reread(was.terms, before, after)
        if unread:
            self.unread[id] = self.unread.get(id, 0) + len(unread)
        return now.model_copy(update={"terms": terms})


def _prose(said: Clause | Alternative) -> str:
    return "\n\n".join(filter(None, (said.text, said.closing)))

"""A clause: a numbered part with a lasting identity, its words, and what they state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict

from plans.bracketing import MARKS, unmatched
from plans.model.field_types import Id
from plans.model.parts import WORDS, Part, fields_of
from plans.tables import cells_of
from plans.terms import AnyTerm, Attestation, Cite, Evidence, Names, Parties, Term

FROZEN = ConfigDict(frozen=True, extra="forbid", defer_build=True)

Status = Literal["open", "bracketed", "contested", "agreed"]


# No clause: what stands below it stands at the top.
ROOT = "/"


class Spot(BaseModel):
    """A place in a revision: below which clause, and behind which of those there, if any."""

    model_config = FROZEN

    under: Id | Literal["/"] = ROOT
    after: str = ""


class Alternative(BaseModel):
    """Bracketed text: what some sides want where there is no agreement.

    One that says nothing but who wants it wants no text at all.
    """

    model_config = FROZEN

    by: Annotated[Parties, Part.VOICE] = ()
    heading: Annotated[str, Part.HEADING] = ""
    text: Annotated[str, Part.PROSE] = ""
    place: Annotated[Spot | None, Part.PLACE] = None
    terms: Annotated[dict[Id, AnyTerm], Part.TERMS] = {}
    closing: Annotated[str, Part.CLOSING] = ""
    note: Annotated[str | None, Part.NOTES] = None
    cites: Annotated[tuple[Cite, ...], Part.CITES] = ()

    @property
    def words(self) -> str:
        """All that it wants said; of one that wants no words, terms or place, ``no text``."""
        said = " · ".join(part for part in (self.heading, self.text, self.closing) if part)
        return said or ("" if self.terms or self.place else self.note or "no text")


class Reading(BaseModel):
    """What one source says a clause is, where sources of the same revision disagree."""

    model_config = FROZEN

    sources: Annotated[Names, Part.VOICE] = ()
    attestation: Annotated[Attestation | None, Part.VOICE] = None
    text: Annotated[str, Part.PROSE] = ""
    terms: Annotated[dict[Id, AnyTerm], Part.TERMS] = {}
    closing: Annotated[str, Part.CLOSING] = ""
    note: Annotated[str | None, Part.NOTES] = None

    @property
    def words(self) -> str:
        """All that it says the clause says."""
        return " · ".join(part for part in (self.text, self.closing) if part)


class Clause(BaseModel):
    """A part of a revision: ``id`` is minted once, ``label`` is printed and may change.

    ``text`` stands before the clauses below it, and ``closing`` are its own words after them.
    """

    model_config = FROZEN

    id: Annotated[Id, Part.ID]
    label: Annotated[str, Part.LABEL] = ""
    heading: Annotated[str, Part.HEADING] = ""
    text: Annotated[str, Part.PROSE] = ""
    terms: Annotated[dict[Id, AnyTerm], Part.TERMS] = {}
    refs: Annotated[Names, Part.REFERENCES] = ()
    status: Annotated[Status | None, Part.STATUS] = None
    alternatives: Annotated[tuple[Alternative, ...], Part.ALTERNATIVES] = ()
    readings: Annotated[tuple[Reading, ...], Part.READINGS] = ()
    cites: Annotated[tuple[Cite, ...], Part.CITES] = ()
    notes: Annotated[tuple[str, ...], Part.NOTES] = ()
    clauses: Annotated[tuple[Clause, ...], Part.BELOW] = ()
    closing: Annotated[str, Part.CLOSING] = ""

    @property
    def prose(self) -> str:
        """All its own words: the text, and the closing words as a paragraph behind it."""
        return "\n\n".join(part for part in (self.text, self.closing) if part)

    @property
    def is_paragraph(self) -> bool:
        """Whether it is plain words, and nothing sets it apart as a clause."""
        marked = self.label or self.heading or self.clauses or self.closing
        return not (marked or self.alternatives or self.readings or self.refs or self.status)

    @property
    def title(self) -> str:
        """The heading, or else its first words, or else its number, or the id."""
        heading = _without_lone_mark(self.heading)
        return heading or first_words(self.text or self.closing) or self.label or self.id

    def evidence(self, term: Term | None = None) -> Evidence:
        """Return what supports ``term``, or where it has no cites of its own, the clause."""
        return Evidence.of((term.cites if term else ()) or self.cites)

    @property
    def attestations(self) -> tuple[Attestation, ...]:
        """How the clause is attested, in the order of its cites, each once."""
        return self.evidence().attestations

    @property
    def carried(self) -> bool:
        """Whether the sources of this revision say nothing of it, so that the parent's stands."""
        return self.evidence().carried

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that support the clause, each once."""
        return self.evidence().sources

    @property
    def is_disputed(self) -> bool:
        """Whether sides want it, or a term of it, otherwise."""
        return bool(self.alternatives) or any(each.alternatives for each in self.terms.values())

    def walk(self) -> Iterator[Clause]:
        """Yield this clause and all below it in document order."""
        stack = [self]
        while stack:
            clause = stack.pop()
            yield clause
            stack.extend(reversed(clause.clauses))


def own_words(clause: Clause) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield what ``clause`` itself says in words, each with its id and the field."""
    for field in fields_of(type(clause), *WORDS):
        if text := getattr(clause, field):
            yield (clause.id, field), text


# A heading made of the text's first words stays on one line of a report.
TITLE_LENGTH = 60
# A definition is called by the term that it defines.
_DEFINED = re.compile(r'["“„«»‚‘「][^"“”„«»‘’「」\n]{1,60}["”“»«’」](?=[\s,]+\S)')


# Signs of Chinese and Japanese are twice as wide as letters, and words of them have no spaces; what
# is cut in between is a name or a figure.
_UNSPACED = re.compile("[\u3041-\u30ff\u4e00-\u9fff]{4}")
_LATIN_END = re.compile(r"[\x21-\x7e]+\Z")


def first_words(text: str) -> str:
    """Return what a text without a name is called: what it defines, or else how it begins."""
    if term := _DEFINED.match(text):
        return term[0]
    text = _before_table(text[: TITLE_LENGTH * 4])
    text = " ".join(_without_lone_mark(text).split())
    most = TITLE_LENGTH // 2 if _UNSPACED.search(text[:TITLE_LENGTH]) else TITLE_LENGTH
    if len(text) <= most:
        return text.rstrip(".;:,。；")
    if most < TITLE_LENGTH:
        return _LATIN_END.sub("", text[:most]).rstrip("，、；：（“《「 ") + "…"
    return text[:most].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def _without_lone_mark(text: str) -> str:
    """Return ``text`` without the bracket that opens at its start, or ends it, and has no other."""
    first, last = text[:1] in MARKS, text[-1:] in MARKS
    alone = unmatched(text) if first or last else []
    return text[first and 0 in alone : len(text) - (last and len(text) - 1 in alone)]


def _before_table(text: str) -> str:
    """Return the words before the first table of ``text``, or else the heads of its columns."""
    words, _, _ = text.partition("\n|")
    if not words.startswith("|"):
        return words
    return ", ".join(filter(None, cells_of(words))) or words

"""Turns a rule and what it is about into a ``Change``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from plans.diffing.changes import Change, Edit
from plans.languages import UNKNOWN, language_of, language_within
from plans.model import Clause, Place, Registers, Revision
from plans.terms import ChangeRule, Figure, IsParty, Severity, Term, figure_of, filled, shown
from plans.values import frozen

if TYPE_CHECKING:
    from plans.diffing.introduced_terms import TermsOfBoth
    from plans.diffing.pointing import Targets

NO_SEVERITIES: Mapping[str, Severity] = {}


@frozen(slots=False)
class Context:
    """What naming a change needs to know besides the two values."""

    before: Revision
    after: Revision
    registers: Registers = field(default_factory=Registers)
    severities: Mapping[str, Severity] = field(default_factory=lambda: NO_SEVERITIES)
    # The clause after for each clause before that has one.
    partners: Mapping[str, str] = field(default_factory=dict)
    # Defined terms that have another name after.
    renamed: tuple[tuple[str, str], ...] = ()
    # Whether both sides are of one proposal, in which an id is one clause's for good.
    one_history: bool = True

    def languages(self, before: str, after: str) -> tuple[str, str]:
        """Return the language of a text of either side, told by its document where it is short."""
        tags = self.documents
        return language_within(before, tags[0]), language_within(after, tags[1])

    def language(self, before: str, after: str) -> str:
        """Return the one language to read both texts of a change in; their order is nothing."""
        here, there = self.languages(before, after)
        if here == there:
            return here
        return language_within("\n".join(sorted((before, after))), UNKNOWN)

    @cached_property
    def documents(self) -> tuple[str, str]:
        """Return the languages of both sides as a whole; a side that shows none has the other's."""
        before, after = _language(self.before), _language(self.after)
        return after if before == UNKNOWN else before, before if after == UNKNOWN else after

    @cached_property
    def terms(self) -> TermsOfBoth:
        """The terms that both documents introduce."""
        from plans.diffing.introduced_terms import Terms, TermsOfBoth

        before, after = self.documents
        return TermsOfBoth(Terms.of(self.before, before), Terms.of(self.after, after))

    @cached_property
    def _words(self) -> tuple[str, str]:
        texts = (
            "\n".join(place.clause.text for place in side.places.values()).casefold()
            for side in (self.before, self.after)
        )
        return next(texts), next(texts)

    def renamed_throughout(self, old: str, new: str) -> bool:
        """Whether ``old`` stands several times in the text before, and ``new`` only after."""
        names = old.casefold(), new.casefold()
        # A name may have given way in every clause, and to count it reads all of both texts.
        if names not in self._throughout:
            (before, after), (was, now) = self._words, names
            renamed = now not in before and was not in after and before.count(was) > 1
            self._throughout[names] = renamed
        return self._throughout[names]

    @cached_property
    def _throughout(self) -> dict[tuple[str, str], bool]:
        return {}

    @cached_property
    def _targets(self) -> tuple[Targets, Targets]:
        from plans.diffing.pointing import Targets

        return Targets(self.before), Targets(self.after)

    def pointed(self, before: str, after: str, spot: Spot) -> tuple[str, str]:
        """Return the clauses that references on both sides of ``spot`` point to; empty if none."""
        if spot.before is None or spot.after is None:
            return "", ""
        old, new = self._targets
        return old.of(before, spot.before), new.of(after, spot.after)

    def words(self, value: Any) -> str:
        """Return any field's value in words."""
        return shown(value, self.registers.name_of)


@frozen(slots=False)
class Spot:
    """Where a change is: a clause on either side, or on both."""

    before: Place | None
    after: Place | None

    @cached_property
    def clause(self) -> Clause:
        """The clause after, or the removed one."""
        place = self.after or self.before
        if place is None:
            raise ValueError("a spot has at least one side")
        return place.clause

    def saying(self, before: Clause, after: Clause) -> Spot:
        """Return the same spot with these clauses in the places on both sides."""
        places = [
            place and (place if place.clause is clause else replace(place, clause=clause))
            for place, clause in ((self.before, before), (self.after, after))
        ]
        return Spot(*places)

    @cached_property
    def subject(self) -> str:
        """The clause as messages call it."""
        return self.clause.title

    @cached_property
    def labels(self) -> tuple[str | None, str | None]:
        """The printed numbers of the clause on both sides; None where it is not there."""
        before, after = self.before, self.after
        return before.label if before else None, after.label if after else None

    @cached_property
    def support(self) -> tuple[str | None, tuple[str, ...]]:
        """How the clause is attested, at its weakest to be honest, and by whom."""
        found = self.clause.evidence()
        return found.weakest, found.sources


def _language(revision: Revision) -> str:
    return language_of("\n".join(place.clause.text for place in revision.places.values()))


def change(
    rule: ChangeRule,
    spot: Spot,
    context: Context,
    *,
    subject: str = "",
    before: Any = None,
    after: Any = None,
    delta: str | None = None,
    what: str = "",
    term: str | None = None,
    of: Term | None = None,
    words: tuple[Edit, ...] | None = None,
    said: tuple[str | None, str | None] | None = None,
    closing: bool = False,
    measured: tuple[Any, Any] | None = None,
) -> Change:
    """Return the change that ``rule`` names at ``spot``.

    ``what`` are the words that the rule leaves open, ``said`` the values in words where their own
    words would not do, and ``closing`` that it is in the words behind the sub-clauses. Where values
    are words, ``measured`` are what these say.
    """
    figures = _figures(before, after, measured)
    shown = said or (_shown(before, context), _shown(after, context))
    attestation, sources = support(spot, of)
    labels = spot.labels
    return Change(
        rule=rule.id,
        family=rule.family,
        kind=rule.kind,
        severity=context.severities.get(rule.id, rule.severity),
        direction=rule.direction,
        clause_before=spot.before.clause.id if spot.before else None,
        clause_after=spot.after.clause.id if spot.after else None,
        label_before=labels[0],
        label_after=labels[1],
        heading=spot.subject,
        subject=subject or (f"{spot.subject}, closing words" if closing else spot.subject),
        says=filled(rule.says, what),
        term=term,
        issue=of.issue if of else None,
        before=shown[0],
        after=shown[1],
        before_value=plain_value(before),
        after_value=plain_value(after),
        delta=delta,
        words=words,
        attestation=attestation,
        sources=sources,
        parties=parties_of(of) if of else (),
        closing=closing,
        before_figure=figures[0],
        after_figure=figures[1],
    )


def _figures(before: Any, after: Any, measured: tuple[Any, Any] | None) -> tuple[Figure, Figure]:
    here, there = measured or (before, after)
    return figure_of(here), figure_of(there)


def _shown(value: Any, context: Context) -> str | None:
    return None if value in (None, (), {}, "") else context.words(value)


def plain_value(value: Any) -> Any:
    """Return a value as JSON and YAML have it: text, a list or a mapping; None for nothing."""
    if type(value) is str:  # as most are
        return value or None
    if value in (None, (), [], {}, ""):
        return None
    if isinstance(value, BaseModel):
        return _plain(value)
    if isinstance(value, tuple | list):
        return [plain_value(each) for each in value]
    if isinstance(value, dict):
        return {key: plain_value(each) for key, each in value.items()}
    return str(value)


def _plain(value: Any) -> Any:
    """Return what ``model_dump`` does for JSON, of what is set.

    For that, each kind of term would have to build a serializer of its own, 1.5 ms each.
    """
    if isinstance(value, BaseModel):
        return {name: _plain(getattr(value, name)) for name in _said(value)}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return value if isinstance(value, str | int | float | None) else str(value)


def _said(value: BaseModel) -> list[str]:
    """Return the names of the fields that are set, those behind that the model does not know."""
    names = (*type(value).model_fields, *(value.model_extra or ()))
    return [name for name in names if name in value.model_fields_set]


def support(spot: Spot, term: Term | None) -> tuple[str | None, tuple[str, ...]]:
    """Return how the side that speaks now is attested, at its weakest to be honest, and by whom."""
    if not term:
        return spot.support
    if term.proposed:
        # Read out of prose by a program: what supports the clause does not support this.
        return "inferred", spot.clause.sources
    found = spot.clause.evidence(term)
    return found.weakest, found.sources


def parties_of(term: Term) -> tuple[str, ...]:
    """Return the ids of the parties that a term names, each once."""
    found: list[str] = []
    for name, info in type(term).model_fields.items():
        if any(isinstance(mark, IsParty) for mark in info.metadata):
            found += getattr(term, name)
    return tuple(dict.fromkeys(found))

"""Typed statements of one clause in two languages: what in them needs no translation.

Parties, sums, lengths of time, dates, shares and the steps of a scale are the same in every
language; what is put in words is each language's own, and so is what an amount counts.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import replace
from typing import Any, get_origin

from plans.model import Clause
from plans.paralleling.differences import Difference, Said
from plans.terms import Amount, Due, IsParty, NameOf, Term, field_type, listed, shown, worth


def unlike_terms(before: Clause, after: Clause, name_of: NameOf) -> Iterator[Difference]:
    """Yield what typed statements do not say alike; nothing where one clause alone is typed."""
    olds, news = _typed(before), _typed(after)
    if olds and news:
        for name in dict.fromkeys((*olds, *news)):
            yield from _unlike(olds.get(name), news.get(name), name_of)


def _typed(clause: Clause) -> dict[str, Term]:
    """Return the terms that somebody typed."""
    return {name: term for name, term in clause.terms.items() if not term.proposed}


def _unlike(old: Term | None, new: Term | None, name_of: NameOf) -> Iterator[Difference]:
    if old is None or new is None or old.kind != new.kind:
        yield Difference("term", _kind(old), _kind(new))
    elif old.alternatives or new.alternatives:
        if _wishes(old) != _wishes(new):
            yield Difference("term", _wanted(old, name_of), _wanted(new, name_of))
    else:
        here, there = _neutral(old), _neutral(new)
        for field in dict.fromkeys((*here, *there)):
            if _key(here.get(field)) != _key(there.get(field)):
                told = (_stated(each, field, name_of) for each in (old, new))
                yield Difference("term", *told)


def _neutral(term: Term) -> dict[str, Any]:
    """Return the fields of a term that are the same in every language."""
    fields = type(term).model_fields
    return {
        name: value
        for name, value in term.deciding_fields.items()
        if name in term.scales or _needs_no_words(fields[name])
    }


def _needs_no_words(field: Any) -> bool:
    """Whether a field holds no words of the document: a value, a word of a list, parties."""
    kind = field_type(field)
    if get_origin(kind) is tuple:
        return any(isinstance(each, IsParty) for each in field.metadata)
    return kind is not str


def _wishes(term: Term) -> Hashable:
    """Return what each side wants of a term, in any order; of one that is agreed, what all want."""
    sides = [(each.by, term.with_variant(each)) for each in term.alternatives] or [((), term)]
    return frozenset((frozenset(by), _key(_neutral(whole))) for by, whole in sides)


def _key(value: Any) -> Hashable:
    """Return what is equal for values that amount to the same, whatever they count."""
    match value:
        case Due():
            due: Due = worth(value)
            return replace(due, anchor="")
        case Amount(number=None, unit=unit):
            return unit
        case Amount():
            measured: Amount = worth(value)
            return measured.number
        case Mapping():
            return frozenset((name, _key(each)) for name, each in value.items())
        case tuple():
            return frozenset(value)
        case _:
            found: Hashable = worth(value)
            return found


def _kind(term: Term | None) -> Said | None:
    return _said(term, "", term.kind) if term else None


def _stated(term: Term, field: str, name_of: NameOf) -> Said | None:
    """Return what a term says in a field, if anything."""
    value = term.statement_fields.get(field)
    return None if value is None else _said(term, field, shown(value, name_of))


def _wanted(term: Term, name_of: NameOf) -> Said:
    """Return who wants which value of a term in brackets, or the value that all agree on."""
    sides = [(each.by, term.with_variant(each)) for each in term.alternatives]
    told = [f"[{listed(by, name_of)}: {_value(whole, name_of)}]" for by, whole in sides]
    return _said(term, term.main, " ".join(told) or _value(term, name_of))


def _value(term: Term, name_of: NameOf) -> str:
    """Return the value of a term, or else all in it that needs no translation."""
    found = _neutral(term)
    told = [found[term.main]] if term.main in found else found.values()
    return ", ".join(shown(each, name_of) for each in told) or term.kind


def _said(term: Term, field: str, words: str) -> Said:
    issue = term.issue.replace("-", " ")
    about = f"{issue}, {field.replace('_', ' ')}" if field not in ("", term.main) else issue
    return Said("term", words, about, 0, 0)

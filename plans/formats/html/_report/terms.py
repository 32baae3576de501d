"""What clauses state: terms before and after, alternatives by side, readings by source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plans.diffing import pair_terms
from plans.formats.html._report.lookups import Desk, Support
from plans.model import Alternative, Reading
from plans.terms import Term, Variant
from plans.values import frozen

Terms = Mapping[str, Term]


@frozen
class VariantView:
    """What a side wants (``who``) or what sources say (``support``)."""

    who: str
    text: str
    terms: tuple[tuple[str, str], ...]
    note: str
    support: tuple[Support, ...]


@frozen
class TermView:
    """One statement; ``state`` is ``same``, ``changed``, ``added`` or ``removed``."""

    id: str
    state: str
    called: str
    value: str
    was: str
    note: str
    alternatives: tuple[VariantView, ...]
    readings: tuple[VariantView, ...]
    support: tuple[Support, ...]


def term_views(before: Terms, after: Terms, desk: Desk) -> tuple[TermView, ...]:
    """Return the statements of a clause, those that were dropped behind those that stand.

    What a program proposed and nobody has named says nothing yet.
    """
    before, after = _named(before), _named(after)
    if before == after:
        return tuple(_view(id, "same", term, "", desk) for id, term in after.items())
    return tuple(_compared(before, after, desk))


def _named(terms: Terms) -> Terms:
    return {id: term for id, term in terms.items() if not term.unnamed}


def _compared(before: Terms, after: Terms, desk: Desk) -> Iterator[TermView]:
    pairs, gone, _ = pair_terms(before, after)
    partner = {there: here for here, there in pairs}
    for id, term in after.items():
        if id not in partner:
            yield _view(id, "added", term, "", desk)
            continue
        old, now = _said(before[partner[id]], desk), _said(term, desk)
        if old == now:
            yield _view(id, "same", term, "", desk)
        else:
            same_subject = old[0] == now[0]
            yield _view(id, "changed", term, old[1] if same_subject else ": ".join(old), desk)
    for id in gone:
        yield _view(id, "removed", before[id], "", desk)


def _said(term: Term, desk: Desk) -> tuple[str, str]:
    return term.called(desk.name_of), term.value_in_words(desk.name_of)


def _view(id: str, state: str, term: Term, was: str, desk: Desk) -> TermView:
    name_of = desk.name_of
    return TermView(
        id=id,
        state=state,
        called=term.called(name_of),
        value="" if term.alternatives else term.summary(name_of),
        was=was,
        note=term.note or "",
        alternatives=tuple(_variant(term, each, desk) for each in term.alternatives),
        readings=tuple(_variant(term, each, desk) for each in term.readings),
        support=desk.cites(term.cites),
    )


def _variant(term: Term, variant: Variant, desk: Desk) -> VariantView:
    value = term.with_variant(variant).summary(desk.name_of)
    support = desk.support(variant.attestation, variant.sources)
    supports = (support,) if variant.sources or variant.attestation else ()
    return VariantView(desk.parties(variant.by), value, (), variant.note or "", supports)


def variants(
    items: tuple[Alternative, ...] | tuple[Reading, ...], desk: Desk
) -> tuple[VariantView, ...]:
    """Return alternatives or readings of a clause, each with who stands for it."""
    return tuple(_clause_variant(item, desk) for item in items)


def _clause_variant(item: Alternative | Reading, desk: Desk) -> VariantView:
    terms = tuple(_said(term, desk) for term in item.terms.values())
    if isinstance(item, Alternative):
        who, words = desk.parties(item.by), item.words
        supports = desk.cites(item.cites)
    else:
        who, words = "", item.text
        supports = (desk.support(item.attestation, item.sources),)
    note = "" if words == item.note else item.note or ""
    return VariantView(who, words, terms, note, supports)

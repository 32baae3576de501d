"""Closes one bracket: by taking what a side wants, by words of its own, or by keeping all of it."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import ValidationError

from plans.bracketing import Spanning, all_brackets
from plans.errors import InputError, NotFound, did_you_mean
from plans.merging.bracket_table import KEEP, PLACE, cells_of, is_term
from plans.merging.brackets_left import brackets_of, spans_in
from plans.merging.clause_words import HEADINGS, PROSE, STATED, TERMS, not_carried
from plans.merging.closing_words import close_span, close_words, closing_of, name_meant, span_meant
from plans.merging.wishes import Wish, wishes_in
from plans.model import ROOT, Clause, Plain, Revision
from plans.phrasing import TOP, Draft
from plans.terms import term_kinds


def resolve(
    revision: Revision,
    clause: str,
    term: str | None = None,
    *,
    number: int | None = None,
    take: str | None = None,
    text: str | None = None,
    keep_both: bool = False,
) -> Revision:
    """Return ``revision`` with one bracket closed.

    Args:
        revision: the text with brackets.
        clause: the clause's id.
        term: the term's id; without it the clause's own bracket, or else its only bracketed term,
            or else the only bracket in its words.
        number: which bracket in the words of the clause, counted from 1.
        take: the side whose alternative becomes the text; one that wants no text takes it out. Of
            several things that one side wants, ``side:2`` is the second. In the words, where often
            nobody is named, ``2`` is the second alternative.
        text: the words, or the term's value, that stand instead; terms of the clause that were in
            dispute go, since nobody typed the new words. No words take a bracket in the words out.
        keep_both: keep what every side wants, one after the other.

    Raises:
        NotFound: there is no such clause, term or side; the hint names what there is.
        InputError: there is nothing in brackets, or not exactly one way to close it was chosen.
    """
    if sum((take is not None, text is not None, keep_both)) != 1:
        raise InputError(
            "say how to close it", hint="one of --take SIDE, --text WORDS, --keep-both"
        )
    draft = Draft(revision)
    if clause not in draft.nodes:
        raise NotFound(f"no clause '{clause}'", hint=did_you_mean(clause, draft.nodes))
    node = draft.nodes[clause] = dict(draft.nodes[clause])
    said, spans = revision.places[clause].clause, spans_in(revision).get(clause, ())
    if number is not None or (term is None and _only_in_words(said, spans)):
        _close_printed(draft, said, spans, number, take, text)
        return _made(draft, clause)
    term = _bracketed(node, term)
    if term is None:
        _close_clause(draft, node, take, text)
    else:
        _close_term(node, term, take, text)
    return _made(draft, clause)


def _made(draft: Draft, clause: str) -> Revision:
    _settle(draft, clause)
    if clause in draft.nodes:
        draft.nodes[clause] = not_carried(draft.nodes[clause])
    try:
        return Revision.model_validate(draft.data())
    except ValidationError as error:
        raise InputError(
            f"'{clause}' cannot be closed like that: {error.errors(include_url=False)[0]['msg']}",
            hint="say the value as the other terms of its kind do, or take what a side wants",
        ) from None


def _only_in_words(clause: Clause, spans: Sequence[Spanning]) -> bool:
    return not clause.is_disputed and bool(spans or brackets_of(clause))


def _close_printed(
    draft: Draft,
    clause: Clause,
    spans: Sequence[Spanning],
    number: int | None,
    take: str | None,
    text: str | None,
) -> None:
    """Close a bracket in the words, or one around several clauses."""
    if span := span_meant(clause, spans, number):
        close_span(draft, span, take, text)
    else:
        close_words(draft, clause, closing_of(clause, number, take, text))


def _bracketed(node: Plain, term: str | None) -> str | None:
    """Return the term whose bracket is meant, None for the clause's own."""
    terms: Plain = node.get(TERMS, {})
    open_terms = [id for id, each in terms.items() if wishes_in(each)]
    if term is not None:
        if term not in open_terms:
            _in_clause(node, term)
        return term if term in open_terms else None
    if wishes_in(node):
        return None
    if len(open_terms) == 1:
        return open_terms[0]
    if open_terms:
        names = ", ".join(f"{node['id']}.{id}" for id in open_terms)
        raise InputError(f"several terms of '{node['id']}' are in brackets", hint=f"name {names}")
    raise InputError(
        f"'{node['id']}' has nothing in brackets", hint="'plans status' lists what has"
    )


def _in_clause(node: Plain, term: str) -> None:
    """Make sure that the clause's own bracket is about ``term`` and nothing else."""
    spoken = _spoken(wishes_in(node))
    what, known = f"'{node['id']}.{term}'", list(node.get(TERMS, {}))
    if f"{TERMS}.{term}" in spoken:
        if len(spoken) == 1:
            return
        hint = f"close them together: plans resolve REF {node['id']}"
        raise InputError(f"{what} is in one bracket with more of its clause", hint=hint)
    if term in known:
        raise InputError(f"{what} is not in brackets", hint="'plans status' lists what is")
    raise NotFound(f"no term {what}", hint=did_you_mean(term, known))


def _spoken(wishes: list[Wish]) -> set[str]:
    """Return the fields that a bracket is about."""
    return {key for each in wishes for key in cells_of(each.said)}


def _chosen(wishes: list[Wish], take: str) -> Wish:
    """Return what a side wants; of several things the one whose number follows its name."""
    name, colon, number = take.rpartition(":")
    side = name_meant(name if colon else take, [by for each in wishes for by in each.by])
    found = [each for each in wishes if side in each.by]
    if colon and _index(number) in range(len(found)):
        return found[_index(number)]
    if len(found) == 1 and not colon:
        return found[0]
    raise _which_of(side, len(found))


def _index(number: str) -> int:
    """Return where the one with ``number`` stands, counting from 0; -1 for what is no number."""
    return int(number[:9]) - 1 if number.isdecimal() else -1


def _which_of(side: str, count: int) -> InputError:
    each = ", ".join(f"{side}:{number}" for number in range(1, count + 1))
    things = "one thing" if count == 1 else f"{count} different things"
    return InputError(f"'{side}' wants {things} here", hint=f"take one of {each}, in their order")


def _close_clause(draft: Draft, node: Plain, take: str | None, text: str | None) -> None:
    wishes = wishes_in(node)
    taken = None if take is None else _chosen(wishes, take)
    del node["alternatives"]
    spoken = _spoken(wishes)
    if text is not None:
        node["text"] = text
        # What the sides dispute in figures is settled by nobody's figures: these are new words.
        node[TERMS] = _undisputed(node, spoken)
    elif taken is None:
        _keep_all(node, wishes)
    elif not cells_of(taken.said) and _out(node, taken.said.get("note"), spoken):
        _take_out(draft, node)
    else:
        _take(draft, node, taken.said, spoken)


def _undisputed(node: Plain, spoken: set[str]) -> Plain:
    terms: Plain = node.get(TERMS, {})
    return {id: term for id, term in terms.items() if f"{TERMS}.{id}" not in spoken}


def _take(draft: Draft, node: Plain, taken: Plain, spoken: set[str]) -> None:
    cells = cells_of(taken)
    for name in spoken - {PLACE}:
        if not is_term(name):
            node[name] = cells.get(name, "")
    news: Plain = taken.get(TERMS, {})
    order = dict.fromkeys([*node.get(TERMS, {}), *news])
    made = _undisputed(node, spoken) | news
    node[TERMS] = {id: made[id] for id in order if id in made}
    if PLACE in taken:
        _put(draft, node["id"], taken[PLACE])


def _out(node: Plain, note: str | None, spoken: set[str]) -> bool:
    """Say whether who says nothing of a clause wants all of it out, or just what others add."""
    if note == KEEP:
        return False
    return "text" in spoken or "text" not in node or not (spoken or note)


def _keep_all(node: Plain, wishes: list[Wish]) -> None:
    for names, between in ((HEADINGS, " / "), (PROSE, " ")):
        for name in names:
            said = dict.fromkeys(each.said[name] for each in wishes if each.said.get(name))
            if said:
                node[name] = between.join(said)
    news: Plain = {}
    for id, term in [item for each in wishes for item in each.said.get(TERMS, {}).items()]:
        if term not in news.values():
            news[_free(id, news)] = term
    node[TERMS] = {**node.get(TERMS, {}), **news}


def _take_out(draft: Draft, node: Plain) -> None:
    """A clause that holds others keeps its place without words; any other goes."""
    if not draft.below[node["id"]]:
        draft.remove(node["id"])
        return
    for name in STATED:
        node.pop(name, None)


def _put(draft: Draft, id: str, place: Plain) -> None:
    under = "" if place.get("under", ROOT) == ROOT else place["under"]
    after = place.get("after", TOP)
    if under and under not in draft.nodes:
        hint = "it has gone: say --text, or take what another side wants"
        raise NotFound(f"no clause '{under}' to put '{id}' below", hint=hint)
    if draft.holds(id, under):
        raise InputError(f"'{id}' would stand below itself", hint="choose another side")
    draft.move(id, under, after if after == TOP or after in draft.below[under] else None)


def _close_term(node: Plain, id: str, take: str | None, text: str | None) -> None:
    terms: Plain = dict(node[TERMS])
    wishes = wishes_in(terms[id])
    term = {key: value for key, value in terms[id].items() if key != "alternatives"}
    if text is not None:
        terms[id] = {**term, _field(f"{node['id']}.{id}", term, wishes): text}
    elif take is not None:
        terms[id] = {**term, **_chosen(wishes, take).stated}
    else:
        del terms[id]
        for each in wishes:
            made = {**term, **each.stated}
            if made not in terms.values():
                terms[_free(id, terms)] = made
    order = dict.fromkeys([*node[TERMS], *terms])
    node[TERMS] = {name: terms[name] for name in order if name in terms}


def _field(what: str, term: Plain, wishes: list[Wish]) -> str:
    """Return the one field that words can settle."""
    differing = sorted({key for each in wishes for key in each.stated} - {"note"})
    if len(differing) == 1:
        return differing[0]
    main = term_kinds()[term["kind"]].main
    if main and not differing:
        return main
    fields = ", ".join(differing) or "no field"
    raise InputError(
        f"words alone do not settle {what}: the sides differ in {fields}",
        hint="take what a side wants, then edit it",
    )


def _free(name: str, taken: Plain) -> str:
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name}-{number}"
    return found


def _settle(draft: Draft, clause: str) -> None:
    """A clause without brackets is no longer called bracketed; whether it is agreed, sides say."""
    node = draft.nodes.get(clause)
    if not node or node.get("status") != "bracketed":
        return
    beside = any(map(wishes_in, (node, *node.get(TERMS, {}).values())))
    if not beside and not any(all_brackets(node.get(name, "")) for name in (*HEADINGS, *PROSE)):
        del node["status"]

"""Closes one bracket: by taking what a side wants, by words of its own, or by keeping all of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plans.errors import InputError, NotFound, did_you_mean
from plans.merging._brackets import sides_of
from plans.merging._values import Plain
from plans.model import ROOT, Revision
from plans.patching._draft import TOP, Draft
from plans.terms import term_kinds

Choice = Callable[[list[Plain]], Plain]


def resolve(
    revision: Revision,
    clause: str,
    term: str | None = None,
    *,
    take: str | None = None,
    text: str | None = None,
    keep_both: bool = False,
) -> Revision:
    """Return ``revision`` with one bracket closed.

    Args:
        revision: the text with brackets.
        clause: the clause's id.
        term: the term's id; without it the clause's own bracket, or else its only bracketed term.
        take: the side whose alternative becomes the text; one that wants no text takes it out.
        text: the words, or the term's value, that stand instead.
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
    term = _bracketed(node, term)
    if term is None:
        _close_clause(draft, node, take, text)
    else:
        _close_term(node, term, take, text)
    _settle(draft, clause)
    return Revision.model_validate(draft.data())


def _bracketed(node: Plain, term: str | None) -> str | None:
    """Return the term whose bracket is meant, None for the clause's own."""
    terms: Plain = node.get("terms", {})
    open_terms = [id for id, each in terms.items() if each.get("alternatives")]
    if term is not None:
        if term in open_terms:
            return term
        what = f"'{node['id']}.{term}'"
        if term in terms:
            raise InputError(f"{what} is not in brackets", hint="'plans status' lists what is")
        raise NotFound(f"no term {what}", hint=did_you_mean(term, terms))
    if node.get("alternatives"):
        return None
    if len(open_terms) == 1:
        return open_terms[0]
    if open_terms:
        names = ", ".join(f"{node['id']}.{id}" for id in open_terms)
        raise InputError(f"several terms of '{node['id']}' are in brackets", hint=f"name {names}")
    raise InputError(
        f"'{node['id']}' has nothing in brackets", hint="'plans status' lists what has"
    )


def _chosen(alternatives: list[Plain], side: str) -> Plain:
    for each in alternatives:
        if side in sides_of(each):
            return each
    names = [name for each in alternatives for name in sides_of(each)]
    raise NotFound(f"'{side}' wants nothing here", hint=did_you_mean(side, names))


def _close_clause(draft: Draft, node: Plain, take: str | None, text: str | None) -> None:
    alternatives: list[Plain] = node.pop("alternatives")
    if text is not None:
        node["text"] = text
        return
    if take is None:
        _keep_all(node, alternatives)
        return
    taken = _chosen(alternatives, take)
    speaks = {name for each in alternatives for name in each} - {"by", "note", "cites"}
    if "text" in speaks and not {"text", "heading", "terms", "place"} & set(taken):
        _take_out(draft, node)
        return
    for name in ("heading", "text"):
        if name in speaks:
            node[name] = taken.get(name, "")
    terms = {id for each in alternatives for id in each.get("terms", {})}
    kept = {id: each for id, each in node.get("terms", {}).items() if id not in terms}
    node["terms"] = {**kept, **taken.get("terms", {})}
    if "place" in taken:
        _put(draft, node["id"], taken["place"])


def _keep_all(node: Plain, alternatives: list[Plain]) -> None:
    said = [each["text"] for each in alternatives if each.get("text")]
    if said:
        node["text"] = " ".join(said)
    for each in alternatives:
        node["terms"] = {**node.get("terms", {}), **each.get("terms", {})}


def _take_out(draft: Draft, node: Plain) -> None:
    """A clause that holds others keeps its place without words; any other goes."""
    if draft.below[node["id"]]:
        node.pop("text", None)
    else:
        draft.remove(node["id"])


def _put(draft: Draft, id: str, place: Plain) -> None:
    under = "" if place.get("under", ROOT) == ROOT else place["under"]
    after = place.get("after", TOP)
    if under and under not in draft.nodes:
        raise NotFound(f"no clause '{under}' to put '{id}' below", hint="it has gone")
    if draft.holds(id, under):
        raise InputError(f"'{id}' would stand below itself", hint="choose another side")
    draft.move(id, under, after if after == TOP or after in draft.below[under] else None)


def _close_term(node: Plain, id: str, take: str | None, text: str | None) -> None:
    terms: Plain = dict(node["terms"])
    term = {key: value for key, value in terms[id].items() if key != "alternatives"}
    alternatives: list[Plain] = terms[id]["alternatives"]
    if text is not None:
        field = term_kinds()[term["kind"]].required[0]
        terms[id] = {**term, field: text}
    elif take is not None:
        terms[id] = {**term, **_fields(_chosen(alternatives, take))}
    else:
        for number, each in enumerate(alternatives):
            name = id if not number else _free(f"{id}-{'-'.join(sides_of(each))}", terms)
            terms[name] = {**term, **_fields(each)}
    node["terms"] = terms


def _fields(variant: Plain) -> Plain:
    about = ("by", "sources", "attestation")
    return {key: value for key, value in variant.items() if key not in about}


def _free(name: str, taken: Plain) -> str:
    while name in taken:
        name += "-2"
    return name


def _settle(draft: Draft, clause: str) -> None:
    """A clause without brackets is no longer called bracketed; whether it is agreed, sides say."""
    node: Any = draft.nodes.get(clause)
    if not node or node.get("status") != "bracketed" or node.get("alternatives"):
        return
    if not any(term.get("alternatives") for term in node.get("terms", {}).values()):
        del node["status"]

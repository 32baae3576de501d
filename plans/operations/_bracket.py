"""The bracket of a clause or of a term: what the sides want, and how sentences say it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

from plans import phrasing
from plans.model import ID, Plain
from plans.operations._operation import NUMBERS, Written, known, put
from plans.operations._terms import term_of
from plans.terms import NameOf

if TYPE_CHECKING:
    from plans.phrasing import Context, Draft, Values, Wish, WorkingText

At = Annotated[int | None, Written({"anyOf": [*NUMBERS, {"type": "null"}]})]
OF_A_TERM: dict[str, Any] = {
    "if": {"properties": {"term": {"type": "string"}}, "required": ["term"]},
    "then": {"properties": {"alternative": {"$ref": "#/$defs/Variant"}}},
    "else": {"properties": {"alternative": {"$ref": "#/$defs/Alternative"}}},
}
# A side with a longer name than this is not written without quotation marks.
_SIDE_LENGTH = 100


def rebracket(
    draft: Draft, clause: str, term: str | None, change: Callable[[list[Plain]], list[Plain]]
) -> None:
    """Change the bracket of a clause, or of one of its terms."""
    node = known(draft, clause)
    holder = node if term is None else term_of(node, clause, term)
    put(holder, "alternatives", change(holder.get("alternatives", [])))


def bracket_of(working: WorkingText, clause: str, term: str | None) -> list[Plain]:
    """Return the alternatives of a clause, or of one of its terms."""
    holder = working.node(clause) if term is None else working.term(clause, term)
    return list(holder.get("alternatives", []))


def alternative_sentence(
    working: WorkingText,
    name_of: NameOf,
    place: tuple[str, str | None, str],
    does: str,
    alternative: Plain,
) -> str:
    """Return the sentence that ``does`` something to an alternative.

    Args:
        working: the text it is said of.
        name_of: what the sides are called.
        place: the clause, the term whose bracket it is, and the preposition before its name.
        does: what is done: ``add the alternative``.
        alternative: as the bracket has it.
    """
    clause, id, preposition = place
    point = working.point(clause)
    if id is None:
        return f"In {point}, {does}{_words(alternative, 'text', bare=False)}."
    term = working.term(clause, id)
    words = _words(alternative, phrasing.main_field(term))
    # With one term alone, a value that is no quotation can only be one of that.
    if len(working.node(clause).get("terms", {})) == 1 and re.match(
        r"\[[^\]]*\] [^\[{\"“‘«]", words
    ):
        return f"In {point}, {does}{words}."
    return f"In {point}, {preposition} {phrasing.term_words(term, id, name_of)} {does}{words}."


def wanted(context: Context, said: Values) -> tuple[str | None, Plain]:
    """Return the term whose bracket a sentence speaks of, None for the clause's, and the wish.

    Raises:
        InputError: it is not said which term is meant.
    """
    term = phrasing.term_in(context, said["term"]).id if "term" in said else None
    wish: Wish = said["alternative"]
    if wish.whole is not None:
        return term, wish.whole
    terms: Plain = context.working.node(context.within).get("terms", {})
    if term is None and not wish.quoted:
        term = _only_term(context, wish, terms)
    main = "text" if term is None else phrasing.main_field(terms[term])
    by = wish.by[0] if len(wish.by) == 1 else list(wish.by)
    return term, {"by": by, main or "value": wish.value}


def _only_term(context: Context, wish: Wish, terms: Plain) -> str:
    if len(terms) == 1:
        return next(iter(terms))
    raise context.refused(
        f"which term the alternative ‘{phrasing.short(wish.value)}’ is for is not said",
        f"to the term ‘{next(iter(terms), 'id')}’ add the alternative …; "
        "for the text of the point, put it in quotation marks",
        wish.start,
    )


def _words(alternative: Plain, main: str, bare: bool = True) -> str:
    """Return ``[e3, ukraine] 800000 personnel``, or as JSON what says more than that."""
    by, words = phrasing.sides(alternative.get("by")), alternative.get(main)
    if not (list(alternative) == ["by", main] and isinstance(words, str) and by):
        return phrasing.as_json(alternative)
    if not all(len(each) < _SIDE_LENGTH and re.fullmatch(ID, each) for each in by):
        return phrasing.as_json(alternative)
    return (
        f"[{', '.join(by)}] {words if bare and phrasing.is_bare(words) else phrasing.quoted(words)}"
    )

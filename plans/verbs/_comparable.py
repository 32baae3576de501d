"""Two texts made comparable, and what is to be said of that.

One that nobody typed inherits, and one that tells only part is whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plans.aligning import Pair
from plans.drafting import ReadDocument
from plans.languages import UNKNOWN, heads, language_of
from plans.model import Revision
from plans.wording import counted

# A text with fewer of the other's clauses than this may be an extract of it.
COVERED = 0.5
# How it is said at the command line; other places have ways of their own.
SAY_PARTIAL = " (--partial)"
# Of more lines only how many there are is said.
_SHOWN = 4
_LONGEST = 120


def comparable(
    before: Revision, after: Revision, *, partial: bool = False
) -> tuple[Revision, Revision, tuple[str, ...]]:
    """Return both texts as they are to be compared, and what is to be said of that.

    Args:
        before: the earlier side.
        after: the later side.
        partial: whether the later side tells only part of the text, though it does not say so.
    """
    if partial or after.partial:
        whole, said = heir(after, before)
        return before, _completed(whole, before), said
    if before.partial:
        whole, said = heir(before, after)
        return _completed(whole, after), after, said
    match is_typed(before), is_typed(after):
        case True, False:
            made, said = heir(after, before)
            return before, made, said
        case False, True:
            made, said = heir(before, after)
            return made, after, said
    return before, after, ()


def heir(text: Revision, other: Revision) -> tuple[Revision, tuple[str, ...]]:
    """Return ``text`` with what it takes over from ``other``, if nobody typed it."""
    if is_typed(text):
        return text, ()
    from plans.proposing import inherit  # brings the tables for prose

    found = inherit(text, other)
    return found.revision, _unjudged(found.unjudged)


def heirs(texts: Sequence[Revision]) -> tuple[list[Revision], tuple[str, ...]]:
    """Return ``texts`` as they are to be merged: all inherit from the first that somebody typed."""
    typed = next(filter(is_typed, texts), None)
    found = [heir(text, typed) if typed else (text, ()) for text in texts]
    return [text for text, _ in found], tuple(line for _, said in found for line in said)


def maybe_partial(pairs: Sequence[Pair], after: Revision, name: str) -> tuple[str, ...]:
    """Return the question whether ``after``, a file called ``name``, is an extract, if it may be.

    Args:
        pairs: how it is aligned with the earlier side.
        after: the later side; only of one that nobody typed is it a question.
        name: what to call it.
    """
    whole = [id for pair in pairs for id in pair.before]
    there = [id for pair in pairs if pair.after for id in pair.before]
    if len(there) >= COVERED * len(whole) or is_typed(after):
        return ()
    return (
        f"{name} holds {len(there)} of the {counted(len(whole), 'clause')} of the text before it: "
        f"if it tells only part of the text, say so{SAY_PARTIAL}, and the others stand",
    )


def _unjudged(terms: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    if not terms:
        return ()
    found = counted(sum(map(len, terms.values())), "typed term")
    where = ", ".join(terms)
    return (f"the words changed and nobody typed them, so {found} cannot be judged: {where}",)


def _completed(part: Revision, whole: Revision) -> Revision:
    from plans.proposing import completed

    return completed(part, whole)


def is_typed(revision: Revision) -> bool:
    """Say whether somebody, and no program, has said what a text states."""
    if revision.ids == "provisional":
        return False
    return any(not term.proposed for clause in revision.walk() for term in clause.terms.values())


def differing_page_lines(
    before: ReadDocument | None, after: ReadDocument | None
) -> tuple[str, ...]:
    """Return what differs in the headers and footers of two files, if both can have some."""
    if before is None or after is None:
        return ()
    if before.page_lines is None or after.page_lines is None:
        return ()
    gone = _missing(before.page_lines, after.page_lines)
    come = _missing(after.page_lines, before.page_lines)
    told = " ".join((*_told("−", gone), *_told("+", come)))
    return (f"headers and footers differ: {told}",) if told else ()


def _missing(lines: Sequence[str], others: Sequence[str]) -> list[str]:
    return [line for line in lines if line not in others]


def _told(sign: str, lines: Sequence[str]) -> list[str]:
    shown = [line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…" for line in lines[:_SHOWN]]
    more = [f"{sign} {len(lines) - _SHOWN} more"] if len(lines) > _SHOWN else []
    return [*(f"{sign} '{line}'" for line in shown), *more]


def in_two_languages(before: Revision, after: Revision) -> tuple[str, ...]:
    """Return the warning that two texts are in two languages, unless lasting ids match them."""
    if before.ids == after.ids == "lasting":
        return ()
    old, new = _language(before), _language(after)
    if old == new or UNKNOWN in (old, new):
        return ()
    names = heads()[old].name, heads()[new].name
    return (
        f"the earlier side is in {names[0]}, the later in {names[1]}: no words tell which "
        "clause is which, so what reads as added or removed may be there in the other language",
    )


def _language(revision: Revision) -> str:
    return language_of("\n".join(clause.text for clause in revision.walk()))

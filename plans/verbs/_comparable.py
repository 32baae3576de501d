"""Two texts made comparable: one that nobody typed inherits, one that tells only part is whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plans.aligning import Pair
from plans.model import Revision
from plans.wording import counted

# A text with fewer of the other's clauses than this may be an extract of it.
COVERED = 0.5
# How it is said at the command line; other places have ways of their own.
SAY_PARTIAL = " (--partial)"


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

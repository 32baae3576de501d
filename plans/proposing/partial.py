"""A source that tells only part of a text: what it does not mention is carried, never removed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plans.model import Clause, Revision
from plans.terms import Cite

CARRIED = (Cite(attestation="carried"),)


def completed(part: Revision, whole: Revision) -> Revision:
    """Return ``whole`` as ``part`` has it, where it says something; clauses are the same by id."""
    known = {clause.id: clause for clause in part.walk()}
    new = _followers(part, whole)
    return part.model_copy(update={"clauses": tuple(_level(whole.clauses, "", known, whole, new))})


Followers = Mapping[tuple[str, str], Sequence[Clause]]


def _level(
    clauses: Sequence[Clause],
    above: str,
    known: Mapping[str, Clause],
    whole: Revision,
    new: Followers,
) -> Iterator[Clause]:
    """Yield the clauses of one level; what only the part has stands where the part has it."""
    yield from new.get((above, ""), ())
    for clause in clauses:
        below = tuple(_level(clause.clauses, clause.id, known, whole, new))
        yield _said(clause, known.get(clause.id)).model_copy(update={"clauses": below})
        yield from new.get((above, clause.id), ())


def _said(clause: Clause, said: Clause | None) -> Clause:
    if said is not None:
        return said
    return clause.model_copy(update={"cites": CARRIED})


def _followers(part: Revision, whole: Revision) -> Followers:
    """Return the clauses that only the part has, by what they stand below and behind."""
    found: dict[tuple[str, str], list[Clause]] = {}

    def collect(clauses: Sequence[Clause], above: str) -> None:
        behind = ""
        for clause in clauses:
            if place := whole.places.get(clause.id):
                above, behind = place.parent, clause.id
                collect(clause.clauses, clause.id)
            elif new := _only_new(clause, whole):
                found.setdefault((above, behind), []).append(new)
            else:
                collect(clause.clauses, above)

    collect(part.clauses, "")
    return found


def _only_new(clause: Clause, whole: Revision) -> Clause | None:
    """Return ``clause`` without what the whole has elsewhere; None if it only headed that."""
    below = tuple(new for each in clause.clauses if (new := _new_below(each, whole)))
    if clause.text or below or not clause.clauses:
        return clause.model_copy(update={"clauses": below})
    return None


def _new_below(clause: Clause, whole: Revision) -> Clause | None:
    return None if clause.id in whole.places else _only_new(clause, whole)

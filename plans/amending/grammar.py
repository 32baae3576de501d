"""Sentences of amendments as operations: what drafters write, read against a base.

The grammar, with an example for every form, is docs/reference/amendments.md. A sentence speaks of
the text as the sentences before it leave it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plans.amending.point_names import described, names_a_point, number, point
from plans.amending.reading_fields import field_of, text_of
from plans.amending.reading_places import Spot, beside, edge, in_front, place_at
from plans.amending.reading_words import actions
from plans.amending.scanner import PARTS, Scanner, short
from plans.amending.standing_text import Standing, key
from plans.errors import InputError, did_you_mean
from plans.model import Revision
from plans.patching import (
    Delete,
    Insert,
    Join,
    Misfit,
    Move,
    Operation,
    Plain,
    Rename,
    Renumber,
    Set,
    Split,
)

_ANY = "In point 7, for ‘permanently’ substitute ‘for ten years’."
_NEW = "After point 7 insert the following new point: 7a headed ‘Heading’ ‘Text.’"
_MOVE = "Move point 12 to after point 3."
_DIVIDE = "Divide point 5 into two points: 5 ‘First.’ (‘guarantees’); and 5a ‘Second.’"
_MERGE = "Merge points 8 and 9 into one: 8 ‘Both.’"
_IDS = "Change the ids: ‘old-id’ to ‘new-id’."


def read_sentences(text: str, base: Revision, file: str = "") -> tuple[Operation, ...]:
    """Return the operations on ``base`` that the sentences of ``text`` ask for.

    Args:
        text: sentences, one a line or one behind the other, with or without numbers.
        base: what they amend.
        file: where the text comes from, for messages.

    Raises:
        InputError: a sentence cannot be understood, or does not fit what it speaks of.
    """
    scanner, standing = Scanner(text, file), Standing(base)
    found: list[Operation] = []
    while scanner.begin():
        for operation in _sentence(scanner, standing):
            try:
                standing.carry_out(operation)
            except Misfit as misfit:
                raise scanner.refused(misfit.message, _ANY, scanner.begun) from None
            except InputError as error:
                raise scanner.refused(
                    error.problem.message, error.problem.hint, scanner.begun
                ) from None
            found.append(operation)
        if not scanner.finished():
            raise scanner.expected("the end of the sentence", _ANY)
    return tuple(found)


Reader = Callable[[Scanner, Standing], Iterator[Operation]]


def _sentence(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    reader = _READERS.get(scanner.next.word)
    if reader:
        scanner.take()
        return reader(scanner, standing)
    if names_a_point(scanner):
        return _amended(scanner, standing)
    verb = scanner.verb()
    if verb not in _VERBS:
        raise scanner.expected("an amendment", _ANY)
    return _VERBS[verb](scanner, standing)


def _in(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    where = text_of(scanner)
    clause = point(scanner, standing)
    scanner.takes_one(",", ":")
    return actions(scanner, standing, clause, where)


def _amended(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    clause = point(scanner, standing)
    scanner.need("“is amended by”", "Point 7 is amended by striking ‘a’ and inserting ‘b’.",
                 "is amended by", "is amended as follows", ":", ",")  # fmt: skip
    scanner.takes_one(":")
    return actions(scanner, standing, clause, "text")


def _for(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    """Read what follows ``for``: ``the text of point 7 substitute ‘…’``."""
    example = "For the text of point 7 substitute ‘Ukraine is neutral.’"
    field, clause = field_of(scanner, standing, example)
    scanner.takes(",")
    scanner.need("“substitute”", example, "substitute", "insert", "put")
    new = scanner.quote("the new words", example)
    yield _set(standing, field, new, clause)


def _replace(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    example = "Replace the heading of point 7 by ‘Neutrality’."
    field, clause = field_of(scanner, standing, example)
    scanner.need("“by” or “with”", example, "by", "with")
    yield _set(standing, field, scanner.quote("the new words", example), clause)


def _set(standing: Standing, field: str, new: object, clause: str | None) -> Operation:
    node = standing.draft.head if clause is None else standing.node(clause)
    return Set(field, new, node.get(field), clause)


def _set_field(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    example = "Set the status of point 7 to agreed."
    field, clause = field_of(scanner, standing, example)
    scanner.need("“to”", example, "to")
    operation = _set(standing, field, scanner.value(example), clause)
    check_was(scanner, operation.old if isinstance(operation, Set) else None, example)
    yield operation


def check_was(scanner: Scanner, found: object, example: str) -> None:
    """Read ``(was …)`` if it is there, and make sure that it was."""
    if not scanner.takes("(", "was"):
        return
    start = scanner.next.start
    said = scanner.value(example)
    scanner.need("a closing bracket", example, ")")
    if said != found:
        raise scanner.refused(
            f"it was {short(found)}, not {short(said)}", "is it the right base?", start
        )


def _leave_out(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    if names_a_point(scanner):
        many = scanner.ahead(int(scanner.next.word == "the")).word in PARTS
        while many:
            clause = point(scanner, standing)
            draft = standing.draft
            place = draft.above[clause], draft.previous(clause)
            yield Delete(clause, draft.tree(clause), *place)
            many = scanner.takes("and") or scanner.takes(",")
        return
    if scanner.takes("the", "number", "of") or scanner.takes("the", "label", "of"):
        clause = point(scanner, standing)
        yield Renumber(clause, None, standing.node(clause).get("label"))
        return
    if scanner.next.kind == "quoted" or scanner.ahead(1).word in ("word", "words"):
        yield from _from_a_point(scanner, standing)
        return
    field, clause_ = field_of(scanner, standing, "Leave out the heading of point 7.")
    yield _set(standing, field, None, clause_)


def _from_a_point(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    """Read ``‘words’ in point 7``: what is done comes before where."""
    example = "Leave out ‘permanently’ in point 7."
    back = scanner.at
    scanner.quote("words", example)
    scanner.need("“in” or “from” and a point", example, "in", "from")
    where = text_of(scanner)
    clause = point(scanner, standing)
    end, scanner.at = scanner.at, back
    yield from actions(scanner, standing, clause, where, "leave out")
    scanner.at = end


def _insert(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    place = place_at(scanner, standing, _NEW)
    return _new_point(scanner, standing, place)


def _after(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    place = beside(standing, point(scanner, standing))
    return _insert_at(scanner, standing, place)


def _before(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    place = in_front(standing, point(scanner, standing))
    return _insert_at(scanner, standing, place)


def _at(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    place = edge(scanner, standing, _NEW)
    return _insert_at(scanner, standing, place)


def _insert_at(scanner: Scanner, standing: Standing, place: Spot) -> Iterator[Operation]:
    scanner.takes(",")
    scanner.need("“insert”", _NEW, "insert", "add", "there is inserted")
    return _new_point(scanner, standing, place)


def _new_point(scanner: Scanner, standing: Standing, place: Spot) -> Iterator[Operation]:
    scanner.takes_one("the following", "a", "the")
    scanner.takes("new")
    if scanner.next.word in PARTS:
        scanner.take()
    scanner.takes_one(":", ",")
    under, after = place
    yield Insert(described(scanner, standing, set()), under, after)


def _move(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    clause = point(scanner, standing)
    scanner.takes("to")
    under, after = place_at(scanner, standing, _MOVE, clause)
    draft = standing.draft
    yield Move(clause, under, after, draft.above[clause], draft.previous(clause))


def _renumber(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    example = "Renumber point 12 as 13."
    clause = point(scanner, standing)
    scanner.need("“as” and the new number", example, "as", "to", "to become", "into")
    if scanner.next.kind == "quoted":
        new = scanner.take().text
    else:
        if scanner.next.word in PARTS:
            scanner.take()
        new = _own_number(number(scanner), clause, standing)
    if not new:
        raise scanner.expected("the new number", example)
    yield Renumber(clause, new, standing.node(clause).get("label"))


def _own_number(said: str, clause: str, standing: Standing) -> str:
    """Return a clause's own part of what may be its full number."""
    above = standing.draft.above[clause]
    full = standing.number(above) if above else ""
    rest = said[len(full) :].strip()
    return rest if full and rest and said.startswith(full) and key(rest) else said


def _divide(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    clause = point(scanner, standing)
    scanner.need("“into two points”", _DIVIDE, "into")
    while scanner.next.kind == "word" or scanner.next.text == ",":
        scanner.take()
    scanner.need("a colon and the new points", _DIVIDE, ":")
    pieces: list[Plain] = []
    taken: set[str] = set()
    while True:
        pieces.append(described(scanner, standing, taken))
        if not _goes_on(scanner):
            break
    yield Split(clause, tuple(pieces), standing.node(clause))


def _goes_on(scanner: Scanner) -> bool:
    return scanner.takes_one("; and", ", and", ", ;", "and") or (
        scanner.next.text in (";", ",") and not scanner.ahead(1).fresh and bool(scanner.take())
    )


def _merge(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    clauses = [point(scanner, standing)]
    while scanner.takes_one("and", ", and", ",", "with"):
        clauses.append(point(scanner, standing))
    scanner.need(
        "“into one:” and what the point says", _MERGE, "into one point", "into one", "into"
    )
    scanner.need("a colon and what the point says", _MERGE, ":")
    into = described(scanner, standing, set())
    yield Join(tuple(clauses), into, tuple(standing.node(id) for id in clauses))


def _change_ids(scanner: Scanner, standing: Standing) -> Iterator[Operation]:
    scanner.need("“the ids:”", _IDS, "the ids", "the id", "ids")
    scanner.takes(":")
    ids: dict[str, str] = {}
    while not ids or scanner.takes(","):
        start, old = scanner.next.start, scanner.quote("an id", _IDS)
        if old not in standing.draft.nodes:
            hint = did_you_mean(short(old), standing.draft.nodes)
            raise scanner.refused(f"there is no point ‘{short(old)}’", hint, start)
        scanner.need("“to”", _IDS, "to")
        ids[old] = scanner.quote("an id", _IDS)
    yield Rename(ids)


_READERS: dict[str, Reader] = {
    "in": _in, "for": _for, "after": _after, "before": _before, "at": _at,
}  # fmt: skip
_VERBS: dict[str, Reader] = {
    "leave out": _leave_out, "insert": _insert, "add": _insert, "move": _move,
    "renumber": _renumber, "number": _renumber, "divide": _divide, "merge": _merge,
    "change": _change_ids, "set": _set_field, "replace": _replace,
}  # fmt: skip

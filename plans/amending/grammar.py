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
from plans.drafting import PARTS, Plain, Scanner, WorkingText, key, short
from plans.errors import InputError, did_you_mean
from plans.model import Revision
from plans.operations import Misfit, Operation
from plans.operations.delete import Delete
from plans.operations.insert import Insert
from plans.operations.merge import Join
from plans.operations.move import Move
from plans.operations.rename import Rename
from plans.operations.renumber import Renumber
from plans.operations.set import Set
from plans.operations.split import Split

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
    scanner, working = Scanner(text, file), WorkingText(base)
    found: list[Operation] = []
    while scanner.begin():
        for operation in _sentence(scanner, working):
            try:
                working.carry_out(operation)
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


Reader = Callable[[Scanner, WorkingText], Iterator[Operation]]


def _sentence(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    reader = _READERS.get(scanner.next.word)
    if reader:
        scanner.take()
        return reader(scanner, working)
    if names_a_point(scanner):
        return _amended(scanner, working)
    verb = scanner.verb()
    if verb not in _VERBS:
        raise scanner.expected("an amendment", _ANY)
    return _VERBS[verb](scanner, working)


def _in(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    where = text_of(scanner)
    clause = point(scanner, working)
    scanner.takes_one(",", ":")
    return actions(scanner, working, clause, where)


def _amended(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    clause = point(scanner, working)
    scanner.need("“is amended by”", "Point 7 is amended by striking ‘a’ and inserting ‘b’.",
                 "is amended by", "is amended as follows", ":", ",")  # fmt: skip
    scanner.takes_one(":")
    return actions(scanner, working, clause, "text")


def _for(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    """Read what follows ``for``: ``the text of point 7 substitute ‘…’``."""
    example = "For the text of point 7 substitute ‘Ukraine is neutral.’"
    field, clause = field_of(scanner, working, example)
    scanner.takes(",")
    scanner.need("“substitute”", example, "substitute", "insert", "put")
    new = scanner.quote("the new words", example)
    yield _set(working, field, new, clause)


def _replace(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    example = "Replace the heading of point 7 by ‘Neutrality’."
    field, clause = field_of(scanner, working, example)
    scanner.need("“by” or “with”", example, "by", "with")
    yield _set(working, field, scanner.quote("the new words", example), clause)


def _set(working: WorkingText, field: str, new: object, clause: str | None) -> Operation:
    node = working.draft.head if clause is None else working.node(clause)
    return Set(field, new, node.get(field), clause)


def _set_field(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    example = "Set the status of point 7 to agreed."
    field, clause = field_of(scanner, working, example)
    scanner.need("“to”", example, "to")
    operation = _set(working, field, scanner.value(example), clause)
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


def _leave_out(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    if names_a_point(scanner):
        many = scanner.ahead(int(scanner.next.word == "the")).word in PARTS
        while many:
            clause = point(scanner, working)
            draft = working.draft
            place = draft.above[clause], draft.previous(clause)
            yield Delete(clause, draft.tree(clause), *place)
            many = scanner.takes("and") or scanner.takes(",")
        return
    if scanner.takes("the", "number", "of") or scanner.takes("the", "label", "of"):
        clause = point(scanner, working)
        yield Renumber(clause, None, working.node(clause).get("label"))
        return
    if scanner.next.kind == "quoted" or scanner.ahead(1).word in ("word", "words"):
        yield from _from_a_point(scanner, working)
        return
    field, clause_ = field_of(scanner, working, "Leave out the heading of point 7.")
    yield _set(working, field, None, clause_)


def _from_a_point(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    """Read ``‘words’ in point 7``: what is done comes before where."""
    example = "Leave out ‘permanently’ in point 7."
    back = scanner.at
    scanner.quote("words", example)
    scanner.need("“in” or “from” and a point", example, "in", "from")
    where = text_of(scanner)
    clause = point(scanner, working)
    end, scanner.at = scanner.at, back
    yield from actions(scanner, working, clause, where, "leave out")
    scanner.at = end


def _insert(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    place = place_at(scanner, working, _NEW)
    return _new_point(scanner, working, place)


def _after(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    place = beside(working, point(scanner, working))
    return _insert_at(scanner, working, place)


def _before(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    place = in_front(working, point(scanner, working))
    return _insert_at(scanner, working, place)


def _at(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    place = edge(scanner, working, _NEW)
    return _insert_at(scanner, working, place)


def _insert_at(scanner: Scanner, working: WorkingText, place: Spot) -> Iterator[Operation]:
    scanner.takes(",")
    scanner.need("“insert”", _NEW, "insert", "add", "there is inserted")
    return _new_point(scanner, working, place)


def _new_point(scanner: Scanner, working: WorkingText, place: Spot) -> Iterator[Operation]:
    scanner.takes_one("the following", "a", "the")
    scanner.takes("new")
    if scanner.next.word in PARTS:
        scanner.take()
    scanner.takes_one(":", ",")
    under, after = place
    yield Insert(described(scanner, working, set()), under, after)


def _move(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    clause = point(scanner, working)
    scanner.takes("to")
    under, after = place_at(scanner, working, _MOVE, clause)
    draft = working.draft
    yield Move(clause, under, after, draft.above[clause], draft.previous(clause))


def _renumber(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    example = "Renumber point 12 as 13."
    clause = point(scanner, working)
    scanner.need("“as” and the new number", example, "as", "to", "to become", "into")
    if scanner.next.kind == "quoted":
        new = scanner.take().text
    else:
        if scanner.next.word in PARTS:
            scanner.take()
        new = _own_number(number(scanner), clause, working)
    if not new:
        raise scanner.expected("the new number", example)
    yield Renumber(clause, new, working.node(clause).get("label"))


def _own_number(said: str, clause: str, working: WorkingText) -> str:
    """Return a clause's own part of what may be its full number."""
    above = working.draft.above[clause]
    full = working.number(above) if above else ""
    rest = said[len(full) :].strip()
    return rest if full and rest and said.startswith(full) and key(rest) else said


def _divide(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    clause = point(scanner, working)
    scanner.need("“into two points”", _DIVIDE, "into")
    while scanner.next.kind == "word" or scanner.next.text == ",":
        scanner.take()
    scanner.need("a colon and the new points", _DIVIDE, ":")
    pieces: list[Plain] = []
    taken: set[str] = set()
    while True:
        pieces.append(described(scanner, working, taken))
        if not _goes_on(scanner):
            break
    yield Split(clause, tuple(pieces), working.node(clause))


def _goes_on(scanner: Scanner) -> bool:
    return scanner.takes_one("; and", ", and", ", ;", "and") or (
        scanner.next.text in (";", ",") and not scanner.ahead(1).fresh and bool(scanner.take())
    )


def _merge(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    clauses = [point(scanner, working)]
    while scanner.takes_one("and", ", and", ",", "with"):
        clauses.append(point(scanner, working))
    scanner.need(
        "“into one:” and what the point says", _MERGE, "into one point", "into one", "into"
    )
    scanner.need("a colon and what the point says", _MERGE, ":")
    into = described(scanner, working, set())
    yield Join(tuple(clauses), into, tuple(working.node(id) for id in clauses))


def _change_ids(scanner: Scanner, working: WorkingText) -> Iterator[Operation]:
    scanner.need("“the ids:”", _IDS, "the ids", "the id", "ids")
    scanner.takes(":")
    ids: dict[str, str] = {}
    while not ids or scanner.takes(","):
        start, old = scanner.next.start, scanner.quote("an id", _IDS)
        if old not in working.draft.nodes:
            hint = did_you_mean(short(old), working.draft.nodes)
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

"""Fields in sentences: of a point, of the revision, of a term."""

from __future__ import annotations

from plans.amending.point_names import point
from plans.drafting import ORDINALS, Scanner, WorkingText

LAST = -1
REVISION = ("the revision", "revision", "the document")


def text_of(scanner: Scanner) -> str:
    """Return which words of the point ahead are meant: of its text, or of ``the heading of`` it."""
    for where in ("heading", "text"):
        if scanner.takes("the", where, "of") or scanner.takes(where, "of"):
            return where
    return "text"


def field_name(scanner: Scanner, example: str) -> str:
    """Return the name of a field, which ``of`` follows.

    Raises:
        InputError: there is none.
    """
    scanner.takes("the")
    if scanner.takes("whole"):
        scanner.takes("of", "the")
    if scanner.takes("field"):
        name = scanner.quote("the name of a field", example)
    elif scanner.next.kind == "word" and scanner.ahead(1).word == "of":
        name = scanner.take().text
    else:
        raise scanner.expected("a field of a point or of the revision", example)
    scanner.need("“of”", example, "of")
    return name


def field_of(scanner: Scanner, working: WorkingText, example: str) -> tuple[str, str | None]:
    """Return a field and the clause that has it, None for the revision.

    Raises:
        InputError: there is no such clause.
    """
    name = field_name(scanner, example)
    if scanner.takes_one(*REVISION):
        return name, None
    return name, point(scanner, working)


def ordinal_of(word: str) -> int | None:
    """Return the number that ``second``, ``12th`` or ``last`` says, None if it says none."""
    if word in ORDINALS:
        return ORDINALS.index(word) + 1
    digits = word[:-2]
    if word[-2:] in ("st", "nd", "rd", "th") and digits.isdecimal() and 0 < len(digits) < 7:
        return int(digits) or None
    return LAST if word == "last" else None

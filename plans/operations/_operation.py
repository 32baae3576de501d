"""What every operation is: it names clauses by id, says what it replaces, and can be undone.

What an operation replaces (``old``, ``was``, ``were``) is what it expects to find. A program says
it always, so that operations can be reversed; a person may leave it out: nothing is expected then.
A place is a parent (``under``, empty at the top) and the sibling before (``after``, empty for the
first place, which files write as ``/``; None for the last).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import MISSING, field, fields
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, cast

from pydantic import AfterValidator, BeforeValidator, ConfigDict, PlainSerializer

from plans import phrasing
from plans.catalogue import load
from plans.model import Clause, Plain, plain
from plans.phrasing import Form
from plans.terms import NameOf
from plans.values import frozen

if TYPE_CHECKING:
    from plans.phrasing import Draft, WorkingText

Schema = dict[str, Any]


@frozen
class Written:
    """How files write the values of a field, where its type does not tell; a JSON Schema."""

    schema: Schema


# Files say it with a sign: what is empty says nothing there.
FIRST = "/"
# A text that may be left out.
TEXT = Written({"type": ["string", "null"]})
Under = Annotated[str, BeforeValidator(lambda value: value or ""), TEXT]
After = Annotated[str | None, BeforeValidator(lambda value: "" if value == FIRST else value), TEXT]
# Files are read as text, and editors read 2 as a number.
NUMBERS: list[Schema] = [
    {"type": "integer", "minimum": 0}, {"type": "string", "pattern": r"^\d+$"}
]  # fmt: skip
if TYPE_CHECKING:
    ClauseData = Plain
else:
    # Checked as a clause when a file is read, kept as what it says.
    ClauseData = Annotated[Clause, AfterValidator(plain), PlainSerializer(dict)]


class Unsaid:
    """Stands for what an operation does not say; None says that there is nothing."""

    def __repr__(self) -> str:
        return "UNSAID"


UNSAID: Any = Unsaid()


def unsaid() -> Any:
    """Return the default of what a person may leave out."""
    return field(default_factory=lambda: UNSAID)


class Misfit(Exception):
    """The operation does not fit what is there."""

    def __init__(self, message: str, expected: Any = UNSAID, found: Any = UNSAID) -> None:
        super().__init__(message)
        self.message, self.expected, self.found = message, expected, found


class Operation(ABC):
    """One thing to do to a revision.

    Attributes:
        op: what files call it; its file has the same name.
        forms: the sentences that ask for it.
        depending: what a JSON Schema says of fields that depend on one another.
    """

    __slots__ = ()
    __pydantic_config__ = ConfigDict(extra="forbid", use_attribute_docstrings=True)
    op: str
    forms: ClassVar[tuple[Form, ...]] = ()
    depending: ClassVar[Schema] = {}

    def data(self) -> Plain:
        """Return it as files have it: its name first, then what it says."""
        said = {each.name: getattr(self, each.name) for each in fields(cast(Any, self))}
        silent = {each.name: each.default for each in fields(cast(Any, self))}
        kept = {
            name: value
            for name, value in said.items()
            if value is not UNSAID and (silent[name] is MISSING or value != silent[name])
        }
        firsts = {name: FIRST for name in ("after", "from_after") if kept.get(name) == ""}
        return {"op": self.op, **kept, **firsts}

    @abstractmethod
    def carry_out(self, draft: Draft) -> str | None:
        """Change ``draft``; return in words what had to give way for it, mostly nothing.

        Raises:
            Misfit: it names what is not there, or finds something else than it expects.
            InputError: a clause id would stand twice.
        """

    @abstractmethod
    def inverse(self) -> Operation | None:
        """Return what undoes it, None if that takes more than it says."""

    @abstractmethod
    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        """Return the sentence that asks for it, on one line; its forms read it back."""

    @abstractmethod
    def named(self) -> Iterable[str]:
        """Return the ids of the clauses that it names; an empty one stands for the revision."""

    def made(self) -> Iterable[Plain]:
        """Return the clauses that it writes out in full."""
        return ()

    def brings(self, slot: str, name: str) -> bool:
        """Say whether it gives its clause a value.

        Args:
            slot: what it is a value of: ``label``, ``text``, ``term``, ``field``, ``alternative``…
            name: the term, or ``term.field``.
        """
        return False


def another(op: str) -> Callable[..., Operation]:
    """Return the class of another operation by its name; operations do not import each other."""
    kind: type[Operation] = load("plans.operations", op, "OPERATION")
    return kind


def known(draft: Draft, id: str) -> Plain:
    """Return the fields of a clause, ready to be changed."""
    if id not in draft.nodes:
        raise Misfit(f"there is no clause '{id}'")
    # Nodes are shared with what the draft was made from until they are changed.
    draft.nodes[id] = dict(draft.nodes[id])
    return draft.nodes[id]


def absent(draft: Draft, *ids: str) -> None:
    """Make sure that no clause has one of ``ids``."""
    for id in ids:
        if id in draft.nodes:
            raise Misfit(f"there is a clause '{id}' already")


def expect(found: Any, expected: Any, what: str) -> None:
    """Make sure that ``what`` is as the operation says, if it says so."""
    if (
        expected is UNSAID
        or found == expected
        or (found in phrasing.EMPTY and expected in phrasing.EMPTY)
    ):
        return
    raise Misfit(f"{what} is not what is expected", expected, found)


def put(node: Plain, name: str, value: Any) -> None:
    """Set a field; what is empty is left out."""
    if value in phrasing.EMPTY:
        node.pop(name, None)
    else:
        node[name] = value


def own_fields(clause: Plain) -> Plain:
    """Return what a clause says itself, without those below it."""
    return {key: value for key, value in clause.items() if key != "clauses"}

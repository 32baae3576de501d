"""What every operation is: it names clauses by id, says what it replaces, and can be undone.

What an operation replaces (``old``, ``was``, ``were``) is what it expects to find. A program says
it always, so that operations can be reversed; a person may leave it out: nothing is expected then.
A place is a parent (``under``, empty at the top) and the sibling before (``after``, empty for the
first place, which files write as ``/``; None for the last).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import MISSING, field, fields
from typing import TYPE_CHECKING, Annotated, Any, cast

from pydantic import AfterValidator, BeforeValidator, ConfigDict, PlainSerializer

from plans.model import Clause, plain
from plans.patching.draft import TOP, Draft

STRICT = ConfigDict(extra="forbid")
EMPTY: tuple[Any, ...] = (None, "", [], {})

Plain = dict[str, Any]
Under = Annotated[str, BeforeValidator(lambda value: value or "")]
# Files say it with a sign: what is empty says nothing there.
FIRST = "/"
After = Annotated[str | None, BeforeValidator(lambda value: "" if value == FIRST else value)]
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
    """One thing to do to a revision."""

    __slots__ = ()
    op: str

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
    if expected is UNSAID or found == expected or (found in EMPTY and expected in EMPTY):
        return
    raise Misfit(f"{what} is not what is expected", expected, found)


def put(node: Plain, name: str, value: Any) -> None:
    """Set a field; what is empty is left out."""
    if value in EMPTY:
        node.pop(name, None)
    else:
        node[name] = value


def spot(draft: Draft, under: str, after: str | None) -> tuple[str, str | None, str | None]:
    """Return the place as it is now: where the sibling has gone, the end of its level."""
    if under != TOP and under not in draft.nodes:
        raise Misfit(f"there is no clause '{under}' to stand below")
    if after and after not in draft.below[under]:
        where = f"below '{under}'" if under else "at the top"
        return under, None, f"'{after}' does not stand {where}: put last there"
    return under, after, None

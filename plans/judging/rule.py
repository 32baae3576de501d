"""What a rule is, what it is given, and how all rules are run."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from functools import cache, cached_property
from typing import Any, Literal, TypeVar

from plans.catalogue import load_all
from plans.errors import Origin
from plans.model import Clause, Path, Registers, Revision, Stated, Statement, statements_of
from plans.terms import Term
from plans.values import frozen

T = TypeVar("T")
Level = Literal["error", "warning", "note"]
LEVELS: tuple[Level, ...] = ("error", "warning", "note")


@frozen
class Fault:
    """What a rule found: where in the file, what, and what to do."""

    path: Path
    message: str
    hint: str = ""


@frozen
class Finding:
    """A fault with its rule, level and line."""

    rule: str
    level: Level
    message: str
    hint: str = ""
    origin: Origin | None = None
    clause: str | None = None


@frozen(slots=False)
class ClauseAt:
    """A clause and its place in the file, and all that it says with places below that."""

    clause: Clause
    path: Path
    parent: Clause | None

    @cached_property
    def every_statement(self) -> tuple[Statement, ...]:
        """All that the clause says, what is below it apart; paths start at the clause."""
        return tuple(statements_of(self.clause))

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All that can be judged: what a program read and nobody named says nothing yet."""
        return tuple(
            each
            for each in self.every_statement
            if not (isinstance(each, Stated) and each.term.unnamed)
        )


@frozen
class TermAt:
    """A term and its place in the file; ``clause`` is the clause it stands in."""

    id: str
    term: Term
    path: Path
    clause: Clause
    main: bool  # stands in the clause itself, not in an alternative or reading


@frozen(slots=False)
class Subject:
    """A revision under examination, with what it refers to.

    Attributes:
        ref: how it is called, ``us-28-point@v2``; empty for a loose file. parent: the revision it
        says it derives from, if that could be read. earlier: clause ids of every earlier revision
        of the same proposal, with what they were called. registered: whether the workspace has
        registers at all (a loose file may have none). refs: every ref of the workspace.
    """

    revision: Revision
    registers: Registers = field(default_factory=Registers)
    ref: str = ""
    parent: Revision | None = None
    earlier: Mapping[str, str] = field(default_factory=dict)
    registered: bool = True
    refs: tuple[str, ...] = ()

    def once(self, find: Callable[[Subject], T]) -> T:
        """Return what ``find`` finds in this subject: several rules may ask, one has to look."""
        if find not in self._known:
            self._known[find] = find(self)
        found: T = self._known[find]
        return found

    @cached_property
    def _known(self) -> dict[Any, Any]:
        return {}

    @cached_property
    def clauses(self) -> tuple[ClauseAt, ...]:
        """Every clause with its place, in document order, repeated ids included."""
        found = []
        stack = [
            ClauseAt(clause, ("clauses", index), None)
            for index, clause in enumerate(self.revision.clauses)
        ][::-1]
        while stack:
            at = stack.pop()
            found.append(at)
            below = [
                ClauseAt(clause, (*at.path, "clauses", index), at.clause)
                for index, clause in enumerate(at.clause.clauses)
            ]
            stack.extend(reversed(below))
        return tuple(found)

    @cached_property
    def every_term(self) -> tuple[TermAt, ...]:
        """Every term with its place, those of alternatives and readings included."""
        return tuple(
            TermAt(each.name, each.term, at.path + each.path, at.clause, each.voice is None)
            for at in self.clauses
            for each in at.every_statement
            if isinstance(each, Stated)
        )

    @cached_property
    def terms(self) -> tuple[TermAt, ...]:
        """The terms that can be judged, with their places."""
        return tuple(each for each in self.every_term if not each.term.unnamed)


@frozen
class Rule:
    """One judgement; its file's docstring is its page: a sentence, why, *Bad* and *Good* YAML."""

    level: Level
    check: Callable[[Subject], Iterator[Fault]]

    @property
    def page(self) -> str:
        """The documentation, from the docstring of the file."""
        return inspect.cleandoc(getattr(inspect.getmodule(self.check), "__doc__", "") or "")

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.partition("\n")[0]


@cache
def rule_catalogue() -> dict[str, Rule]:
    """Return every rule by id."""
    return load_all("plans.rules", "RULE")


def check(
    subject: Subject,
    where: Callable[[Path], Origin | None],
    levels: Mapping[str, Level | Literal["off"]] | None = None,
) -> list[Finding]:
    """Run every rule over ``subject``; return the findings in the order of the file.

    Args:
        subject: the revision and what it refers to.
        where: gives the line of a path in the file.
        levels: levels that replace a rule's own, by rule id; ``off`` silences it.
    """
    clauses = {at.path: at.clause.id for at in subject.clauses}
    found = []
    for id, rule in rule_catalogue().items():
        level = (levels or {}).get(id, rule.level)
        if level == "off":
            continue
        for fault in rule.check(subject):
            clause = next((clauses[p] for p in _upward(fault.path) if p in clauses), None)
            origin = where(fault.path)
            found.append(Finding(id, level, fault.message, fault.hint, origin, clause))
    return sorted(found, key=lambda each: (each.origin or Origin(""), LEVELS.index(each.level)))


def _upward(path: Path) -> Iterator[Path]:
    return (path[:length] for length in range(len(path), 0, -1))

"""An act done to the text that it amends, instruction by instruction, in its order."""

from __future__ import annotations

from collections.abc import Sequence

from plans.drafting import Instruction, Instructions
from plans.enacting.addresses import work_of
from plans.enacting.wishes import wished
from plans.errors import InputError
from plans.model import Revision
from plans.operations import Misfit, Operation, stopwords
from plans.phrasing import WorkingText
from plans.values import frozen


@frozen
class Enacted:
    """What an act comes to.

    Attributes:
        operations: what it does to the text.
        left: each instruction that could not be carried out, and why.
        when: from when instructions hold, where the act says so.
        beside: what the act says and asks of no text.
    """

    operations: tuple[Operation, ...]
    left: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


def enacted(act: Instructions, text: Revision, work: str = "") -> Enacted:
    """Return what ``act`` asks of ``text``.

    Args:
        act: its instructions.
        text: what they are about.
        work: how the act calls the text; needed where it amends several.

    Raises:
        InputError: it amends several works and none is chosen, or none of that name.
    """
    working = WorkingText(text, stopwords())
    operations: list[Operation] = []
    left, when = [], []
    for said in _about(act.asked, work):
        done: list[Operation] = []
        try:
            _carry_out(said, working, done)
        except (Misfit, InputError) as error:
            left.append(f"{_told(said)} ({_reason(error)})")
            if done:
                working = _after(operations, text)
            continue
        operations += done
        when += [f"{said.from_when}: {_told(said)}"] if said.from_when else []
    return Enacted(tuple(operations), tuple(left), tuple(when), act.beside)


def _after(operations: Sequence[Operation], text: Revision) -> WorkingText:
    """Return ``text`` after ``operations``, without what was half done since."""
    working = WorkingText(text, stopwords())
    for each in operations:
        working.carry_out(each)
    return working


def _about(asked: Sequence[Instruction], work: str) -> list[Instruction]:
    """Return the instructions about one work; what names none is about it too."""
    works = {name for each in asked if (name := _work(each))}
    if work and work not in works:
        raise InputError(f"the act amends no '{work}'", hint=", ".join(sorted(works)))
    if len(works) > 1 and not work:
        many = ", ".join(sorted(works))
        raise InputError(f"the act amends {len(works)} texts: {many}", hint="--of NAME says which")
    return [each for each in asked if not work or _work(each) in ("", work)]


def _told(said: Instruction) -> str:
    words = said.prose or f"{said.asks}: {', '.join(said.targets)}"
    return f"{said.place}: {words}" if said.place else words


def _work(said: Instruction) -> str:
    return next(filter(None, map(work_of, (*said.targets, *said.previous))), "")


def _reason(error: Misfit | InputError) -> str:
    return error.message if isinstance(error, Misfit) else error.problem.message


def _carry_out(said: Instruction, working: WorkingText, done: list[Operation]) -> None:
    """Do what an instruction asks for, and put down what was ``done``, or begun.

    Raises:
        Misfit: it does not fit the text, or does not say what it asks.
        InputError: a sentence could not be understood.
    """
    for operation in wished(said, working):
        done.append(operation)
        working.carry_out(operation)
    if not done:
        raise Misfit("the text says so already")

"""What may follow the words of a command line: commands, options, their values, and names.

No command is built for it: a parameter says in its signature what it is, and the functions of
``_names`` say what there is. The scripts in ``_shells`` ask by ``plans __complete SHELL LINE``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from plans.catalogue import load, names
from plans.cli._commands import Command
from plans.cli._names import FILES
from plans.cli._parameters import Parameter, parameters_of

Choice = tuple[str, str]
_HELP = ("--help", "Show this message and exit.")


@dataclass(slots=True)
class Typed:
    """What was typed of a command: as typer has it, what each parameter was given."""

    params: dict[str, Any] = field(default_factory=dict)


def answer(words: Sequence[str], incomplete: str) -> list[Choice]:
    """Return what ``incomplete``, behind ``words``, may become, with what each is."""
    return _begun(_following(words, incomplete), incomplete)


def _following(words: Sequence[str], incomplete: str) -> Iterable[Choice]:
    package = "plans.cli"
    for at, word in enumerate(words):
        if word.startswith("-"):
            continue
        if word not in names(package):
            return ()
        command = load(package, word, "COMMAND")
        if isinstance(command, Command):
            return _next(command.asked, words[at + 1 :], incomplete)
        package = command.package
    return _commands(package, incomplete)


def _begun(found: Iterable[Choice], incomplete: str) -> list[Choice]:
    wanted = incomplete.casefold()
    return [each for each in found if each[0] == FILES or each[0].casefold().startswith(wanted)]


def _commands(package: str, incomplete: str) -> Iterator[Choice]:
    if incomplete.startswith("-"):
        root = (("--version", "Print the version and stop."), ("--no-pager", "Use no pager."))
        yield from (*(root if package == "plans.cli" else ()), _HELP)
        return
    known = {name: load(package, name, "COMMAND") for name in names(package)}
    for name, command in sorted(known.items(), key=lambda each: each[1].rank):
        if not (isinstance(command, Command) and command.hidden):
            yield name, command.help.partition("\n")[0]


def _next(run: Callable[..., None], words: Sequence[str], incomplete: str) -> Iterator[Choice]:
    parameters = parameters_of(run)
    typed, waiting, left = _read(parameters, words)
    flag, equals, value = incomplete.partition("=")
    if waiting:
        yield from _values(waiting, typed, incomplete)
    elif equals and (option := _called(flag, parameters)):
        yield from ((f"{flag}={each}", told) for each, told in _values(option, typed, value))
    elif incomplete.startswith("-"):
        yield from _options(parameters, typed)
    elif left:
        yield from _values(left[0], typed, incomplete)


def _called(flag: str, parameters: Sequence[Parameter]) -> Parameter | None:
    return next((each for each in parameters if flag in each.flags), None)


def _read(
    parameters: Sequence[Parameter], words: Sequence[str]
) -> tuple[Typed, Parameter | None, list[Parameter]]:
    """Return what was typed, the option that waits for a word, and the arguments that are left."""
    typed, waiting = Typed(), None
    left = [each for each in parameters if not each.flags]
    for word in words:
        flag, equals, value = word.partition("=")
        if waiting:
            _give(typed, waiting, word)
            waiting = None
        elif option := _called(flag, parameters):
            _give(typed, option, value)
            waiting = option if option.takes and not equals else None
        elif left and not word.startswith("--"):
            _give(typed, left[0], word)
            left = left[not left[0].many :]
    return typed, waiting, left


def _give(typed: Typed, parameter: Parameter, word: str) -> None:
    if parameter.many:
        typed.params.setdefault(parameter.name, []).append(word)
    else:
        typed.params[parameter.name] = word


def _options(parameters: Sequence[Parameter], typed: Typed) -> Iterator[Choice]:
    """Yield the options that may still be given."""
    for each in parameters:
        if each.flags and (each.many or each.name not in typed.params):
            yield from ((flag, each.help) for flag in each.flags if flag.startswith("--"))
    yield _HELP


def _values(parameter: Parameter, typed: Typed, incomplete: str) -> Iterator[Choice]:
    yield from ((choice, "") for choice in parameter.choices)
    if parameter.complete:
        yield from parameter.complete(typed, incomplete)

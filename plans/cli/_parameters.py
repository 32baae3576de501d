"""The arguments and options of a command, read from the signature of its function."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any, get_args

from plans.cli._names import Names, files
from plans.values import frozen


@frozen
class Parameter:
    """An argument or an option of a command.

    Attributes:
        name: its name in the function of the command.
        flags: what it is called on the command line; an argument has none.
        help: what it is for.
        takes: whether a word follows an option.
        many: whether it takes any number of words.
        choices: the words that there are, if they are few.
        complete: what else there is.
    """

    name: str
    flags: tuple[str, ...]
    help: str
    takes: bool
    many: bool
    choices: tuple[str, ...]
    complete: Callable[[Any, str], Names] | None


def parameters_of(run: Callable[..., None]) -> list[Parameter]:
    """Return the parameters of a command."""
    from typer.utils import get_params_from_function

    return [_parameter(name, each) for name, each in get_params_from_function(run).items()]


def _parameter(name: str, said: Any) -> Parameter:
    info, annotation = said.default, said.annotation
    is_flag = annotation is bool
    return Parameter(
        name,
        () if type(info).__name__ == "ArgumentInfo" else _flags(name, info, is_flag=is_flag),
        info.help or "",
        takes=not is_flag,
        many="list[" in str(annotation),
        choices=_choices(annotation) or _listed(info.metavar or ""),
        complete=info.autocompletion or (files if "Path" in str(annotation) else None),
    )


def _flags(name: str, info: Any, *, is_flag: bool) -> tuple[str, ...]:
    if info.param_decls:
        return tuple(part.strip() for each in info.param_decls for part in each.split("/"))
    dashed = name.replace("_", "-")
    return (f"--{dashed}", f"--no-{dashed}") if is_flag else (f"--{dashed}",)


def _choices(annotation: Any) -> tuple[str, ...]:
    kinds = [
        kind for each in (annotation, *get_args(annotation)) for kind in (each, *get_args(each))
    ]
    found = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum)]
    return tuple(dict.fromkeys(str(each.value) for kind in found for each in kind))


def _listed(metavar: str) -> tuple[str, ...]:
    """Return the choices that a metavar lists: ``<text|json>``."""
    return tuple(metavar.strip("<>").split("|")) if "|" in metavar else ()

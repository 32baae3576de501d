"""What a command is, and a group of them: a file, and a folder of such files.

A file is called like its command, says in its docstring what ``--help`` prints, and defines
``COMMAND``. A folder in it is a group, which says the same of itself in its ``__init__.py``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, cast

import typer

from plans.catalogue import load, names

if TYPE_CHECKING:
    from typer.core import TyperCommand, TyperGroup

    Parser = TyperCommand | TyperGroup


class Listed(Protocol):
    """What ``COMMAND`` is: something with a place in a listing, to be built when it is called."""

    @property
    def rank(self) -> int:
        """Its place, the lowest first."""

    def built(self, name: str) -> Parser:
        """Return what parses the words after ``name``."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        run: what it does; its parameters are the arguments and options.
        rank: its place in the listing, the lowest first.
        hidden: whether the listing leaves it out, since only other programs call it.
    """

    run: Callable[..., None]
    rank: int
    hidden: bool = False

    def built(self, name: str) -> Parser:
        """Return what parses the words after ``name``."""
        app = _app()
        app.command(name, help=_said(self.run.__module__), hidden=self.hidden)(self.run)
        return cast("TyperCommand", typer.main.get_command(app))


@dataclass(frozen=True, slots=True)
class Group:
    """Commands under a common name.

    Attributes:
        package: the folder they are in, as ``__init__.py`` has it: ``__name__``.
        rank: its place in the listing, the lowest first.
    """

    package: str
    rank: int

    def built(self, name: str) -> Parser:
        """Return what parses the words after ``name``."""
        app = _app(name=name)
        app.callback(help=_said(self.package))(lambda: None)
        return group_of(app, self.package)


def group_of(app: typer.Typer, package: str) -> TyperGroup:
    """Return ``app`` with the commands in ``package``; a command is imported when it is called."""
    group = typer.main.get_group(app)
    group.commands = _Commands(package)  # type: ignore[assignment]
    return group


def _app(**settings: Any) -> typer.Typer:
    return typer.Typer(
        no_args_is_help=True, add_completion=False, rich_markup_mode=None, **settings
    )


def _said(module: str) -> str | None:
    return sys.modules[module].__doc__


class _Commands(Mapping[str, "Parser"]):
    """The commands of a folder by name, in the order of the listing."""

    def __init__(self, package: str) -> None:
        self._package = package
        self._built: dict[str, Parser] = {}

    def __getitem__(self, name: str) -> Parser:
        if name not in names(self._package):
            raise KeyError(name)
        if name not in self._built:
            self._built[name] = self._command(name).built(name)
        return self._built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(names(self._package), key=lambda name: self._command(name).rank))

    def __len__(self) -> int:
        return len(names(self._package))

    def _command(self, name: str) -> Listed:
        command: Listed = load(self._package, name, "COMMAND")
        return command

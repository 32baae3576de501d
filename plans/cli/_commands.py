"""What a command is, and a group of them: a file, and a folder of such files.

A file is called like its command, says in its docstring what ``--help`` prints, and defines
``COMMAND``. What stands below ``Examples:`` in it ends the help, and is run by the tests. A folder
in it is a group, which says the same of itself in its ``__init__.py``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, cast

import typer

from plans.catalogue import load, names
from plans.cli._listing import Listing, Told
from plans.cli._narrow import fit_examples
from plans.cli._writing import asked_to_write
from plans.values import frozen

if TYPE_CHECKING:
    from typer.core import TyperCommand, TyperGroup

    Parser = TyperCommand | TyperGroup


class Task(Enum):
    """What people use commands for: ``plans --help`` lists them by it, in this order."""

    COMPARE = "Compare texts"
    TALKS = "Follow the talks"
    WRITE = "Write, check and table"
    MERGE = "Merge and amend"
    HISTORY = "Look back"
    PUBLISH = "Publish and take data"
    SETUP = "Set up and look up"
    MORE = "More"

    @property
    def place(self) -> int:
        """Its place in the listing."""
        return [*type(self)].index(self)


class Listed(Protocol):
    """What ``COMMAND`` is: something with a place in a listing, to be built when it is called."""

    @property
    def rank(self) -> int:
        """Its place, the lowest first."""

    @property
    def task(self) -> Task:
        """What it is listed under."""

    @property
    def hidden(self) -> bool:
        """Whether the listing leaves it out."""

    @property
    def help(self) -> str:
        """What it says of itself."""

    def built(self, name: str) -> Parser:
        """Return what parses the words after ``name``."""


@frozen
class Command:
    """One command.

    Attributes:
        run: what it does; its parameters are the arguments and options.
        rank: its place in the listing, the lowest first.
        task: what people use it for.
        hidden: whether the listing leaves it out, since only other programs call it.
        page: whether it writes a page, although no format of its own says so.
    """

    run: Callable[..., None]
    rank: int
    task: Task = Task.MORE
    hidden: bool = False
    page: bool = False

    @property
    def asked(self) -> Callable[..., None]:
        """What it does, with the options that all commands have which write files."""
        return asked_to_write(self.run, page=self.page)

    @property
    def help(self) -> str:
        """What it says of itself, with its examples."""
        return sys.modules[self.run.__module__].__doc__ or ""

    def built(self, name: str) -> Parser:
        """Return what parses the words after ``name``."""
        app = _app()
        help, examples = _parted(self.help)
        app.command(name, cls=Told, help=help, epilog=examples, hidden=self.hidden)(self.asked)
        return cast("TyperCommand", typer.main.get_command(app))


@frozen
class Group:
    """Commands under a common name.

    Attributes:
        package: the folder they are in, as ``__init__.py`` has it: ``__name__``.
        rank: its place in the listing, the lowest first.
        task: what people use it for.
    """

    package: str
    rank: int
    task: Task = Task.MORE
    hidden: ClassVar[bool] = False

    @property
    def help(self) -> str:
        """What it says of itself."""
        return sys.modules[self.package].__doc__ or ""

    def built(self, name: str) -> Parser:
        """Return what parses the words after ``name``."""
        app = _app(name=name)
        app.callback(help=self.help)(lambda: None)
        return group_of(app, self.package)


def group_of(app: typer.Typer, package: str) -> TyperGroup:
    """Return ``app`` with the commands in ``package``; a command is imported when it is called."""
    group = typer.main.get_group(app)
    commands = _Commands(package)
    group.commands = commands  # type: ignore[assignment]
    if isinstance(group, Listing):
        group.listed = commands.listed
    return group


def _app(**settings: Any) -> typer.Typer:
    return typer.Typer(
        cls=Listing, no_args_is_help=True, add_completion=False, rich_markup_mode=None, **settings
    )


def _parted(said: str) -> tuple[str, str]:
    """Return what a docstring says of a command, and its examples with their lines as they are."""
    help, found, examples = said.partition("\nExamples:\n")
    return help.rstrip(), f"\b\nExamples:\n{fit_examples(examples)}" if found else ""


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

    def listed(self) -> Iterator[tuple[str, Listed]]:
        """Yield each command with its name, as ``__iter__`` does, without building it."""
        return ((name, self._command(name)) for name in self)

    def _command(self, name: str) -> Listed:
        command: Listed = load(self._package, name, "COMMAND")
        return command

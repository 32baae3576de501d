"""A group of commands on the screen: its listing by tasks, and which command was meant."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

from plans.cli._narrow import fit_help
from plans.errors import NotFound, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plans.cli._commands import Listed


class Listing(TyperGroup):
    """A group whose commands are listed by what people use them for."""

    # The commands by name; to be listed they need not be built.
    listed: Callable[[], Iterable[tuple[str, Listed]]]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the first word names.

        Raises:
            NotFound: there is none.
        """
        if args[0] not in self.commands and args[0][:1] != "-":
            said = f"no command called '{args[0]}'"
            raise NotFound(said, hint=did_you_mean(args[0], self.commands))
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help, as wide as the terminal is."""
        fit_help(formatter)
        super().format_help(ctx, formatter)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 (typer's)
        """Write the commands, each with the first part of what it says of itself."""
        shown = [(name, each) for name, each in self.listed() if not each.hidden]
        by_task = sorted(shown, key=lambda pair: pair[1].task.place)
        tasks = [(t, [*own]) for t, own in groupby(by_task, lambda pair: pair[1].task)]
        wide = max((len(name) for name, _ in shown), default=0)
        for task, commands in tasks:
            with formatter.section(task.value if len(tasks) > 1 else "Commands"):
                rows = [(name.ljust(wide), _brief(each.help)) for name, each in commands]
                formatter.write_dl(rows)


class Told(TyperCommand):
    """A command whose help fits the terminal."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help, as wide as the terminal is."""
        fit_help(formatter)
        super().format_help(ctx, formatter)


def _brief(help: str) -> str:
    """Return what the first sentence says before it goes into detail."""
    sentence = help.strip().partition("\n\n")[0].replace("\n", " ")
    return sentence.partition(":")[0].partition(";")[0].removesuffix(".")

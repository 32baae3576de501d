"""Where a result goes, and as what: nothing is made that could not be written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from plans.cli import _terminal as terminal
from plans.values import frozen

if TYPE_CHECKING:
    from plans.formats import Options
    from plans.storing import Workspace


class Warned(Protocol):
    """A result, and what is to be said of the texts that it was made from."""

    @property
    def warnings(self) -> tuple[str, ...]: ...


Found = TypeVar("Found", bound=Warned)


@frozen(slots=False)
class Target:
    """Where a result goes.

    Attributes:
        format: how it is shown.
        output: the file to write, or none for the terminal.
        workspace: the one around here.
    """

    format: str
    output: Path | None
    workspace: Workspace

    @property
    def options(self) -> Options:
        """How it is rendered."""
        return terminal.render_options(output=self.output, workspace=self.workspace)

    def put(self, found: object, doing: str = "writing") -> None:
        """Write a result."""
        from plans.verbs.render import render

        options = self.options
        with terminal.waiting(doing):
            rendered = render(found, self.format, options)
        terminal.put(rendered, self.output)


def target_of(
    format: str | None, output: Path | None, refs: Sequence[str] = (), beside: Sequence[str] = ()
) -> Target:
    """Return where a result goes, and say it if what it is made from is bundled.

    Args:
        format: the format that is asked for; else it is that of files called like ``output``.
        output: the file to write, or none for the terminal.
        refs: the refs and files that it is made from.
        beside: what else is read.

    Raises:
        InputError: the file is no place for it.
    """
    from plans.storing import workspace_for
    from plans.verbs.render import format_of, refuse_output

    chosen = format_of(format, output)
    if output:
        refuse_output(output, chosen, (*refs, *beside))
    workspace = workspace_for()
    terminal.note_bundled(workspace, *refs)
    return Target(chosen, output, workspace)


def answer(
    make: Callable[[], Found],
    refs: Sequence[str],
    format: str | None,
    output: Path | None,
    *,
    beside: Sequence[str] = (),
) -> Found:
    """Write what ``make`` returns where ``target_of`` the others is, and return it.

    Raises:
        InputError: the file is no place for it.
    """
    target = target_of(format, output, refs, beside)
    with terminal.waiting("comparing"):
        found = make()
    terminal.say_warnings(found.warnings)
    target.put(found)
    return found

"""A command that makes a result and writes it: nothing is made that could not be written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from plans.cli import _terminal as terminal


class Warned(Protocol):
    """A result, and what is to be said of the texts that it was made from."""

    @property
    def warnings(self) -> tuple[str, ...]: ...


Found = TypeVar("Found", bound=Warned)


def answer(
    make: Callable[[], Found],
    refs: Sequence[str],
    format: str | None,
    output: Path | None,
    *,
    beside: Sequence[str] = (),
) -> Found:
    """Write what ``make`` returns, and return it.

    Args:
        make: what makes the result.
        refs: the refs and files that it is made from.
        format: the format that is asked for; else it is that of files called like ``output``.
        output: the file to write, or none for the terminal.
        beside: what else is read.

    Raises:
        InputError: the file is no place for it.
    """
    from plans.storing import workspace_for
    from plans.verbs.render import format_of, refuse_output, render

    chosen = format_of(format, output)
    if output:
        refuse_output(output, chosen, (*refs, *beside))
    workspace = workspace_for()
    terminal.note_bundled(workspace, *refs)
    with terminal.waiting("comparing"):
        found = make()
    terminal.say_warnings(found.warnings)
    options = terminal.render_options(output=output, workspace=workspace)
    with terminal.waiting("writing"):
        rendered = render(found, chosen, options)
    terminal.put(rendered, output)
    return found

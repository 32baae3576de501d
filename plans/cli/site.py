"""Write the workspace as a site: a folder of pages that link to one another and need no server.

Examples:
  plans site
  plans site -o talks --title "The talks"
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task

if TYPE_CHECKING:
    from plans.publishing import Built

# More would wait for one another's files.
_MOST_PROCESSES = 8


def site(
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The folder to write to; made if not there.")
    ] = Path("site"),
    title: Annotated[str, typer.Option(help="What the site is called.")] = "",
    base_url: Annotated[
        str, typer.Option(help="Where it will be found: feeds and previews need whole addresses.")
    ] = "",
) -> None:
    from os import cpu_count

    from plans.publishing import build
    from plans.storing import workspace_for

    workspace = workspace_for()
    terminal.note_bundled(workspace)
    with terminal.waiting("writing pages") as step:
        built = build(
            workspace,
            output,
            title=title,
            base=base_url,
            progress=step,
            processes=min(cpu_count() or 1, _MOST_PROCESSES),
        )
    terminal.say_unreadable(built.unreadable)
    terminal.say(_said(built, output))


def _said(built: Built, folder: Path) -> str:
    removed = f"{built.removed:,} removed" if built.removed else ""
    if built.made == built.pages:
        done = f"wrote {folder}"
    elif built.made:
        done = f"wrote {folder}: {built.made:,} of {built.pages:,} pages made anew"
    else:
        done = f"{folder} is up to date" if not removed else f"wrote {folder}"
    return f"{', '.join(filter(None, (done, removed)))}; open {folder / 'index.html'}"


COMMAND = Command(site, rank=31, task=Task.PUBLISH, page=True)

"""Write the workspace as a site: a folder of pages that link to one another and need no server.

Examples:
  plans site
  plans site -o talks --title "The talks"
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._progress import waiting
from plans.cli._tasks import Task


def site(
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The folder to write to; made if not there.")
    ] = Path("site"),
    title: Annotated[str, typer.Option(help="What the site is called.")] = "",
    base_url: Annotated[
        str, typer.Option(help="Where it will be found: feeds and previews need whole addresses.")
    ] = "",
) -> None:
    from plans.publishing import build
    from plans.storing import workspace_for

    workspace = workspace_for()
    terminal.note_bundled(workspace)
    with waiting("writing pages") as step:
        built = build(workspace, output, title=title, base=base_url, progress=step)
    terminal.say_unreadable(built.unreadable)
    pages = "1 page" if built.pages == 1 else f"{built.pages:,} pages"
    removed = f", {built.removed:,} removed" if built.removed else ""
    terminal.say(f"wrote {output}: {pages}, {built.made:,} made anew{removed}")


COMMAND = Command(site, rank=31, task=Task.PUBLISH, page=True)

"""Let agents read a workspace: tools and files over the Model Context Protocol, for one client.

Clients start it and speak to it; "Ask with an agent" in the documentation says how to tell yours.

Examples:
  plans mcp ~/my-talks
  plans mcp < /dev/null && echo "it starts, and ends with its client"
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli._commands import Command, Task


def mcp(
    folder: Annotated[
        Path | None, typer.Argument(help="In or above which the workspace is; else where we are.")
    ] = None,
) -> None:
    from plans.asking import serve

    serve(folder)


COMMAND = Command(mcp, rank=242, task=Task.SETUP)

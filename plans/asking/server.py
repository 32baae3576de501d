"""The tools and files of a workspace for agents, over standard input and output."""

from __future__ import annotations

import os
import signal
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plans.asking.instructions import INSTRUCTIONS
from plans.errors import InputError
from plans.extras import installing
from plans.storing import workspace_for

if TYPE_CHECKING:
    from mcp.server.lowlevel import Server

# So many proposals are named before anybody asks.
_NAMED = 30
_MISSING = "answering agents needs an extra part of plans"


def serve(folder: Path | None = None) -> None:
    """Answer what agents ask of the workspace around ``folder``, until nobody asks any more.

    Raises:
        InputError: the library of the protocol is not installed, or there is no such folder.
    """
    if find_spec("mcp") is None:
        raise InputError(_MISSING, hint=installing("mcp"))
    if folder:
        _go_to(folder)
    import anyio

    from plans.asking.protocol import made_server

    # Ctrl-C ends us at once: whoever waits for the next question would not hear of it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    anyio.run(_served, made_server(INSTRUCTIONS + _where()))


def _go_to(folder: Path) -> None:
    try:
        os.chdir(folder)
    except OSError as error:
        raise InputError(f"cannot look into '{folder}': {error.strerror}") from None


def _where() -> str:
    workspace = workspace_for()
    what = "documents bundled with plans" if workspace.bundled else "texts of this workspace"
    named = ", ".join(workspace.proposals[:_NAMED])
    more = len(workspace.proposals) - _NAMED
    return f"\nHere are the {what}: {named}{f' and {more} more' if more > 0 else ''}."


async def _served(server: Server[Any]) -> None:
    from mcp.server.stdio import stdio_server

    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())

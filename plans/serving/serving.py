"""The desk is opened: a server on this machine, its helpers, and an eye on the workspace."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Event, Thread

from plans.errors import InputError
from plans.serving.comparing import Comparing
from plans.serving.desk import Desk
from plans.serving.helper import Bounds, Helper
from plans.serving.listening import Server
from plans.serving.looking import Looking
from plans.serving.watching import Changes, watch
from plans.storing import find_workspace

# Only what is on this machine can reach it.
ADDRESS = "127.0.0.1"
_NEEDED = ("watchfiles", "python_multipart")


def serve(port: int, ready: Callable[[str], object]) -> None:
    """Keep the desk open until somebody interrupts it.

    Args:
        port: where to listen; 0 is any that is free.
        ready: told the address of the desk as soon as it answers.

    Raises:
        InputError: something that it needs is not installed, or the port is taken.
    """
    if any(find_spec(name) is None for name in _NEEDED):
        raise InputError("the desk needs an extra part of plans", hint="pip install 'plans[serve]'")
    foreign, own, changes, over = Helper(Bounds()), Helper(Bounds()), Changes(), Event()
    desk = Desk(Comparing(foreign, own, changes), Looking(own, changes), changes)
    try:
        server = Server(ADDRESS, port, desk.answer)
    except OSError as error:
        hint = "another one: --port 0"
        raise InputError(f"port {port} cannot be had: {error.strerror}", hint=hint) from None
    workspace = find_workspace(Path())
    Thread(target=watch, args=(workspace, changes, over), daemon=True).start()
    Thread(target=_warmed, args=(own, foreign), daemon=True).start()
    ready(f"http://{ADDRESS}:{server.port}/")
    try:
        with suppress(KeyboardInterrupt):
            server.serve_forever(poll_interval=0.1)
    finally:
        over.set()
        own.close()
        foreign.close()
        server.server_close()


def _warmed(*helpers: Helper) -> None:
    """Start the helpers: whoever compares first does not wait for it."""
    for helper in helpers:
        helper.ask("look", (b"", b""), slots=[{}, {}], version="")

"""The desk is opened: a server on this machine, its helpers, and an eye on the workspace."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Event, Thread

from plans.errors import InputError
from plans.serving.comparing import Comparing
from plans.serving.comparisons import Comparisons
from plans.serving.desk import Desk, routes_to_read, routes_to_write
from plans.serving.dressing import with_forms_that_write
from plans.serving.editing import Editing
from plans.serving.gate import Gate
from plans.serving.helper import Bounds, Helper
from plans.serving.looking import Looking
from plans.serving.loopback import ADDRESS, Loopback
from plans.serving.sessions import Sessions
from plans.serving.watching import Changes, watch
from plans.storing import find_workspace, refuse_bundled

_NEEDED = ("watchfiles", "python_multipart")


def serve(
    port: int,
    ready: Callable[[str], object],
    *,
    edit: bool = False,
    say: Callable[[str], object] = print,
) -> None:
    """Keep the desk open until somebody interrupts it.

    Args:
        port: where to listen; 0 is any that is free.
        ready: told the address of the desk as soon as it answers.
        edit: whether pages may write.
        say: told what was written.

    Raises:
        InputError: something that it needs is not installed, the port is taken, or there is no
            workspace to write to.
    """
    if any(find_spec(name) is None for name in _NEEDED):
        hint = "pip install 'plans[serve]'"
        raise InputError("the desk needs an extra part of plans", hint=hint)
    workspace = find_workspace(Path())
    if edit:
        refuse_bundled(workspace)
    foreign, own, changes, over = Helper(Bounds()), Helper(Bounds()), Changes(), Event()
    held = Comparisons()
    routes = routes_to_read(Comparing(foreign, own, held, changes), Looking(own, changes), changes)
    sessions = Sessions()
    if edit:
        with_forms_that_write(lambda: sessions.token)
        routes += routes_to_write(Editing(foreign, own, held, say))
    server = Loopback(port, Desk(routes, Gate(sessions) if edit else None).answer)
    Thread(target=watch, args=(workspace, changes, over), daemon=True).start()
    Thread(target=_warmed, args=(own, foreign), daemon=True).start()
    ready(f"http://{ADDRESS}:{server.port}/" + (f"#key={sessions.key}" if edit else ""))
    try:
        with suppress(KeyboardInterrupt):
            server.serve()
    finally:
        over.set()
        own.close()
        foreign.close()
        server.close()


def _warmed(*helpers: Helper) -> None:
    """Start the helpers: whoever compares first does not wait for it."""
    for helper in helpers:
        helper.ask("look", (b"", b""), slots=[{}, {}], version="")

"""The desk is opened: a server on this machine, its helpers, and an eye on the workspace."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Event, Thread

from plans.errors import InputError
from plans.extras import installing
from plans.serving.comparing import Comparing
from plans.serving.comparisons import Comparisons
from plans.serving.counting import Counts, keep_counting
from plans.serving.desk import Desk, Route, routes_to_read, routes_to_write
from plans.serving.dressing import with_counts, with_forms_that_write
from plans.serving.editing import Editing
from plans.serving.gate import Gate
from plans.serving.helper import Bounds, Helper
from plans.serving.looking import Looking
from plans.serving.loopback import ADDRESS, Loopback
from plans.serving.noting_pages import Noting
from plans.serving.sessions import Sessions
from plans.serving.watching import Changes, watch
from plans.storing import Workspace, find_workspace, refuse_bundled

_NEEDED = ("watchfiles", "python_multipart")
# Seconds that each thread may take to end.
_PATIENCE = 2.0


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
        raise InputError("the desk needs an extra part of plans", hint=installing("serve"))
    workspace = find_workspace(Path())
    if edit:
        refuse_bundled(workspace)
    works, sessions = _Works(), Sessions()
    routes = works.routes() + (works.routes_to_write(sessions, say) if edit else ())
    server = Loopback(port, Desk(routes, Gate(sessions) if edit else None).answer)
    works.start(workspace)
    ready(f"http://{ADDRESS}:{server.port}/" + (f"#key={sessions.key}" if edit else ""))
    try:
        with suppress(KeyboardInterrupt):
            server.serve()
    finally:
        works.end()
        server.close()


class _Works:
    """What the pages are made with: helpers, comparisons, and what knows of changes."""

    def __init__(self) -> None:
        self._foreign, self._own = Helper(Bounds()), Helper(Bounds())
        self._counter = Helper(Bounds(), warm=False)
        self._changes, self._held, self._over = Changes(), Comparisons(), Event()
        self._counts = Counts(self._changes)
        self._threads: list[Thread] = []
        with_counts(lambda: self._counts.words)

    def routes(self) -> tuple[Route, ...]:
        """Return the pages of every desk."""
        comparing = Comparing(self._foreign, self._own, self._held, self._changes)
        looking = Looking(self._own, self._changes, self._counts)
        return routes_to_read(comparing, looking, self._changes)

    def routes_to_write(
        self, sessions: Sessions, say: Callable[[str], object]
    ) -> tuple[Route, ...]:
        """Return the pages of a desk that writes besides."""

        def wrote(said: str) -> None:
            # The page that follows shows it, whenever the eye on the workspace sees it.
            self._changes.tell()
            say(said)

        with_forms_that_write(lambda: sessions.token)
        editing = Editing(self._foreign, self._own, self._held, wrote)
        return routes_to_write(editing, Noting(self._own, self._held, self._changes))

    def start(self, workspace: Workspace) -> None:
        """Watch the workspace and count what is in it, and have the helpers ready."""
        self._run(watch, workspace, self._changes, self._over)
        if not workspace.bundled:
            self._run(keep_counting, self._counts, self._counter, self._changes, self._over)
        self._run(_warmed, self._own, self._foreign)

    def end(self) -> None:
        """End all of it.

        What watches files is not Python's, and may hang if Python ends around it.
        """
        self._over.set()
        self._changes.tell()
        for helper in (self._own, self._foreign, self._counter):
            helper.close()
        for thread in self._threads:
            thread.join(_PATIENCE)

    def _run(self, what: Callable[..., None], *given: object) -> None:
        thread = Thread(target=what, args=given, daemon=True)
        self._threads.append(thread)
        thread.start()


def _warmed(*helpers: Helper) -> None:
    """Start the helpers: whoever compares first does not wait for it."""
    for helper in helpers:
        helper.ask("look", (b"", b""), slots=[{}, {}], version="")

"""The language server, over standard input and output."""

from __future__ import annotations

import signal
from importlib.util import find_spec

from plans.errors import InputError
from plans.extras import installing

_MISSING = "helping an editor needs an extra part of plans"


def serve() -> None:
    """Help the editor that has started us, until it is closed.

    Raises:
        InputError: the library of the protocol is not installed.
    """
    if find_spec("pygls") is None or find_spec("lsprotocol") is None:
        raise InputError(_MISSING, hint=installing("lsp"))
    from plans.editing.protocol import made_server

    # Ctrl-C ends us at once: whoever waits for the editor would not hear of it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    made_server().start_io()

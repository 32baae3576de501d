"""Where the desk listens: at both addresses by which this machine calls itself, and at no other.

A browser that is told `localhost` may try either first. Whoever else had the same port at the one
that we left free would be shown in our place.
"""

from __future__ import annotations

import errno
from contextlib import ExitStack
from threading import Thread

from plans.errors import InputError
from plans.serving.guarding import LARGEST_FORM
from plans.serving.listening import Respond, Server
from plans.serving.room import Room

# The one that the desk is called by, and the one that is there where there is IPv6.
ADDRESS, OTHER = "127.0.0.1", "::1"
_ABSENT = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EPROTONOSUPPORT)
# If any port will do, so many are tried until one is free at both.
_TRIES = 20
# Connections at a time: a browser opens six, and each page that is open one for events.
_CONNECTIONS = 64
# Forms may hold as much as two of the largest; one that finds no room waits so many seconds.
_FORMS, _PATIENCE = 2 * LARGEST_FORM, 20.0


class Loopback:
    """The servers of one port."""

    def __init__(self, port: int, respond: Respond) -> None:
        """Listen.

        Args:
            port: where; 0 is any that is free.
            respond: answers what was let in.

        Raises:
            InputError: somebody else listens there.
        """
        tries = 1 if port else _TRIES
        for left in reversed(range(tries)):
            try:
                self._servers = _listening(port, respond)
                return
            except OSError as error:
                if not left or error.errno != errno.EADDRINUSE:
                    hint = "another one: --port 0"
                    said = f"port {port} cannot be had: {error.strerror}"
                    raise InputError(said, hint=hint) from None

    @property
    def port(self) -> int:
        """Where they listen."""
        return self._servers[0].port

    def serve(self) -> None:
        """Answer until somebody interrupts it."""
        first, *others = self._servers
        for each in others:
            Thread(target=each.serve_forever, args=(0.1,), daemon=True).start()
        first.serve_forever(poll_interval=0.1)

    def close(self) -> None:
        """Listen no more."""
        for each in self._servers:
            each.server_close()


def _listening(port: int, respond: Respond) -> tuple[Server, ...]:
    """Return a server at each address, at the same port and with room for as many together.

    Raises:
        OSError: the port cannot be had at one of them.
    """
    room = Room(_CONNECTIONS, _FORMS, _PATIENCE)
    with ExitStack() as opened:
        first = Server(ADDRESS, port, respond, room)
        opened.callback(first.server_close)
        servers = [first]
        try:
            servers.append(Server(OTHER, first.port, respond, room))
        except OSError as error:
            if error.errno not in _ABSENT:
                raise
        opened.pop_all()
    return tuple(servers)

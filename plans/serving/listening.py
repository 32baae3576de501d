"""The server: bytes of a connection to a request, and an answer to bytes, all within bounds.

A connection carries one request, so that what follows its body is never read as another one.
"""

from __future__ import annotations

import io
import socket
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from plans.errors import InputError
from plans.serving.forms import Form, form_of
from plans.serving.guarding import Head, refused
from plans.serving.messages import HEADERS, Answer, Request, refusal
from plans.serving.patience import Patient
from plans.serving.room import Room

Respond = Callable[[Request], Answer]

# Connections waiting for the desk to take note of them.
_QUEUE = 64
# Seconds in which a request has to be there, its form, and in which an answer has to be taken.
HEAD, BODY, TAKEN = 10.0, 60.0, 30.0
# Bytes of the first line of a request.
_LINE = 2**13
# Seconds after which whoever found no room may come again.
_AGAIN = 5
_BUSY = (
    b"HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n"
    b"Retry-After: %d\r\n\r\n" % _AGAIN
)
# Bytes of a form that are read at a time.
_PIECE = 2**16
# Of what is too much so many bytes are thrown away, so that the browser hears why.
_THROWN = 50 * 10**6


class Server(ThreadingHTTPServer):
    """Answers on this machine alone, each connection in a thread of its own."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = _QUEUE

    def __init__(self, address: str, port: int, respond: Respond, room: Room) -> None:
        """Listen.

        Args:
            address: at which address of this machine.
            port: where; 0 is any that is free.
            respond: answers what was let in.
            room: how many connections and forms there is room for.
        """
        self.address_family = socket.AF_INET6 if ":" in address else socket.AF_INET
        self.respond, self.room = respond, room
        super().__init__((address, port), Handler)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer a connection, if there is room for it."""
        if self.room.connections.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            with suppress(OSError):
                request.sendall(_BUSY)
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer it, and make room for the next."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self.room.connections.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of those who went away."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """Reads one request and writes one answer."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "plans", ""

    def setup(self) -> None:
        """Read patiently, but not for ever."""
        super().setup()
        self._patient = Patient(self.connection, HEAD)
        self.rfile = io.BufferedReader(self._patient)

    def handle(self) -> None:
        """Read one request and answer it, whatever its method is."""
        with suppress(TimeoutError):
            self.raw_requestline = self.rfile.readline(_LINE + 1)
            if len(self.raw_requestline) > _LINE:
                self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
            elif self.raw_requestline and self.parse_request():
                self._answer()

    def _answer(self) -> None:
        head = Head(self.command, self.path, self.headers.items(), self.server.port)
        no = refused(head)
        with self.server.room.for_form(0 if no else int(head["content-length"] or 0)) as room:
            no = no or (None if room else _full())
            answer = no or self._heard()
        try:
            self._write(answer)
        finally:
            if no and self.command not in ("GET", "HEAD"):
                self._throw_away()

    def _heard(self) -> Answer:
        headers = {name.lower(): value.strip() for name, value in self.headers.items()}
        path = self.path.partition("?")[0]
        method = "GET" if self.command == "HEAD" else self.command
        try:
            form = self._form(headers) if method == "POST" else Form()
        except InputError as error:
            return refusal(HTTPStatus.BAD_REQUEST, str(error))
        try:
            return self.server.respond(Request(method, path, headers, form))
        except Exception:  # what is wrong with one page is no end of the desk
            traceback.print_exc()
            return refusal(HTTPStatus.INTERNAL_SERVER_ERROR, "this is a bug in plans")

    def _form(self, headers: dict[str, str]) -> Form:
        self._patient.allow(BODY)
        return form_of(headers["content-type"], self._pieces(int(headers["content-length"])))

    def _pieces(self, left: int) -> Iterator[bytes]:
        while left:
            piece = self.rfile.read1(min(left, _PIECE))
            if not piece:
                raise InputError("this form is cut off")
            left -= len(piece)
            yield piece

    def _write(self, answer: Answer) -> None:
        self.connection.settimeout(TAKEN)
        self.send_response(answer.status)
        fixed = {"Content-Type": answer.type, "Connection": "close"}
        if isinstance(answer.body, bytes):
            fixed["Content-Length"] = str(len(answer.body))
        for name, value in {**HEADERS, **fixed, **answer.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "HEAD":
            return
        pieces = [answer.body] if isinstance(answer.body, bytes) else answer.body
        for piece in pieces:
            self.wfile.write(piece)

    def _throw_away(self) -> None:
        """Read on: with bytes unread, the system would take the answer back."""
        self._patient.allow(HEAD)
        self.connection.shutdown(socket.SHUT_WR)
        thrown = 0
        while thrown < _THROWN and (piece := self.rfile.read1(2**16)):
            thrown += len(piece)

    def send_header(self, keyword: str, value: str) -> None:
        """Write a header; none may end before its end."""
        if not (keyword + value).isprintable() or not value.isascii():
            raise ValueError(f"a header that cannot be: {keyword}")
        super().send_header(keyword, value)

    def send_error(self, code: int, *_said: Any) -> None:
        """Say no to what is no request at all, in our own words and with our own headers."""
        self.command = getattr(self, "command", None) or "GET"
        self.request_version = "HTTP/1.1"
        self._write(refusal(code, HTTPStatus(code).phrase))

    def log_message(self, format: str, *args: Any) -> None:
        """Nobody wants to know."""


def _full() -> Answer:
    why = "the desk is reading other files: send yours again in a moment"
    return refusal(HTTPStatus.SERVICE_UNAVAILABLE, why, **{"Retry-After": str(_AGAIN)})

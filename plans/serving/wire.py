"""What the desk and its helpers say to each other: a line of JSON, then bytes as many as it says.

A helper reads files of strangers. What it answers is data and never a pickle: whoever took a helper
over could not make the desk run anything.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import field
from typing import Any, BinaryIO

from plans.values import frozen

# No answer is larger, in bytes; a report of two books is a tenth of it.
LARGEST = 256 * 2**20


@frozen
class Message:
    """A question or an answer.

    Attributes:
        says: what can be said in JSON.
        files: what cannot.
    """

    says: dict[str, Any] = field(default_factory=dict)
    files: Sequence[bytes] = ()


def send(message: Message, stream: BinaryIO) -> None:
    """Write a message."""
    head = {"says": message.says, "sizes": [len(file) for file in message.files]}
    stream.write(json.dumps(head).encode() + b"\n")
    stream.writelines(message.files)
    stream.flush()


def receive(stream: BinaryIO) -> Message:
    """Read the next message.

    Raises:
        EOFError: there is none, or it is cut off or none of ours.
    """
    line = stream.readline(LARGEST)
    try:
        head = json.loads(line)
        sizes = [int(size) for size in head["sizes"]]
        says = dict(head["says"])
    except (ValueError, KeyError, TypeError):
        raise EOFError from None
    return Message(says, [_exactly(size, stream) for size in sizes])


def _exactly(size: int, stream: BinaryIO) -> bytes:
    data = stream.read(size) if 0 <= size <= LARGEST else b""
    if len(data) != size:
        raise EOFError
    return data

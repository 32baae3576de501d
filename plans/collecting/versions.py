"""What is to be compared: documents, their versions, and which version follows which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Protocol

from plans.errors import InputError
from plans.storing import Workspace
from plans.values import frozen


@frozen
class Version:
    """A document as it was at some time.

    Attributes:
        name: what people call it: a path, or a commit and a path.
        digest: the hash of its bytes; empty where they cannot be read, as ``fault`` says.
        suffix: of its file; with the bytes it tells which reader reads it.
        date: the day that whoever keeps it says it is of, else empty: then the text may say one.
        ref: what the workspace around it calls it, ``proposal@v1``; empty outside any.
        size: in bytes.
        path: where it is; of a version in git, where it would be.
        fault: why it cannot be read.
    """

    name: str
    digest: str
    suffix: str
    date: str = ""
    ref: str = ""
    size: int = 0
    path: Path = Path()
    fault: str = ""

    @property
    def text_name(self) -> str:
        """What it is called where only its bytes are known."""
        return f"text-{self.digest[:16]}{self.suffix}"


Step = tuple[Version, Version]
"""A version and the one that follows it."""


@frozen
class History:
    """A document and its versions, the earliest first; in git a version may have two followers."""

    document: str
    steps: tuple[Step, ...]

    @classmethod
    def linear(cls, document: str, versions: Iterable[Version]) -> History:
        """Return the history of a document of which each version follows the one before."""
        return cls(document, tuple(pairwise(versions)))


class Source(Protocol):
    """Where histories come from."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def workspace(self) -> Workspace:
        """The workspace that its documents are read in: registers, settings, red lines."""

    def histories(self) -> Iterator[History]:
        """Yield the documents, always in the same order.

        Raises:
            InputError: there is nothing of the kind.
        """

    def contents(self, versions: Sequence[Version]) -> Sequence[bytes | InputError]:
        """Return what is in each of ``versions``, or why it cannot be read any more."""

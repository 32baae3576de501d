"""What all results have in common."""

from __future__ import annotations

from typing import ClassVar


class Document:
    """A result that programs can have as JSON.

    Attributes:
        called: what people say it is, with its article: ``a diff``.
    """

    __slots__ = ()

    called: ClassVar[str]

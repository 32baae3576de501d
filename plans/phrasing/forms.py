"""A form of sentence: its pattern, an example, and what it asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from plans.values import frozen

if TYPE_CHECKING:
    from plans.phrasing.context import Context
    from plans.phrasing.matching import Values


@frozen
class Form:
    """One way to ask for something.

    Attributes:
        pattern: what is written, in the notation of sentences.
        example: a sentence about the text on the page of the reference.
        read: yields the operations that are asked for, each to be carried out before the next.
        within: whether it is only said of a point that is named before: ``In point 6, …``.
    """

    pattern: str
    example: str
    read: Callable[[Context, Values], Iterator[Any]]
    within: bool = False

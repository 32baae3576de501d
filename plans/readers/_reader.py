"""What a reader is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from plans.values import frozen

if TYPE_CHECKING:
    from plans.drafting import Draft
    from plans.model import Revision


@frozen
class Reader:
    """Reads files of one format.

    Attributes:
        suffixes: what such files are usually called, in small letters with the dot.
        read: bytes, and what messages call the file, to a draft whose clauses are to be found; or
            to a revision, where the format holds nothing less. Raises InputError.
        looks_like: whether bytes can be nothing but this format; None where they never tell.
        called: what one file of the format is, in words: "a Word file".
    """

    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Draft | Revision]
    looks_like: Callable[[bytes], bool] | None = None
    called: str = ""

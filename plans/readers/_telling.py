"""Sentences about what a reader set apart or could not read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.util import find_spec

from plans.errors import Origin, UnreadableFile
from plans.extras import installing

# So much of what is set apart is quoted.
_QUOTED = 60


def quoted(first: str, *, several: bool) -> str:
    """Return what begins ``first``, to be found again, behind a colon."""
    if not first:
        return ""
    words = first if len(first) <= _QUOTED else f"{first[:_QUOTED]}…"
    return f", the first '{words}'" if several else f": '{words}'"


def told(what: str, lines: Sequence[str]) -> Iterator[str]:
    """Yield the sentence that ``lines`` were set apart, if there are any."""
    if lines:
        count = "1 line" if len(lines) == 1 else f"{len(lines)} lines"
        first = quoted(lines[0], several=True)
        yield f"{what} set apart, not read as text: {count}{first}"


def require(module: str, extra: str, what: str, name: str) -> None:
    """Make sure that ``module``, of the ``extra`` that reads ``what``, is there for ``name``.

    Raises:
        UnreadableFile: it is not installed.
    """
    if find_spec(module) is None:
        message = f"reading {what} needs an extra part of plans"
        raise UnreadableFile(message, hint=installing(extra), origin=Origin(name))

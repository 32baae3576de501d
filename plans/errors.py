"""Every exception raised on purpose.

PlansError                 message (what), hint (what to do), origin (where)
├─ InputError              what you gave us is wrong                    → exit 2
│  ├─ NotFound               no such proposal, revision, clause, rule; closest names in the hint
│  ├─ AmbiguousRef           several files could be meant
│  ├─ UnreadableFile         not a text file we can read
│  ├─ InvalidDocument        readable, but not what the model demands; carries every problem
│  ├─ CannotShow             this format has no rendering of that result
│  └─ UnknownSuffix          no format writes files that are called so
└─ PluginError             a file of plans breaks its contract; our bug → exit 3
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from errno import EROFS

from plans.values import frozen


@frozen
class Span:
    """From where to where a value is written; lines and columns count from 1, the end is behind."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """Where a value came from; line and column count from 1, 0 means unknown.

    They are those of its key, if it has one; ``value`` says where what stands there is written, if
    it is one word or text.
    """

    file: str
    line: int = 0
    column: int = 0
    value: Span | None = field(default=None, compare=False)

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"


@frozen
class Problem:
    """One thing that is wrong with a document; ``clause`` is the id of that it stands in."""

    message: str
    hint: str = ""
    origin: Origin | None = None
    clause: str = ""

    def __str__(self) -> str:
        where = f"{self.origin}: " if self.origin else ""
        hint = f"\n  hint: {self.hint}" if self.hint else ""
        return f"{where}{self.message}{hint}"


class PlansError(Exception):
    """Base of everything plans raises on purpose."""

    def __init__(self, message: str, *, hint: str = "", origin: Origin | None = None) -> None:
        super().__init__(message)
        self.problem = Problem(message, hint, origin)

    def __str__(self) -> str:
        return str(self.problem)


class InputError(PlansError):
    """What the caller gave is wrong."""


class NotFound(InputError):
    """Nothing answers to that name."""


class AmbiguousRef(InputError):
    """More than one thing answers to that name."""


class UnreadableFile(InputError):
    """The file is not text that can be read."""


class InvalidDocument(InputError):
    """The file is readable but breaks the format; ``problems`` holds everything found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        first = self.problems[0]
        super().__init__(first.message, hint=first.hint, origin=first.origin)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class CannotShow(InputError):
    """The chosen format has no rendering of the result."""


class UnknownSuffix(InputError):
    """No format writes files that are called so."""


class PluginError(PlansError):
    """A file inside plans breaks its contract."""


# So many of the names that are known are listed where none is near.
_LISTED = 20


def permitted(error: OSError) -> str:
    """Return what to do about something that is not permitted; nothing about anything else."""
    denied = isinstance(error, PermissionError) or error.errno == EROFS
    return "ask whoever owns it, or take a copy that is yours" if denied else ""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a hint that names what was meant, or lists a few of what is known."""
    from plans.natural import natural
    from plans.nearest import nearest

    known = sorted(set(known), key=natural)
    if close := nearest(name, known):
        *most, last = (f"'{word}'" for word in close)
        return "did you mean " + (f"{', '.join(most)} or {last}" if most else last) + "?"
    if not known:
        return ""
    shown = ", ".join(known[:_LISTED]) + (", …" if len(known) > _LISTED else "")
    return f"known: {shown}"

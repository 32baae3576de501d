"""What a file says in spite of its faults: what breaks the format is left out, the rest is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count, islice
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plans.errors import Origin
from plans.letters import composed
from plans.reading.exact import Parsed, Path, parse_exact
from plans.reading.explaining import in_file
from plans.reading.limits import MAX_EXPLAINED
from plans.values import frozen

M = TypeVar("M", bound=BaseModel)

# What has to be there for the rest to be read; nothing is judged by it.
_STAND_INS = {"id": "nameless-{}", "revision": "nameless-{}"}
# Taking out what is wrong may show that something else is; more often than this it is no such file.
_ROUNDS = 20


@frozen
class Sound(Generic[M]):
    """What could be read, and where in the file it stands."""

    value: M
    where: Callable[[Path], Origin | None]


def sound_parts(text: str, model: type[M], name: str) -> Sound[M] | None:
    """Return what ``text`` says as a ``model`` without what breaks the format; None for nothing.

    Raises:
        InvalidDocument: it is no YAML.
    """
    parsed = parse_exact(composed(text), name)
    left = _Left(parsed)
    for _ in range(_ROUNDS):
        try:
            value = model.model_validate(left.value)
        except ValidationError as error:
            if error.error_count() > MAX_EXPLAINED or not left.without(error):
                return None
        else:
            return Sound(value, lambda path: parsed.where(left.in_file(path)))
    return None


@dataclass
class _Left:
    """What is left of a parsed file, and which items of its lists are not."""

    parsed: Parsed
    value: Any = None
    gone: dict[Path, set[int]] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.value = deepcopy(self.parsed.value)

    def in_file(self, path: Path) -> Path:
        """Return where in the file stands what is at ``path`` now."""
        found: list[str | int] = []
        for step in path:
            if isinstance(step, int):
                gone = self.gone.get(tuple(found), set())
                step = next(islice((n for n in count() if n not in gone), step, None))
            found.append(step)
        return tuple(found)

    def without(self, error: ValidationError) -> bool:
        """Take out what pydantic complains of; say whether there was anything to take out."""
        faults = {
            path for each in error.errors(include_url=False) for path in _paths(each, self.value)
        }
        # From behind, so that the items of a list keep their numbers until it is their turn.
        ordered = sorted(faults, key=lambda path: [(str(type(s)), s) for s in path], reverse=True)
        mended = list(map(self._mend, ordered))
        return any(mended)

    def _mend(self, path: Path) -> bool:
        holder, known = self.value, len(path)
        for depth, step in enumerate(path):
            if not _has(holder, step):
                known = depth
                break
            holder = holder[step]
        if known == len(path):
            return self._take_out(path)
        name = path[known]
        if known + 1 == len(path) and isinstance(holder, dict) and name in _STAND_INS:
            holder[name] = _STAND_INS[str(name)].format(next(self.numbers))
            return True
        return self._take_out(path[:known])

    def _take_out(self, path: Path) -> bool:
        if not path:
            return False
        *above, last = path
        holder = self.value
        for step in above:
            holder = holder[step]
        if isinstance(last, int):
            whole = self.in_file(path)
            self.gone.setdefault(whole[:-1], set()).add(int(whole[-1]))
        del holder[last]
        return True


def _has(holder: Any, step: str | int) -> bool:
    if isinstance(holder, list):
        return isinstance(step, int) and step < len(holder)
    return isinstance(holder, dict) and step in holder


def _paths(error: ErrorDetails, value: Any) -> Iterator[Path]:
    """Yield the places that an error is about."""
    path = in_file(error["loc"], value)
    if error["type"] != "term":
        yield path
        return
    for inner, _ in error["ctx"]["found"]:
        yield (*path, *inner)

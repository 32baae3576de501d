"""A text and a model in; the model's value out, or every problem with its place and a hint."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from plans.errors import InvalidDocument, Origin, Problem
from plans.letters import composed
from plans.reading.fast import Overruled, parse_fast
from plans.reading.limits import MAX_DEPTH

M = TypeVar("M", bound=BaseModel)

# So many values are looked through for garbage in some milliseconds.
_MANY = 100_000


def read_model(text: str, model: type[M], name: str) -> M:
    """Return ``text`` (YAML or JSON) as a ``model``, its letters composed.

    Raises:
        InvalidDocument: with all problems, each at its line and column in ``name``.
    """
    text = composed(text)
    with collector_paused():
        value = _read_quickly(text, model)
        return _read_exactly(text, model, name) if value is None else value


def _read_quickly(text: str, model: type[M]) -> M | None:
    """Return the model, or None; either way all that the quick reader built is gone by then."""
    try:
        return model.model_validate(parse_fast(text))
    except (Overruled, ValidationError):
        return None


def _read_exactly(text: str, model: type[M], name: str) -> M:
    # PyYAML is not worth its import before there is something to point at.
    from plans.reading.exact import parse_exact
    from plans.reading.explaining import explain

    parsed = parse_exact(text, name)
    if _too_deep(parsed.value):
        raise InvalidDocument([Problem(f"nested deeper than {MAX_DEPTH}", "", Origin(name))])
    try:
        value = model.model_validate(parsed.value)
    except ValidationError as error:
        raise InvalidDocument(_sorted([*parsed.problems, *explain(error, model, parsed)])) from None
    if parsed.problems:
        raise InvalidDocument(_sorted(parsed.problems))
    return value


def _too_deep(value: Any) -> bool:
    level, depth = [value], 0
    while level:
        depth += 1
        if depth > MAX_DEPTH:
            return True
        level = (
            [
                child
                for item in level
                for child in (item.values() if isinstance(item, dict) else item)
                if isinstance(child, dict | list)
            ]
            if isinstance(level[0], dict | list)
            else []
        )
    return False


def _sorted(problems: list[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda each: each.origin or Origin(""))


@contextmanager
def collector_paused() -> Iterator[None]:
    """Hold the garbage collector while much is built and kept: it would walk it again and again.

    Measured at a factor of three for 28 000 clauses; nothing here makes cycles.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            _keep_what_was_built()
            gc.enable()


def _keep_what_was_built() -> None:
    """Count much that was built as old: it would be looked through as soon as that is allowed.

    It takes a tenth of a large diff. A host that has frozen what it holds keeps that frozen.
    """
    if gc.get_count()[0] > _MANY and not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()

"""The settings of a workspace: ``plans.toml``, or ``[tool.plans]`` in pyproject.toml."""

from __future__ import annotations

import os
import re
from collections.abc import Hashable
from dataclasses import field
from functools import lru_cache
from pathlib import Path
from typing import Any

from plans.errors import InputError, Origin, did_you_mean
from plans.reading import read_text
from plans.storing.caches import stamp_of
from plans.storing.paths import shown_path
from plans.values import frozen

_SHAPES = {
    "default": (str, "text"),
    "title": (str, "text"),
    "severities": (dict, "a table"),
    "levels": (dict, "a table"),
}

# The files that settings may stand in, and in which table of them; the first one counts.
SETTINGS: dict[str, tuple[str, ...]] = {"plans.toml": (), "pyproject.toml": ("tool", "plans")}
# The parser keeps something for every part of a dotted key before every other part of it: so many
# take some 100 MB.
_MAX_DOTS = 10_000_000


@frozen(slots=False)
class Settings:
    """``[tool.plans]`` in pyproject.toml, or ``plans.toml``."""

    default: str | None = None
    title: str = ""
    severities: dict[str, Any] = field(default_factory=dict)
    levels: dict[str, Any] = field(default_factory=dict)


def settings_in(folder: Path) -> Settings:
    """Return the settings of the workspace in ``folder``, empty without a file of them.

    Raises:
        InputError: the file is no TOML, or sets what there is not.
    """
    for name, keys in SETTINGS.items():
        path = folder / name
        found = _table(path, keys, stamp_of(path)) if os.path.lexists(path) else None
        if found is not None:
            return _settings(found, shown_path(path))
    return Settings()


@lru_cache(maxsize=8)
def _table(path: Path, keys: tuple[str, ...], _stamp: Hashable) -> dict[str, Any] | None:
    """Return a table of a file that ``_stamp`` tells from what it was or will be."""
    name = shown_path(path)
    table: Any = _parsed(read_text(path, name), name)
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    if table is None or isinstance(table, dict):
        return table
    raise InputError(f"[{'.'.join(keys)}] is not a table", origin=Origin(name))


def _parsed(text: str, name: str) -> dict[str, Any]:
    import tomllib

    if sum(line.count(".") ** 2 for line in text.split("\n")) > _MAX_DOTS:
        raise InputError("nested too deep", origin=Origin(name))
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(str(error), name) from None
    except ValueError:  # more digits than Python reads
        raise InputError("not TOML: a number is too long", origin=Origin(name)) from None
    except RecursionError:
        raise InputError("nested too deep", origin=Origin(name)) from None


def _not_toml(message: str, name: str) -> InputError:
    match = re.fullmatch(r"(.*) \(at line (\d+), column (\d+)\)", message)
    if not match:
        return InputError(f"not TOML: {message}", origin=Origin(name))
    origin = Origin(name, int(match[2]), int(match[3]))
    return InputError(f"not TOML: {match[1]}", hint="look at this line", origin=origin)


def _settings(table: dict[str, Any], name: str) -> Settings:
    for key, value in table.items():
        if key not in _SHAPES:
            hint = did_you_mean(key, _SHAPES)
            raise InputError(f"unknown setting '{key}'", hint=hint, origin=Origin(name))
        shape, words = _SHAPES[key]
        if not isinstance(value, shape):
            hint = f"{key} = '…'" if shape is str else f"write it as [{key}]"
            raise InputError(f"setting '{key}' is not {words}", hint=hint, origin=Origin(name))
    return Settings(**table)

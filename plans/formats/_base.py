"""What a reader may ask of any format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


def _unheard(_warning: str) -> None:
    """Nobody wants to know."""


class Files(dict[str, str]):
    """What a format writes that needs several files: their texts by name, the last one last."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader asked for, whatever the format makes of it.

    Attributes:
        colour: whether to colour, or with which colours.
        warn: told what of a result could not be shown as it should be.
    """

    colour: bool | Mapping[str, str] = False
    width: int = 100
    templates: tuple[str, ...] = ()
    warn: Callable[[str], object] = _unheard

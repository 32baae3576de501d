"""What a reader may ask of any format."""

from __future__ import annotations

from dataclasses import dataclass


class Files(dict[str, str]):
    """What a format writes that needs several files: their texts by name, the last one last."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader asked for, whatever the format makes of it."""

    colour: bool = False
    width: int = 100
    templates: tuple[str, ...] = ()

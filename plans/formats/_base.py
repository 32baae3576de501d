"""What a format is: renderers by the name of the result that they show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from plans.catalogue import fetch
from plans.errors import CannotShow


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader asked for, whatever the format makes of it."""

    colour: bool = False
    width: int = 100
    words: bool = True
    templates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Format:
    """One output format.

    Attributes:
        media_type: what it is on the web.
        homes: where the renderer of each kind of result is, by the name of the result's type: a
            function (result, options) → text or bytes of this package. It is loaded with the first
            result of its kind, for nobody should wait for what another command prints.
    """

    media_type: str
    homes: Mapping[str, str] = field(default_factory=dict)

    def render(self, name: str, result: Any, options: Options) -> str | bytes:
        """Return ``result`` as text; as bytes if what it is shown in is no text.

        Raises:
            CannotShow: there is no renderer for its type.
        """
        kind = type(result).__name__
        if kind not in self.homes:
            what = kind.lower()
            raise CannotShow(
                f"format '{name}' cannot show a {what}", hint="choose another --format"
            )
        rendered: str | bytes = fetch(f"plans.formats.{self.homes[kind]}")(result, options)
        return rendered

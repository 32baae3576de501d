"""What a format is: renderers by the type of result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from plans.errors import CannotShow

Renderer = TypeVar("Renderer", bound=Callable[..., str])


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader asked for, whatever the format makes of it."""

    colour: bool = False
    width: int = 100
    words: bool = True
    templates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Format:
    """One output format; ``@FORMAT.renders(Result)`` registers a (result, options) → text."""

    media_type: str
    renderers: dict[type, Callable[[Any, Options], str]] = field(default_factory=dict)

    def renders(self, result_type: type) -> Callable[[Renderer], Renderer]:
        """Register the decorated function for results of ``result_type``."""

        def register(function: Renderer) -> Renderer:
            self.renderers[result_type] = function
            return function

        return register

    def shows(self, result_type: type) -> bool:
        """Say whether this format can show a ``result_type``."""
        return result_type in self.renderers

    def render(self, name: str, result: Any, options: Options) -> str:
        """Return ``result`` as text.

        Raises:
            CannotShow: there is no renderer for its type.
        """
        try:
            renderer = self.renderers[type(result)]
        except KeyError:
            what = type(result).__name__.lower()
            raise CannotShow(
                f"format '{name}' cannot show a {what}", hint="choose another --format"
            ) from None
        return renderer(result, options)

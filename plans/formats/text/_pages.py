"""What pages for a terminal share: their lines one below another, each as wide as there is room."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.model import Registers
from plans.results import TextDocument
from plans.wording import read_until, text_names

PAD = "  "


class _Result(Protocol):
    @property
    def registers(self) -> Registers: ...


class _Several(_Result, Protocol):
    @property
    def texts(self) -> Sequence[TextDocument]: ...


R = TypeVar("R", bound=_Result)
S = TypeVar("S", bound=_Several)


class Page(ABC, Generic[R]):
    """The lines that show what was ``found``."""

    def __init__(self, found: R, options: Options) -> None:
        self.found, self.ink = found, Ink(options.colour, options.width)

    @abstractmethod
    def lines(self) -> Iterator[str]:
        """Yield all lines."""

    def text(self) -> str:
        """Return the lines as one text."""
        return "\n".join(self.lines()).rstrip() + "\n"

    def said(self, words: str, pad: str = "", role: str = "") -> str:
        """Return a paragraph."""
        return self.ink.paragraph(words, pad, role)

    def item(self, words: str, pad: str = PAD, role: str = "") -> str:
        """Return a paragraph that is set in."""
        return self.said(words, pad, role)

    def until(self) -> Iterator[str]:
        """Yield up to which day sources were read, if it is known."""
        if until := read_until(self.found.registers):
            yield self.ink("faint", until)


class PageOfTexts(Page[S]):
    """The lines that show what several texts say."""

    @cached_property
    def names(self) -> dict[str, str]:
        """What each text is called, by its ref."""
        return text_names(self.found.texts)

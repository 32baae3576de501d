"""What a reader may ask of any format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from plans.values import frozen


def _unheard(_warning: str) -> None:
    """Nobody wants to know."""


class Files(dict[str, str]):
    """What a format writes that needs several files: their texts by name, the last one last."""


def _nowhere(*_names: str) -> str:
    """There are no other pages."""
    return ""


def _as_it_is(ref: str, /) -> str:
    """Nobody calls a text otherwise than by its ref."""
    return ref


def _in_one_piece(note: str, /) -> Iterable[tuple[str, str]]:
    """Nothing that a note mentions is told of elsewhere."""
    return ((note, ""),)


class Dress(NamedTuple):
    """Names of the styles for screens, of those for paper, and of the scripts, in their order."""

    screen: tuple[str, ...]
    paper: tuple[str, ...]
    scripts: tuple[str, ...] = ()

    def over(
        self, *screen: str, paper: tuple[str, ...] = (), scripts: tuple[str, ...] = ()
    ) -> Dress:
        """Return what a page is dressed in that holds more than one dressed in this."""
        return Dress((*self.screen, *screen), (*self.paper, *paper), (*self.scripts, *scripts))


@frozen
class Frame:
    """The site that a page belongs to: there it links to what a page by itself holds.

    Attributes:
        template: what stands around every page, in place of the frame of a page by itself.
        values: what that places besides.
        dress: what it is dressed in, behind what pages by themselves are.
        assets: the way from the page to the folder of styles and scripts, with its slash.
        way: returns the way to the page of a text, by its ref, or to a clause of it; empty where
            there is none, and then the page tells of it itself.
        source: does the same for a source, by its id.
        thing: does the same for what stands in a folder of the site, by the name of the folder, its
            id and an anchor: an event, a party, or what was said on the page of all that was.
        called: returns what readers call a text, or a clause of one, by its ref.
        told: returns a note in pieces, each with the way to what it names, if it names anything.
    """

    template: str
    values: Mapping[str, Any]
    dress: Dress
    assets: str
    way: Callable[..., str] = _nowhere
    source: Callable[[str], str] = _nowhere
    thing: Callable[..., str] = _nowhere
    called: Callable[[str], str] = _as_it_is
    told: Callable[[str], Iterable[tuple[str, str]]] = _in_one_piece


@frozen
class Elsewhere:
    """What else there is of the same result, for a page that others stand beside.

    Attributes:
        offers: the same as other files: what each is called, and the way to it.
        text: the way to the page of the later text; what did not change is read there.
        course: returns the way to what became of a clause, by its anchor on the page; or nothing.
    """

    offers: tuple[tuple[str, str], ...] = ()
    text: str = ""
    course: Callable[[str], str] = _nowhere


@frozen
class Options:
    """What the reader asked for, whatever the format makes of it.

    Attributes:
        colour: whether to colour, or with which colours.
        narrow: whether lines that are as wide as they are for programs are folded all the same.
        warn: told what of a result could not be shown as it should be.
        frame: the site that a page is made for, if any.
        elsewhere: what a page of a site or of the desk may lead to.
    """

    colour: bool | Mapping[str, str] = False
    width: int = 100
    narrow: bool = False
    templates: tuple[str, ...] = ()
    warn: Callable[[str], object] = _unheard
    frame: Frame | None = None
    elsewhere: Elsewhere = Elsewhere()

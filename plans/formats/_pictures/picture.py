"""A picture: elements that stand in percent of its width, so that its words keep their size.

It has no viewBox: a length is in pixels, a place from left to right in per cent. Each element is
drawn in a look (``looks``), written out as attributes, which a style sheet may overrule by class.
In a page it is as wide as what it stands in; ``file`` puts pictures into a file of their own.
"""

from __future__ import annotations

from typing import Literal, Protocol

from plans.formats._pictures.lettering import NARROWEST
from plans.formats._pictures.looks import LOOKS, WORDS
from plans.safe import visible, writable, xml_text, xml_value
from plans.values import frozen

Kind = Literal["text", "clause", "source", "event", "issue"]


class Href(Protocol):
    """Where something is told of, or nothing where a picture leads nowhere.

    It is asked for ``("text", ref)``, ``("clause", ref, clause)``, ``("source", id)``,
    ``("event", id)`` and ``("issue", id)``.
    """

    def __call__(self, kind: Kind, /, *names: str) -> str: ...


def nowhere(_kind: Kind, /, *_names: str) -> str:
    """Lead nowhere."""
    return ""


@frozen
class Picture:
    """A picture as a page places it: a template writes it by its name alone.

    Attributes:
        id: what its title and description are called by; once in a page.
        kind: which picture it is, for style sheets.
        title: what it shows.
        said: all that it shows, in words.
        height: in pixels.
        body: its elements.
        legend: what its marks mean, to stand below it.
        least: how many pixels wide it is at least, so that its words have room.
        most: how many it is at most, None if it may have any width.
    """

    id: str
    kind: str
    title: str
    said: str
    height: int
    body: str
    legend: str = ""
    least: int = NARROWEST
    most: int | None = None

    def __html__(self) -> str:
        """Return it for a page."""
        return self._drawn({"width": "100%", "height": self.height})

    def drawn(self, **place: object) -> str:
        """Return it at a place in a file."""
        return self._drawn({**place, "height": self.height, "overflow": "visible"})

    def _drawn(self, place: dict[str, object]) -> str:
        named = {"aria-labelledby": f"{self.id}-t {self.id}-d", "focusable": "false"}
        role = "group" if "<a " in self.body else "img"
        about = {"id": self.id, "class": f"picture {self.kind}", "role": role, "direction": "ltr"}
        title = element("title", {"id": f"{self.id}-t"}, escaped(self.title))
        said = element("desc", {"id": f"{self.id}-d"}, escaped(self.said))
        return element("svg", {**about, **place, **WORDS, **named}, title + said + self.body)


def tag(name: str, look: str, *inner: str, **places: object) -> str:
    """Return an element in a look, whose first word is the class of its colours.

    ``places`` are its attributes, those with two words by an underscore.
    """
    return element(name, {"class": look, **_dressed(look), **places}, "".join(inner))


def words(said: str, look: str, *, leftward: bool = False, **places: object) -> str:
    """Return words; ``leftward`` if they end at their place."""
    ends = {"text_anchor": "end"} if leftward else {}
    return tag("text", look, escaped(said), **ends, **places)


def behind(x: str, y: int, begin: int, long: float) -> str:
    """Return the ground of words in a row at ``y``, so that no line strikes them through.

    Args:
        x: the place that they stand beside.
        y: the middle of their row.
        begin: how far from their place they begin; below zero if they end there.
        long: how wide they are.
    """
    wide = round(long)
    place = {"x": x, "y": y - 7, "width": wide, "height": 14}
    left = begin - wide if begin < 0 else begin
    return tag("rect", "ground", **place, transform=f"translate({left} 0)")


def leading(href: str, told: str, *inner: str) -> str:
    """Return elements that lead to ``href`` if there is any, with what is told of them."""
    tip = element("title", {}, escaped(told))
    if not href:
        return element("g", {}, tip + "".join(inner))
    return element("a", {"href": href}, tip + "".join(inner))


def percent(place: float) -> str:
    """Return a place from left to right."""
    return f"{round(place, 2):g}%"


def escaped(text: str) -> str:
    """Return text as it can stand in an element."""
    return xml_text(writable(visible(text)))


def element(name: str, attributes: dict[str, object], inner: str) -> str:
    said = "".join(
        f" {key.replace('_', '-')}={xml_value(writable(visible(str(value))))}"
        for key, value in attributes.items()
    )
    return f"<{name}{said}>{inner}</{name}>" if inner else f"<{name}{said}/>"


def _dressed(look: str) -> dict[str, object]:
    found: dict[str, object] = {}
    for each in look.split():
        found |= LOOKS.get(each, {})
    return found

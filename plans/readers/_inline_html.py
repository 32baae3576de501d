"""HTML inside a text: mark-up, so that its tags, comments and entities are no words.

What it says of the layout is kept by the signs of plain text: a line separator where ``<br>``
stands, a paragraph separator behind a block, pipes between the cells of a table. Neither counts
as a line of the file, so that every word keeps the number of its line.
"""

from __future__ import annotations

import re
from html import unescape

from plans.readers._html_table import LINE, PARAGRAPH, PARTS, HtmlTable
from plans.readers._raised import LOWERED, RAISED
from plans.readers._tags import BLOCKS, SILENT, Tag, tags_of
from plans.values import frozen

_ENTITY = r"(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});)"
_PLAIN = re.compile(rf"(?P<comment><!--)|(?P<tag></?[a-zA-Z])|{_ENTITY}")
# What Markdown says of a block and is no word of it: "{: #fees lang=fr }", "{.wide}".
_VALUE = r"""(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s{}"']{1,80})"""
_ATTRIBUTE = rf"(?:[#.][\w:-]{{1,80}}|[\w:-]{{1,40}}={_VALUE})"
_LISTED = rf"{_ATTRIBUTE}(?:[ \t]+{_ATTRIBUTE})*[ \t]*"
_ATTRIBUTES = rf"(?P<attributes>\{{(?::[ \t]*|(?=[#.])){_LISTED}\}})"
_MARKED = re.compile(
    r"^[ \t]{0,12}(?P<fence>`{3,}|~{3,})|(?P<code>`+)|\\[<&`\\]"
    rf"|{_PLAIN.pattern}|{_ATTRIBUTES}",
    re.MULTILINE,
)
# Code inside a line is no longer.
_LONGEST_CODE = 2000
# What an entity spells out so that it is no mark-up stays that way.
_MEANT = frozenset("*_#|`\\")


@frozen
class Unmarked:
    """A text without its HTML.

    Attributes:
        apart: the words that no reader of a page sees: comments, scripts.
        attributes: what Markdown says of its blocks: "#fees lang=fr".
    """

    text: str
    apart: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()


def without_html(text: str, *, marked: bool) -> Unmarked:
    """Return ``text`` without its HTML; in Markdown (``marked``), code is left alone."""
    if not any(sign in text for sign in ("<&{" if marked else "<&")):
        return Unmarked(text)
    return _Unmarking(text, marked=marked).done()


class _Unmarking:
    """One walk over a text, from one piece of mark-up to the next."""

    def __init__(self, text: str, *, marked: bool) -> None:
        self._text = text
        self._marked = marked
        self._tags = tags_of(text, marked=marked)
        self._out: list[str] = []
        self._apart: list[str] = []
        self._attributes: list[str] = []
        self._raised: list[str] = []
        self._lists: list[int] = []
        self._table = HtmlTable()
        self._lacking: set[str] = set()

    def done(self) -> Unmarked:
        """Return what is left at the end of the walk."""
        at = 0
        pattern = _MARKED if self._marked else _PLAIN
        while found := pattern.search(self._text, at):
            self._say(self._text[at : found.start()])
            at = self._past(found)
        self._say(self._text[at:])
        text = "".join(self._out) + self._table.end()
        return Unmarked(text, tuple(filter(None, self._apart)), tuple(self._attributes))

    def _past(self, found: re.Match[str]) -> int:
        """Say what stands for the piece ``found``; return where the text behind it begins."""
        match found.lastgroup:
            case "entity":
                self._say(self._character(found[0]))
            case "comment":
                return self._skipped(found, found.end(), "-->")
            case "tag":
                return self._past_tag(found)
            case "attributes":
                self._attributes.append(found[0].strip("{: }"))
            case "fence":
                return self._verbatim(found, rf"\n[ \t]*{found['fence']}", len(self._text))
            case "code":
                return self._verbatim(found, found[0], found.end() + _LONGEST_CODE)
            case _:
                self._say(found[0])
        return found.end()

    def _character(self, entity: str) -> str:
        character = unescape(entity)
        meant = self._marked and character in _MEANT
        return f"\\{character}" if meant else character

    def _verbatim(self, found: re.Match[str], close: str, last: int) -> int:
        """Keep code as it is; what nobody closes is none."""
        end = self._end(found.end(), close, last) or found.end()
        self._say(self._text[found.start() : end])
        return end

    def _skipped(self, found: re.Match[str], start: int, close: str) -> int:
        """Set apart all up to ``close`` but the ends of lines; without it nothing."""
        end = self._end(start, close, len(self._text))
        if not end:
            self._say(found[0])
            return found.end()
        inside = re.sub(rf"{close}$", "", self._text[start:end], flags=re.IGNORECASE)
        self._apart.append(" ".join(inside.split()))
        self._say("\n" * self._text.count("\n", found.start(), end))
        return end

    def _end(self, start: int, close: str, last: int) -> int:
        """Return the end of the next ``close``, or 0; what is lacking is looked for once."""
        if close in self._lacking:
            return 0
        end = re.compile(close, re.IGNORECASE).search(self._text, start, last)
        if end is None and last == len(self._text):
            self._lacking.add(close)
        return end.end() if end else 0

    def _past_tag(self, found: re.Match[str]) -> int:
        """Obey the tag that may begin at ``found``; return where the text behind it begins."""
        tag = self._tags.get(found.start())
        if tag is None:
            self._say(found[0])
            return found.end()
        if tag.name in SILENT and not tag.closes:
            return self._skipped(found, tag.end, rf"</{tag.name}\s*>")
        self._say("\n" * self._text.count("\n", found.start(), tag.end), spoken=False)
        self._obey(tag)
        return tag.end

    def _say(self, text: str, *, spoken: bool = True) -> None:
        if self._raised and spoken:
            text = text.translate(RAISED if self._raised[-1] == "sup" else LOWERED)
        self._put(self._table.words(text) if self._table.open else text)

    def _put(self, text: str) -> None:
        if text:
            self._out.append(text)

    def _obey(self, tag: Tag) -> None:
        """Say what a tag does to the layout; most do nothing to it."""
        if tag.name in ("sup", "sub"):
            self._raise(tag)
        elif tag.name in PARTS and (self._table.open or tag.name == "table"):
            self._put(self._table.obey(tag, self._indent()))
        elif self._table.open:
            self._put(" " if tag.name == "br" or tag.name in BLOCKS else "")
        else:
            self._put(self._break(tag))

    def _raise(self, tag: Tag) -> None:
        if not tag.closes:
            self._raised.append(tag.name)
        elif self._raised:
            self._raised.pop()

    def _break(self, tag: Tag) -> str:
        if tag.name in ("br", "hr"):
            ends_line = self._text.startswith(("\n", "\r"), tag.end)
            return "  " if ends_line else f"  {LINE}"
        if tag.name in ("ul", "ol"):
            self._nest(tag)
        if tag.closes:
            return PARAGRAPH if tag.name in BLOCKS else ""
        return self._item() if tag.name == "li" else self._heading(tag)

    def _heading(self, tag: Tag) -> str:
        level = re.fullmatch("h([1-6])", tag.name)
        if level is None or not self._marked or not self._at_line_start():
            return ""
        return "#" * int(level[1]) + " "

    def _at_line_start(self) -> bool:
        said = "".join(self._out[-4:]).rstrip(" \t")
        return not said or said[-1] in f"\n\r{LINE}{PARAGRAPH}"

    def _indent(self) -> str:
        """Return the space before what comes next, if nothing else stands on its line."""
        line = re.split(rf"[\n\r{LINE}{PARAGRAPH}]", "".join(self._out[-4:]))[-1]
        return line if not line.strip() else ""

    def _nest(self, tag: Tag) -> None:
        if not tag.closes:
            self._lists.append(0 if tag.name == "ol" else -1)
        elif self._lists:
            self._lists.pop()

    def _item(self) -> str:
        begin = "" if self._at_line_start() else LINE
        indent = "    " * min(len(self._lists) - 1, 10)
        if not self._lists or self._lists[-1] < 0:
            return f"{begin}{indent}- "
        self._lists[-1] += 1
        return f"{begin}{indent}{self._lists[-1]}. "

"""The styles of a Word file: how its paragraphs look, and which clause each of them is of.

A paragraph says by the name of its style how deep its clause stands, and whether that begins with
it. So a text that nobody touched is read back as it was, and one that somebody edited nearly so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

Place = Literal["heading", "clause", "text"]
"""What begins a clause, with a heading or without, and what goes on with it."""

_PLAIN = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:sz w:val="22"/>'
_SPACED = '<w:pPr><w:spacing w:after="120"/></w:pPr>'
# Word has no more levels of headings.
_LEVELS = 9


def style_id(place: Place, depth: int) -> str:
    """Return the style of a paragraph of a clause that stands below ``depth`` others."""
    return f"Plans{place.capitalize()}{min(depth + 1, _LEVELS)}"


def styles() -> str:
    """Return all styles."""
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_PLAIN}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault>{_SPACED}</w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "</w:style>"
        + _style("Title", "Title", "<w:keepNext/>", '<w:b/><w:bCs/><w:sz w:val="32"/>')
        + "".join(made for level in range(1, _LEVELS + 1) for made in _of_level(level))
    )


def _of_level(level: int) -> Iterator[str]:
    heading, text = f"Heading{level}", f"PlansText{level}"
    outline = f'<w:keepNext/><w:outlineLvl w:val="{level - 1}"/>'
    yield _style(heading, f"heading {level}", outline, "<w:b/><w:bCs/>")
    yield _style(f"PlansHeading{level}", f"Plans heading {level}", based=heading, then=text)
    yield _style(f"PlansClause{level}", f"Plans clause {level}", then=text)
    yield _style(text, f"Plans text {level}", then=text)


def _style(
    id: str,
    name: str,
    paragraph: str = "",
    letters: str = "",
    *,
    based: str = "Normal",
    then: str = "Normal",
) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/><w:next w:val="{then}"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )

"""Writes small Word files, for tests that read them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_KINDS = {
    "document": "document.main", "numbering": "numbering", "styles": "styles",
    "footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments",
}  # fmt: skip
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/'
        f'vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for name, kind in _KINDS.items()
    )
    + "</Types>"
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)


def word_file(body: str, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a Word file of a ``body``, and of other ``parts`` by their paths."""
    given = parts or {}
    known = {name: f"{name}.xml" for name in _KINDS if f"word/{name}.xml" in given}
    whole: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        **relations(**known),
        **given,
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in whole.items():
            archive.writestr(path, content)
    return data.getvalue()


def part(root: str, content: str) -> str:
    """Return a part of which ``root`` is the outermost element."""
    return f'<w:{root} xmlns:w="{MAIN}">{content}</w:{root}>'


def relations(**targets: str) -> dict[str, str]:
    """Return the part that says which other parts the text has: ``header="header1.xml"``."""
    made = "".join(
        f'<Relationship Id="r{at}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items())
    )
    schema = "http://schemas.openxmlformats.org/package/2006/relationships"
    text = f'<Relationships xmlns="{schema}">{made}</Relationships>'
    return {"word/_rels/document.xml.rels": text}


def p(*content: str, properties: str = "") -> str:
    """Return a paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(content)}</w:p>"


def r(text: str, properties: str = "", tag: str = "t") -> str:
    """Return a run."""
    words = f'<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}>'
    return f"<w:r><w:rPr>{properties}</w:rPr>{words}</w:r>"


def change(tag: str, content: str = "", author: str = "Alice", date: str = "2026-01-02") -> str:
    """Return a tracked change."""
    return (
        f'<w:{tag} w:id="1" w:author={quoteattr(author)} w:date="{date}T10:00:00Z">'
        f"{content}</w:{tag}>"
    )


def ins(text: str, author: str = "Alice", date: str = "2026-01-02") -> str:
    """Return inserted words."""
    return change("ins", r(text), author, date)


def struck(text: str, author: str = "Alice", date: str = "2026-01-02") -> str:
    """Return struck words."""
    return change("del", r(text, tag="delText"), author, date)


def num(id: int, level: int = 0) -> str:
    """Return what puts a paragraph into a numbering."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr>'


def table(*rows: list[str]) -> str:
    """Return a table of cells, each the content of a cell."""
    made = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in made) + "</w:tbl>"


def level(at: int, text: str, format: str = "decimal", start: int = 1, more: str = "") -> str:
    """Return a level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/>{more}'
        f"<w:lvlText w:val={quoteattr(text)}/></w:lvl>"
    )


def numbering(*levels: str, nums: int = 1) -> dict[str, str]:
    """Return the part with one list, and numberings 1 to ``nums`` of it."""
    made = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    for id in range(1, nums + 1):
        made += f'<w:num w:numId="{id}"><w:abstractNumId w:val="0"/></w:num>'
    return {"word/numbering.xml": part("numbering", made)}

"""The parts of a Word file beside its text, and the archive that they are put into."""

from __future__ import annotations

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plans.formats.docx._styles import styles

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# The same file has the same bytes whenever it is made; a zip archive knows no earlier day.
_MADE = (1980, 1, 1, 0, 0, 0)
# Word 2013 and later show a file that does not name them as one made by an old program.
_SETTINGS = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)


def word_file(body: str, comments: str) -> bytes:
    """Return the Word file with this ``body``, and ``comments`` that it refers to."""
    texts = {"comments": comments, "settings": _SETTINGS, "styles": styles()}
    parts = {
        "[Content_Types].xml": _types(("document.main", "document"), *((n, n) for n in texts)),
        "_rels/.rels": _relations(officeDocument="word/document"),
        "word/_rels/document.xml.rels": _relations(**{name: name for name in texts}),
        "word/document.xml": _root("document", f"<w:body>{body}</w:body>"),
        **{f"word/{name}.xml": _root(name, content) for name, content in texts.items()},
    }
    return _archive(parts)


def _archive(parts: Mapping[str, str]) -> bytes:
    data = io.BytesIO()
    with ZipFile(data, "w") as archive:
        for path, content in parts.items():
            entry = ZipInfo(path, _MADE)
            # Else it would say on which system it was made.
            entry.create_system = 0
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, _HEAD + content)
    return data.getvalue()


def _root(name: str, content: str) -> str:
    return f'<w:{name} xmlns:w="{_MAIN}">{content}</w:{name}>'


def _types(*parts: tuple[str, str]) -> str:
    """Return what each part is, by the last name of its type and that of its file."""
    made = "".join(
        f'<Override PartName="/word/{file}.xml" ContentType="{_WORD}.{type}+xml"/>'
        for type, file in parts
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    defaults = (
        f'<Default Extension="rels" ContentType="{relations}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'<Types xmlns="{_TYPES}">{defaults}{made}</Types>'


def _relations(**files: str) -> str:
    """Return which file is the part of which kind."""
    made = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{file}.xml"/>'
        for number, (kind, file) in enumerate(files.items(), 1)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{made}</Relationships>'

"""Which part of a Word file is what: the text, its styles, its numbering, its notes."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from plans.readers._archive import Archive
from plans.readers.docx._xml import Element, parse, w

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN = "word/document.xml"


class Package:
    """The parts of a Word file by what they are to each other."""

    def __init__(self, data: bytes, name: str) -> None:
        self._archive = Archive(data, name)
        self.refused = self._archive.refused
        self._main = next(self._targets("", "officeDocument"), _MAIN)
        root = self._root(self._main)
        found = None if root is None else root.find(w("body"))
        if found is None:
            raise self.refused("Word file is damaged: it holds no document")
        self.body: Element = found

    def one(self, kind: str) -> Element | None:
        """Return the root of the one part of a ``kind``, as "styles"; None without one."""
        path = next(self._targets(self._main, kind), f"word/{kind}.xml")
        return self._root(path)

    def several(self, kind: str) -> Iterator[Element]:
        """Yield the roots of all parts of a ``kind``, as "header", in the order of their names."""
        for path in sorted(set(self._targets(self._main, kind))):
            root = self._root(path)
            if root is not None:
                yield root

    def _root(self, path: str) -> Element | None:
        data = self._archive.read(path)
        return None if data is None else parse(data, path, self.refused)

    def _targets(self, source: str, kind: str) -> Iterator[str]:
        """Yield the paths that ``source``, a part or the whole file, names as being a ``kind``."""
        folder, base = posixpath.split(source)
        root = self._root(posixpath.join(folder, "_rels", f"{base}.rels"))
        for each in () if root is None else root.iterchildren(_RELATION):
            if each.get("TargetMode") == "External":
                continue
            if each.get("Type", "").rpartition("/")[2] == kind:
                target = posixpath.join("/", folder, each.get("Target", ""))
                yield posixpath.normpath(target).lstrip("/")

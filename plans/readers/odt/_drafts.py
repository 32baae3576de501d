"""An OpenDocument text as a draft."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from plans.drafting import Draft
from plans.readers._telling import require


def read_open_document(data: bytes, name: str) -> Draft:
    """Return the draft that the OpenDocument text ``name`` is.

    Raises:
        UnreadableFile: what reads it is not installed, or it is damaged or larger than a draft is.
    """
    require("lxml", "docx", "OpenDocument texts", name)
    return _draft(data, name)


def _draft(data: bytes, name: str) -> Draft:
    from plans.readers._archive import Archive
    from plans.readers._story_blocks import draft_of
    from plans.readers.odt._changes import Changes
    from plans.readers.odt._looks import is_locked
    from plans.readers.odt._reading import Reading
    from plans.readers.odt._styles import Styles
    from plans.readers.odt._walk import Walk
    from plans.readers.odt._xml import Element, n, root_of, words_of

    def page_lines(styles: Element | None) -> Iterator[str]:
        """Yield what stands above and below the text of every page."""
        names = ("header", "footer", "header-first", "footer-first", "header-left", "footer-left")
        for each in () if styles is None else styles.iter(*(n(f"style:{name}") for name in names)):
            words = " ".join(words_of(each).split())
            if words:
                yield words

    archive = Archive(data, name, "OpenDocument text")
    if is_locked(archive.read("META-INF/manifest.xml") or b""):
        raise archive.locked()
    content, styled = root_of(archive, "content.xml"), root_of(archive, "styles.xml")
    text = None if content is None else content.find(f"{n('office:body')}/{n('office:text')}")
    if content is None or text is None:
        raise archive.refused("OpenDocument text is damaged: it holds no document")
    styles = Styles(root for root in (styled, content) if root is not None)
    changes = Changes(text)
    items = Walk(styles, changes, archive.refused).items(text)

    furniture = tuple(dict.fromkeys(page_lines(styled)))
    return draft_of(name, items, partial(Reading, styles), changes.all, furniture)

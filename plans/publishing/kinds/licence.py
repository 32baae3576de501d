"""Under which licence the texts may be used, where the workspace says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from plans.formats import LOOK
from plans.publishing.contents import Contents
from plans.publishing.enclosed import digest_of, licence_of
from plans.publishing.links import thing_path
from plans.publishing.page_kinds import Page, PageKind
from plans.reading import read_text
from plans.results import Document
from plans.values import frozen


@frozen(slots=False)
class LicencePage(Document):
    """``licence/index.json``."""

    called: ClassVar[str] = "a licence"
    form: ClassVar[str] = "plans-site-licence/1"

    file: str
    """What the file is called that says so."""
    text: str


def _pages(contents: Contents) -> Iterator[Page]:
    if path := licence_of(contents.workspace):
        said = f"The licence of {contents.title}."
        yield Page(thing_path("licence"), "Licence", (digest_of(path),), said=said)


def _facts(_page: Page, contents: Contents) -> LicencePage:
    path = licence_of(contents.workspace)
    assert path is not None
    return LicencePage(path.name, read_text(path, path.name))


KIND = PageKind(rank=790, listing=_pages, facts=_facts, dress=LOOK.over("site-licence.css"))

"""A workspace as a site: a folder of pages that link to one another and need no server.

A kind of pages is one file in ``kinds/``, and nothing else has to be edited. It lists its pages
without making any (where each is, its title, and its ``inputs``: what it is made from, as digests),
and makes one when asked: a frozen ``Document``. The template ``site-<kind>.html.j2`` is filled with
that as ``it``, and the same value is the ``index.json`` beside the page::

    def _pages(contents: Contents) -> Iterator[Page]:
        for id, party in contents.registers.parties.parties.items():
            path = thing_path("parties", id)
            yield Page(path, party.name, (contents.digest("parties"),), (id,))

    def _facts(page: Page, contents: Contents) -> PartyFacts: ...

    KIND = PageKind(rank=60, listing=_pages, facts=_facts, nav="Parties")

What a page says must follow from its ``inputs``, title and ``about`` alone: a page whose inputs are
as they were is not made again. A page that would be empty is not listed, and then nobody links to
it: ``link`` in a template gives ways to pages that there are, and else an empty text.

Templates begin with ``{% extends frame %}`` and fill the blocks ``title`` and ``page``. Files that
are no pages (feeds, styles, an index) are a ``FileKind``. A kind sees in ``contents.listed`` the
pages of the kinds with lower ranks.

Whoever serves pages asks ``Site``: ``pages()`` lists them with keys that change when they do, and
``page(url)`` makes one in memory. ``build`` writes them all into a folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.publishing.building import Built, build
    from plans.publishing.contents import Contents
    from plans.publishing.schemas import page_documents
    from plans.publishing.site import Site
else:
    __getattr__, __dir__, __all__ = face(__name__)

"""A site in memory: which pages there are, and each of them made when it is asked for."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import cached_property

from pydantic_core import PydanticSerializationError, to_json

from plans.errors import NotFound, PluginError, did_you_mean
from plans.formats import Elsewhere, Frame, Options, csv_table, page
from plans.publishing.contents import Contents
from plans.publishing.framing import frame_of
from plans.publishing.known import Known
from plans.publishing.links import Links
from plans.publishing.page_kinds import FileKind, Page, PageKind, kinds
from plans.publishing.program import program_digest
from plans.results import Document
from plans.storing import Workspace, encoded
from plans.values import frozen
from plans.verbs.render import render_text
from plans.wording import day


@frozen
class Listed:
    """A page that can be made.

    Attributes:
        url: its path in the site, ``us-28-point/v1/index.html``.
        title: what it is called.
        kind: the name of its kind.
        key: stays the same while the page does, but for links to pages that come and go.
        page: what the kind says of it.
    """

    url: str
    title: str
    kind: str
    key: str
    page: Page


@frozen
class Made:
    """A page that was made.

    Attributes:
        files: what is to be written, by the path of each file; the page itself is the first.
        missing: the paths of pages that it would link to if there were any.
    """

    files: Mapping[str, bytes]
    missing: tuple[str, ...] = ()


class Site:
    """A workspace as a site, as its files are when it is made.

    >>> from plans.publishing import Site
    >>> from plans.storing import workspace_for
    >>> site = Site(workspace_for())
    >>> site.pages()[0].url
    'index.html'
    >>> sorted(site.page("us-28-point/v1/").files)
    ['us-28-point/v1/index.html', 'us-28-point/v1/index.json']

    Which pages an edit touches is seen by making another site and comparing the keys of both.
    """

    def __init__(
        self,
        workspace: Workspace,
        *,
        title: str = "",
        base: str = "",
        known: Known | None = None,
    ) -> None:
        """List nothing yet.

        Args:
            workspace: what the site shows.
            title: what it is called; by default like its one proposal, or like its folder.
            base: the address at which it will be found.
            known: what the same program read of its texts before.
        """
        base = base.rstrip("/") + "/" if base else ""
        self.contents = Contents(workspace, title=title, base=base, known=known)
        self.kinds = kinds()
        self._nav: tuple[tuple[str, str, str], ...] = ()

    def pages(self) -> tuple[Listed, ...]:
        """Return every page and file, in the order of their kinds."""
        return tuple(self._listed.values())

    def page(self, url: str) -> Made:
        """Return a page as it would be written: by its path, with or without ``index.html``.

        Raises:
            NotFound: no such page.
            InputError: what it is made from cannot be read.
        """
        name = f"{url.rstrip('/')}/index.html".lstrip("/")
        found = self._listed.get(url.lstrip("/")) or self._listed.get(name)
        if not found:
            raise NotFound(f"no page '{url}'", hint=did_you_mean(url, self._listed))
        return self.made(found)

    def made(self, listed: Listed) -> Made:
        """Return a listed page as it would be written."""
        kind, page = self.kinds[listed.kind], listed.page
        if isinstance(kind, FileKind):
            return Made({page.path: encoded(kind.made(page, self.contents))})
        return self._made(kind, listed)

    @cached_property
    def _listed(self) -> dict[str, Listed]:
        found: dict[str, Listed] = {}
        for each in self._every():
            if each.url in found:
                raise PluginError(f"{each.kind} and {found[each.url].kind} both make {each.url}")
            found[each.url] = each
        return found

    def _every(self) -> Iterator[Listed]:
        listings: list[tuple[str, list[Page]]] = []
        for name, kind in self.kinds.items():
            listings.append((name, list(kind.listing(self.contents))))
            self.contents.listed += listings[-1][1]
        self._nav = tuple(
            (self.kinds[name].nav, pages[0].path, name)
            for name, pages in listings
            if pages and self.kinds[name].nav
        )
        everywhere = self._everywhere()
        for name, pages in listings:
            for each in pages:
                key = _key(everywhere, name, each)
                yield Listed(each.path, each.title, name, key, each)

    def _everywhere(self) -> str:
        """Return a digest of what stands on every page."""
        contents = self.contents
        folders = contents.workspace.templates
        said = (program_digest(folders), contents.title, contents.base, str(self._nav))
        return _digest(*said, contents.registers.sources.read_until or "")

    def _made(self, kind: PageKind, listed: Listed) -> Made:
        at = listed.url
        links = Links(at, self._listed)
        facts = kind.facts(listed.page, self.contents)
        files = {at: ""}
        beside = at.removesuffix("index.html")
        files[f"{beside}index.json"] = _json(facts)
        if kind.csv:
            files[f"{beside}index.csv"] = csv_table(facts.records())
        frame = frame_of(listed.page, listed.kind, self._nav, links, self.contents, kind.csv)
        files[at] = self._shown(kind, listed, facts, links, frame)
        written = {path: encoded(text) for path, text in files.items()}
        return Made(written, tuple(sorted(links.missing)))

    def _shown(
        self, kind: PageKind, listed: Listed, facts: Document, links: Links, frame: Frame
    ) -> str:
        folders = self.contents.workspace.templates
        template = listed.page.template or kind.template
        if template == "":
            elsewhere = _elsewhere(kind.text(facts), links)
            options = Options(templates=folders, frame=frame, elsewhere=elsewhere)
            return render_text(facts, "html", options)
        options = Options(templates=folders, frame=frame)
        shared = {"it": facts, "link": links, "day": day, "registers": self.contents.registers}
        values = {**shared, **kind.words(facts, links, self.contents)}
        dress = kind.parted if listed.page.template else kind.dress
        return page(template or f"site-{listed.kind}.html.j2", values, options, dress)


def _elsewhere(ref: str, links: Links) -> Elsewhere:
    """Return where else the text of a page is told of."""
    proposal, _, revision = ref.partition("@")

    def course(anchor: str) -> str:
        id = anchor.removeprefix("c-")
        return links.clause(proposal, id, revision) if ref and id != anchor else ""

    return Elsewhere(text=links.text(ref) if ref else "", course=course)


def _json(facts: Document) -> str:
    """Return the facts as JSON without white space: there is one beside every page."""
    document = facts.as_plain()
    try:
        return to_json(document).decode() + "\n"
    except PydanticSerializationError:  # half of a character from an escape, which is no UTF-8
        return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"


def _key(everywhere: str, kind: str, page: Page) -> str:
    shown = (page.before, page.after, page.whole, page.template or "")
    said = (page.title, page.said, *shown, *page.about, "", *page.inputs)
    return _digest(everywhere, kind, *said)


def _digest(*said: str) -> str:
    return hashlib.sha256("\0".join(said).encode("utf-8", "surrogatepass")).hexdigest()[:32]

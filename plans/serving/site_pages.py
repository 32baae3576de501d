"""The site of the workspace, each page made when it is asked for; in a helper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from plans.errors import NotFound
from plans.publishing import Site
from plans.serving.wire import Message
from plans.storing import Workspace, find_workspace


class Plain(Workspace):
    """A workspace without its own templates: their scripts would run as those of the desk."""

    @property
    def templates(self) -> tuple[str, ...]:
        """None."""
        return ()


def site_page(_files: Sequence[bytes], url: str, version: str) -> Message:
    """Return a file of the site by its path; no path of a disk is made of that."""
    site = _site(version)
    try:
        made = site.page(_beside(url))
    except NotFound:
        return Message()
    # A page comes with the same as JSON, and perhaps as CSV.
    names = url, f"{url.rstrip('/')}/index.html".lstrip("/")
    found = [made.files[name] for name in names if name in made.files]
    return Message(files=found[:1])


def _beside(url: str) -> str:
    stem, _, suffix = url.rpartition(".")
    return f"{stem}.html" if stem.endswith("index") and suffix in ("json", "csv") else url


@lru_cache(maxsize=1)
def _site(_version: str) -> Site:
    """Return the site; ``_version`` tells the workspace from what it was."""
    here = find_workspace(Path())
    return Site(Plain(here.root, bundled=here.bundled, empty=here.empty))

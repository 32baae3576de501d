"""The pages that look after the workspace: what is wrong with its files, and its site."""

from __future__ import annotations

from plans.serving.counting import Counts
from plans.serving.dressing import missing, page, unread
from plans.serving.helper import Helper
from plans.serving.messages import HTML, Answer, Request, see_other
from plans.serving.watching import Changes

_PLAIN = "text/plain; charset=utf-8"
_TYPES = {
    "html": HTML,
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "atom": "application/atom+xml",
    "xml": "application/xml",
}


class Looking:
    """Shows the workspace."""

    def __init__(self, own: Helper, changes: Changes, counts: Counts) -> None:
        """Take what reads it, what counts its changes, and what counts its faults."""
        self._own, self._changes, self._counts = own, changes, counts

    def problems(self, _request: Request) -> Answer:
        """Show what is wrong with the files, each fault under its line."""
        says = self._own.ask("problems", refs=[]).says
        self._counts.shown()
        return page("desk-problems.html.j2", {"problems": (), "found": 0, "refused": (), **says})

    def home(self, _request: Request) -> Answer:
        """Lead to where the links of the site begin."""
        return see_other("/site/index.html")

    def site(self, _request: Request, url: str) -> Answer:
        """Show a page of the site."""
        answer = self._own.ask("site", url=url, version=self._changes.version)
        if problems := answer.says.get("refused"):
            return unread(problems)
        if not answer.files:
            return missing()
        name = url if "." in url.rpartition("/")[2] else "index.html"
        return Answer(answer.files[0], type=_TYPES.get(name.rpartition(".")[2], _PLAIN))

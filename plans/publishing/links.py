"""Where the pages of a site are, and the ways between them.

Every folder holds an ``index.html``, and links name it, so that they work from a disk as well.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from urllib.parse import quote

from plans.formats import Kind

# Folders of the site's own: a proposal that is called like one has its pages beside it.
OWN = frozenset({
    "assets", "claims", "clauses", "diff", "events", "issues", "licence", "movement", "parties",
    "positions", "progress", "readings", "redlines", "search", "sequence", "sources", "texts",
})  # fmt: skip

HOME = "index.html"
TEXTS = "texts/index.html"
CLAIMS = "claims/index.html"
ASSETS = "assets/"


def proposal_path(proposal: str) -> str:
    """Return the path of the page of a proposal."""
    return f"{_folder(proposal)}/index.html"


def text_path(ref: str) -> str:
    """Return the path of the page of a revision, by its ref."""
    proposal, _, revision = ref.partition("@")
    return f"{_folder(proposal)}/{revision}/index.html"


def pair_path(before: str, after: str) -> str:
    """Return the path of the page of what changed between two revisions, by their refs."""
    return f"diff/{before}..{after}/index.html"


def clause_path(proposal: str, clause: str) -> str:
    """Return the path of the page of a clause through the revisions of a proposal."""
    return f"clauses/{_folder(proposal)}/{clause}/index.html"


def thing_path(folder: str, id: str = "") -> str:
    """Return the path of the page of an issue, a party, a source or an event, or of their list."""
    return f"{folder}/{id}/index.html" if id else f"{folder}/index.html"


def readings_path(ref: str) -> str:
    """Return the path of the page of what the sources of a revision say differently."""
    return f"readings/{ref}/index.html"


def _folder(proposal: str) -> str:
    return f"{proposal}_" if proposal in OWN else proposal


def way(here: str, there: str) -> str:
    """Return the relative address of one page from another, as a link has it."""
    ours, theirs = here.split("/")[:-1], there.split("/")
    shared = 0
    while shared < min(len(ours), len(theirs) - 1) and ours[shared] == theirs[shared]:
        shared += 1
    return quote("../" * (len(ours) - shared) + "/".join(theirs[shared:]), safe="/@")


class Links:
    """The links of one page: each leads to a page that there is, or is empty.

    Attributes:
        here: the path of the page.
        missing: the paths of pages that it would link to if there were any.
    """

    def __init__(self, here: str, known: Container[str]) -> None:
        self.here = here
        self.missing: set[str] = set()
        self._known = known

    def to(self, path: str, anchor: str = "") -> str:
        """Return the way to a page, or an empty text if there is none."""
        if path not in self._known:
            self.missing.add(path)
            return ""
        return way(self.here, path) + (f"#{anchor}" if anchor else "")

    def home(self) -> str:
        """Return the way to the first page."""
        return self.to(HOME)

    def texts(self) -> str:
        """Return the way to the list of all texts."""
        return self.to(TEXTS)

    def proposal(self, proposal: str) -> str:
        """Return the way to a proposal."""
        return self.to(proposal_path(proposal))

    def text(self, ref: str, clause: str = "") -> str:
        """Return the way to a revision, or to a clause in it."""
        return self.to(text_path(ref), clause)

    def pair(self, before: str, after: str, anchor: str = "") -> str:
        """Return the way to what changed between two revisions."""
        return self.to(pair_path(before, after), anchor)

    def clause(self, proposal: str, clause: str, revision: str = "") -> str:
        """Return the way to a clause through all revisions, or to what one of them says there."""
        return self.to(clause_path(proposal, clause), revision)

    def issue(self, issue: str) -> str:
        """Return the way to an issue."""
        return self.to(thing_path("issues", issue))

    def party(self, party: str) -> str:
        """Return the way to a party."""
        return self.to(thing_path("parties", party))

    def source(self, source: str) -> str:
        """Return the way to a source."""
        return self.to(thing_path("sources", source))

    def readings(self, ref: str) -> str:
        """Return the way to what the sources of a revision say differently."""
        return self.to(readings_path(ref))

    def event(self, event: str) -> str:
        """Return the way to what happened."""
        return self.to(thing_path("events", event))

    def thing(self, folder: str, id: str, anchor: str) -> str:
        """Return the way to what a folder has of ``id`` or to its list, and to a place there."""
        return self.to(thing_path(folder, id), anchor)

    def of_pictures(self, kind: Kind, /, *names: str) -> str:
        """Return the way to what a picture shows."""
        ways: dict[Kind, Callable[..., str]] = {
            "text": self.text,
            "clause": self.text,
            "source": self.source,
            "event": self.event,
            "issue": self.issue,
        }
        return ways[kind](*names)

    def view(self, name: str, anchor: str = "") -> str:
        """Return the way to a list or a view: ``positions``, ``redlines``, ``parties``."""
        return self.to(thing_path(name), anchor)

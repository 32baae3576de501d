"""What the pages of a site are made from: a workspace, read once and no more than is asked for."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Hashable, Iterable
from functools import cached_property, lru_cache, partial, wraps
from typing import TYPE_CHECKING, Any, TypeVar

from plans.errors import InputError
from plans.model import Registers
from plans.publishing.known import Kept, Known, Wording
from plans.publishing.outlines import Outline, outline_of
from plans.results import TextDocument
from plans.storing import Loaded, Workspace, loaded_from, read_revision
from plans.wording import capital

if TYPE_CHECKING:
    from plans.publishing.page_kinds import Page

T = TypeVar("T")

# So many texts are kept at most, and so many besides those of a table: pages of one proposal are
# made one after another.
_KEPT, _BESIDE = 32, 4
# A table of more texts than these cannot be read.
MOST_SHOWN = 24
MOST_COMPARED = 12
# What is digested of a file that is not there.
NOTHING = b"-"


class Contents:
    """A workspace as the pages of a site ask for it.

    Attributes:
        workspace: the workspace itself.
        title: what the site is called.
        base: the address at which it will be found, with its slash; empty if nobody said.
        unreadable: refs of texts that were asked for and cannot be read.
        listed: the pages of the kinds that were listed already, those of lower ranks.
        news: what there is to tell of texts.
        moves: what became of each clause between two texts.
    """

    def __init__(
        self,
        workspace: Workspace,
        *,
        title: str = "",
        base: str = "",
        known: Known | None = None,
    ) -> None:
        """Ask ``workspace``; ``known`` is what was read of its texts before."""
        self.workspace = workspace
        self.base = base
        self.title = title or _title(workspace)
        self.unreadable: list[str] = []
        self.listed: list[Page] = []
        self._known = Known() if known is None else known
        self._made: dict[Hashable, Any] = {}
        self.news = Kept(self._known.news)
        self.moves = Kept(self._known.moves)
        self.text = lru_cache(_kept(workspace))(partial(loaded_from, workspace))
        self.card = lru_cache(None)(workspace.card)
        self._digest = lru_cache(None)(self._digested)

    @cached_property
    def registers(self) -> Registers:
        """All shared files."""
        return self.workspace.registers()

    @cached_property
    def outlines(self) -> dict[str, Outline]:
        """Every text that can be read, by its ref, the earliest first."""
        found = [each for ref in self.workspace.refs if (each := self._outline(ref))]
        return {each.ref: each for each in sorted(found, key=lambda each: each.order)}

    @property
    def unread(self) -> tuple[str, ...]:
        """The refs of texts of which nothing is known yet."""
        return tuple(ref for ref in self.workspace.refs if not self._known_outline(ref))

    def read(self, refs: Iterable[str]) -> Known:
        """Read texts for their outlines, as far as they can be read, and return what is known."""
        for ref in refs:
            self._outline(ref)
        return self._known

    def learn(self, known: Known) -> None:
        """Take over what was read elsewhere."""
        self._known.outlines.update(known.outlines)
        self._known.wordings.update(known.wordings)

    def wording(self, mark: str) -> Wording:
        """Return what a clause says, by the mark that outlines have of it."""
        return self._known.wordings[mark]

    @property
    def known(self) -> Known:
        """What was read of all texts, and what is kept of how they compare."""
        return self._known.of(self.outlines.values(), self.news.every(), self.moves.every())

    @cached_property
    def proposals(self) -> dict[str, tuple[Outline, ...]]:
        """The texts of each proposal that has any, in the order of its revisions."""
        found = {
            name: tuple(
                self.outlines[ref]
                for revision in self.workspace.revisions(name)
                if (ref := f"{name}@{revision}") in self.outlines
            )
            for name in self.workspace.proposals
        }
        return {name: texts for name, texts in found.items() if texts}

    @cached_property
    def lasts(self) -> tuple[Outline, ...]:
        """The last text of each proposal, the earliest first."""
        lasts = [texts[-1] for texts in self.proposals.values()]
        return tuple(sorted(lasts, key=lambda each: each.order))

    @cached_property
    def mains(self) -> tuple[Outline, ...]:
        """The texts that are held against one another: of each proposal the last whole one."""
        whole = [[each for each in texts if each.whole] for texts in self.proposals.values()]
        found = sorted((texts[-1] for texts in whole if texts), key=lambda each: each.order)
        return tuple(found[-MOST_COMPARED:])

    @cached_property
    def shown(self) -> tuple[Outline, ...]:
        """The texts that a table shows side by side: all, or the last of each proposal if many."""
        every = tuple(self.outlines.values())
        return every if len(every) <= MOST_SHOWN else self.lasts[-MOST_SHOWN:]

    def texts(self, outlines: Iterable[Outline]) -> list[Loaded]:
        """Return several texts."""
        return [self.text(each.ref) for each in outlines]

    def tabled_by(self, ref: str) -> tuple[str, ...]:
        """Return the ids of the parties that tabled a text: its own, or else the proposal's."""
        own = self.outlines[ref].tabled_by
        return own or self.card(ref.partition("@")[0]).tabled_by

    def short(self, ref: str) -> str:
        """Return what a text is called where space is dear: with its revision if it has sisters.

        Where there is no other proposal, the title of the only one says nothing: it is left out.
        """
        proposal, _, revision = ref.partition("@")
        card, alone = self.card(proposal), len(self.proposals) == 1
        if len(self.proposals[proposal]) == 1:
            return card.called
        return revision if alone and not card.short else f"{card.called} {revision}"

    def document(self, ref: str) -> TextDocument:
        """Return a text as tables of several texts have it."""
        outline = self.outlines[ref]
        return TextDocument.drawn_from(
            outline,
            date=outline.date or None,
            short=self.short(ref),
            parent=outline.parent or None,
            tabled_by=self.tabled_by(ref),
        )

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what ``make`` returns: what several pages need is made once for all of them."""
        if key not in self._made:
            self._made[key] = make()
        found: T = self._made[key]
        return found

    def digest(self, *names: str) -> str:
        """Return the digest of shared files and cards: ``issues``, ``us-28-point/proposal``."""
        return "".join(map(self._digest, names))

    def _digested(self, name: str) -> str:
        path = self.workspace.folder / f"{name}.yaml"
        data = path.read_bytes() if path.is_file() else NOTHING
        return hashlib.sha256(data).hexdigest()

    def _known_outline(self, ref: str) -> Outline | None:
        return self._known.outline(ref, self._digest(ref.replace("@", "/")))

    def _outline(self, ref: str) -> Outline | None:
        if known := self._known_outline(ref):
            return known
        try:
            read = read_revision(self.workspace, ref)
        except InputError:
            self.unreadable.append(ref)
            return None
        found = outline_of(ref, self._digest(ref.replace("@", "/")), read)
        self._known.add(found, read)
        return found


def made_once(make: Callable[[Contents], T]) -> Callable[[Contents], T]:
    """Have what a function makes of the contents be made once for all pages."""

    @wraps(make)
    def found(contents: Contents) -> T:
        return contents.once(make, lambda: make(contents))

    return found


def _kept(workspace: Workspace) -> int:
    """Return how many texts are kept: a table shows all, or if they are many one a proposal."""
    few = len(workspace.refs) <= MOST_SHOWN
    return min(_KEPT, _BESIDE + len(workspace.refs if few else workspace.proposals))


def _title(workspace: Workspace) -> str:
    """Return what a site is called if nobody says: like its one proposal, or like its folder."""
    names = workspace.proposals
    own = workspace.card(names[0]).title if len(names) == 1 else _words(workspace.root.name)
    return workspace.settings.title or own


def _words(name: str) -> str:
    """Return the name of a folder as a title: ``water-treaty`` is *Water treaty*."""
    return capital(re.sub("[-_]+", " ", name).strip())

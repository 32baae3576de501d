"""Revisions put together of clauses that other revisions had in the same lines.

The drafts of one text say most clauses alike, and to tell that takes a tenth of reading them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pydantic import ValidationError

from plans.model import Clause, Edition, Revision
from plans.reading.clause_lines import (
    CITES,
    OWN,
    Irregular,
    Lines,
    enter,
    head_of,
    parts_of,
    piece_of,
)
from plans.reading.clause_parts import Known, Part, Placed, Tree, alike, differing, mapping
from plans.reading.fast import Overruled
from plans.reading.limits import MAX_MARKS
from plans.terms import Cite

# So many characters are kept: those of a thousand long drafts of a text.
_KEPT = 2**24
# A text is read whole if more than one in so many of its pieces were never seen.
_NEWS = 4


@dataclass(eq=False)
class _Cut:
    """A text in parts, and what stands above them; ``own`` is the source that it rests on."""

    head: Revision
    own: str
    placed: Placed
    pieces: Pieces
    _cites: dict[str, tuple[Cite, ...]] = field(default_factory=dict)

    def cites(self, position: int) -> tuple[Cite, ...]:
        """Return what the clause at ``position`` cites."""
        lines = self.placed.parts[position].piece
        return self.cited(lines.cites) if lines.lines.cited else self.placed.said[position].cites

    def cited(self, lines: str) -> tuple[Cite, ...]:
        """Return what the lines below a ``cites:`` are."""
        found = self._cites.get(lines)
        if found is None:
            self._cites[lines] = found = self.pieces.cited(lines.replace(OWN, self.own))
        return found

    def revision(self) -> Revision:
        """Return the whole revision."""
        made: dict[int, Clause] = {}
        parts, tree = self.placed.parts, self.placed.tree
        for here in range(len(parts) - 1, -1, -1):
            below = tuple([made[each] for each in tree.below[here]])
            made[here] = parts[here].known.with_(self.cites(here), below)
        whole = self.head.model_copy()
        top = [made[here] for here, above in enumerate(tree.above) if above < 0]
        vars(whole)["clauses"] = tuple(top)
        return whole


class Pieces:
    """The pieces of all texts that came by; one is read by itself when it is seen again."""

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._parts: dict[str, Part] = {}
        self._known: dict[Lines, Known] = {}
        self._marks: dict[tuple[int, int, bool], int] = {}
        self._trees: dict[tuple[int, ...], Tree] = {}
        self._cites: dict[str, tuple[Cite, ...]] = {}
        self._lists: dict[tuple[str, ...], bool] = {}
        self._last: Placed | None = None
        self._size = 0

    def revision(self, text: str) -> Revision | None:
        """Return the revision that ``text`` is; None if it has to be read whole."""
        found = self._cut(text)
        return found.revision() if found else None

    def edition(self, text: str) -> Edition | Revision | None:
        """Return what ``revision`` does, as an edition unless an id stands in it twice."""
        found = self._cut(text)
        if found is None:
            return None
        placed = found.placed
        made = Edition(found.head, placed.said, placed.tree.above, found.cites, found.revision)
        vars(made)["ids"] = ids = placed.ids  # so that drafts alike have one and the same
        if ids not in self._lists:
            self._lists[ids] = len({*ids}) == len(ids)
            self._size += len(ids)
        return made if self._lists[ids] else made.revision

    def _cut(self, text: str) -> _Cut | None:
        if len(text) > MAX_MARKS:
            return None
        if self._size > _KEPT:
            self._forget()
        try:
            above, indent = head_of(text)
            head = _head(above)
            own = head.sources[0] if head.sources else ""
            placed = self._placed(parts_of(text, indent, own), indent, own)
            if placed is None:
                return None
            cut = _Cut(head, own, placed, self)
            # What is wrong is found before anybody asks.
            for lines in placed.doubtful:
                cut.cited(lines)
            self._last = placed
            return cut
        except (Irregular, Overruled, ValidationError):
            return None

    def _placed(self, texts: list[str], indent: int, own: str) -> Placed | None:
        """Return the parts, and where each stands; None if too many were never seen."""
        known, last = len(self._known), self._last
        if last and not last.is_like(texts, indent):
            last = None
        news = differing(texts, last) if last else range(len(texts))
        parts = self._found(texts, news, last, indent, own)
        tree = last.tree if last and alike(parts, last.parts, news) else self._tree(parts, indent)
        if tree is None:
            parts, tree = self._walked(parts, texts, indent, own)
            last = None
        if (len(self._known) - known) * _NEWS > len(parts):
            return None
        if not last:
            return Placed(texts, indent, parts, tree).read()
        return Placed(last.shared(texts, news), indent, parts, tree).read_behind(last, news)

    def _tree(self, parts: Sequence[Part], indent: int) -> Tree | None:
        return self._trees.get((indent, *[part.mark for part in parts]))

    def _found(
        self, texts: list[str], news: Sequence[int], last: Placed | None, indent: int, own: str
    ) -> list[Part]:
        """Return the part that each text is where the one before ends as it does."""
        fresh: dict[int, Part] = {}
        for at in news:
            part = self._parts.get(texts[at])
            if part is None:
                before = texts[at - 1] if at else " " * indent
                part = self._part(texts[at], len(before) - len(before.rstrip(" ")), own)
            fresh[at] = part
        if last is None:
            return [*fresh.values()]
        parts = [*last.parts]
        for at, part in fresh.items():
            parts[at] = part
        return parts

    def _walked(
        self, found: list[Part], texts: list[str], indent: int, own: str
    ) -> tuple[list[Part], Tree]:
        """Return the parts as they stand one behind the other, and what is below what."""
        levels, open_ = [indent], [-1]
        parts: list[Part] = []
        above: list[int] = []
        for part, text in zip(found, texts, strict=True):
            if part.piece.lines.indent != levels[-1]:
                part = self._part(text, levels[-1], own)
            del open_[len(levels) :]
            above.append(open_[-1])
            open_.append(len(parts))
            parts.append(part)
            enter(levels, part.piece)
        self._trees[indent, *[part.mark for part in parts]] = tree = Tree.of(above)
        self._size += len(parts)
        return parts, tree

    def _part(self, text: str, indent: int, own: str) -> Part:
        """Return what a text is that begins at ``indent``."""
        piece = piece_of(text, indent)
        if owned := piece.lines.owned:
            piece = piece_of(text.replace(OWN, own), indent)
        known = self._known.setdefault(piece.lines, Known())
        mark = self._marks.setdefault((indent, piece.following, piece.opens), len(self._marks))
        part = Part(piece, known, mark, owned)
        self._size += 2 * len(text)
        if not owned:
            self._parts[text] = part
        return part

    def cited(self, lines: str) -> tuple[Cite, ...]:
        """Return what the lines below a ``cites:`` are."""
        flush = _flush(lines)
        found = self._cites.get(flush)
        if found is None:
            said = {"id": "whose", **mapping(f"{CITES}{flush}")}
            self._cites[flush] = found = Clause.model_validate(said).cites
        return found


def _flush(lines: str) -> str:
    """Return lines as they would stand at the top: what clauses at any depth cite is said alike."""
    lead = f"\n{' ' * (len(lines) - len(lines.lstrip(' ')))}"
    return f"\n{lines}".replace(lead, "\n  ")[1:] if _all_begin(lines, lead) else lines


def _all_begin(lines: str, lead: str) -> bool:
    return lines.count("\n") == f"\n{lines}".count(lead)


def _head(text: str) -> Revision:
    said = mapping(text)
    if "clauses" in said:
        raise Irregular
    return Revision.model_validate({**said, "clauses": ()})

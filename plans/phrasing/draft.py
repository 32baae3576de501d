"""A revision taken apart so that it can be changed: clauses by id, and the order of each level."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.errors import InputError
from plans.model import Clause, Part, Plain, Revision, fields_of, plain

TOP = ""
EMPTY: tuple[Any, ...] = (None, "", [], {})
# What has operations of its own, or says which clause it is.
_APART = (Part.ID, Part.BELOW, Part.LABEL, Part.TERMS, Part.ALTERNATIVES)
# What can be set as a whole: of a clause, and of the revision.
CLAUSE_FIELDS = fields_of(Clause, *(part for part in Part if part not in _APART))
HEAD_FIELDS = tuple(name for name in Revision.model_fields if name != "clauses")


class Draft:
    """Clauses as a file has them, without those below, and who stands below whom.

    Attributes:
        head: the revision's own fields.
        nodes: each clause's own fields by id.
        below: the ids below each clause in order; those at the top below the empty id.
        above: the id that each clause stands below.
    """

    def __init__(self, revision: Revision) -> None:
        self.head: Plain = plain(revision)
        self.nodes: dict[str, Plain] = {}
        self.below: dict[str, list[str]] = {TOP: []}
        self.above: dict[str, str] = {}
        for tree in self.head.pop("clauses", []):
            self.insert(tree, TOP, None)

    def copy(self) -> Draft:
        """Return the same again; clauses are shared until one of the two changes them."""
        made = Draft.__new__(Draft)
        made.head, made.nodes, made.above = dict(self.head), dict(self.nodes), dict(self.above)
        made.below = {id: list(below) for id, below in self.below.items()}
        return made

    def data(self) -> Plain:
        """Return the whole as a file has it."""
        clauses = [self.tree(id) for id in self.below[TOP]]
        return {**self.head, **({"clauses": clauses} if clauses else {})}

    def tree(self, id: str) -> Plain:
        """Return a clause with all below it."""
        below = [self.tree(each) for each in self.below[id]]
        return {**self.nodes[id], **({"clauses": below} if below else {})}

    def insert(self, tree: Plain, under: str, after: str | None) -> None:
        """Put in ``tree`` with all below it.

        Raises:
            InputError: a clause of that id is there already.
        """
        stack = [(tree, under, after)]
        while stack:
            node, under, after = stack.pop()
            id = node["id"]
            if id in self.nodes:
                raise InputError(
                    f"clause id '{id}' would stand twice", hint="give one of the two another id"
                )
            self.nodes[id] = {key: value for key, value in node.items() if key != "clauses"}
            self.below[id] = []
            self.above[id] = under
            self._place(id, under, after)
            stack.extend((each, id, None) for each in reversed(node.get("clauses", ())))

    def remove(self, id: str) -> Plain:
        """Take a clause out with all below it, and return it."""
        tree = self.tree(id)
        self.below[self.above[id]].remove(id)
        for each in list(self.walk(id)):
            del self.nodes[each], self.below[each], self.above[each]
        return tree

    def move(self, id: str, under: str, after: str | None) -> None:
        """Put a clause elsewhere with all below it."""
        self.below[self.above[id]].remove(id)
        self.above[id] = under
        self._place(id, under, after)

    def rename(self, ids: dict[str, str]) -> None:
        """Give clauses other ids, all at once."""

        def now(id: str) -> str:
            return ids.get(id, id)

        self.nodes = {now(id): {**node, "id": now(id)} for id, node in self.nodes.items()}
        self.below = {now(id): [now(each) for each in ids_] for id, ids_ in self.below.items()}
        self.above = {now(id): now(parent) for id, parent in self.above.items()}

    def previous(self, id: str) -> str:
        """Return the id of the sibling before, empty for the first."""
        siblings = self.below[self.above[id]]
        index = siblings.index(id)
        return siblings[index - 1] if index else TOP

    def walk(self, id: str) -> Iterator[str]:
        """Yield the id and all below it in document order; from the empty id, all there are."""
        stack = [id]
        while stack:
            here = stack.pop()
            if here:
                yield here
            stack.extend(reversed(self.below[here]))

    def holds(self, id: str, other: str) -> bool:
        """Say whether ``other`` is ``id`` or stands below it."""
        while other and other != id:
            other = self.above[other]
        return other == id

    def _place(self, id: str, under: str, after: str | None) -> None:
        siblings = self.below[under]
        if after is None:
            siblings.append(id)
        else:
            siblings.insert(siblings.index(after) + 1 if after else 0, id)


def ids_in(tree: Plain) -> list[str]:
    """Return the ids of a clause and of all below it, in no particular order."""
    found, stack = [], [tree]
    while stack:
        node = stack.pop()
        found.append(node["id"])
        stack.extend(node.get("clauses", ()))
    return found

"""A clause goes elsewhere: among its siblings, under another parent, up or down a level."""

from __future__ import annotations

from benchmarks.documents.document import Node
from benchmarks.documents.draft import DEEPEST, Draft, free

# A clause moves past at least so many siblings: nobody can tell which of two neighbours moved.
_FAR = 3


def move(draft: Draft, node: Node) -> bool:
    """Move a clause among its siblings."""
    family = draft.family(node)
    at = family.index(node)
    room = [to for to in range(len(family)) if abs(to - at) >= _FAR]
    if not room:
        return False
    family.remove(node)
    family.insert(draft.rng.choice(room), node)
    draft.finish([node], "moved")
    return True


def carry(draft: Draft, node: Node) -> bool:
    """Put a clause under another parent of the same kind and level."""
    home = draft.parents[node.key]
    if home is None:
        return False
    inside = {each.key for each in node.walk()}
    for _ in range(30):
        target = draft.rng.choice([*draft.rng.choice(draft.roots).walk()])
        level = draft.depth(target) == draft.depth(home) and target.kind == home.kind
        if level and target.children and target.key not in inside | {home.key}:
            home.children.remove(node)
            draft.place(node, target, draft.rng.randint(0, len(target.children)))
            draft.finish([node], "carried")
            return True
    return False


def relevel(draft: Draft, node: Node) -> bool:
    """Make a sub-clause a clause, or a clause the last sub-clause of the one before."""
    home = draft.parents[node.key]
    if home is not None and home.kind != "chapter":
        home.children.remove(node)
        draft.place(node, draft.parents[home.key], draft.family(home).index(home) + 1)
        draft.finish([node], "raised")
        return True
    family = draft.family(node)
    at = family.index(node)
    elder = family[at - 1]
    fits = at > 0 and free(draft, elder) and elder.kind == "prose"
    if node.children or not fits or draft.depth(node) >= DEEPEST:
        return False
    family.remove(node)
    draft.place(node, elder, len(elder.children))
    draft.finish([node], "lowered")
    return True

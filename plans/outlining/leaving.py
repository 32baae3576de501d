"""Lists that seemed to be over at a paragraph, and go on behind it: a table within section 4 (2).

Blank lines and full stops tell most ends of lists. Where the next number of the list follows, the
paragraph was said by the item before, and the list is open as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from plans.outlining.explanation import Label
from plans.outlining.lists import key
from plans.outlining.nodes import Level, Node


@dataclass(slots=True)
class Left:
    """The levels that were closed last, the innermost first, and where reading went on."""

    levels: Sequence[Level] = ()
    parent: Node = field(default_factory=Node)
    count: int = 0

    def reopened(self, label: Label) -> list[Level]:
        """Return the levels that ``label`` goes on in, from the outermost.

        The item before says what was said since. There are none if ``label`` goes on with no list
        that was closed, or if something else has begun.
        """
        said = self.parent.children[self.count :]
        if not label.goes_on or not said or not all(node.is_paragraph for node in said):
            return []
        at = next((at for at, level in enumerate(self.levels) if _comes_next(label, level)), None)
        if at is None:
            return []
        del self.parent.children[self.count :]
        _give(self.levels[at].node, said)
        return list(reversed(self.levels[at:]))


def _comes_next(label: Label, level: Level) -> bool:
    """Say whether ``label`` has a higher number of the same list; one that restarts is another."""
    return level.style == key(label) and level.full < label.reading.full


def _give(item: Node, said: Sequence[Node]) -> None:
    """Let ``item`` say the paragraphs ``said``: behind its list, if it has one."""
    if item.children:
        item.children.extend(said)
        return
    for node in said:
        item.texts.extend(node.texts)
        item.passages.extend(node.passages)

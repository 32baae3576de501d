"""How changes of tables are called: their rows and columns, and what a cell says."""

from __future__ import annotations

from functools import partial
from typing import Any

from plans.diffing.text_rules import bare
from plans.terms import Comes, Differs, Rules, Told, alone, gained, pair
from plans.values import frozen

_came = partial(pair, kind="insertion", direction="add", family="rows")
_pair, _alone = partial(pair, family="cells"), partial(alone, family="cells")
_HEADS = "| Item | Per day |\n|---|---|\n"


@frozen
class Cell:
    """What a cell says, and the one value that it states, if that is all it says."""

    words: str
    value: Any = None

    def __bool__(self) -> bool:
        return bool(self.words)

    def is_respelled(self, other: Cell) -> bool:
        """Say whether two cells say the same in other signs."""
        return self.order(other) == 0 or bare(self.words) == bare(other.words)

    def order(self, other: Cell) -> int | None:
        """Return 1 if the other value is larger, -1 if smaller, 0 if equal; None without order."""
        if self.value is None or type(self.value) is not type(other.value):
            return None
        if not hasattr(self.value, "order"):
            return None
        order: int | None = self.value.order(other.value)
        return order


def _rates(*rows: str, heads: str = _HEADS) -> dict[str, Any]:
    return {"id": "c", "label": "7", "heading": "Rates", "text": heads + "\n".join(rows)}


_BOAT, _CANOE = "| Boat | 4 EUR |", "| Canoe | 3 EUR |"

TABLE: Rules = _came(
    ("table-added", "table-removed"),
    ("A table came into the words.", "A table fell out of the words."),
    gained,
    ({**_rates(), "text": "As agreed."}, {**_rates(), "text": f"As agreed.\n\n{_HEADS}{_BOAT}"}),
    says=(Told("added"), Told("removed")),
)
ROW: Rules = _came(
    ("table-row-added", "table-row-removed"),
    ("A row of a table was added.", "A row of a table was removed."),
    gained,
    (_rates(_BOAT), _rates(_BOAT, _CANOE)),
    says=(Comes("added"), Comes("removed")),
)
COLUMN: Rules = _came(
    ("table-column-added", "table-column-removed"),
    ("A column of a table was added.", "A column of a table was removed."),
    gained,
    (
        _rates(_BOAT),
        _rates("| Boat | 4 EUR | 60 |", heads="| Item | Per day | Per month |\n|---|---|---|\n"),
    ),
    says=(Comes("added"), Comes("removed")),
)
COLUMN_HEAD: Rules = _alone(
    "table-column-renamed",
    "The head of a column changed; its cells are told apart from it.",
    "a change of words has no direction",
    (_rates(_BOAT), _rates(_BOAT, heads="| Item | Fare |\n|---|---|\n")),
    kind="substitution",
    severity="minor",
    says=Differs(quoted=True),
)
MOVED: Rules = alone(
    "table-row-moved",
    "A row stands elsewhere in its table.",
    "a move reversed is a move",
    (_rates(_BOAT, _CANOE), _rates(_CANOE, _BOAT)),
    kind="move",
    severity="minor",
    family="place of a row",
    says=Told("moved"),
)
NUMBERS: Rules = alone(
    "table-rows-renumbered",
    "The numbers of rows changed; the rows are the same.",
    "renumbering reversed is renumbering",
    (_rates("| 1) Boat | 4 EUR |"), _rates("| 2) Boat | 4 EUR |")),
    kind="renumbering",
    severity="editorial",
    family="number of a row",
    says=Told("renumbered"),
)
CELL: Rules = (
    _pair(
        ("table-cell-filled", "table-cell-emptied"),
        ("A cell that was empty says something.", "A cell says nothing any more."),
        gained,
        (_rates("| Boat | |"), _rates(_BOAT)),
        direction="add",
        says=(Comes("added"), Comes("removed")),
    )
    + _alone(
        "table-cell-respelled",
        "A cell says the same in other signs or in another spelling.",
        "a change of signs has no direction",
        (_rates("| Boat | 12 months |"), _rates("| Boat | one year |")),
        when=lambda before, after: before.is_respelled(after),
        kind="substitution",
        severity="editorial",
    )
    + _pair(
        ("table-value-increased", "table-value-decreased"),
        ("A value in a table went up.", "A value in a table went down."),
        lambda before, after: before.order(after) == 1,
        (_rates(_BOAT), _rates("| Boat | 5 EUR |")),
    )
    + _alone(
        "table-cell-changed",
        "A cell of a table says something else.",
        "two things that have no order have no direction",
        (_rates("| Boat | allowed |"), _rates("| Boat | forbidden |")),
    )
)
TABLES = (TABLE, ROW, COLUMN, COLUMN_HEAD, MOVED, NUMBERS, CELL)

"""How a change of a clause's words is called where nothing that they state tells more."""

from __future__ import annotations

import re
from typing import Any

from plans.diffing.frames import frames
from plans.diffing.respelling import respelled
from plans.terms import Reworded, Told, alone, gained, pair

_MARKS = re.compile(r"[\W_]+")


def bare(text: str) -> str:
    """Return ``text`` with nothing but its letters and digits, in lower case."""
    return _MARKS.sub("", text.casefold())


def _undisputed(before: str, after: str) -> bool:
    """Whether no bracket came, went or changed."""
    return not frames(before, after).fates


def _text(text: str = "") -> dict[str, Any]:
    return {"id": "c", "label": "7", "heading": "Membership"} | ({"text": text} if text else {})


_MARKED = pair(
    ("text-added", "text-removed"),
    ("A clause without words got some.", "A clause lost all its words."),
    gained,
    (_text(), _text("Ukraine may not join.")),
    kind="insertion",
    direction="add",
    severity="minor",
    family="words",
    says=(Told("text added"), Told("text removed")),
) + alone(
    "punctuation-changed",
    "Only spaces, punctuation or capitals changed.",
    "a change of marks has no direction",
    (_text("one, two"), _text("One; two.")),
    when=lambda before, after: bare(before) == bare(after) and _undisputed(before, after),
    kind="substitution",
    severity="editorial",
    family="words",
    says=Told("only punctuation, capitals or spaces changed"),
)
_RESPELLED = alone(
    "values-respelled",
    "Only the spelling of values changed.",
    "another spelling reversed is another spelling",
    (_text("It runs for 12 months."), _text("It runs for one year.")),
    when=lambda before, after: respelled(before, after) and _undisputed(before, after),
    kind="substitution",
    severity="editorial",
    family="words",
    says=Told("only the spelling of values changed"),
)
_REWORDED = alone(
    "clause-reworded",
    "The words changed.",
    "a change of words has no direction",
    (_text("Ukraine joins a bloc."), _text("Ukraine enters a bloc.")),
    kind="substitution",
    severity="minor",
    family="words",
    says=Reworded(),
)
TEXT = (*_MARKED, *_RESPELLED, *_REWORDED)
# Where a clause is typed its words are not read for values.
UNREAD = (*_MARKED, *_REWORDED)

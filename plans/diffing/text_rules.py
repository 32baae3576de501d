"""How a change of a clause's words is called where nothing that they state tells more."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from plans.diffing.frames import frames
from plans.diffing.rewriting import rewritten
from plans.diffing.same_sense import rephrased, rephrased_unread
from plans.terms import Reworded, Rules, Told, alone, gained, pair
from plans.values import frozen

_MARKS = re.compile(r"[\W_]+")
_ASCII_MARKS = dict.fromkeys(sign for sign in range(128) if not chr(sign).isalnum())
# The sign of a footnote is none of the text: the note is told where it hangs.
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,30}\]")


@frozen
class Text:
    """A text of a clause, and the language that both sides of its change are read in."""

    words: str
    language: str

    def __bool__(self) -> bool:
        return bool(self.words)


Alike = Callable[[str, str, str], bool]


def bare(text: str) -> str:
    """Return ``text`` with nothing but its letters and digits, in lower case."""
    text = (_NOTE.sub("", text) if "[^" in text else text).casefold()
    return text.translate(_ASCII_MARKS) if text.isascii() else _MARKS.sub("", text)


def _only(alike: Alike) -> Callable[[Text, Text], bool]:
    """Return a test for texts that are alike so, and of which no bracket came, went or closed."""

    def test(before: Text, after: Text) -> bool:
        here, there = before.words, after.words
        # A bracket put, lifted or settled is more than a sign or a spelling.
        return alike(here, there, after.language) and not frames(here, there).fates

    return test


def _text(text: str = "") -> dict[str, Any]:
    return {"id": "c", "label": "7", "heading": "Membership"} | ({"text": text} if text else {})


def _respelled(before: str, after: str, tag: str, *, force: bool = False) -> bool:
    # Where clauses are typed, their words are not read for values.
    from plans.diffing.respelling import respelled

    return respelled(before, after, tag, force=force)


_MARKED = pair(
    ("text-added", "text-removed"),
    ("A clause without words got some.", "A clause lost all its words."),
    gained,
    (_text(), _text("Ukraine may not join.")),
    kind="insertion",
    direction="add",
    severity="reworded",
    family="words",
    says=(Told("text added"), Told("text removed")),
) + alone(
    "punctuation-changed",
    "Only spaces, punctuation or capitals changed.",
    "a change of marks has no direction",
    (_text("one, two"), _text("One; two.")),
    when=_only(lambda before, after, _: bare(before) == bare(after)),
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
    when=_only(_respelled),
    kind="substitution",
    severity="editorial",
    family="words",
    says=Told("only the spelling of values changed"),
) + alone(
    "force-respelled",
    "A modal gave way to words that do the same, and only values are spelt otherwise beside it.",
    "one word for a right for another reversed is that",
    (_text("Ukraine may not join."), _text("Ukraine has no right to join.")),
    when=_only(partial(_respelled, force=True)),
    kind="substitution",
    severity="editorial",
    family="words",
    says=Told("only the words for the same right or duty changed"),
)


def _put_otherwise(alike: Alike) -> Rules:
    return alone(
        "clause-rephrased",
        "Only small words, endings, order or spelling changed.",
        "another way to put it has no direction",
        (_text("Ukraine joins the blocs."), _text("Ukraine is joining a bloc.")),
        when=_only(alike),
        kind="substitution",
        severity="minor",
        family="words",
        says=Reworded(),
    )


_REWRITTEN = alone(
    "clause-rewritten",
    "Hardly a word stayed: the clause has another text in the place of its own.",
    "a text in the place of another has no direction",
    (
        _text("Ukraine agrees to enshrine in its constitution that it will not join the bloc."),
        _text("Membership depends on the consent of all allies, which is not there at present."),
    ),
    when=_only(rewritten),
    kind="substitution",
    severity="substantive",
    family="words",
    says=Told("rewritten"),
)
_REWORDED = alone(
    "clause-reworded",
    "The words changed. Where other changes tell all of them it follows those, and is minor.",
    "a change of words has no direction",
    (_text("Ukraine joins a bloc."), _text("Ukraine enters a bloc.")),
    kind="substitution",
    severity="reworded",
    family="words",
    says=Reworded(),
)
OTHER_WORDS, ANEW = _REWORDED[0].id, _REWRITTEN[0].id
_CLOSED = pair(
    ("closing-words-added", "closing-words-removed"),
    (
        "A clause got words of its own behind its sub-clauses.",
        "A clause lost its words behind its sub-clauses.",
    ),
    gained,
    (_text(), {**_text(), "closing": "This is reviewed every year."}),
    kind="insertion",
    direction="add",
    severity="reworded",
    family="words",
    says=(Told("added"), Told("removed")),
)
MARKS_CHANGED = next(rule for rule in _MARKED if rule.id == "punctuation-changed")
TEXT = (*_MARKED, *_RESPELLED, *_put_otherwise(rephrased), *_REWRITTEN, *_REWORDED)
# Where a clause is typed its words are not read for values.
UNREAD = (*_MARKED, *_put_otherwise(rephrased_unread), *_REWORDED)
CLOSING = (*_CLOSED, *TEXT[2:])

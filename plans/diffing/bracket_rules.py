"""How changes of what stands in square brackets in the words are called."""

from __future__ import annotations

from functools import partial
from typing import Any

from plans.terms import Differs, Rules, Told, alone, pair
from plans.values import frozen


@frozen
class Open:
    """A bracket as it is told from others: its texts, and with them the sides that want each."""

    texts: frozenset[str]
    wanted: frozenset[tuple[str, tuple[str, ...]]]


@frozen
class Closed:
    """The words that stand where the other side has a bracket.

    Attributes:
        words: the words; empty if there are none.
        as_stood: whether they are what the bracket held, which had nothing else to choose from.
    """

    words: str
    as_stood: bool = False


State = Open | Closed
_pair = partial(pair, family="brackets")


def _clause(text: str) -> dict[str, Any]:
    return {"id": "c", "label": "7", "heading": "Reports", "text": text}


def _lifted(before: State, after: State) -> bool:
    return isinstance(before, Open) and isinstance(after, Closed) and after.as_stood


def _taken_out(before: State, after: State) -> bool:
    return isinstance(before, Open) and isinstance(after, Closed) and not after.words


def _settled(before: State, after: State) -> bool:
    closing = isinstance(before, Open) and isinstance(after, Closed)
    return closing and not _lifted(before, after) and not _taken_out(before, after)


def _more(before: State, after: State) -> bool:
    return isinstance(before, Open) and isinstance(after, Open) and before.texts < after.texts


def _other_sides(before: State, after: State) -> bool:
    return isinstance(before, Open) and isinstance(after, Open) and before.texts == after.texts


BRACKETS: Rules = (
    _pair(
        ("bracket-lifted", "bracket-put"),
        ("Words in brackets are agreed as they stood.", "Words that stood are in brackets now."),
        _lifted,
        (_clause("Each Party [promptly] reports."), _clause("Each Party promptly reports.")),
        direction="narrow",
        kind="substitution",
        says=(Told("agreed as it stood"), Told("put in brackets")),
    )
    + _pair(
        ("bracket-taken-out", "bracket-put-in"),
        ("Words in brackets are gone.", "New words came in, in brackets."),
        _taken_out,
        (_clause("Each Party [promptly] reports."), _clause("Each Party reports.")),
        direction="narrow",
        kind="repeal",
        says=(Told("taken out"), Told("put in, not agreed")),
    )
    + _pair(
        ("bracket-settled", "bracket-reopened"),
        ("A bracket became one text.", "What was one text is to be chosen again."),
        _settled,
        (_clause("Each Party [shall][may] report."), _clause("Each Party shall report.")),
        direction="narrow",
        kind="substitution",
        says=(Told(), Told()),
    )
    + _pair(
        ("bracket-alternative-added", "bracket-alternative-dropped"),
        ("There is one more text to choose from.", "There is one text less to choose from."),
        _more,
        (
            _clause("Reports are [yearly][monthly]."),
            _clause("Reports are [yearly][monthly][daily]."),
        ),
        direction="add",
        kind="substitution",
        says=(Told(), Told()),
    )
    + alone(
        "bracket-sides-changed",
        "Other sides want what stands in a bracket.",
        "one side for another has no direction",
        (_clause("[Arden: Reports are due.]"), _clause("[Belmore: Reports are due.]")),
        when=_other_sides,
        family="brackets",
        says=Differs("wanted by"),
    )
    + alone(
        "bracket-reworded",
        "The words in a bracket changed, and it is still open.",
        "one text for another has no direction",
        (_clause("Reports are [yearly][monthly]."), _clause("Reports are [yearly][daily].")),
        family="brackets",
        kind="substitution",
        says=Differs("bracket", quoted=True),
    )
)
TABLES = (BRACKETS,)

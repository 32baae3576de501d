"""The columns of a change: one row for each, with its values as text and as figures."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, get_args

from plans.records import Column, Records, dated, through
from plans.terms import ATTESTATIONS, SEVERITIES, Direction, Family, Kind
from plans.values import frozen

if TYPE_CHECKING:
    from plans.diffing.changes import Change, Diff, Identity


def _json(value: Any) -> str | None:
    """Return a value as files have it: text as it is, a list or a mapping as JSON."""
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


_IN_UNIT = "as `unit_{0}` or `currency_{0}` says"


def _value(side: str, when: str) -> tuple[Column, ...]:
    """Return the columns of the value on one side of a change."""
    figure = f"{side}_figure."

    def read(path: str) -> Any:
        return lambda change: getattr(getattr(change, figure[:-1]), path)

    return (
        Column(
            f"value_{side}",
            "text",
            f"The value {when}, as files have it; a list or a mapping is JSON.",
            lambda change: _json(getattr(change, f"{side}_value")),
            brief=True,
        ),
        Column(
            f"number_{side}",
            "number",
            f"The number in the value {when}.",
            read("number"),
            unit=_IN_UNIT.format(side),
        ),
        Column(
            f"unit_{side}",
            "text",
            "What that number counts: `personnel`, `year`, `%`.",
            read("unit"),
        ),
        Column(
            f"currency_{side}",
            "text",
            "The currency of a sum, by its ISO 4217 code.",
            read("currency"),
        ),
        Column(f"day_{side}", "date", f"The value {when}, where it is a day.", read("day")),
    )


CHANGE: tuple[Column, ...] = (
    Column(
        "fingerprint",
        "text",
        "Twelve hex digits that stay the same when clauses are reordered or the comparison is run "
        "again.",
    ),
    Column("rule", "text", "The rule that names the change; `plans explain RULE` tells more."),
    Column("kind", "text", "What sort of modification it is.", words=get_args(Kind)),
    Column("family", "text", "What of a text it is a change of.", words=get_args(Family)),
    Column("severity", "text", "How grave it is.", words=SEVERITIES, brief=True),
    Column("direction", "text", "Which way it goes.", words=get_args(Direction)),
    Column("clause_before", "text", "The id of the clause in the text before."),
    Column("clause_after", "text", "The id of the clause in the text after."),
    Column("label_before", "text", "Its printed number before, with those above it."),
    Column("label_after", "text", "Its printed number after.", brief=True),
    Column("heading", "text", "Its heading, or else its first words."),
    Column(
        "term",
        "text",
        "What of a typed term changed, `nato-bar.duration`; empty for the clause itself.",
    ),
    Column("issue", "text", "The issue that the term is on.", register="issues.yaml"),
    *_value("before", "before"),
    *_value("after", "after"),
    Column(
        "delta",
        "number",
        "How much more the number after is, or how many days later the day.",
        lambda change: change.difference and change.difference[0],
        unit="as `delta_unit` says",
    ),
    Column(
        "delta_unit",
        "text",
        "What `delta` counts: a unit, a currency, `percentage point` or `day`.",
        lambda change: change.difference and change.difference[1],
    ),
    Column("message", "text", "The change in one sentence, for people.", brief=True),
    Column(
        "attestation",
        "text",
        "How well it is supported, at its weakest.",
        words=ATTESTATIONS,
        brief=True,
    ),
    Column("follows", "text", "The fingerprint of the change that this one is a consequence of."),
    Column("red_line", "text", "The red line that it is about.", register="redlines.yaml"),
    Column("closing", "boolean", "Whether it is in the words behind the clause's sub-clauses."),
)
"""What a change says of itself, whoever tells it."""


@frozen
class _Made:
    """A change between two texts."""

    before: Identity
    after: Identity
    change: Change


_BETWEEN: tuple[Column, ...] = (
    Column("before", "text", "The ref of the text before.", lambda made: made.before.ref),
    Column("after", "text", "The ref of the text after.", lambda made: made.after.ref),
    *dated("date_before", "The date of the text before.", lambda made: made.before.date),
    *dated("date_after", "The date of the text after.", lambda made: made.after.date),
)
_NAMED: tuple[Column, ...] = (
    Column(
        "sources",
        "text",
        "The ids of its sources, parted by spaces.",
        lambda change: " ".join(change.sources),
        register="sources.yaml",
    ),
    Column(
        "parties",
        "text",
        "The ids of the parties that it names, parted by spaces.",
        lambda change: " ".join(change.parties),
        register="parties.yaml",
    ),
)
COLUMNS = _BETWEEN + through(CHANGE + _NAMED, "change")
"""What a row about a change says that stands alone, without other tables."""


def change_records(diff: Diff, changes: Iterable[Change], more: Iterable[Column] = ()) -> Records:
    """Return a row for each of ``changes`` of ``diff``, with ``more`` columns of a change."""
    things = (_Made(diff.before, diff.after, change) for change in changes)
    return Records.of(COLUMNS + through(more, "change"), things)

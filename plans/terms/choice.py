"""One of the values of a scale that the issue declares."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._base import Term
from plans.terms._naming import alone, ordered, pair, values
from plans.terms._parties import NameOf, default_name
from plans.terms._scale import Scale


class Choice(Term):
    """A value on the issue's scale, lowest first."""

    kind: Literal["choice"]
    value: str | None = None
    of: str | None = None

    required: ClassVar[tuple[str, ...]] = ("value",)
    scales: ClassVar[dict[str, Scale]] = {"value": ()}
    example: ClassVar[Mapping[str, Any]] = {"value": "open"}
    names: ClassVar[str] = "of"

    def called(self, name_of: NameOf = default_name) -> str:
        """Return what is chosen."""
        return self.of or self.issue.replace("-", " ")


def _on(value: str) -> dict[str, object]:
    return dict(values(kind="choice", issue="ukraine-sovereignty", value=value, of="sovereignty"))


Choice.changes = {
    "value": pair(
        ("choice-raised", "choice-lowered"),
        ("A value went up its scale.", "A value went down its scale."),
        lambda before, after: ordered(before, after, 1),
        (_on("silent"), _on("affirmed")),
        # The steps of a scale have names: to call one of them "more" would be our word.
        direction="none",
    )
    + alone(
        "choice-changed",
        "A value changed to one that its scale does not order.",
        "without a scale there is no direction",
        (_on("blue"), _on("green")),
    ),
}
TERM = Choice

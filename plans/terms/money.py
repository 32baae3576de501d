"""A sum of money, where it comes from, where it goes and what for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._amount import BOUNDS
from plans.terms._base import Term
from plans.terms._fields import MoneyField, Parties
from plans.terms._naming import alone, pair, raised, values
from plans.terms._parties import NameOf, default_name, listed
from plans.terms._proposal import Spoken
from plans.terms._says import Differs


class MoneyTerm(Term):
    """``USD 100 billion`` as an amount, target, cap or floor."""

    kind: Literal["money"]
    value: MoneyField | None = None
    role: Literal["amount", "target", "cap", "floor"] = "amount"
    payer: Parties = ()
    payee: Parties = ()
    drawn_from: str | None = None
    use: str | None = None

    required: ClassVar[tuple[str, ...]] = ("value",)
    example: ClassVar[Mapping[str, Any]] = {"value": "USD 1 billion"}
    proposed_from: ClassVar[tuple[str, ...]] = ("money",)

    @classmethod
    def proposal(cls, said: Spoken) -> dict[str, Any] | None:
        """Return a sum as the bound that the words make it, else as an amount."""
        return {"value": said.value, **({"role": said.role} if said.role else {})}

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``amount from frozen assets for reconstruction``."""
        parts: list[str] = [self.role]
        if self.payer:
            parts.append(f"paid by {listed(self.payer, name_of)}")
        if self.payee:
            parts.append(f"paid to {listed(self.payee, name_of)}")
        if self.drawn_from:
            parts.append(f"from {self.drawn_from}")
        if self.use:
            parts.append(f"for {self.use}")
        return " ".join(parts)

    def sentence(self, name_of: NameOf, *, named: bool) -> str:
        """Return ``at most USD 1 billion, paid by US to Ukraine, from taxes for roads``."""
        ways = {
            "paid by": listed(self.payer, name_of),
            "to" if self.payer else "paid to": listed(self.payee, name_of),
        }
        paid = " ".join(f"{how} {who}" for how, who in ways.items() if who)
        uses = {"from": self.drawn_from, "for": self.use}
        used = " ".join(f"{how} {what}" for how, what in uses.items() if what)
        value = f"{BOUNDS.get(self.role, '')}{self.value}"
        said = f"{value}, {paid}," if paid and used else f"{value}, {paid}" if paid else value
        return f"{said} {used}".strip()

    @property
    def told_apart(self) -> bool:
        """A sum of which nothing more is said: there may be many on one issue."""
        return not set(self.statement_fields) <= {"value", "role"}


def _sum(value: str = "USD 100 billion", **more: object) -> dict[str, object]:
    return dict(values(kind="money", issue="frozen-assets-use", value=value, **more))


MoneyTerm.changes = {
    "value": pair(
        ("money-increased", "money-decreased"),
        ("A sum of money went up.", "A sum of money went down."),
        raised,
        (_sum("USD 100 billion"), _sum("USD 800 billion")),
    )
    + alone(
        "money-currency-changed",
        "A sum is stated in another currency.",
        "sums in two currencies have no order without a rate",
        (_sum("USD 100 billion"), _sum("EUR 90 billion")),
    ),
    "role": pair(
        ("money-became-target", "money-became-firm"),
        ("A firm sum is now only a target.", "A target is now a firm sum."),
        lambda _before, after: after == "target",
        (_sum(), _sum(role="target")),
        direction="weaken",
        kind="variation",
    ),
    "payer": alone(
        "payer-changed",
        "Somebody else pays.",
        "one payer for another has no direction",
        (_sum(payer="us"), _sum(payer="europe")),
        says=Differs("paid by"),
    ),
    "payee": alone(
        "payee-changed",
        "Somebody else is paid.",
        "one payee for another has no direction",
        (_sum(payee="us"), _sum(payee="ukraine")),
        says=Differs("paid to"),
    ),
    "drawn_from": alone(
        "money-source-changed",
        "The sum comes from elsewhere.",
        "one source for another has no direction",
        (_sum(drawn_from="frozen assets"), _sum(drawn_from="the EU budget")),
        says=Differs("drawn from"),
    ),
    "use": alone(
        "money-use-changed",
        "The sum is for another use.",
        "one use for another has no direction",
        (_sum(use="US-led projects"), _sum(use="housing")),
        says=Differs("used for"),
    ),
}
TERM = MoneyTerm

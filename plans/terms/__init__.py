"""Typed statements inside clauses: one kind a file, each with the names of its changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.terms._amount import MAX_DIGITS, Amount, Percent, plain
    from plans.terms._base import ABOUT, Term, Variant, shown
    from plans.terms._cite import ATTESTATIONS, Attestation, Cite, Evidence, Proposed
    from plans.terms._common_changes import COMMON, changed
    from plans.terms._due import Due
    from plans.terms._fields import AmountField, IsParty, MoneyField, Names, Parties
    from plans.terms._figure import NO_FIGURE, Figure, difference, figure_of
    from plans.terms._money import Money
    from plans.terms._naming import (
        SEVERITIES,
        ChangeRule,
        Direction,
        Family,
        Kind,
        Rules,
        Severity,
        alone,
        gained,
        pair,
    )
    from plans.terms._parties import NameOf, default_name, listed
    from plans.terms._precedes import LinkKind, Precedes
    from plans.terms._proposal import UNNAMED, Spoken
    from plans.terms._sameness import value_of, values_of, worth
    from plans.terms._says import Comes, Differs, Reworded, Says, Told, Turns, filled
    from plans.terms._scale import Ranked, ranked
    from plans.terms._shape import field_type
    from plans.terms._span import Span
    from plans.terms._union import AnyTerm, change_rules, term_kinds
else:
    __getattr__, __dir__, __all__ = face(__name__)

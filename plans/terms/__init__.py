"""Typed statements inside clauses: one kind a file, each with the names of its changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.terms._amount import MAX_DIGITS as MAX_DIGITS
    from plans.terms._amount import Amount as Amount
    from plans.terms._amount import Percent as Percent
    from plans.terms._amount import plain as plain
    from plans.terms._base import ABOUT as ABOUT
    from plans.terms._base import Term as Term
    from plans.terms._base import Variant as Variant
    from plans.terms._base import shown as shown
    from plans.terms._cite import ATTESTATIONS as ATTESTATIONS
    from plans.terms._cite import Attestation as Attestation
    from plans.terms._cite import Cite as Cite
    from plans.terms._cite import Evidence as Evidence
    from plans.terms._cite import Proposed as Proposed
    from plans.terms._common_changes import COMMON as COMMON
    from plans.terms._common_changes import changed as changed
    from plans.terms._due import Due as Due
    from plans.terms._fields import AmountField as AmountField
    from plans.terms._fields import IsParty as IsParty
    from plans.terms._fields import MoneyField as MoneyField
    from plans.terms._fields import Names as Names
    from plans.terms._fields import Parties as Parties
    from plans.terms._figure import NO_FIGURE as NO_FIGURE
    from plans.terms._figure import Figure as Figure
    from plans.terms._figure import difference as difference
    from plans.terms._figure import figure_of as figure_of
    from plans.terms._money import Money as Money
    from plans.terms._naming import SEVERITIES as SEVERITIES
    from plans.terms._naming import ChangeRule as ChangeRule
    from plans.terms._naming import Direction as Direction
    from plans.terms._naming import Family as Family
    from plans.terms._naming import Kind as Kind
    from plans.terms._naming import Rules as Rules
    from plans.terms._naming import Severity as Severity
    from plans.terms._naming import alone as alone
    from plans.terms._naming import gained as gained
    from plans.terms._naming import pair as pair
    from plans.terms._parties import NameOf as NameOf
    from plans.terms._parties import default_name as default_name
    from plans.terms._parties import listed as listed
    from plans.terms._precedes import LinkKind as LinkKind
    from plans.terms._precedes import Precedes as Precedes
    from plans.terms._proposal import UNNAMED as UNNAMED
    from plans.terms._proposal import Spoken as Spoken
    from plans.terms._sameness import value_of as value_of
    from plans.terms._sameness import values_of as values_of
    from plans.terms._says import Comes as Comes
    from plans.terms._says import Differs as Differs
    from plans.terms._says import Reworded as Reworded
    from plans.terms._says import Says as Says
    from plans.terms._says import Told as Told
    from plans.terms._says import Turns as Turns
    from plans.terms._says import filled as filled
    from plans.terms._scale import Ranked as Ranked
    from plans.terms._scale import ranked as ranked
    from plans.terms._shape import field_type as field_type
    from plans.terms._span import Span as Span
    from plans.terms._union import AnyTerm as AnyTerm
    from plans.terms._union import change_rules as change_rules
    from plans.terms._union import term_kinds as term_kinds
    from plans.terms._worth import worth as worth
else:
    __getattr__, __dir__, __all__ = face(__name__)

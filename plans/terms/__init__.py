"""Typed statements inside clauses: one kind a file, each with the names of its changes."""

from plans.terms._base import Term, Variant
from plans.terms._cite import ATTESTATIONS, Cite, Proposed
from plans.terms._naming import ChangeRule, Direction, Severity
from plans.terms._parties import default_name
from plans.terms._union import AnyTerm, change_rules, term_kinds

__all__ = [
    "ATTESTATIONS",
    "AnyTerm",
    "ChangeRule",
    "Cite",
    "Direction",
    "Proposed",
    "Severity",
    "Term",
    "Variant",
    "change_rules",
    "default_name",
    "term_kinds",
]

"""What rules are made of and how they are run; the rules themselves are in ``plans/rules``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.judging.disputed import Bracket as Bracket
    from plans.judging.disputed import brackets as brackets
    from plans.judging.label_series import Series as Series
    from plans.judging.label_series import all_series as all_series
    from plans.judging.label_series import explained as explained
    from plans.judging.numbered_parts import Parts as Parts
    from plans.judging.parents import full_ref as full_ref
    from plans.judging.parents import own_ref as own_ref
    from plans.judging.parents import parent_ref as parent_ref
    from plans.judging.preceding import Preceding as Preceding
    from plans.judging.preceding import preceding_in as preceding_in
    from plans.judging.registered_names import known_issues as known_issues
    from plans.judging.registered_names import known_parties as known_parties
    from plans.judging.registered_names import known_sources as known_sources
    from plans.judging.rule import LEVELS as LEVELS
    from plans.judging.rule import ClauseAt as ClauseAt
    from plans.judging.rule import Fault as Fault
    from plans.judging.rule import Finding as Finding
    from plans.judging.rule import Level as Level
    from plans.judging.rule import Rule as Rule
    from plans.judging.rule import Subject as Subject
    from plans.judging.rule import TermAt as TermAt
    from plans.judging.rule import check as check
    from plans.judging.rule import rule_catalogue as rule_catalogue
    from plans.judging.schema_problems import schema_finding as schema_finding
    from plans.judging.source_places import cites as cites
    from plans.judging.source_places import named_sources as named_sources
    from plans.judging.source_places import readings as readings
    from plans.judging.stated import Statement as Statement
    from plans.judging.stated import numbers as numbers
    from plans.judging.stated import statements as statements
    from plans.judging.texts import prose as prose
    from plans.judging.texts import strings as strings
    from plans.judging.typed_numbers import comparisons as comparisons
else:
    __getattr__, __dir__, __all__ = face(__name__)

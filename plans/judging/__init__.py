"""What rules are made of and how they are run; the rules themselves are in ``plans/rules``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.judging.disputed import Bracket, brackets
    from plans.judging.label_series import Series, all_series, explained
    from plans.judging.numbered_parts import Parts
    from plans.judging.parents import full_ref, own_ref, parent_ref
    from plans.judging.preceding import Preceding, preceding_in
    from plans.judging.registered_names import known_issues, known_parties, known_sources
    from plans.judging.rule import (
        LEVELS,
        ClauseAt,
        Fault,
        Finding,
        Level,
        Rule,
        Subject,
        TermAt,
        check,
        rule_catalogue,
    )
    from plans.judging.schema_problems import schema_finding
    from plans.judging.source_places import cites, named_sources, readings
    from plans.judging.stated import Statement, numbers, statements
    from plans.judging.texts import prose, strings
    from plans.judging.typed_numbers import comparisons
else:
    __getattr__, __dir__, __all__ = face(__name__)

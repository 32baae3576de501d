"""All change rules there are, by id."""

from __future__ import annotations

from functools import cache

from plans.diffing import bracket_rules as brackets
from plans.diffing import clause_rules as clauses
from plans.diffing import definition_rules as definitions
from plans.diffing import place_rules as places
from plans.diffing import prose_rules as prose
from plans.diffing import reference_rules as references
from plans.diffing import table_rules as tables
from plans.diffing import term_rules as terms
from plans.terms import COMMON, ChangeRule, changed, term_kinds


@cache
def change_rule_catalogue() -> dict[str, ChangeRule]:
    """Return every rule that can name a change, sorted by id."""
    every = [
        *clauses.TABLES,
        *places.TABLES,
        *terms.TABLES,
        *prose.TABLES,
        *brackets.TABLES,
        *tables.TABLES,
        *definitions.TABLES,
        *references.TABLES,
        terms.presences(),
        changed(""),
        *COMMON.values(),
    ]
    every += [rows for kind in term_kinds().values() for rows in kind.changes.values()]
    found = {rule.id: rule for table in every for rule in table}
    return dict(sorted(found.items()))

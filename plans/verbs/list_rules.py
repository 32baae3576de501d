"""The catalogue of rules: those that judge a revision and those that name a change."""

from __future__ import annotations

from plans.diffing import change_rule_catalogue
from plans.judging import rule_catalogue
from plans.results import RuleEntry, RuleList
from plans.terms import ChangeRule


def list_rules() -> RuleList:
    """Return every rule there is."""
    judging = [
        RuleEntry(id, "validate", rule.level, "", "", "", rule.summary)
        for id, rule in rule_catalogue().items()
    ]
    naming = [_entry(rule) for rule in change_rule_catalogue().values()]
    return RuleList((*judging, *naming))


def _entry(rule: ChangeRule) -> RuleEntry:
    mirror = "" if rule.mirror == rule.id else rule.mirror
    return RuleEntry(
        rule.id, "diff", rule.severity, rule.kind, rule.direction, mirror, rule.meaning
    )

"""The catalogue of rules: those that judge a revision and those that name a change."""

from __future__ import annotations

from dataclasses import asdict

from plans.diffing import change_rule_catalogue
from plans.errors import NotFound, did_you_mean
from plans.judging import rule_catalogue
from plans.results import Explained, RuleEntry, RuleList
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


def explain(id: str) -> Explained:
    """Return the page of rule ``id``.

    Raises:
        NotFound: no rule is called that.
    """
    entries = {entry.id: entry for entry in list_rules().entries}
    if id not in entries:
        raise NotFound(f"no rule called '{id}'", hint=did_you_mean(id, entries))
    entry = asdict(entries[id])
    if id in rule_catalogue():
        return Explained(**entry, page=rule_catalogue()[id].page)
    rule = change_rule_catalogue()[id]
    return Explained(**entry, page=rule.meaning, example=rule.example, waiver=rule.waiver)

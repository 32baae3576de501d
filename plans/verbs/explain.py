"""The page of one rule."""

from __future__ import annotations

from dataclasses import asdict

from plans.diffing import change_rule_catalogue
from plans.errors import NotFound, did_you_mean
from plans.judging import rule_catalogue
from plans.results import Explained
from plans.verbs.list_rules import list_rules


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

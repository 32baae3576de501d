"""A text still holds a placeholder.

TODO, TBD, TBC, FIXME, lorem ipsum and ??? mark what somebody meant to fill in. What the parties
left open is not that: say ``unspecified`` in the term and name it in words.

Bad:
    revision: v1
    clauses:
      - {id: elections, text: Elections are held within TBD days.}

Good:
    revision: v1
    clauses:
      - {id: elections, text: Elections are held within a time to be agreed.}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, prose

_PLACEHOLDER = re.compile(r"\b(?:TODO|TBD|TBC|FIXME)\b|(?i:\blorem ipsum\b)|\?\?\?")


def _check(subject: Subject) -> Iterator[Fault]:
    for path, text in prose(subject):
        if match := _PLACEHOLDER.search(text):
            yield Fault(path, f"'{match[0]}' was never filled in", "fill it in, or leave it out")


RULE = Rule("warning", _check)

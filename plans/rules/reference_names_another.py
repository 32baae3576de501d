"""A reference says a number, and in brackets the heading of another clause.

"Section 4.2 (Refunds)" says twice where to look, so that a renumbering which one of the two did not
follow can be seen: what bears that number is called otherwise now.

Bad:
    revision: v1
    clauses:
      - {id: cards, label: "1", heading: Cards, text: Cards are charged as in Section 2 (Refunds).}
      - {id: returns, label: "2", heading: Returns, text: Plants come back.}
      - {id: refunds, label: "3", heading: Refunds, text: Refunds take a week.}

Good:
    revision: v1
    clauses:
      - {id: cards, label: "1", heading: Cards, text: Cards are charged as in Section 3 (Refunds).}
      - {id: returns, label: "2", heading: Returns, text: Plants come back.}
      - {id: refunds, label: "3", heading: Refunds, text: Refunds take a week.}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plans.diffing import Targets
from plans.judging import ClauseAt, Fault, Rule, Subject
from plans.quantities import mentions

_NAMED = re.compile(r"\s*[(（][\"“„«]?([^()（）\"“”„«»]{2,80})[\"”“»]?[)）]")


def _check(subject: Subject) -> Iterator[Fault]:
    headings = {at.clause.heading.casefold(): at.clause.label for at in subject.clauses}
    if not any(headings):
        return
    targets = Targets(subject.revision)
    for at in subject.clauses:
        if "(" in at.clause.text or "（" in at.clause.text:
            yield from _misnamed(at, headings, targets, subject)


def _misnamed(
    at: ClauseAt, headings: dict[str, str], targets: Targets, subject: Subject
) -> Iterator[Fault]:
    text, places = at.clause.text, subject.revision.places
    for said in mentions(text):
        match = _NAMED.match(text, said.end) if said.kind == "reference" else None
        if match is None or match[1].casefold() not in headings:
            continue
        found = targets.of(str(said.value), places[at.clause.id])
        heading = places[found].clause.heading if found else "nothing"
        if heading.casefold() != match[1].casefold():
            yield Fault(
                (*at.path, "text"),
                f"{said.text} is “{heading}” and not “{match[1]}”",
                f"“{match[1]}” has the number {headings[match[1].casefold()] or 'of no clause'}",
            )


RULE = Rule("warning", _check)

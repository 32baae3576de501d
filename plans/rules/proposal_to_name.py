"""Terms that a program read out of prose wait for a person.

A proposal says what the words suggest, not what it is about or who is bound. Until somebody gives
it an issue and its parties it is compared with nothing; once ``proposed`` is taken off, it counts.

Bad:
    revision: v1
    clauses:
      - id: fees
        text: The fee is at most 30 euros.
        terms:
          money-1:
            {kind: money, issue: to-be-named, value: EUR 30,
             proposed: {span: 19-27, confidence: "0.90"}}

Good:
    revision: v1
    clauses:
      - id: fees
        text: The fee is at most 30 euros.
        terms:
          fee: {kind: money, issue: frozen-assets, role: cap, value: EUR 30}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject


def _check(subject: Subject) -> Iterator[Fault]:
    found = [each for each in subject.every_term if each.term.proposed]
    named = sum(not each.term.unnamed for each in found)
    for count, todo in ((len(found) - named, "name"), (named, "check")):
        if count:
            what = "1 proposal" if count == 1 else f"{count} proposals"
            yield Fault(
                found[0].path,
                f"{what} to {todo}",
                "give it an issue and its parties, then take 'proposed' off, or delete it"
                if todo == "name"
                else "compare it with the words, then take 'proposed' off",
            )


RULE = Rule("note", _check)

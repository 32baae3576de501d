"""The text refers to a printed number that no clause has.

"As in point 14" breaks when clauses are renumbered, and nothing but reading would show it. Looked
at are the words point, clause, paragraph and section, and those that the labels themselves begin
with; a number "of" something else is another document's, as is the US point 14.

Bad:
    revision: v1
    clauses:
      - {id: ceasefire, label: "1", text: Fire ceases when point 14 is carried out.}
      - {id: talks, label: "2", text: Talks begin under point 1.}

Good:
    revision: v1
    clauses:
      - {id: ceasefire, label: "1", text: Fire ceases when point 2 is carried out.}
      - {id: talks, label: "2", text: Talks begin under point 1 and Article 5 of the UN Charter.}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plans.judging import PARTS, Fault, Rule, Subject, mentions, prose, tokens
from plans.model import Path

# "Article 14", "Option 2": the word before the number in a label names the parts of this document.
_NAMED = re.compile(r"([^\W\d_]{3,20}) [\dIVXLC(]")


def _check(subject: Subject) -> Iterator[Fault]:
    chains = _chains(subject)
    known = {chain[start:] for chain in chains.values() for start in range(len(chain))}
    if not known:
        return
    words = (*PARTS, *sorted(_named(subject)))
    for path, text in prose(subject):
        for mention in mentions(text, words):
            if mention.ours and mention.tokens not in known:
                yield Fault(
                    path,
                    f"the text refers to {mention.words}, and no clause has that number",
                    "correct the number; if it is another document's, say 'of' which",
                )


def _named(subject: Subject) -> set[str]:
    """Return the words that labels begin with."""
    matches = (_NAMED.match(at.clause.label) for at in subject.clauses)
    return {match[1].lower() for match in matches if match}


def _chains(subject: Subject) -> dict[Path, tuple[str, ...]]:
    """Return the numbers of every clause from the top down: 14, b."""
    chains: dict[Path, tuple[str, ...]] = {}
    for at in subject.clauses:
        chains[at.path] = chains.get(at.path[:-2], ()) + tokens(at.clause.label)
    return chains


RULE = Rule("warning", _check)

"""A clause id of an earlier revision stands for something else now.

An id is minted once and never reused: history, blame and comparison take two clauses with one id
for the same clause. The words of both are compared, and the issues of their terms; a clause that
was only reworded is let be.

Bad:
    revision: v1
    clauses:
      - {id: point-2, heading: Prisoners, text: All prisoners of war are exchanged.}
    ---
    revision: v2
    parent: v1
    clauses:
      - {id: point-2, heading: Gas transit, text: Pipelines reopen in spring.}

Good:
    revision: v1
    clauses:
      - {id: prisoners, heading: Prisoners, text: All prisoners of war are exchanged.}
    ---
    revision: v2
    parent: v1
    clauses:
      - {id: prisoners, heading: Exchange of captives, text: Every prisoner is handed over.}
      - {id: gas-transit, heading: Gas transit, text: Pipelines reopen in spring.}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from plans.judging import Fault, Rule, Subject
from plans.model import Clause
from plans.safe import one_line

# Words that begin alike count as one, so that talks and talking need no grammar.
_STEM = 4
_SMALL_WORDS = frozenset(
    {
        *(
            "about",
            "after",
            "also",
            "and",
            "any",
            "are",
            "been",
            "before",
            "both",
            "but",
            "each",
            "for",
        ),
        *("from", "has", "have", "into", "its", "may", "must", "not", "other", "shall", "should"),
        *(
            "such",
            "than",
            "that",
            "the",
            "their",
            "them",
            "there",
            "these",
            "they",
            "this",
            "under",
            "until",
            "when",
            "which",
            "will",
            "with",
        ),
    }
)
# Enough of a text to know what it is about.
_READ = 2000
# Below this share of common letters, texts without a common word are about different things.
_ALIKE = 0.5


def _check(subject: Subject) -> Iterator[Fault]:
    before = subject.parent.places if subject.parent else {}
    for at in subject.clauses:
        clause = at.clause
        was, now = subject.earlier.get(clause.id, ""), f"{clause.heading} {clause.prose}".strip()
        if not was or not now or _alike(was, now) or _alike(clause.id, now):
            continue
        old = before.get(clause.id)
        if not (old and _common_issue(old.clause, clause)):
            yield Fault(
                (*at.path, "id"),
                f"'{clause.id}' stood for '{_short(was)}' and now for '{_short(now)}'",
                "mint a new id for what is new",
            )


def _alike(one: str, other: str) -> bool:
    if _stems(one) & _stems(other):
        return True
    # Scripts that do not part words by blanks share letters, not words.
    return SequenceMatcher(None, one[:200], other[:200], autojunk=False).ratio() >= _ALIKE


def _stems(text: str) -> set[str]:
    words = re.findall(r"[^\W\d_]{3,}", text[:_READ].lower())
    return {word[:_STEM] for word in words if word not in _SMALL_WORDS}


def _common_issue(one: Clause, other: Clause) -> bool:
    issues = [{term.issue for term in clause.terms.values()} for clause in (one, other)]
    return bool(issues[0] & issues[1])


def _short(text: str) -> str:
    text = one_line(text)
    return text if len(text) <= 40 else text[:40].rsplit(" ", 1)[0] + " …"


RULE = Rule("warning", _check)

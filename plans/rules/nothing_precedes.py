"""The text speaks of the preceding paragraph or section, and nothing stands before it.

A clause that moved to the front, or before which others were taken out, still points back. Said is
only what is sure: of the first clause of a document, and of an article of one paragraph.

Bad:
    revision: v1
    clauses:
      - {id: talks, label: "1", text: The preceding paragraph applies to all talks.}
      - {id: ceasefire, label: "2", text: Fire ceases.}

Good:
    revision: v1
    clauses:
      - {id: ceasefire, label: "1", text: Fire ceases.}
      - {id: talks, label: "2", text: The preceding paragraph applies to all talks.}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from plans.judging import ClauseAt, Fault, Parts, Preceding, Rule, Subject, preceding_in
from plans.languages import language_within

_SMALL = ("paragraph", "subparagraph", "point")
# What ends a sentence may end a paragraph that was not read as one.
_ENDS = re.compile(r"[\n.;:!?。；：؟؛]")


def _check(subject: Subject) -> Iterator[Fault]:
    if subject.revision.partial or not any(at.clause.label for at in subject.clauses):
        return
    parts = subject.once(Parts)
    for at in subject.clauses:
        text = at.clause.text
        for said in preceding_in(text, language_within(text, parts.tag)):
            if at.clause.label and not _ENDS.search(text[: said.start]):
                yield from _judged(said, at, parts, subject)


def _judged(said: Preceding, at: ClauseAt, parts: Parts, subject: Subject) -> Iterator[Fault]:
    first = _is_first_paragraph if said.noun in _SMALL else _is_in_first
    if first(said.noun, at, parts, subject):
        yield Fault(
            (*at.path, "text"),
            f"the text speaks of “{said.words}”, and nothing stands before it",
            "name what is meant by its number",
        )


def _is_first_paragraph(_noun: str, at: ClauseAt, parts: Parts, _subject: Subject) -> bool:
    """Say whether a clause is an article of one paragraph, or the first paragraph of one."""
    if parts.noun(at.clause) not in ("", *_SMALL):
        return True
    led = at.parent is not None and bool(at.parent.prose)
    return at.path[-1] == 0 and not led and parts.begins(at.clause)


def _is_in_first(noun: str, at: ClauseAt, parts: Parts, subject: Subject) -> bool:
    """Say whether a clause stands in the first that has a number, or that is called so."""
    around = [each for each in subject.clauses if _holds(each, at) and each.clause.label]
    nouns = [parts.noun(each.clause) for each in around]
    # A mere number is called as one likes: that is the outermost.
    if noun not in nouns and nouns[0]:
        return False
    whole = around[nouns.index(noun)] if noun in nouns else around[0]
    return parts.begins(whole.clause) and _is_foremost(whole, subject)


def _holds(outer: ClauseAt, inner: ClauseAt) -> bool:
    return inner.path[: len(outer.path)] == outer.path


def _is_foremost(at: ClauseAt, subject: Subject) -> bool:
    """Say whether all that has a number before a clause is what it stands in."""
    earlier = takewhile(lambda other: other.path != at.path, subject.clauses)
    return all(at.path[: len(other.path)] == other.path for other in earlier if other.clause.label)


RULE = Rule("warning", _check)

"""The line above the clauses that says of which day a draft is: "Draft of 3 March 2026", a day."""

from __future__ import annotations

from plans.aligning import words
from plans.languages import fold, language, language_within
from plans.model import Place, Revision

# A longer line does not only date a draft, and what it is stands in its first words.
_LONGEST, _FIRST = 60, 3
# So many clauses may stand above the first number.
_MOST = 40


def dates_the_draft(place: Place, revision: Revision, tag: str) -> bool:
    """Whether a clause is such a line: short, above the first number, a day or a word for a draft.

    ``tag`` is the language of the document, which so short a line does not tell.
    """
    text = place.clause.text
    if len(text) > _LONGEST or not _above_all_numbers(place, revision):
        return False
    known = language(language_within(text, tag))
    if _is_a_day(text, known.tag):
        return True
    if known.head.script == "han":
        return any(each in text for each in known.grammar.drafts)
    first = {fold(word) for word in words(text)[:_FIRST]}
    return not first.isdisjoint(map(fold, known.grammar.drafts))


def _above_all_numbers(place: Place, revision: Revision) -> bool:
    for _, each in zip(range(_MOST), revision.places.values(), strict=False):
        if each.label:
            return False
        if each.clause.id == place.clause.id:
            return True
    return False


def _is_a_day(text: str, tag: str) -> bool:
    # Few clauses are so short, and stand above all numbers.
    from plans.quantities import mentions

    found = mentions(text, tag)
    return len(found) == 1 and found[0].kind == "date" and found[0].text == text.strip(" .")

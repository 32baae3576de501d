"""Words that tell what a line is not, in all languages: months, units, abbreviations, closings."""

from __future__ import annotations

from collections.abc import Callable

from plans.languages import Head, forms, heads


def _all(words: Callable[[Head], str]) -> frozenset[str]:
    return frozenset(word for known in heads().values() for word in words(known).split())


# A number before one of these at the start of a line is of a date, or counts something.
MONTHS = frozenset(
    form.casefold()
    for known in heads().values()
    for month in known.months.splitlines()
    for form in forms(month)
)
UNITS = _all(lambda known: known.counted) | {
    form.casefold()
    for known in heads().values()
    for listed in (*known.scales.values(), known.percent)
    for form in listed
    if len(form) > 1 and " " not in form
}
# A full stop behind these ends no sentence.
ABBREVIATIONS = _all(lambda known: known.abbreviations)
# A line that ends in one of these goes on in the next, however short it is.
DANGLING = _all(lambda known: known.dangling)
# Headings over what stands before the first number.
PREAMBLES = _all(lambda known: known.preambles)
# A list says so before its last item: "…; and".
CONJUNCTIONS = _all(lambda known: known.conjunctions)
# Behind these the number of the next line is only referred to.
CITED = _all(lambda known: known.cited)
# Headings have these in small letters, and no such verbs.
SMALL = _all(lambda known: known.small)
VERBS = _all(lambda known: known.verbs)
# In laws with these words "Ámbito de aplicación." is a heading.
STOPPED = tuple(word for known in heads().values() if known.stopped
                for word in known.parts["article"])  # fmt: skip
_CLOSINGS = [(phrase, known.script) for known in heads().values() for phrase in known.closings]


def closes(text: str) -> bool:
    """Say whether ``text`` belongs to no article: the words before the first and after the last."""
    low = text[:60].casefold()
    return any(
        low.startswith(phrase) and (script == "han" or not low[len(phrase) :][:1].isalpha())
        for phrase, script in _CLOSINGS
    )

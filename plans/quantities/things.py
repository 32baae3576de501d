"""What a number counts, by the name that registers have for it: "450 Soldaten" are personnel."""

from __future__ import annotations

from plans.quantities.mention import Mention
from plans.terms import Amount

# "450 well-armed soldiers", "450名士兵": so many words may stand before the noun.
_BETWEEN = 2


def thing_behind(text: str, number: Mention, language: str) -> str:
    """Return the thing that a number without a measure counts; empty if none is known.

    Args:
        text: what the number stands in.
        number: a mention of a number.
        language: the tag of the language of the text.
    """
    from plans.quantities.lexicon import lexicon
    from plans.quantities.page import Page

    words = lexicon(language)
    if not isinstance(number.value, Amount) or not words.things.heads:
        return ""
    page = Page(text, words)
    first = page.at(number.start)
    for at in range(first + 1, page.at(number.end) + 1 + _BETWEEN):
        if not page.joined(at):
            return ""
        if match := words.things.match(page, at):
            return match[1]
    return ""

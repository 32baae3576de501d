"""Numbers, sums, times, dates, references and words of force found in prose.

    mentions("Elections are held within 100 days.")

gives one mention, ``within 100 days``, a deadline whose value is ``Due(span=Span(100, "day"))``.
Values compare equal whatever the spelling and the language: "five years", "5-year", "п'ять років".
The two ends of a range are two mentions that share their unit: "5–10 years" is 5 years and 10.

English is read in full; German, Spanish, French, Ukrainian, Russian, Chinese and Arabic by tables.
"""

from __future__ import annotations

from plans.quantities._language import language_of
from plans.quantities._mention import Kind, Mention

__all__ = ["Kind", "Mention", "language_of", "mentions"]


def mentions(text: str, language: str | None = None) -> tuple[Mention, ...]:
    """Return what ``text`` mentions, in order and without overlap.

    Args:
        text: prose of any length; the cost grows with its length only.
        language: a tag such as ``uk`` or ``en-GB``; without it the language is looked up. A
            language without tables is read for figures, signs and codes alone.
    """
    # The readers need the value types, whose package loads pydantic: not at the price of an import.
    from plans.quantities._scan import scan

    return scan(text, language)

"""Where prose is asked for what it mentions."""

from __future__ import annotations

from plans.quantities.mention import Mention


def mentions(text: str, language: str | None = None) -> tuple[Mention, ...]:
    """Return what ``text`` mentions, in order and without overlap.

    Args:
        text: prose of any length; the cost grows with its length only.
        language: a tag such as ``uk`` or ``en-GB``; without it the language is looked up. A
            language without tables is read for figures, signs and codes alone.
    """
    # The readers need the value types, whose package loads pydantic: not at the price of an import.
    from plans.quantities.scanning import scan

    return scan(text, language)

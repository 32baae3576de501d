"""A quotation of several paragraphs, as acts that amend another have: one clause says all of it."""

from __future__ import annotations

# What closes a quotation, by what opens it.
CLOSERS = {"«": "»", "„": "“”", "“": "”", "「": "」", "『": "』", "‹": "›"}


def quotes_on(before: str, text: str) -> bool:
    """Say whether ``text`` begins with the mark of a quotation that ``before`` leaves open."""
    opener = text[:1]
    return opener in CLOSERS and _leaves_open(before, opener)


def opens_here(text: str) -> bool:
    """Say whether ``text`` begins a quotation that it does not close."""
    return text[:1] in CLOSERS and _leaves_open(text, text[0])


def _leaves_open(text: str, opener: str) -> bool:
    closers = CLOSERS[opener]
    return text.count(opener) > sum(map(text.count, closers))

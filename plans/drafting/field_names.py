"""Ordinals, fields and values as sentences say them."""

from __future__ import annotations

import re

from plans.drafting.quoting import quoted, value_words
from plans.drafting.working_text import STOPS

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
# What a field was is said for orientation; longer values only get in the way.
_WAS_LENGTH = 60


def ordinal(number: int) -> str:
    """Return ``second`` or ``12th``."""
    return ORDINALS[number - 1] if number <= len(ORDINALS) else f"{number}th"


def field_words(name: str) -> str:
    """Return the name of a field, in quotation marks where it could be taken for something else."""
    plain = re.fullmatch("[a-z]{3,}(_[a-z]+)*", name) and name not in STOPS | {"field", "term"}
    return name if plain else f"field {quoted(name)}"


def was_words(old: object) -> str:
    """Return what a value was, in brackets, if that is short and said."""
    if not isinstance(old, str) or not old or len(old) > _WAS_LENGTH:
        return ""
    return f" (was {value_words(old)})"

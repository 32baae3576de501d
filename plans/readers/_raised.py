"""Figures set above and below the line, as the letters that a text without looks has for them."""

from __future__ import annotations

RAISED, LOWERED = (
    str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"),
)

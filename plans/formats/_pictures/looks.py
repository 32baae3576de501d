"""How pictures look: each look is a class, and the attributes that it comes to on white paper.

The colours are the light ones of ``tokens.css``; ``pictures.css`` sets each class anew in colours
that follow the reader's. No colour stands alone: what differs in colour differs in its line, its
filling or its shape as well.
"""

from __future__ import annotations

from plans.terms import Attestation

PAPER, INK = "#fdfcf9", "#1c1b19"
QUIET, RULE, FAINT = "#5c584f", "#d9d3c6", "#b9b3a5"
DOUBT, COOL, GRAVE = "#8f4700", "#0f5873", "#8c0f52"

# What all words of a picture are set in unless they have a look of their own.
WORDS = {"font-family": "'Noto Sans','Liberation Sans',Arial,sans-serif", "font-size": "12"}
_SERIF = "Georgia,'Noto Serif','Liberation Serif',serif"

LOOKS: dict[str, dict[str, object]] = {
    "paper": {"fill": PAPER},
    "headline": {"fill": INK, "font-size": 15, "font-weight": 600, "font-family": _SERIF},
    # Words
    "name": {"fill": INK, "font-size": 13, "font-weight": 600, "font-family": _SERIF},
    "label": {"fill": INK, "font-size": 13, "font-weight": 600},
    "lane": {"fill": QUIET, "font-weight": 600},
    "note": {"fill": QUIET},
    "event": {"fill": INK},
    # Stands where there is no room for more, in place of what needs it
    "tight": {"display": "none"},
    # Lines
    "grid": {"stroke": RULE},
    "axis": {"stroke": QUIET},
    "firm": {"stroke": INK},
    "doubtful": {"stroke": DOUBT, "stroke-dasharray": "6 3"},
    "guessed": {"stroke": QUIET, "stroke-dasharray": "1 4", "stroke-linecap": "round"},
    "waiting": {"stroke": INK, "stroke-dasharray": "7 4"},
    "locked": {"fill": "none", "stroke": GRAVE, "stroke-width": 1.25},
    "circled": {"fill": "none", "stroke": QUIET},
    # Marks
    "full": {"fill": INK, "stroke": INK, "stroke-width": 1.5},
    "hollow": {"fill": PAPER, "stroke": INK, "stroke-width": 1.5},
    "dashed": {"fill": PAPER, "stroke": DOUBT, "stroke-width": 1.5, "stroke-dasharray": "3 2"},
    "dotted": {"fill": PAPER, "stroke": QUIET, "stroke-width": 1.5, "stroke-dasharray": "1 3"},
    "talks": {"fill": COOL, "stroke": COOL},
    "statement": {"fill": PAPER, "stroke": COOL},
    # Verdicts: what a line is drawn in, and what is filled of it
    "crossed-line": {"fill": "none", "stroke": GRAVE, "stroke-width": 1.75},
    "crossed-fill": {"fill": GRAVE},
    "touched-line": {"fill": "none", "stroke": DOUBT, "stroke-width": 1.75},
    "touched-fill": {"fill": DOUBT},
    "calm-line": {"fill": "none", "stroke": INK, "stroke-width": 1.75},
    "on-fill": {"fill": "none", "stroke": PAPER, "stroke-width": 2},
    "ground": {"fill": PAPER},
    # Fillings
    "solid": {"fill": INK},
    "unsure": {"fill": DOUBT},
    "pale": {"fill": RULE},
    "empty": {"fill": PAPER, "stroke": RULE},
    "slight": {"fill": COOL},
    "faint": {"fill": QUIET},
    "grave": {"fill": GRAVE},
    "cross": {"stroke": DOUBT, "stroke-width": 1.5},
    "hatch": {"stroke": FAINT},
}

_SUPPORTED: dict[Attestation | None, str] = {
    None: "full",
    "published": "full",
    "reported": "hollow",
    "carried": "dotted",
}


def look_of(support: Attestation | None) -> str:
    """Return the look of a mark by its support: broken where that is doubtful."""
    return _SUPPORTED.get(support, "dashed")

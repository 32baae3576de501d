"""What a clause says, apart from who supports it and where it stands: what sides may dispute."""

from __future__ import annotations

from plans.model import WORDS, Alternative, Clause, Part, Plain, fields_of
from plans.terms import ABOUT as ABOUT_TERM

TERMS = "terms"
# What is said about an alternative.
ABOUT = fields_of(Alternative, Part.NOTES, Part.CITES)
PROSE = fields_of(Alternative, Part.PROSE, Part.CLOSING)
HEADINGS = fields_of(Alternative, Part.HEADING)
# Words first where only some are shown: a text says more than a heading.
BY_WEIGHT = (*PROSE, *HEADINGS)
# What an alternative can say of a clause, its terms aside.
DISPUTABLE = fields_of(Alternative, *WORDS, Part.PLACE)
# What makes a clause what it is and is not said otherwise anywhere.
STATED = fields_of(Clause, *WORDS, Part.TERMS)

_SAID = fields_of(Clause, *WORDS, Part.REFERENCES, Part.ALTERNATIVES)
_SUPPORT = ABOUT_TERM - {"kind", "issue", "alternatives", "readings"}


def not_carried(node: Plain) -> Plain:
    """Return a clause that is no longer carried over as its parent has it."""
    cites = [cite for cite in node.get("cites", ()) if cite.get("attestation") != "carried"]
    rest = {key: value for key, value in node.items() if key != "cites"}
    return {**rest, "cites": cites} if cites else rest


def words_of(node: Plain) -> Plain:
    """Return what a clause says; who supports it, and its number, are no words of it."""
    said = {key: node[key] for key in _SAID if key in node}
    said[TERMS] = {
        id: {key: value for key, value in term.items() if key not in _SUPPORT}
        for id, term in node.get(TERMS, {}).items()
    }
    return said

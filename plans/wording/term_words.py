"""A typed term in words: what it is about and what it says, and whether a program read it."""

from __future__ import annotations

from plans.terms import NameOf, Term, shown


def term_in_words(term: Term, name_of: NameOf) -> str:
    """Return ``prohibition on joining NATO: Ukraine, permanent``; of a proposal how sure it is."""
    said = f"{term.called(name_of)}: {term.value_in_words(name_of)}"
    return _marked(said, term, name_of)


def phrase_in_words(term: Term, name_of: NameOf) -> str:
    """Return ``Ukraine not to join NATO, permanently``; of a proposal how sure it is."""
    return _marked(term.phrase(name_of), term, name_of)


def _marked(said: str, term: Term, name_of: NameOf) -> str:
    if term.proposed is None:
        return said
    sure = f"confidence {term.proposed.confidence}"
    if term.unnamed:
        return f"{term.kind} to name: {_suggested(term, name_of)} (proposed, {sure})"
    return f"{said} (read from the words, {sure})"


def _suggested(term: Term, name_of: NameOf) -> str:
    """Return the words that prose has for a term: its value, or what is done."""
    name = term.main or "action"
    return shown(getattr(term, name, None), name_of)

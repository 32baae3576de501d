"""Closes a bracket in the words around it, and reads the words without any."""

from __future__ import annotations

from plans.bracketing.bracket import Bracket
from plans.bracketing.reading import brackets_in

_STOPS = ",;.:!?)，。；：！？、）،؛؟"


def closed(text: str, bracket: Bracket, words: str) -> str:
    """Return ``text`` with ``words`` where ``bracket`` was; spaces are as before a bracket came."""
    before, after = text[: bracket.start], text[bracket.end :]
    return closed_up(closed_up(before, words), after) if words else closed_up(before, after)


def without_brackets(text: str) -> str:
    """Return ``text`` with nothing where a bracket is, so that no value in dispute is read."""
    for bracket in reversed(brackets_in(text)):
        text = text[: bracket.start] + " " * (bracket.end - bracket.start) + text[bracket.end :]
    return text


def closed_up(left: str, right: str) -> str:
    """Return two stretches as one where words between them are gone: one space is left of two."""
    if not left.strip(" "):
        return right.lstrip(" ")
    if left[-1] in "\r\n":
        return left + right.lstrip(" ")
    if left[-1] == " " and (not right or right[0].isspace() or right[0] in _STOPS):
        left = left.rstrip(" ")
    return left + right

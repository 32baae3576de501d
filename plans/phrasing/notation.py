"""The notation in which sentences are written down.

``[…]`` may be left out, ``(… | …)`` is a choice, ``<name>`` is what the vocabulary calls that, and
``<key:name>`` the same where a pattern has two of them. All else is words and marks as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from plans.errors import PluginError
from plans.values import frozen


@frozen
class Word:
    """A word or a mark, as it stands."""

    text: str


@frozen
class Perhaps:
    """What may be left out."""

    parts: Pattern


@frozen
class OneOf:
    """One of several."""

    patterns: tuple[Pattern, ...]


@frozen
class Called:
    """What the vocabulary calls ``name``; what is read there is kept as ``key``."""

    name: str
    key: str


Part = Word | Perhaps | OneOf | Called
Pattern = tuple[Part, ...]

_TOKEN = re.compile(r"<(?:([a-z ]+):)?([a-z -]+)>|[\[\]()|]|[^\s\[\]()|<>]+")


@cache
def parsed(pattern: str) -> Pattern:
    """Return what ``pattern`` says.

    Raises:
        PluginError: a bracket is not closed, or closes nothing.
    """
    tokens = list(_TOKEN.finditer(pattern))
    found, at = _choice(tokens, 0)
    if at < len(tokens):
        raise PluginError(f"the sentence pattern '{pattern}' has brackets that do not match")
    return found


def _choice(tokens: list[re.Match[str]], at: int) -> tuple[Pattern, int]:
    patterns: list[Pattern] = []
    while True:
        parts, at = _sequence(tokens, at)
        patterns.append(parts)
        if at >= len(tokens) or tokens[at][0] != "|":
            break
        at += 1
    return (patterns[0] if len(patterns) == 1 else (OneOf(tuple(patterns)),)), at


def _sequence(tokens: list[re.Match[str]], at: int) -> tuple[Pattern, int]:
    parts: list[Part] = []
    while at < len(tokens) and tokens[at][0] not in ("|", ")", "]"):
        token = tokens[at]
        at += 1
        if token[0] in ("(", "["):
            inner, at = _choice(tokens, at)
            if at >= len(tokens) or tokens[at][0] != {"(": ")", "[": "]"}[token[0]]:
                raise PluginError(f"the sentence pattern '{token.string}' never closes a bracket")
            parts.append(Perhaps(inner) if token[0] == "[" else OneOf((inner,)))
            at += 1
        elif token[2]:
            parts.append(Called(token[2], token[1] or token[2]))
        else:
            parts.append(Word(token[0]))
    return tuple(parts), at


def words_of(pattern: Pattern) -> Iterator[str]:
    """Yield all words and marks that stand in ``pattern`` itself."""
    for part in pattern:
        match part:
            case Word(text):
                yield text
            case Perhaps(parts):
                yield from words_of(parts)
            case OneOf(patterns):
                for each in patterns:
                    yield from words_of(each)

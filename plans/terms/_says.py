"""What a named change says of its subject, in parts: sentences are made of them.

Each shape is one way of saying it. A row of the tables declares the shape with the words that it
always has; words that depend on the case are filled in where the change is named.
"""

from __future__ import annotations

from plans.values import frozen


@frozen
class Differs:
    """The value before and the value after: ``scope peacetime → wartime``.

    Attributes:
        aspect: which side of the subject the values are of; empty for its own value.
        quoted: whether the values are words of the document, which a sentence quotes.
    """

    aspect: str = ""
    quoted: bool = False


@frozen
class Comes:
    """The value that came or went, and which of both: ``USD 1 billion (added)``."""

    how: str


@frozen
class Turns:
    """What the subject became: ``permission: …``."""

    into: str = ""


@frozen
class Told:
    """Words that tell it all: ``moved``."""

    words: str = ""


@frozen
class Reworded:
    """Other words: few as the values before and after, many as the marked words show them."""

    words: str = "words changed"
    aspect: str = "words"


Says = Differs | Comes | Turns | Told | Reworded


def filled(says: Says, words: str) -> Says:
    """Return ``says`` with the words of this case; without words as it is."""
    if not words:
        return says
    match says:
        case Differs(quoted=quoted):
            return Differs(words, quoted)
        case Turns():
            return Turns(words)
        case Told():
            return Told(words)
    raise ValueError(f"{says} has no words to fill in")

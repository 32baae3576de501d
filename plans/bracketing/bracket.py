"""A bracket: a stretch of words that is not agreed, and the texts to choose from."""

from __future__ import annotations

from dataclasses import replace

from plans.values import frozen


@frozen
class Choice:
    """One of the texts in a bracket.

    Attributes:
        start: where its words begin in the text around it.
        end: where they end.
        words: the words, without marks, the name of a side, or what numbers the choices.
        by: the sides that want it, as they are printed; empty if the text does not say.
    """

    start: int
    end: int
    words: str
    by: tuple[str, ...] = ()


@frozen
class Bracket:
    """A stretch of words that is not agreed; of one choice it is these words or none.

    Attributes:
        start: where its first mark stands in the text.
        end: where what follows its last mark begins.
        printed: all of it as it stands in the text.
        choices: the texts to choose from, in their order.
    """

    start: int
    end: int
    printed: str
    choices: tuple[Choice, ...]

    def moved(self, by: int) -> Bracket:
        """Return it as it stands in a text that has ``by`` characters more in front."""
        choices = tuple(
            replace(each, start=each.start + by, end=each.end + by) for each in self.choices
        )
        return replace(self, start=self.start + by, end=self.end + by, choices=choices)

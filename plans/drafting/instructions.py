"""Instructions: what an act asks of another text, as its file states it and before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from plans.drafting.parts import Part, lines_of
from plans.values import frozen

Asks = Literal[
    "substitution", "insertion", "repeal", "renumbering", "split", "join", "something unsaid"
]
Side = Literal["old", "new", ""]
Position = Literal["before", "after", "start", "end", ""]


@frozen
class Quotation:
    """Words or provisions of the other text that an instruction quotes.

    Attributes:
        part: what is quoted: a clause, several below one that says nothing, or paragraphs.
        is_words: whether it is a stretch of a sentence, and no provision.
        side: whether it stands there already or comes; empty if the file does not say.
    """

    part: Part
    is_words: bool
    side: Side = ""

    @property
    def words(self) -> str:
        """The words of a stretch of a sentence."""
        return " ".join(self.part.paragraphs)


@frozen
class Instruction:
    """One change that an act asks for.

    Attributes:
        asks: what kind of change.
        sentence: what asks for it, with what it quotes by its place: ``placed(0)``.
        place: the numbers of the clauses of the act that it stands in.
        context: what stands above that sentence and leads to it, the outermost first.
        quoted: what it quotes, in its order.
        targets: the addresses of the provisions that change.
        previous: their addresses before, where those in ``targets`` are new.
        renamed: the addresses that they get, where those are stated.
        position: where the new words stand, seen from the target or from the words quoted.
        from_when: from when it holds; empty if that is not said here.
    """

    asks: Asks
    sentence: str
    place: str = ""
    context: tuple[str, ...] = ()
    quoted: tuple[Quotation, ...] = ()
    targets: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()
    renamed: tuple[str, ...] = ()
    position: Position = ""
    from_when: str = ""

    @property
    def prose(self) -> str:
        """The sentence in full."""
        return self.with_quotations(
            [f"“{' '.join(lines_of((each.part,)))}”" for each in self.quoted]
        )

    def with_quotations(self, said: Sequence[str]) -> str:
        """Return the sentence with each of its quotations as ``said``."""
        text = self.sentence
        for at, words in enumerate(said):
            text = text.replace(placed(at), words)
        return text


def placed(at: int) -> str:
    """Return what stands in a sentence for the quotation of that number, from 0."""
    return f"\ue000{at}\ue001"


@frozen
class Instructions:
    """What an act asks of other texts, and ``beside`` it what it says and asks of none."""

    asked: tuple[Instruction, ...]
    beside: tuple[str, ...] = ()

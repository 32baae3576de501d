"""An instruction of which only the sentence says what it asks, read as sentences of amendments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plans.amending import read_sentences
from plans.drafting import Instruction, Part
from plans.enacting.places import Target
from plans.enacting.provisions import inserted_parts, parts_of, substituted
from plans.errors import InputError
from plans.model import Revision
from plans.operations import Misfit, Operation
from plans.operations.insert import Insert
from plans.operations.set import Set
from plans.phrasing import WorkingText, quoted

# Stands in a sentence for provisions that are too long for one.
_STANDS_FOR = "the provision of number"
_BEFORE_QUOTED = re.compile(r"\s*[—–]\s*(?=\S{0,12} ?[‘“\"'])")
# A number, but no year: acts are called by theirs.
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)|\([a-z]\)")


def said_in_sentences(said: Instruction, working: WorkingText) -> Iterator[Operation]:
    """Yield what the sentence of an instruction asks for.

    Raises:
        Misfit: there is no sentence.
        InputError: it is not understood; the message is about its first reading.
    """
    if not said.sentence:
        raise Misfit("it does not say what it asks")
    provisions = {_stand_in(at): parts_of([each]) for at, each in enumerate(said.quoted)}
    words = said.with_quotations([_spoken(said, at) for at in range(len(said.quoted))])
    words = _BEFORE_QUOTED.sub(": ", words)
    text = Revision.model_validate(working.draft.data())
    for operation in _understood(words, said.context, text):
        yield from _filled(operation, provisions, working)


def _understood(words: str, context: Sequence[str], text: Revision) -> tuple[Operation, ...]:
    """Read a sentence behind what leads to it; what says no number need not be read with it."""
    needed = max((at for at, each in enumerate(context) if _NUMBER.search(each)), default=-1)
    first: InputError | None = None
    for at in range(len(context) + 1):
        leading = [each.rstrip("—–-: ") for each in context[at:]]
        try:
            return read_sentences(": ".join([*leading, words]), text)
        except InputError as error:
            first = first or error
        if at == needed:
            break
    assert first is not None
    raise first


def _spoken(said: Instruction, at: int) -> str:
    each = said.quoted[at]
    if each.is_words:
        return quoted(each.words)
    parts = parts_of([each])
    label = parts[0].label if len(parts) == 1 else ""
    return f"{label} {quoted(_stand_in(at))}".strip()


def _stand_in(at: int) -> str:
    return f"{_STANDS_FOR} {at}"


def _filled(
    operation: Operation, provisions: dict[str, list[Part]], working: WorkingText
) -> Iterator[Operation]:
    """Yield an operation with the provisions that were left out of its sentence."""
    match operation:
        case Insert(clause=clause, under=under, after=after) if clause.get("text") in provisions:
            target, position = (Target(after), "after") if after else (Target(under), "start")
            if after is None:
                target, position = Target(under), "end"
            yield from inserted_parts(provisions[clause["text"]], target, position, working)
        case Set(field="text", clause=str(clause), new=str(new)) if new in provisions:
            yield from substituted([clause], provisions[new], working)
        case _ if _STANDS_FOR in str(operation.data()):
            raise Misfit("it is not said what becomes of the provision that it quotes")
        case _:
            yield operation

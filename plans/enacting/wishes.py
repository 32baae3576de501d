"""What one instruction asks of a text as it is, as operations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from plans.drafting import Instruction, Part, Quotation
from plans.enacting.addresses import steps_of
from plans.enacting.places import Target, target_of
from plans.enacting.prose import said_in_sentences
from plans.enacting.provisions import (
    are_words,
    deleted,
    divided,
    inserted_parts,
    joined_into,
    parts_of,
    renumbered,
    set_words,
    substituted,
    text_of,
    with_paragraphs,
)
from plans.enacting.words import words_change
from plans.operations import Misfit, Operation
from plans.phrasing import WorkingText


def wished(said: Instruction, working: WorkingText) -> Iterator[Operation]:
    """Yield what an instruction asks for; each is to be carried out before the next is asked for.

    Raises:
        Misfit: it does not fit the text, or does not say what it asks.
        InputError: it is only a sentence, and that is not understood.
    """
    if said.asks == "something unsaid" or not (said.targets or said.previous):
        return said_in_sentences(said, working)
    if said.asks == "renumbering":
        return iter([renumbered(id, to, working) for id, to in _numbers(said, working)])
    targets = _targets(said, working)
    parts = parts_of([each for each in said.quoted if _is_coming_provision(each)])
    return _of_all(said, targets, parts, working)


def _targets(said: Instruction, working: WorkingText) -> list[Target]:
    """Return what an instruction is about, each once."""
    named = said.targets or said.previous
    found = list(dict.fromkeys(target_of(each, working) for each in named))
    if any(_is_in(one, other, working) for one, other in permutations(found, 2)):
        raise Misfit("one of what it names stands in another")
    return found


def _is_in(one: Target, other: Target, working: WorkingText) -> bool:
    return other.is_whole and working.draft.holds(other.clause, one.clause)


def _is_coming_provision(quoted: Quotation) -> bool:
    return quoted.side != "old" and not quoted.is_words


def _of_all(
    said: Instruction, targets: Sequence[Target], parts: Sequence[Part], working: WorkingText
) -> Iterator[Operation]:
    """Yield what is asked of several provisions at once, or of one after the other."""
    clauses = [each.clause for each in targets if each.is_whole]
    match said.asks:
        case "split":
            return divided(_one(clauses), parts, working)
        case "join":
            return joined_into(clauses, parts, working)
        case "substitution" if parts and len(clauses) == len(targets):
            return substituted(clauses, parts, working)
    return (each for target in targets for each in _of_one(said, target, parts, working))


def _of_one(
    said: Instruction, target: Target, parts: Sequence[Part], working: WorkingText
) -> Iterator[Operation]:
    if said.asks == "repeal" and not said.quoted:
        yield _without(target, working)
    elif parts and said.asks == "insertion":
        yield from _insertion(said, target, parts, working)
    elif said.asks == "substitution" and (words := _whole_words(said, parts)):
        yield _substitution(target, words, working)
    else:
        yield from words_change(said, target, working)


def _without(target: Target, working: WorkingText) -> Operation:
    if target.is_whole:
        return deleted(target.clause, working)
    if not target.clause:
        raise Misfit("it repeals the whole text")
    return set_words(target, "", working)


def _insertion(
    said: Instruction, target: Target, parts: Sequence[Part], working: WorkingText
) -> Iterator[Operation]:
    beside = said.position in ("before", "after") and target.paragraph < 0
    if are_words(parts) and target.clause and not beside:
        yield with_paragraphs(target, text_of(parts), said.position, working)
    else:
        yield from inserted_parts(parts, target, said.position, working)


def _whole_words(said: Instruction, parts: Sequence[Part]) -> str:
    """Return the words that take the place of all that stands there; empty if only of some."""
    if parts:
        return text_of(parts)
    words = [each for each in said.quoted if each.words]
    return words[0].words if len(words) == 1 and words[0].side != "old" else ""


def _substitution(target: Target, words: str, working: WorkingText) -> Operation:
    if not target.clause:
        raise Misfit("it puts other words in place of the whole text")
    if target.is_whole and working.draft.below[target.clause]:
        raise Misfit(f"{working.point(target.clause)} has points below it; do they go too?")
    part = target.part or "text"
    return set_words(Target(target.clause, part, target.paragraph), words, working)


def _numbers(said: Instruction, working: WorkingText) -> list[tuple[str, str]]:
    """Return which clauses get which numbers."""
    olds = said.previous or said.targets
    news = [_last_number(each) for each in (said.targets if said.previous else said.renamed)]
    news = news or _quoted_numbers(said)[-len(olds) :]
    if len(news) != len(olds):
        raise Misfit("it is not said which number each gets")
    clauses = [target_of(each, working).clause for each in olds]
    return list(zip(clauses, news, strict=True))


def _last_number(address: str) -> str:
    steps = steps_of(address)
    return steps[-1].number if steps else ""


def _quoted_numbers(said: Instruction) -> list[str]:
    quoted = [each for each in said.quoted if each.side != "old"]
    return [each.words or each.part.label for each in quoted]


def _one(clauses: Sequence[str]) -> str:
    if len(clauses) != 1:
        raise Misfit("it is not said which one provision is divided")
    return clauses[0]

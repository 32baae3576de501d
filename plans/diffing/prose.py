"""What changed in the prose of clauses that nobody typed: values, force, negation, references.

Typed terms speak for themselves; where a clause has none, its words are read for numbers, sums,
times and modal verbs, and each that changed is a change of its own. Another spelling of the same
value ("five years", "5 years") is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from plans.diffing import prose_rules as table
from plans.diffing.binding import compared, says_something, turned_force
from plans.diffing.both_of_two import less_two
from plans.diffing.changes import Change
from plans.diffing.clause_rules import first
from plans.diffing.counterparts import with_counterparts
from plans.diffing.denied_bounds import less_denied_bounds
from plans.diffing.denied_subjects import with_subjects
from plans.diffing.draft_dates import dates_the_draft
from plans.diffing.exchanged_places import exchanged_places
from plans.diffing.goals_and_steps import with_goals_and_steps
from plans.diffing.lasting_ends import with_ends
from plans.diffing.names import renamed
from plans.diffing.naming import Context, Spot, change
from plans.diffing.often import told_whole
from plans.diffing.one_thing import two_things
from plans.diffing.rewriting import rewritten, values_anew
from plans.diffing.side_by_side import in_another_order
from plans.diffing.standing_near import Differing, Near
from plans.diffing.surroundings import standings
from plans.diffing.swapped_terms import swapped
from plans.diffing.turned_words import turned
from plans.diffing.unlike_sentences import unlike_sentences
from plans.diffing.unread_figures import unread_figures
from plans.diffing.value_pairs import in_one_unit, meaning, one_number, paired
from plans.languages import fold, language_of
from plans.quantities import Mention, mentions, qualifiers, with_denials
from plans.terms import Amount, ChangeRule
from plans.values import frozen


@frozen
class Prose:
    """What a clause says itself in words: all of it, and where its closing words begin."""

    words: str
    closing: int

    @staticmethod
    def of(text: str, closing: str = "") -> Prose:
        """Return what stands before and behind the sub-clauses of a clause."""
        words = "\n\n".join(part for part in (text, closing) if part)
        return Prose(words, len(words) - len(closing))

    def behind(self, start: int) -> Prose:
        """Return what stands from ``start`` on."""
        return Prose(self.words[start:], self.closing - start)

    def closes(self, mention: Mention | None) -> bool:
        """Whether ``mention`` stands in the closing words."""
        return mention is not None and mention.start >= self.closing


def compare_prose(
    spot: Spot,
    before: Prose,
    after: Prose,
    context: Context,
    told: Sequence[tuple[Any, Any]] = (),
) -> Iterator[Change]:
    """Yield a change for every value, modal, negation and reference that differs.

    ``told`` are the values that typed terms have told of already, as (before, after).
    """
    if before == after:
        return
    languages = context.languages(before.words, after.words)
    unlike = unlike_sentences(before.words, after.words)
    texts = unlike.before, unlike.after
    before, after = before.behind(unlike.start), after.behind(unlike.start)
    every = _beside(
        exchanged_places(*texts, languages[1]),
        swapped(*texts, languages, context.terms),
        (*differing(*texts, languages), *requalified(*texts, languages)),
    )
    every = less_two(every, texts, languages[1])
    found = two_things(every, texts, languages, context)
    apart = (each for each in found if not any(_is_told(*each, *values) for values in told))
    # A name that was found by half is told whole: the *Organisation* of American States.
    for old, new in two_things(_telling(apart, texts, languages), texts, languages, context):
        closing = after.closes(new) if new else before.closes(old)
        yield prose_change(spot, old, new, context, closing=closing)


def _telling(
    found: Iterable[Differing], texts: tuple[str, str], languages: tuple[str, str]
) -> Iterable[Differing]:
    """Return what tells a reader something: of a text written anew its values, each by itself."""
    pairs = list(with_ends(found, texts, languages))
    if pairs and rewritten(*texts, languages[1]):
        return values_anew(pairs)
    whole = with_counterparts(told_whole(pairs, texts, languages), texts, languages)
    named = with_subjects(whole, texts, languages)
    return [pair for pair in named if says_something(*pair)]


def _is_told(old: Mention | None, new: Mention | None, was: Any, now: Any) -> bool:
    """Whether a change from ``was`` to ``now`` tells what differs, or its one side."""
    return (old is None or says(was, old)) and (new is None or says(now, new))


def says(value: Any, mention: Mention | None) -> bool:
    """Say whether a typed value is what the words say; a unit is often left to the sentence."""
    said = mention.value if mention else None
    if isinstance(value, Amount) and isinstance(said, Amount):
        return value.number is not None and value.number == said.number
    return value is not None and bool(value == said)


def changed_values(before: str, after: str) -> tuple[Differing, ...]:
    """Return what prose says otherwise, each as (before, after); None where a side has none."""
    tag = language_of(f"{before}\n{after}")
    return tuple(differing(before, after, (tag, tag)))


def differing(before: str, after: str, tags: tuple[str, str]) -> Iterator[Differing]:
    """Yield what two texts in the languages ``tags`` mention and do not say alike.

    Pairs come in the order of ``after``, then what was dropped and what was added.
    """
    texts = before, after
    old, now = (
        with_denials(mentions(text, tag), text, tag) for text, tag in zip(texts, tags, strict=True)
    )
    pairs, (gone, new) = paired(standings(before, old), standings(after, now))
    pairs.sort(key=lambda pair: pair[1].order)
    found = [
        *(
            (here.mention, there.mention)
            for here, there in pairs
            if _differ(here.mention, there.mention)
        ),
        *turned(before, after, tags[1]),
        *((each.mention, None) for each in gone),
        *((None, each.mention) for each in new),
    ]
    found = with_goals_and_steps(found, pairs, texts, tags)
    yield from less_denied_bounds(found, pairs, texts, tags)
    yield from unread_figures(texts, (old, now))


def _beside(*found: Sequence[Differing]) -> list[Differing]:
    """Return all that was found, without what something found earlier tells."""
    kept: list[Differing] = []
    for pairs in filter(None, found):
        near = Near(kept)
        kept += [each for each in pairs if not _within(each, near.beside(each))] if kept else pairs
    return kept


def _within(pair: Differing, swaps: Sequence[Differing]) -> bool:
    """Whether all that a pair tells stands in words of which one took the other's place."""
    sides = range(len(pair))
    return any(
        all(_covers(swap[side], pair[side]) for side in sides) or _differ_by(pair, swap)
        for swap in swaps
    )


def _differ_by(pair: Differing, swap: Differing) -> bool:
    """Whether two values are the same but for the words that gave way: *before* 31 January."""
    old, new = (_without(value, word) for value, word in zip(pair, swap, strict=True))
    return bool(old) and old == new


def _without(value: Mention | None, word: Mention | None) -> str:
    """Return the words of a value without those at its beginning that a ``word`` is."""
    if value is None or word is None:
        return ""
    begins = value.start == word.start and value.text.startswith(word.text)
    return value.text.removeprefix(word.text).strip() if begins else value.text


def _covers(whole: Mention | None, part: Mention | None) -> bool:
    """Whether ``part`` tells nothing that ``whole`` does not: a word of force within it."""
    if whole is None or part is None:
        return part is None
    return part.is_force and part.start < whole.end and whole.start < part.end


def requalified(before: str, after: str, tags: tuple[str, str]) -> Iterator[Differing]:
    """Yield what two texts do not qualify alike, and the names that gave way to others."""
    sides = [
        standings(text, qualifiers(text, tag))
        for text, tag in zip((before, after), tags, strict=True)
    ]
    pairs, (gone, new) = paired(*sides)
    found = ((here.mention, there.mention) for here, there in pairs)
    differ: list[Differing] = [each for each in found if _differ(*each)]
    yield from in_another_order(differ, (before, after), tags[1]) if len(differ) > 1 else differ
    yield from ((each.mention, None) for each in gone)
    yield from ((None, each.mention) for each in new)
    yield from renamed(before, after, tags)


def _differ(old: Mention, new: Mention) -> bool:
    same = meaning(old) == meaning(new) or one_number(old, new)
    return not same or _sense(old) != _sense(new)


def _sense(mention: Mention | None) -> str:
    """Return what sort of bound a number is; "" for none."""
    return mention.bound.sense if mention and mention.bound else ""


def prose_change(
    spot: Spot,
    old: Mention | None,
    new: Mention | None,
    context: Context,
    *,
    closing: bool = False,
) -> Change:
    """Return the change of one mention into another; one of them may be missing."""
    old, new = in_one_unit(old, new)
    if not (old or new):
        raise ValueError("a change of prose has at least one side")
    bounded = _sense(old) != _sense(new)
    # A day that gave way to a deadline is called the same as one that took its place.
    kind = min(each.kind for each in (old, new) if each)
    return change(
        _of_places(spot, old, new, context) or _rule(kind, old, new),
        spot,
        context,
        what=table.NOUNS.get(kind, kind),
        before=_words(old, bounded),
        after=_words(new, bounded),
        delta=_delta(old, new),
        closing=closing,
        measured=(old and old.value, new and new.value),
    )


def _rule(kind: str, old: Mention | None, new: Mention | None) -> ChangeRule:
    if old and new and (meaning(old) == meaning(new) or one_number(old, new)):
        return first(table.BOUNDS, _sense(old), _sense(new))
    return first(table.rules_for(kind), compared(old), compared(new))


def _of_places(
    spot: Spot, old: Mention | None, new: Mention | None, context: Context
) -> ChangeRule | None:
    """Return the rule for what a mention says where it stands: a draft's day, a clause's number."""
    if not (old and new and spot.before and spot.after and old.kind == new.kind):
        return None
    if old.kind == "date":
        tags = context.documents
        dated = dates_the_draft(spot.before, context.before, tags[0])
        dated = dated and dates_the_draft(spot.after, context.after, tags[1])
        return table.DATED[0] if dated else None
    return _pointed(spot, old, new, context) if old.kind == "reference" else None


def _pointed(spot: Spot, old: Mention, new: Mention, context: Context) -> ChangeRule | None:
    """Return the rule for a reference that follows its clause, or leaves it for another one."""
    was, now = context.pointed(str(old.value), str(new.value), spot)
    if not was or not now:
        return None
    follows = context.partners.get(was) == now
    return table.RENUMBERED[0] if follows else table.REDIRECTED[0]


def _words(mention: Mention | None, bounded: bool) -> str | None:
    """Return a mention as it stands, with the words of its bound where these tell more."""
    if mention is None:
        return None
    return mention.bound.text if bounded and mention.bound else mention.text


def _delta(old: Mention | None, new: Mention | None) -> str | None:
    if old is None or new is None or type(old.value) is not type(new.value):
        return None
    if old.kind == new.kind == "modal":
        return turned_force(old, new)
    measure = getattr(old.value, "delta", None)
    said = measure(new.value) if measure and meaning(old) != meaning(new) else None
    return _in_number(said, old, new) if said and new.kind == "number" else said


def _in_number(delta: str, old: Mention, new: Mention) -> str:
    """Return ``delta`` with its noun as the texts print it: "−150 observers"."""
    number, _, noun = delta.partition(" ")
    count = len(noun.split())
    if not count or number[1:] == "1":
        return delta
    nouns = (" ".join(each.text.split()[-count:]) for each in (old, new))
    return max((f"{number} {each}" for each in nouns if fold(each).startswith(noun)), default=delta)

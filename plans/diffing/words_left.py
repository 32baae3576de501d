"""Whether words of a change are left to read once values, brackets and words of force were told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plans.aligning import words
from plans.diffing.both_of_two import with_one_word
from plans.diffing.frames import frames
from plans.diffing.lasting_ends import starts_lasting
from plans.diffing.names import renamed
from plans.diffing.same_sense import Stretch, alike, said_in
from plans.diffing.turned_words import turned
from plans.diffing.unlike_sentences import unlike_sentences
from plans.languages import Language, language
from plans.quantities import Mention, mentions, qualifiers
from plans.tables import words_beside_tables


def words_left(before: str, after: str, tag: str, quoted: Iterable[str] = ()) -> bool:
    """Whether words differ that no bracket, value or word of force between two texts tells.

    ``quoted`` are words that changes have told: of "prior written consent" that became "prior
    consultation" nothing is left.
    """
    around = frames(words_beside_tables(before), words_beside_tables(after))
    known = language(tag)
    unlike = unlike_sentences(*with_one_word(around.before, around.after, tag))
    texts = unlike.before, unlike.after
    told = [word for each in quoted for word in words(each)]
    if _alike_but(texts, (), told, known):
        return False
    pairs = [*turned(*texts, known.tag), *renamed(*texts, (known.tag, known.tag))]
    return not (pairs and _alike_but(texts, pairs, told, known))


def _alike_but(
    texts: tuple[str, str],
    pairs: Sequence[tuple[Mention, Mention]],
    told: Sequence[str],
    known: Language,
) -> bool:
    """Whether two texts are alike but for their values, for ``pairs``, and for words ``told``."""
    old, new = (
        said_in(text, _told(text, [pair[side] for pair in pairs], known), known)
        for side, text in enumerate(texts)
    )
    return alike(old, new, known, known.grammar.articles | known.grammar.links, told)


def _told(text: str, others: Iterable[Mention], known: Language) -> list[Stretch]:
    """Return the stretches of ``text`` in which every difference is a change of its own."""
    found = [*mentions(text, known.tag), *qualifiers(text, known.tag), *others]
    spans = [(each.start, each.end, None) for each in found]
    lengths = (each for each in found if each.kind == "duration")
    spans += [(starts_lasting(each, text, known.tag), each.end, None) for each in lengths]
    bounds = [(each.bound.start, each.bound.end, None) for each in found if each.bound]
    return [*spans, *bounds]

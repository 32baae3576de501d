"""What texts call an event, and when two names are of one event.

Two names are of one event if they have the same words in the same order, whatever their case, and
articles aside. More is not read into them: *a ceasefire of 60 days* is not *the ceasefire*; between
texts alone it need not be said that all of it is meant. A name
that is a clause's heading, id, or printed number with the word for it names that clause.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from plans.aligning import placed_words, words
from plans.languages import fold, heads, language, reading_of
from plans.model import Clause, Place, Revision
from plans.values import frozen

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")


@frozen(slots=False)
class Naming:
    """How events of one text are named.

    Attributes:
        articles: words that come and go without a change of sense.
        small: these, and other words that say nothing of a matter.
        whole: what says in front of a noun that all of it is meant, word by word.
        whole_behind: what says so behind it.
        clauses: the id of the clause that each name of a clause stands for.
    """

    articles: Collection[str]
    small: Collection[str]
    whole: Collection[tuple[str, ...]]
    whole_behind: Collection[tuple[str, ...]]
    clauses: Mapping[str, str]

    @classmethod
    def of(cls, revision: Revision) -> Naming:
        """Return how ``revision`` names events; a name of several clauses is the name of none."""
        prose = " ".join(f"{each.heading} {each.text}" for each in revision.walk())
        tag = reading_of(prose[:_ENOUGH])
        grammar = language(tag).grammar
        articles = grammar.articles
        small = {*articles, *grammar.links, *heads()[tag].conjunctions.split()}
        parts = [word for words in heads()[tag].parts.values() for word in words]
        found: dict[str, set[str]] = {}
        for place in revision.standing():
            for name in _names(place, parts):
                found.setdefault(folded(name, articles), set()).add(place.clause.id)
        alone = {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}
        whole, behind = _each_in_words(grammar.whole), _each_in_words(grammar.whole_behind)
        return cls(articles, small, whole, behind, alone)

    def key(self, words: str) -> str:
        """Return what all names of one event have in common."""
        name = folded(words, self.articles)
        return f"#{self.clauses[name]}" if name in self.clauses else name

    def meant(self, name: str) -> str:
        """Return a name without the words that only say that all of it is meant.

        They are words that a noun has in front or behind: *the withdrawal is complete* is its end,
        and *complete the withdrawal* what brings that about.
        """
        found = [(fold(word), start, end) for word, start, end in placed_words(name)]
        said = [word for word, _, _ in found]
        for at in reversed(range(len(said))):
            if size := self._whole_at(said, at):
                name = name[: found[at][1]] + name[found[at + size - 1][2] :]
        return folded(name, self.articles)

    def _whole_at(self, said: Sequence[str], at: int) -> int:
        """Return of how many words the longest such is that begins at a place; 0 if none does."""
        before, sizes = said[at - 1] if at else "", [0]
        for whole in (*self.whole, *self.whole_behind):
            rest = said[at + len(whole) :]
            fits = rest and rest[0] not in self.articles
            if whole in self.whole_behind:
                fits = before and before not in self.articles
            if fits and (*said[at : at + len(whole)],) == whole:
                sizes.append(len(whole))
        return max(sizes)

    def shares_words(self, words: str, clause: Clause) -> bool:
        """Say whether a name and the heading of ``clause`` have a word in common."""
        said = folded(words, self.small)
        heading = folded(clause.heading, self.small)
        return bool(heading) and (heading in said or bool({*said.split()} & {*heading.split()}))


def _each_in_words(said: Collection[str]) -> set[tuple[str, ...]]:
    return {(*map(fold, words(each)),) for each in said}


def _names(place: Place, parts: Collection[str]) -> Iterator[str]:
    """Yield what a text may call a clause of its own."""
    yield place.clause.id
    if place.clause.heading:
        yield place.clause.heading
    label = place.label
    if label:
        yield from (f"{word} {label}" for word in parts)
    if len(label) > _LONGEST_NUMBER:  # Article 3, 第三条
        yield label


_LONGEST_NUMBER = 4
# Which language a text is in, its beginning tells.
_ENOUGH = 4000


def folded(words: str, articles: Collection[str] = ()) -> str:
    """Return ``words`` without case, signs and articles; as they are if nothing would be left."""
    found = [fold(word) for word in _WORD.findall(words)]
    return " ".join([word for word in found if word not in articles] or found or [words.strip()])

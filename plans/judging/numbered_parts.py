"""The numbered parts of a document, and which references to them lead nowhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from plans.judging.rule import ClauseAt, Subject
from plans.languages import language_of, language_within
from plans.model import Clause, Path
from plans.quantities import Reference, mentions, part_numbers, references_in
from plans.roman import roman_part, to_roman

Numbers = tuple[str, ...]
# What a document calls its own parts, however it prints their numbers. "Article" is not among them:
# a text about states speaks of the articles of other treaties all the time.
PLAIN = ("point", "clause", "paragraph", "subparagraph", "section", "§")
# A document that does not begin with its first part may be an extract: it lacks nothing.
_FIRST = frozenset(("1", "i", "a", "а", "أ", "ا"))
# "Basket 3": the word before the number in a label names the parts of this document.
_NAMED = re.compile(r"([^\W\d_]{3,20}) [\dIVXLC(]")
_BARE = re.compile(r"[^\w§]*(?:\d+|[^\W\d_])?(?:[^\w§]+(?:\d+|[^\W\d_]))*[^\w§]*")
_INLINE = re.compile(r"(?:\A|[\n.;:)])\s*\(?(\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)](?=\s)")


class Parts:
    """The parts of a document that have numbers.

    Attributes:
        tag: the language of the document.
    """

    def __init__(self, subject: Subject) -> None:
        self._all = subject.clauses
        self.tag = language_of("\n".join(at.clause.prose for at in self._all))

    def noun(self, clause: Clause) -> str:
        """Return what the label of a clause calls it; empty for a number alone."""
        return self._read(clause.label)[0]

    def begins(self, clause: Clause) -> bool:
        """Say whether the label of a clause is the first of a series: 1, (a), I."""
        return not _FIRST.isdisjoint(self._read(clause.label)[1][-1:])

    def references(self, text: str) -> Iterator[Reference]:
        """Yield the references of ``text``, to parts of this document and of others."""
        tag = language_within(text, self.tag)
        return references_in(text, tag, self._words)

    def lacks(self, reference: Reference) -> bool:
        """Say whether it is sure that no part of the document is what is referred to."""
        numbers, named = reference.numbers, self._numbers.get(reference.noun, frozenset())
        plain = reference.noun in PLAIN
        same = named or (self._bare if plain else frozenset())
        if not (reference.ours and numbers) or same.isdisjoint(_FIRST):
            return False
        if not plain and numbers[0] not in self._spelled[reference.noun]:
            return numbers[0] not in self._inline
        depth = self._depth(numbers)
        return depth < len(numbers) and not self._may_hold(numbers[:depth], numbers[depth])

    def _depth(self, numbers: Numbers) -> int:
        """Return how many of ``numbers``, from the outermost, lead to a clause."""
        ends = range(len(numbers), 0, -1)
        return next((depth for depth in ends if numbers[:depth] in self._chains), 0)

    def _may_hold(self, above: Numbers, number: str) -> bool:
        """Say whether a part may have one with ``number`` that was not read as a clause."""
        ends = self._chains.get(above, ())
        return number in self._inline or any(self._is_open(each, number) for each in ends)

    def _is_open(self, clause: Clause, number: str) -> bool:
        """Say whether a clause has parts that are counted otherwise, or beyond, or paragraphs."""
        below = self._below(clause)
        alike = {each for each in below if each.isdigit() == number.isdigit()}
        if below and _FIRST.isdisjoint(alike):
            return True
        if not number.isdigit():
            return False
        paragraphs = len(list(filter(str.strip, clause.prose.split("\n"))))
        return max(map(int, alike), default=0) > int(number) or 1 < paragraphs >= int(number)

    def _below(self, clause: Clause) -> set[str]:
        labels = (self._read(each.label)[1] for each in clause.clauses)
        return {numbers[0] for numbers in labels if numbers}

    @property
    def _bare(self) -> frozenset[str]:
        return self._numbers.get("", frozenset())

    @cached_property
    def _inline(self) -> frozenset[str]:
        """The numbers that begin a line or a sentence of a text, and were not read as labels."""
        found = (match for at in self._all for match in _INLINE.findall(at.clause.prose))
        return frozenset(map(str.casefold, found))

    @cached_property
    def _labels(self) -> dict[Path, tuple[str, Numbers]]:
        return {at.path: self._read(at.clause.label) for at in self._all}

    @cached_property
    def _chain_of(self) -> dict[Path, Numbers]:
        """By place the numbers from the top down: 14, b."""
        found: dict[Path, Numbers] = {}
        for at in self._all:
            found[at.path] = found.get(at.path[:-2], ()) + self._labels[at.path][1]
        return found

    @cached_property
    def _chains(self) -> dict[Numbers, list[Clause]]:
        """By every end of every chain the clauses whose chain ends so."""
        found: defaultdict[Numbers, list[Clause]] = defaultdict(list)
        for at in self._all:
            chain = self._chain_of[at.path]
            for start in range(len(chain)):
                found[chain[start:]].append(at.clause)
        return dict(found)

    @cached_property
    def _numbers(self) -> dict[str, frozenset[str]]:
        """By what parts are called the numbers that there are, the headings that begin so too."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for noun, numbers in (*self._labels.values(), *map(self._headed, self._all)):
            if numbers:
                found[noun].add(numbers[0])
        return {noun: frozenset(numbers) for noun, numbers in found.items()}

    @cached_property
    def _spelled(self) -> dict[str, set[str]]:
        """These numbers in each spelling: who prints II may refer to 2."""
        return {noun: _in_each_spelling(numbers) for noun, numbers in self._numbers.items()}

    @cached_property
    def _words(self) -> tuple[str, ...]:
        """The words before the numbers in labels that no language has as a kind of part."""
        matches = (_NAMED.match(at.clause.label) for at in self._all)
        words = {match[1].casefold() for match in matches if match}
        return tuple(sorted(words & self._numbers.keys()))

    def _headed(self, at: ClauseAt) -> tuple[str, Numbers]:
        noun, numbers = self._read(at.clause.heading) if at.clause.heading else ("", ())
        return (noun, numbers) if noun in self._known else ("", ())

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(noun for noun, _ in self._labels.values() if noun)

    def _read(self, label: str) -> tuple[str, Numbers]:
        if _BARE.fullmatch(label):
            return "", part_numbers(label)
        for said in mentions(label, self.tag):
            if said.kind == "reference" and not said.start:
                noun, _, numbers = str(said.value).partition(" ")
                return noun, part_numbers(numbers)
        match = _NAMED.match(label)
        return match[1].casefold() if match else "", part_numbers(label)


def _in_each_spelling(numbers: frozenset[str]) -> set[str]:
    """Return numbers as Arabic and as Roman ones too."""
    figures = {str(roman_part(each)) for each in numbers}
    romans = {to_roman(int(each)).lower() for each in numbers if each.isdigit()}
    return {*numbers, *figures, *romans}

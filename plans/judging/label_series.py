"""Printed numbers: what series they stand in, and where the words of a document mention them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from plans.judging.rule import ClauseAt, Subject
from plans.model import Path
from plans.roman import roman_part, to_roman
from plans.values import frozen

# A label such as "Article 14 (b)": what counts is the last run of digits or letters.
_LABEL = re.compile(r"(.*?)(\d{1,6}|[A-Za-z]{1,8})([^0-9A-Za-z]*)", re.DOTALL)
# Longer than any printed number; a heading typed into the label field is no number.
MAX_LABEL = 60
_PARTS = re.compile(r"\d+|[A-Za-z]+")

Style = tuple[str, str, str]


@frozen
class Numbered:
    """A clause with the place of its label in a series."""

    at: ClauseAt
    number: int


@frozen
class Series:
    """Siblings whose labels are of one style, in document order."""

    style: Style
    members: tuple[Numbered, ...]

    @property
    def first(self) -> int:
        """The lowest number."""
        return min(member.number for member in self.members)

    def beyond(self, number: int) -> ClauseAt:
        """Return the first clause in the document whose number is above ``number``."""
        return next(member.at for member in self.members if member.number > number)

    def label(self, number: int) -> str:
        """Return how the series prints ``number``."""
        before, alphabet, after = self.style
        word = _written(number, alphabet.removesuffix("^"))
        return f"{before}{word.upper() if alphabet.endswith('^') else word}{after}"


def all_series(subject: Subject) -> Iterator[tuple[Path, list[Series]]]:
    """Yield the series of each group of siblings, with the place of the clause above them."""
    groups: dict[Path, list[ClauseAt]] = {}
    for at in subject.clauses:
        groups.setdefault(at.path[:-2], []).append(at)
    for above, siblings in groups.items():
        yield above, _series_of(siblings)


def _series_of(siblings: Sequence[ClauseAt]) -> list[Series]:
    styles: defaultdict[Style, list[tuple[ClauseAt, str]]] = defaultdict(list)
    for at in siblings:
        if counted := _style(at.clause.label.strip()):
            style, core = counted
            styles[style].append((at, core))
    found = (_series(style, members) for style, members in styles.items())
    return [series for series in found if series.members]


def _style(label: str) -> tuple[Style, str] | None:
    """Return how a label is written, and the part of it that counts; None if nothing does."""
    match = _LABEL.fullmatch(label) if len(label) <= MAX_LABEL else None
    if not match or not _countable(match[2]):
        return None
    before, core, after = match.groups()
    kind = "digits" if core.isdigit() else ("^" if core.isupper() else "")
    return (before, kind, after), core


def _series(style: Style, members: Sequence[tuple[ClauseAt, str]]) -> Series:
    before, kind, after = style
    alphabet, numbers = _count([core for _, core in members], kind)
    ranked = zip(members, numbers, strict=True)
    counted = tuple(Numbered(at, number) for (at, _), number in ranked if number)
    return Series((before, alphabet, after), counted)


def _countable(core: str) -> bool:
    return len(core) == 1 or core.isdigit() or roman_part(core.lower()) > 0


def _count(cores: list[str], kind: str) -> tuple[str, list[int]]:
    """Return the alphabet of a series and each member's number; 0 where it has none."""
    if kind == "digits":
        return kind, [int(core) for core in cores]
    words = [core.lower() for core in cores]
    romans = [roman_part(word) for word in words]
    # "i" opens a Roman series, but stands ninth in one that opens with "a".
    if all(romans) and words[0] in ("i", "ii", "iii", "iv"):
        return f"roman{kind}", romans
    return f"letters{kind}", [ord(word) - 96 if len(word) == 1 else 0 for word in words]


def _written(number: int, alphabet: str) -> str:
    if alphabet == "letters":
        return chr(96 + number)
    return to_roman(number).lower() if alphabet == "roman" else str(number)


def tokens(label: str) -> tuple[str, ...]:
    """Return the parts of a label that count: ``Article 14 (b)`` → ``14``, ``b``."""
    parts = _PARTS.findall(label[:MAX_LABEL].lower())
    numbered = [part for part in parts if part.isdigit() or len(part) == 1 or roman_part(part)]
    return tuple(numbered)


# The words that a document uses for its own parts; "article" is not among them, since a text about
# states speaks of the articles of other treaties all the time.
PARTS = ("point", "sub-point", "clause", "sub-clause", "paragraph", "sub-paragraph", "section")
_ITEM = r"(?:\d{1,4}(?![\d%]|,\d|-[A-Za-z])|\([a-z]{1,4}\)|[IVXLC]{1,6}(?![\w'’]))"
_NUMBER = rf"{_ITEM}(?: ?\((?:\d{{1,3}}|[a-z]{{1,4}})\)|\.\d{{1,3}}(?!\d)|[a-z](?!\w))*"
_JOIN = r"(?: ?(?:, and|, or|,|–|-|to|and|or|through) ?)"
# Of another document: "point 4 of the Minsk agreement", "US point 14", "the plan's point 3".
_ELSEWHERE = re.compile(r" ?(?:of|from|in) (?!this\b|the present\b)")
_OTHERS = re.compile(r"(?:['’]s|\b[A-Z][A-Z0-9]+|\b(?:this|that|which|what|some|every|no|one)) ?$")


@frozen
class Mention:
    """A printed number that a text refers to; ``ours`` unless it is one of another document."""

    words: str
    tokens: tuple[str, ...]
    ours: bool


def mentions(text: str, words: Sequence[str] = PARTS) -> Iterator[Mention]:
    """Yield the numbers that ``text`` refers to: of ``points 7 and 8``, point 7 and point 8."""
    flat = " ".join(text.split())
    for match in _mention(tuple(words)).finditer(flat):
        before = flat[max(0, match.start() - 20) : match.start()]
        theirs = _ELSEWHERE.match(flat, match.end()) or _OTHERS.search(before)
        name = match[1].lower().removesuffix("s")
        for number in re.findall(_NUMBER, match[2]):
            # "At the point I make here": a pronoun, not a Roman numeral.
            if (name, number) != ("point", "I"):
                yield Mention(f"{name} {number}", tokens(number), not theirs)


@cache
def _mention(words: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\b((?i:{names})s?) ({_NUMBER}(?:{_JOIN}{_NUMBER})*)(?!\w| ?%| per ?cent)")


_NUMBERING = re.compile(
    r"\b(?:re)?(?:number|letter)(?:s|ed|ing)?\b|\bout of order\b", re.IGNORECASE
)


def explained(subject: Subject, above: Path, at: ClauseAt, missing: Iterable[str] = ()) -> bool:
    """Say whether a note speaks of the numbering, or of one of the labels that are missing."""
    notes = [*subject.revision.notes, *at.clause.notes]
    if above and at.parent:
        notes += at.parent.notes
    if any(_NUMBERING.search(note) for note in notes):
        return True
    last = {tokens(label)[-1:] for label in missing}
    found = {each.tokens[-1:] for note in notes for each in mentions(note, (*PARTS, "article"))}
    return bool(last & found)

"""English nouns behind a number as its unit: ``600,000 personnel``, ``5 permanent members``."""

from __future__ import annotations

from plans.quantities._mention import GOOD, LEANING, Number, Unit
from plans.quantities._page import Page

_LONGEST = 3
# Words that never name what is counted; verbs stand here because some end like a plural.
_STOP = frozenset(
    """a an and are as at away be been before but by can could did do does during each every
    for from had has have he her his how i if in into is it its less may me more most much must
    my no nor not of off on once one only or other others our out over per plus shall she should
    since so than that the their them then there these they this those through thus till times to
    too two under until up upon us was we were what when where whether which while who whose will
    with within without would yet you your about above after again against ago all also among
    any around because below between both down few further here hereby however just later least
    left nearly now own same some such therefore together total unless very via vs versus
    another hand side sides day
    remain remains agree agrees begin begins become becomes apply applies hold holds take takes
    make makes meet meets keep keeps leave leaves provide provides include includes require
    requires allow allows follow follows come comes go goes say says voted vote
    january february march april june july august september october november december
    third thirds quarter quarters fourth fourths fifth fifths half halves
    hundred thousand million billion trillion percent percentage""".split()
)
# Plurals and masses without a final s.
_PLURAL = frozenset(
    """personnel people men women children staff police crew aircraft troops infantry cattle
    sheep fish spacecraft hovercraft militia cavalry clergy offspring feet teeth geese mice
    servicemen servicewomen policemen congressmen fishermen businessmen""".split()
)
_NOT_PLURAL = ("ss", "us", "ous", "is")
# The stem of these is not the word without its s.
_KEEP = ("ies", "xes", "ches", "shes", "sses", "zes", "oes", "ss", "us", "is")


def noun_at(page: Page, at: int, number: Number) -> tuple[int, Unit] | None:
    """Return the token behind the noun at token ``at``, and the noun as a unit."""
    if not page.joined(at) or _refused(page, at):
        return None
    words: list[str] = []
    place = at
    while len(words) < _LONGEST and page.joined(place) and not _refused(page, place):
        words.append(page.word(place))
        place += 1
        if _plural(words[-1]):
            return place, Unit("number", " ".join([*words[:-1], singular(words[-1])]), 1, GOOD)
    hyphen = page.source[page.ends[at - 1] : page.starts[at]] not in ("", " ", "\n")
    if hyphen and page.written(at).islower():
        return at + 1, Unit("number", words[0], 1, GOOD)
    # A lone word is the noun: "one vote." In a longer run nobody says which is.
    if len(words) == 1 and page.written(at).islower() and not number.year:
        return at + 1, Unit("number", singular(words[0]), 1, LEANING)
    return None


def _refused(page: Page, at: int) -> bool:
    word = page.word(at)
    return not word.isalpha() or not word.isascii() or word in _STOP or len(word) < 2


def _plural(word: str) -> bool:
    return word in _PLURAL or (word.endswith("s") and not word.endswith(_NOT_PLURAL))


def singular(word: str) -> str:
    """Return ``word`` without its plural s, where that is safe."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(_KEEP):
        return word
    return word[:-1]

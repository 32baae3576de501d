"""English nouns behind a number as its unit: ``600,000 personnel``, ``5 permanent members``."""

from __future__ import annotations

from plans.quantities.mention_draft import GOOD, LEANING, Number, Unit
from plans.quantities.phrases import words
from plans.quantities.tokens import Page

_LONGEST = 3
# "on the one hand", "one day", "one side": turns of phrase.
_NOT_OF_ONE = frozenset({"hand", "side", "day", "time", "way", "step", "thing"})
# Words that never name what is counted; verbs stand here because some end like a plural.
_STOP = words(
    """a an and are as at away be been before but by can could did do does during each every
    for from had has have he her his how i if in into is it its less may me more most much must
    my no nor not of off on once one only or other others our out over per plus shall she should
    since so than that the their them then there these they this those through thus till times to
    too two under until up upon us was we were what when where whether which while who whose will
    with within without would yet you your about above after again against ago all also among
    any around because below between both down few further here hereby however just later least
    left nearly now own same some such therefore together total unless very via vs versus
    another remain remains agree agrees begin begins become becomes apply applies hold holds take
    takes make makes meet meets keep keeps leave leaves provide provides include includes
    require requires allow allows follow follows come comes go goes say says voted vote
    january february march april june july august september october november december
    third thirds quarter quarters fourth fourths fifth fifths half halves
    hundred thousand million billion trillion percent percentage"""
)
# Plurals and masses without a final s.
_PLURAL = words(
    """personnel people men women children staff police crew aircraft troops infantry cattle
    sheep fish spacecraft hovercraft militia cavalry clergy offspring feet teeth geese mice
    servicemen servicewomen policemen congressmen fishermen businessmen"""
)
_NOT_PLURAL = ("ss", "us", "ous", "is")
# The stem of these is not the word without its s.
_KEEP = ("ies", "xes", "ches", "shes", "sses", "zes", "oes", "ss", "us", "is")


def noun_at(page: Page, at: int, number: Number) -> tuple[int, Unit] | None:
    """Return the token behind the noun at token ``at``, and the noun as a unit."""
    if not page.joined(at) or _refused(page, at):
        return None
    if number.weak and page.word(at) in _NOT_OF_ONE:
        return None
    names: list[str] = []
    place = at
    while len(names) < _LONGEST and page.joined(place) and not _refused(page, place):
        names.append(page.word(place))
        place += 1
        if _plural(names[-1]) and not _is_name(page, place):
            return place, Unit(
                "number", " ".join([*names[:-1], singular(names[-1])]), 1, GOOD, loose=True
            )
    hyphen = page.source[page.ends[at - 1] : page.starts[at]] not in ("", " ", "\n")
    if hyphen and page.written(at).islower():
        return at + 1, Unit("number", names[0], 1, GOOD, loose=True)
    # A lone word is the noun: "one vote." In a longer run nobody says which is.
    if len(names) == 1 and page.written(at).islower() and not number.year:
        return at + 1, Unit("number", singular(names[0]), 1, LEANING, loose=True)
    return None


def _refused(page: Page, at: int) -> bool:
    word = page.word(at)
    return not word.isalpha() or not word.isascii() or word in _STOP or len(word) < 2


def _is_name(page: Page, behind: int) -> bool:
    """Whether the plural before ``behind`` is a name and the noun follows: "Abrams tanks"."""
    if not page.written(behind - 1)[:1].isupper() or not page.joined(behind):
        return False
    return not _refused(page, behind) and _plural(page.word(behind))


def _plural(word: str) -> bool:
    return word in _PLURAL or (word.endswith("s") and not word.endswith(_NOT_PLURAL))


def singular(word: str) -> str:
    """Return ``word`` without its plural s, where that is safe."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(_KEEP):
        return word
    return word[:-1]

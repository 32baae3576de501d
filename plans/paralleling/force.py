"""What binds, allows, forbids and denies, as far as every language says it by a word.

Many languages state a duty in the present tense and put a ban into a verb of its own, so that what
one version has a word for and the other none tells nothing. What is told is a word against another:
a permission that is a duty in the other version, a ban that is a permission; and a denial where the
other version denies nothing at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from plans.languages import language
from plans.paralleling.differences import Difference, Kind, Said
from plans.quantities import Mention, with_denials
from plans.values import frozen

# "Will", "should" and "cannot" are as often a tense, a wish or a lack of means.
_FORCE = {
    "may": "permission",
    "can": "permission",
    "has the right to": "permission",
    "shall": "duty",
    "must": "duty",
    "has to": "duty",
    "may not": "ban",
    "must not": "ban",
    "shall not": "ban",
}
_DENIALS = ("not", "no", "never")
_PARTED = re.compile(r"[,;:()–—\n]")
# How far behind "ne" its "pas" may stand, in letters.
_NEAR = 40
# No longer sentence is sure to deny in one language what it denies in the other: "only", "unless",
# "fails to" say it in other words.
_PLAIN = 90


@frozen
class Forces:
    """The words of force of a sentence by what they do, and what it denies.

    Attributes:
        denials: what surely denies something.
        denied: how many words may, those of force among them.
        plain: whether it denies by such words or not at all.
    """

    words: dict[str, list[Said]]
    denials: list[Said]
    denied: int
    plain: bool

    def count(self, force: str) -> int:
        return len(self.words.get(force, ()))

    @property
    def all(self) -> int:
        return sum(map(len, self.words.values()))


def forces_in(found: Sequence[Mention], words: str, tag: str, *, plain: bool) -> Forces:
    """Return the words of force and of denial among ``found``.

    Args:
        found: what a sentence mentions.
        words: the text in which it stands.
        tag: its language.
        plain: whether the sentence is plain enough to deny by a word of denial only.
    """
    forces: dict[str, list[Said]] = {}
    denials: list[Said] = []
    denied = 0
    for mention in with_denials(found, words, tag):
        denied += mention.kind == "negation" or str(mention.value).endswith("not")
        if force := _force(mention):
            forces.setdefault(force, []).append(_said("modal", force, mention))
        elif _surely_denies(mention, words, tag):
            denials.append(_said("negation", str(mention.value), mention))
    return Forces(forces, denials, denied, plain)


def _surely_denies(mention: Mention, words: str, tag: str) -> bool:
    """Whether it denies by itself: French "ne" only if "pas" follows, for "ne … que" is "only"."""
    if mention.kind != "negation" or mention.value not in _DENIALS:
        return False
    closers = language(tag).force.closers
    behind = re.findall(r"\w+", words[mention.end : mention.end + _NEAR])
    return not closers or mention.value != "not" or any(word in closers for word in behind)


def unlike_forces(before: Forces, after: Forces) -> Iterator[Difference]:
    """Yield what one version allows or forbids and the other surely does not."""
    found = [
        *_against(before, after, "permission", "duty"),
        *_against(before, after, "ban", "permission"),
        *_against(before, after, "ban", "duty"),
    ]
    yield from found
    if not found:
        yield from _denied(before, after)


def _denied(before: Forces, after: Forces) -> Iterator[Difference]:
    """Yield the one denial of a version where the other is of the same force and denies nothing."""
    if before.all != after.all or not (before.plain and after.plain):
        return
    if before.denied == len(before.denials) == 1 and not after.denied:
        yield Difference("negation", before.denials[0], None)
    if after.denied == len(after.denials) == 1 and not before.denied:
        yield Difference("negation", None, after.denials[0])


def _against(before: Forces, after: Forces, one: str, other: str) -> Iterator[Difference]:
    """Yield where one version has the first force and the other the second, from either side."""
    if before.all != after.all:
        return
    for here, there in permutations((one, other)):
        more = before.count(here) - after.count(here)
        if more <= 0 or more != after.count(there) - before.count(there):
            continue
        if _may_be_denied(before, after, here, there):
            continue
        olds, news = before.words[here][-more:], after.words[there][-more:]
        for old, new in zip(olds, news, strict=True):
            yield Difference("modal", old, new)


def _may_be_denied(before: Forces, after: Forces, here: str, there: str) -> bool:
    """Whether what is no ban by its own word may be one by a denial elsewhere in the sentence."""
    bans = before.count("ban"), after.count("ban")
    others = before.denied - bans[0], after.denied - bans[1]
    side = 1 if here == "ban" else 0
    return others[side] > others[1 - side] if "ban" in (here, there) else others[0] != others[1]


def is_plain(sentence: str) -> bool:
    """Whether a sentence is short and of one piece."""
    return len(sentence) <= _PLAIN and not _PARTED.search(sentence.strip())


def _force(mention: Mention) -> str | None:
    return _FORCE.get(str(mention.value)) if mention.kind == "modal" else None


def _said(kind: Kind, shown: str, mention: Mention) -> Said:
    return Said(kind, shown, mention.text, mention.start, mention.end)

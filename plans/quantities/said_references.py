"""The references in a text: how each reads, what it names, and whether it may be another text's.

"Article 5" is the Charter's too in "Articles 5 and 6 of the Charter".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from plans.languages import Language, fold, language
from plans.quantities.belonging import MORE, begins_here, ends_here
from plans.quantities.mention import Mention
from plans.quantities.scanning import mentions
from plans.roman import roman_part
from plans.values import frozen

# So much of a text tells whose part is meant.
_NEAR = 100
_WORD = re.compile(r"[^\W_]+")
_JOINT = re.compile(r"[\s,;/–—-]*(?:[^\W\d_]+[\s,;/–—-]*)?")
_LED = re.compile(r"[^\W\d_]*(?:[\s'’]+[^\W\d_]*){1,4}")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"|«[^»]*»|„[^“”]*[“”]|「[^」]*」")
_NOUN = re.compile(r"[^\W\d_]+\W+|§+\s*|第|[\u3400-\u9fff]+")
_NUMBER = r"(\d{1,4}|[IVXLC]{1,6}|[A-Z])(?!\w)"


@frozen
class Reference:
    """A reference to a part of a document.

    Attributes:
        words: as the text has it.
        noun: the kind of part, by its English noun.
        numbers: its numbers from the outermost: ``20``, ``3``.
        ours: whether nothing says that it may be another document's, or is only quoted.
    """

    words: str
    noun: str
    numbers: tuple[str, ...]
    ours: bool


def references_in(text: str, tag: str, names: Sequence[str] = ()) -> Iterator[Reference]:
    """Yield the references of ``text``, in the language ``tag``.

    ``names`` are what the document calls its parts that is no noun of the language: "basket".
    """
    found, known = _found(text, tag, names), language(tag)
    ends = [_ends(text, each, known) for each in found]
    ours, quoted = _ours(text, found, ends, known), _quoted(text, found)
    words = _words(text, found, known)
    for each, said, own, quotes in zip(found, words, ours, quoted, strict=True):
        if said:
            yield _reference(said, str(each.value), ours=own and not quotes)
        if not own:
            yield from _shared(text, each)


def own_references(text: str, tag: str) -> list[tuple[Mention, bool]]:
    """Return the references of ``text``, and of each whether it is to a part of its document.

    "Paragraph 2 of Article 5" is whose Article 5 is, and is no part of the clause it stands in.
    """
    found, known = _found(text, tag, ()), language(tag)
    ends: list[bool] = []
    outer: Mention | None = None
    for each in reversed(found):
        is_inner = outer is not None and is_of(text, each, outer, known)
        ends.append(ends[-1] if is_inner else _ends(text, each, known))
        outer = each
    ours, quoted = _ours(text, found, ends[::-1], known), _quoted(text, found)
    return [
        (each, own and not quotes) for each, own, quotes in zip(found, ours, quoted, strict=True)
    ]


def is_of(text: str, inner: Mention, outer: Mention, known: Language) -> bool:
    """Say whether a reference is to a part of what the next one refers to: "point 1 of Annex A"."""
    if _noun(inner) == _noun(outer):
        return False
    between = text[inner.end : outer.start]
    if not _LED.fullmatch(between):
        return False
    first, *rest = [fold(word) for word in _WORD.findall(between)] or [""]
    # "Of the", "de l'"; where a case says it, nothing stands between the two.
    leads = known.references.of
    return (first in leads if leads else not first) and all(len(word) < 4 for word in rest)


def part_numbers(said: str) -> tuple[str, ...]:
    """Return the numbers in a printed number: ``20(3)`` → ``20``, ``3``; words are none."""
    parts = re.findall(r"\d+|[^\W\d_]+", said.casefold())
    return tuple(each for each in parts if len(each) == 1 or each.isdigit() or roman_part(each))


def _found(text: str, tag: str, names: Sequence[str]) -> list[Mention]:
    found = {each.start: each for each in mentions(text, tag) if each.kind == "reference"}
    for name in names:
        for match in re.finditer(rf"(?i:\b{re.escape(name)}) {_NUMBER}", text):
            value = f"{name} {match[1]}"
            found.setdefault(
                match.start(), Mention(*match.span(), match[0], "reference", value, 1.0)
            )
    return [found[start] for start in sorted(found)]


def _reference(words: str, value: str, *, ours: bool) -> Reference:
    noun, _, numbers = value.partition(" ")
    # Nobody prints the numbers of sentences, and few those of items: "Absatz 2 Satz 1 Nr. 3".
    numbers = re.split(r" (?:sentence|no\.)", numbers)[0]
    return Reference(" ".join(words.split()), noun, part_numbers(numbers), ours)


def _shared(text: str, said: Mention) -> Iterator[Reference]:
    """Yield what shares the noun of another's part: "Annexes V, VII and VIII to the Convention"."""
    more = MORE.match(text, said.end)
    for number in part_numbers(more[0]) if more else ():
        yield _reference(said.text, f"{_noun(said)} {number}", ours=False)


def _quoted(text: str, found: Sequence[Mention]) -> list[bool]:
    spans = [match.span() for match in _QUOTED.finditer(text)] if found else []
    return [any(start <= each.start < end for start, end in spans) for each in found]


def _ends(text: str, said: Mention, known: Language) -> bool:
    return ends_here(text[said.end : said.end + _NEAR], known)


def _ours(text: str, found: Sequence[Mention], ends: Sequence[bool], known: Language) -> list[bool]:
    """Return of each reference whether it is ours: of those joined, the first and the last tell.

    ``ends`` says of each whether what follows leaves it ours.
    """
    joined = [_is_joined(text, *each, known) for each in pairwise(found)]
    fronts = [begins_here(text[: each.start], known) for each in found]
    begun = _carried(fronts, joined)
    ended = _carried(ends[::-1], joined[::-1])[::-1]
    return [front and end for front, end in zip(begun, ended, strict=True)]


def _carried(said: Sequence[bool], joined: Sequence[bool]) -> list[bool]:
    """Return ``said``, with what is joined to the one before saying what that says."""
    pairs = zip(said, [False, *joined], strict=False)
    told = accumulate(pairs, lambda last, each: (last[0] if each[1] else each[0], False))
    return [each for each, _ in told]


def _words(text: str, found: Sequence[Mention], known: Language) -> Iterator[str]:
    """Yield how each reference reads with its noun; nothing for what is a part of the one before.

    "Annex A, paragraph 3": no paragraph of this document.
    """
    last: Mention | None = None
    noun = ""
    for each in found:
        near = last is not None and _is_joined(text, last, each, known)
        own = _NOUN.match(each.text)
        noun = own[0] if own else noun if near else ""
        within = near and last is not None and _is_within(text, last, each, known)
        yield "" if within else each.text if own else f"{noun}{each.text}"
        last = each


def _is_joined(text: str, here: Mention, there: Mention, known: Language) -> bool:
    between = text[here.end : there.start]
    words = [fold(word) for word in _WORD.findall(between)]
    joints = (*known.joints.lists, *known.joints.choices, *known.joints.ranges)
    return bool(_JOINT.fullmatch(between)) and (not words or words[0] in joints)


def _is_within(text: str, outer: Mention, inner: Mention, known: Language) -> bool:
    between = text[outer.end : inner.start].strip()
    # In Arabic "and" is written as one with the noun: that is another part.
    joint = known.writing.fused_and
    fused = bool(joint) and inner.text.startswith(joint)
    return _noun(outer) != _noun(inner) and between in ("", ",") and not fused


def _noun(said: Mention) -> str:
    return str(said.value).split(" ")[0]

"""What an act asks of another text: ``mod`` in its words, ``textualMod`` in its metadata."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import cast, get_args

from plans.drafting import (
    Asks,
    Instruction,
    Instructions,
    Part,
    Position,
    Quotation,
    Side,
    placed,
)
from plans.letters import composed
from plans.readers._safe_xml import Element
from plans.readers.akn._names import CLAUSES, NOTES, SILENT, child, local
from plans.readers.akn._walk import Walk

QUOTES = frozenset(
    ("quotedText", "quotedStructure", "quotedContent", "embeddedText", "embeddedStructure")
)
_WORDS_ONLY = frozenset(("quotedText", "embeddedText"))
_MODS = frozenset(("mod", "mmod"))
_LEADS = frozenset(("intro", "listIntroduction", "chapeau"))
_IDS = ("eId", "{http://www.w3.org/XML/1998/namespace}id", "wId", "GUID", "id", "evolvingId")
_KINDS: dict[str, Asks] = {each: each for each in get_args(Asks)} | {"replacement": "substitution"}
# What US law calls the same.
_ACTIONS: frozenset[str] = frozenset(("amendingAction",))
_OPENING, _CLOSING = "“„«‘‚「\"'", "”“»’」\"'"
# Marks around what is quoted, which stand beside its element.
_QUOTED = re.compile(rf"[{_OPENING}]\s*\Z"), re.compile(rf"\A\s*[{_CLOSING}]")
_PLACED, _BEHIND = placed(0)[0], placed(0)[-1]


def instructions_of(
    root: Element, numbers: Mapping[Element, int], title: frozenset[Element]
) -> Instructions | None:
    """Return what an act asks of other texts; None if it asks nothing.

    Args:
        root: the act.
        numbers: the number of each of its elements.
        title: the elements that are only its title.
    """
    mods = [each for each in _outside_quotes(root) if _is_mod(each)]
    stated = [each for each in root.iter() if _is_active(each)]
    if not (mods or stated):
        return None
    act = _Act(root, Walk(numbers, lambda _: True, frozenset()))
    asked = list(act.all_stated(stated))
    asked += map(act.unstated, [each for each in mods if not _is_covered(each, act.covered)])
    left = Walk(numbers, lambda _: True, title | act.covered).parts(root)
    return Instructions(tuple(asked), tuple(_said(left)))


def _is_covered(mod: Element, covered: Set[Element]) -> bool:
    around = (mod, *mod.iterancestors(), *mod.iterdescendants())
    return any(each in covered for each in around)


def _said(parts: Sequence[Part]) -> Iterator[str]:
    """Yield what clauses say, a line each; the number of one that says no more is left out."""
    for part in parts:
        words = (part.heading, *part.paragraphs)
        if any(words):
            yield " ".join(filter(None, (part.label, *words)))
        yield from _said(part.parts)
        yield from part.closing


def _outside_quotes(root: Element) -> Iterator[Element]:
    waiting = [root]
    while waiting:
        each = waiting.pop()
        if local(each) not in QUOTES:
            yield each
            waiting += reversed(each)


def _is_mod(element: Element) -> bool:
    if local(element) in _MODS:
        return True
    if local(element) not in CLAUSES:
        return False
    own = (each for each in _outside_quotes(element) if local(each) in _ACTIONS)
    return any(_clause_of(each) is element for each in own)


def _clause_of(element: Element) -> Element | None:
    return next((each for each in element.iterancestors() if local(each) in CLAUSES), None)


def _is_active(element: Element) -> bool:
    parent = element.getparent()
    return (
        local(element) == "textualMod"
        and parent is not None
        and local(parent) == "activeModifications"
    )


class _Act:
    """An act whose instructions are being read; ``covered`` are the elements that hold some."""

    def __init__(self, root: Element, walk: Walk) -> None:
        self._walk = walk
        self.covered: set[Element] = set()
        self._whole: dict[tuple[Element, ...], Instruction] = {}
        self._named: dict[str, Element] = {}
        for element in root.iter():
            for name in _IDS:
                self._named.setdefault(element.get(name, ""), element)

    def all_stated(self, metas: Sequence[Element]) -> Iterator[Instruction]:
        """Yield the instructions that the metadata state."""
        shared = Counter(_hrefs(each, "source") for each in metas)
        for each in metas:
            yield self._stated(each, alone=shared[_hrefs(each, "source")] == 1)

    def _stated(self, meta: Element, *, alone: bool) -> Instruction:
        """Return the instruction that the metadata state; ``alone`` of those in its sentence."""
        sources = [self._found(each) for each in _children(meta, "source")]
        held = [each for each in sources if each is not None]
        self.covered |= set(held)
        sides: dict[Element, Side] = dict.fromkeys(self._sides(meta, "new"), "new")
        sides |= dict.fromkeys(self._sides(meta, "old"), "old")
        said = self._alone(held, sides) if alone else self._one_of_several(tuple(held), sides)
        return replace(
            said,
            asks=_KINDS.get(meta.get("type", ""), "something unsaid"),
            targets=_hrefs(meta, "destination"),
            previous=_hrefs(meta, "previous"),
            renamed=() if "new" in sides.values() else _hrefs(meta, "new"),
            position=_position(meta),
            quoted=(*said.quoted, *_in_metadata(meta, said.quoted)),
            from_when=", ".join(_periods(meta)),
        )

    def unstated(self, mod: Element) -> Instruction:
        """Return the instruction of which only the sentence says what it asks."""
        refs = [each for each in _outside_quotes(mod) if local(each) in ("ref", "rref", "mref")]
        targets = tuple(filter(None, (each.get("href", "") for each in refs)))
        heads = ("num", "heading") if local(mod) in CLAUSES else ()
        held = [each for each in mod if local(each) not in heads] if heads else [mod]
        self.covered |= set(held)
        return replace(self._alone(held, {}), targets=targets)

    def _alone(self, held: Sequence[Element], sides: Mapping[Element, Side]) -> Instruction:
        """Return what the words of an instruction say, with the side of what it quotes."""
        own = (each for one in held for each in _quotes(one))
        every = list(dict.fromkeys([*own, *sides]))
        numbers = {each: at for at, each in enumerate(every)}
        sentence = " ".join(_sentence(each, numbers) for each in held)
        said = Instruction("something unsaid", sentence, quoted=self._quoted(every, sides))
        if not held:
            return said
        leading = tuple(self._leading(held[0]))
        return replace(said, place=self._place(held[0]), context=leading)

    def _one_of_several(
        self, held: tuple[Element, ...], sides: Mapping[Element, Side]
    ) -> Instruction:
        """Return one of the instructions that some words hold, with what is stated as its own."""
        if held not in self._whole:
            said = self._alone(held, {})
            self._whole[held] = replace(said, sentence=said.prose, context=())
        return replace(self._whole[held], quoted=self._quoted(list(sides), sides))

    def _quoted(
        self, elements: Sequence[Element], sides: Mapping[Element, Side]
    ) -> tuple[Quotation, ...]:
        return tuple(replace(self._quotation(each), side=sides.get(each, "")) for each in elements)

    def _place(self, element: Element) -> str:
        """Return the numbers of the clauses that an element stands in."""
        around = reversed(list(element.iterancestors()))
        numbers = (num for each in around if (num := child(each, "num")) is not None)
        return " ".join(map(self._walk.line, numbers))

    def _sides(self, meta: Element, name: str) -> list[Element]:
        found = (self._found(each) for each in _children(meta, name))
        return [each for each in found if each is not None and local(each) in QUOTES]

    def _found(self, reference: Element) -> Element | None:
        return self._named.get(reference.get("href", "").rpartition("#")[2] or "-")

    def _quotation(self, element: Element) -> Quotation:
        if local(element) in _WORDS_ONLY:
            words = _bare(self._walk.line(element))
            return Quotation(Part(paragraphs=(words,) if words else ()), is_words=True)
        return Quotation(_unquoted(self._walk.quoted(element)), is_words=False)

    def _leading(self, element: Element) -> Iterator[str]:
        for above in reversed(list(element.iterancestors())):
            for each in above if local(above) in CLAUSES or local(above) == "list" else ():
                if local(each) in _LEADS:
                    yield _sentence(each, {})


def _sentence(element: Element, numbers: Mapping[Element, int]) -> str:
    """Return the words of a sentence, with what stands for its quotations."""
    said = ""
    for words in _pieces(element, numbers):
        if words.startswith(_PLACED):
            said = f"{_QUOTED[0].sub('', said)} {words}"
        else:
            said += _QUOTED[1].sub("", words) if said.endswith(_BEHIND) else words
    return " ".join(composed(said).split())


def _pieces(element: Element, numbers: Mapping[Element, int]) -> Iterator[str]:
    yield element.text or ""
    for each in element:
        name = local(each)
        if each in numbers:
            yield placed(numbers[each])
        elif name not in SILENT and name not in NOTES:
            yield from _pieces(each, numbers)
        yield each.tail or ""


def _quotes(element: Element) -> Iterator[Element]:
    """Yield what an element quotes, not what stands quoted in that."""
    for each in element:
        if local(each) in QUOTES:
            yield each
        else:
            yield from _quotes(each)


def _in_metadata(meta: Element, known: Iterable[Quotation]) -> Iterator[Quotation]:
    """Yield what the metadata quote themselves, unless the words do."""
    said = {each.words for each in known}
    sides: tuple[Side, ...] = ("old", "new")
    for side in sides:
        for each in _children(meta, side):
            words = " ".join(composed("".join(map(str, each.itertext()))).split())
            if words and words not in said:
                yield Quotation(Part(paragraphs=(words,)), is_words=True, side=side)


def _children(element: Element, name: str) -> list[Element]:
    return [each for each in element if local(each) == name]


def _hrefs(meta: Element, name: str) -> tuple[str, ...]:
    found = (each.get("href", "") for each in _children(meta, name))
    return tuple(each for each in found if each)


def _position(meta: Element) -> Position:
    said = next((each.get("pos", "") for each in _children(meta, "destination")), "")
    return cast("Position", said) if said in get_args(Position) else ""


def _periods(meta: Element) -> Iterator[str]:
    for each in meta:
        if local(each) in ("force", "application", "efficacy", "duration", "condition"):
            yield f"{local(each)} {each.get('period') or each.get('duration') or each.text or ''}"


def _unquoted(part: Part) -> Part:
    """Return a provision without the quotation mark that opens it, if that stands in its words."""
    if part.label:
        return replace(part, label=part.label.lstrip(_OPENING))
    if part.heading or part.paragraphs or not part.parts:
        return replace(part, paragraphs=tuple(map(_bare, part.paragraphs)))
    return replace(part, parts=(_unquoted(part.parts[0]), *part.parts[1:]))


def _bare(words: str) -> str:
    """Return words without the marks around them, if they bring some."""
    quoted = len(words) > 1 and words[0] in _OPENING and words[-1] in f"{_CLOSING}“«"
    return words[1:-1].strip() if quoted else words

"""Merges with joins and splits: no deletion is undone, nothing that all kept is lost.

All of a small world: every pair of texts that few edits make of one base, clauses deleted, joined,
split, moved and put in, sentences deleted, reworded and taken elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product
from random import Random
from zlib import crc32

import pytest
from worlds import written_alike

from benchmarks.documents.generate import sides as generate
from plans.merging import Merge, merge, open_brackets, resolve
from plans.model import Revision

# Each its own subject, so that an aligner can tell which is which, or not, as it happens.
LANGUAGES = {
    "en": (
        "The tower is open on Sundays.", "Visitors climb at their own risk.",
        "Dogs stay below the gate.", "A ticket costs two francs.", "The bells ring at noon.",
    ),
    "uk": (
        "Вежа відчинена щонеділі зранку.", "Відвідувачі піднімаються на власний ризик.",
        "Собаки залишаються біля воріт.", "Квиток коштує два франки.", "Дзвони лунають опівдні.",
    ),
    "zh": (
        "钟楼每星期日开放。", "游客登楼风险自负。", "狗须留在门外。", "门票售价两法郎。",
        "正午敲钟。",
    ),
    "ar": (
        "البرج مفتوح يوم الأحد.", "يصعد الزوار على مسؤوليتهم.", "تبقى الكلاب عند البوابة.",
        "ثمن التذكرة فرنكان اثنان.", "تقرع الأجراس عند الظهر.",
    ),
}  # fmt: skip
REWORDED = " !"

Text = tuple[tuple[str, ...], ...]
"""Clauses of sentences."""


def base_of(sentences: tuple[str, ...]) -> Text:
    one, two, three, four, _ = sentences
    return ((one, two), (three,), (four,))


def edits(text: Text, new: str) -> Iterator[Text]:
    """Yield what one edit makes of a text."""
    for at, clause in enumerate(text):
        rest = (*text[:at], *text[at + 1 :])
        yield rest
        yield (*rest, clause)
        if at + 1 < len(text):
            yield (*text[:at], clause + text[at + 1], *text[at + 2 :])
        for cut in range(1, len(clause)):
            yield (*text[:at], clause[:cut], clause[cut:], *text[at + 1 :])
        for spot, sentence in enumerate(clause):
            without = (*clause[:spot], *clause[spot + 1 :])
            reworded = (*clause[:spot], sentence[:-1] + REWORDED, *clause[spot + 1 :])
            yield (*text[:at], reworded, *text[at + 1 :])
            if without:
                yield (*text[:at], without, *text[at + 1 :])
                other = (at + 1) % len(text)
                taken = [*text[:at], without, *text[at + 1 :]]
                taken[other] += (sentence,)
                yield tuple(taken)
    if not holds(text, new):
        yield (*text, (new,))


def revision(text: Text, kind: str) -> Revision:
    """Return a text with lasting ids, that of a clause its first sentence's, or with others."""
    clauses = []
    for number, clause in enumerate(text, 1):
        own = f"{crc32(clause[0].removesuffix(REWORDED)[:12].encode()):x}"
        name = own if kind == "lasting" else f"clause-{number}"
        space = "" if clause[0][-1] == "。" else " "
        clauses.append({"id": name, "label": str(number), "text": space.join(clause)})
    return Revision.model_validate({"revision": "v", "ids": kind, "clauses": clauses})


def settled(found: Revision) -> str:
    """The words that stand outside of all brackets."""
    return "\n".join(clause.text for clause in found.walk() if not clause.alternatives)


def resolutions(found: Revision) -> Iterator[Revision]:
    """Yield the text with each bracket closed by taking what somebody wants, in all ways."""
    brackets = [each for each in open_brackets(found) if each.term is None]
    for choice in product(*(range(len(each.alternatives)) for each in brackets)):
        made = found
        for bracket, index in zip(brackets, choice, strict=True):
            if bracket.clause in made.places:
                made = resolve(made, bracket.clause, take=bracket.alternatives[index].by[0])
        yield made


def taken(found: Revision, side: str) -> Revision:
    """Return the text with all that ``side`` wants taken."""
    for bracket in open_brackets(found):
        if side in bracket.parties and bracket.clause in found.places:
            found = resolve(found, bracket.clause, take=side)
    return found


def words_of(found: Revision) -> str:
    return "\n".join(clause.text for clause in found.walk())


def holds(text: Text, sentence: str) -> bool:
    return any(sentence in clause for clause in text)


def check(base: Text, sides: dict[str, Text], kind: str) -> Merge:
    found = merge(revision(base, kind), {name: revision(t, kind) for name, t in sides.items()})
    told = f"{base}\n{sides}\n{found.revision}"
    sentences = [sentence for clause in base for sentence in clause]
    for sentence in sentences:
        if not all(holds(text, sentence) for text in sides.values()):
            assert sentence not in settled(found.revision), f"{sentence} is back:\n{told}"
    kept = [each for each in sentences if all(holds(text, each) for text in sides.values())]
    for made in resolutions(found.revision):
        says = words_of(made)
        for sentence in kept:
            assert sentence in says, f"{sentence} is lost:\n{told}"
    for name in sides:
        says = words_of(taken(found.revision, name))
        for sentence in sentences:
            many = says.count(sentence)
            assert many < 2, f"{name} says {sentence} {many} times:\n{told}"
    turned = merge(
        revision(base, kind), {name: revision(sides[name], kind) for name in reversed(sides)}
    )
    assert written_alike(turned.revision, found.revision), told
    return found


def world(language: str) -> tuple[Text, list[Text]]:
    sentences = LANGUAGES[language]
    base = base_of(sentences)
    return base, list(dict.fromkeys([base, *edits(base, sentences[-1])]))


@pytest.mark.parametrize("kind", ["lasting", "provisional"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_edit_on_each_of_two_sides(language: str, kind: str) -> None:
    """In other languages than the first each two texts meet once: merging turns sides itself."""
    base, texts = world(language)
    pairs = product(texts, texts) if language == "en" else combinations(texts, 2)
    for ours, theirs in pairs:
        check(base, {"us": ours, "e3": theirs}, kind)


def twice(language: str) -> list[Text]:
    _, texts = world(language)
    new = LANGUAGES[language][-1]
    return sorted({more for text in texts for more in edits(text, new) if text})


def some(pairs: Iterable[tuple[Text, ...]], count: int) -> list[tuple[Text, ...]]:
    return Random(46).sample(sorted(pairs), count)


@pytest.mark.parametrize("kind", ["lasting", "provisional"])
def test_two_edits_on_each_side(kind: str) -> None:
    base, _ = world("en")
    texts = twice("en")
    for ours, theirs in some(product(texts, texts), 240):
        check(base, {"us": ours, "e3": theirs}, kind)


def test_an_edit_on_each_of_three_sides() -> None:
    base, texts = world("en")
    for ours, theirs, others in some(product(texts, texts, texts), 200):
        check(base, {"us": ours, "e3": theirs, "ukraine": others}, "provisional")


@pytest.mark.parametrize("seed", [1, 3, 5])
def test_two_heavy_edits_of_a_long_text_merge_in_any_order(seed: int) -> None:
    """Words of two clauses that a side has in one bring all that others made of them together."""
    ours, theirs = generate("en-treaty", 200, ("heavy", "hostile"), "stripped", seed)
    sides = {"ours": ours.after, "theirs": theirs.after}
    forth, back = merge(ours.before, sides), merge(ours.before, dict(reversed(sides.items())))
    assert (forth.revision, forth.conflicts) == (back.revision, back.conflicts)

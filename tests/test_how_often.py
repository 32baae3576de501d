"""How often something is done: one change, whether a number says it or a word."""

from __future__ import annotations

import itertools

import pytest

from plans.diffing import diff
from plans.languages import language
from plans.model import Revision
from plans.terms import Span

# Each row says ever more often what is done.
SENTENCES = [
    ("en", "The board meets {}.", ["every four years", "every two years", "once a year",
                                   "three times a year", "every two months", "monthly"]),
    ("de", "Der Rat tagt {}.", ["alle zwei Jahre", "jedes Jahr", "zweimal im Jahr",
                                "alle drei Wochen", "einmal pro Woche"]),
    ("es", "El comité se reúne {}.", ["cada dos años", "una vez al año", "dos veces al año",
                                      "cada dos meses", "cada semana"]),
    ("fr", "Le conseil se réunit {}.", ["tous les trois ans", "une fois par an", "deux fois par an",
                                        "toutes les deux semaines", "chaque jour"]),
    ("uk", "Рада збирається {}.", ["кожні два роки", "раз на рік", "двічі на рік",
                                   "кожні два місяці", "щомісяця"]),
    ("ru", "Совет собирается {}.", ["каждые пять лет", "один раз в год", "два раза в год",
                                    "каждые два месяца", "ежемесячно"]),
    ("zh", "委员会{}开会。", ["每三年", "每两年", "每年", "每年两次", "每月"]),
    ("ar", "تجتمع اللجنة {}.", ["كل سنتين", "كل سنة", "مرتين في السنة", "كل شهرين", "شهريا"]),
    ("pl", "Rada zbiera się {}.", ["co dwa lata", "raz w roku", "dwa razy w roku",
                                   "co dwa miesiące", "co tydzień"]),
]  # fmt: skip
ROWS = [
    pytest.param(sentence, rarer, oftener, id=f"{tag}: {rarer} - {oftener}")
    for tag, sentence, said in SENTENCES
    for rarer, oftener in itertools.pairwise(said)
]


def _told(before: str, after: str) -> list[tuple[str, str | None, str | None]]:
    sides = [
        Revision.model_validate({"revision": "v", "clauses": [{"id": "c", "text": text}]})
        for text in (before, after)
    ]
    graver = [each for each in diff(*sides).changes if each.severity == "substantive"]
    return [(each.rule, each.before, each.after) for each in graver]


@pytest.mark.parametrize(("sentence", "rarer", "oftener"), ROWS)
def test_how_often_is_one_change_and_more_often_is_tighter(
    sentence: str, rarer: str, oftener: str
) -> None:
    before, after = sentence.format(rarer), sentence.format(oftener)
    kind, was, now = _one(_told(before, after))
    assert kind in {"qualification-tightened", "stated-value-decreased"}
    back = {"qualification-tightened": "qualification-loosened"}
    assert _told(after, before) == [(back.get(kind, "stated-value-increased"), now, was)]


def _one(
    told: list[tuple[str, str | None, str | None]],
) -> tuple[str, str | None, str | None]:
    assert len(told) == 1
    assert None not in told[0]
    return told[0]


def test_the_words_are_told_whole() -> None:
    texts = "The board meets every two years.", "The board meets annually."
    assert _told(*texts) == [("qualification-tightened", "every two years", "annually")]


def test_how_often_with_and_without_a_number_is_the_same() -> None:
    assert _told("The board meets every 12 months.", "The board meets yearly.") == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Kadencja trwa co najmniej dwa lata.", "Zarząd składa raport co roku."),
        ("The term is two years.", "The board meets every year."),
    ],
)
def test_a_length_of_time_that_lasts_says_not_how_often(before: str, after: str) -> None:
    assert all(None in sides for _, *sides in _told(before, after))


def test_every_word_that_says_how_often_has_a_length_and_they_grow() -> None:
    common = language("und").qualifiers
    lengths = {name: Span.read(length) for name, (length,) in common.lengths.items()}
    assert list(lengths) == list(common.graded["often"])
    assert all(one.order(other) == 1 for one, other in itertools.pairwise(lengths.values()))

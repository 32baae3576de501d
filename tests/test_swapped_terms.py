"""What the tenant bore, the landlord bears: introduced terms in each other's place."""

from __future__ import annotations

from typing import Any

import pytest

from plans.diffing import diff
from plans.diffing.introduced_terms import Terms
from plans.model import Revision

# What introduces two parties, what one of them has to do, and the same with the other.
SWAPS = {
    "en": (
        "Harbour Ltd (the “Lessor”) and Boats LLC (the “Lessee”) agree as follows.",
        "The repair of the roof is borne by the Lessee.",
        "The repair of the roof is borne by the Lessor.",
    ),
    "de": (
        "zwischen der Nordkai GmbH (im Folgenden „Vermieterin“) und der Hansen OHG (im Folgenden "
        "„Mieterin“) wird vereinbart:",
        "Die Schönheitsreparaturen trägt die Mieterin.",
        "Die Schönheitsreparaturen trägt die Vermieterin.",
    ),
    "fr": (
        "Entre la société Quai (ci-après « le Bailleur ») et la société Pain (ci-après « le "
        "Preneur »), il est convenu ce qui suit.",
        "Les réparations sont à la charge du Preneur.",
        "Les réparations sont à la charge du Bailleur.",
    ),
    "es": (
        "Entre Puerto S.A. (en adelante, «el Arrendador») y Pan S.L. (en adelante, «el "
        "Arrendatario») se acuerda lo siguiente.",
        "Las reparaciones corren a cargo del Arrendatario.",
        "Las reparaciones corren a cargo del Arrendador.",
    ),
    "ru": (
        "ООО «Порт» (далее — «Арендодатель») и ООО «Хлеб» (далее — «Арендатор») заключили договор.",
        "Текущий ремонт выполняется Арендатором.",
        "Текущий ремонт выполняется Арендодателем.",
    ),
    "uk": (
        "ТОВ «Порт» (далі — «Орендодавець») і ТОВ «Хліб» (далі — «Орендар») уклали договір.",
        "Поточний ремонт виконує Орендар.",
        "Поточний ремонт виконує Орендодавець.",
    ),
    "pl": (
        "Spółka Port (zwana dalej „Wynajmującym”) i spółka Chleb (zwana dalej „Najemcą”) "
        "zawierają umowę.",
        "Naprawy bieżące obciążają Najemcę.",
        "Naprawy bieżące obciążają Wynajmującego.",
    ),
    "zh": (
        "本合同由海港公司（以下简称“出租人”）与面包店（以下简称“承租人”）订立。",
        "房屋的维修由承租人负责。",
        "房屋的维修由出租人负责。",
    ),
}


def _text(*texts: str) -> Revision:
    clauses = [
        {"id": f"c{number}", "label": str(number), "text": text}
        for number, text in enumerate(texts, 1)
    ]
    return Revision.model_validate({"revision": "v", "clauses": clauses})


def _named(before: Revision, after: Revision) -> list[tuple[str, str]]:
    found = diff(before, after).changes
    return [(str(each.before), str(each.after)) for each in found if each.message.count(": name ")]


@pytest.mark.parametrize("tag", SWAPS)
def test_whoever_bears_a_duty_instead_is_named_forth_and_back(tag: str) -> None:
    parties, one, other = SWAPS[tag]
    before, after = _text(parties, one), _text(parties, other)
    [(was, now)] = _named(before, after)
    assert was in one
    assert now in other
    assert was not in other or now not in one
    assert _named(after, before) == [(now, was)]


def test_two_who_change_places_are_two_changes() -> None:
    parties = SWAPS["en"][0]
    one = "The Lessee paints the roof. The Lessor pays the tax."
    other = "The Lessor paints the roof. The Lessee pays the tax."
    assert _named(_text(parties, one), _text(parties, other)) == [
        ("Lessee", "Lessor"),
        ("Lessor", "Lessee"),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The Lessor hears it.", "The Lessor or the Lessee hears it."),
        ("The Lessee pays.", "The guest pays."),
        ("The Lessee pays the Lessor.", "The Lessee pays the Lessor at once."),
    ],
    ids=["one more", "no term", "the same"],
)
def test_who_only_came_went_or_stayed_took_nobodys_place(before: str, after: str) -> None:
    parties = SWAPS["en"][0]
    assert _named(_text(parties, before), _text(parties, after)) == []


def test_a_term_renamed_throughout_is_no_swap_in_each_clause() -> None:
    parties, one, _ = SWAPS["en"]
    before = _text(parties, one)
    after = _text(parties.replace("Lessee", "Guest"), one.replace("Lessee", "Guest"))
    assert _named(before, after) == []


def test_terms_are_gathered_once_however_many_clauses_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gathered = []
    initialise = Terms.__init__

    def gather(terms: Terms, *every: Any) -> None:
        gathered.append(terms)
        initialise(terms, *every)

    monkeypatch.setattr(Terms, "__init__", gather)
    parties, one, other = SWAPS["en"]
    few, many = (
        (_text(parties, *[one] * count), _text(parties, *[other] * count)) for count in (2, 40)
    )
    assert len(_named(*few)) == 2
    once = len(gathered)
    assert len(_named(*many)) == 40
    assert len(gathered) == 2 * once > 0

"""A verb sets a ceiling from afar: it limits the forces to 600,000."""

from __future__ import annotations

import pytest

from plans.diffing import diff
from plans.model import Revision
from plans.quantities import mentions

LIMITS = [
    ("en", "Arden limits its armed forces to 600,000 soldiers."),
    ("en", "The yearly catch is capped for both sides at 40 tonnes."),
    ("de", "Das Land begrenzt seine Streitkräfte auf 600.000 Soldaten."),
    ("fr", "Le pays limite ses forces armées à 600 000 soldats."),
    ("es", "El país limita sus fuerzas armadas a 600.000 soldados."),
    ("pl", "Kraj ogranicza swoje siły zbrojne do 600 000 żołnierzy."),
    ("ru", "Страна ограничивает свои вооружённые силы до 600 000 человек."),
    ("uk", "Країна обмежує свої збройні сили до 600 000 осіб."),
    ("zh", "该国将其军队限制在60万人。"),
    ("ar", "لا يجوز أن تتجاوز الغرامة السنوية 500 دولار."),
]


@pytest.mark.parametrize(("tag", "text"), LIMITS)
def test_what_a_verb_limits_stands_between_it_and_the_number(tag: str, text: str) -> None:
    [found] = [each for each in mentions(text, tag) if each.is_value]
    assert found.bound
    assert found.bound.sense == "most"


@pytest.mark.parametrize(
    "text",
    [
        "Arden limits its fleet from 5 to 10 boats.",
        "Arden limits its fleet. It sails to 10 ports.",
        "Arden limits the fleet of the twelve towns of the river that leads to 10 lakes.",
        "The boats of Arden sail to 10 ports.",
    ],
)
def test_no_number_is_limited_by_a_verb_that_speaks_of_another(text: str) -> None:
    found = [each for each in mentions(text, "en") if each.is_value]
    assert found
    assert not any(each.bound for each in found)


def test_one_figure_is_one_value_though_only_one_side_shows_its_language() -> None:
    texts = (
        "Ucrania limita sus fuerzas a 600.000 soldados.",
        "Las fuerzas de Ucrania están limitadas a 600.000 soldados.",
    )
    sides = [
        Revision.model_validate({"revision": "v", "clauses": [{"id": "c", "text": text}]})
        for text in texts
    ]
    for before, after in (sides, sides[::-1]):
        assert {each.rule for each in diff(before, after).changes} == {"clause-reworded"}

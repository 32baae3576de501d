"""A bracket that is gone while smaller ones stand among its words: both are told, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.diffing import diff
from plans.model import Revision

MIRROR = {
    "bracket-lifted": "bracket-put",
    "bracket-put": "bracket-lifted",
    "bracket-put-in": "bracket-taken-out",
    "bracket-taken-out": "bracket-put-in",
    "bracket-settled": "bracket-reopened",
    "bracket-reopened": "bracket-settled",
    "bracket-alternative-added": "bracket-alternative-dropped",
    "bracket-alternative-dropped": "bracket-alternative-added",
    "bracket-reworded": "bracket-reworded",
    "bracket-sides-changed": "bracket-sides-changed",
}
LIFTED, PUT, OPEN = "bracket-lifted", "bracket-put", "bracket-reopened"


def told(before: str, after: str) -> list[str]:
    """The names of the changes of brackets, and of those of values and names."""
    sides = [
        Revision.model_validate({"revision": name, "clauses": [{"id": "c", "text": text}]})
        for name, text in (("v1", before), ("v2", after))
    ]
    rules = [each.rule for each in diff(*sides).changes]
    return [rule for rule in rules if not rule.startswith(("clause-", "punctuation"))]


@pytest.mark.parametrize(
    ("before", "after", "rules"),
    [
        ("A Party [shall report every two years].", "A Party shall report every [two] years.", PUT),
        ("[Two years of rest] follow.", "[Two] years of rest follow.", PUT),
        ("It runs for [two years of rest].", "It runs for two years of [rest].", PUT),
        ("A Party [shall report].", "A Party shall [fully] report.", "bracket-put-in"),
        (
            "A Party [shall report every two years].",
            "A Party shall report every [two][five] years.",
            OPEN,
        ),
        ("A Party [reports every [two] years].", "A Party reports every [two] years.", ""),
        (
            "A Party [reports every [two] years].",
            "A Party reports every [two][five] years.",
            "bracket-alternative-added",
        ),
        (
            "Jede Partei [berichtet alle zwei Jahre].",
            "Jede Partei berichtet alle [zwei] Jahre.",
            PUT,
        ),
        (
            "Chaque Partie [rend compte chaque année].",
            "Chaque Partie rend compte chaque [année].",
            PUT,
        ),
        ("Cada Parte [informa cada dos años].", "Cada Parte informa cada [dos][cinco] años.", OPEN),
        ("Кожна Сторона [звітує кожні два роки].", "Кожна Сторона звітує кожні [два] роки.", PUT),
        ("Стороны [отчитываются каждый год].", "Стороны отчитываются каждый [год].", PUT),
        ("每一方[应当每两年向会议报告一次]。", "每一方应当每[两][五]年向会议报告一次。", OPEN),
        (
            "يقدم كل طرف [تقريرا كل سنتين إلى المؤتمر].",
            "يقدم كل طرف تقريرا كل سنتين [إلى المؤتمر].",
            PUT,
        ),
    ],
)
def test_the_outer_bracket_is_agreed_and_the_inner_one_is_told_by_itself(
    before: str, after: str, rules: str
) -> None:
    there = told(before, after)
    assert there == [LIFTED, *filter(None, [rules])]
    assert told(after, before) == [MIRROR[each] for each in there]


def test_of_a_bracket_most_of_whose_words_stay_in_brackets_is_told_that_it_changed() -> None:
    assert told("[The gate] closes.", "The [door] closes.") == ["bracket-reworded"]


WORDS = st.lists(
    st.sampled_from(
        ["river", "harbour", "pilot", "lantern", "anchor", "compass", "barrel", "ladder"]
    ),
    min_size=5,
    max_size=8,
    unique=True,
)


@given(WORDS, st.integers(0, 7), st.text("xyz", min_size=1, max_size=3))
def test_wherever_the_inner_bracket_stands_two_things_are_told(
    words: list[str], at: int, front: str
) -> None:
    at %= len(words)
    inner = [*words[:at], f"[{words[at]}]", *words[at + 1 :]]
    before, after = f"We {front} [{' '.join(words)}] here.", f"We {front} {' '.join(inner)} here."
    assert told(before, after) == [LIFTED, PUT]
    assert told(after, before) == [PUT, LIFTED]

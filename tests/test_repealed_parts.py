"""What stands in place of a part that was taken out is no heading, and nothing stands below it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

import pytest

from plans.languages import heads, is_repealed
from plans.model import Clause
from plans.readers import read_document

# A label of each language, what may stand in place of its words, and words of a part still there.
SAID = {
    "en": ("Article {}", "Repealed", "Members pay a fee."),
    "de": ("§ {}", "weggefallen", "Die Mitglieder zahlen eine Gebühr."),
    "es": ("Artículo {}", "Derogado", "Los socios pagan una cuota."),
    "fr": ("Article {}", "Abrogé", "Les membres paient une cotisation."),
    "pl": ("Art. {}", "uchylony", "Członkowie płacą składkę."),
    "ru": ("Статья {}", "Утратила силу", "Члены платят взнос."),
    "uk": ("Стаття {}", "Виключено", "Члени сплачують внесок."),
    "zh": ("第{}条", "已废止", "会员缴纳会费。"),
    "ar": ("المادة {}", "ملغاة", "يدفع الأعضاء رسما."),
}
FORMS = [" {}", " ({})", " [{}]", "\n{}", "\n({})", ". {}."]


def read(text: str) -> tuple[Clause, ...]:
    return read_document(text.encode(), PurePath("act.txt"), "act.txt").revision.clauses


def walk(clauses: tuple[Clause, ...]) -> Iterator[Clause]:
    for clause in clauses:
        yield clause
        yield from walk(clause.clauses)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("tag", SAID)
def test_a_repealed_part_heads_nothing(tag: str, form: str) -> None:
    label, stub, words = SAID[tag]
    said = [label.format(7) + form.format(stub)]
    said += [f"{label.format(no)}\n(1) {words}\n(2) {words}" for no in (8, 9)]
    found = read("\n\n".join(said))
    assert [each.label for each in found] == [label.format(no) for no in (7, 8, 9)]
    assert (found[0].heading, found[0].clauses) == ("", ())
    assert stub in found[0].text


@pytest.mark.parametrize("form", [" {}", " ({})", "\n{}"])
@pytest.mark.parametrize("tag", SAID)
def test_a_part_stands_where_it_stood_when_the_one_before_is_repealed(tag: str, form: str) -> None:
    label, stub, words = SAID[tag]
    parts = [label.format(no) + f"\n{words}\n(1) {words}\n(2) {words}" for no in range(1, 6)]
    before = [
        "I. " + words.split()[0],
        *parts[:2],
        "II. " + words.split()[-1].rstrip(".。"),
        *parts[2:],
    ]
    after = [*before]
    after[4] = label.format(3) + form.format(stub)
    kept = [_places(read("\n\n".join(each)), label.format(3)) for each in (before, after)]
    assert kept[0] == kept[1]


def _places(clauses: tuple[Clause, ...], but: str) -> list[tuple[str, str]]:
    """Return each label with that of its parent, but for those at and below the label ``but``."""
    found = [(each.label, "") for each in clauses]
    for parent in walk(clauses):
        found += [(each.label, parent.label) for each in parent.clauses]
    return [pair for pair in found if but not in pair]


@pytest.mark.parametrize("tag", [tag for tag, head in heads().items() if head.repealed])
def test_each_language_has_words_for_what_is_repealed_and_they_are_known(tag: str) -> None:
    for phrase in heads()[tag].repealed:
        assert is_repealed(f"({phrase.capitalize()})")


@pytest.mark.parametrize(
    "text",
    [
        "Repealed by Act 5 of 1990",
        "(repealed, see Act 5)",
        "Abrogé par la loi n° 5",
        "Утратила силу. - Федеральный закон № 5",
        "*(weggefallen)*",
        "[Intentionally left blank.]",
    ],
)
def test_by_whom_and_when_may_stand_behind_it(text: str) -> None:
    assert is_repealed(text)


@pytest.mark.parametrize(
    "text", ["", "Repealed enactments", "Reserved powers", "保留地", "Deleted. Members pay a fee.",
             "The clause is repealed.", "Voiding"],
)  # fmt: skip
def test_words_that_only_begin_so_are_words(text: str) -> None:
    assert not is_repealed(text)

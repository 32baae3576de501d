"""A bracket around several clauses: each is told what became of it, and shows no lone mark."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import run

from plans.diffing import diff
from plans.merging import open_brackets
from plans.model import Revision
from plans.readers import read_document

# By language four clauses, the second and third of which are to be put in one bracket.
TEXTS = {
    "en": ("1. The host pays.", "2. The guest rests.", "3. The town builds.", "4. It ends."),
    "de": ("§ 1 Der Wirt zahlt.", "§ 2 Der Gast ruht.", "§ 3 Die Stadt baut.", "§ 4 Ende."),
    "fr": ("1. L’hôte paie.", "2. L’invité se repose.", "3. La ville bâtit.", "4. Fin."),
    "es": ("1. El dueño paga.", "2. El huésped descansa.", "3. La ciudad construye.", "4. Fin."),
    "uk": ("1. Господар платить.", "2. Гість спочиває.", "3. Школа будує.", "4. Кінець."),
    "ru": ("1. Хозяин платит.", "2. Гость отдыхает.", "3. Школа строит.", "4. Конец."),
    "zh": ("第一条 主人付款。", "第二条 客人休息。", "第三条 城市建设。", "第四条 结束。"),
    "ar": ("1. يدفع المضيف.", "2. يستريح الضيف.", "3. تبني المدينة.", "4. النهاية."),
}


def read(text: str) -> Revision:
    return read_document(text.encode(), Path("draft.txt"), "draft.txt").revision


def drafts(tag: str, opener: str = "[") -> tuple[Revision, Revision]:
    """The text with its second and third clause in one bracket, and without."""
    first, second, third, last = TEXTS[tag]
    inside = "\n\n".join((first, f"{opener}{second}", f"{third}]", last))
    return read(inside), read("\n\n".join(TEXTS[tag]))


def substance(before: Revision, after: Revision) -> list[tuple[str, str]]:
    """The changes that count by name and clause; those of words follow them."""
    found = diff(before, after).changes
    return [(each.rule, each.clause) for each in found if each.severity == "substantive"]


@pytest.mark.parametrize("opener", ["[", "[Arden: "])
@pytest.mark.parametrize("tag", TEXTS)
def test_each_clause_is_told_what_became_of_it_forth_and_back(tag: str, opener: str) -> None:
    before, after = drafts(tag, opener)
    held = [clause.id for clause in after.clauses[1:3]]
    assert substance(before, after) == [("bracket-lifted", id) for id in held]
    assert substance(after, before) == [("bracket-put", id) for id in held]
    assert not diff(before, before)


@pytest.mark.parametrize("tag", TEXTS)
def test_no_title_has_a_lone_mark(tag: str) -> None:
    before, after = drafts(tag)
    assert [each.title for each in before.clauses] == [each.title for each in after.clauses]


def test_what_changed_in_one_of_them_is_told_there() -> None:
    before, after = drafts("en")
    other = read("\n\n".join(TEXTS["en"]).replace("builds", "sells"))
    second, third = after.clauses[1].id, after.clauses[2].id
    wanted = [("bracket-lifted", second), ("bracket-settled", third)]
    assert substance(before, other) == wanted


def test_one_bracket_around_two_and_one_around_each_differ_in_marks_alone() -> None:
    before, _ = drafts("en")
    first, second, third, last = TEXTS["en"]
    each = read("\n\n".join((first, f"[{second}]", f"[{third}]", last)))
    for one, other in ((before, each), (each, before)):
        assert [made.rule for made in diff(one, other).changes] == ["punctuation-changed"] * 2


@pytest.mark.parametrize("head", ["{}2. Rest", "{}Article 2 Rest", "2. {}Rest"])
def test_a_mark_in_a_heading_is_kept_and_puts_the_words_below_in_brackets(head: str) -> None:
    first = head.replace("2", "1").format("")
    text = f"## {first}\n\nThe host pays.\n\n## {head}\n\nThe guest rests.{{}}\n"
    before, after = (
        read_document(text.format(*marks).encode(), Path("draft.md"), "draft.md").revision
        for marks in ("[]", ("", ""))
    )
    assert [each.heading for each in before.clauses] == ["Rest", "[Rest"]
    assert [each.title for each in before.clauses] == ["Rest", "Rest"]
    assert substance(before, after) == [("bracket-lifted", after.clauses[1].id)]


def test_status_names_the_first_and_the_last_and_counts_all(tmp_path: Path) -> None:
    first, second, third, last = TEXTS["en"]
    text = "\n\n".join((first, f"[{second}", f"{third}]", last))
    (tmp_path / "draft.txt").write_text(text)
    assert "1 open bracket in 2 of 4 clauses" in run(tmp_path, "status", "draft.txt").stdout
    (found,) = json.loads(run(tmp_path, "status", "draft.txt", "-f", "json").stdout)["brackets"]
    assert (found["label"], found["heading"]) == ("2 – 3", "The guest rests")
    assert found["around"] == ["clause-2", "clause-3"]


@given(st.integers(2, 7), st.data())
def test_wherever_a_bracket_opens_and_closes_its_clauses_and_no_others_are_told(
    count: int, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, count - 2))
    end = data.draw(st.integers(start + 1, count - 1))
    texts = [f"The keeper of house {'abcdefgh'[number]} rests." for number in range(count)]
    marked = [*texts]
    marked[start], marked[end] = f"[{texts[start]}", f"{texts[end]}]"

    def made(words: list[str]) -> Revision:
        clauses = [
            {"id": f"c{number}", "label": str(number + 1), "text": text}
            for number, text in enumerate(words)
        ]
        return Revision.model_validate({"revision": "v1", "clauses": clauses})

    held = [f"c{number}" for number in range(start, end + 1)]
    wanted = [("bracket-lifted", id) for id in held]
    assert substance(made(marked), made(texts)) == wanted
    assert [each.around for each in open_brackets(made(marked))] == [tuple(held)]

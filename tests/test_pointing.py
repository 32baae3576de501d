"""A reference is followed to the clause that it names, before and after."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from runs import run


def _changes(folder: Path, before: str, after: str) -> list[dict[str, Any]]:
    (folder / "before.txt").write_text(before, "utf-8")
    (folder / "after.txt").write_text(after, "utf-8")
    done = run(folder, "diff", "before.txt", "after.txt", "--format", "json")
    assert done.code == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)["changes"]
    return found


def _law(keyword: str, *texts: str) -> str:
    return "\n\n".join(f"{keyword} {n}\n{text}" for n, text in enumerate(texts, 1)) + "\n"


# The same small law: the second article refers to the third; then an article is put in between.
LAWS = [
    (
        "Article",
        "The mill is open.",
        "Flour is taxed under Article 3.",
        "The tax is low.",
        "Dogs.",
    ),
    (
        "Статья",
        "Мельница открыта.",
        "Мука облагается по статье 3.",
        "Налог мал.",
        "Собаки здесь.",
    ),
]


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law[1])
def test_a_number_that_stays_and_names_another_clause_is_told(
    law: tuple[str, ...], tmp_path: Path
) -> None:
    keyword, one, two, three, new = law
    found = _changes(tmp_path, _law(keyword, one, two, three), _law(keyword, one, two, new, three))
    told = [each for each in found if each["rule"] == "reference-points-elsewhere"]
    assert [each["label"]["after"] for each in told] == [f"{keyword} 2"]


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law[1])
def test_a_number_that_follows_its_clause_is_editorial(
    law: tuple[str, ...], tmp_path: Path
) -> None:
    keyword, one, two, three, new = law
    after = _law(keyword, one, two.replace("3", "4"), new, three)
    found = _changes(tmp_path, _law(keyword, one, two, three), after)
    of_two = [each for each in found if each["label"]["before"] == f"{keyword} 2"]
    assert {each["rule"] for each in of_two} >= {"cross-reference-renumbered"}
    assert not [each for each in of_two if each["severity"] in ("substantive", "red-line")]


def test_a_paragraph_is_first_one_of_its_own_article(tmp_path: Path) -> None:
    before = (
        "Article 1\n\n(1) Boats moor here.\n\n(2) Paragraph 1 holds at night.\n\n"
        "Article 2\n\n(1) Nets are mended.\n\n(2) Ropes are sold.\n"
    )
    after = (
        before.replace("Article 1", "Article 1\n\n(1) Gulls nest.")
        .replace("(1) Boats", "(2) Boats")
        .replace("(2) Paragraph", "(3) Paragraph")
    )
    found = _changes(tmp_path, before, after)
    told = [each for each in found if each["rule"] == "reference-points-elsewhere"]
    assert [(each["before"], each["after"]) for each in told] == [("Boats moor here", "Gulls nest")]


def test_numbers_of_other_documents_point_to_nothing_here(tmp_path: Path) -> None:
    before = _law("Article", "The mill is open.", "It serves Article 51 of the Charter.", "Cats.")
    after = _law(
        "Article", "Dogs bark.", "The mill is open.", "It serves Article 51 of the Charter."
    )
    found = _changes(tmp_path, before, after)
    assert not [each for each in found if each["rule"].startswith("reference-")]


def _agreement(*headings: str) -> str:
    """Return two parts that number their clauses through; the last refers to its own."""
    *pay, last = enumerate(headings, 1)
    parts = "".join(f"{n}. {said}\n\n{n}.1 {said} are free.\n\n" for n, said in pay)
    n, said = last
    return (
        f"PART I - PAY\n\n{parts}PART II - PEACE\n\n{n}. {said}\n\n{n}.1 They are settled as "
        f"clause {n}.2 says.\n\n{n}.2 The foreman decides.\n\n{n}.3 The court decides.\n"
    )


def test_numbers_within_parts_are_found_by_what_they_print(tmp_path: Path) -> None:
    before, after = _agreement("Rates", "Disputes"), _agreement("Rates", "Tools", "Disputes")
    found = {each["rule"] for each in _changes(tmp_path, before, after)}
    assert "cross-reference-renumbered" in found
    assert "cross-reference-changed" not in found
    other = after.replace("clause 3.2", "clause 3.3")
    (changed,) = [each for each in _changes(tmp_path, after, other) if not each["follows"]]
    assert changed["rule"] == "cross-reference-redirected"

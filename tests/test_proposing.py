"""What prose suggests is never more than a revision can hold."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from runs import run

from benchmarks.proposing import PARTS, bands, judged

CASES = sorted((Path(__file__).parent / "cases" / "import").glob("*/input.*"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.parent.name)
def test_any_text_is_imported_with_its_proposals(case: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "import", str(case), "--propose")
    assert done.code == 0, done.stderr


@pytest.mark.parametrize(
    "day",
    [
        "by 20 April",
        "before 1 May",
        "antes del 3 de mayo",
        "bis zum 5. Juni",
        "avant le 7 juillet",
        "до 9 серпня",
        "до 10 сентября",
        "do 11 października",
        "by 2030",
    ],
)
def test_a_day_that_could_be_in_any_year_proposes_no_deadline(day: str, tmp_path: Path) -> None:
    text = tmp_path / "draft.txt"
    text.write_text(f"1. The first clause is here.\n2. X {day}.\n", "utf-8")
    done = run(tmp_path, "import", str(text), "--propose")
    assert done.code == 0, done.stderr
    assert "kind: deadline" not in done.stdout


def test_of_sentences_kept_back_nine_proposals_in_ten_are_right() -> None:
    found, missed = judged("held")
    right = sum(each.right for each in found)
    assert right >= 0.9 * len(found)
    assert right >= 0.9 * (right + missed)


@pytest.mark.parametrize("part", PARTS)
def test_a_confidence_is_the_share_of_such_proposals_that_are_right(part: str) -> None:
    found, _ = judged(part)
    for confidence, (right, count) in bands(found).items():
        # Two standard errors of a share, and no less than one case.
        leeway = max(2 * (confidence * (1 - confidence) / count) ** 0.5, 1 / count)
        assert abs(right / count - confidence) <= leeway, confidence


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("No boat shall carry more than 9 men.", ["prohibition", "quantity cap"]),
        ("Kein Boot darf mehr als 9 Mann tragen.", ["prohibition", "quantity cap"]),
        ("Ningún barco podrá llevar más de 9 personas.", ["prohibition", "quantity cap"]),
        ("The boat shall carry more than 9 men.", ["obligation", "quantity floor"]),
        ("Der Wirt darf das Boot nicht verleihen.", ["prohibition"]),
        ("Der Wirt darf das Boot verleihen, wenn es nicht regnet.", ["permission"]),
    ],
)
def test_what_a_sentence_denies_is_denied_in_its_terms(
    text: str, terms: list[str], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(f"1. {text}\n\n2. 5 + 5.\n", "utf-8")
    made = yaml.safe_load(run(tmp_path, "import", "a.txt", "--propose").stdout)
    found = made["clauses"][0]["terms"].values()
    assert [f"{each['kind']} {each.get('role', '')}".strip() for each in found] == terms


@pytest.mark.parametrize(
    "text",
    [
        "The pact of 3 May 2019 lapsed.",
        "The gate froze in the winter of 1988.",
        "The board meets every two months.",
        "Der Rat tagt alle zwei Monate.",
        "Рада збирається кожні два місяці.",
        "过去十年没有事故。",
    ],
)
def test_what_was_and_how_often_proposes_no_term(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"1. {text}\n\n2. A text.\n", "utf-8")
    done = run(tmp_path, "import", "a.txt", "--propose")
    assert done.code == 0, done.stderr
    assert "proposed" not in done.stdout

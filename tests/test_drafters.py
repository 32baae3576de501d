"""What British, American, UN and EU drafters write is read, and does what they mean.

``tests/cases/sentences`` has three texts and, for each, sentences with the lines that they make and
the points that they take away, or why they are refused. What is in ``held.yaml`` was kept from
whoever wrote the grammar.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from runs import run

from plans.amending import read_sentences, sentences
from plans.errors import InputError
from plans.model import Clause, Revision
from plans.patching import apply

CASES = Path(__file__).parent / "cases/sentences"
TEXTS = ("bill", "resolution", "directive")
EVERY = [
    pytest.param(text, case, id=f"{name}-{text}-{number}")
    for name in ("tuned", "held")
    for text, cases in yaml.safe_load((CASES / f"{name}.yaml").read_text("utf-8")).items()
    for number, case in enumerate(cases)
]


def base_of(text: str) -> Revision:
    read = yaml.load((CASES / f"{text}.yaml").read_text("utf-8"), yaml.CBaseLoader)
    return Revision.model_validate(read)


def lines(clauses: tuple[Clause, ...], above: str = "") -> Iterator[tuple[str, str]]:
    """Yield each point as its full number and its line: number, heading and text."""
    for clause in clauses:
        number = f"{above} {clause.label}".strip()
        heading = f" {clause.heading}:" if clause.heading else ""
        text = f" {clause.text}".replace("\n", " / ") if clause.text else ""
        yield number, f"{number}{heading}{text}".strip()
        yield from lines(clause.clauses, number)


def test_there_are_enough_sentences_of_every_kind() -> None:
    assert len(EVERY) >= 80
    assert {case.values[0] for case in EVERY} == set(TEXTS)


@pytest.mark.parametrize(("text", "case"), EVERY)
def test_a_drafters_sentence_does_what_it_means(text: str, case: dict[str, Any]) -> None:
    base = base_of(text)
    if "refused" in case:
        with pytest.raises(InputError, match=case["refused"]):
            read_sentences(case["say"], base)
        return
    asked = read_sentences(case["say"], base)
    done = apply(base, asked)
    assert done.revision is not None and done.misfits == () and done.shifts == ()
    before, after = list(lines(base.clauses)), list(lines(done.revision.clauses))
    old, left = {line for _, line in before}, {number for number, _ in after}
    assert [line for _, line in after if line not in old] == case.get("new", [])
    assert [number for number, _ in before if number and number not in left] == case.get("gone", [])
    # What we say of it is read back to the same.
    said = " ".join(sentences(asked, base))
    assert apply(base, read_sentences(said, base)).revision == done.revision, said


def test_wherever_it_occurs_covers_the_points_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bill = tmp_path / "bill"
    shutil.copytree(CASES.parent / "amend/every-place", bill)
    monkeypatch.chdir(bill)
    say = "In clause 1, for ‘basket’, wherever it occurs, substitute ‘crate’."
    new = ("amend", "new", "v1", "--by", "growers", "--because", "-")
    made = run(bill, *new, "--say", say)
    assert made.code == 0, made.stderr
    assert "In the opening words of point 1, for ‘basket’, wherever it occurs," in made.stdout
    adopt = ("amend", "adopt", "growers-1", "--into", "v2", "--date", "2027-02-01")
    done = run(bill, *adopt)
    assert done.code == 0, done.stderr
    text = (bill / "proposals/orchard/v2.yaml").read_text("utf-8")
    assert "basket" not in text
    assert text.count("crate") == 5

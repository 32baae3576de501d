"""A made-up operation in one file is one: in patches, amendments, sentences and the schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from extended import Extended, examples, extended

SWAP = examples()["plans/operations/swap.py"]
DONE = {"op": "swap", "clause": "peace", "other": "trade"}
FILES = {
    "proposals/deal/proposal.yaml": "title: Deal\n",
    "proposals/deal/v1.yaml": (
        "revision: v1\ntitle: Deal\nclauses:\n"
        '  - {id: peace, label: "1", text: There is peace.}\n'
        '  - {id: trade, label: "2", text: There is trade.}\n'
    ),
    "proposals/parties.yaml": "parties:\n  us: {name: United States}\n",
    "swap.yaml": "operations:\n  - {op: swap, clause: peace, other: trade}\n",
    "patch.json": json.dumps({"format": "plans-diff/1", "patch": [DONE]}),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Extended:
    found = extended(tmp_path_factory.mktemp("swap"), {"plans/operations/swap.py": SWAP})
    found.write(FILES)
    return found


def test_it_is_applied_and_undone(made: Extended) -> None:
    for options in ((), ("-R",)):
        done = made.run("apply", "patch.json", "v1", *options)
        assert done.code == 0, done.stderr
        assert done.stdout.index("trade") < done.stdout.index("peace")


def test_it_stands_in_an_amendment_and_is_said_and_read_back(made: Extended) -> None:
    new = ("amend", "new", "v1", "--by", "us", "--because", "Trade first.")
    said = made.run(*new, "--operations", "swap.yaml")
    assert said.code == 0, said.stderr
    assert "Exchange point 1 for point 2." in made.run("amend", "show", "us-1").stdout
    read = made.run(*new, "--say", "Swap point 1 and point 2.")
    assert read.code == 0, read.stderr
    first, second = (
        (made.folder / f"proposals/deal/amendments/us-{number}.yaml").read_text("utf-8")
        for number in (1, 2)
    )
    assert second.replace("us-2", "us-1") == first
    assert "op: swap" in first


def test_a_sentence_with_a_slip_is_told_what_could_stand_there(made: Extended) -> None:
    new = ("amend", "new", "v1", "--by", "us", "--because", "x")
    done = made.run(*new, "--say", "Swap point 1 with point 2.")
    assert done.code == 2
    assert "“for” or “and”, not with" in done.stderr
    assert "Swap point 1 and point 2." in done.stderr


def test_the_schema_describes_it(made: Extended) -> None:
    schema = json.loads(made.run("schema", "amendment").stdout)
    part = schema["$defs"]["op-swap"]
    assert part["properties"]["other"]["description"] == "The id of the other."
    assert part["required"] == ["op", "clause", "other"]


def test_ours_does_not_know_it(tmp_path: Path) -> None:
    ours = extended(tmp_path, {})
    ours.write(FILES)
    done = ours.run("apply", "patch.json", "v1")
    assert done.code == 2
    assert "swap" in done.stderr

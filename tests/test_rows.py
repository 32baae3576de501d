"""What a data set is made of: rows and JSON of the bundled texts, each with its sources."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from runs import run

PAIRS = [("us-28-point@v1", "us-28-point@v2"), ("us-28-point@v2", "ua-20-point@v1")]


def _rows(folder: Path, *words: str) -> list[dict[str, str]]:
    done = run(folder, *words, "--format", "csv")
    assert done.code in (0, 1), done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def _said(folder: Path, *words: str) -> Any:
    return json.loads(run(folder, *words, "--format", "json").stdout)


@pytest.mark.parametrize("pair", PAIRS)
def test_each_change_is_a_row_with_its_texts_support_and_sources(
    pair: tuple[str, str], tmp_path: Path
) -> None:
    rows, said = _rows(tmp_path, "diff", *pair), _said(tmp_path, "diff", *pair)
    assert [row["fingerprint"] for row in rows] == [each["fingerprint"] for each in said["changes"]]
    addresses = {each["id"]: each["address"] for each in said["sources"]}
    for row, change in zip(rows, said["changes"], strict=True):
        assert (row["before"], row["after"]) == pair
        assert row["severity"] == change["severity"]
        assert row["attestation"] == (change["attestation"] or "")
        assert row["sources"].split() == change["sources"]
        named = (addresses.get(id) for id in change["sources"])
        assert row["addresses"].split() == [address for address in named if address]


def test_every_source_that_a_bundled_text_names_is_told_with_its_title(tmp_path: Path) -> None:
    for log in _said(tmp_path, "log"):
        told = {each["id"]: each["title"] for each in log["sources"]}
        named = [id for each in log["revisions"] for id in each["sources"]]
        named += [id for each in log["later"] for id in each["sources"]]
        assert set(named) <= told.keys()
        assert all(told.values())


def test_a_history_has_a_row_for_each_revision_and_event(tmp_path: Path) -> None:
    rows = _rows(tmp_path, "log", "us-28-point")
    said = _said(tmp_path, "log", "us-28-point")
    revisions = [row["id"] for row in rows if row["what"] == "revision"]
    assert revisions == [each["ref"] for each in said["revisions"]]
    events = [id["id"] for each in said["revisions"] for id in each["events"]]
    events += [each["id"] for each in said["later"]]
    assert [row["id"] for row in rows if row["what"] == "event"] == events
    assert len(_rows(tmp_path, "log")) > len(rows)


def test_every_value_over_time_is_a_row(tmp_path: Path) -> None:
    rows, said = _rows(tmp_path, "history", "army-size"), _said(tmp_path, "history", "army-size")
    values = [value for each in said["moments"] for value in each["values"]]
    assert [json.loads(row["value"]) for row in rows if row["value"]] == [
        v["value"] for v in values
    ]
    assert {row["revision"] for row in rows} == {each["ref"] for each in said["moments"]}


def test_no_cell_is_a_formula_or_hides_what_it_says(tmp_path: Path) -> None:
    text = "1. =HYPERLINK(1)\n\n2. The gate is {}.\n"
    (tmp_path / "a.txt").write_text(text.format("open"), "utf-8")
    (tmp_path / "b.txt").write_text(text.format("op\u202een").replace("=H", "=h"), "utf-8")
    done = run(tmp_path, "diff", "a.txt", "b.txt", "--format", "csv")
    cells = [cell for row in csv.reader(io.StringIO(done.stdout)) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert "\u202e" not in done.stdout

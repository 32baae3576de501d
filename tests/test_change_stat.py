"""How much changed: a line a clause, bars, and a log with one axis."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from runs import ROOT, run

import plans
from plans.formats import palette
from plans.formats.text._ink import Ink
from plans.formats.text.change_stat import bar


def stat(*words: str, folder: Path = ROOT) -> dict[str, object]:
    found: dict[str, object] = json.loads(
        run(folder, "diff", *words, "--stat", "-f", "json").stdout
    )
    return found


def test_a_line_a_clause_and_below_them_the_counts() -> None:
    lines = run(ROOT, "diff", "v1", "v2", "--stat").stdout.splitlines()
    assert re.fullmatch(r" 7 NATO membership +‼ 16 \+{10}-{6}", lines[0])
    assert lines[-1] == "22 words inserted(+), 13 words deleted(-)"
    assert sum(line.count("+") for line in lines[:5]) == 22


def test_forth_and_back_mirror() -> None:
    forth, back = stat("v1", "e3-counter"), stat("e3-counter", "v1")
    assert (forth["inserted"], forth["deleted"]) == (back["deleted"], back["inserted"])


def test_equal_texts_have_no_line() -> None:
    assert stat("v2", "v2")["clauses"] == []
    assert run(ROOT, "diff", "v2", "v2", "--stat").stdout.endswith(
        "0 words inserted(+), 0 words deleted(-)\n"
    )


@pytest.mark.parametrize(
    ("before", "after", "inserted", "deleted"),
    [
        ("Die Miete beträgt 900 Euro.", "Die Miete beträgt 950 Euro im Monat.", 3, 1),
        ("军队限六十万人。", "军队限八十万人。", 1, 1),
        ("Армія нараховує 600 тисяч.", "Армія нараховує 800 тисяч осіб.", 2, 1),
    ],
)
def test_words_are_counted_in_any_script(
    before: str, after: str, inserted: int, deleted: int, tmp_path: Path
) -> None:
    for name, text in (("a.txt", before), ("b.txt", after)):
        (tmp_path / name).write_text(f"1. {text}\n", "utf-8")
    found = stat("a.txt", "b.txt", folder=tmp_path)
    assert (found["inserted"], found["deleted"]) == (inserted, deleted)


@pytest.mark.parametrize("counts", [(0, 0), (1, 0), (1, 5000), (300, 200), (5000, 5000)])
def test_a_bar_fits_its_room_and_shows_whatever_there_is(counts: tuple[int, int]) -> None:
    shown = bar(Ink(False), *counts, most=10_000, room=40)
    assert len(shown) <= 40
    assert [sign in shown for sign in "+-"] == [bool(count) for count in counts]


def test_the_log_of_all_proposals_tells_each_thing_once() -> None:
    said = run(ROOT, "log").stdout
    logs = plans.log().logs
    events = {e.title for log in logs for entry in log.entries for e in entry.events}
    events |= {e.title for log in logs for e in log.later}
    flat = " ".join(re.sub(r"│", " ", said).split())
    assert {title: flat.count(title) for title in events if flat.count(title) != 1} == {}
    refs = re.findall(r"^● (\S+)", said, re.MULTILINE)
    assert sorted(refs) == sorted(entry.ref for log in logs for entry in log.entries)


def test_the_newest_stands_first_and_a_text_above_what_led_to_it() -> None:
    said = run(ROOT, "log").stdout
    days = re.findall(r"^(?:│ [·”] |● \S+  )(\d{4}-\d\d-\d\d)", said, re.MULTILINE)
    assert days == sorted(days, reverse=True)


def test_a_log_says_how_much_each_revision_changed_of_its_parent() -> None:
    said = run(ROOT, "log", "us-28-point", "--stat").stdout
    assert said.count("inserted(+)") == 1
    assert "│   4 clauses changed, 22 words inserted(+), 13 words deleted(-) +" in said
    found = json.loads(run(ROOT, "log", "us-28-point", "--stat", "-f", "json").stdout)
    assert [each.get("stat") for each in found["revisions"]] == [
        None, {"clauses": 4, "inserted": 22, "deleted": 13},
    ]  # fmt: skip


def test_colours_have_themes_and_single_kinds_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("PLANS_COLORS", "colour-blind:insert=34")
    said = run(ROOT, "diff", "v1", "v2").stdout
    assert "\x1b[34m" in said and "\x1b[38;5;166;9m" in said and "\x1b[31;9m" not in said


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("lihgt", "did you mean 'light'?"),
        ("inserted=34", "did you mean 'insert'?"),
        ("insert=blue", "'insert=blue' is no colour"),
        ("insert=1\x1b[2J", "is no colour"),
    ],
)
def test_a_wrong_colour_is_said(wanted: str, said: str) -> None:
    with pytest.raises(plans.InputError, match=re.escape(said)):
        palette(wanted)

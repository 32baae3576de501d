"""No line is wider than the terminal, and a narrow terminal loses nothing."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import ROOT, run
from terminals import Terminal

from plans.diffing import word_diff
from plans.drafting import columns
from plans.formats.text._folding import folded, wrapped
from plans.formats.text._ink import Ink

COMMANDS = (
    "diff v1 v2", "diff v1 e3-counter --no-words", "diff v1 v2 --alignment", "diff v1 v2 --stat",
    "compare v1 v2 e3-counter ua-20-point --parties", "redlines v1 v2", "movement --all",
    "sequence ru-istanbul-memo", "progress", "review v1 v2", "readings us-28-point@v1",
    "parity v1 v2", "log", "log us-28-point --stat", "show v2", "status v2", "blame v2",
    "blame v2 --words", "history nato-membership", "search NATO", "rules", "explain clause-split",
    "verify", "merge v1 v2 e3-counter --dry-run", "amend list", "git status",
    "align v1 v2",
)  # fmt: skip
ESCAPE = re.compile(r"\x1b\[[\d;]*m")


def too_wide(text: str, width: int) -> Iterator[str]:
    """Yield the lines that are wider and could have been broken."""
    for line in ESCAPE.sub("", text).splitlines():
        words = line.split()
        margin = columns(line) - columns(line.lstrip(" │"))
        if columns(line) > width and any(margin + columns(word) <= width for word in words[1:]):
            yield line


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("command", COMMANDS)
def test_no_line_is_wider_than_the_terminal(
    command: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    done = run(ROOT, *command.split())
    assert done.code in (0, 1), done.stderr
    assert done.stdout
    assert list(too_wide(done.stdout, width)) == []


# What these leave out where there is little room they mark with an ellipsis, or draw otherwise.
SHORTENED = ("compare v1 v2 e3-counter ua-20-point --parties", "progress", "blame v2")
SAME = [each for each in COMMANDS if each not in SHORTENED and "--stat" not in each]


@pytest.mark.parametrize("command", SAME)
def test_a_narrow_terminal_loses_no_word(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    said = []
    for width in (40, 110):
        monkeypatch.setenv("COLUMNS", str(width))
        lines = run(ROOT, *command.split()).stdout.splitlines()
        said.append("".join(line.strip(" │-") for line in lines).replace(" ", "").replace("-", ""))
    assert said[0] == said[1]


LINES = st.text(st.sampled_from("ab c│•.、中文字 ж́"), max_size=120)


@given(line=LINES, width=st.integers(10, 60))
def test_folding_keeps_every_sign_and_breaks_at_space_alone(line: str, width: int) -> None:
    shown = folded(line, width)
    assert [*shown.replace(" ", "").replace("\n", "").replace("│", "")] == [
        *line.replace(" ", "").replace("│", "")
    ]
    assert folded(shown, width).split() == shown.split()


def test_chinese_is_broken_between_signs_but_not_before_a_full_stop() -> None:
    lines = wrapped("乌克兰武装力量的规模限制为六十万人。各方同意停火。", 20)
    assert all(columns(line) <= 20 for line in lines)
    assert not any(line[0] in "。，" for line in lines)
    assert "".join(lines) == "乌克兰武装力量的规模限制为六十万人。各方同意停火。"


def test_an_address_stays_whole() -> None:
    address = "https://example.org/" + "a" * 60
    assert address in wrapped(f"See {address} for more.", 40)


def test_a_colour_goes_on_below_and_never_into_the_margin() -> None:
    shown = folded(f"│ · {Ink(True)('strong', 'one two three four five six seven eight nine')}", 20)
    for line in shown.split("\n")[1:]:
        assert line.startswith("│   \x1b[1m")
    assert ESCAPE.sub("", shown).count("\n") == shown.count("\n")


WORDS = st.lists(st.sampled_from(["fifty", "thirty", "percent,", "of", "it."]), max_size=8)


@given(before=WORDS, after=WORDS)
def test_what_is_gone_never_runs_into_what_is_new(before: list[str], after: list[str]) -> None:
    edits = word_diff("".join(before), " ".join(after))
    shown = Ink(True, 80).words(edits, "")
    assert not re.search(r"\x1b\[31;9m[^\x1b]*\x1b\[0m\x1b\[32;4m", shown)
    assert not re.search(r"\x1b\[32;4m[^\x1b]*\x1b\[0m\x1b\[31;9m", shown)


@given(before=WORDS, after=WORDS)
def test_a_line_of_marked_words_is_broken_only_where_the_next_word_has_no_room(
    before: list[str], after: list[str]
) -> None:
    width = 24
    edits = word_diff(" ".join(before), " ".join(after))
    lines = Ink(False, width).words(edits, "").split("\n")
    for line, below in pairwise(lines):
        assert columns(line) <= width or " " not in line
        assert columns(f"{line} {below.split()[0]}") > width


@pytest.mark.skipif(os.name != "posix", reason="there is no terminal of its own")
@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("diff --help", "changes.html"),
        ("note --help", "--dry-run"),
        ("--help", "Start with"),
        ("validate bad.yaml", "checked"),
        ("show v2 --format nothing-of-the-kind-that-anybody-knows", "hint:"),
        ("diff v1 v2 --severity nothing", "editorial"),
    ],
)
def test_help_faults_and_what_is_said_fit_a_narrow_terminal(
    words: str, end: str, tmp_path: Path
) -> None:
    (tmp_path / "bad.yaml").write_text(
        "revision: v1\nclauses:\n  - {id: army size, text: The army has ten thousand soldiers.}\n"
    )
    program = [sys.executable, "-m", "plans", "--no-pager", *words.split()]
    with Terminal(program, tmp_path, os.environ, (200, 40)) as terminal:
        shown = terminal.wait_for(end)
    # What there is to choose from is one word.
    assert [line for line in too_wide(shown, 40) if "|" not in line] == []

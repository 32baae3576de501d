"""Help that can be trusted: commands by task, and examples that are run as they stand."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from runs import run

from plans.catalogue import load_all
from plans.cli._app import app
from plans.cli._commands import Command, Task, group_of

# What stays until it is stopped, and what other programs call.
STAYS = {"plans serve", "plans mcp", "plans lsp"}
CALLED = {"plans mcp": "mcp", "plans lsp": "pygls"}
WITHOUT = {"plans git changes", "plans git check"}


def commands(package: str = "plans.cli", name: str = "plans") -> Iterator[tuple[str, Command]]:
    for own, found in load_all(package, "COMMAND").items():
        if isinstance(found, Command):
            yield f"{name} {own}", found
        else:
            yield from commands(found.package, f"{name} {own}")


SHOWN = {name: found for name, found in commands() if not found.hidden}


def examples(name: str) -> list[str]:
    said = SHOWN[name].help.partition("\nExamples:\n")[2]
    return [line.strip() for line in said.splitlines() if line.strip()]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of the bundled documents, with the files that the examples name."""
    home = tmp_path_factory.mktemp("desk")
    assert run(home, "init", ".", "--example").code == 0
    for side, ref in (("old", "v1"), ("new", "v2")):
        for ending in ("docx", "txt"):
            assert run(home, "export", ref, "-o", f"{side}.{ending}").code == 0
    (home / "change.json").write_text(run(home, "diff", "v1", "v2", "-f", "json").stdout)
    (home / "draft.txt").write_text("1. The tenant pays EUR 900 a month.\n")
    (home / "treaty.en.txt").write_text("1. The State pays 100 euros by 1 May 2026.\n")
    (home / "treaty.de.txt").write_text("1. Der Staat zahlt 200 Euro bis zum 1. Mai 2026.\n")
    wanted = "[{by: us, text: '600,000.'}, {by: e3, text: '800,000.'}]"
    (home / "deal.yaml").write_text(
        f"revision: v1\nclauses:\n- {{id: army-size, label: '1', alternatives: {wanted}}}\n"
    )
    (home / "laws").mkdir()
    for day, days in (("2025-01-01", 10), ("2026-01-01", 20)):
        text = f"1. A claim is made within {days} days.\n"
        (home / "laws" / f"act-{day}.txt").write_text(text)
    subprocess.run(["git", "init", "-q"], cwd=home, check=True)
    said = ("--because", "It is not ours.", "--say", "Omit point 9.")
    for _ in range(2):
        assert run(home, "amend", "new", "v1", "--by", "us", *said).code == 0
    assert run(home, "amend", "table", "us-2").code == 0
    return home


@pytest.mark.parametrize("name", [name for name in SHOWN if name not in STAYS])
def test_the_examples_of_a_command_do_what_they_say(name: str, desk: Path, tmp_path: Path) -> None:
    home = tmp_path / "desk"
    shutil.copytree(desk, home)
    if name == "plans site":  # of two texts: sites of all are looked at elsewhere
        for each in (home / "proposals").iterdir():
            if each.is_dir() and each.name != "us-28-point":
                shutil.rmtree(each)
    for example in examples(name):
        words = shlex.split(example)
        assert words[: len(name.split())] == name.split(), example
        done = run(home, *shlex.split(example.partition(" > ")[0])[1:])
        assert done.code in (0, 1), (example, done.stderr)
        assert done.stdout or done.stderr, example


@pytest.mark.parametrize(("name", "needed"), CALLED.items())
def test_what_other_programs_call_ends_when_nobody_speaks_to_it(
    name: str, needed: str, desk: Path
) -> None:
    pytest.importorskip(needed)
    example = examples(name)[1].partition(" < ")[0]
    done = subprocess.run(
        [sys.executable, "-m", *example.split()],
        cwd=desk,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, b"")


def test_every_command_that_people_use_has_examples() -> None:
    without = {name for name in SHOWN if not examples(name)}
    assert {name for name in without - WITHOUT if SHOWN[name].task is not Task.MORE} == set()


def test_help_ends_with_the_examples_as_they_are_typed() -> None:
    said = run(Path(), "diff", "--help").stdout
    listed = [line.strip() for line in said.partition("Examples:\n")[2].splitlines()]
    assert listed == examples("plans diff")


def test_help_lists_commands_by_task_and_each_once() -> None:
    said = run(Path(), "--help").stdout
    titles = re.findall(r"^(\S.*):$", said, re.MULTILINE)
    assert titles[1:] == [task.value for task in Task if task is not Task.MORE]
    listed = re.findall(r"^  ([a-z]+)  +[A-Z]", said, re.MULTILINE)
    assert len(listed) == len(set(listed))
    assert {*listed} == {name.split()[1] for name in SHOWN}


def test_formats_are_listed_in_help_and_in_errors() -> None:
    assert "<text|csv|docx|html|json|markdown|pdf>" in run(Path(), "diff", "--help").stdout
    said = run(Path(), "diff", "v1", "v2", "-f", "xyzzy").stderr
    assert "known: akn, csv, docx" in said and "yaml" in said


@pytest.mark.parametrize("group", [(), ("amend",)])
def test_without_a_command_the_help_is_the_answer_and_the_code_says_that_none_was_named(
    group: tuple[str, ...],
) -> None:
    bare = run(Path(), *group)
    assert (bare.code, bare.stderr) == (2, "")
    assert bare.stdout == run(Path(), *group, "--help").stdout


def test_a_file_called_like_no_format_is_told_those_of_its_command() -> None:
    run(Path(), "status", "v2", "-o", "x.xyz").assert_refused(
        "known: .txt, .html, .json, .pdf; or say which with --format"
    )


def test_a_listing_builds_no_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Command, "built", lambda _, name: pytest.fail(f"{name} was built"))
    group_of(app, "plans.cli")(["--help"], standalone_mode=False)
    assert "diff" in capsys.readouterr().out

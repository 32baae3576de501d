"""Tab in bash, zsh and fish: commands, options and their values, texts, clauses, parties."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from runs import ROOT, run
from terminals import Terminal

from plans.catalogue import load_all
from plans.cli._commands import Command
from plans.cli._completing import answer
from plans.cli._names import FILES
from plans.cli._parameters import parameters_of

SHELLS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source {}"),
    "zsh": (["zsh", "-f", "-i"], "autoload -Uz compinit; compinit -D; source {}"),
    "fish": (["fish", "--no-config", "-i"], "source {}"),
}
READY = "it is ready"


def values(line: str, folder: Path = ROOT) -> list[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        *words, incomplete = line.split(" ")
        return [value for value, _ in answer(words, incomplete)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("di", ["diff"]),
        ("amend a", ["adopt"]),
        ("diff v", ["v1", "v2", FILES]),
        ("diff v1 us-28", ["us-28-point@v1", "us-28-point@v2", FILES]),
        ("review v1..v", ["v1..v1", "v1..v2", FILES]),
        ("diff v1 v2 --severity ", ["red-line", "substantive", "reworded", "minor", "editorial"]),
        ("diff v1 v2 --severity=m", ["--severity=minor"]),
        ("diff v1 v2 -f m", ["markdown"]),
        ("diff v1 v2 --clause nato-t", ["nato-troops"]),
        ("review v1..v2 --clause nato-t", ["nato-troops"]),
        ("show v2:nato-t", ["v2:nato-troops"]),
        ("redlines v1 --party ru", ["russia"]),
        ("compare v1 --issues army-size,nato-e", ["army-size,nato-enlargement"]),
        ("explain share-dec", ["share-decreased"]),
        ("log us-g", ["us-guarantee-draft"]),
        ("diff v1 v2 --exit-code --exit", []),
        ("diff v1 v2 -o ", [FILES]),
        ("--no", ["--no-pager"]),
        ("--no-pager dif", ["diff"]),
        ("table v2 --date ", []),
        ("nonsense v1 ", []),
        ("DIFF", ["diff"]),
    ],
)
def test_what_may_follow(line: str, found: list[str]) -> None:
    assert values(line) == found


def test_names_are_those_of_ones_own_workspace(tmp_path: Path) -> None:
    (tmp_path / "proposals" / "lease").mkdir(parents=True)
    revision = "revision: v1\ntitle: Der Vertrag\nclauses:\n- {id: miete, label: '1', text: x}\n"
    (tmp_path / "proposals" / "lease" / "v1.yaml").write_text(revision)
    assert values("diff ", tmp_path) == ["v1", "lease@v1", FILES]
    assert values("show lease@v1:", tmp_path) == ["lease@v1:miete"]
    assert values("log ", tmp_path) == ["lease"]


def test_what_cannot_be_read_has_no_names_and_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "proposals" / "lease").mkdir(parents=True)
    (tmp_path / "proposals" / "lease" / "v1.yaml").write_text("clauses: {")
    (tmp_path / "proposals" / "parties.yaml").write_bytes(b"\xff\xfe\x00")
    assert values("show lease@v1:", tmp_path) == []
    assert values("redlines --party ", tmp_path) == []
    assert run(tmp_path, "__complete", "bash", "plans show 'lease").code == 0


def test_where_there_is_no_workspace_the_bundled_texts_are_no_noise(tmp_path: Path) -> None:
    assert values("diff ", tmp_path) == [FILES]


def commands(package: str = "plans.cli") -> Iterator[tuple[str, Command]]:
    for name, found in load_all(package, "COMMAND").items():
        if isinstance(found, Command) and not found.hidden:
            yield f"{package}.{name}", found
        elif not isinstance(found, Command):
            yield from commands(found.package)


@pytest.mark.parametrize(("name", "command"), [*commands()])
def test_a_signature_is_read_as_the_parser_reads_it(name: str, command: Command) -> None:
    built = command.built(name).params
    read = parameters_of(command.asked)
    options = {flag for each in read for flag in each.flags}
    assert options | {"-h", "--help"} >= {
        flag for each in built if each.param_type_name == "option" for flag in each.opts
    }
    arguments = [each.name for each in built if each.param_type_name == "argument"]
    assert [each.name for each in read if not each.flags] == arguments


def test_help_is_told_where_the_shell_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    said = run(ROOT, "__complete", "fish", "plans show v2:nato-t").stdout
    assert said == "v2:nato-troops\t8 NATO troops\n"
    monkeypatch.setenv("COMP_TYPE", "63")
    listed = run(ROOT, "__complete", "bash", "plans diff v").stdout.splitlines()
    assert listed[0] == "v1  (2025-11-20 US 28-point plan as leaked)"


def test_readline_is_given_what_stands_behind_the_last_of_its_breaks() -> None:
    assert run(ROOT, "__complete", "bash", "plans show v2:nato-t").stdout == "nato-troops\n"


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("plans redl\t", "plans redlines "),
        ("plans diff v1 us-28-p\t", "us-28-point@v"),
        ("plans show v2:nato-t\t", "v2:nato-troops"),
        ("plans diff v1 v2 --sever\t", "--severity"),
    ],
)
def test_tab_completes_in_the_shell_itself(
    shell: str, typed: str, becomes: str, tmp_path: Path
) -> None:
    start, load = SHELLS[shell]
    if not shutil.which(shell):
        pytest.skip(f"no {shell} here")
    script = tmp_path / "script"
    script.write_text(run(ROOT, "completion", shell).stdout)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "TERM": "dumb", "HOME": str(tmp_path), "PS1": "$ "}
    with Terminal(start, ROOT, env | {"TERM": "xterm"}, (50, 200)) as terminal:
        terminal.type(f"{load.format(script)}; echo {READY.replace(' ', '  ')}\n")
        terminal.wait_for(READY)
        terminal.type(typed)
        terminal.wait_for(becomes)

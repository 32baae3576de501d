"""Where results may go: whatever the command, never over what was tabled, registered or read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from inspect import signature
from pathlib import Path

import pytest
from runs import run

from plans.catalogue import load_all
from plans.cli._commands import Command

TEXT = "1. The mill grinds on Mondays.\n2. The miller keeps the books.\n"


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """A workspace with a register, pins, a chain, an amendment, a tabled revision and a draft."""
    home = tmp_path / "proposals" / "mill"
    (home / "amendments").mkdir(parents=True)
    (tmp_path / "draft.md").write_text(TEXT)
    (tmp_path / "late.md").write_text(TEXT.replace("Mondays", "Sundays"))
    assert run(tmp_path, "import", "draft.md", "-o", "proposals/mill/v1.yaml").code == 0
    assert run(tmp_path, "table", "mill@v1", "--date", "2026-01-01").code == 0
    assert run(tmp_path, "new", "--from", "mill@v1").code == 0
    (home / "amendments" / "a1.yaml").write_text("amendment: a1\nbase: v1\noperations: []\n")
    (tmp_path / "proposals" / "parties.yaml").write_text("parties: {}\n")
    (tmp_path / "plans.toml").write_text('default = "mill"\n')
    patch = run(tmp_path, "diff", "mill@v1", "late.md", "-f", "json").stdout
    (tmp_path / "change.json").write_text(patch)
    return tmp_path


# How each command that has ``-o`` is asked to write to a file of the user's choice.
WRITERS = {
    "diff": ("diff", "mill@v1", "late.md", "-f", "text"),
    "report": ("report", "mill@v1", "late.md"),
    "review": ("review", "mill@v1", "late.md", "-f", "text"),
    "compare": ("compare", "mill@v1", "late.md", "-f", "text"),
    "redlines": ("redlines", "mill@v1"),
    "movement": ("movement", "mill@v1", "mill@v2", "-f", "text"),
    "parity": ("parity", "mill@v1", "late.md", "-f", "text"),
    "progress": ("progress", "-f", "text"),
    "sequence": ("sequence", "mill@v1", "-f", "text"),
    "status": ("status", "mill@v1", "-f", "text"),
    "log": ("log", "mill", "-f", "text"),
    "history": ("history", "clause-1", "-f", "text"),
    "readings": ("readings", "mill@v1", "-f", "text"),
    "import": ("import", "late.md"),
    "apply": ("apply", "change.json", "mill@v1"),
    "merge": ("merge", "mill@v1", "late.md", "mill@v2"),
    "new": ("new", "--from", "mill@v1"),
    "export": ("export", "mill@v1", "-f", "yaml"),
    "collect": ("collect", "proposals"),
    "resolve": ("resolve", "mill@v2", "clause-1", "--text", "x"),
    "show": ("amend", "show", "mill:a1", "-f", "text"),
}
# These go to a folder, each file under a name of its own.
TO_A_FOLDER = {"schema", "site"}
GROUP = "plans.cli."
KEPT = (
    "proposals/mill/v1.yaml",
    "proposals/mill/chain.yaml",
    "proposals/mill/reviews.yaml",
    "proposals/mill/proposal.yaml",
    "proposals/mill/amendments/a1.yaml",
    "proposals/mill/amendments/a2.yaml",
    "proposals/parties.yaml",
    "proposals/issues.yaml",
    "proposals/pins.yaml",
    "plans.toml",
)


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def commands() -> Iterator[tuple[str, Command]]:
    for name, found in load_all("plans.cli", "COMMAND").items():
        inner = {name: found} if isinstance(found, Command) else load_all(GROUP + name, "COMMAND")
        yield from inner.items()


def test_every_command_that_writes_where_it_is_told_is_tried_here() -> None:
    named = {name for name, each in commands() if "output" in signature(each.run).parameters}
    assert named == {*WRITERS, *TO_A_FOLDER}


@pytest.mark.parametrize("command", WRITERS)
def test_what_the_workspace_lives_by_is_never_written_over(talks: Path, command: str) -> None:
    before = contents(talks)
    for target in KEPT:
        run(talks, *WRITERS[command], "-o", target).assert_refused()
        assert contents(talks) == before, target


READS = {
    "diff": ("late.md",),
    "report": ("late.md",),
    "import": ("late.md",),
    "apply": ("change.json",),
    "merge": ("late.md", "proposals/mill/v2.yaml"),
}


@pytest.mark.parametrize(("command", "target"), [(c, t) for c, all in READS.items() for t in all])
def test_what_a_command_reads_it_does_not_write_over(
    talks: Path, command: str, target: str
) -> None:
    before = contents(talks)
    run(talks, *WRITERS[command], "-o", target).assert_refused()
    assert contents(talks) == before


@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_a_link_to_what_was_tabled_is_no_way_around(talks: Path, link: object) -> None:
    link(talks / "proposals" / "mill" / "v1.yaml", talks / "free.yaml")  # type: ignore[operator]
    before = contents(talks)
    run(talks, "import", "late.md", "-o", "free.yaml").assert_refused("tabled")
    assert contents(talks) == before


def test_a_link_to_an_input_is_no_way_around(talks: Path) -> None:
    (talks / "page.html").symlink_to("late.md")
    run(talks, *WRITERS["report"], "-o", "page.html").assert_refused("made from")
    assert (talks / "late.md").read_text() == TEXT.replace("Mondays", "Sundays")


def test_the_place_of_a_tabled_revision_that_is_gone_stays_free(talks: Path) -> None:
    (talks / "proposals" / "mill" / "v1.yaml").unlink()
    run(talks, "import", "late.md", "-o", "proposals/mill/v1.yaml").assert_refused("is tabled")


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("report", "page.json"), ("report", "page.yml"), ("report", "page.md"),
        ("diff", "changes.html"), ("diff", "changes.YAML"), ("import", "v3.html"),
    ],
)  # fmt: skip
def test_a_file_called_like_another_format_is_refused(talks: Path, command: str, name: str) -> None:
    run(talks, *WRITERS[command], "-o", name).assert_refused(name)
    assert not (talks / name).exists()


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("report", "page.html"), ("report", "page.HTM"), ("report", "page"), ("diff", "a.txt"),
        ("diff", "a.out"), ("import", "v9.yaml"), ("import", "proposals/mill/v3.yaml"),
        ("merge", "proposals/mill/v3.yaml"), ("apply", "made.yml"),
    ],
)  # fmt: skip
def test_any_other_file_is_written_and_written_again(talks: Path, command: str, name: str) -> None:
    for _ in range(2):
        done = run(talks, *WRITERS[command], "-o", name)
        assert done.code in (0, 1), done.stderr
        assert (talks / name).stat().st_size


def test_the_draft_in_place_is_what_resolve_is_for(tmp_path: Path) -> None:
    wanted = [f"{{by: {name}, text: {name} rules.}}" for name in ("us", "e3")]
    text = f"revision: v1\nclauses:\n- {{id: a, text: x, alternatives: [{', '.join(wanted)}]}}\n"
    (tmp_path / "v1.yaml").write_text(text)
    done = run(tmp_path, "resolve", "v1.yaml", "a", "--take", "us", "-o", "v1.yaml")
    assert done.code == 0 and "us rules." in (tmp_path / "v1.yaml").read_text()

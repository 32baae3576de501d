"""What somebody else wrote, or changed, is never written over; what plans wrote is."""

from __future__ import annotations

import subprocess
import webbrowser
from pathlib import Path

import pytest
from runs import run
from test_outputs import WRITERS, contents, talks

__all__ = ["talks"]

# What each writes where no format is named.
NAMES = {
    "report": "page.html", "redlines": "page.html", "import": "made.yaml", "apply": "made.yaml",
    "merge": "merged.md", "export": "made.yaml", "resolve": "made.yaml",
}  # fmt: skip
MINE = "what I wrote\n"
# A folder of its own, which it guards by itself; a file that is never written twice; what this
# workspace has nothing for.
OTHERS = {"collect", "site", "new", "resolve", "redlines", "show"}
OURS = [name for name in WRITERS if name not in OTHERS]


@pytest.mark.parametrize("command", OURS)
def test_a_file_of_somebody_else_is_refused_by_every_command(talks: Path, command: str) -> None:
    target = NAMES.get(command, "made.txt")
    (talks / target).write_text(MINE)
    before = contents(talks)
    run(talks, *WRITERS[command], "-o", target).assert_refused("not as plans wrote it")
    assert contents(talks) == before


@pytest.mark.parametrize("command", OURS)
def test_force_writes_over_it(talks: Path, command: str) -> None:
    target = NAMES.get(command, "made.txt")
    (talks / target).write_text(MINE)
    assert run(talks, *WRITERS[command], "-o", target, "--force").code in (0, 1)
    assert (talks / target).read_bytes() != MINE.encode()


def test_what_plans_wrote_is_written_again_until_somebody_changes_it(talks: Path) -> None:
    words = ("import", "late.md", "-o", "made.yaml")
    for _ in range(2):
        assert run(talks, *words).code == 0
    with (talks / "made.yaml").open("a") as file:
        file.write("# a note of mine\n")
    run(talks, *words).assert_refused("--force")
    assert "a note of mine" in (talks / "made.yaml").read_text()


def test_force_is_forgotten_when_the_command_ends(talks: Path) -> None:
    (talks / "made.txt").write_text(MINE)
    assert run(talks, *WRITERS["diff"], "-o", "made.txt", "--force").code == 0
    (talks / "made.txt").write_text(MINE)
    run(talks, *WRITERS["diff"], "-o", "made.txt").assert_refused()


def test_an_empty_file_holds_nothing(talks: Path) -> None:
    (talks / "made.txt").touch()
    assert run(talks, *WRITERS["diff"], "-o", "made.txt").code == 0


def test_what_git_has_is_not_lost(talks: Path) -> None:
    (talks / "page.html").write_text(MINE)
    for words in (("init", "-q"), ("add", "page.html")):
        subprocess.run(["git", *words], cwd=talks, check=True)
    run(talks, *WRITERS["report"], "-o", "page.html").assert_refused()
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *who, "commit", "-qm", "mine"], cwd=talks, check=True)
    assert run(talks, *WRITERS["report"], "-o", "page.html").code == 0


def test_without_a_cache_whoever_is_sure_is_asked_to_say_so(
    talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (talks / "no-folder").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(talks / "no-folder"))
    assert run(talks, *WRITERS["diff"], "-o", "made.txt").code == 0
    run(talks, *WRITERS["diff"], "-o", "made.txt").assert_refused("--force")


def test_a_draft_is_closed_in_place_whoever_wrote_it(tmp_path: Path) -> None:
    wanted = "[{by: us, text: Ten years.}, {by: e3, text: For ever.}]"
    text = f"revision: v1\nclauses:\n- {{id: a, label: '1', alternatives: {wanted}}}\n"
    (tmp_path / "v1.yaml").write_text(text)
    assert run(tmp_path, "resolve", "v1.yaml", "a", "--take", "us").code == 0


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a browser was asked to show."""
    asked: list[str] = []
    monkeypatch.setattr("webbrowser.get", lambda *_: object())
    monkeypatch.setattr("webbrowser.open", asked.append)
    return asked


@pytest.mark.parametrize("command", ["report", "diff", "compare"])
def test_a_page_is_opened_at_once(command: str, talks: Path, shown: list[str]) -> None:
    words = [word for word in WRITERS[command] if word not in ("-f", "text")]
    assert run(talks, *words, "-o", "page.html", "--open").code == 0
    assert shown == [(talks / "page.html").as_uri()]


def test_a_page_is_opened_although_the_exit_code_says_something(
    talks: Path, shown: list[str]
) -> None:
    words = ("diff", "mill@v1", "late.md", "--exit-code", "-o", "page.html", "--open")
    assert run(talks, *words).code == 1
    assert len(shown) == 1


def test_a_page_that_could_not_be_written_is_not_opened(talks: Path, shown: list[str]) -> None:
    (talks / "page.html").write_text(MINE)
    run(talks, *WRITERS["report"], "-o", "page.html", "--open").assert_refused("--force")
    assert shown == []


def test_where_there_is_no_browser_nothing_is_written(
    talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: str) -> None:
        raise webbrowser.Error("could not locate runnable browser")

    monkeypatch.setattr("webbrowser.get", none)
    run(talks, *WRITERS["report"], "-o", "page.html", "--open").assert_refused("no browser")
    assert not (talks / "page.html").exists()


@pytest.mark.usefixtures("shown")
def test_what_is_no_page_is_not_opened(talks: Path) -> None:
    run(talks, "diff", "mill@v1", "late.md", "--open").assert_refused("no page to open")
    run(talks, "diff", "mill@v1", "late.md", "-o", "x.txt", "--open").assert_refused("-o page.html")

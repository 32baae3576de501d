"""A dry run: what it prints is what the command then changes, and it changes nothing itself."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest
from runs import run

DRAFT = """\
revision: v1
clauses:
  - id: soldats
    label: "1"
    alternatives:
      - {by: nord, text: "600 soldats."}
      - {by: sud, text: "800 soldats."}
"""
BEFORE, AFTER = "1. Осада 30 дней.\n\n2. Мост закрыт.\n", "1. Осада 40 дней.\n\n2. Мост открыт.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "deal.yaml").write_text(DRAFT, "utf-8")
    (tmp_path / "drafts").mkdir()
    for number, text in enumerate((BEFORE, AFTER), 1):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
        (tmp_path / "drafts" / f"{number}.txt").write_text(text, "utf-8")
    assert run(tmp_path, "import", "1.txt", "-o", "one.yaml").code == 0
    return tmp_path


def contents(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in files}


def differences(before: dict[str, str], after: dict[str, str]) -> str:
    return "".join(
        line
        for name, text in after.items()
        for line in unified_diff(
            before.get(name, "").splitlines(keepends=True),
            text.splitlines(keepends=True),
            name if name in before else "/dev/null",
            name,
        )
    )


DECIDED = ("--accept-all", "--by", "Ада", "--date", "2026-01-02")


@pytest.mark.parametrize(
    "words",
    [
        ("resolve", "deal.yaml", "soldats", "--take", "sud"),
        ("resolve", "deal.yaml", "soldats", "--text", "Rien.", "-o", "closed.yaml"),
        ("review", "1.txt..2.txt", *DECIDED),
        ("review", "one.yaml..2.txt", "--question", "1", "--by", "Ann", "--date", "2026-01-02"),
        ("import", "2.txt", "-o", "two.yaml"),
        ("import", "2.txt", "--parent", "one.yaml", "-o", "one.yaml", "--force"),
        ("import", "drafts", "-o", "rows"),
    ],
    ids=lambda words: " ".join(words[:4]),
)
def test_what_a_dry_run_prints_is_what_the_command_then_changes(
    desk: Path, words: tuple[str, ...]
) -> None:
    before = contents(desk)
    dry = run(desk, *words, "--dry-run")
    assert contents(desk) == before
    done = run(desk, *words)
    if done.code == 2:
        assert (dry.code, dry.stdout) == (2, "") and dry.stderr == done.stderr
        return
    assert (dry.code, dry.stdout) == (0, differences(before, contents(desk)))
    assert "would write" in dry.stderr and "wrote" not in dry.stderr
    assert not any(name.endswith(".lock") for name in contents(desk))


def test_a_dry_run_of_nothing_new_says_so(desk: Path) -> None:
    dry = run(desk, "import", "1.txt", "-o", "one.yaml", "--dry-run")
    assert dry.stdout == ""
    assert "one.yaml would stay as it is" in dry.stderr


def test_a_dry_run_of_no_decision_is_refused(desk: Path) -> None:
    run(desk, "review", "1.txt..2.txt", "--dry-run").assert_refused("nothing is decided")

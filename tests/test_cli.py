"""The wiring of the command line: options, exit codes, streams; some of it as a user runs it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from errno import EACCES
from pathlib import Path

import pytest
from runs import apart, run

from plans.storing import load_ref
from plans.verbs.compare import compare

ROOT = Path(__file__).resolve().parent.parent


def plans(*words: str, folder: Path = ROOT, **env: str) -> subprocess.CompletedProcess[str]:
    """Run ``plans`` in a process of its own: ten times as slow as here."""
    base = {
        key: value for key, value in os.environ.items() if key not in ("FORCE_COLOR", "COLUMNS")
    }
    return subprocess.run(
        [sys.executable, "-m", "plans", *words],
        cwd=folder,
        env=base | {"PYTHONUTF8": "1"} | env,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_the_main_job_prints_the_two_changes_everybody_asks_for() -> None:
    done = plans("diff", "v1", "v2")
    assert done.returncode == 0
    assert "prohibition on joining NATO: permanent → 10 years" in done.stdout
    assert "US share of profits: 50 % → 30 % (−20 points)" in done.stdout
    assert done.stderr == ""


def test_without_marked_words_what_no_figure_tells_is_told_by_the_words_that_gave_way(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_text("1. The fee is 5 euros.\n\n2. Ships enter the old port.\n")
    (tmp_path / "b.txt").write_text("1. The fee is 6 euros.\n\n2. Boats leave a new port.\n")
    told = run(tmp_path, "diff", "a.txt", "b.txt", "--no-words").stdout
    assert "5 euros → 6 euros" in told
    assert told.count("words ") == 1
    assert "words Ships enter the old → Boats leave a new" in told


def test_a_pipe_gets_no_colour_unless_forced_and_no_color_wins() -> None:
    piped = plans("diff", "v1", "v2", "--exit-code")
    assert (piped.returncode, "\x1b[" in piped.stdout) == (1, False)
    assert "\x1b[" in plans("diff", "v1", "v2", FORCE_COLOR="1").stdout
    assert "\x1b[" not in plans("diff", "v1", "v2", FORCE_COLOR="1", NO_COLOR="1").stdout


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("diff", "v1", "v2"), 0),
        (("diff", "v1", "v2", "--exit-code"), 1),
        (("diff", "v1", "v1", "--exit-code"), 0),
        (("diff", "v1", "v2", "--fail-on", "red-line"), 1),
        (("diff", "v1", "v2", "--clause", "us-profit-share", "--fail-on", "red-line"), 0),
        (("validate", "v1", "v2"), 0),
        (("validate", "v1", "--fail-on", "note"), 0),
        (("validate", "--all"), 0),
        (("diff", "v1", "v9"), 2),
        (("diff", "v1", "v2", "--format", "pdf"), 2),
        (("diff", "v1", "v2", "--clause", "nonsense"), 2),
        (("show", "v1:nonsense"), 2),
        (("explain", "nonsense"), 2),
        (("log", "nonsense"), 2),
        (("schema", "nonsense"), 2),
        (("diff", "v1"), 2),
        (("nonsense",), 2),
        (("diff", "v1", "v2", "--nonsense"), 2),
    ],
)
def test_exit_codes(words: tuple[str, ...], code: int) -> None:
    done = run(ROOT, *words)
    assert done.code == code, done.stderr
    if code == 2:
        assert done.stdout == ""
        assert done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("diff", "v1", "us-28-pont@v2"),
            "no revision called 'us-28-pont@v2'\n  hint: did you mean",
        ),
        (("diff", "v1", "proposals"), "'proposals' is a folder"),
        (("diff", "v1", "proposals/"), "'proposals' is a folder, not a file"),
        (("diff", "v1", "no/such.yaml"), "no file 'no/such.yaml'"),
        (("diff", "v1", "pyproject.toml"), "no reader for '.toml' files"),
        (("diff", "v1", "v2", "-f", "markdwon"), "did you mean 'markdown'?"),
        (("explain", "share-decresed"), "did you mean 'share-decreased'"),
        (("show", "v1:nato-membrship"), "did you mean 'nato-membership'"),
        (("diff", "v1", "../../etc/passwd"), "plans: "),
        (("diff",), "plans: missing argument 'before'\n  hint: plans diff --help says"),
        (("diff", "v1", "v2", "--format"), "plans: option '--format' requires an argument\n"),
        (("diff", "v1..v9"), "plans: no revision called 'v9'\n"),
        (("diff", "v1", "us-28-point@../../x"), "no"),
    ],
)
def test_an_error_says_what_and_what_next(words: tuple[str, ...], said: str) -> None:
    done = run(ROOT, *words)
    assert done.code == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_an_ambiguous_ref_lists_what_it_could_be(tmp_path: Path) -> None:
    for name in ("one", "two"):
        folder = tmp_path / "proposals" / name
        folder.mkdir(parents=True)
        (folder / "v1.yaml").write_text("revision: v1\nclauses: []\n")
    done = run(tmp_path, "show", "v1")
    assert done.code == 2
    assert "'v1' could be any of: one@v1, two@v1" in done.stderr


def test_a_proposal_that_may_not_be_read_is_never_just_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        folder = tmp_path / "proposals" / name
        folder.mkdir(parents=True)
        (folder / "v1.yaml").write_text("revision: v1\nclauses: []\n")
    listed = Path.iterdir

    def refuse_two(folder: Path) -> Iterator[Path]:
        if folder.name == "two":
            raise PermissionError(EACCES, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refuse_two)
    run(tmp_path, "log").assert_refused("two': Permission denied")
    run(tmp_path, "show", "v1").assert_refused("two': Permission denied")


def test_a_page_is_not_written_to_a_file_called_like_none(tmp_path: Path) -> None:
    run(ROOT, "report", "v1", "v2", "-o", str(tmp_path / "x.xyz")).assert_refused("x.html or x.pdf")
    assert not list(tmp_path.iterdir())


def test_outside_a_workspace_the_bundled_documents_are_used_and_that_is_said(
    tmp_path: Path,
) -> None:
    done = run(tmp_path, "diff", "v1", "v2")
    assert done.code == 0
    assert "using the bundled documents" in done.stderr


def test_a_report_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    assert run(ROOT, "report", "v1", "v2", "-o", str(target)).code == 0
    assert target.read_text("utf-8").rstrip().endswith("</html>")
    assert list(tmp_path.iterdir()) == [target]
    assert run(ROOT, "report", "v1", "v9", "-o", str(tmp_path / "other.html")).code == 2
    assert list(tmp_path.iterdir()) == [target]
    assert "is a folder" in run(ROOT, "report", "v1", "v2", "-o", str(tmp_path)).stderr


def test_init_makes_a_workspace_that_validates_and_never_overwrites(tmp_path: Path) -> None:
    assert run(tmp_path, "init", "mine").code == 0
    assert run(tmp_path / "mine", "validate", "--all").code == 0
    again = run(tmp_path, "init", "mine")
    assert again.code == 2
    assert "already there" in again.stderr
    assert run(tmp_path, "init", "copy", "--example").code == 0
    assert run(tmp_path / "copy", "diff", "v1", "v2").stdout == run(ROOT, "diff", "v1", "v2").stdout


def test_severities_and_levels_can_be_set_for_a_workspace(tmp_path: Path) -> None:
    run(tmp_path, "init", ".", "--example")
    settings = tmp_path / "plans.toml"
    settings.write_text('default = "us-28-point"\n[severities]\nshare-decreased = "editorial"\n')
    found = json.loads(run(tmp_path, "diff", "v1", "v2", "-f", "json").stdout)
    (share,) = [change for change in found["changes"] if change["rule"] == "share-decreased"]
    assert share["severity"] == "editorial"
    settings.write_text('[severities]\nshare-decresed = "minor"\n')
    done = run(tmp_path, "diff", "us-28-point@v1", "us-28-point@v2")
    assert done.code == 2
    assert "did you mean 'share-decreased'" in done.stderr


def test_a_pinned_alignment_is_kept(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("1. Rent\nThe tenant pays rent.\n\n2. Pets\nDogs may stay.\n")
    (tmp_path / "new.txt").write_text("1. Animals\nNo beasts.\n\n2. Rent\nThe tenant pays rent.\n")
    before = run(tmp_path, "align", "old.txt", "new.txt").stdout
    assert "Animals" in before
    pinned = run(tmp_path, "align", "old.txt", "new.txt", "--pin", "2=1")
    assert pinned.code == 0, pinned.stderr
    assert run(tmp_path, "diff", "old.txt", "new.txt", "--alignment").stdout == pinned.stdout
    assert any(line.startswith("2 ") and " id" in line for line in pinned.stdout.splitlines())


def test_an_imported_text_becomes_a_revision_that_reads_back(tmp_path: Path) -> None:
    (tmp_path / "leak.txt").write_text(
        "7. NATO membership\nUkraine's membership of NATO is frozen for twelve years.\n"
    )
    done = run(tmp_path, "import", "leak.txt", "--parent", "v1", "-o", "v9.yaml")
    assert done.code == 0, done.stderr
    assert "nato-membership" in done.stderr
    text = (tmp_path / "v9.yaml").read_text("utf-8")
    assert text.startswith("revision: v9\n")
    assert "duration: 12 years" in text
    assert "proposed:" in text
    shown = run(tmp_path, "show", "v9.yaml", "-f", "json")
    assert json.loads(shown.stdout)["clauses"][0]["id"] == "nato-membership"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("severities = " + "9" * 5000, "too long"),
        (".".join("a" * 20_000) + " = 1", "nested too deep"),
        ("[" + ".".join("a" * 20_000) + "]", "nested too deep"),
        ("x = " + "[" * 20_000, "nested too deep"),
    ],
)
def test_settings_that_would_take_all_memory_are_refused(
    tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "proposals").mkdir()
    (tmp_path / "plans.toml").write_text(text)
    apart(tmp_path, "validate").assert_refused(said)


def test_a_link_out_of_the_workspace_is_no_revision_and_no_register(tmp_path: Path) -> None:
    """As a ref into git says; who names the file itself may have it wherever it is."""
    run(tmp_path, "init", "talks", "--example")
    talks, elsewhere = tmp_path / "talks", tmp_path / "elsewhere"
    shutil.copytree(talks / "proposals" / "us-28-point", elsewhere)
    (talks / "proposals" / "us-28-point" / "v9.yaml").symlink_to(elsewhere / "v1.yaml")
    (talks / "proposals" / "far").symlink_to(elsewhere)
    for ref in ("us-28-point@v9", "far@v1"):
        done = run(talks, "show", ref)
        assert (done.code, "out of the workspace" in done.stderr) == (2, True)
    assert run(talks, "show", str(elsewhere / "v1.yaml")).code == 0
    (talks / "v1.yaml").symlink_to("proposals/us-28-point/v1.yaml")
    (talks / "proposals" / "near").mkdir()
    (talks / "proposals" / "near" / "v1.yaml").symlink_to("../us-28-point/v1.yaml")
    assert run(talks, "show", "near@v1").code == 0
    parties = talks / "proposals" / "parties.yaml"
    shutil.move(parties, elsewhere)
    parties.symlink_to(elsewhere / "parties.yaml")
    assert "out of the workspace" in run(talks, "diff", "v1", "v2").stderr


def test_ctrl_c_is_the_systems_while_the_program_loads_and_ours_afterwards() -> None:
    code = (
        # Whoever starts the tests in the background has Ctrl-C ignored, and so have they.
        "import signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "import plans.__main__ as start\n"
        "before, sys.argv = signal.getsignal(signal.SIGINT), ['plans', '--version']\n"
        "try:\n    start.main()\nexcept SystemExit:\n    pass\n"
        "print(before is signal.SIG_DFL)\n"
        "print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[1:] == ["True", "True"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", [("--help",), ("diff", "v1", "v2"), ("explain", "clause-split")])
def test_a_full_disk_is_no_bug_of_ours(words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "plans", *words], cwd=ROOT, stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 2 and b"No space left" in done.stderr


def test_pins_of_a_file_whose_name_is_no_text_are_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, pet in (("a\udcff.txt", "Dogs"), ("b\udcff.txt", "Cats")):
        (tmp_path / name).write_text(f"1. The tower is open.\n2. {pet} stay below.\n")
    words = ("align", "a\udcff.txt", "b\udcff.txt")
    assert plans(*words, "--pin", "1=2", folder=tmp_path).returncode == 0
    told = json.loads(plans(*words, "-f", "json", folder=tmp_path).stdout)
    pairs = [(pair["before"], pair["after"], pair["how"]) for pair in told["alignment"]]
    assert (["clause-1"], ["clause-2"], "id") in pairs
    monkeypatch.chdir(tmp_path)
    loaded = [load_ref(Path(name)) for name in words[1:]]
    pairs = [(each.before, each.after) for each in compare(*loaded).diff.alignment]
    assert (("clause-1",), ("clause-2",)) in pairs

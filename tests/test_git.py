"""Git and plans, with a real git: refs into history, drivers, hook and workflow."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from repos import PYTHON, REVISION, Repo, isolate, repository
from runs import run

import plans
from plans.errors import InputError
from plans.gitting import kept_lines
from plans.gitting.kept_lines import FOLDER
from plans.gitting.marked_blocks import Block, put_block, take_block
from plans.gitting.text_conversion import put_lines, textconv
from plans.storing import RESERVED

FILE = "proposals/treaty/v1.yaml"
HARDER = REVISION.replace("600000", "400000").replace("600 thousand", "400 thousand")


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    isolate(monkeypatch, tmp_path / "home")


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return repository(tmp_path / "repo")


@pytest.mark.parametrize("words", [("textconv", "no.yaml"), ("merge", "no", "no", "no", "7", "no")])
def test_a_file_that_is_not_there_is_no_bug(words: tuple[str, ...], tmp_path: Path) -> None:
    run(tmp_path, "git", *words).assert_refused("no")


# Refs into history


@pytest.fixture
def two(repo: Repo) -> Repo:
    """A branch where the cap is lower, a tag, and a loose file that is gone."""
    repo.put("old.md", "# Old\n\n1. The bridge is closed.\n")
    repo.commit("second")
    repo.git("tag", "v1.0")
    (repo.top / "old.md").unlink()
    repo.put(FILE, HARDER)
    repo.commit("third")
    return repo


@pytest.mark.parametrize(
    "before",
    [
        "HEAD~1:v1",
        "HEAD~1:treaty@v1",
        "HEAD~1:treaty",
        "v1.0:treaty@v1",
        "main~1:proposals/treaty/v1.yaml",
        "HEAD^{/second}:v1",
        "main@{0}~1:v1",
    ],
)
def test_a_ref_into_history_is_compared_like_any_other(two: Repo, before: str) -> None:
    done = two.plans("diff", before, "treaty@v1", "--format", "json")
    assert done.code == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["before"]["ref"] == before
    assert found["after"]["ref"] == "treaty@v1"
    assert found["before"]["proposal"] == "treaty"
    assert [change["delta"] for change in found["changes"] if change["term"]] == [
        "−200,000 personnel"
    ]


def test_a_file_of_any_readable_format_comes_out_of_history(two: Repo) -> None:
    done = two.plans("show", "v1.0:old.md")
    assert "The bridge is closed." in done.stdout
    two.plans("diff", "HEAD:old.md", "v1").assert_refused("no file 'old.md' at 'HEAD'")


def test_nothing_before_the_colon_is_what_is_staged(two: Repo) -> None:
    two.put(FILE, HARDER.replace("open to both", "closed"))
    two.git("add", FILE)
    two.put(FILE, "nonsense")
    assert "The bridge is closed." in two.plans("show", ":v1").stdout
    assert "The bridge is closed." in two.plans("show", f":{FILE}").stdout


def test_a_clause_of_a_ref_into_history_is_shown(two: Repo) -> None:
    assert "600 thousand" in two.plans("show", "HEAD~1:v1:army").stdout
    assert "400 thousand" in two.plans("show", "v1:army").stdout
    two.plans("show", "HEAD~1:v1:amry").assert_refused("did you mean 'army'")


def test_a_file_whose_name_has_a_colon_comes_first(two: Repo) -> None:
    two.put("HEAD:v1.yaml", REVISION.replace("First draft", "A loose one"))
    assert "A loose one" in two.plans("show", "HEAD:v1.yaml").stdout
    assert "A loose one" in two.plans("show", "./HEAD:v1.yaml").stdout


def test_refs_into_history_work_from_below_from_worktrees_and_from_bare_repositories(
    two: Repo, tmp_path: Path
) -> None:
    below = two.plans("show", "HEAD~1:v1", folder="proposals/treaty")
    assert "600 thousand" in below.stdout
    assert "600 thousand" in two.plans("show", "HEAD~1:./v1.yaml", folder="proposals/treaty").stdout
    assert "600 thousand" in two.plans("show", "HEAD~1:v1.yaml", folder="proposals/treaty").stdout
    two.git("worktree", "add", "--quiet", str(tmp_path / "tree"), "v1.0")
    assert "600 thousand" in Repo(tmp_path / "tree").plans("show", "HEAD:v1").stdout
    assert "400 thousand" in Repo(tmp_path / "tree").plans("show", "main:v1").stdout
    two.git("clone", "--quiet", "--bare", ".", str(tmp_path / "bare"))
    assert "600 thousand" in Repo(tmp_path / "bare").plans("show", "HEAD~1:treaty@v1").stdout


def test_the_workspace_may_be_anywhere_in_the_repository_and_have_moved(tmp_path: Path) -> None:
    repo = repository(tmp_path / "repo", inside="ein Büro/переговоры/")
    inner = "ein Büro/переговоры"
    assert "600 thousand" in repo.plans("show", "HEAD:v1", folder=inner).stdout
    repo.git("mv", f"{inner}/proposals", "proposals")
    repo.commit("moved")
    done = repo.plans("diff", "HEAD:v1", "v1", "--exit-code")
    assert done.code == 0, done.stderr
    repo.plans("show", "HEAD~1:v1").assert_refused("it holds no proposals")
    there = repo.plans("show", f"HEAD~1:{inner}/proposals/treaty/v1.yaml")
    assert "600 thousand" in there.stdout


def test_the_folder_of_proposals_may_be_the_repository(tmp_path: Path) -> None:
    repo = repository(tmp_path / "outer")
    shutil.rmtree(repo.top / ".git")
    inner = Repo(repo.top / "proposals")
    inner.git("init", "--quiet")
    inner.commit("first")
    assert "600 thousand" in repo.plans("show", "HEAD:v1").stdout
    assert "600 thousand" in inner.plans("show", "HEAD:treaty/v1.yaml").stdout
    inner.install()
    inner.put("treaty/v1.yaml", HARDER)
    assert "value: 400000 personnel" in inner.git("diff")


@pytest.mark.parametrize(
    ("ref", "said"),
    [
        ("HEAD:v9", "no revision called 'v9' at 'HEAD'"),
        ("HEAD:treaty@v2", "did you mean 'treaty@v1'"),
        ("HEAD:proposals/treaty/v2.yaml", "did you mean 'proposals/treaty/v1.yaml'"),
        ("HEAD:proposals/treaty/", "is a folder, not a file"),
        ("HEAD:../../../etc/passwd.yaml", "no file '../../../etc/passwd.yaml' at 'HEAD'"),
        ("HEAD:/etc/passwd.yaml", "no file '/etc/passwd.yaml' at 'HEAD'"),
        ("HEAD:", "names no file"),
        ("mian:v1", "no git revision called 'mian'\n  hint: did you mean 'main'?"),
        ("@{:v1", "no git revision called '@{'"),
        (":/first:v1", "no file '/first"),
        ("main\n:v1", "no git revision can be called"),
        (f"{'x' * 5000}:v1", "no git revision can be called"),
        ("HEAD:link.yaml", "is a symbolic link\n  hint: it leads to 'proposals/treaty/v1.yaml'"),
        ("HEAD:sub/v1.yaml", "no file 'sub/v1.yaml'"),
        ("HEAD:sub/", "is a submodule"),
        ("HEAD:latin.yaml", "HEAD:latin.yaml:1:13: not UTF-8"),
        ("HEAD:zero.yaml", "HEAD:zero.yaml"),
        ("HEAD:broken.yaml", "HEAD:broken.yaml:2:1: "),
    ],
)
def test_what_history_cannot_give_is_said(repo: Repo, ref: str, said: str) -> None:
    (repo.top / "link.yaml").symlink_to("proposals/treaty/v1.yaml")
    repo.put("latin.yaml", b"revision: v1\xe9\nclauses: []\n")
    repo.put("zero.yaml", b"\0\0\0\0")
    repo.put("broken.yaml", "revision: v1\nclasues: []\n")
    repo.git("add", "--all")
    head = repo.git("rev-parse", "HEAD").strip()
    repo.git("update-index", "--add", "--cacheinfo", f"160000,{head},sub")
    repo.git("commit", "--quiet", "--message", "odd")
    repo.plans("diff", ref, "v1").assert_refused(said)


@pytest.mark.parametrize("rev", ["--upload-pack=touch x", "-x", "--", "--exec-path", "-"])
def test_an_option_is_no_revision(repo: Repo, rev: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repo.top)
    with pytest.raises(InputError, match="no git revision can be called"):
        plans.load(f"{rev}:v1")
    repo.plans("diff", "--", f"{rev}:v1", "v1").assert_refused("no git revision can be called")
    assert sorted(path.name for path in repo.top.iterdir()) == [".git", "proposals"]


def test_a_file_too_large_for_a_revision_is_not_taken_out_of_history(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plans.storing.git_refs.MAX_BYTES", 100)
    repo.plans("show", "HEAD:v1").assert_refused("'HEAD:v1' is larger than 0 MiB")


def test_without_a_repository_or_without_git_that_is_said(
    tmp_path: Path, repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = Repo(tmp_path / "outside")
    outside.put(FILE, REVISION)
    outside.plans("diff", "main:v1", "v1").assert_refused("this is no git repository")
    outside.plans("git", "install").assert_refused("this is no git repository")
    monkeypatch.setenv("PATH", str(tmp_path))
    repo.plans("diff", "main:v1", "v1").assert_refused("git is not installed")


def test_a_repository_that_git_does_not_trust_is_not_read(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    repo.plans("show", "HEAD:v1").assert_refused("dubious ownership")


def test_a_revision_in_history_is_validated_with_todays_registers(two: Repo) -> None:
    two.put("proposals/parties.yaml", "parties: {south: {name: S, type: state}}\n")
    done = two.plans("validate", "v1.0:v1")
    assert done.code == 1
    assert "v1.0:v1:5:13: error: no party called 'north'" in done.stdout


def test_an_import_may_have_a_parent_in_history(two: Repo) -> None:
    two.put("new.md", "# New\n\n1. Army\n\n   The army of the South is limited.\n")
    done = two.plans("import", "new.md", "--parent", "HEAD~1:v1")
    assert done.code == 0, done.stderr
    assert "id: army" in done.stdout


# The rendering that git compares


def test_the_rendering_has_a_line_for_each_sentence_and_each_field(repo: Repo) -> None:
    said = textconv(repo.top / FILE).decode()
    assert "clause army: 1 Army\n" in said
    assert "    It is counted every year.\n" in said
    assert "  term cap:\n    kind: quantity\n    issue: army-size\n" in said
    assert "    value: 600000 personnel\n" in said
    assert "secretariat" not in said


def test_layout_and_comments_do_not_show_in_the_rendering(repo: Repo, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(
        REVISION.replace("# Kept by the secretariat.\n", "").replace(
            "{kind: quantity, issue: army-size,", "{issue: army-size,\n        kind: quantity,"
        )
    )
    assert textconv(other) == textconv(repo.top / FILE)


def test_every_word_of_the_bundled_revisions_is_in_their_rendering(root: Path) -> None:
    def words(value: object) -> set[str]:
        if isinstance(value, dict):
            return {word for each in value.values() for word in words(each)}
        if isinstance(value, list):
            return {word for each in value for word in words(each)}
        return set(str(value).split())

    files = [path for path in (root / "proposals").glob("*/*.yaml") if path.stem != "proposal"]
    assert files
    for path in files:
        said = textconv(path).decode()
        missing = words(yaml.load(path.read_text("utf-8"), yaml.BaseLoader)) - set(
            re.sub(r":(?=\s)", " ", said).split() + re.sub(r":(?=\s)|/", " ", said).split()
        )
        assert {word for word in missing if not word.endswith(":")} == set(), path


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe\0",
        b"clauses: [\n",
        b"clauses: 7\nrevision: v1\n",
        b"revision: v1\nclauses: [1, 2]\n",
        b"a: &a [*a]\nclauses: []\n",
        b"revision: v1\nclauses:\n" + b" - " * 2000 + b"x\n",
        b"revision: v1\nrevision: v2\nclauses: []\n",
        "parties:\n  north: {name: Север}  # clauses\n".encode(),
    ],
)
def test_what_is_no_revision_is_shown_as_it_is(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(data)
    assert textconv(path) == data


def test_the_rendering_survives_what_the_model_refuses_and_hides_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(
        "revision: v1\nclauses:\n- id: a\n  wholly-new: {x: [1, {y: zed}]}\n"
        "  text: 'a\u202eb. 你好。再见。'\n"
    )
    said = textconv(path).decode()
    assert "  wholly-new:\n    x:\n      - 1\n      - y: zed\n" in said
    assert "    a\\u{202e}b.\n    你好。\n    再见。\n" in said


# Diffs


@pytest.mark.parametrize(
    "words", [("diff",), ("diff", "--word-diff"), ("diff", "HEAD~0", "--", FILE)]
)
def test_git_diff_speaks_of_clauses(repo: Repo, words: tuple[str, ...]) -> None:
    repo.install()
    repo.put(FILE, HARDER)
    said = repo.git(*words)
    assert "value: 400000 personnel" in said or "value: [-600000-]{+400000+}" in said
    assert "thousand personnel." in said
    assert "kind: quantity, issue" not in said


def test_log_and_show_speak_of_clauses_and_head_their_hunks_with_them(repo: Repo) -> None:
    repo.install()
    repo.put(FILE, REVISION.replace("teach both languages", "teach one language. Or none"))
    repo.commit("schools")
    for said in (repo.git("log", "-p", "-1", "-U0"), repo.git("show", "-U0")):
        assert "@@ clause school: 3 Schools" in said
        assert "+    Schools teach one language.\n+    Or none." in said


def test_a_changed_layout_is_no_change(repo: Repo) -> None:
    repo.install()
    repo.put(FILE, REVISION.replace("  - id: bridge", "\n\n  - id: bridge"))
    assert "@@" not in repo.git("diff")


def test_registers_and_broken_files_are_compared_as_they_are(repo: Repo) -> None:
    repo.install()
    repo.put("proposals/parties.yaml", "parties: {}\n")
    repo.put(FILE, REVISION + "  - id: [\n")
    said = repo.git("diff")
    assert "+parties: {}" in said
    assert "+  - id: [" in said


def test_patches_for_others_and_adding_in_parts_stay_lines_of_the_file(repo: Repo) -> None:
    repo.install("--named")
    repo.put(FILE, HARDER)
    assert "kind: quantity, issue" in repo.git("diff-files", "-p")
    repo.commit("harder")
    patch = repo.git("format-patch", "--stdout", "-1")
    repo.git("reset", "--quiet", "--hard", "HEAD~1")
    repo.put("../patch", patch)
    repo.git("am", "--quiet", "../patch")
    assert repo.text(FILE) == HARDER


def test_named_changes_are_there_for_who_asks(repo: Repo) -> None:
    repo.install("--named")
    repo.put(FILE, HARDER)
    said = repo.git("diff")
    assert f"− a/{FILE}" in said
    assert "600,000 personnel → 400,000 personnel (−200,000" in said
    repo.put("proposals/parties.yaml", "parties: {}\n")
    assert "+parties: {}" in repo.git("diff", "--", "proposals/parties.yaml")
    repo.put("proposals/treaty/v2.yaml", HARDER)
    repo.git("add", "--all")
    assert "+revision: v1" in repo.git("diff", "--cached", "--", "proposals/treaty/v2.yaml")
    repo.git("mv", FILE, "proposals/treaty/v3.yaml")
    assert "v3.yaml" in repo.git("diff", "HEAD", "-M")
    assert "diff --git" in repo.git("diff", "--no-ext-diff", "HEAD")
    repo.install()
    assert "diff --git" in repo.git("diff", "HEAD")


@pytest.mark.parametrize("locale", ["C", "de_DE.ISO-8859-1", "C.UTF-8"])
def test_diffs_are_the_same_under_every_locale(tmp_path: Path, locale: str) -> None:
    repo = repository(tmp_path / 'd\'été "x" & переговоры $HOME')
    repo.install()
    repo.put(FILE, REVISION.replace("Bridge", "Міст").replace("open to both", "відкритий"))
    repo.put("proposals/мирний план/v1.yaml", REVISION.replace("Schools", "Школи"))
    repo.git("add", "--all")
    said = repo.git("diff", "--cached", LC_ALL=locale, LANG=locale)
    assert "+clause bridge: 2 Міст" in said
    assert "+clause school: 3 Школи" in said


def test_git_goes_on_with_the_files_when_plans_is_gone(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "empty"))
    repo.install()
    value = repo.git("config", "diff.plans.textconv").replace("-m plans", "-m no_such_module")
    repo.git("config", "diff.plans.textconv", value.strip())
    repo.put(FILE, HARDER)
    assert "value: 400000 personnel}" in repo.git("diff")


def test_lines_are_made_once_of_what_git_shows_again(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    repo.install()
    repo.put(FILE, HARDER)
    first = repo.git("diff")
    kept = sorted((tmp_path / "cache/plans" / FOLDER).iterdir())
    blobs = repo.git("rev-parse", f"HEAD:{FILE}"), repo.git("hash-object", FILE)
    assert [path.name for path in kept] == sorted(map(str.strip, blobs))
    value = repo.git("config", "diff.plans.textconv").replace("-m plans", "-m no_such_module")
    repo.git("config", "diff.plans.textconv", value.strip())
    assert repo.git("diff") == first
    assert "+    value: 400000 personnel" in first


def test_lines_are_kept_only_of_what_could_be_read(repo: Repo, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("revision: v1\nclauses: [\n")
    place = tmp_path / FOLDER / "0123"
    put_lines(tmp_path / "x.yaml", place)
    assert not place.exists()
    put_lines(repo.top / FILE, place)
    assert place.read_bytes() == textconv(repo.top / FILE)


def test_lines_of_an_older_kind_go_and_none_are_mixed_with_them(repo: Repo, tmp_path: Path) -> None:
    old = tmp_path / "lines-0" / "0123"
    old.parent.mkdir()
    old.write_text("as it was shown once")
    put_lines(repo.top / FILE, old.with_name("4567"))
    assert list(old.parent.iterdir()) == []


def test_only_so_many_lines_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_lines, "_MOST", 2)
    for number, name in enumerate(("aa", "bb", "cc", "00")):
        kept_lines.keep(b"x", tmp_path / FOLDER / name)
        if name != "00":
            os.utime(tmp_path / FOLDER / name, (number, number))
    assert sorted(path.name for path in (tmp_path / FOLDER).iterdir()) == ["00", "cc"]


def test_whoever_changes_the_lines_counts_their_kind_up(repo: Repo) -> None:
    made = hashlib.sha256(textconv(repo.top / FILE)).hexdigest()[:12]
    assert (FOLDER, made) == ("lines-1", "2c60d3074098")


def test_a_folder_called_plans_in_somebodys_repository_is_not_run(repo: Repo) -> None:
    repo.put("plans/__init__.py", "")
    repo.put("plans/__main__.py", "open('pwned', 'w')")
    repo.commit("hostile")
    repo.install("--hook")
    repo.put(FILE, HARDER)
    assert "clause army" in repo.git("diff")
    repo.git("commit", "--quiet", "--all", "--message", "x")
    assert not (repo.top / "pwned").exists()


def test_what_git_calls_for_each_file_loads_neither_command_line_nor_model(repo: Repo) -> None:
    code = (
        "import runpy, sys\n"
        "runpy.run_module('plans.gitting', run_name='__main__', alter_sys=True)\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    words = [PYTHON, "-c", code, str(repo.top / FILE)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert "clause army" in done.stdout
    spared = {"plans.model", "plans.terms", "plans.diffing", "plans.formats.text", "yaml", "jinja2"}
    spared |= {"typer", "pydantic", "plans.cli"}
    assert set(done.stderr.splitlines()) & spared == set()


# Merges


SOFTER = REVISION.replace("600000", "700000").replace("600 thousand", "700 thousand")


def branch(repo: Repo, name: str, files: dict[str, str | None]) -> None:
    """Commit ``files`` on a new branch from here; None removes one. Stay where we are."""
    repo.git("checkout", "--quiet", "-b", name)
    for path, text in files.items():
        if text is None:
            repo.git("rm", "--quiet", path)
        else:
            repo.put(path, text)
    repo.commit(name)
    repo.git("checkout", "--quiet", "-")


def merged(repo: Repo) -> plans.Revision:
    return plans.load(repo.top / FILE)


def test_both_sides_in_one_clause_merge_where_lines_do_not(repo: Repo) -> None:
    base = REVISION.replace("It is counted every year.", "It is counted every year by the North.")
    repo.put(FILE, base)
    repo.commit("base")
    branch(repo, "south", {FILE: base.replace("every year", "twice a year")})
    repo.put(FILE, base.replace("600000", "400000").replace("600 thousand", "400 thousand"))
    repo.commit("north")
    repo.git("merge", "--quiet", "south", fails=True)
    repo.git("merge", "--abort")
    repo.install()
    repo.git("merge", "--quiet", "--no-edit", "south")
    army = merged(repo).places["army"].clause
    assert army.text == (
        "The army of the South is limited to 400 thousand personnel. "
        "It is counted twice a year by the North."
    )
    assert "400,000" in army.terms["cap"].value_in_words()
    assert army.alternatives == ()
    assert "# Kept by the secretariat." in repo.text(FILE)
    assert "# the only one" in repo.text(FILE)


def test_what_both_sides_want_differently_is_bracketed_under_their_branches(repo: Repo) -> None:
    repo.install()
    branch(repo, "groups/south", {FILE: SOFTER})
    repo.git("checkout", "--quiet", "-b", "north")
    repo.put(FILE, HARDER)
    repo.commit("north")
    said = repo.git("merge", "groups/south", fails=True)
    assert f"CONFLICT (content): Merge conflict in {FILE}" in said
    assert f"plans: {FILE} has" in said
    assert "open conflicts in army" in said
    assert "<<<<" not in repo.text(FILE)
    cap = merged(repo).places["army"].clause.terms["cap"]
    assert {variant.by: variant.fields["value"] for variant in cap.alternatives} == {
        ("north",): "400000 personnel",
        ("south",): "700000 personnel",
    }
    assert "no party called" not in repo.plans("validate", FILE).stdout
    repo.git("add", FILE)
    repo.git("commit", "--quiet", "--no-edit")
    assert repo.git("status", "--porcelain") == ""


def test_three_branches_merged_in_turn_keep_what_each_wants(repo: Repo) -> None:
    repo.install()
    for name, size in (("south", 300), ("east", 400), ("west", 500)):
        branch(repo, name, {FILE: REVISION.replace("600", str(size))})
    repo.git("checkout", "--quiet", "-b", "north")
    repo.put(FILE, REVISION.replace("600", "700"))
    repo.commit("north")
    for name in ("south", "east", "west"):
        repo.git("merge", name, fails=True)
        repo.commit(name)
    army = merged(repo).places["army"].clause
    assert "600 thousand" in army.text
    assert {each.by: each.text[36:39] for each in army.alternatives} == {
        ("north",): "700",
        ("south",): "300",
        ("east",): "400",
        ("west",): "500",
    }
    assert {each.by: each.fields["value"][:3] for each in army.terms["cap"].alternatives} == {
        ("north",): "700",
        ("south",): "300",
        ("east",): "400",
        ("west",): "500",
    }


@pytest.mark.parametrize("place", ["army", "school"])
def test_clauses_that_both_sides_add_are_both_there(repo: Repo, place: str) -> None:
    repo.install()
    water = "  - id: water\n    heading: Water\n    text: All water is shared.\n\n"
    roads = "\n  - id: roads\n    heading: Roads\n    text: All roads are open.\n"
    first, mark, rest = REVISION.partition(f"  - id: {place}")
    branch(repo, "south", {FILE: first + water + mark + rest})
    repo.put(FILE, REVISION + roads)
    repo.commit("north")
    repo.git("merge", "--quiet", "--no-edit", "south")
    order = {"army": ["water", "army", "bridge", "school", "roads"]}
    order["school"] = ["army", "bridge", "water", "school", "roads"]
    assert list(merged(repo).places) == order[place]


def test_clauses_that_both_sides_add_in_one_place_are_both_there_and_their_order_is_open(
    repo: Repo,
) -> None:
    repo.install()
    new = "\n  - id: {0}\n    heading: {0}\n    text: All about {0}.\n"
    branch(repo, "south", {FILE: REVISION + new.format("water")})
    repo.put(FILE, REVISION + new.format("roads"))
    repo.commit("north")
    repo.git("merge", "south", fails=True)
    assert {"army", "bridge", "school", "water", "roads"} == set(merged(repo).places)
    assert "<<<<" not in repo.text(FILE)


def test_a_clause_deleted_here_and_edited_there_is_a_conflict(repo: Repo) -> None:
    repo.install()
    branch(repo, "south", {FILE: REVISION.partition("\n  - id: school")[0] + "\n"})
    repo.put(FILE, REVISION.replace("teach both languages", "teach three languages"))
    repo.commit("north")
    assert "CONFLICT" in repo.git("merge", "south", fails=True)
    assert "three languages" in repo.text(FILE)
    assert "school" in merged(repo).places


def test_a_file_renamed_on_one_side_is_merged_under_its_new_name(repo: Repo) -> None:
    repo.install()
    branch(repo, "south", {FILE: REVISION.replace("open to both", "closed")})
    repo.git("mv", FILE, "proposals/treaty/v2.yaml")
    repo.put("proposals/treaty/v2.yaml", HARDER)
    repo.commit("renamed")
    repo.git("merge", "--quiet", "--no-edit", "south")
    assert "400000" in repo.text("proposals/treaty/v2.yaml")
    assert "The bridge is closed." in repo.text("proposals/treaty/v2.yaml")


def test_a_file_deleted_here_and_changed_there_stays_gits_own_conflict(repo: Repo) -> None:
    repo.install()
    branch(repo, "south", {FILE: None})
    repo.put(FILE, HARDER)
    repo.commit("north")
    assert "modify/delete" in repo.git("merge", "south", fails=True)
    assert repo.text(FILE) == HARDER


def test_a_file_that_both_sides_made_keeps_what_both_put_in(repo: Repo) -> None:
    repo.install()
    name = "proposals/treaty/v2.yaml"
    branch(repo, "south", {name: SOFTER})
    repo.put(name, HARDER)
    repo.commit("north")
    repo.git("merge", "south", fails=True)
    text = repo.text(name)
    assert "400000" in text
    assert "700000" in text
    assert "<<<<" not in text


@pytest.mark.parametrize("how", ["rebase", "cherry-pick", "stash"])
def test_rebase_cherry_pick_and_stash_merge_by_clause_too(repo: Repo, how: str) -> None:
    base = REVISION.replace("It is counted every year.", "It is counted every year by the North.")
    repo.put(FILE, base)
    repo.commit("base")
    repo.install()
    theirs = base.replace("every year", "twice a year")
    ours = base.replace("600000", "400000").replace("600 thousand", "400 thousand")
    branch(repo, "south", {FILE: theirs})
    if how == "stash":
        repo.put(FILE, theirs)
        repo.git("stash", "--quiet")
    repo.put(FILE, ours)
    repo.commit("north")
    if how == "rebase":
        repo.git("checkout", "--quiet", "south")
        repo.git("rebase", "--quiet", "main")
    elif how == "cherry-pick":
        repo.git("cherry-pick", "south")
    else:
        repo.git("stash", "pop", "--quiet")
    text = merged(repo).places["army"].clause.text
    assert "400 thousand" in text
    assert "twice a year" in text


def test_a_conflict_in_a_rebase_names_the_sides_as_git_does(repo: Repo) -> None:
    repo.install()
    branch(repo, "south", {FILE: SOFTER})
    repo.put(FILE, HARDER)
    repo.commit("north")
    repo.git("checkout", "--quiet", "south")
    repo.git("rebase", "main", fails=True)
    cap = merged(repo).places["army"].clause.terms["cap"]
    assert {variant.by for variant in cap.alternatives} == {("ours",), ("theirs",)}
    repo.git("rebase", "--abort")


def test_comments_of_both_sides_survive_where_lines_and_clauses_agree(repo: Repo) -> None:
    repo.install()
    branch(repo, "south", {FILE: REVISION.replace("# the only one", "# the old one")})
    repo.put(FILE, HARDER)
    repo.commit("north")
    repo.git("merge", "--quiet", "--no-edit", "south")
    assert repo.text(FILE) == HARDER.replace("# the only one", "# the old one")


@pytest.mark.parametrize("locale", ["C", "de_DE.ISO-8859-1"])
def test_merges_are_the_same_under_every_locale_and_path(tmp_path: Path, locale: str) -> None:
    repo = repository(tmp_path / 'd\'été "x" & переговоры $HOME', inside="ein Büro/")
    name = f"ein Büro/{FILE}"
    repo.install()
    branch(repo, "південь", {name: REVISION.replace("Bridge", "Міст")})
    repo.put(name, HARDER)
    repo.commit("north")
    repo.git("merge", "--quiet", "--no-edit", "південь", LC_ALL=locale, LANG=locale)
    assert repo.text(name) == HARDER.replace("Bridge", "Міст")


@pytest.mark.parametrize("broken", ["base", "ours", "theirs"])
def test_a_side_that_is_no_revision_is_merged_line_by_line_and_nothing_is_lost(
    repo: Repo, broken: str
) -> None:
    sides = {"base": REVISION, "ours": HARDER, "theirs": SOFTER}
    sides[broken] += "  - id: [\n"
    repo.put(FILE, sides["base"])
    repo.commit("base")
    repo.install()
    branch(repo, "south", {FILE: sides["theirs"]})
    repo.put(FILE, sides["ours"])
    repo.commit("north")
    said = repo.git("merge", "south", fails=True)
    assert "is merged line by line" in said
    assert repo.text(FILE).count("<<<<<<<") == repo.text(FILE).count(">>>>>>>") > 0
    assert "400000" in repo.text(FILE)
    assert "700000" in repo.text(FILE)


def test_registers_are_merged_line_by_line(repo: Repo) -> None:
    repo.install()
    name = "proposals/parties.yaml"
    text = repo.text(name)
    branch(repo, "south", {name: text.replace("The North", "Northland")})
    repo.put(name, text + "  #\n  #\n  east: {name: The East}\n")
    repo.commit("east")
    repo.git("merge", "--quiet", "--no-edit", "south")
    assert "Northland" in repo.text(name)
    assert "The East" in repo.text(name)


def test_a_merge_that_cannot_be_written_leaves_our_file_whole(tmp_path: Path) -> None:
    text = "revision: v1\nclauses:\n" + "".join(
        f"  - {{id: c{number}, text: The miller grinds sack {number}.}}\n" for number in range(200)
    )
    theirs = text.replace("sack 7.", "no sack 7.")
    for name, said in (("base", text), ("ours", text + "# ours\n"), ("theirs", theirs)):
        (tmp_path / name).write_text(said)
    code = (
        "import resource, signal, sys\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "sys.argv = ['plans', 'git', 'merge', 'base', 'ours', 'theirs', '7', 'v1.yaml']\n"
        "from plans.cli import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\nmain()"
    )
    done = subprocess.run([PYTHON, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, "cannot write" in done.stderr) == (2, True)
    assert (tmp_path / "ours").read_text() == text + "# ours\n"


def test_without_plans_a_merge_is_gits_own(repo: Repo) -> None:
    repo.install()
    value = repo.git("config", "merge.plans.driver").replace("-m plans", "-m no_such_module")
    repo.git("config", "merge.plans.driver", value.strip())
    branch(repo, "south", {FILE: SOFTER})
    repo.put(FILE, HARDER)
    repo.commit("north")
    repo.git("merge", "south", fails=True)
    assert "<<<<<<< ours" in repo.text(FILE)
    assert "700000" in repo.text(FILE)


@pytest.mark.parametrize(
    ("mine", "other", "names"),
    [
        ("HEAD", "groups/South", ("main", "south")),
        ("%X", "%Y", ("ours", "theirs")),
        ("HEAD", "abc1234 (a commit)", ("ours", "theirs")),
        ("HEAD", "deadbeefdeadbeef", ("ours", "theirs")),
        ("HEAD:old/v1.yaml", "e3:new/v1.yaml", ("main", "e3")),
        ("HEAD", "main", ("ours", "theirs")),
        ("Updated upstream", "Stashed changes", ("ours", "theirs")),
        ("HEAD", "південь", ("ours", "theirs")),
        ("HEAD", "$(touch x); '\"", ("ours", "theirs")),
    ],
)
def test_sides_are_called_after_branches_that_can_be_parties(
    repo: Repo, monkeypatch: pytest.MonkeyPatch, mine: str, other: str, names: tuple[str, str]
) -> None:
    from plans.gitting.merge_driver import side_names

    monkeypatch.chdir(repo.top)
    assert side_names(mine, other) == names


# Setting up and taking back


def tree(folder: Path) -> dict[str, tuple[int, bytes]]:
    found = (path for path in sorted(folder.rglob("*")) if path.name != "index")
    return {
        str(path.relative_to(folder)): (
            path.stat().st_mode,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in found
    }


@pytest.mark.parametrize(
    "words",
    [(), ("--shared",), ("--hook",), ("--named", "--shared", "--hook")],
    ids=lambda words: " ".join(words) or "plain",
)
@pytest.mark.parametrize("bare_start", [False, True], ids=["with-files", "with-none"])
def test_installing_twice_is_once_and_uninstalling_leaves_no_trace(
    repo: Repo, words: tuple[str, ...], bare_start: bool
) -> None:
    if bare_start:
        shutil.rmtree(repo.top / ".git/info")
        shutil.rmtree(repo.top / ".git/hooks")
    else:
        repo.put(".git/info/attributes", b"*.png binary\n*.txt text\xe9")
        repo.put(".gitattributes", b"*.md text")
        hook = repo.put(".git/hooks/pre-commit", "#!/bin/sh\n\necho mine\nexit 0")
        hook.chmod(0o755)
        repo.git("config", "diff.other.textconv", "cat")
        repo.git("config", "diff.plans.cachetextconv", "false")
    before, listed = tree(repo.top), repo.git("config", "--list")
    repo.install(*words)
    once = tree(repo.top)
    assert once != before
    repo.install(*words)
    assert tree(repo.top) == once
    assert repo.plans("git", "uninstall").code == 0
    assert tree(repo.top) == before
    assert repo.git("config", "--list") == listed
    assert repo.plans("git", "uninstall").code == 0
    assert tree(repo.top) == before


def test_what_the_user_adds_after_us_stays(repo: Repo) -> None:
    path = repo.put(".gitattributes", "*.md text")
    repo.install("--shared")
    path.write_text(path.read_text() + "*.png binary\n")
    repo.plans("git", "uninstall")
    assert path.read_text() == "*.md text\n*.png binary\n"


def test_for_all_repositories_it_is_said_once_and_taken_back(repo: Repo, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert tree(home) == {}
    assert repo.plans("git", "install", "--global").code == 0
    repo.put(FILE, HARDER)
    assert "value: 400000 personnel\n" in repo.git("diff")
    assert json.loads(repo.plans("git", "status", "--global", "-f", "json").stdout)["works"]
    assert not json.loads(repo.plans("git", "status", "-f", "json").stdout)["works"]
    assert repo.plans("git", "uninstall", "--global").code == 0
    assert tree(home) == {}
    repo.plans("git", "install", "--global", "--hook").assert_refused("belong to one repository")


def test_the_users_own_global_settings_stay(repo: Repo, tmp_path: Path) -> None:
    home = tmp_path / "home"
    repo.put("../home/.gitconfig", "[core]\n\tattributesFile = ~/my attributes\n")
    repo.put("../home/my attributes", "*.c diff=cpp\n")
    before = tree(home)
    assert repo.plans("git", "install", "--global").code == 0
    assert "diff=plans" in (home / "my attributes").read_text()
    assert repo.plans("git", "uninstall", "--global").code == 0
    assert tree(home) == before


def test_a_worktree_and_another_folder_are_set_up_through_their_repository(
    repo: Repo, tmp_path: Path
) -> None:
    repo.git("worktree", "add", "--quiet", str(tmp_path / "tree"), "-b", "other")
    linked = Repo(tmp_path / "tree")
    linked.install()
    for each in (repo, linked):
        each.put(FILE, HARDER)
        assert "value: 400000 personnel\n" in each.git("diff")
    assert Repo(tmp_path).plans("git", "uninstall", "--repo", str(repo.top)).code == 0
    assert "kind: quantity, issue" in linked.git("diff")


def test_a_driver_of_somebody_else_is_not_replaced(repo: Repo) -> None:
    repo.git("config", "diff.plans.textconv", "their-tool")
    before = tree(repo.top)
    repo.plans("git", "install").assert_refused("git has another driver called 'plans'")
    assert tree(repo.top) == before
    repo.plans("git", "uninstall")
    assert repo.git("config", "diff.plans.textconv") == "their-tool\n"


def test_status_says_what_is_set_up_and_what_is_out_of_date(repo: Repo) -> None:
    def said() -> dict[str, object]:
        return json.loads(repo.plans("git", "status", "--format", "json").stdout)  # type: ignore[no-any-return]

    assert (said()["works"], said()["current"]) == (False, False)
    repo.install()
    assert (said()["works"], said()["current"]) == (True, True)
    assert "by clause" in repo.plans("git", "status").stdout
    value = repo.git("config", "diff.plans.textconv").strip()
    repo.git("config", "diff.plans.textconv", value.replace("-P -m plans", "-m plans"))
    assert (said()["works"], said()["current"]) == (True, False)
    assert "another installation" in repo.plans("git", "status").stdout
    repo.git("config", "--unset", "merge.plans.driver")
    assert "set up in part" in repo.plans("git", "status").stdout
    repo.install()
    assert (said()["works"], said()["current"]) == (True, True)


def test_a_block_in_a_file_without_a_last_line_end_is_taken_out_to_the_byte(
    tmp_path: Path,
) -> None:
    for start in (b"", b"x", b"x\n", b"\r\n", b"\xff\n\n"):
        path = tmp_path / "file"
        path.write_bytes(start)
        put_block(Block(path, ("a", "b")))
        assert b"\na\nb\n" in path.read_bytes()
        assert take_block(path)
        assert path.read_bytes() == start
        assert not take_block(path)


# The hook and the workflow


def test_the_hook_refuses_what_is_staged_with_file_line_and_column(repo: Repo) -> None:
    repo.install("--hook")
    repo.put(FILE, REVISION.replace("[north]", "[nroth]"))
    repo.git("add", FILE)
    repo.put(FILE, REVISION)
    said = repo.git("commit", "--message", "bad", fails=True)
    assert f"{FILE}:5:13: error: no party called 'nroth'" in said
    assert "plans-staged" not in said
    repo.git("add", FILE)
    repo.put(FILE, "nonsense: [")
    repo.put("note.txt", "x")
    repo.git("add", "note.txt")
    repo.git("commit", "--quiet", "--message", "good")


def test_a_staged_file_that_is_no_text_is_refused_by_name_beside_what_else_is_wrong(
    repo: Repo,
) -> None:
    repo.install("--hook")
    repo.put("proposals/treaty/v2.yaml", b"\xff no text")
    repo.put("proposals/treaty/v3.yaml", "x" * 42_000_000)
    repo.put("proposals/treaty/v4.yaml", REVISION.replace("[north]", "[nroth]"))
    repo.git("add", "--all")
    said = repo.git("commit", "--message", "bad", fails=True)
    assert "proposals/treaty/v2.yaml:1:1: error: not UTF-8" in said
    assert "'proposals/treaty/v3.yaml' is larger than" in said
    assert "no party called 'nroth'" in said
    assert "plans-staged" not in said
    repo.git("rm", "--quiet", "--force", *(f"proposals/treaty/v{n}.yaml" for n in (2, 3, 4)))
    repo.put("proposals/parties.yaml", b"\xff")
    said = repo.git("commit", "--all", "--message", "bad", fails=True)
    assert "proposals/parties.yaml:1:1: error: not UTF-8" in said
    assert "plans-staged" not in said


def test_the_hook_takes_registers_as_they_are_staged(repo: Repo) -> None:
    repo.install("--hook")
    repo.put("proposals/parties.yaml", "parties: {south: {name: S, type: state}}\n")
    said = repo.git("commit", "--all", "--message", "gone", fails=True)
    assert f"{FILE}:5:13: error: no party called 'north'" in said
    repo.git("checkout", "--quiet", "HEAD", "proposals")
    repo.put("proposals/treaty/v2.yaml", REVISION.replace("v1", "v2").replace("[north]", "[east]"))
    repo.put("proposals/parties.yaml", "parties: {east: {name: E}, north: {name: N}}\n")
    repo.git("add", "proposals/treaty")
    assert "no party called 'east'" in repo.git("commit", "--message", "half", fails=True)
    repo.git("commit", "--quiet", "--message", "whole", "--only", "proposals")


def test_a_revision_is_committed_with_the_chain_that_tabling_it_wrote(repo: Repo) -> None:
    repo.install("--hook")
    tabled = repo.plans("table", "treaty@v1", "--date", "2026-01-02")
    assert tabled.code == 0, tabled.stderr
    repo.git("add", "--all")
    repo.git("commit", "--quiet", "--message", "tabled")
    assert "proposals/treaty/chain.yaml" in repo.git("show", "--name-only", "--format=")


def test_the_hook_says_nothing_where_no_proposal_is_staged_and_works_on_the_first_commit(
    tmp_path: Path,
) -> None:
    fresh = Repo(tmp_path / "fresh")
    fresh.top.mkdir()
    fresh.git("init", "--quiet")
    fresh.install("--hook")
    fresh.put("note.txt", "x")
    fresh.git("add", "--all")
    assert fresh.plans("git", "check").stdout == ""
    fresh.put("a b/proposals/treaty/v1.yaml", "revision: v1\nclasues: []\n")
    fresh.git("add", "--all")
    said = fresh.git("commit", "--message", "first", fails=True)
    assert "a b/proposals/treaty/v1.yaml:2:1: error:" in said
    fresh.put("a b/proposals/treaty/v1.yaml", "revision: v1\nclauses: []\n")
    fresh.git("add", "--all")
    fresh.git("commit", "--quiet", "--message", "first")


def test_a_hook_of_the_users_runs_after_ours(repo: Repo) -> None:
    hook = repo.put(".git/hooks/pre-commit", "#!/usr/bin/env bash\ntouch mine\nexit 0\n")
    hook.chmod(0o755)
    repo.install("--hook")
    repo.put(FILE, REVISION.replace("[north]", "[nroth]"))
    repo.git("commit", "--all", "--message", "bad", fails=True)
    assert not (repo.top / "mine").exists()
    repo.put(FILE, HARDER)
    repo.git("commit", "--quiet", "--all", "--message", "good")
    assert (repo.top / "mine").exists()


@pytest.mark.parametrize(
    ("text", "mode", "said"),
    [
        ("#!/usr/bin/env python3\n", 0o755, "no shell script"),
        ("\x7fELF\0", 0o755, "no shell script"),
        ("#!/bin/sh\n", 0o644, "switched off"),
        ("#!/usr/bin/env bash\n# see https://pre-commit.com\n", 0o755, "written by pre-commit"),
    ],
)
def test_a_hook_we_cannot_share_is_left_alone(repo: Repo, text: str, mode: int, said: str) -> None:
    repo.put(".git/hooks/pre-commit", text).chmod(mode)
    before = tree(repo.top)
    repo.plans("git", "install", "--hook").assert_refused(said)
    assert tree(repo.top) == before


def test_the_hook_goes_where_hooks_are(repo: Repo) -> None:
    repo.git("config", "core.hooksPath", "my hooks")
    repo.install("--hook")
    assert os.access(repo.top / "my hooks/pre-commit", os.X_OK)
    repo.plans("git", "uninstall")
    assert not (repo.top / "my hooks").exists()


def test_changes_between_git_revisions_are_told_for_every_proposal(two: Repo) -> None:
    two.put("proposals/treaty/v2.yaml", HARDER.replace("revision: v1", "revision: v2\nparent: v1"))
    two.put("proposals/offer/v1.yaml", REVISION)
    two.put("proposals/offer/v2.yaml", "nonsense")
    two.commit("more")
    done = two.plans("git", "changes", "v1.0", "HEAD", "--format", "json")
    found = json.loads(done.stdout)
    refs = [(each["before"]["ref"], each["after"]["ref"]) for each in found["diffs"]]
    assert refs == [
        ("v1.0:treaty@v1", "HEAD:treaty@v1"),
        ("HEAD:treaty@v1", "HEAD:treaty@v2"),
    ]
    assert found["added"] == ["offer@v1"]
    assert len(found["problems"]) == 1
    assert "HEAD:offer@v2:1:1" in found["problems"][0]
    back = two.plans("git", "changes", "HEAD", "v1.0").stdout
    assert "removed: offer@v1" in back
    assert "**New:** offer" in two.plans("git", "changes", "v1.0", "HEAD", "-f", "markdown").stdout
    assert "No proposal changed." in two.plans("git", "changes", "HEAD").stdout
    two.plans("git", "changes", "--", "-x").assert_refused("no git revision can be called")


def workflow(repo: Repo, *words: str) -> dict[object, object]:
    done = repo.plans("git", "ci", *words)
    assert done.code == 0, done.stderr
    return yaml.load(done.stdout, yaml.BaseLoader)  # type: ignore[no-any-return]


def test_the_workflow_gives_nothing_of_a_pull_request_to_a_shell(repo: Repo) -> None:
    text = repo.plans("git", "ci").stdout
    made = workflow(repo)
    assert set(made["on"]) == {"pull_request", "push"}  # type: ignore[call-overload]
    assert made["permissions"] == {"contents": "read"}
    steps = [step for job in made["jobs"].values() for step in job["steps"]]  # type: ignore[attr-defined]
    assert any("plans validate --all" in step.get("run", "") for step in steps)
    assert any("plans git changes" in step.get("run", "") for step in steps)
    assert all("${{" not in step.get("run", "") for step in steps)
    assert "secrets." not in text
    assert "pull_request_target" not in text


def test_what_may_write_in_the_workflow_never_checks_out(repo: Repo) -> None:
    jobs = workflow(repo)["jobs"]
    writing = [
        job
        for job in jobs.values()  # type: ignore[attr-defined]
        if "write" in job.get("permissions", {}).values()
    ]
    assert [job["permissions"] for job in writing] == [{"pull-requests": "write"}]
    assert not any("checkout" in step.get("uses", "") for step in writing[0]["steps"])
    scripts = "\n".join(step.get("run", "") for step in writing[0]["steps"])
    assert not re.search(r"^\s*(plans|git|pip|python3? -m) ", scripts, re.MULTILINE)
    (checkout,) = [
        step
        for job in jobs.values()  # type: ignore[attr-defined]
        for step in job["steps"]
        if "checkout" in step.get("uses", "")
    ]
    assert checkout["with"]["persist-credentials"] == "false"


def test_the_scripts_of_the_workflow_are_shell_that_parses(repo: Repo, tmp_path: Path) -> None:
    jobs = workflow(repo)["jobs"]
    scripts = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]  # type: ignore[attr-defined]
    assert len(scripts) >= 4
    for script in scripts:
        subprocess.run(["sh", "-n"], input=script.encode(), check=True)


def test_where_plans_comes_from_can_be_said_and_not_abused(repo: Repo) -> None:
    assert workflow(repo)["env"] == {"PLANS_SOURCE": "${{ vars.PLANS_SOURCE }}"}
    source = "plans @ git+https://example.org/plans.git@v1"
    assert workflow(repo, "--from", source)["env"] == {"PLANS_SOURCE": source}
    for hostile in ("x\ny: z", "${{ secrets.X }}", "x'; rm", "-r evil", "--index-url=x"):
        repo.plans("git", "ci", f"--from={hostile}").assert_refused("nothing that pip installs")


def test_the_hook_for_pre_commit_takes_revisions_and_nothing_else(root: Path) -> None:
    (hook,) = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["entry"] == "plans validate"

    def taken(name: str) -> bool:
        wanted = re.search(hook["files"], name) is not None
        return wanted and re.search(hook["exclude"], name) is None

    assert taken("proposals/treaty/v1.yaml")
    assert taken("a/proposals/treaty/v1.yaml")
    assert not taken("proposals/parties.yaml")
    for name in RESERVED:
        assert not taken(f"proposals/treaty/{name}.yaml")
    assert not taken("proposals/treaty/amendments/a.yaml")


def test_help_shows_what_people_use_and_hides_what_git_calls(repo: Repo) -> None:
    said = repo.plans("git", "--help").stdout
    for shown in ("install", "uninstall", "status", "changes", "ci", "check"):
        assert f"  {shown} " in said
    for hidden in ("textconv", "  diff", "  merge"):
        assert hidden not in said.partition("Commands:")[2]

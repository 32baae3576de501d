"""Merge, status, resolve and apply from the shell: files, names, exit codes, every format."""

from __future__ import annotations

import json
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from runs import ROOT, apart, run

from plans.storing import load
from plans.writing import dump_revision

BASE = """\
# Kept by hand.
revision: base
clauses:
  - id: army   # the hard one
    label: "1"
    text: Forces are limited to 600 soldiers.
  - {id: votes, label: "2", text: Elections within 100 days.}
  - {id: guns, label: "3", text: The guns fall silent.}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a base and two sides that disagree on one clause of three."""
    (tmp_path / "base.yaml").write_text(BASE)
    (tmp_path / "us.yaml").write_text(BASE.replace("600", "400").replace("silent", "quiet"))
    (tmp_path / "e3.yaml").write_text(BASE.replace("600", "800").replace("100", "90"))
    return tmp_path


SIDES = ("base.yaml", "us.yaml", "e3.yaml")


def merged(desk: Path, *words: str) -> Any:
    done = run(desk, "merge", *SIDES, "-f", "json", *words)
    assert done.code in (0, 1), done.stderr
    return json.loads(done.stdout)


def test_a_merge_with_conflicts_exits_with_1_and_a_clean_one_with_0(desk: Path) -> None:
    assert run(desk, "merge", *SIDES).code == 1
    assert run(desk, "merge", "base.yaml", "us.yaml", "base.yaml").code == 0


def test_every_format_carries_every_conflict(desk: Path) -> None:
    found = merged(desk)
    assert found["format"] == "plans-merge/1" and found["clean"] is False
    (conflict,) = found["conflicts"]
    assert (conflict["clause"], conflict["term"], conflict["kind"]) == ("army", None, "words")
    wanted = conflict["sides"]
    assert wanted == {
        "us": "Forces are limited to 400 soldiers.", "e3": "Forces are limited to 800 soldiers."
    }  # fmt: skip
    for format in ("text", "html", "yaml"):
        text = run(desk, "merge", *SIDES, "-f", format, "--dry-run").stdout
        plain = re.sub(r"<[^>]*>|[{}+\[\]-]", "", text)
        assert "400" in plain and "800" in plain, format


def test_every_conflict_of_the_bundled_documents_is_in_every_format(tmp_path: Path) -> None:
    words = ("merge", "us-28-point@v1", "us-28-point@v2", "e3-counter", "--strict", "clause")
    found = json.loads(run(tmp_path, *words, "-f", "json").stdout)["conflicts"]
    assert len(found) > 3
    text = run(tmp_path, *words).stdout
    page = run(tmp_path, *words, "-f", "html").stdout
    (tmp_path / "made.yaml").write_text(run(tmp_path, *words, "-f", "yaml").stdout)
    made = load(tmp_path / "made.yaml")
    for each in found:
        assert f"{each['clause']}" in text and f"{each['clause']}" in page
        clause = made.places[each["clause"]].clause
        term = clause.terms.get(each["term"] or "")
        assert clause.alternatives or clause.notes or (term and term.alternatives)


def test_a_dry_run_writes_nothing(desk: Path) -> None:
    before = sorted(path.name for path in desk.iterdir())
    assert run(desk, "merge", *SIDES, "-o", "out.yaml", "--dry-run").code == 1
    assert sorted(path.name for path in desk.iterdir()) == before


def test_the_file_that_is_written_is_laid_out_like_the_first_side(desk: Path) -> None:
    done = run(desk, "merge", *SIDES, "-o", "out.yaml")
    assert (done.code, "wrote out.yaml" in done.stderr) == (1, True)
    text = (desk / "out.yaml").read_text()
    assert "# Kept by hand." in text and "# the hard one" in text
    assert "text: The guns fall quiet.}" in text


@pytest.mark.parametrize(
    "names",
    [
        ("--names", "usa,europe"),
        ("--names", "usa", "--names", "europe"),
        ("--names", "europe=e3.yaml,usa=us.yaml"),
        ("--names", "usa=us.yaml", "--names", "europe=e3.yaml"),
    ],
)
def test_sides_are_named_in_order_or_by_their_files(desk: Path, names: tuple[str, ...]) -> None:
    (conflict,) = merged(desk, *names)["conflicts"]
    assert {name: re.findall(r"\d+", said) for name, said in conflict["sides"].items()} == {
        "usa": ["400"], "europe": ["800"]
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("base.yaml", "us.yaml"), "at least two sides"),
        (("base.yaml", "us.yaml", "missing.yaml"), "missing.yaml"),
        (("base.yaml", "us.yaml", "."), "folder"),
        ((*SIDES, "--names", "us"), "1 names for 2 sides"),
        ((*SIDES, "--names", "us,us"), "two sides have the same name"),
        ((*SIDES, "--names", "u s,e3"), "no name for a side"),
        ((*SIDES, "--names", "us=nope.yaml,e3"), "no side is 'nope.yaml'"),
        ((*SIDES, "--strict", "very"), "very"),
        ((*SIDES, "-f", "rtf"), "no format called 'rtf'"),
        ((*SIDES, "-f", "docx"), "a Word file goes to a file"),
        ((*SIDES, "-o", "folder"), "is a folder"),
        ((*SIDES, "-o", "missing/out.yaml"), "make the folder first"),
        ((*SIDES, "-o", "merged"), "is no YAML file"),
        ((*SIDES, "-o", "merged.csv"), "cannot show a merge"),
        ((*SIDES, "-o", "us.rtf"), "no format writes '.rtf' files"),
    ],
)
def test_what_makes_no_merge_is_refused_and_nothing_is_written(
    desk: Path, words: tuple[str, ...], said: str
) -> None:
    (desk / "folder").mkdir()
    (desk / "us.rtf").write_text("Mine.")
    before = {path: path.read_bytes() for path in desk.iterdir() if path.is_file()}
    run(desk, "merge", *words).assert_refused(said)
    assert {path: path.read_bytes() for path in desk.iterdir() if path.is_file()} == before


@pytest.mark.parametrize(("name", "format"), [("m.html", "html"), ("m.json", "json")])
def test_a_file_is_what_its_name_says_as_with_every_command(
    desk: Path, name: str, format: str
) -> None:
    printed = run(desk, "merge", *SIDES, "-f", format).stdout
    assert run(desk, "merge", *SIDES, "-o", name).code == 1
    assert (desk / name).read_text("utf-8").rstrip("\n") == printed.rstrip("\n")


def test_a_merge_that_became_a_side_is_merged_again_without_nesting(desk: Path) -> None:
    run(desk, "merge", *SIDES, "-o", "us.yaml").assert_refused("made from")
    assert run(desk, "merge", *SIDES, "-o", "merged.yaml").code == 1
    shutil.move(desk / "merged.yaml", desk / "us.yaml")
    first = (desk / "us.yaml").read_text()
    assert run(desk, "merge", "base.yaml", "us.yaml", "us.yaml", "--names", "us,e3").code == 0
    again = run(desk, "merge", *SIDES, "-f", "yaml", "--names", "us,e3")
    assert again.stdout.count("alternatives:") == 1
    assert first.count("alternatives:") == 1
    assert run(desk, "diff", "us.yaml", "e3.yaml").code == 0


def test_plain_text_and_markdown_merge(desk: Path) -> None:
    (desk / "a.txt").write_text("1. Guns fall silent.\n\n2. Elections in 100 days.\n")
    (desk / "b.md").write_text("1. Guns fall silent now.\n\n2. Elections in 100 days.\n")
    (desk / "c.txt").write_text("1. Guns fall silent.\n\n2. Elections in 90 days.\n")
    done = run(desk, "merge", "a.txt", "b.md", "c.txt", "-f", "json")
    found = json.loads(done.stdout)
    assert (done.code, found["clean"]) == (0, True)
    assert [each["text"] for each in found["revision"]["clauses"]] == [
        "Guns fall silent now.", "Elections in 90 days."
    ]  # fmt: skip


def test_two_writers_at_once_leave_one_whole_file(desk: Path) -> None:
    words = ("merge", *SIDES, "-o", "out.yaml")
    with ThreadPoolExecutor(3) as pool:
        codes = [each.code for each in pool.map(lambda _: apart(desk, *words), range(3))]
    assert set(codes) <= {1, 2} and 1 in codes
    assert load(desk / "out.yaml").places["army"].clause.status == "bracketed"
    assert [path.name for path in desk.iterdir() if path.suffix == ".tmp"] == []


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """A workspace with the bundled documents and a merge of three of them as ``v3``."""
    shutil.copytree(ROOT / "proposals", tmp_path / "proposals")
    (tmp_path / "plans.toml").write_text('default = "us-28-point"\n')
    done = run(tmp_path, "merge", "v1", "v2", "e3-counter", "-o", "proposals/us-28-point/v3.yaml")
    assert done.code == 1, done.stderr
    return tmp_path


def test_a_merge_brings_no_errors_into_a_workspace(talks: Path) -> None:
    done = run(talks, "validate", "v3")
    assert done.code == 0
    assert " error" not in done.stdout


def test_status_counts_brackets_by_party_and_topic_and_resolve_closes_them(talks: Path) -> None:
    def status() -> Any:
        return json.loads(run(talks, "status", "v3", "-f", "json").stdout)

    before = status()
    count = before["summary"]["open"]
    assert count == len(before["brackets"]) > 2
    assert set(before["summary"]["by_party"]) == {"us", "e3"}
    assert before["summary"]["by_topic"]
    for number, each in enumerate(before["brackets"], 1):
        spot = each["clause"] + (f".{each['term']}" if each["term"] else "")
        done = run(talks, "resolve", "v3", spot, "--take", "us")
        assert (done.code, done.stdout) == (0, "")
        assert f"{count - number} bracket" in done.stderr
        assert run(talks, "validate", "v3").code == 0
    assert status()["summary"]["open"] == 0
    assert run(talks, "status", "v3", "--exit-code").code == 0


def test_resolving_keeps_comments_and_layout(desk: Path) -> None:
    run(desk, "merge", *SIDES, "-o", "out.yaml")
    for words, said in ((("--text", "Forces: none."), "none"), (("--keep-both",), "400")):
        assert run(desk, "resolve", "out.yaml", "army", *words, "-o", "done.yaml").code == 0
        text = (desk / "done.yaml").read_text()
        assert "# Kept by hand." in text and "# the hard one" in text and said in text
        assert "alternatives" not in text
        assert '{id: votes, label: "2", text: Elections within 90 days.}' in text
    assert "alternatives" in (desk / "out.yaml").read_text()


def test_wrong_names_are_met_with_hints(talks: Path) -> None:
    run(talks, "resolve", "v3", "us-profit-shar", "--take", "us").assert_refused("us-profit-share")
    run(talks, "resolve", "v3", "us-profit-share", "--take", "eu").assert_refused("wants nothing")
    run(talks, "resolve", "v3", "us-profit-share").assert_refused("--keep-both")
    run(talks, "resolve", "nope", "us-profit-share", "--take", "us").assert_refused("nope")


def test_a_tabled_revision_is_neither_resolved_nor_overwritten(talks: Path) -> None:
    path = talks / "proposals" / "us-28-point" / "v3.yaml"
    assert run(talks, "table", "v3", "--date", "2025-12-20").code == 0
    before = path.read_bytes()
    run(talks, "resolve", "v3", "us-profit-share", "--take", "us").assert_refused("is tabled")
    run(talks, "merge", "v1", "v2", "e3-counter", "-o", str(path)).assert_refused("is tabled")
    (talks / "p.json").write_text(run(talks, "diff", "v1", "v2", "-f", "json").stdout)
    run(talks, "apply", "p.json", "v1", "-o", str(path)).assert_refused("is tabled")
    assert path.read_bytes() == before


def test_a_stored_diff_makes_one_revision_of_the_other_and_back(talks: Path) -> None:
    for name, (one, two) in {"p": ("v1", "v2"), "q": ("v2", "e3-counter")}.items():
        (talks / f"{name}.json").write_text(run(talks, "diff", one, two, "-f", "json").stdout)
    folder = talks / "proposals" / "us-28-point"
    assert run(talks, "apply", "p.json", "q.json", "v1", "-o", "there.yaml").code == 0
    goal = load(talks / "proposals" / "e3-counter" / "v1.yaml")
    assert dump_revision(load(talks / "there.yaml")) == dump_revision(goal)
    assert run(talks, "apply", "-R", "p.json", "q.json", "there.yaml", "-o", "back.yaml").code == 0
    assert dump_revision(load(talks / "back.yaml")) == dump_revision(load(folder / "v1.yaml"))


@pytest.mark.parametrize(
    ("patch", "said"),
    [
        (None, "does not fit v2"),
        ("{", "Invalid JSON"),
        ("[]", "plans diff A B --format json"),
        ('{"format": "plans-diff/1", "patch": [{"op": "move"}]}', "clause"),
        ('{"format": "plans-diff/1", "patch": null}', "only some of the changes"),
        ('{"format": "plans-diff/2", "patch": []}', "plans-diff/1"),
    ],
)
def test_a_patch_that_does_not_fit_says_where_and_writes_nothing(
    talks: Path, patch: str | None, said: str
) -> None:
    stored = run(talks, "diff", "v1", "v2", "-f", "json").stdout
    (talks / "p.json").write_text(stored if patch is None else patch)
    done = run(talks, "apply", "p.json", "v2", "-o", "out.yaml")
    done.assert_refused()
    assert said.replace("v2", "us-28-point@v2") in done.stderr or said in done.stderr
    assert not (talks / "out.yaml").exists()


def test_a_merge_goes_into_a_pipe(desk: Path) -> None:
    (desk / "out.yaml").write_text(apart(desk, "merge", *SIDES, "-f", "yaml").stdout)
    assert apart(desk, "status", "out.yaml", "--exit-code").code == 1


def test_a_merge_says_what_it_takes_over_from_whom(desk: Path) -> None:
    done = run(desk, "merge", *SIDES)
    assert "taken over from us: 1 clause: 3" in done.stdout
    assert "taken over from e3: 1 clause: 2" in done.stdout
    assert merged(desk)["taken"] == {"us": ["guns"], "e3": ["votes"]}
    page = run(desk, "merge", *SIDES, "-f", "html").stdout
    _, *rows = (
        page.partition('<table class="merging">')[2].partition("</table>")[0].split("<tr>")[1:]
    )
    assert [re.findall(r"<td>([^<]+)", row)[1] for row in rows] == ["–", "1", "1"]
    without = BASE.replace('  - {id: guns, label: "3", text: The guns fall silent.}\n', "")
    (desk / "e3.yaml").write_text(without)
    assert (
        "taken over from e3: 1 clause: 3 (taken out)"
        in run(desk, "merge", "base.yaml", "base.yaml", "e3.yaml", "--names", "us,e3").stdout
    )


def test_sides_that_no_register_knows_are_called_as_they_are_given(desk: Path) -> None:
    for format in ("text", "html"):
        said = run(desk, "merge", *SIDES, "--names", "mill,inn", "-f", format).stdout
        assert "mill" in said and "inn" in said
        assert not re.search(r"\b(MILL|Mill|INN|Inn)\b", said), format


def test_two_inserts_at_one_place_are_noted_and_no_dispute(desk: Path) -> None:
    for name, text in (("us", "Buckets are rinsed."), ("e3", "Cattle drink below.")):
        more = f'  - {{id: {name}-1, label: "4", text: {text}}}\n'
        (desk / f"{name}.yaml").write_text(BASE + more)
    done = run(desk, "merge", *SIDES, "-o", "made.yaml")
    assert done.code == 0
    assert "Clean: 5 clauses, nothing in dispute; 1 note" in done.stdout
    made = (desk / "made.yaml").read_text()
    assert "put in at the same place" in made and "alternatives" not in made


def test_what_no_bracket_can_hold_is_said_to_be_noted(desk: Path) -> None:
    for name, number in (("us", "7"), ("e3", "8")):
        (desk / f"{name}.yaml").write_text(BASE.replace('label: "3"', f'label: "{number}"'))
    done = run(desk, "merge", *SIDES)
    assert done.code == 1
    assert "1 conflict in 3 clauses; each is noted, and nothing is bracketed." in done.stdout

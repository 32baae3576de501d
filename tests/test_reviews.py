"""Decisions on changes: they stay with the change, whatever comes about it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import Run, run
from schemas_made import validator
from strategies import CI, revisions

from plans.diffing import diff
from plans.model import Revision
from plans.reviewing import Decision, Reviewed, keys_of, reviewed
from plans.storing import writing

LEASE = {
    "Rent": "The tenant pays EUR 900 each month.",
    "Term": "The lease runs for 24 months.",
    "Notice": "Either party gives notice of 3 months.",
}
LATER = LEASE | {
    "Rent": "The tenant pays EUR 950 each month.",
    "Notice": "Either party gives notice of 2 months.",
}
# Of another kind and in other letters.
WATER = {
    "Забор воды": "Сторона А забирает 300 миллионов кубометров в год.",
    "Споры": "Споры решает арбитраж в течение 6 месяцев.",
}
WATER_LATER = WATER | {"Споры": "Споры решает арбитраж в течение 9 месяцев."}


def markdown(clauses: dict[str, str], title: str = "Text") -> str:
    parts = [f"## {n}. {name}\n\n{text}\n" for n, (name, text) in enumerate(clauses.items(), 1)]
    return "\n".join([f"# {title}\n", *parts])


@pytest.fixture
def lease(tmp_path: Path) -> Path:
    for name, clauses in (("a", LEASE), ("b", LATER)):
        (tmp_path / f"{name}.md").write_text(markdown(clauses), "utf-8")
    more = {"Parties": "This lease is between Ann and Bob.", **LATER}
    (tmp_path / "c.md").write_text(markdown(more), "utf-8")
    return tmp_path


def ask(folder: Path, *words: str) -> Any:
    done = run(folder, "review", *words, "-f", "json")
    assert done.code == 0, done.stderr
    found = json.loads(done.stdout)
    validator("review").validate(found)
    return found


def decide(folder: Path, *words: str, by: str = "Ann") -> Run:
    return run(folder, "review", *words, "--by", by, "--date", "2026-03-02")


def states(found: Any) -> dict[str, str]:
    return {each["message"]: each["state"] for each in found["changes"]}


WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RENT = "Rent: sum EUR 900 → EUR 950 (+EUR 50)"
NOTICE = "Notice: time span 3 months → 2 months (−1 month)"


def test_a_decision_is_listed_diffed_and_counted(lease: Path) -> None:
    done = decide(lease, "a.md..b.md", "--accept", "1", "--question", "3", "--note", "Why two?")
    assert done.code == 0
    assert "1 accepted, 1 questioned by Ann: plans.reviews.yaml" in done.stderr
    found = ask(lease, "a.md", "b.md")
    assert states(found)[RENT] == "accepted"
    assert states(found)[NOTICE] == "questioned"
    assert [each["state"] for each in found["changes"]][:2] == ["undecided", "undecided"]
    compared = json.loads(run(lease, "diff", "a.md", "b.md", "--notes", "-f", "json").stdout)
    validator("diff").validate(compared)
    assert compared["summary"]["review"] == found["summary"]
    shown = {c["message"]: c["review"]["state"] for c in compared["changes"] if "review" in c}
    assert shown == {RENT: "accepted", NOTICE: "questioned"}
    text = run(lease, "diff", "a.md", "b.md", "--notes").stdout
    assert "review: 1 accepted · 1 questioned · 2 undecided (2 minor)" in text
    assert "questioned by Ann, 2026-03-02: Why two?" in text


def test_the_report_marks_each_decided_change_and_can_hide_the_rest(lease: Path) -> None:
    plain = run(lease, "report", "a.md", "b.md", "-o", "plain.html")
    assert plain.code == 0
    before = (lease / "plain.html").read_text("utf-8")
    assert "Undecided only" not in before
    assert 'class="decision' not in before
    decide(lease, "a.md..b.md", "--accept", "1", "--question", "3", "--note", "<b>Why</b>?")
    assert run(lease, "review", "a.md..b.md", "-o", "page.html").code == 0
    page = (lease / "page.html").read_text("utf-8")
    assert page.count('<p class="decision') == 2
    assert "&lt;b&gt;Why&lt;/b&gt;?" in page
    assert "Review: 1\u00a0accepted · 1\u00a0questioned · 2\u00a0undecided (2\u00a0minor)" in page
    assert "Undecided only" in page
    classes = re.findall(r'<li class="change (?:\w|-)+ (\w+)"', page)
    assert sorted(classes) == ["accepted", "questioned", "undecided", "undecided"]


def test_a_redline_has_each_decision_as_a_comment_of_who_made_it(lease: Path) -> None:
    bare = comments(lease, "bare.docx", "diff", "a.md", "b.md")
    decide(lease, "a.md..b.md", "--question", "1", "--note", "Why so much?", by="Ann Lee")
    decide(lease, "a.md..b.md", "--accept", "3", by="Богдан")
    found = comments(lease, "decided.docx", "diff", "a.md", "b.md", "--notes")
    decided = [each for each in found if each not in bare]
    assert decided == [
        ("Ann Lee", "AL", "2026-03-02T00:00:00Z", ["Questioned", "Why so much?", f"On: {RENT}"]),
        ("Богдан", "Б", "2026-03-02T00:00:00Z", ["Accepted", f"On: {NOTICE}"]),
    ]
    assert [each for each in found if each in bare] == bare
    assert comments(lease, "review.docx", "review", "a.md..b.md") == found


def comments(folder: Path, name: str, *words: str) -> list[tuple[str, str, str, list[str]]]:
    """Return who says what, and when, in the comments of a Word file that a command writes."""
    assert run(folder, *words, "-o", name).code == 0
    tree = ElementTree.fromstring(ZipFile(folder / name).read("word/comments.xml"))
    return [
        (
            *(each.get(f"{WORD}{about}", "") for about in ("author", "initials", "date")),
            ["".join(line.itertext()) for line in each.iter(f"{WORD}p")],
        )
        for each in tree
    ]


def test_a_text_on_which_nobody_decided_says_nothing_of_it(lease: Path) -> None:
    assert "review" not in run(lease, "diff", "a.md", "b.md", "-f", "json").stdout
    assert "review" not in run(lease, "diff", "a.md", "b.md").stdout


@pytest.mark.parametrize(
    ("before", "after"), [(LEASE, LATER), (WATER, WATER_LATER)], ids=["lease", "water"]
)
def test_a_clause_more_at_the_top_moves_no_decision(
    tmp_path: Path, before: dict[str, str], after: dict[str, str]
) -> None:
    more = {"One": "Something stands here that stood nowhere.", **after}
    for name, clauses in (("a", before), ("b", after), ("c", more)):
        (tmp_path / f"{name}.md").write_text(markdown(clauses), "utf-8")
    assert decide(tmp_path, "a.md..b.md", "--accept-all").code == 0
    first = states(ask(tmp_path, "a.md..b.md"))
    assert set(first.values()) == {"accepted"}
    later = states(ask(tmp_path, "a.md..c.md"))
    assert {each: later[each] for each in first} == first
    assert set(later.values()) == {"accepted", "undecided"}


def test_a_change_that_changed_is_open_again_and_the_old_one_is_no_longer_there(
    lease: Path,
) -> None:
    decide(lease, "a.md..b.md", "--accept", "1,2")
    other = LATER | {"Rent": "The tenant pays EUR 960 each month."}
    (lease / "d.md").write_text(markdown(other), "utf-8")
    found = ask(lease, "a.md..d.md")
    assert set(states(found).values()) == {"undecided"}
    assert [each["message"] for each in found["gone"]] == [RENT, "Rent: words changed"]
    assert "No longer there" in run(lease, "review", "a.md..d.md").stdout


def test_the_same_word_in_another_sentence_is_another_change(tmp_path: Path) -> None:
    texts = {
        "a": "The guard may leave. The watch may sleep.",
        "b": "The guard may not leave. The watch may sleep.",
        "c": "The guard may leave. The watch may not sleep.",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.md").write_text(markdown({"Guard": text}), "utf-8")
    decide(tmp_path, "a.md..b.md", "--accept-all")
    found = ask(tmp_path, "a.md..c.md")
    assert "undecided" in states(found).values()
    assert found["gone"]


def test_another_text_of_the_folder_has_no_part_in_it(lease: Path) -> None:
    """Its first clause is clause-1 too, and the sum changes alike."""
    for name, sum in (("x", "900"), ("y", "950")):
        text = f"The seller delivers a car worth EUR {sum} in spring."
        (lease / f"{name}.md").write_text(markdown({"Price": text}), "utf-8")
    decide(lease, "a.md..b.md", "--accept-all")
    assert set(states(ask(lease, "x.md..y.md")).values()) == {"undecided"}


def test_a_later_decision_supersedes_and_the_earlier_stays(lease: Path) -> None:
    decide(lease, "a.md..b.md", "--question", "1", "--note", "Why?")
    path = lease / "plans.reviews.yaml"
    path.write_text(path.read_text("utf-8").replace("by: Ann", "by: Ann  # of Legal"), "utf-8")
    decide(lease, "a.md..b.md", "--accept", "1", by="Bo")
    decide(lease, "a.md..b.md", "--remark", "1", "--note", "Seen in June.", by="Cy")
    found = ask(lease, "a.md..b.md", "--clause", "1")
    entry = next(each for each in found["changes"] if each["message"] == RENT)
    assert entry["state"] == "accepted"
    assert [each["by"] for each in entry["decisions"]] == ["Ann", "Bo", "Cy"]
    assert "# of Legal" in path.read_text("utf-8")


@pytest.mark.parametrize("name", ['O\'Hara: "#1"', "李 雷", "- x", "no", "1", "null", "\u202eevil"])
def test_names_and_notes_of_any_characters_come_back(lease: Path, name: str) -> None:
    assert decide(lease, "a.md..b.md", "--accept", "1", "--note", name, by=name).code == 0
    assert decide(lease, "a.md..b.md", "--accept", "2", by=name).code == 0
    made = [each["decisions"] for each in ask(lease, "a.md..b.md")["changes"]]
    kept = [each for decisions in made for each in decisions]
    assert {each["by"] for each in kept} == {name}
    assert [each["note"] for each in kept] == [name, None]
    assert "\u202e" not in run(lease, "review", "a.md..b.md").stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--accept", "clause-1"), "several changes are called 'clause-1'"),
        (("--accept", "99"), "no change is called '99'"),
        (("--accept", "1", "--question", "1"), "change 1 is both accepted and questioned"),
        (("--accept", "1", "--note", " "), "the note is empty"),
        (("--accept", "1", "--by", " "), "who says it?"),
    ],
)
def test_what_is_not_clear_is_asked_and_nothing_is_written(
    lease: Path, words: Sequence[str], said: str
) -> None:
    by = () if "--by" in words else ("--by", "Ann")
    done = run(lease, "review", "a.md..b.md", *words, *by)
    assert done.code == 2
    assert said in done.stderr
    assert not (lease / "plans.reviews.yaml").exists()


def test_a_change_is_called_by_its_digits_or_its_fingerprint(lease: Path) -> None:
    found = ask(lease, "a.md..b.md")["changes"]
    decide(lease, "a.md..b.md", "--accept", found[0]["change"][:8])
    decide(lease, "a.md..b.md", "--accept", found[1]["fingerprint"])
    after = {each["number"]: each["state"] for each in ask(lease, "a.md..b.md")["changes"]}
    assert [n for n, state in after.items() if state == "accepted"] == sorted(
        each["number"] for each in found[:2]
    )


def test_all_of_one_severity_are_accepted_and_what_was_questioned_is_not(lease: Path) -> None:
    decide(lease, "a.md..b.md", "--question", "2")
    decide(lease, "a.md..b.md", "--accept-all", "--severity", "minor")
    found = ask(lease, "a.md..b.md")
    assert found["summary"] == {
        "accepted": 1,
        "questioned": 1,
        "undecided": 2,
        "undecided_by_severity": {"substantive": 2},
    }


def test_a_gate_holds_until_all_that_is_grave_is_accepted(lease: Path) -> None:
    gate = ("review", "a.md..b.md", "--fail-on", "substantive")
    assert run(lease, *gate).code == 1
    decide(lease, "a.md..b.md", "--accept-all", "--severity", "substantive")
    assert run(lease, *gate).code == 0
    assert run(lease, "review", "a.md..b.md", "--exit-code").code == 1


@pytest.mark.parametrize("broken", ["reviews: 3\n", "reviews: [\n", "reviews: [{change: x}]\n"])
def test_a_broken_file_is_named_with_its_line(lease: Path, broken: str) -> None:
    (lease / "plans.reviews.yaml").write_text(broken, "utf-8")
    for words in (("diff", "a.md", "b.md", "--notes"), ("review", "a.md..b.md")):
        done = run(lease, *words)
        assert done.code == 2
        assert re.search(r"plans\.reviews\.yaml:\d+:\d+", done.stderr)


def test_one_writes_at_a_time(lease: Path) -> None:
    with writing(lease / "plans.reviews.yaml"), ThreadPoolExecutor() as another:
        done = another.submit(decide, lease, "a.md..b.md", "--accept", "1").result()
    assert done.code == 2
    assert "another plans command is writing" in done.stderr


def test_tabled_revisions_stay_and_their_reviews_stand_beside_them(lease: Path) -> None:
    home = lease / "proposals" / "lease"
    home.mkdir(parents=True)
    assert run(lease, "import", "a.md", "-o", "proposals/lease/v1.yaml").code == 0
    (home / "v2.yaml").write_text(
        (home / "v1.yaml").read_text("utf-8").replace("900", "950").replace("v1", "v2"), "utf-8"
    )
    kept = {path.name: path.read_bytes() for path in home.glob("v*.yaml")}
    assert decide(lease, "v1..v2", "--accept", "1").code == 0
    assert {path.name: path.read_bytes() for path in home.glob("v*.yaml")} == kept
    assert (home / "reviews.yaml").exists()
    assert run(lease, "validate", "--all").code == 0
    listed = json.loads(run(lease, "log", "lease", "-f", "json").stdout)
    assert "reviews" not in json.dumps(listed)
    assert states(ask(lease, "lease@v1..lease@v2"))[RENT] == "accepted"


def test_two_dots_in_the_name_of_a_folder_part_nothing(lease: Path) -> None:
    below = lease / "below"
    below.mkdir()
    whole = ask(lease, "a.md", "b.md")["changes"]
    assert ask(below, "../a.md", "../b.md")["changes"] == whole
    assert ask(below, "../a.md..../b.md")["changes"] == whole
    assert run(lease, "review", "a.md").code == 2


def keys(before: Revision, after: Revision) -> list[str]:
    return list(keys_of(diff(before, after).changes, before, after))


@given(revisions, revisions, st.sampled_from(["lasting", "provisional"]))
@CI
def test_no_two_changes_share_a_key_and_keys_are_the_same_again(
    old: Any, new: Any, ids: str
) -> None:
    before, after = (Revision.model_validate({**each, "ids": ids}) for each in (old, new))
    found = keys(before, after)
    assert len(set(found)) == len(found)
    assert keys(before, after) == found


def typed(clauses: dict[str, str], labels: Sequence[str]) -> Revision:
    """The text with lasting ids, so that numbers are free."""
    ids = {"Parties": "p", "Rent": "r", "Term": "t", "Notice": "n"}
    found = [
        {"id": ids[name], "heading": name, "label": label, "text": text}
        for (name, text), label in zip(clauses.items(), labels, strict=True)
    ]
    return Revision.model_validate({"revision": "v1", "clauses": found})


@given(st.lists(st.integers(1, 99).map(str), min_size=3, max_size=3, unique=True), st.randoms())
def test_other_numbers_and_another_order_move_no_decision(
    labels: list[str], random: Random
) -> None:
    before = typed(LEASE, ["1", "2", "3"])
    shuffled = list(LATER.items())
    random.shuffle(shuffled)
    after = typed(dict(shuffled), labels)
    assert set(keys(before, typed(LATER, ["1", "2", "3"]))) <= set(keys(before, after))


DECISIONS = st.lists(
    st.builds(
        Decision,
        change=st.sampled_from(["a" * 12, "b" * 12]),
        decision=st.sampled_from(["accepted", "questioned", "remarked"]),
        by=st.just("Ann"),
        date=st.just("2026-03-02"),
        said=st.just("x"),
        severity=st.just("minor"),
        before=st.just("v1"),
        after=st.just("v2"),
    )
)


@given(DECISIONS)
def test_the_last_that_decides_stands_and_none_is_lost(made: list[Decision]) -> None:
    found = reviewed(made)
    assert sum(len(each.decisions) for each in found.values()) == len(made)
    for key, each in found.items():
        own = [one.decision for one in made if one.change == key and one.decision != "remarked"]
        assert each.state == (own[-1] if own else "undecided")
    assert Reviewed().state == "undecided"

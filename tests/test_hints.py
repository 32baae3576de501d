"""A name that nobody has is answered by the one that was meant, whatever it is a name of."""

from __future__ import annotations

import os
import shlex
import sys
from importlib import metadata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import ROOT, run

from plans.cli._terminal import going
from plans.errors import did_you_mean
from plans.extras import installing
from plans.nearest import nearest

RULES = ("share-added", "share-decreased", "share-increased", "clause-split", "clause-merged")
CLAUSES = ("nato-membership", "nato-troops", "army-size", "10 (a)", "10 (b)", "art-5", "art-12")


@pytest.mark.parametrize(
    ("name", "known", "meant"),
    [
        ("v9", ("v1", "v2", "talks@v1"), ["v2"]),
        ("talks@v7", ("talks@v1", "talks@v3", "other@v8"), ["talks@v3"]),
        ("art-13", CLAUSES, ["art-12"]),
        ("nato", CLAUSES, ["nato-membership", "nato-troops"]),
        ("natoo", CLAUSES, ["nato-membership", "nato-troops"]),
        ("NATO Membership", CLAUSES, ["nato-membership"]),
        ("10a", CLAUSES, ["10 (a)"]),
        ("size", CLAUSES, ["army-size"]),
        ("share-decresed", RULES, ["share-decreased"]),
        ("cluase-split", RULES, ["clause-split"]),
        ("рамка", ("рамки", "перелік"), ["рамки"]),
        ("securite", ("sécurité", "territoire"), ["sécurité"]),
        ("领土问题", ("领土问题一", "军队"), ["领土问题一"]),
        ("99", ("1", "2", "9"), []),
        ("xyzzy", RULES, []),
        ("", RULES, []),
        ("v9", (), []),
    ],
)
def test_what_was_meant_is_found(name: str, known: tuple[str, ...], meant: list[str]) -> None:
    assert nearest(name, known) == meant


NAMES = st.lists(st.text("abcdefgh-", min_size=4, max_size=12), min_size=1, max_size=8, unique=True)


@given(known=NAMES, order=st.randoms())
def test_the_order_of_what_is_known_changes_nothing(known: list[str], order: object) -> None:
    turned = list(known)
    order.shuffle(turned)  # type: ignore[attr-defined]
    assert nearest(known[0] + "x", known) == nearest(known[0] + "x", turned)


@given(known=NAMES, upper=st.booleans())
def test_a_name_in_other_letters_is_that_name(known: list[str], upper: bool) -> None:
    typed = known[0].upper() if upper else known[0].replace("-", "_")
    found = nearest(typed, known)
    assert not typed.strip("-_") or known[0] in found or len(found) == 3


def test_what_is_near_to_nothing_is_answered_by_what_there_is_in_the_order_people_count() -> None:
    assert did_you_mean("xyzzy", ["v10", "v2", "v1"]) == "known: v1, v2, v10"
    assert did_you_mean("xyzzy", map(str, range(30))).endswith("18, 19, …")


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("diff", "v1", "v9"), "did you mean 'v2'?"),
        (("diff", "v1", "READM.md"), "did you mean 'README.md'?"),
        (("diff", "v1", "v2", "--clause", "nato"), "did you mean 'nato-membership'"),
        (("diff", "v1", "v2", "--format", "md"), "did you mean 'markdown'?"),
        (("diff", "v1", "v2", "--severity", "mino"), "did you mean 'minor'?"),
        (("diff", "v1", "v2", "--severty", "minor"), "did you mean '--severity'?"),
        (("dif", "v1", "v2"), "did you mean 'diff'?"),
        (("amend", "chek"), "did you mean 'check'?"),
        (("redlines", "v1", "--party", "ukrain"), "did you mean 'ukraine'?"),
        (("compare", "v1", "v2", "--issues", "natoo"), "did you mean 'nato'?"),
        (("explain", "share-decresed"), "did you mean 'share-decreased'?"),
        (("log", "us-28"), "did you mean 'us-28-point'?"),
        (("sequence", "v1", "--without", "ceasfire"), "did you mean 'ceasefire'?"),
        (("blame", "v2:profit"), "did you mean 'us-profit-share'?"),
        (("schema", "findngs"), "did you mean 'findings'?"),
        (("search", "x", "--proposal", "us28point"), "did you mean 'us-28-point'?"),
    ],
)
def test_wherever_a_name_is_asked_for_a_slip_is_answered(words: tuple[str, ...], hint: str) -> None:
    done = run(ROOT, *words)
    assert (done.code, done.stdout) == (2, "")
    assert hint in done.stderr


def test_what_was_typed_is_said_even_where_nothing_is_near(tmp_path: Path) -> None:
    """That two names end alike makes neither of them the other; a file is meant by its stem."""
    (tmp_path / "may.html").touch()
    (tmp_path / "v7.yaml").touch()
    run(tmp_path, "show", "act.xml").assert_refused("no file 'act.xml'\n  hint: check the path")
    run(tmp_path, "show", "may.htm").assert_refused("did you mean 'may.html'?")
    run(tmp_path, "show", "v7").assert_refused("did you mean the file 'v7.yaml'?")


@pytest.mark.skipif(os.name != "posix", reason="links are made otherwise there")
@pytest.mark.parametrize("way", ["x" * 300 + ".html", "x" * 300 + "/x.html", "circle/x.html"])
def test_a_way_that_is_too_long_or_a_circle_is_said_and_is_no_bug(tmp_path: Path, way: str) -> None:
    (tmp_path / "a.md").write_text("1. Rent. The rent is EUR 900.\n")
    (tmp_path / "circle").symlink_to("circle")
    for words in (("diff", "a.md", "a.md"), ("report", "a.md", "a.md")):
        run(tmp_path, *words, "-o", way).assert_refused(way.partition("/")[0])
    run(tmp_path, "diff", way, "a.md").assert_refused()


@pytest.mark.skipif(os.name != "posix", reason="shells quote otherwise there")
def test_what_a_shell_is_told_to_do_it_can_do() -> None:
    assert going(Path("my talks")) == "cd 'my talks' && "
    assert going(Path()) == ""


def test_a_folder_is_no_revision_and_a_file_without_words_is_told(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "a.md").write_text("1. Rent. The rent is EUR 900.\n")
    (tmp_path / "empty.md").write_text("\n")
    run(tmp_path, "diff", "drafts", "a.md").assert_refused("'drafts' is a folder")
    assert "empty.md holds no words" in run(tmp_path, "diff", "a.md", "empty.md").stderr


def test_what_installs_a_missing_part_never_asks_the_index_for_plans() -> None:
    parts = metadata.metadata("plans").get_all("Provides-Extra") or []
    assert len(parts) > 8
    for part in parts:
        words = shlex.split(installing(part))
        assert words[:4] == [sys.executable, "-m", "pip", "install"]
        assert words[4:] and not [need for need in words[4:] if need.startswith("plans")]

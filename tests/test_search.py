"""Search: what is found, when it came and went, and an index that is only a cache."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from histories import cap, carried, clause, revision, write
from hypothesis import given
from hypothesis import strategies as st
from runs import ROOT, run
from strategies import CI, NASTY, SCRIPTS

from plans.letters import composed
from plans.storing import search_index as index_module
from plans.storing import search_tables as tables
from plans.storing import workspace as workspace_module
from plans.storing.search_index import Index, index_path
from plans.storing.workspace import find_workspace
from plans.tracing import Phrase

ARMY = "The armed forces of Ukraine are limited in number."


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


def search(folder: Path, *words: str) -> dict[str, Any]:
    done = run(folder, "search", *words, "-f", "json")
    assert done.code == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def turns(found: dict[str, Any]) -> dict[str, list[tuple[str, str]]]:
    return {
        line["proposal"]: [(turn["event"], turn["ref"]) for turn in line["turns"]]
        for line in found["proposals"]
    }


def test_a_phrase_first_appeared_disappeared_and_came_back(tmp_path: Path) -> None:
    texts = ["Nothing yet.", ARMY, ARMY, "Nothing more.", ARMY]
    steps = {f"p@v{n}": revision(f"v{n}", clause("a", text)) for n, text in enumerate(texts, 1)}
    write(tmp_path, {**steps, "q@v1": revision("v1", clause("a", ARMY))})
    found = search(tmp_path, "armed forces")
    assert turns(found) == {
        "p": [("first appeared", "p@v2"), ("disappeared", "p@v4"), ("came back", "p@v5")],
        "q": [("first appeared", "q@v1")],
    }
    assert [hit["revisions"] for hit in found["hits"]] == [["p@v2", "p@v3", "p@v5"], ["q@v1"]]
    said = run(tmp_path, "search", "armed forces").stdout
    assert "first appeared v2 undated · disappeared v4 undated · came back v5 undated" in said
    assert "The «armed forces» of Ukraine" in said
    assert turns(search(tmp_path, "armed forces", "--proposal", "q")).keys() == {"q"}


def test_the_tenth_revision_comes_after_the_ninth(tmp_path: Path) -> None:
    steps = {f"p@v{n}": revision(f"v{n}", clause("a", ARMY)) for n in (2, 9, 10)}
    write(tmp_path, {**steps, "p@v11": revision("v11", clause("a", "Nothing."))})
    assert turns(search(tmp_path, "Ukraine")) == {
        "p": [("first appeared", "p@v2"), ("disappeared", "p@v11")]
    }


def test_what_is_carried_is_marked(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "p@v1": revision("v1", clause("a", ARMY)),
            "p@v2": revision("v2", carried("a", ARMY)),
        },
    )
    found = search(tmp_path, "Ukraine")
    assert found["hits"][0]["carried"] == ["p@v2"]
    assert found["proposals"][0]["carried"] == ["p@v2"]
    assert "still in v2 (carried)" in run(tmp_path, "search", "Ukraine").stdout


@pytest.mark.parametrize(
    ("phrase", "text", "marked"),
    [
        ("UKRAINE'S forces", "In peace Ukraine’s forces stay.", "Ukraine’s forces"),
        ("Saporischschja", "Das KKW Saporischschja läuft.", "Saporischschja"),
        ("uberprufung", "Eine Überprüfung erfolgt.", "Überprüfung"),
        ("ÜBERPRÜFUNG", "Eine U\u0308berpru\u0308fung erfolgt.", "U\u0308berpru\u0308fung"),
        ("strasse", "Die Straße ist frei.", "Straße"),
        ("istanbul", "Talks in İstanbul.", "İstanbul"),
        ("forces", "The \ufb01rst forces", "forces"),
        ("first", "The \ufb01rst forces", "\ufb01rst"),
        ("збройні СИЛИ", "Це Збройні сили України.", "Збройні сили"),
        ("القوات", "هذه القُوّات المسلحة", "القُوّات"),
        ("武装部队", "乌克兰武装部队的上限", "武装部队"),
        ("部队", "乌克兰武装部队的上限", "部队"),
        ("武装部队", "乌克兰武装 部队的上限", "武装 部队"),
        ("部", "乌克兰武装部队的上限", "部"),
        ("กองกำลัง", "จำกัดกองกำลังทหาร", "กองกำลัง"),
        ("군대", "군대 제한", "군대"),
        ("सशस्त्र बल", "यूक्रेन के सशस्त्र बल सीमित", "सशस्त्र बल"),
        ("ten years", "for ten-years at most", "ten-years"),
        ("ten years", "for ten\nyears at most", "ten years"),
        ("ten years", "for ten yearly terms", None),
        ("NATO", "the NATOs of the world", None),
        ("term", "the de\u00adter\u00adm ter\u00adm", "ter\u00adm"),
        ("القوات", "القـــوات المسلحة", "القـــوات"),
        ("الـقوات", "هذه القوات", "القوات"),
        ("800000", "no more than 800,000 soldiers", "800,000"),
        ("800,000", "no more than 800\u00a0000 soldiers", "800 000"),
        ("800 000", "no more than 800000 soldiers", "800000"),
        ("1.200.000", "mehr als 1'200'000 Menschen", "1'200'000"),
        ("800", "no more than 800,000 soldiers", None),
        ("100", "by 2025, 100 of them", "100"),
        ("1", "points 1, 2 and 3", "1"),
        ("annex3", "under annex3 300,000 soldiers", "annex3"),
        ("point 3", "in point 3 300,000 soldiers", "point 3"),
        ("300000", "in point 3 300,000 soldiers", "300,000"),
        ("50 %", "a share of 50 % each", "50"),
        ("%", "a share of 50 % each", "%"),
        ("🇺🇦", "the flag 🇺🇦 flies", "🇺🇦"),
        ("snake_case", "one snake_case word", "snake_case"),
    ],
)
def test_words_are_found_whatever_their_case_and_accents(
    tmp_path: Path, phrase: str, text: str, marked: str | None
) -> None:
    write(tmp_path, {"p@v1": revision("v1", clause("a", text))})
    hits = search(tmp_path, phrase)["hits"]
    found = [hit["text"][slice(*span)] for hit in hits for span in hit["spans"]]
    assert found == ([composed(marked)] if marked else [])


def test_exact_is_as_written(tmp_path: Path) -> None:
    write(tmp_path, {"p@v1": revision("v1", clause("a", "Überprüfung of NATO-led Natobar"))})
    assert search(tmp_path, "uberprufung", "--exact")["total"] == 0
    assert search(tmp_path, "Überprüf", "--exact")["total"] == 1
    assert search(tmp_path, "NATO-", "--exact")["hits"][0]["spans"] == [[15, 20]]


def test_values_of_terms_and_headings_are_found(tmp_path: Path) -> None:
    money = {"kind": "money", "issue": "assets", "value": "USD 100 billion", "role": "amount"}
    span = {"kind": "duration", "issue": "guard", "value": "10 years", "of": "the guarantee"}
    talks = {"kind": "obligation", "issue": "talks", "bearer": "nr", "action": "talk"}
    terms = {"m": money, "d": span, "s": cap("600000 personnel"), "t": talks}
    made = revision("v1", clause("a", "x", heading="Frozen funds", terms=terms))
    write(tmp_path, {"p@v1": made}, parties="parties: {nr: {name: The North, type: state}}\n")
    for phrase, slot in (
        ("usd 100 billion", "term"),
        ("10 years", "term"),
        ("600,000 personnel", "term"),
        ("600000 personnel", "term"),
        ("nr", "value"),
        ("frozen FUNDS", "heading"),
    ):
        assert [hit["slot"] for hit in search(tmp_path, phrase)["hits"]] == [slot], phrase


def test_a_search_can_be_narrowed_to_terms(tmp_path: Path) -> None:
    terms = {"s": cap("600000 personnel", of="the forces")}
    write(tmp_path, {"p@v1": revision("v1", clause("a", "600,000 personnel", terms=terms))})
    assert search(tmp_path, "personnel")["total"] == 2
    for term in ("quantity/army-size", "quantity/", "/army-size", "quantity", "army-size"):
        assert [hit["slot"] for hit in search(tmp_path, "personnel", "--term", term)["hits"]] == [
            "term"
        ]
    assert search(tmp_path, "personnel", "--term", "quantity/other")["total"] == 0


@pytest.mark.parametrize(
    "phrase",
    [
        '"', '""', "'", "a OR b", "NOT", "AND", "NEAR(a b)", "a*", "^a", "-a", "a:b", "words:a",
        "(", "{a b}", "+", "\\", "%", "_", "; DROP TABLE texts; --", "\x1b[31m", "\x00a",
        "a" * 1000, "\u202e", "\ud800",
    ],
)  # fmt: skip
def test_a_hostile_query_is_a_phrase_like_any_other(tmp_path: Path, phrase: str) -> None:
    write(tmp_path, {"p@v1": revision("v1", clause("a", ARMY))})
    for exact in ((), ("--exact",)):
        done = run(tmp_path, "search", *exact, "--", phrase)
        done.assert_no_crash()
        assert "\x1b" not in done.stdout
    assert search(tmp_path, "Ukraine")["total"] == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("",), "nothing to look for"),
        (("   ",), "nothing to look for"),
        (("a" * 1001,), "more than 1000"),
        (("x", "--proposal", "us-28-pont"), "us-28-point"),
        (("x", "--term", "quantty/army-size"), "quantity"),
        (("x", "--limit", "0"), "limit"),
    ],
)
def test_what_cannot_be_looked_for_is_refused(words: tuple[str, ...], said: str) -> None:
    run(ROOT, "search", *words).assert_refused(said)


texts = st.lists(
    st.sampled_from(
        (*SCRIPTS, *(each for each in NASTY if each.isprintable()), "ten", "years", " ")
    ),
    min_size=1,
    max_size=5,
).map("".join)


@CI
@given(texts, texts)
def test_the_index_proposes_all_that_has_the_phrase(said: str, other: str) -> None:
    db = tables.connected(":memory:")
    tables.make(db, "test")
    folded = " ".join(said.split())
    from plans.storing.statements import Statement

    tables.store(db, Statement(folded, "a", "", "", "text"))
    for phrase in (Phrase(" ".join(other.split())), Phrase(folded), Phrase(folded, exact=True)):
        if phrase.said and phrase.spans(tables.storable(folded)):
            assert [text for _, text in tables.candidates(db, phrase)] == [tables.storable(folded)]
    db.close()


# The index is a cache, and only that.


def indexed(folder: Path) -> Path:
    path = index_path(find_workspace(folder))
    assert path is not None
    return path


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return write(tmp_path, {"p@v1": revision("v1", clause("a", ARMY))})


def test_the_index_is_kept_in_the_users_cache(small: Path, cache: Path) -> None:
    search(small, "Ukraine")
    assert indexed(small).is_file()
    assert indexed(small).parent == cache / "plans"
    assert indexed(small).parent.stat().st_mode & 0o077 == 0


def test_what_did_not_change_is_not_read_again(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small / "proposals" / "p" / "v1.yaml"
    os.utime(path, (1_000_000, 1_000_000))
    first = search(small, "Ukraine")

    def refuse(*_: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr(index_module, "read_edition", refuse)
    assert search(small, "Ukraine") == first
    os.utime(path, (2_000_000, 2_000_000))
    assert search(small, "Ukraine") == first


def test_a_changed_a_new_and_a_deleted_revision_are_noticed(small: Path) -> None:
    assert search(small, "Ukraine")["total"] == 1
    path = small / "proposals" / "p" / "v1.yaml"
    path.write_text(path.read_text("utf-8").replace("Ukraine", "Germany"), "utf-8")
    assert search(small, "Ukraine")["total"] == 0
    assert search(small, "Germany")["total"] == 1
    write(small, {"p@v2": revision("v2", clause("a", ARMY))})
    assert search(small, "Ukraine")["total"] == 1
    (small / "proposals" / "p" / "v2.yaml").unlink()
    assert search(small, "Ukraine")["total"] == 0


def test_a_change_that_keeps_time_and_size_is_noticed_while_the_file_is_young(small: Path) -> None:
    path = small / "proposals" / "p" / "v1.yaml"
    search(small, "Ukraine")
    stat = path.stat()
    path.write_text(path.read_text("utf-8").replace("Ukraine", "Finland"), "utf-8")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert path.stat().st_size == stat.st_size
    assert search(small, "Finland")["total"] == 1


def test_terms_are_said_anew_when_a_party_is_renamed(small: Path) -> None:
    term = {"kind": "share", "issue": "i", "value": "5 %", "of": "profits", "to": "us"}
    write(small, {"p@v1": revision("v1", clause("a", "x", terms={"s": term}))})
    assert search(small, "Ruritania")["total"] == 0
    write(small, {}, parties="parties:\n  us: {name: Ruritania}\n")
    assert search(small, "Ruritania")["total"] == 1


@pytest.mark.parametrize(
    "broken", [b"", b"not a database at all" * 100, b"SQLite format 3\0" + b"\xff" * 9000]
)
def test_a_corrupted_index_is_made_anew_without_a_word(small: Path, broken: bytes) -> None:
    first = search(small, "Ukraine")
    indexed(small).write_bytes(broken)
    done = run(small, "search", "Ukraine", "-f", "json")
    assert (json.loads(done.stdout), done.stderr) == (first, "")
    assert sqlite3.connect(indexed(small)).execute("SELECT count(*) FROM uses").fetchone() == (1,)


def test_an_index_cut_in_the_middle_is_made_anew(small: Path) -> None:
    first = search(small, "Ukraine")
    data = indexed(small).read_bytes()
    for end in range(0, len(data), len(data) // 12):
        indexed(small).write_bytes(data[:end])
        assert search(small, "Ukraine") == first


def test_an_index_of_another_version_or_with_other_tables_is_made_anew(small: Path) -> None:
    first = search(small, "Ukraine")
    for harm in ("UPDATE about SET stamp = 'old'", "DELETE FROM about", "DROP TABLE about"):
        db = sqlite3.connect(indexed(small))
        db.execute(harm)
        db.commit()
        db.close()
        assert search(small, "Ukraine") == first
    for table in ("uses", "texts", "by_word", "revisions"):
        for time in (1_000_000, None):
            path = small / "proposals" / "p" / "v1.yaml"
            os.utime(path, None if time is None else (time, time))
            search(small, "Ukraine")
            db = sqlite3.connect(indexed(small))
            db.execute(f"DROP TABLE {table}")
            db.commit()
            db.close()
            assert search(small, "Ukraine") == first
            db = sqlite3.connect(indexed(small))
            assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)
            db.close()


def test_an_index_with_holes_is_made_anew(small: Path) -> None:
    steps = {f"p@v{n}": revision(f"v{n}", clause("a", f"{ARMY} {n}")) for n in range(1, 40)}
    for path in (write(small, steps) / "proposals" / "p").iterdir():
        os.utime(path, (1_000_000, 1_000_000))
    first = search(small, "Ukraine")
    data = indexed(small).read_bytes()
    for page in range(1, len(data) // 4096):
        holed = data[: page * 4096] + b"\xa5" * 4096 + data[(page + 1) * 4096 :]
        indexed(small).write_bytes(holed)
        assert search(small, "Ukraine") == first


def test_without_a_place_to_write_the_index_is_in_memory(
    small: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first = search(small, "Ukraine")
    blocked = tmp_path / "file"
    blocked.write_text("")
    for home in (str(blocked), "/proc/nowhere"):
        monkeypatch.setenv("XDG_CACHE_HOME", home)
        assert search(small, "Ukraine") == first
    indexed(small)
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert indexed(small) == tmp_path / "home" / ".cache" / "plans" / indexed(small).name


def test_a_folder_where_the_index_should_be_is_left_alone(small: Path) -> None:
    indexed(small).mkdir(parents=True)
    assert search(small, "Ukraine")["total"] == 1
    assert indexed(small).is_dir()


def test_without_full_text_search_the_same_is_found(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(small, {"p@v2": revision("v2", clause("a", "乌克兰武装部队的上限 and NATO troops"))})
    asked = ("Ukraine", "nato TROOPS", "武装部队", "部队", "ukr")
    with_it = [search(small, phrase) for phrase in asked]
    indexed(small).unlink()
    monkeypatch.setattr(tables, "_FULL_TEXT", ("CREATE VIRTUAL TABLE x USING no_such_module()",))
    assert [search(small, phrase) for phrase in asked] == with_it
    assert [each["total"] for each in with_it] == [1, 1, 1, 1, 0]


def test_a_revision_that_cannot_be_read_is_named_and_the_rest_is_found(small: Path) -> None:
    path = small / "proposals" / "p" / "v2.yaml"
    path.write_text("revision: [", "utf-8")
    done = run(small, "search", "Ukraine")
    assert "p@v2 cannot be read" in done.stderr
    assert "p" in turns(search(small, "Ukraine"))
    path.write_text((small / "proposals" / "p" / "v1.yaml").read_text("utf-8"), "utf-8")
    assert search(small, "Ukraine")["unreadable"] == []


def test_of_many_revisions_that_cannot_be_read_the_first_are_named_and_the_rest_counted(
    tmp_path: Path,
) -> None:
    write(tmp_path, {"p@v1": revision("v1", clause("a", ARMY))})
    for number in range(2, 200):
        (tmp_path / "proposals" / "p" / f"v{number}.yaml").write_text("revision: [")
    done = run(tmp_path, "search", "armed")
    assert "p@v2 cannot be read" in done.stderr
    assert "193 more" in done.stderr
    assert len(done.stderr.splitlines()) == 6


def test_the_folders_are_listed_as_often_for_fifty_revisions_as_for_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def listings(folder: Path, count: int) -> int:
        steps = {f"p@v{n}": revision(f"v{n}", clause("a", ARMY)) for n in range(1, count + 1)}
        workspace = find_workspace(write(folder, steps))
        listed: list[Path] = []
        names = workspace_module._names
        with monkeypatch.context() as patch:
            patch.setattr(workspace_module, "_names", lambda at: listed.append(at) or names(at))
            with Index(workspace) as index:
                assert len(index.revisions()) == count
        return len(listed)

    assert 0 < listings(tmp_path / "two", 2) == listings(tmp_path / "fifty", 50)


def test_several_processes_at_once_find_the_same(small: Path) -> None:
    steps = {f"p@v{n}": revision(f"v{n}", clause("a", f"{ARMY} {n}")) for n in range(1, 60)}
    write(small, steps)
    code = "from plans.cli import main; main()"
    words = [sys.executable, "-c", code, "search", "Ukraine", "-f", "json", "--limit", "99"]
    running = [
        subprocess.Popen(words, cwd=small, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    said = [process.communicate(timeout=120) for process in running]
    assert {err for _, err in said} == {b""}
    assert len({out for out, _ in said}) == 1
    assert json.loads(said[0][0])["total"] == 59
    db = sqlite3.connect(indexed(small))
    assert db.execute("SELECT count(*) FROM uses").fetchone() == (59,)
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_an_index_that_another_process_holds_is_not_waited_for_forever(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    search(small, "Ukraine")
    monkeypatch.setattr(tables, "PATIENCE", 0.05)
    write(small, {"p@v2": revision("v2", clause("a", "Germany"))})
    holder = sqlite3.connect(indexed(small), isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    assert search(small, "Germany")["total"] == 1
    holder.execute("ROLLBACK")
    holder.close()


def test_texts_that_no_revision_has_are_forgotten(small: Path) -> None:
    search(small, "Ukraine")
    write(small, {"p@v1": revision("v1", clause("a", "Germany"))})
    search(small, "Ukraine")
    db = sqlite3.connect(indexed(small))
    for table in ("texts", "uses", "by_word"):
        assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)


def test_progress_counts_to_the_end(small: Path) -> None:
    told: list[tuple[int, int]] = []
    with Index(find_workspace(small), lambda done, count: told.append((done, count))):
        pass
    assert told == [(0, 1), (1, 1)]


# The bundled documents.


def test_ten_years_first_appeared_in_v2() -> None:
    found = search(ROOT, "ten years")
    assert turns(found)["us-28-point"] == [("first appeared", "us-28-point@v2")]


def test_the_barring_of_nato_disappeared_in_v2() -> None:
    assert turns(search(ROOT, "barred from NATO permanently")) == {
        "us-28-point": [("first appeared", "us-28-point@v1"), ("disappeared", "us-28-point@v2")]
    }


@pytest.mark.parametrize("columns", ["40", "100"])
def test_snippets_fit_the_page(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    done = run(ROOT, "search", "Ukraine", "--limit", "50")
    snippets = [line for line in done.stdout.split("\n") if line.startswith("    ")]
    assert len(snippets) > 50
    assert max(map(len, snippets)) <= int(columns) or columns == "40"
    assert sum("«Ukraine" in line for line in snippets) >= 50


def test_nothing_found_can_command_a_terminal(tmp_path: Path) -> None:
    nasty = "\x1b[31mred \u202e Ukraine"
    write(tmp_path, {"p@v1": revision("v1", clause("a", nasty, heading=nasty, label=nasty))})
    for words in (("Ukraine",), ("red", "--exact")):
        done = run(tmp_path, "search", *words)
        assert "red" in done.stdout
        assert "\x1b" not in done.stdout
        assert "\u202e" not in done.stdout


def test_a_use_is_found_by_its_text_and_its_clause() -> None:
    with tables.connected(":memory:") as db:
        tables.make(db, "1")
        (plan,) = db.execute(f"EXPLAIN QUERY PLAN {tables._SAME}", (None,) * len(tables._USE))
    assert "(text=? AND clause=?)" in plan[-1]

"""Texts of strangers: each file of ``cases/strangers…`` holds what goes in and what is right.

What is right was written from the texts, never from what the program prints. How a case is written
stands in the README of the first folder. A case that is not yet right says so (``fails = "why"``),
and fails here as soon as it comes right, so that its file tells the truth.
"""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from runs import run
from typed_words import typed_words

CASES = sorted((Path(__file__).parent / "cases").glob("strangers*/*.toml"))
SIDES = ("before", "after", "one", "two")
QUIET = ("minor", "editorial")

Json = dict[str, Any]


@dataclass
class Case:
    """One case, its texts written to a folder of its own."""

    said: Json
    folder: Path

    @property
    def expect(self) -> Json:
        found: Json = self.said["expect"]
        return found

    def name(self, side: str) -> str:
        """What the command line is given for a side: a file of ours, or a revision."""
        revision = self.said.get("of") or ("v1" if "start" in self.said else "")
        return revision if side == "before" and revision else self._file(side)

    def _file(self, side: str) -> str:
        return side + str(self.said.get("suffix", ".txt"))

    def write(self) -> None:
        if "of" in self.said and "after" not in self.said:
            old, new = self.said.get("replace", ("", ""))
            words = typed_words(self.said["of"], self.folder)
            assert old in words
            self.said["after"] = words.replace(old, new) if old else words
        for side in SIDES:
            if side in self.said:
                (self.folder / self._file(side)).write_bytes(self._bytes(side))
        if "start" in self.said:
            started = run(self.folder, "start", self._file("before"), ".")
            assert started.code == 0, started.stderr[-500:]

    def _bytes(self, side: str) -> bytes:
        """Return a side's text as its file holds it: filled up, composed, ended and encoded."""
        text: str = self.said[side]
        text = text.replace("@FILL@", self.said.get("fill", "") * self.said.get("times", 1))
        if side in ("after", "one"):
            text = unicodedata.normalize(self.said.get("form", "NFC"), text)
            text = text.replace("\n", self.said.get("ends", "\n"))
            return text.encode(self.said.get("encoding", "utf-8"))
        return text.encode()

    def tell(self, *words: str) -> Json:
        """Return what a command prints as JSON; no command may crash or refuse."""
        done = run(self.folder, *words, "--format", "json")
        assert done.code in (0, 1), done.stderr[-500:]
        found: Json = json.loads(done.stdout)
        return found

    def diff(self, before: str, after: str, *options: str) -> Json:
        return self.tell("diff", self.name(before), self.name(after), *options)

    @cached_property
    def forth(self) -> Json:
        partial = ["--partial"] if self.said.get("partial") else []
        named = ["--clause", self.said["clause"]] if "clause" in self.said else []
        return self.diff("before", "after", *partial, *named)

    @cached_property
    def paths(self) -> dict[str, dict[str, str]]:
        """The printed path of each clause by its id, on each side: ``Article 2 1 (a)``."""
        return {
            side: dict(_paths(self.tell("show", self.name(side))["clauses"]))
            for side in ("before", "after")
            if side in self.said or (side == "before" and "of" in self.said)
        }

    def at(self, clause: Json) -> str:
        """Return where a clause of a change stands: on the later side if it is there."""
        side = "after" if clause["after"] else "before"
        return self.paths[side].get(clause[side], "(the text)")

    @cached_property
    def shown(self) -> list[Json]:
        """What the diff tells above the quiet severities."""
        return [change for change in self.forth["changes"] if change["severity"] not in QUIET]

    @property
    def shown_at(self) -> set[str]:
        return {self.at(change["clause"]) for change in self.shown}

    def paired(self, missing: str, there: str) -> set[str]:
        """Return the paths of clauses that stand on one side only."""
        pairs = self.forth["alignment"]
        alone = [clause for pair in pairs if not pair[missing] for clause in pair[there]]
        return {self.paths[there][clause] for clause in alone}

    @cached_property
    def printed(self) -> str:
        """All words of the last side there is, as the program has read them."""
        side = "after" if "after" in self.said else "before"
        return "\n".join(_words(self.tell("show", self.name(side))["clauses"]))

    @cached_property
    def merged(self) -> Json:
        files = [self.name(side) for side in ("before", "one", "two")]
        return self.tell("merge", *files, "--names", "one,two")


def _paths(clauses: list[Json], above: str = "") -> Iterator[tuple[str, str]]:
    for clause in clauses:
        first_words = " ".join(clause["text"].split()[:3])
        own = clause["label"] or clause["heading"] or first_words
        path = re.sub(r"\s+", " ", f"{above} {own}").strip()
        yield clause["id"], path
        yield from _paths(clause["clauses"], path)


def _words(clauses: list[Json]) -> Iterator[str]:
    for clause in clauses:
        yield f"{clause['heading']} {clause['text']}"
        yield from _words(clause.get("clauses", []))


def _says(case: Case, wanted: list[list[str]]) -> None:
    told = [change["message"] for change in case.shown]
    for parts in wanted:
        assert any(all(part in each for part in parts) for each in told), (parts, told)


def _never(case: Case, unwanted: list[str]) -> None:
    told = [change["message"] for change in case.forth["changes"]]
    assert not [each for each in told if any(part in each for part in unwanted)]


def _quiet(case: Case, wanted: bool) -> None:
    loud = [each["message"] for each in case.forth["changes"] if each["severity"] != "editorial"]
    assert wanted and not loud, loud


def _shown(case: Case, wanted: list[str]) -> None:
    assert case.shown_at == set(wanted), [each["message"] for each in case.shown]


def _shown_ids(case: Case, wanted: list[str]) -> None:
    found = {change["clause"]["before"] for change in case.shown}
    assert found == set(wanted), [each["message"] for each in case.shown]


def _clauses(case: Case, wanted: int) -> None:
    assert len(case.shown_at) == wanted, [each["message"] for each in case.shown]


def _shown_has(case: Case, wanted: list[str]) -> None:
    assert case.shown_at >= set(wanted)


def _shown_lacks(case: Case, unwanted: list[str]) -> None:
    assert not case.shown_at & set(unwanted), [each["message"] for each in case.shown]


def _added(case: Case, wanted: list[str]) -> None:
    assert case.paired("before", "after") == set(wanted)


def _removed(case: Case, wanted: list[str]) -> None:
    assert case.paired("after", "before") == set(wanted)


def _moved(case: Case, wanted: list[str]) -> None:
    pairs = [pair for pair in case.forth["alignment"] if pair["moved"]]
    assert {case.paths["after"][pair["after"][0]] for pair in pairs} == set(wanted)


def _causes(case: Case, most: int) -> None:
    alone = [change["message"] for change in case.forth["changes"] if not change["follows"]]
    assert len(alone) <= most, alone


def _labels(case: Case, wanted: list[str]) -> None:
    side = "after" if "after" in case.said else "before"
    assert list(case.paths[side].values()) == wanted


def _text_has(case: Case, wanted: list[str]) -> None:
    assert [each for each in wanted if each not in case.printed] == []


def _text_lacks(case: Case, unwanted: list[str]) -> None:
    assert [each for each in unwanted if each in case.printed] == []


def _open(case: Case, wanted: int) -> None:
    assert len(case.tell("status", case.name("before"))["brackets"]) == wanted


def _imports(case: Case, wanted: bool) -> None:
    for words in (("import", case.name("before"), "-o", "got.yaml"), ("validate", "got.yaml")):
        done = run(case.folder, *words)
        assert wanted and done.code == 0, done.stdout + done.stderr


def _parties(case: Case, wanted: list[str]) -> None:
    written = (case.folder / "proposals" / "parties.yaml").read_text("utf-8")
    assert [each for each in wanted if each not in written] == []


def _clean(case: Case, wanted: bool) -> None:
    assert case.merged["clean"] is wanted, case.merged["conflicts"]


def _kept(case: Case, wanted: list[str]) -> None:
    """What both sides keep, or one puts in undisputed, stands in the merged text."""
    text = json.dumps(case.merged["revision"], ensure_ascii=False)
    assert [each for each in wanted if each not in unicodedata.normalize("NFC", text)] == []


EXPECTATIONS: dict[str, Callable[[Case, Any], None]] = {
    "says": _says,
    "never": _never,
    "quiet": _quiet,
    "shown": _shown,
    "shown_ids": _shown_ids,
    "shown_has": _shown_has,
    "shown_lacks": _shown_lacks,
    "clauses": _clauses,
    "added": _added,
    "removed": _removed,
    "moved": _moved,
    "causes": _causes,
    "labels": _labels,
    "text_has": _text_has,
    "text_lacks": _text_lacks,
    "open": _open,
    "imports": _imports,
    "parties": _parties,
    "clean": _clean,
    "kept": _kept,
}


def _laws(case: Case) -> None:
    """Hold what holds of any two texts: equal ones never differ, forth and back mirror."""
    if "after" not in case.said or "before" not in case.said:
        return
    for side in ("before", "after"):
        assert case.diff(side, side)["changes"] == []
    named = "partial" in case.said or "clause" in case.said
    forth = case.diff("before", "after") if named else case.forth
    back = case.diff("after", "before")
    assert len(forth["changes"]) == len(back["changes"])
    pairs = {(tuple(pair["before"]), tuple(pair["after"])) for pair in forth["alignment"]}
    assert pairs == {(tuple(pair["after"]), tuple(pair["before"])) for pair in back["alignment"]}


def _judge(case: Case) -> None:
    case.write()
    for key, wanted in case.expect.items():
        EXPECTATIONS[key](case, wanted)
    _laws(case)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_strangers_text_gives_what_is_right(path: Path, tmp_path: Path) -> None:
    said = tomllib.loads(path.read_text("utf-8"))
    case = Case(said, tmp_path)
    if "fails" not in said:
        _judge(case)
        return
    with pytest.raises((AssertionError, KeyError)):
        _judge(case)


def test_no_case_is_without_what_is_right() -> None:
    for path in CASES:
        said = tomllib.loads(path.read_text("utf-8"))
        assert said["expect"] and said["expect"].keys() <= EXPECTATIONS.keys(), path.stem

"""What lists tell of revisions is kept in a cache, which never changes what is told."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plans.formats import Options
from plans.storing import Workspace, find_workspace, listing
from plans.verbs.log import log
from plans.verbs.render import render

SOUND = """\
revision: v{number}
title: Draft {number}
date: 2001-01-{number:02}
parent: v{parent}
sources: [memo]
clauses:
  - id: arms
    text: No more than {number} tanks.
    terms:
      cap: {{kind: quantity, issue: arms, value: {number} tanks, role: cap}}
    cites:
      - {{source: memo, attestation: published}}
    clauses:
      - {{id: guns, text: No guns.}}
"""
FAULTY = "revision: v{number}\nclauses:\n  - id: arms\n    colour: red\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace of more revisions than are read each time, one of them faulty."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    home = tmp_path / "talks" / "proposals" / "peace"
    home.mkdir(parents=True)
    for number in range(1, listing.FEW + 4):
        put(home / f"v{number}.yaml", FAULTY if number == 7 else SOUND, number)
    monkeypatch.chdir(tmp_path / "talks")
    return home


def put(path: Path, text: str, number: int, old: int = 100) -> None:
    path.write_text(text.format(number=number, parent=number - 1), "utf-8")
    # What was changed just now may change again unseen, and is not kept.
    then = path.stat().st_mtime - old
    os.utime(path, (then, then))


def told() -> tuple[Any, ...]:
    """All that is known of each revision, and what is shown of it."""
    found = log("peace")
    return found.entries, render(found, "text", Options(width=80))


def kept() -> Path:
    (found,) = Path(os.environ["XDG_CACHE_HOME"], "plans").iterdir()
    return found


def afresh(monkeypatch: pytest.MonkeyPatch) -> tuple[Any, ...]:
    """What is told where nothing can be kept."""
    with monkeypatch.context() as patch:
        patch.setattr(listing, "cache_of", lambda *_: None)
        return told()


def test_what_is_known_is_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    right, read = afresh(monkeypatch), []
    real = Workspace.edition

    def counted(workspace: Workspace, ref: str) -> Any:
        read.append(ref)
        return real(workspace, ref)

    monkeypatch.setattr(Workspace, "edition", counted)
    assert told() == right and len(read) == listing.FEW + 3
    read.clear()
    assert told() == right and read == ["peace@v7"]


CHANGES: dict[str, Callable[[Path], object]] = {
    "edited": lambda home: put(home / "v3.yaml", SOUND.replace("Draft", "Paper"), 3),
    "made faulty": lambda home: put(home / "v3.yaml", FAULTY, 3),
    "mended": lambda home: put(home / "v7.yaml", SOUND, 7),
    "added": lambda home: put(home / "v90.yaml", SOUND, 20),
    "deleted": lambda home: (home / "v3.yaml").unlink(),
    "renamed": lambda home: (home / "v3.yaml").rename(home / "v95.yaml"),
    "exchanged": lambda home: [
        (home / a).rename(home / b)
        for a, b in (("v3.yaml", "x"), ("v4.yaml", "v3.yaml"), ("x", "v4.yaml"))
    ],
    "edited just now": lambda home: put(home / "v3.yaml", SOUND.replace("No", "Yes"), 3, old=0),
    "moved out": lambda home: [
        (home / "v3.yaml").rename(home.parents[2] / "v3.yaml"),
        (home / "v3.yaml").symlink_to(home.parents[2] / "v3.yaml"),
    ],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_is_done_to_a_revision_is_told(
    change: Callable[[Path], object], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told()
    change(folder)
    right = afresh(monkeypatch)
    assert told() == right
    assert told() == right


def _damaged(data: bytes, how: str) -> bytes:
    mark, _, said = data.partition(b"\n")
    return {
        "cut off": data[:-9],
        "empty": b"",
        "no text": os.urandom(300),
        "a letter": data.replace(b"Draft", b"Graft", 1),
        "another version": data.replace(b"/1 ", b"/0 ", 1),
        "no listing": listing._mark(b"[1]") + b"\n[1]",
        "other values": listing._mark(said[:-1]) + b"\n" + said[:-1],
        "no mark": said or mark,
    }[how]


@pytest.mark.parametrize(
    "how",
    [
        "cut off",
        "empty",
        "no text",
        "a letter",
        "another version",
        "no listing",
        "other values",
        "no mark",
    ],
)
def test_what_is_damaged_is_not_believed(
    how: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = afresh(monkeypatch)
    told()
    whole = kept().read_bytes()
    kept().write_bytes(_damaged(whole, how))
    assert told() == right
    # And it is mended.
    assert kept().read_bytes() == whole


def test_where_nothing_can_be_kept_the_same_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = afresh(monkeypatch)
    (folder.parents[2] / "cache").write_text("no folder", "utf-8")
    assert told() == right


def test_what_other_proposals_said_stays_known(folder: Path) -> None:
    other = folder.with_name("war")
    other.mkdir()
    put(other / "v1.yaml", SOUND, 1)
    log()
    told()
    assert {"war@v1", "peace@v1"} < set(listing._kept(kept()))
    assert set(listing._kept(kept())) < set(find_workspace(folder).refs)

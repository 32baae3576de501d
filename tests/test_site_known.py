"""What a site keeps of texts that were read: an edit reads one text, and what is lost is made."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sited import files_of

from plans.publishing import build
from plans.storing import Workspace, read_revision
from plans.verbs.compare import compare

MANIFEST = ".plans-site.json"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The refs of the texts that were read for their outlines."""
    found: list[str] = []

    def counted(workspace: Workspace, ref: str) -> Any:
        found.append(ref)
        return read_revision(workspace, ref)

    monkeypatch.setattr("plans.publishing.contents.read_revision", counted)
    return found


def lease(folder: Path) -> Workspace:
    """Return a lease in two revisions."""
    home = folder / "proposals" / "lease"
    home.mkdir(parents=True)
    for number in (1, 2):
        rent = f"{{id: rent, text: The rent is {number}00 euros.}}"
        text = f"revision: v{number}\nclauses: [{rent}, {{id: pets, text: No pets.}}]\n"
        (home / f"v{number}.yaml").write_text(text, "utf-8")
    return Workspace(folder)


def tabled(number: int, rent: int) -> str:
    """Return a revision of a lease that was tabled on a day, and made from the one before it."""
    head = f"revision: v{number}\ndate: 2024-01-0{number}\nstatus: tabled\n"
    parent = f"parent: v{number - 1}\n" if number > 1 else ""
    return f"{head}{parent}clauses: [{{id: rent, text: The rent is {rent} euros.}}]\n"


def test_only_what_was_edited_is_read_again(tmp_path: Path, read: list[str]) -> None:
    build(lease(tmp_path), tmp_path / "site")
    assert sorted(read) == ["lease@v1", "lease@v2"]
    read.clear()
    path = tmp_path / "proposals/lease/v2.yaml"
    path.write_text(path.read_text("utf-8").replace("200", "300"), "utf-8")
    build(Workspace(tmp_path), tmp_path / "site")
    assert read == ["lease@v2"]


def test_two_texts_are_compared_again_only_if_one_of_them_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "proposals" / "lease"
    home.mkdir(parents=True)
    for number in (1, 2, 3):
        (home / f"v{number}.yaml").write_text(tabled(number, number * 100), "utf-8")
    build(Workspace(tmp_path), tmp_path / "site")
    compared: list[str] = []

    def counted(before: Any, after: Any, **options: bool) -> Any:
        compared.append(after.identity.ref)
        return compare(before, after, **options)

    # News are told of it, a page shows it, and that of a proposal what became of its clauses.
    monkeypatch.setattr("plans.publishing.pairs.compare", counted)
    (home / "v3.yaml").write_text(tabled(3, 900), "utf-8")
    build(Workspace(tmp_path), tmp_path / "site")
    assert compared == ["lease@v3"]
    build(Workspace(tmp_path), tmp_path / "anew")
    assert files_of(tmp_path / "site") == files_of(tmp_path / "anew")


def without_wordings(said: dict[str, Any]) -> None:
    said["wordings"] = {}


def without_any(said: dict[str, Any]) -> None:
    del said["wordings"], said["outlines"]


def with_other_fields(said: dict[str, Any]) -> None:
    for each in said["outlines"].values():
        each["colour"] = each.pop("labels")


@pytest.mark.parametrize("spoil", [without_wordings, without_any, with_other_fields])
def test_what_is_not_known_any_more_is_read(
    tmp_path: Path, read: list[str], spoil: Callable[[dict[str, Any]], None]
) -> None:
    build(lease(tmp_path), tmp_path / "site")
    before, manifest = files_of(tmp_path / "site"), tmp_path / "site" / MANIFEST
    said = json.loads(manifest.read_text("utf-8"))
    spoil(said)
    manifest.write_text(json.dumps(said), "utf-8")
    read.clear()
    assert build(Workspace(tmp_path), tmp_path / "site").made == 0
    assert sorted(read) == ["lease@v1", "lease@v2"]
    build(Workspace(tmp_path), tmp_path / "site")
    after = files_of(tmp_path / "site")
    assert {**before, MANIFEST: b""} == {**after, MANIFEST: b""}

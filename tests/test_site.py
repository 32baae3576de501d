"""A workspace as a site: what there is, what an edit makes anew, and what is never touched."""

from __future__ import annotations

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from crawling import dead_links, pages_in
from runs import run

from plans.errors import InputError
from plans.publishing import Site, build
from plans.storing import Workspace, writing

TEXT = """
revision: {revision}
title: The mill
date: "2024-0{number}-01"
{parent}
clauses:
  - {{id: price, label: "1", heading: Price, text: The price is {number} euros.}}
  - {{id: end, label: "2", heading: End, text: It ends.}}
"""


def text(number: int, parent: str = "") -> str:
    """Return a revision, the ``number``-th of the mill."""
    line = f"parent: {parent}" if parent else ""
    return TEXT.format(revision=f"v{number}", number=number, parent=line)


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """A workspace with two proposals."""
    for name in ("mill", "weir"):
        folder = tmp_path / "talks" / "proposals" / name
        folder.mkdir(parents=True)
        (folder / "v1.yaml").write_text(text(1), "utf-8")
        (folder / "v2.yaml").write_text(text(2, "v1"), "utf-8")
    return tmp_path / "talks"


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a site by its path."""
    found = (each for each in folder.rglob("*") if each.is_file())
    return {str(each.relative_to(folder)): each.read_bytes() for each in found}


def times(folder: Path) -> Mapping[str, int]:
    """Return when each file was written."""
    return {path: (folder / path).stat().st_mtime_ns for path in contents(folder)}


def test_every_text_and_proposal_has_a_page_and_the_same_as_json(talks: Path) -> None:
    build(Workspace(talks), talks / "site")
    made = contents(talks / "site")
    assert {"index.html", "mill/index.html", "mill/v1/index.html", "weir/v2/index.html"} <= {*made}
    said = json.loads(made["mill/v2/index.json"])
    assert [each["text"] for each in said["clauses"]] == ["The price is 2 euros.", "It ends."]
    assert "The price is 2\u00a0euros.".encode() in made["mill/v2/index.html"]


def test_the_same_files_give_the_same_bytes(talks: Path) -> None:
    build(Workspace(talks), talks / "one")
    build(Workspace(talks), talks / "other")
    assert contents(talks / "one") == contents(talks / "other")


def test_a_page_in_memory_is_the_page_that_is_written(talks: Path) -> None:
    build(Workspace(talks), talks / "site")
    site = Site(Workspace(talks))
    made = contents(talks / "site")
    for listed in site.pages():
        for path, data in site.page(listed.url).files.items():
            assert made.pop(path) == data
    assert [*made] == [".plans-site.json"]


def test_every_link_leads_to_a_page(talks: Path) -> None:
    build(Workspace(talks), talks / "site")
    assert dead_links(talks / "site", pages_in(talks / "site")) == []


def test_nothing_is_written_where_nothing_changed(talks: Path) -> None:
    build(Workspace(talks), talks / "site")
    before = times(talks / "site")
    assert build(Workspace(talks), talks / "site").made == 0
    assert times(talks / "site") == before


def test_an_edit_makes_anew_only_what_says_it(talks: Path) -> None:
    build(Workspace(talks), talks / "site")
    before = times(talks / "site")
    (talks / "proposals/mill/v2.yaml").write_text(text(2, "v1").replace("ends", "stops"), "utf-8")
    build(Workspace(talks), talks / "site")
    changed = {path for path, at in times(talks / "site").items() if before[path] != at}
    assert "mill/v2/index.html" in changed
    assert not any(path.startswith("weir/") or path == "mill/v1/index.html" for path in changed)


EDITS: dict[str, dict[str, str | None]] = {
    "a clause is reworded": {"mill/v1": text(1).replace("ends", "stops")},
    "a revision is added": {"mill/v3": text(3, "v2")},
    "a revision goes": {"mill/v2": None},
    "a proposal goes": {"weir/v1": None, "weir/v2": None},
    "a proposal comes": {"dam/v1": text(4)},
    "a text gets another date": {"weir/v1": text(1).replace("2024-01", "2025-01")},
    "a proposal gets a name": {"weir/proposal": "title: The weir\ntabled_by: [us]\n"},
    "a party gets a name": {"parties": "parties: {us: {name: The United States, short: US}}\n"},
}


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_a_site_is_what_it_would_be_if_it_were_made_anew(
    talks: Path, edit: str
) -> None:
    build(Workspace(talks), talks / "site")
    for name, said in EDITS[edit].items():
        path = talks / "proposals" / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        if said is None:
            path.unlink()
        else:
            path.write_text(said, "utf-8")
    build(Workspace(talks), talks / "site")
    build(Workspace(talks), talks / "anew")
    assert contents(talks / "site") == contents(talks / "anew")


def test_a_folder_that_is_not_ours_is_refused_and_left_as_it_is(talks: Path) -> None:
    (talks / "site").mkdir()
    (talks / "site/notes.txt").write_text("mine", "utf-8")
    refused = run(talks, "site", "-o", "site")
    refused.assert_refused()
    assert "holds something that is not from plans" in refused.stderr
    assert contents(talks / "site") == {"notes.txt": b"mine"}


def test_what_stands_beside_the_pages_stays(talks: Path) -> None:
    build(Workspace(talks), talks / "site")
    (talks / "site/mill/notes.txt").write_text("mine", "utf-8")
    for name in ("v1", "v2"):
        (talks / f"proposals/mill/{name}.yaml").unlink()
    build(Workspace(talks), talks / "site")
    held = {path for path in contents(talks / "site") if path.startswith("mill/")}
    assert held == {"mill/notes.txt"}


def test_a_page_that_somebody_changed_is_not_written_over(talks: Path) -> None:
    build(Workspace(talks), talks / "site")
    page = talks / "site/mill/v1/index.html"
    page.write_text("mine", "utf-8")
    refused = run(talks, "site", "-o", "site")
    refused.assert_refused()
    assert "was changed since plans wrote it" in refused.stderr
    assert page.read_text("utf-8") == "mine"


def test_a_page_that_somebody_removed_is_made_again(talks: Path) -> None:
    build(Workspace(talks), talks / "site")
    before = contents(talks / "site")
    (talks / "site/mill/v1/index.html").unlink()
    build(Workspace(talks), talks / "site")
    assert contents(talks / "site") == before


def test_what_a_run_left_halfway_the_next_takes_up(
    talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(Workspace(talks), talks / "anew")
    made, original = 0, Site.made

    def dies(site: Site, listed: Any) -> Any:
        nonlocal made
        made += 1
        if made > 4:
            raise KeyboardInterrupt
        return original(site, listed)

    monkeypatch.setattr(Site, "made", dies)
    with pytest.raises(KeyboardInterrupt):
        build(Workspace(talks), talks / "site")
    monkeypatch.undo()
    assert len(contents(talks / "site")) > 4
    build(Workspace(talks), talks / "site")
    assert contents(talks / "site") == contents(talks / "anew")


def test_a_site_that_another_version_made_is_made_again(talks: Path) -> None:
    build(Workspace(talks), talks / "site")
    manifest = talks / "site/.plans-site.json"
    said = json.loads(manifest.read_text("utf-8"))
    for outline in said["outlines"].values():
        outline["gone"] = outline.pop("own")
    manifest.write_text(json.dumps(said | {"program": "another"}), "utf-8")
    build(Workspace(talks), talks / "site")
    build(Workspace(talks), talks / "anew")
    assert contents(talks / "site") == contents(talks / "anew")


def test_two_builds_at_once_are_refused_and_the_first_one_is_whole(talks: Path) -> None:
    build(Workspace(talks), talks / "anew")
    (talks / "site").mkdir()
    # A lock that is held may be taken again where it is held, so another thread asks.
    with writing(talks / "site" / ".plans-site.json"), ThreadPoolExecutor(1) as other:
        asked = other.submit(build, Workspace(talks), talks / "site")
        with pytest.raises(InputError, match="another plans command is writing"):
            asked.result()
    build(Workspace(talks), talks / "site")
    assert contents(talks / "site") == contents(talks / "anew")


def test_several_processes_write_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plans.publishing.making._WORTH_IT", 8)
    folder = tmp_path / "proposals" / "mill"
    folder.mkdir(parents=True)
    for number in range(1, 13):
        said = text(number % 9 + 1, f"v{number - 1}" if number > 1 else "")
        named = said.replace(f"revision: v{number % 9 + 1}", f"revision: v{number}")
        (folder / f"v{number}.yaml").write_text(named, "utf-8")
    build(Workspace(tmp_path), tmp_path / "one")
    build(Workspace(tmp_path), tmp_path / "two", processes=2)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


ARABIC = """
revision: v1
title: اتفاق بشأن السد
clauses:
  - {id: flow, label: "١", heading: التدفق, text: "لا يقل التدفق عن ٥٠٠ متر مكعب."}
"""


def test_a_text_from_right_to_left_keeps_its_direction(tmp_path: Path) -> None:
    folder = tmp_path / "proposals" / "dam"
    folder.mkdir(parents=True)
    (folder / "v1.yaml").write_text(ARABIC, "utf-8")
    page = Site(Workspace(tmp_path)).page("dam/v1/").files["dam/v1/index.html"].decode()
    assert '<p dir="rtl" lang="ar">لا يقل التدفق عن ٥٠٠\u00a0متر مكعب.</p>' in page
    assert '<h1 dir="rtl">اتفاق بشأن السد</h1>' in page


def test_a_contract_that_was_just_started_has_no_page_that_would_be_empty(tmp_path: Path) -> None:
    (tmp_path / "lease.txt").write_text("1. Rent\n\nThe rent is 900 euros.\n\n2. Pets\n\nNone.\n")
    assert run(tmp_path, "start", "lease.txt").code == 0
    home = next(tmp_path.rglob("proposals")).parent
    assert run(home, "site", "-o", "site").code == 0
    made = contents(home / "site")
    folders = {path.partition("/")[0] for path in made if "/" in path}
    assert folders.isdisjoint({"positions", "redlines", "movement", "sequence", "readings", "diff"})
    assert "lease/v1/index.html" in made
    assert dead_links(home / "site", pages_in(home / "site")) == []


def test_an_edit_of_one_clause_touches_no_page_of_another_text(talks: Path) -> None:
    before = {each.url: each.key for each in Site(Workspace(talks)).pages()}
    (talks / "proposals/mill/v2.yaml").write_text(text(2, "v1").replace("ends", "stops"), "utf-8")
    after = {each.url: each.key for each in Site(Workspace(talks)).pages()}
    changed = {url for url in before if before[url] != after[url]}
    assert "mill/v2/index.html" in changed
    assert not any(url.startswith(("weir/", "mill/v1/", "diff/weir")) for url in changed)


def test_a_text_that_cannot_be_read_is_left_out_and_named(talks: Path) -> None:
    (talks / "proposals/mill/v2.yaml").write_text("clauses: [", "utf-8")
    said = run(talks, "site", "-o", "site")
    assert said.code == 0
    assert "mill@v2 cannot be read" in said.stderr
    assert "mill/v1/index.html" in contents(talks / "site")
    assert "mill/v2/index.html" not in contents(talks / "site")


def test_a_proposal_called_like_a_folder_of_the_site_has_its_pages_beside_it(talks: Path) -> None:
    (talks / "proposals/weir").rename(talks / "proposals/parties")
    build(Workspace(talks), talks / "site")
    assert "parties_/v1/index.html" in contents(talks / "site")


def test_an_empty_workspace_is_a_site_with_one_page(tmp_path: Path) -> None:
    (tmp_path / "proposals").mkdir()
    build(Workspace(tmp_path), tmp_path / "site")
    pages = [path for path in contents(tmp_path / "site") if path.endswith(".html")]
    assert pages == ["index.html"]

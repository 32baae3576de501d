"""Revisions that each rest on a source of their own: a clause that says the same is told once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sited import files_of

from plans.publishing import build
from plans.storing import Workspace

URL = "clauses/mill/price/index"


def text(number: int, source: str, attestation: str = "published", price: int = 5) -> str:
    """Return a revision in which both clauses rest on ``source``, if that is anything."""
    whole = f"sources: [{source}]\n" if source else ""
    cites = f", cites: [{{source: {source}, attestation: {attestation}}}]" if source else ""
    return (
        f"revision: v{number}\ntitle: The mill\n{whole}clauses:\n"
        f"  - {{id: price, text: The price is {price} euros.{cites}}}\n"
        f"  - {{id: end, text: It ends.{cites}}}\n"
    )


def write(folder: Path, *texts: str) -> Workspace:
    """Write the revisions of a proposal."""
    home = folder / "proposals" / "mill"
    home.mkdir(parents=True, exist_ok=True)
    said = "sources: {one: {title: One}, two: {title: Two}}"
    (home.parent / "sources.yaml").write_text(said, "utf-8")
    for number, each in enumerate(texts, 1):
        (home / f"v{number}.yaml").write_text(each, "utf-8")
    return Workspace(folder)


def moments(folder: Path, *texts: str) -> list[dict[str, Any]]:
    """Return what the page of the price tells of some revisions."""
    build(write(folder, *texts), folder / "site")
    said = json.loads((folder / "site" / f"{URL}.json").read_text("utf-8"))
    found: list[dict[str, Any]] = said["moments"]
    return found


def test_a_clause_on_the_source_of_each_text_is_one_moment(tmp_path: Path) -> None:
    (found,) = moments(tmp_path, text(1, "one"), text(2, "two"), text(3, "one"))
    assert (found["happened"], found["each_own"]) == ("appears", True)
    assert found["clause"]["support"]["sources"] == ["one"]
    page = (tmp_path / "site" / f"{URL}.html").read_text("utf-8")
    assert "in each text after it the source of that text" in page


def test_texts_of_one_source_are_not_told_apart(tmp_path: Path) -> None:
    (found,) = moments(tmp_path, text(1, "one"), text(2, "one"))
    assert "each_own" not in found


def test_another_attestation_or_wording_is_a_moment(tmp_path: Path) -> None:
    found = moments(
        tmp_path,
        text(1, "one"),
        text(2, "two", "carried"),
        text(3, "one"),
        text(4, "two", price=6),
    )
    told = [each["happened"] for each in found]
    assert told == ["appears", "carried over", "other support", "changed"]


def test_a_source_that_is_not_the_text_s_own_is_named(tmp_path: Path) -> None:
    other = text(2, "one").replace("sources: [one]", "sources: [two]")
    found = moments(tmp_path, text(1, "one"), other)
    assert [each["happened"] for each in found] == ["appears", "other support"]


def test_after_sources_were_edited_a_site_is_as_if_made_anew(tmp_path: Path) -> None:
    for step, sources in enumerate((("one", "one"), ("one", "two"), ("two", "two"), ("", "one"))):
        texts = [text(number, each) for number, each in enumerate((*sources, "one"), 1)]
        workspace = write(tmp_path, *texts)
        build(workspace, tmp_path / "site")
        build(workspace, tmp_path / f"anew-{step}")
        assert files_of(tmp_path / "site") == files_of(tmp_path / f"anew-{step}")


def test_the_page_of_a_source_counts_what_rests_on_it_alone(tmp_path: Path) -> None:
    moments(tmp_path, text(1, "one").replace("published}]}", "reported}]}", 1))
    said = json.loads((tmp_path / "site/sources/one/index.json").read_text("utf-8"))
    (told,) = said["texts"]
    assert (told["alike"], [each["clause"] for each in told["clauses"]]) == (1, ["price"])
    page = (tmp_path / "site/sources/one/index.html").read_text("utf-8")
    assert "1\u00a0clause rests on it alone." in page


def test_the_json_of_a_pair_leaves_out_what_stays_in_its_place(tmp_path: Path) -> None:
    moments(tmp_path, text(1, "one"), text(2, "one", price=6))
    said = json.loads((tmp_path / "site/diff/mill@v1..mill@v2/index.json").read_text("utf-8"))
    assert (said["alignment"], said["patch"]) == ([], None)
    assert said["changes"] and said["summary"]["clauses_unchanged"] == 1

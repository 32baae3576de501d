"""The desk: two texts go in, what was found in each and what changed comes out."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from desks import Client, opened

pytest.importorskip("python_multipart")
pytest.importorskip("watchfiles")

CASES = Path(__file__).parent / "cases"
BEFORE = b"1. The army has at most 600,000 soldiers.\n2. Bases stay.\n4. Courts decide.\n"
AFTER = BEFORE.replace(b"600", b"800")
BUDGET = 40_000


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A desk where there is no workspace: it has the documents that came with plans."""
    with opened(tmp_path_factory.mktemp("desk")) as client:
        yield client


def words(page: str) -> str:
    """Return what a page says, without its tags."""
    main = re.sub(r"<svg.*?</svg>", "", page.partition("<main")[2], flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", main)).split())


def test_two_files_are_compared_and_each_is_told_apart(desk: Client) -> None:
    page = desk.compare(("monday.txt", BEFORE), ("tuesday.txt", AFTER))
    said = words(page.text)
    assert page.status == 200
    assert said.count("3 clauses found") == 2
    assert "'3' is missing before '4'" in said
    assert "1 of 3 clauses changed" in said
    assert "600,000" in said and "800,000" in said
    assert len(page.body) < BUDGET


def test_files_to_keep_are_those_that_the_commands_write(desk: Client) -> None:
    page = desk.compare("us-28-point@v1", "e3-counter@v1")
    saved = {
        format: desk.get(link)
        for link, format in re.findall(r'href="(/compared/[^"]*/save/(\w+))"', page.text)
    }
    assert sorted(saved) == ["csv", "docx", "html", "json"]
    assert all("attachment" in each.headers["content-disposition"] for each in saved.values())
    changes = json.loads(saved["json"].body)["changes"]
    assert len(changes) == len(list(csv.reader(io.StringIO(saved["csv"].text)))) - 1
    assert "word/document.xml" in zipfile.ZipFile(io.BytesIO(saved["docx"].body)).namelist()
    report = desk.get(re.findall(r'href="(/compared/[^"/]*/report)"', page.text)[0])
    assert report.body == saved["html"].body


def test_a_file_with_tracked_changes_is_compared_once_it_is_said_how_it_is_read(
    desk: Client,
) -> None:
    word = (CASES / "docx/15-two-authors.docx").read_bytes()
    page = desk.compare(("deal.docx", word), ("tuesday.txt", AFTER))
    assert "by Alice, Bob" in page.text and 'id="result"' not in page.text
    kept = re.findall(r'name="kept" value="([^"]+)"', page.text)[0]
    again = desk.post("/compare", {"kept": kept, "before-tracked": "rejected"})
    assert 'id="result"' in again.text
    alone = desk.compare(("deal.docx", word), None)
    assert "without its tracked changes" in alone.text and 'id="result"' in alone.text


def test_what_cannot_be_read_is_said_in_its_slot_with_what_to_do(desk: Client) -> None:
    page = desk.compare(("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), "v99")
    assert page.text.count('class="problems"') == 2
    assert "no revision called" in words(page.text) and "cannot be read" in words(page.text)
    assert 'id="result"' not in page.text


def test_only_names_of_revisions_are_refs(desk: Client) -> None:
    for path in ("/etc/passwd", "../../../../etc/passwd", "proposals/us-28-point/v1.yaml", "-"):
        page = desk.compare(path, "us-28-point@v1")
        assert "root:" not in page.text and 'id="result"' not in page.text


def test_sides_are_swapped_and_a_slot_left_empty_keeps_what_it_has(desk: Client) -> None:
    page = desk.compare(("a.txt", BEFORE), ("b.txt", AFTER))
    kept = re.findall(r'name="kept" value="([^"]+)"', page.text)[0]
    swapped = words(desk.post("/compare", {"kept": kept, "swap": "yes"}).text)
    assert swapped.index("b.txt") < swapped.index("a.txt")
    assert "from 800,000" in swapped


def test_what_a_text_leaves_out_stands_where_it_is_said_to_tell_only_part(desk: Client) -> None:
    page = desk.compare(("a.txt", BEFORE), ("leak.txt", AFTER.splitlines()[0]))
    assert "2 removed" in words(page.text) and "say so" in words(page.text)
    kept = re.findall(r'name="kept" value="([^"]+)"', page.text)[0]
    again = desk.post("/compare", {"kept": kept, "after-partial": "yes"})
    said = words(again.text)
    assert "removed" not in said and "say so" not in said and "from 600,000" in said
    assert 'name="after-partial" value="yes" checked' in again.text


def test_pasted_words_are_a_text(desk: Client) -> None:
    page = desk.post("/compare", {"before-text": BEFORE.decode(), "after-text": AFTER.decode()})
    assert "1 of 3 clauses changed" in words(page.text)

"""A Word file beside other files: the same text is the same, whatever it is written in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from runs import run
from word_files import level, num, numbering, p, part, r, table, word_file

LIST = numbering(level(0, "%1."), level(1, "(%2)", "lowerLetter"))
HEADS = part("styles", '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>')
PARTS = {**LIST, "word/styles.xml": HEADS}


def deal(days: int = 30, *more: str, price: int = 500) -> bytes:
    """Return a deal as a Word file, with ``more`` clauses at its end."""
    body = p(r("DEAL"))
    body += p(r(f"The buyer pays {price} euros within {days} days."), properties=num(1))
    body += p(r("The goods are:"), properties=num(1))
    body += p(r("dry;"), properties=num(1, 1)) + p(r("sawn."), properties=num(1, 1))
    body += p(r("The prices of each kind are these:"), properties=num(1))
    body += table([p(r("Wood")), p(r("Euros"))], [p(r("Oak")), p(r("900"))])
    body += "".join(p(r(text), properties=num(1)) for text in more)
    return word_file(body, PARTS)


TEXT = """DEAL

1. The buyer pays 500 euros within 30 days.

2. The goods are:

   (a) dry;

   (b) sawn.

3. The prices of each kind are these:

| Wood | Euros |
|------|-------|
| Oak  | 900   |
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "base.docx").write_bytes(deal())
    (tmp_path / "ours.docx").write_bytes(deal(45))
    (tmp_path / "theirs.docx").write_bytes(deal(30, "The law of Norland governs this deal."))
    (tmp_path / "base.md").write_text(TEXT)
    return tmp_path


def test_the_same_text_in_word_and_in_markdown_does_not_differ(folder: Path) -> None:
    done = run(folder, "diff", "base.md", "base.docx")
    assert "No changes." in done.stdout


def test_a_word_file_that_was_imported_is_what_it_was(folder: Path) -> None:
    assert run(folder, "import", "base.docx", "-o", "base.yaml").code == 0
    assert "No changes." in run(folder, "diff", "base.yaml", "base.docx").stdout
    found = run(folder, "diff", "base.yaml", "ours.docx").stdout
    assert "deadline within 30 days → within 45 days (+15 days)" in found


def test_what_came_back_as_word_files_is_merged(folder: Path) -> None:
    done = run(folder, "merge", "base.docx", "ours.docx", "theirs.docx", "-o", "merged.yaml")
    assert done.code == 0, done.stderr
    shown = run(folder, "show", "merged.yaml").stdout
    assert "within 45 days" in shown
    assert "The law of Norland governs this deal." in shown


def test_a_dispute_between_word_files_is_bracketed_with_its_sides(folder: Path) -> None:
    (folder / "third.docx").write_bytes(deal(60))
    done = run(folder, "merge", "base.docx", "ours.docx", "third.docx", "-o", "merged.yaml")
    assert done.code == 1
    assert "within 60 days" in (folder / "merged.yaml").read_text("utf-8")


def test_a_report_of_two_word_files_is_a_page(folder: Path) -> None:
    assert run(folder, "report", "base.docx", "ours.docx", "-o", "report.html").code == 0
    page = (folder / "report.html").read_text("utf-8")
    text = " ".join(re.sub(r"<[^>]*>", "", page).split())
    assert "1 of 5 clauses changed" in text
    assert "within 30 days" in text
    assert "within 45 days" in text


def test_a_workspace_starts_from_a_word_file(folder: Path) -> None:
    done = run(folder, "start", "base.docx", "talks", "--propose")
    assert done.code == 0, done.stderr
    found = run(folder / "talks", "diff", "v1", "../ours.docx").stdout
    assert "30 days → " in found
    assert "45 days" in found

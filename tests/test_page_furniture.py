"""Running heads and feet are no words of a document, whatever they say; what comes again may be."""

from __future__ import annotations

import textwrap
from pathlib import PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.drafting import ReadDocument
from plans.readers import read_document

TITLE = "Ordnung des Lesesaals"
SAID = [
    f"({number}) Die Verwalterin pflegt die Lampen, streicht das Dach und verwahrt die Karten, "
    "soweit der Vorstand nicht bis zum Ende eines Jahres etwas anderes beschließt."
    for number in range(1, 40)
]


def read(text: str) -> ReadDocument:
    return read_document(text.encode(), PurePath("paper.txt"), "paper.txt")


def paged(head: str, foot: str, length: int) -> str:
    """Return a document on pages of ``length`` lines; ``{page}`` in its furniture is the number."""
    body = "\n\n".join(textwrap.fill(each, 68) for each in SAID).split("\n")
    lines = [TITLE, "", *body]
    pages = [lines[at : at + length] for at in range(0, len(lines), length)]
    found: list[str] = []
    for page, shown in enumerate(pages, 1):
        found += [head.format(page=page), ""] if head and page > 1 else []
        found += shown
        found += ["", foot.format(page=page)] if foot else []
        found += [""]
    return "\n".join(found)


FURNITURE = [
    ("", "GVBl. 2031, S. {page}"),
    ("Amtsblatt | Nr. 7 | Seite {page}", ""),
    ("", "Bundesgesetzblatt Jahrgang 2031 Teil I Nr. 9, {page}"),
    ("Bulletin officiel de la rive", ""),
    (TITLE, ""),
    (TITLE, "Blatt {page}"),
    ("Вестник общины", "лист {page}"),
    ("", "公报 第{page}页"),
    ("الجريدة الرسمية", ""),
]


@pytest.mark.parametrize(("head", "foot"), FURNITURE)
@given(st.integers(24, 50))
@settings(deadline=None, max_examples=10)
def test_pages_say_what_the_document_says(head: str, foot: str, length: int) -> None:
    plain = read("\n\n".join([TITLE, *SAID]))
    assert _said(read(paged(head, foot, length))) == _said(plain)


def _said(document: ReadDocument) -> list[tuple[str, str]]:
    return [(clause.label, clause.text) for clause in document.revision.walk()]


@pytest.mark.parametrize(
    "again", ["Repealed", "Vote taken", "Kein Beschluss", "Result of item {n}"]
)
def test_a_line_that_comes_again_between_whole_paragraphs_stays(again: str) -> None:
    parts = [part for n in range(1, 9) for part in (f"{n}. A matter.", again.format(n=7))]
    document = read("\n\n".join(["Minutes", *parts]))
    assert document.apart == ()


def test_what_was_set_apart_is_kept_and_told() -> None:
    document = read(paged("", "GVBl. 2031, S. {page}", 30))
    assert document.apart[0] == "GVBl. 2031, S. 1"
    assert any("page furniture" in warning for warning in document.warnings)


def test_the_foot_of_the_last_page_is_one_of_many() -> None:
    text = paged("- {page} -", f"{TITLE} – Stand: Mai 2031", 40)
    assert not any("Stand" in clause.text for clause in read(text).revision.walk())


def test_what_stands_wide_at_the_top_of_the_second_page_is_its_head() -> None:
    head = "Mill Note" + " " * 16 + "Agreement on the sluice" + " " * 12 + "March 2027"
    above = f"{TITLE}\n\n{SAID[0]}\n\nMiller{' ' * 50}[Page 1]\n\f\n"
    found = read(f"{above}{head}\n\n{SAID[1]}\n")
    assert _said(found) == _said(read("\n\n".join([TITLE, *SAID[:2]])))
    assert any("Mill Note" in each for each in found.apart)

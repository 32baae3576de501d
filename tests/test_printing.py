"""Pages as PDF files: every word that is seen, on sheets, tagged, and the same bytes each time."""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
import pytest
from runs import run

from plans.formats import Options
from plans.model import Revision
from plans.results import Comparison
from plans.verbs.compare import compare
from plans.verbs.render import render


@pytest.fixture(scope="module", autouse=True)
def _printer() -> None:
    """Ask for it here: it takes half a second, which is nothing to collecting tests."""
    try:
        import weasyprint as weasyprint
    except (ImportError, OSError):
        pytest.skip("printing needs WeasyPrint and Pango")


# Nobody reads these on paper: controls, what is said for those who hear a page, and doubled views.
UNSEEN = {"js", "skip", "toolbar", "copy", "cite", "offers", "beside", "vh", "none", "was-only"}
UNSEEN_TAGS = {"head", "script", "style", "dialog", "svg", "button"}
VOID = {"br", "img", "meta", "input", "line", "rect", "link", "hr"}


class Seen(HTMLParser):
    """The words of a page that are seen on paper."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden: list[bool] = [False]
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        classes = (dict(attrs).get("class") or "").split()
        mark = "perma" in classes and "aria-label" in dict(attrs)
        unseen = tag in UNSEEN_TAGS or mark or not UNSEEN.isdisjoint(classes)
        self.hidden.append(self.hidden[-1] or unseen)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.hidden.pop()

    def handle_data(self, data: str) -> None:
        if not self.hidden[-1]:
            self.words += data.split()


def document(*texts: tuple[str, str], title: str = "Draft agreement") -> Revision:
    clauses = [
        {"id": f"c{number}", "label": str(number), "heading": heading, "text": text}
        for number, (heading, text) in enumerate(texts, 1)
    ]
    return Revision.model_validate({"revision": "v", "title": title, "clauses": clauses})


TEXTS = {
    "en": ("Ceasefire", "The parties cease all fire within 30 days.", "within 45 days"),
    "de": ("Waffenruhe", "Die Parteien stellen das Feuer binnen 30 Tagen ein.", "binnen 45 Tagen"),
    "fr": ("Cessez-le-feu", "Les parties cessent le feu sous 30 jours.", "sous 45 jours"),
    "es": ("Alto el fuego", "Las partes cesan el fuego en 30 días.", "en 45 días"),
    "uk": ("Припинення вогню", "Сторони припиняють вогонь протягом 30 днів.", "протягом 45 днів"),
    "ru": ("Прекращение огня", "Стороны прекращают огонь в течение 30 дней.", "в течение 45 дней"),
    "ar": ("وقف إطلاق النار", "يوقف الطرفان إطلاق النار خلال 30 يوما.", "خلال 45 يوما"),
    "zh": ("停火", "双方应在30天内停火。", "在45天内"),
}


def changed(language: str) -> Comparison:
    heading, text, words = TEXTS[language]
    new = re.sub(r"(\S+ )?\w*30 ?\S+", words, text, count=1)
    return compare(document((heading, text), (heading, text)), document((heading, new)))


@cache
def printed(language: str) -> bytes:
    made = render(changed(language), "pdf")
    assert isinstance(made, bytes)
    return made


def pages(data: bytes) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data)]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\ufffe\u2028\u200e\u200f\u2066-\u2069]+", "", text)


def test_the_same_result_is_printed_as_the_same_bytes() -> None:
    assert render(changed("en"), "pdf") == printed("en")


@pytest.mark.parametrize("language", sorted(set(TEXTS) - {"ar"}))
def test_every_word_that_is_seen_on_a_page_is_on_its_sheets(language: str) -> None:
    page = Seen()
    html = render(changed(language), "html")
    assert isinstance(html, str)
    page.feed(html)
    text = squeezed("".join(pages(printed(language))))
    assert [word for word in page.words if squeezed(word) not in text] == []


def test_sheets_are_numbered_and_say_what_they_are_of() -> None:
    one, *more = [page.split() for page in pages(printed("en"))]
    count = len(more) + 1
    assert " ".join(one[-3:]) == f"1 of {count}"


def language_of(file: pypdfium2.PdfDocument) -> str:
    room = (ctypes.c_ushort * 64)()
    length = pypdfium2.raw.FPDFCatalog_GetLanguage(file, room, len(room))
    return bytes(room)[: length - 2].decode("utf-16-le")


def test_a_file_is_tagged_and_has_a_title_a_language_and_bookmarks() -> None:
    file = pypdfium2.PdfDocument(printed("en"))
    assert file.is_tagged()
    assert file.get_metadata_dict()["Title"] == "Draft agreement: what changed, v → v"
    assert language_of(file) == "en"
    marks = [mark.get_title() for mark in file.get_toc()]
    assert {"Draft agreement", "The text", "1 Ceasefire", "How to read this"} <= set(marks)


def test_what_a_template_names_elsewhere_is_not_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("body::before { content: 'stolen' }")
    base = '<link rel="stylesheet" href="{}"><img src="https://example.org/x.png">'
    (tmp_path / "base.html.j2").write_text(base.format(secret.as_uri()) + "<p>Here it is.</p>")
    made = render(changed("en"), "pdf", Options(templates=(str(tmp_path),)))
    assert isinstance(made, bytes)
    assert [page.split() for page in pages(made)] == [["Here", "it", "is."]]


def test_letters_that_no_font_has_are_said() -> None:
    said: list[str] = []
    text = document(("Marks", "The \U000f1234 stands here."))
    render(compare(text, text), "pdf", Options(warn=said.append))
    assert len(said) == 1
    assert "no font on this machine has a letter of the text" in said[0]


WITHOUT = "import sys; sys.modules['weasyprint'] = None; from plans.cli import main; main()"


def test_without_what_prints_one_line_says_what_to_do(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, "report", "v1", "v2", "-o", "x.pdf"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    told, hint = done.stderr.splitlines()[-2:]
    assert told == "plans: printing a PDF file needs an extra part of plans"
    assert " install 'weasyprint<" in hint


def test_a_report_is_printed_where_its_file_is_called_so(tmp_path: Path) -> None:
    for name, text in (("a", "in 30 days"), ("b", "in 45 days")):
        clause = f"{{id: c, heading: Time, text: They meet {text}.}}"
        (tmp_path / f"{name}.yaml").write_text(f"revision: {name}\nclauses: [{clause}]\n")
    run(tmp_path, "report", "a.yaml", "b.yaml", "-o", "one.pdf")
    run(tmp_path, "diff", "a.yaml", "b.yaml", "-o", "two.pdf")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
    refused = run(tmp_path, "report", "a.yaml", "b.yaml", "-o", "b.yaml")
    refused.assert_refused("is called like yaml")

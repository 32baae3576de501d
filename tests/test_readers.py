"""Which reader reads a file, what nothing reads, and where what was said while reading goes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from plans.errors import UnreadableFile
from plans.readers import read_document


def archive(*names: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        for name in names:
            made.writestr(name, "x" * 3000)
    return data.getvalue()


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
WORD = "open it in a word processor and save it as .docx"
UNREAD = {
    "a spreadsheet (.xlsx)": (
        archive("[Content_Types].xml", "xl/workbook.xml"),
        "save the sheet as .csv, or copy its rows to a text",
    ),
    "an OpenDocument table or presentation (.ods, .odp)": (
        archive("mimetype", "content.xml"),
        "save the sheet as .csv, or copy its rows to a text",
    ),
    "a zip archive": (archive("notes.txt"), "unpack it, and name the file in it"),
    "a zip archive, as Word files are, that is damaged or cut off": (
        archive("[Content_Types].xml", "_rels/.rels")[:60],
        "ask for it anew",
    ),
    "an old Word file (.doc)": (OLD + "WordDocument".encode("utf-16-le"), WORD),
    "an Office file encrypted with a password": (
        OLD + "EncryptedPackage".encode("utf-16-le"),
        "save it without the password",
    ),
    "an old Office file (.doc, .xls)": (OLD, "open it in an office program and save it anew"),
    "an Apple file (.pages, .numbers, .key)": (
        archive("Index/Document.iwa", "preview.jpg"),
        "export it to Word or PDF",
    ),
    "a book (.epub)": (
        archive("mimetype", "META-INF/container.xml"),
        "save it as .docx, .html or .txt",
    ),
    "a mail": (
        OLD + "__substg1.0_".encode("utf-16-le"),
        "save what is attached to it, or copy its words into a .txt file",
    ),
    "a picture": (
        b"\x89PNG\r\n\x1a\n",
        "run text recognition on it, and save the text as .txt",
    ),
}


@pytest.mark.parametrize("name", UNREAD)
@pytest.mark.parametrize("file", ["deal.docx", "deal.txt", "deal.yaml", "deal"])
def test_what_nothing_reads_yet_is_named_whatever_the_file_is_called(name: str, file: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_document(UNREAD[name][0], Path(file), file)
    problem = caught.value.problem
    assert str(problem).splitlines() == [
        f"{file}: {name} cannot be read",
        f"  hint: {UNREAD[name][1]}",
    ]


@pytest.mark.parametrize(
    "text",
    ["PK is short for park.", "1. %PDF- begins a PDF file.", "The tag <html> comes first.", ""],
)
def test_a_text_about_formats_is_a_text(text: str) -> None:
    found = read_document(text.encode(), Path("a/deal.TXT"), "deal.TXT").revision
    assert found.title == "deal"


def test_a_suffix_that_nobody_has_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(UnreadableFile, match=r"no reader for '.rst' files") as caught:
        read_document(b"1. Scope", Path("deal.rst"), "deal.rst")
    assert "a name that ends in .txt; known: .akn" in caught.value.problem.hint


@pytest.mark.parametrize(
    ("file", "data", "said"),
    [
        ("deal", b"1. Scope", "its name has no ending"),
        ("deal.txt", bytes(range(256)), "this is no text"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_name_or_by_its_bytes(
    file: str, data: bytes, said: str
) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_document(data, Path(file), file)
    assert said in str(caught.value) and caught.value.problem.hint


@pytest.mark.parametrize(
    ("said", "encoding"),
    [
        ("Стороны прекращают огонь на 30 дней.", "cp1251"),
        ("Стороны прекращают огонь на 30 дней.", "koi8-r"),
        ("Сторони припиняють вогонь на 30 днів.", "cp1251"),
        ("Die Brücke ist für jeden geöffnet.", "cp1252"),
        ("يوقف الطرفان إطلاق النار لمدة شهر.", "cp1256"),
        ("双方停火三十天,并交换名单。", "gb18030"),
    ],
)
@pytest.mark.parametrize("name", ["deal.txt", "deal.html"])
def test_a_text_in_an_encoding_of_old_is_read_and_told(name: str, said: str, encoding: str) -> None:
    mark = "<p>" if name.endswith("html") else ""
    found = read_document(f"{mark}1. {said}\n{mark}2. {said}".encode(encoding), Path(name), name)
    assert [each.text for each in found.revision.clauses] == [said, said]
    (warning,) = found.warnings
    assert warning.startswith(f"{name}: not UTF-8, read as ")


def test_a_number_behind_a_bracket_is_no_link() -> None:
    text = b"1. [The parties](a) agree [here](2.1) and [there](page.html), [at home](#b).\n"
    (clause,) = read_document(text, Path("x.md"), "x.md").revision.clauses
    assert clause.text == "[The parties](a) agree [here](2.1) and there, at home."

"""Word files made to break a reader: read or refused with a clear message, never a traceback."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from runs import apart
from word_files import change, level, num, numbering, p, part, r, relations, table, word_file

from plans.errors import InputError, UnreadableFile
from plans.readers import read_document

NOTHING = lambda: word_file("")  # noqa: E731


def repacked(change: Callable[[zipfile.ZipFile, zipfile.ZipFile], None]) -> bytes:
    """Return a Word file without its text, to which ``change`` adds what it likes."""
    made = io.BytesIO()
    whole = zipfile.ZipFile(io.BytesIO(word_file(p(r("x")))))
    with whole, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in whole.infolist():
            if each.filename != "word/document.xml":
                archive.writestr(each, whole.read(each))
        change(whole, archive)
    return made.getvalue()


def with_document(data: bytes) -> bytes:
    return repacked(lambda _, archive: archive.writestr("word/document.xml", data))


def nested(depth: int, tag: str = "sdt") -> str:
    return f"<w:{tag}>" * depth + p(r("x")) + f"</w:{tag}>" * depth


def tables(depth: int) -> str:
    made = p(r("deep"))
    for _ in range(depth):
        made = table([made + p(r("a")), p(r("b"))])
    return made


def locked() -> bytes:
    data = bytearray(word_file(p(r("x"))))
    for sign in (b"PK\x03\x04", b"PK\x01\x02"):
        at = data.find(sign)
        while at >= 0:
            data[at + (6 if sign[2] == 3 else 8)] |= 1
            at = data.find(sign, at + 1)
    return bytes(data)


XML = part("document", f"<w:body>{p(r('x'))}</w:body>")
ENTITY = XML.replace("<w:document", '<!DOCTYPE w [<!ENTITY e "boom">]><w:document', 1)
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "bomb": (lambda: with_document(b"<a>" + b" " * 60_000_000), "unpacks to more than 20 MiB"),
    "entity": (lambda: with_document(ENTITY.encode()), "declares entities"),
    "utf-16 entity": (lambda: with_document(ENTITY.encode("utf-16")), "declares entities"),
    "deep": (lambda: word_file(nested(10_000)), "nested too deep"),
    "deep tables": (lambda: word_file(tables(21)), "20 deep"),
    "paragraphs": (lambda: word_file("<w:p/>" * 150_000), "more than 100,000 paragraphs"),
    "broken": (lambda: with_document(XML.encode()[:-9]), "damaged: word/document.xml"),
    "empty part": (lambda: with_document(b""), "damaged: word/document.xml"),
    "no part": (
        lambda: repacked(lambda *_: None).replace(b"_rels/.rels", b"word/x.rels"),
        "no doc",
    ),
    "other root": (lambda: with_document(b"<a/>"), "holds no document"),
    "cut off": (lambda: word_file(p(r("x" * 9999)))[:700], "damaged or cut off"),
    "locked": (locked, "locked with a password"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_no_draft_is_like_is_refused_with_the_reason(name: str) -> None:
    made, said = REFUSED[name]
    with pytest.raises(UnreadableFile, match=said) as caught:
        read_document(made(), Path("deal.docx"), "deal.docx", lambda _: True)
    assert str(caught.value).startswith("deal.docx: this ")


def styles(*chain: tuple[str, str]) -> str:
    return part(
        "styles",
        "".join(
            f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{id}"/>'
            f'<w:basedOn w:val="{based}"/></w:style>'
            for id, based in chain
        ),
    )


LOOPED = part(
    "numbering",
    '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)
STYLED = '<w:pStyle w:val="A"/>'
READ: dict[str, Callable[[], bytes]] = {
    "unused bomb": lambda: word_file(p(r("x")), {"word/media/a.bin": bytes(80_000_000)}),
    "numbers that are none": lambda: word_file(
        p(r("x"), properties='<w:numPr><w:ilvl w:val="x"/><w:numId w:val="--"/></w:numPr>')
        + p('<w:r><w:sym w:font="W" w:char="zz"/></w:r>')
        + p(properties='<w:outlineLvl w:val="9999999999999"/><w:ind w:left="-x" w:hanging=""/>'),
    ),
    "levels that are none": lambda: word_file(
        p(r("x"), properties=num(1, 77)), numbering(level(99, "%1."), level(0, "%9%8%0%"))
    ),
    "huge number": lambda: word_file(
        p(r("x"), properties=num(1)) * 50, numbering(level(0, "%1", "upperRoman", 999_999_999))
    ),
    "styles in a ring": lambda: word_file(
        p(r("x"), properties=STYLED), {"word/styles.xml": styles(("A", "B"), ("B", "A"))}
    ),
    "list in a ring": lambda: word_file(
        p(r("x"), properties=num(1)),
        {
            "word/numbering.xml": LOOPED,
            "word/styles.xml": part(
                "styles",
                f'<w:style w:styleId="A"><w:pPr>{num(1)}</w:pPr></w:style>',
            ),
        },
    ),
    "endless fields": lambda: word_file(
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', r("x")) * 3_000
    ),
    "notes that are not there": lambda: word_file(
        p(r("x"), '<w:r><w:footnoteReference w:id="7"/><w:commentReference w:id="x"/></w:r>')
    ),
    "a note that notes itself": lambda: word_file(
        p(r("x"), '<w:r><w:footnoteReference w:id="1"/></w:r>'),
        {
            "word/footnotes.xml": part(
                "footnotes",
                '<w:footnote w:id="1">'
                + p(r("x"), '<w:r><w:footnoteReference w:id="1"/></w:r>')
                + "</w:footnote>",
            )
        },
    ),
    "a target outside": lambda: word_file(
        p(r("x")), relations(header="../../../etc/passwd", footer="http://a/b")
    ),
    "nested tables": lambda: word_file(tables(20) + p(r("x"))),
    "nested runs": lambda: word_file(p("<w:smartTag>" * 200 + r("x") + "</w:smartTag>" * 200)),
    "a row without cells": lambda: word_file("<w:tbl><w:tr/><w:tr/></w:tbl>" + p(r("x"))),
    "content types of nothing": lambda: word_file(p(r("x")), {"[Content_Types].xml": "<a/>"}),
    "words in no paragraph": lambda: word_file(r("x")),
}


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_is_read_and_no_word_is_lost(name: str) -> None:
    found = read_document(READ[name](), Path("deal.docx"), "deal.docx", lambda _: True).revision
    assert "x" in " ".join([found.title, *(clause.text for clause in found.walk())])


@pytest.mark.parametrize("size", [40, 400])
def test_a_cut_of_a_file_is_refused_or_read(size: int) -> None:
    data = word_file(p(r("The seller pays.")) * 20)
    for end in range(0, len(data), max(1, len(data) // size)):
        try:
            read_document(data[:end], Path("deal.docx"), "deal.docx", lambda _: True)
        except InputError:
            continue


FIELDS = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>',
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("x "),
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("bomb", lambda: with_document(b"<a>" + b" " * 200_000_000)),
        ("paragraphs", lambda: word_file("<w:p/>" * 150_000)),
        ("runs", lambda: word_file(p("<w:r><w:t>x </w:t></w:r>" * 150_000))),
        ("fields", lambda: word_file(p(*FIELDS[:2] * 10_000, *FIELDS[2:] * 10_000))),
        ("moves", lambda: word_file("".join(
            p(change("moveTo", r("x"), f"A{n}"), properties=f"<w:rPr>{change('ins')}</w:rPr>")
            for n in range(8_000)
        ))),
        ("roman", lambda: word_file(
            p(r("x"), properties=num(1)) * 6_000,
            numbering(level(0, "%1" * 200, "upperRoman", 32_000)),
        )),
    ],
)  # fmt: skip
def test_a_huge_file_takes_little_room(
    name: str, body: Callable[[], bytes], tmp_path: Path
) -> None:
    (tmp_path / "deal.docx").write_bytes(body())
    done = apart(tmp_path, "show", "deal.docx#accepted")
    assert done.code in (0, 2), done.stderr[-500:]

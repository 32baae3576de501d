"""Drafts as they are sent: no word lost, and how long it takes beside a word processor.

One agreement is written in each format, and once more with every tenth clause changed. Beside them
is LibreOffice's own conversion of the Word file to text, where it is installed.
"""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from random import Random
from xml.sax.saxutils import escape

from benchmarks._figures import Figure
from benchmarks._measure import Asked, Measure, Row
from benchmarks._processes import PLANS, Bench, apart, seconds
from plans.readers import read_document

ARTICLES, CLAUSES, WORDS = 60, 9, 66
_NAMES = """
    agreement seller buyer goods delivery price payment notice warranty breach term party annex
    consent liability damages insurance default interest invoice transfer title risk carrier port
"""
_STEMS = tuple(_NAMES.split())
_WORD = re.compile(r"\w+")
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


@dataclass(frozen=True, slots=True)
class Article:
    """A heading and the paragraphs below it."""

    heading: str
    clauses: tuple[str, ...]


def agreement(changed: bool) -> list[Article]:
    """Return an agreement; with every tenth clause ``changed``."""
    random = Random(7)
    made = []
    for number in range(ARTICLES):
        clauses = []
        for at in range(CLAUSES):
            words = [random.choice(_STEMS) for _ in range(WORDS + random.randint(-20, 30))]
            words[3] = f"n{number}x{at}"
            if changed and (number * CLAUSES + at) % 10 == 0:
                words[10:12] = ["thirty", "days"]
            clauses.append(" ".join(words).capitalize() + ".")
        made.append(Article(f"{random.choice(_STEMS)} no {number}".capitalize(), tuple(clauses)))
    return made


def word(articles: Sequence[Article]) -> bytes:
    """Return a Word file that numbers articles and clauses itself."""
    body = "".join(
        _paragraph(each.heading, 0) + "".join(_paragraph(clause, 1) for clause in each.clauses)
        for each in articles
    )
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, text in enumerate(("Article %1", "%1.%2"))
    )
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
        'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        + _part_type("document", "document.main") + _part_type("numbering", "numbering")
        + "</Types>",
        "_rels/.rels": _relation("officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": _relation("numbering", "numbering.xml"),
        "word/document.xml": f'<w:document xmlns:w="{_MAIN}"><w:body>{body}</w:body></w:document>',
        "word/numbering.xml": f'<w:numbering xmlns:w="{_MAIN}"><w:abstractNum w:abstractNumId="0">'
        f'{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        "</w:numbering>",
    }  # fmt: skip
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return data.getvalue()


def _paragraph(text: str, level: int) -> str:
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return f"<w:p><w:pPr>{number}</w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def _part_type(name: str, kind: str) -> str:
    kind = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
    return f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>'


def _relation(kind: str, target: str) -> str:
    schema = "http://schemas.openxmlformats.org"
    return (
        f'<Relationships xmlns="{schema}/package/2006/relationships"><Relationship Id="r1" '
        f'Type="{schema}/officeDocument/2006/relationships/{kind}" Target="{target}"/>'
        "</Relationships>"
    )


def page(articles: Sequence[Article]) -> bytes:
    """Return a web page of lists."""
    items = "".join(
        f"<li><p>{escape(each.heading)}</p><ol>"
        + "".join(f"<li>{escape(clause)}</li>" for clause in each.clauses)
        + "</ol></li>"
        for each in articles
    )
    return f"<!DOCTYPE html><html><body><main><ol>{items}</ol></main></body></html>".encode()


def act(articles: Sequence[Article]) -> bytes:
    """Return Akoma Ntoso."""
    body = "".join(
        f"<article><num>Article {number}</num><heading>{escape(each.heading)}</heading>"
        + "".join(
            f"<paragraph><num>{at}.</num><content><p>{escape(clause)}</p></content></paragraph>"
            for at, clause in enumerate(each.clauses, 1)
        )
        + "</article>"
        for number, each in enumerate(articles, 1)
    )
    return f'<akomaNtoso xmlns="{_AKN}"><act><body>{body}</body></act></akomaNtoso>'.encode()


FORMATS: dict[str, Callable[[Sequence[Article]], bytes]] = {"docx": word, "html": page, "xml": act}
_SAID = {"docx": "Word", "html": "web page", "xml": "Akoma Ntoso"}


def lost(data: bytes, name: str, articles: Sequence[Article]) -> int:
    """Return how many words of an agreement are in no clause of what is read of it."""
    found = read_document(data, PurePath(name), name).revision
    said = Counter(_WORD.findall(found.title))
    for clause in found.walk():
        said.update(_WORD.findall(f"{clause.heading} {clause.text} {clause.closing}"))
    texts = [text for each in articles for text in (each.heading, *each.clauses)]
    return (Counter(_WORD.findall(" ".join(texts))) - said).total()


def rows(asked: Asked) -> Iterator[Row]:
    """Yield a row a format, and one for LibreOffice where it is installed."""
    before, after = agreement(changed=False), agreement(changed=True)
    for suffix, write in FORMATS.items():
        names = [f"draft-{side}.{suffix}" for side in ("before", "after")]
        for name, articles in zip(names, (before, after), strict=True):
            (asked.folder / name).write_bytes(write(articles))
        commands = {"read": (*PLANS, "import", names[0]), "diff": (*PLANS, "diff", *names)}
        runs = asked.bench.rounds(min(asked.rounds, 2), commands)
        data = (asked.folder / names[0]).read_bytes()
        yield {
            "format": _SAID[suffix],
            "words lost": Figure(apart(lost, data, names[0], before), "", 0),
            "import": Figure(seconds(runs["read"]), "s"),
            "diff": Figure(seconds(runs["diff"]), "s"),
        }
    if office := shutil.which("soffice"):
        taken = [_converted(office, asked.bench) for _ in range(2)][-1]
        yield {"format": "LibreOffice, Word to text", "import": Figure(taken, "s")}


def _converted(office: str, bench: Bench) -> float:
    """Return how long LibreOffice takes to make a text of a Word file, in seconds."""
    profile = f"-env:UserInstallation=file://{bench.folder / 'profile'}"
    options = ("--headless", "--convert-to", "txt:Text (encoded):UTF8", "draft-before.docx")
    return bench.program((office, profile, *options)).processor


MEASURE = Measure(
    title="Drafts as they are sent",
    says=(
        f"An agreement of {ARTICLES * (CLAUSES + 1)} clauses and some 39,000 words, read, and "
        "compared with one in which every tenth clause changed."
    ),
    columns=("format", "words lost", "import", "diff"),
    rows=rows,
)

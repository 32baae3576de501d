"""Drafts as they are sent: no word lost, and how long it takes beside a word processor.

    python -m benchmarks.drafts              Word, web page, Akoma Ntoso: 600 clauses, 40,000 words

One agreement is written in each format, and once more with every tenth clause changed. What is
shown are medians of interleaved rounds, and beside them LibreOffice's own conversion of the Word
file to text, where it is installed.
"""

from __future__ import annotations

import argparse
import io
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from random import Random
from statistics import median
from time import perf_counter
from xml.sax.saxutils import escape

from benchmarks._processes import Bench
from plans.readers import read_document

ARTICLES, CLAUSES, WORDS = 60, 9, 66
ROUNDS = 3
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


def lost(data: bytes, name: str, articles: Sequence[Article]) -> int:
    """Return how many words of an agreement are in no clause of what is read of it."""
    found = read_document(data, PurePath(name), name).revision
    said = Counter(_WORD.findall(found.title))
    for clause in found.walk():
        said.update(_WORD.findall(f"{clause.heading} {clause.text} {clause.closing}"))
    texts = [text for each in articles for text in (each.heading, *each.clauses)]
    return (Counter(_WORD.findall(" ".join(texts))) - said).total()


def converted(file: Path, folder: Path) -> float:
    """Return how long LibreOffice takes to make a text of a Word file, in seconds; 0 without it."""
    office = shutil.which("soffice")
    if office is None:
        return 0.0
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    options = ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder)]
    start = perf_counter()
    subprocess.run(
        [office, profile, *options, str(file)], check=True, capture_output=True, timeout=120
    )
    return perf_counter() - start


def main() -> None:
    """Print words lost and times of each format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    rounds = parser.parse_args().rounds
    before, after = agreement(changed=False), agreement(changed=True)
    words = sum(len(text.split()) for each in before for text in (each.heading, *each.clauses))
    print(f"{len(before) * (CLAUSES + 1)} clauses, {words:,} words")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        commands = {}
        for suffix, write in FORMATS.items():
            for which, articles in (("before", before), ("after", after)):
                (folder / f"{which}.{suffix}").write_bytes(write(articles))
            commands[f"read {suffix}"] = ["-m", "plans", "import", f"before.{suffix}"]
            sides = [f"before.{suffix}", f"after.{suffix}"]
            commands[f"diff {suffix}"] = ["-m", "plans", "diff", *sides]
        runs = Bench(folder).rounds(rounds, commands)
        office = median([converted(folder / "before.docx", folder) for _ in range(rounds + 1)][1:])
        for suffix in FORMATS:
            read, diff = (median(run.seconds for run in runs[f"{verb} {suffix}"])
                          for verb in ("read", "diff"))  # fmt: skip
            data = (folder / f"before.{suffix}").read_bytes()
            beside = f", {office / read:.1f} times as fast as LibreOffice" if office else ""
            gone = lost(data, f"before.{suffix}", before)
            print(f"{suffix}: read {read:.2f} s{beside}, diff {diff:.2f} s, {gone} words lost")
        if office:
            print(f"LibreOffice, Word file to text: {office:.2f} s")


if __name__ == "__main__":
    main()

"""Documents as people bring them: each file of ``cases/outlines`` holds one, and its clauses.

Behind the line ``=====`` stand lines ``label | heading | first words``, indented as clauses are
nested, and before them lines of fields: ``title``; ``absent`` and ``text``, words that no clause
and some clause has; ``warn``, words of a warning; ``suffix``, ``column`` and ``encode`` (``mojibake
cp1252``) of the file. The clauses were written from the text, never from what the program says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

import pytest
from agreements import AGREEMENT

from plans.model import Clause
from plans.readers import read_document
from plans.readers._misread import restored

CASES = sorted((Path(__file__).parent / "cases" / "outlines").glob("*.case"))
_FIELD = re.compile(r"(title|absent|warn|suffix|encode|column|text): ?(.*)")
_AROUND = "()[].:;،、.）（。–—- ·\u200e\u200f"


class Case(NamedTuple):
    """A document, what is asked of it, and its clauses in order: depth, label, heading, words."""

    text: str
    fields: dict[str, list[str]]
    clauses: list[tuple[int, str, str, str]]

    def one(self, field: str, default: str = "") -> str:
        return self.fields.get(field, [default])[0]

    @property
    def data(self) -> bytes:
        if not (encode := self.one("encode")):
            return self.text.encode()
        return self.text.encode().decode(encode.split()[-1]).encode()


def case_of(path: Path) -> Case:
    text, _, expected = path.read_text("utf-8").partition("\n=====\n")
    fields: dict[str, list[str]] = {}
    clauses = []
    for line in filter(str.strip, expected.splitlines()):
        if field := _FIELD.match(line):
            fields.setdefault(field[1], []).append(field[2])
        else:
            label, heading, words = (*map(_spaced, line.split("|", 2)), "", "")[:3]
            depth = (len(line) - len(line.lstrip())) // 2
            clauses.append((depth, _bare(label), _bare(heading), words.casefold()))
    return Case(text, fields, clauses)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _bare(text: str) -> str:
    return _spaced(text).strip(_AROUND).casefold()


def _flat(clauses: Sequence[Clause], depth: int = 0) -> Iterator[tuple[int, str, str, str]]:
    for each in clauses:
        text = _spaced(each.text).casefold()
        yield depth, _bare(each.label), _bare(each.heading), text
        yield from _flat(each.clauses, depth + 1)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_document_has_the_clauses_that_its_reader_sees(path: Path) -> None:
    case = case_of(path)
    name = path.stem + case.one("suffix", ".txt")
    column = int(case.one("column", "0"))
    found = read_document(case.data, PurePath(name), name, column=column)
    flat = list(_flat(found.revision.clauses))
    cut = [
        (*each[:3], each[3][: len(wanted[3])] if wanted[3] else each[3])
        for each, wanted in zip(flat, case.clauses, strict=False)
    ]
    assert [*cut, *flat[len(cut) :]] == case.clauses
    said = " ".join(f"{each.label} {each.heading} {each.text}" for each in found.revision.walk())
    assert not [words for words in case.fields.get("absent", ()) if words in said]
    assert all(words in _spaced(said) for words in case.fields.get("text", ()))
    assert all(words in " ".join(found.warnings) for words in case.fields.get("warn", ()))
    assert case.one("title") in ("", found.revision.title)


@pytest.mark.parametrize("encoding", ["cp1252", "cp1251", "cp1250", "cp1256", "mac_roman"])
@pytest.mark.parametrize("language", [tag for tag in AGREEMENT if tag != "en"])
def test_utf_8_that_was_taken_for_an_old_encoding_is_turned_back(
    language: str, encoding: str
) -> None:
    text = "\n\n".join(AGREEMENT[language])
    shown = "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in text.encode())
    assert restored(shown).text == text
    assert restored(text) == (text, "")

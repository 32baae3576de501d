"""Tracked changes and automatic numbers as LibreOffice settles and prints them, beside ours.

It is wrong, or decides otherwise, where ``OTHERWISE`` says so; the rest is equal line by line.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from itertools import count
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest
from office import ACCEPT, NEEDED, REJECT, printed_by_office, profile_in
from test_word_laws import AUTHORS, KEPT, Fragment, Spec, Words, draft_of, file_of
from word_files import word_file

pytestmark = NEEDED
TRAPS = sorted((Path(__file__).parent / "cases" / "docx").glob("*.docx"))
# It does not know isLgl, nor numbering that was inserted.
OTHERWISE = {("02-isLgl", ACCEPT), ("02-isLgl", REJECT), ("03-numbering-inserted", REJECT)}
RANDOM_FILES = 8
STANDS = ((True, True), (True, True), (True, False), (False, True))


def packed(data: bytes) -> bytes:
    """Return a trap file as a whole package in which each change has a number of its own."""
    with ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if re.fullmatch(r"word/\w+\.xml", name)]
        parts = {name: _counted(archive.read(name).decode()) for name in names}
    return word_file("", parts)


def _counted(xml: str) -> str:
    """Number changes: of those with one number, LibreOffice accepts the first alone."""
    numbers = count(100)
    return re.sub(
        r"<w:(ins|del|moveFrom|moveTo)( [^<>]*)>",
        lambda tag: (
            f"<w:{tag[1]}{re.sub(r' w:id=.[0-9]+.', '', tag[2])}".replace(
                " w:author", f' w:id="{next(numbers)}" w:author'
            )
            + ">"
        ),
        xml,
    )


def somewhere(random: Random) -> bytes:
    """Return a file of many paragraphs that came, went, or hold changes; numbered, or not."""
    words = Words()
    specs = [spec(random) for _ in range(40)]
    return file_of(specs, [[words.next() for _ in each.fragments] for each in specs])


def spec(random: Random) -> Spec:
    """Return a paragraph; what is inserted at its end is one with the next for LibreOffice."""
    many = random.randint(0, 4)
    some = [Fragment(*random.choice(STANDS), random.choice(AUTHORS)) for _ in range(many)]
    fragments = (KEPT, *some, KEPT)
    return Spec(random.randint(-1, 2), *random.choice(STANDS), random.choice(AUTHORS), fragments)


def files() -> dict[str, bytes]:
    made = {f"random-{seed}": packed(somewhere(Random(seed))) for seed in range(RANDOM_FILES)}
    return {path.stem: packed(path.read_bytes()) for path in TRAPS} | made


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], list[str]]:
    """The lines of each file with its changes accepted and rejected, by LibreOffice."""
    folder = tmp_path_factory.mktemp("changes")
    wishes = []
    for name, data in files().items():
        file = folder / f"{name}.docx"
        file.write_bytes(data)
        wishes += [(file, ACCEPT), (file, REJECT)]
    printed = printed_by_office(profile_in(folder), wishes)
    return {(file.stem, what): each for (file, what), each in zip(wishes, printed, strict=True)}


def ours(data: bytes, what: str) -> list[str]:
    blocks = draft_of(data).reading(lambda _: what == ACCEPT)
    lines = [
        f"{block.label if not at else ''} {line.text}"
        for block in blocks
        for at, line in enumerate(block.lines)
    ]
    return [" ".join(line.split()) for line in lines]


@pytest.mark.parametrize("what", [ACCEPT, REJECT])
@pytest.mark.parametrize("name", files())
def test_a_file_reads_as_another_program_settles_and_numbers_it(
    name: str, what: str, settled: dict[tuple[str, str], list[str]]
) -> None:
    # Word draws a hyphen that does not break as any other.
    theirs = [line.replace("\N{NON-BREAKING HYPHEN}", "-") for line in settled[name, what]]
    found = ours(files()[name], what)
    if (name, what) in OTHERWISE:
        assert found != theirs
        found, theirs = ([line.split()[-1] for line in each] for each in (found, theirs))
    assert found == theirs
    assert Counter(" ".join(theirs).split()) - Counter(" ".join(found).split()) == Counter()

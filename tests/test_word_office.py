"""Numbers as another program prints them: LibreOffice, where it is installed.

It is no judge of everything: it does not know ``w:isLgl``, and starts levels again by rules of its
own where a numbering says when to. So lists here count plainly.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from random import Random

import pytest
from word_files import level, num, p, part, r, word_file

from plans.drafting import Draft
from plans.readers.docx import READER

OFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed"),
]

FORMATS = ("decimal", "decimalZero", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter")
PRINTED = (
    ("%1.", "%1.%2", "(%3)", "%1.%2.%3.%4"),
    ("Article %1", "%2.", "(%3)", "%4)"),
    ("§ %1", "(%2)", "%3.", "%2-%4"),
)


def lists(random: Random) -> str:
    """Return three lists of four levels, and two numberings of each."""
    made = ""
    for id, printed in enumerate(PRINTED):
        levels = "".join(
            level(at, text, random.choice(FORMATS), random.choice((1, 1, 3)))
            for at, text in enumerate(printed)
        )
        made += f'<w:abstractNum w:abstractNumId="{id}">{levels}</w:abstractNum>'
    for id in range(1, 7):
        made += f'<w:num w:numId="{id}"><w:abstractNumId w:val="{id % 3}"/></w:num>'
    return part("numbering", made)


def told(file: Path) -> list[str]:
    """Return the lines of a file as LibreOffice prints it."""
    profile = f"-env:UserInstallation=file://{file.parent}/profile"
    words = ["--headless", profile, "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run(
        [str(OFFICE), *words, "--outdir", str(file.parent), str(file)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = file.with_suffix(".txt").read_text("utf-8-sig")
    return [" ".join(line.split()) for line in text.splitlines()]


@pytest.mark.parametrize("seed", range(3))
def test_numbers_are_those_that_another_program_prints(seed: int, tmp_path: Path) -> None:
    random = Random(seed)
    body = "".join(
        p(r(f"word {at}"), properties=num(random.randint(1, 6), random.choice((0, 1, 1, 2, 3))))
        for at in range(90)
    )
    data = word_file(body, {"word/numbering.xml": lists(random)})
    (tmp_path / "deal.docx").write_bytes(data)
    draft = READER.read(data, "deal.docx")
    assert isinstance(draft, Draft)
    found = [f"{block.label} {block.lines[0].text}" for block in draft.reading(lambda _: True)]
    assert found == told(tmp_path / "deal.docx")

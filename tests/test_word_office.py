"""Numbers as another program prints them: LibreOffice, where it is installed.

It is no judge of everything: it does not know ``w:isLgl``, and starts levels again by rules of its
own where a numbering says when to. So lists here count plainly.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from office import KEEP, NEEDED, printed_by_office, profile_in
from word_files import level, num, p, part, r, word_file

from plans.drafting import Draft
from plans.readers.docx import READER

pytestmark = NEEDED

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


def a_file(random: Random) -> bytes:
    body = "".join(
        p(r(f"word {at}"), properties=num(random.randint(1, 6), random.choice((0, 1, 1, 2, 3))))
        for at in range(90)
    )
    return word_file(body, {"word/numbering.xml": lists(random)})


def printed(data: bytes) -> list[str]:
    draft = READER.read(data, "deal.docx")
    assert isinstance(draft, Draft)
    return [f"{block.label} {block.lines[0].text}" for block in draft.reading(lambda _: True)]


def test_numbers_are_those_that_another_program_prints(tmp_path: Path) -> None:
    files = [tmp_path / f"deal-{seed}.docx" for seed in range(6)]
    for seed, file in enumerate(files):
        file.write_bytes(a_file(Random(seed)))
    theirs = printed_by_office(profile_in(tmp_path), [(file, KEEP) for file in files])
    assert theirs == [printed(file.read_bytes()) for file in files]

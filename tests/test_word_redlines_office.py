"""Redlines as another program settles them: LibreOffice, where it is installed.

Comments are taken out first: not every build of it accepts changes in a file that has some. Where a
paragraph went it may leave a blank one.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from edits import document, edited
from office import ACCEPT, NEEDED, REJECT, printed_by_office, profile_in, without_comments
from printed_pages import BUNDLED, printed

from plans.model import Revision
from plans.storing import load
from plans.verbs.compare import compare
from plans.verbs.render import render

pytestmark = NEEDED


def drafters() -> tuple[Revision, Revision]:
    random = Random(5)
    before = edited(document(), random, 2)
    return before, edited(before, random, 8)


def negotiators() -> tuple[Revision, Revision]:
    found = {path.parent.name: path for path in BUNDLED}
    return load(found["us-28-point"]), load(found["ua-20-point"])


def test_another_program_gets_the_same_texts_out_of_a_redline(tmp_path: Path) -> None:
    wishes: list[tuple[Path, str]] = []
    texts: list[list[str]] = []
    for number, pair in enumerate((drafters(), negotiators())):
        compared = compare(*pair)
        data = render(compared, "docx")
        assert isinstance(data, bytes)
        file = tmp_path / f"redline-{number}.docx"
        file.write_bytes(without_comments(data))
        wishes += [(file, REJECT), (file, ACCEPT)]
        texts += [printed(compared.before), printed(compared.after)]
    assert printed_by_office(profile_in(tmp_path), wishes) == texts

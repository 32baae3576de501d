"""Redlines as another program settles them: LibreOffice, where it is installed.

Comments are taken out first: not every build of it accepts changes in a file that has some. Where a
paragraph went it may leave a blank one.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

import pytest
from edits import document, edited
from printed_pages import BUNDLED, printed

from plans.model import Revision
from plans.storing import load
from plans.verbs.compare import compare
from plans.verbs.render import render

OFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed"),
]

MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">
Sub Settle(source, target, what)
  Dim none()
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  text = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(text.CurrentController.Frame, what, "", 0, none())
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "Text (encoded)"
  how(1).Name = "FilterOptions"
  how(1).Value = "UTF8,LF"
  text.storeToURL(target, how())
  text.close(True)
  StarDesktop.terminate()
End Sub
</script:module>"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard">
 <library:element library:name="Module1"/>
</library:library>"""


def office(profile: Path, *words: str) -> None:
    """Run LibreOffice with a profile of its own: one that it was killed in is of no more use."""
    start = [str(OFFICE), f"-env:UserInstallation=file://{profile}", "--headless", "--norestore"]
    subprocess.run([*start, *words], check=True, capture_output=True, timeout=120)


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile with the macro; the first start of all writes a library without it."""
    folder = tmp_path_factory.mktemp("office") / "profile"
    office(folder, "--terminate_after_init")
    library = folder / "user" / "basic" / "Standard"
    (library / "script.xlb").write_text(LIBRARY)
    (library / "Module1.xba").write_text(MACRO)
    return folder


def settled(profile: Path, file: Path, what: str) -> list[str]:
    """Return the lines of a file of which all changes are settled."""
    target = file.with_suffix(".txt")
    words = ", ".join(f'"{each}"' for each in (file.as_uri(), target.as_uri(), f".uno:{what}"))
    office(profile, f"macro:///Standard.Module1.Settle({words})")
    lines = (" ".join(line.split()) for line in target.read_text("utf-8-sig").splitlines())
    return [line for line in lines if line]


def without_comments(data: bytes) -> bytes:
    made = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            text = re.sub(r"<w:comment(?:Range|Ref)[^>]*>", "", text)
            new.writestr(name, re.sub(r"<w:comment .*</w:comment>", "", text))
    return made.getvalue()


def drafters() -> tuple[Revision, Revision]:
    random = Random(5)
    before = edited(document(), random, 2)
    return before, edited(before, random, 8)


def negotiators() -> tuple[Revision, Revision]:
    found = {path.parent.name: path for path in BUNDLED}
    return load(found["us-28-point"]), load(found["ua-20-point"])


@pytest.mark.parametrize("pair", [drafters, negotiators])
def test_another_program_gets_the_same_texts_out_of_a_redline(
    pair: Any, profile: Path, tmp_path: Path
) -> None:
    compared = compare(*pair())
    data = render(compared, "docx")
    assert isinstance(data, bytes)
    file = tmp_path / "redline.docx"
    file.write_bytes(without_comments(data))
    assert settled(profile, file, "RejectAllTrackedChanges") == printed(compared.before)
    assert settled(profile, file, "AcceptAllTrackedChanges") == printed(compared.after)

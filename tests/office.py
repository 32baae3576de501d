"""LibreOffice, where it is installed: what it prints of Word files with their changes settled.

One run settles many files. It is no judge of everything: see the tests that leave something out.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest

OFFICE = shutil.which("soffice")
NEEDED = [
    pytest.mark.office,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed"),
]
ACCEPT, REJECT, KEEP = "AcceptAllTrackedChanges", "RejectAllTrackedChanges", ""
_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">
Sub Settle(source, target, what)
  Dim none()
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  text = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  If what &lt;&gt; "" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(text.CurrentController.Frame, ".uno:" &amp; what, "", 0, none())
  End If
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "Text (encoded)"
  how(1).Name = "FilterOptions"
  how(1).Value = "UTF8,LF"
  text.storeToURL(target, how())
  text.close(True)
End Sub
Sub SettleAll(asked)
  On Error Goto Finish
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  lines = createUnoService("com.sun.star.io.TextInputStream")
  lines.setInputStream(files.openFileRead(asked))
  Do While Not lines.isEOF()
    source = lines.readLine()
    target = lines.readLine()
    what = lines.readLine()
    If source &lt;&gt; "" Then Settle(source, target, what)
  Loop
Finish:
  StarDesktop.terminate()
End Sub
</script:module>"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard">
 <library:element library:name="Module1"/>
</library:library>"""


def office(profile: Path, *words: str) -> None:
    """Run LibreOffice with a profile of its own: one that it was killed in is of no more use."""
    start = [str(OFFICE), f"-env:UserInstallation=file://{profile}", "--headless", "--norestore"]
    subprocess.run([*start, *words], check=True, capture_output=True, timeout=90)


def profile_in(folder: Path) -> Path:
    """Return a profile with the macro; the first start of all writes a library without it."""
    profile = folder / "profile"
    office(profile, "--terminate_after_init")
    library = profile / "user" / "basic" / "Standard"
    (library / "script.xlb").write_text(_LIBRARY)
    (library / "Module1.xba").write_text(_MACRO)
    return profile


def printed_by_office(profile: Path, wishes: Sequence[tuple[Path, str]]) -> list[list[str]]:
    """Return the lines of files with their changes accepted, rejected or left as they are."""
    targets, lines = list[Path](), list[str]()
    for at, (file, what) in enumerate(wishes):
        # A file that was open a moment ago may still be locked, and then nothing is settled.
        copy = Path(shutil.copy(file, file.with_suffix(f".{at}{file.suffix}")))
        targets.append(copy.with_suffix(".txt"))
        lines += [copy.as_uri(), targets[-1].as_uri(), what]
    asked = profile.parent / "asked.txt"
    # The last line of all is not always read.
    asked.write_text("\n".join([*lines, "", "", ""]))
    office(profile, f'macro:///Standard.Module1.SettleAll("{asked.as_uri()}")')
    return [_lines(target) for target in targets]


def without_comments(data: bytes) -> bytes:
    """Return a Word file without comments: not every build settles changes in a file with some."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            text = re.sub(r"<w:comment(?:Range|Ref)[^>]*>", "", text)
            new.writestr(name, re.sub(r"<w:comment .*</w:comment>", "", text, flags=re.DOTALL))
    return made.getvalue()


def _lines(file: Path) -> list[str]:
    lines = (" ".join(line.split()) for line in file.read_text("utf-8-sig").splitlines())
    return [line for line in lines if line]

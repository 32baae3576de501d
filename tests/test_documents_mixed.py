"""Pages, acts, PDF files, Word files and texts beside each other, on the command line."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from pdf_files import paragraph, pdf_file
from word_files import level, num, numbering, p, r, word_file

from plans.readers import read_document

SAYS = ("The Board lets the quay for 10 years.", "The rent is EUR 5,000 a month.")
ITEMS = "".join(f"<li>{said}</li>" for said in SAYS)
ACT = "".join(f"<section><num>{n}.</num><p>{said}</p></section>" for n, said in enumerate(SAYS, 1))
FILES = {
    "lease.html": f"<!DOCTYPE html><h1>Lease</h1><ol>{ITEMS}</ol>".encode(),
    "lease.xml": f"<akomaNtoso><act><body>{ACT}</body></act></akomaNtoso>".encode(),
    "lease.pdf": pdf_file(paragraph(500, f"1. {SAYS[0]}", "", f"2. {SAYS[1]}")),
    "lease.docx": word_file(
        "".join(p(r(said), properties=num(1)) for said in SAYS), numbering(level(0, "%1."))
    ),
    "lease.txt": f"1. {SAYS[0]}\n\n2. {SAYS[1]}\n".encode(),
    "lease.yaml": (
        "revision: v1\ntitle: Lease\nclauses:\n"
        + "".join(
            f"  - {{id: c{n}, label: '{n}', text: '{said}'}}\n" for n, said in enumerate(SAYS, 1)
        )
    ).encode(),
}


def run(folder: Path, *words: str, data: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "plans", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, input=data, timeout=60)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


@pytest.mark.parametrize(("one", "other"), [*pairwise(sorted(set(FILES) - {"lease.yaml"}))])
def test_the_same_words_in_two_formats_do_not_differ(one: str, other: str) -> None:
    texts = [read_document(FILES[name], Path(name), name).revision.clauses for name in (one, other)]
    assert texts[0] == texts[1]


@pytest.mark.parametrize("name", FILES)
def test_a_change_is_told_whatever_format_the_texts_have(folder: Path, name: str) -> None:
    (folder / "june.html").write_bytes(FILES["lease.html"].replace(b"10 years", b"12 years"))
    done = run(folder, "diff", name, "june.html")
    told = done.stdout.decode()
    assert "time span 10 years → 12 years (+2 years)" in told
    assert "1 of 2 clauses changed" in told


def test_a_page_comes_in_over_a_parent_and_on_standard_input(folder: Path) -> None:
    done = run(folder, "import", "lease.html", "--parent", "lease.yaml", "-o", "v2.yaml")
    assert done.returncode == 0, done.stderr
    written = (folder / "v2.yaml").read_text("utf-8")
    assert "id: c1" in written and "id: c2" in written
    piped = run(folder, "diff", "lease.yaml", "-", data=FILES["lease.pdf"])
    assert b"0 of 2 clauses changed" in piped.stdout


def test_a_report_is_made_of_a_page_and_an_act(folder: Path) -> None:
    done = run(folder, "report", "lease.html", "lease.xml", "-o", "report.html")
    assert done.returncode == 0, done.stderr
    assert "The Board lets the quay" in (folder / "report.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("module", "name", "hint"),
    [
        ("lxml", "lease.html", "lxml<"),
        ("lxml", "lease.xml", "lxml<"),
        ("pypdfium2", "lease.pdf", "pypdfium2<"),
    ],
)
def test_a_part_that_is_not_installed_is_told_in_one_line(
    folder: Path, module: str, name: str, hint: str
) -> None:
    code = (
        f"import importlib.util as u, sys\nfound = u.find_spec\n"
        f"u.find_spec = lambda name, *more: None if name == '{module}' else found(name, *more)\n"
        f"from plans.cli import main\nsys.argv = ['plans', 'show', '{name}']\nmain()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 2
    assert f" install '{hint}" in done.stderr.splitlines()[-1]

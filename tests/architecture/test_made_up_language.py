"""A language is one file: a made-up one, dropped into a copy of the package, is read everywhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# ISO 639 keeps the tags from qaa on for languages of one's own.
MADE_UP = """
name = 'Zorpish'
script = 'latin'
small_words = 'ka zu lo mi zol anu gorno tuzo vek'
scales.3 = 'tuzo'
parts.article = 'gorno'

[figures]
decimal = ','

[numbers.numerals]
5 = 'pimpa'
6 = 'sezba'
8 = 'okka'
10 = 'dekko'
100 = 'hundu'

[units.periods]
year = 'anu | anuv'

[units.things]
personnel = 'zoldav'

[force]
not_after = 'ne'

[force.modals]
must = 'zol'
may = 'vek'

[references.nouns]
article = 'gorno'
"""
TREATY = """Zu lo ka mi zorpo

Gorno 1. Armo
Ka armo zol lo {power} tuzo zoldav.

Gorno 2. Pakto
Lo pakto {force} zu mi {years} anuv, ka gorno 1.
"""
DRAFT = """
revision: v1
clauses:
  - id: army
    text: Ka armo zol lo okka tuzo zoldav, mi dekko anuv.
    terms:
      size: {kind: quantity, issue: army, value: 6000 personnel, role: cap}
      years: {kind: duration, issue: pact, of: the pact, value: 10 years}
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("language")
    shutil.copytree(ROOT / "plans", place / "plans")
    (place / "plans" / "languages" / "qaa.toml").write_text(MADE_UP, "utf-8")
    for name in ("templates", "proposals"):
        (place / name).symlink_to(ROOT / name)
    (place / "a.txt").write_text(TREATY.format(power="okka", force="zol", years="pimpa"), "utf-8")
    (place / "b.txt").write_text(TREATY.format(power="sezba", force="vek", years="dekko"), "utf-8")
    (place / "draft.yaml").write_text(DRAFT, "utf-8")
    return place


def said(home: Path, *words: str) -> str:
    env = os.environ | {"PYTHONPATH": str(home), "NO_COLOR": "1", "COLUMNS": "100"}
    run = subprocess.run(
        [sys.executable, "-m", "plans", *words],
        cwd=home,
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in run.stderr
    return run.stdout + run.stderr


def test_its_numbers_and_modals_are_compared(home: Path) -> None:
    told = said(home, "diff", "a.txt", "b.txt")
    assert "okka tuzo → sezba tuzo" in told
    assert "pimpa anuv → dekko anuv" in told
    assert "zol → vek" in told


def test_its_documents_fall_into_the_parts_they_number(home: Path) -> None:
    told = said(home, "import", "a.txt")
    assert "label: Gorno 1" in told
    assert "heading: Pakto" in told


def test_its_words_contradict_a_term(home: Path) -> None:
    told = said(home, "validate", "draft.yaml")
    assert told.count("number-contradicts-term") == 1
    assert "okka tuzo" in told

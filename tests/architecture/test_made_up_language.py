"""A language is one file: a made-up one, dropped into a copy of the package, is read everywhere."""

from __future__ import annotations

import pytest
from extended import Extended, examples, extended

# ISO 639 keeps the tags from qaa on for languages of one's own.
MADE_UP = examples()["plans/languages/qaa.toml"]
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
def program(tmp_path_factory: pytest.TempPathFactory) -> Extended:
    """The program with one language more, and documents in it."""
    files = {"plans/languages/qaa.toml": MADE_UP}
    made = extended(tmp_path_factory.mktemp("language"), files)
    made.write(
        {
            "a.txt": TREATY.format(power="okka", force="zol", years="pimpa"),
            "b.txt": TREATY.format(power="sezba", force="vek", years="dekko"),
            "draft.yaml": DRAFT,
        }
    )
    return made


def said(program: Extended, *words: str) -> str:
    done = program.run(*words)
    done.assert_no_crash()
    return done.stdout + done.stderr


def test_its_numbers_and_modals_are_compared(program: Extended) -> None:
    told = said(program, "diff", "a.txt", "b.txt")
    assert "okka tuzo → sezba tuzo" in told
    assert "pimpa anuv → dekko anuv" in told
    assert "zol → vek" in told


def test_its_documents_fall_into_the_parts_they_number(program: Extended) -> None:
    told = said(program, "import", "a.txt")
    assert "label: Gorno 1" in told
    assert "heading: Pakto" in told


def test_its_words_contradict_a_term(program: Extended) -> None:
    told = said(program, "validate", "draft.yaml")
    assert told.count("number-contradicts-term") == 1
    assert "okka tuzo" in told

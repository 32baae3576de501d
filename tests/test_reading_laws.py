"""Laws of reading that hold today, on generated documents and on those of ``cases/import``.

``python -m benchmarks.reading.laws`` tries them on any folder, with those that do not hold yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from benchmarks.reading import keeping, laws, staying
from benchmarks.reading.laws import LAWS, Text, generated, verdict
from benchmarks.reading.matching import words
from benchmarks.reading.tree import Part, Tree

CASES = Path(__file__).parent / "cases" / "import"
# A part of an article that went is joined to another one way, and moved the other way.
UNMIRRORED = ("ukrainian-law",)


def _cases() -> list[Text]:
    files = sorted(path for path in CASES.glob("*/input.*"))
    return [
        Text(path.parent.name + path.suffix, path.read_bytes().decode("utf-8")) for path in files
    ]


ALL = [*_cases(), *generated([5])]
by_name = pytest.mark.parametrize("text", ALL, ids=lambda text: text.name)


def _broken(law: staying.Law, text: Text) -> tuple[str, ...]:
    return verdict(law, text).broken


@by_name
def test_a_text_does_not_differ_from_itself(text: Text) -> None:
    assert _broken(keeping.identity, text) == ()


@by_name
def test_reading_backwards_mirrors_what_changed(text: Text) -> None:
    if not text.name.startswith(UNMIRRORED):
        assert _broken(keeping.mirror, text) == ()


@by_name
def test_no_word_is_lost_invented_or_out_of_order(text: Text) -> None:
    assert _broken(keeping.conservation, text) == ()


def test_another_word_moves_no_clause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staying, "_TRIES", 2)
    kept = [text.name for text in ALL if not _broken(staying.locality, text)]
    assert len(kept) >= 0.95 * len(ALL)


# A law can break: each is tried on a reader with the fault it is about.


def _tree(*texts: str) -> Tree:
    return Tree("", tuple(Part(paragraphs=(text,)) for text in texts))


def _lines(text: str, _: str) -> Tree:
    """Read each block as a clause, without its first line if that is short."""
    return _tree(*(block.replace("\n", " ") for block in text.split("\n\n")))


SAMPLE = "\n\n".join(
    (
        "Every boat carries a lamp, and every lamp burns at night, on the river and in the harbour,"
        " from dusk until dawn, whatever the weather and whoever is on board.",
        "The warden keeps a list of all boats, and shows it to whoever asks for it.",
        "The list says who owns the boat, and where it lies.",
    )
)


def _tried(law: staying.Law) -> list[str]:
    return list(law(SAMPLE, "sample.txt", Random(1)))


@pytest.mark.parametrize("law", [staying.locality, staying.rewrapping])
def test_a_faithful_reader_keeps_a_law(law: staying.Law, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staying, "read", _lines)
    assert set(_tried(law)) == {""}


def test_a_reader_that_drops_a_word_breaks_conservation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "read", lambda text, _: _tree(text.replace("lamp", "", 1)))
    assert _tried(keeping.conservation) == ["lost ['lamp'], invented []"]


def test_a_reader_that_turns_blocks_round_breaks_conservation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(keeping, "read", lambda text, _: _tree(*text.split("\n\n")[::-1]))
    assert "words out of order" in _tried(keeping.conservation)[0]


def test_a_text_that_begins_with_its_heading_loses_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tree = Tree("", (Part(heading="Oars", paragraphs=("Oars float.",)),))
    monkeypatch.setattr(keeping, "read", lambda *_: tree)
    assert list(keeping.conservation("Oars\n\nOars float.", "sample.txt", Random(1))) == [""]


def test_what_is_set_apart_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    first, *others = SAMPLE.split("\n\n")
    apart = Tree("", _tree(*others).clauses, apart=(first,))
    monkeypatch.setattr(keeping, "read", lambda *_: apart)
    assert _tried(keeping.conservation) == [""]


def test_a_reader_that_cuts_at_a_word_breaks_locality(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staying, "read", lambda text, _: _tree(*text.split("quince")))
    assert all(_tried(staying.locality))


def test_a_reader_that_cuts_at_lines_breaks_rewrapping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staying, "read", lambda text, _: _tree(*text.splitlines()))
    assert _tried(staying.rewrapping)
    assert all(_tried(staying.rewrapping))


NUMBERED = "1. Lamps\n\n2. Lists\n\n3. Boats"


def _labelled(text: str, _: str) -> Tree:
    """Read only blocks with a number as clauses; what has none belongs to the one before it."""
    parts: list[Part] = []
    for block in text.split("\n\n"):
        number, _, heading = block.rpartition(". ")
        if number or not parts:
            parts.append(Part(label=number, heading=heading))
    return Tree("", tuple(parts))


def test_a_reader_that_needs_numbers_breaks_relabelling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staying, "read", _labelled)
    assert list(staying.relabelling("\n\n" + NUMBERED, "sample.txt", Random(1))) != [""]


def _counting(text: str, _: str) -> Tree:
    """Read two clauses as siblings and three or more below the first."""
    first, *others = (Part(heading=block) for block in text.split("\n\n"))
    below = len(others) > 2
    parts = (Part(heading=first.heading, clauses=tuple(others)),) if below else (first, *others)
    return Tree("", parts)


def test_a_reader_that_counts_siblings_breaks_addition(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staying, "read", _counting)
    text = "Boats\n\nLamps\n\nLists\n\nOars"
    assert all(staying.addition(text, "sample.txt", Random(1)))


def test_a_revised_text_has_another_word_and_a_block_less() -> None:
    text = "\n\n".join(f"Block {number} of the text." for number in range(8))
    revised = keeping.revised(text, Random(3))
    assert revised.count("\n\n") == text.count("\n\n") - 1
    assert "another" in words(revised)


def test_the_report_has_a_line_a_law() -> None:
    text = next(_texts())
    report = laws.report([verdict(law, text) for law in LAWS])
    assert [line.split()[0] for line in report.splitlines()[1:]] == [law.__name__ for law in LAWS]


def _texts() -> Iterator[Text]:
    return laws.texts([CASES / "treaty"])

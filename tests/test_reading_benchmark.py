"""The reading benchmark can be trusted: documents say what is true of them, mistakes cost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.reading import phrases, run
from benchmarks.reading.generate import HELD_SEED, Example, generate
from benchmarks.reading.matching import places, words
from benchmarks.reading.numbers import han, label, roman
from benchmarks.reading.outline import documents, filled, parsed
from benchmarks.reading.reader import read
from benchmarks.reading.score import FIGURES, Score, said, score, total
from benchmarks.reading.showing import first_mistake
from benchmarks.reading.style import load, names
from benchmarks.reading.tree import Part, Tree

STYLES = (*names(), *names(held=True))


# The generator


def test_the_same_style_and_seed_give_the_same_document_in_every_process() -> None:
    code = (
        "import sys; from benchmarks.reading.generate import generate\n"
        "sys.stdout.buffer.write(generate('en-treaty', 7).text.encode())"
    )
    paths = os.pathsep.join(path for path in sys.path if path)
    texts = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths},
        ).stdout.decode()
        for seed in ("1", "2")
    }
    assert texts == {generate("en-treaty", 7).text}


@pytest.mark.parametrize("name", STYLES)
def test_a_document_says_every_word_of_its_tree(name: str) -> None:
    example = generate(name, 3)
    printed = "".join(words(example.text))
    for part in example.tree.walk():
        for text in (part.label, part.heading, *part.closing):
            assert "".join(words(text)) in printed
    said = Counter(
        word for part in example.tree.walk() for word in words(" ".join(part.paragraphs))
    )
    assert not said - Counter(words(example.text))


def test_every_language_has_styles_for_tuning_and_held_back() -> None:
    tuned, held = ({load(name).language for name in names(held=held)} for held in (False, True))
    assert tuned == set(phrases.languages())
    assert held == tuned - {"pl"}


def test_no_style_is_both_for_tuning_and_held_back() -> None:
    assert set(names()).isdisjoint(names(held=True))
    assert len(names()) >= 30


def test_every_feature_of_a_style_is_used_by_one() -> None:
    text = "\n".join(generate(name, seed).text for name in names() for seed in (1, 2))
    for sign in ("§ 20a", "Art. 2º-A", "SEC. 102.", "Article 2000", "5A.", "4 bis", "1.(1)",
                 "第八条", "（一）", "المادة", "Disposición adicional primera", "ст. 1 ч. 2", "•",
                 "[^1]", "¹", "\f", "| ", "\r\n", "\u00a0", "....", "[Page 1]"):  # fmt: skip
        assert sign in text, sign


def test_numbers_are_printed_as_the_world_prints_them() -> None:
    assert [roman(9), roman(44), han(8), han(10), han(21)] == ["ix", "xliv", "八", "十", "二十一"]
    assert label("{above}.{n} {path} {A} {abjad} {indic}", 3, (2,), ()) == "2.3 2.3 C ج ٣"


def test_two_paragraphs_that_nobody_could_tell_apart_are_set_apart() -> None:
    """A paragraph that follows a full line, with no sign that it is new, has a blank line."""
    for seed in range(1, 9):
        example = generate("en-bullets", seed)
        lines = example.text.split("\n")
        openings = [text[:25] for part in example.tree.walk() for text in part.paragraphs[1:]]
        for line, after in pairwise(lines):
            if line and after.startswith(tuple(openings)):
                assert len(line) + len(after.split(" ")[0]) < 80


# The scorer

TREE = Tree(
    "Rules",
    (
        Part("1.", "Scope", ("The mill grinds corn.", "It rests in winter.")),
        Part(
            "2.",
            "Gates",
            ("The owner keeps:",),
            (Part("(a)", "", ("one broad gate;",)), Part("(b)", "", ("two keys of iron.",))),
            ("These duties last ten years.",),
        ),
    ),
    ("See the register.",),
)


def _with(change: Callable[[Part, Part], Sequence[Part]]) -> Score:
    return score(TREE, replace(TREE, clauses=tuple(change(*TREE.clauses))))


def _lowered(found: Score) -> set[str]:
    return {each for each in FIGURES if (getattr(found, each).f1 or 0) < 1}


@pytest.mark.parametrize("name", STYLES)
def test_a_perfect_reading_scores_one(name: str) -> None:
    tree = generate(name, 2).tree
    found = score(tree, tree)
    assert all(getattr(found, each).perfect for each in FIGURES)
    assert (found.lost, found.invented) == (0, 0)
    assert first_mistake("", tree, tree) == ""


def test_a_lost_label_costs_labels() -> None:
    found = _with(lambda one, two: (replace(one, label=""), two))
    assert _lowered(found) == {"labels", "words", "whole"}


def test_a_label_taken_for_text_costs_labels_and_paragraphs() -> None:
    def change(one: Part, two: Part) -> Sequence[Part]:
        return (replace(one, label="", heading="", paragraphs=("1. Scope", *one.paragraphs)), two)

    assert {"labels", "headings", "paragraphs"} <= _lowered(_with(change))
    assert "words" not in _lowered(_with(change))


def test_signs_around_a_label_do_not_count() -> None:
    assert "labels" not in _lowered(_with(lambda one, two: (replace(one, label="1"), two)))


def test_a_swallowed_clause_costs_begins_and_paragraphs() -> None:
    def change(one: Part, two: Part) -> Sequence[Part]:
        first = two.clauses[0]
        joined = replace(first, paragraphs=(*first.paragraphs, "(b) two keys of iron."))
        return (one, replace(two, clauses=(joined,)))

    found = _with(change)
    assert (found.begins.hits, found.begins.found, found.begins.true) == (3, 3, 4)
    assert found.words.f1 == 1.0


def test_a_clause_under_another_parent_costs_parents_alone() -> None:
    def change(one: Part, two: Part) -> Sequence[Part]:
        return (one, replace(two, clauses=(), closing=()), *two.clauses)

    found = _with(change)
    assert found.begins.f1 == 1.0
    assert (found.parents.hits, found.closing.hits) == (2, 0)


def test_closing_words_in_the_last_item_cost_closing_and_paragraphs() -> None:
    def change(one: Part, two: Part) -> Sequence[Part]:
        first, last = two.clauses
        last = replace(last, paragraphs=(*last.paragraphs, *two.closing))
        return (one, replace(two, clauses=(first, last), closing=()))

    assert _lowered(_with(change)) == {"closing", "paragraphs", "whole"}


def test_two_paragraphs_run_together_cost_paragraphs_alone() -> None:
    def change(one: Part, two: Part) -> Sequence[Part]:
        return (replace(one, paragraphs=(" ".join(one.paragraphs),)), two)

    assert _lowered(_with(change)) == {"paragraphs", "whole"}


def test_a_heading_that_became_a_clause_costs_begins_once() -> None:
    def change(one: Part, two: Part) -> Sequence[Part]:
        return (Part(heading="Scope"), replace(one, heading=""), two)

    found = _with(change)
    assert (found.begins.hits, found.begins.found) == (4, 5)


def test_a_definition_may_be_called_by_its_term_or_by_nothing() -> None:
    definition = Part(paragraphs=("“lamp” means any light;",), definition=True)
    tree = Tree("", (Part("1.", "Terms", ("In these rules:",), (definition,)),))
    called = replace(definition, heading="lamp", definition=False)
    reading = Tree("", (replace(tree.clauses[0], clauses=(called,)),))
    assert score(tree, reading) == score(tree, tree)


def test_running_heads_and_notes_in_clauses_are_invented_words() -> None:
    def change(one: Part, two: Part) -> Sequence[Part]:
        return (replace(one, paragraphs=(*one.paragraphs, "See the register.")), two)

    tree = Tree("Rules", tuple(change(*TREE.clauses)))
    found = score(TREE, tree)
    assert found.words.found - found.words.hits == 3
    assert (found.notes.hits, found.lost) == (0, 0)


def test_scores_add_up_before_ratios_are_taken() -> None:
    one, other = score(TREE, TREE), score(TREE, Tree("", ()))
    assert total([one, other]).begins.f1 == pytest.approx(2 * 4 / (4 + 8))
    assert total([]).begins.f1 is None


def test_places_of_words_rise_and_are_the_same_words() -> None:
    here = words("of the mill of the gate and of the keeper of the mill")
    there = words("page 3 of the mill and of the gate of the keeper of the old mill")
    found = places(here, there)
    assert found.pop(len(here)) == len(there)
    assert len(found) >= 9
    assert list(found.values()) == sorted(set(found.values()))
    assert all(here[at] == there[place] for at, place in found.items())


# The runner


def test_the_runner_reports_styles_languages_and_the_total(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    run.main(["--style", "en-bylaws", "--seeds", "2", "--json", str(tmp_path / "scores.json")])
    printed = capsys.readouterr().out
    for row in ("en-bylaws", "language", "total"):
        assert row in printed
    assert (tmp_path / "scores.json").stat().st_size > 500


def test_held_back_documents_have_seeds_of_their_own(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    scores = tmp_path / "scores.json"
    run.main(["--held", "--style", "held-en-deed", "--seeds", "1", "--json", str(scores)])
    assert list(json.loads(scores.read_text("utf-8"))) == [f"held-en-deed-{HELD_SEED}.txt"]
    assert "total" in capsys.readouterr().out


@pytest.mark.parametrize(
    "asked",
    ["--held --show", "--seed 1000 --show", "--held --write out", "--style held-en-deed --show"],
)
def test_what_is_held_back_is_not_shown(
    asked: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        run.main(asked.split())
    assert "held back" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_documents_are_written_as_they_are_printed(tmp_path: Path) -> None:
    run.main(["--style", "de-satzung", "--seeds", "1", "--write", str(tmp_path)])
    written = (tmp_path / "de-satzung-1.md").read_bytes()
    assert written.decode() == generate("de-satzung", 1).text


def test_the_first_mistake_is_shown_with_its_place() -> None:
    text = (
        "Rules\n\n1. Scope\nThe mill grinds corn.\nIt rests\nin winter.\n\n"
        "2. Gates\nThe owner keeps:"
    )
    swallowed = replace(TREE, clauses=TREE.clauses[:1])
    lines = first_mistake(text, TREE, swallowed).splitlines()
    assert lines[0] == "  clause not found: 2. | Gates | The owner keeps: (3 mistakes in all)"
    assert "       8 2. Gates" in lines
    assert "    > 2. | Gates | The owner keeps:" in lines
    assert lines[-1] == "    > 1. | Scope | The mill grinds corn. ¶ It rests in winter."


def test_a_document_that_cannot_be_held_in_a_tree_scores_nothing() -> None:
    example = generate("zh-banfa", 1)
    assert score(example.tree, Tree("", ())).begins.hits == 0


# The documents

DOCUMENTS = list(documents())


@pytest.mark.parametrize("example", DOCUMENTS, ids=lambda example: example.group)
def test_a_document_is_long_and_every_word_stands_in_its_tree(example: Example) -> None:
    assert 60 <= example.text.count("\n") <= 200
    assert sum(1 for _ in example.tree.walk()) > 20
    whole = example.text.replace("War-\n20  den", "Warden")
    assert not Counter(said(example.tree)) - Counter(words(whole))


def test_an_outline_is_filled_with_the_words_up_to_the_next_beginning() -> None:
    outline = parsed(
        "title: Rules\napart: ^page \\d$\nnote: See the list.\n---\n"
        "1. | Lamps | Every boat\n"
        "    ¶ Lamps burn\n"
        "    (a) | | red\n"
        "    * “lamp” means\n"
        "    < as the warden\n"
        "2. | |\n"
    )
    text = (
        "Rules\n1. Lamps\nEvery boat\npage 1\nhas one.\nLamps burn oil.\n"
        "(a) red;\n“lamp” means light;\nas the warden says.\n2.\n"
    )
    assert filled(outline, text) == Tree(
        "Rules",
        (
            Part(
                "1.",
                "Lamps",
                ("every boat has one", "lamps burn oil"),
                (
                    Part("(a)", "", ("red",)),
                    Part(paragraphs=("lamp means light",), definition=True),
                ),
                ("as the warden says",),
            ),
            Part("2."),
        ),
        ("See the list.",),
    )


def test_columns_are_read_one_after_the_other() -> None:
    outline = parsed("columns: 10\n---\n| | one two\n| | un deux\n")
    tree = filled(outline, "one       un\ntwo       deux\n")
    assert [part.paragraphs for part in tree.clauses] == [("one two",), ("un deux",)]


def test_an_outline_that_is_not_of_the_document_is_refused() -> None:
    with pytest.raises(ValueError, match="not in the document"):
        filled(parsed("---\n1. | | nowhere\n"), "1. somewhere")


# The reader: floors, raised as it gets better


def test_the_reader_reaches_its_floor() -> None:
    found = total(
        score(each.tree, read(each.text, each.name))
        for name in names()
        for each in [generate(name, 11)]
    )
    assert found.begins.f1 is not None
    assert found.begins.f1 >= 0.9
    assert found.lost == 0

"""HTML inside a text is mark-up: it adds no word, takes none away, and stops nothing."""

from __future__ import annotations

import re
from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import CI

from plans.model import Revision
from plans.readers import read_document


def document(text: str, suffix: str = ".md") -> Revision:
    return read_document(text.encode(), PurePath(f"a{suffix}"), f"a{suffix}").revision


def said(text: str, suffix: str = ".md") -> list[str]:
    return [each.text for each in document(text, suffix).walk() if each.text]


PLAIN = (
    "# Acuerdo\n\n1. El canon de 12 euros se paga antes del 1 de mayo.\n\n"
    "2. Плата в размере 14 рублей вносится ежемесячно.\n\n3. يكون الرسم 15 دينارا.\n"
)
DRESSES = {
    "a word underlined": lambda word: f"<u>{word}</u>",
    "an anchor with a number": lambda word: f'<a name="13.33"></a>{word}',
    "a class": lambda word: f"<span class='n 7' id=s12>{word}</span>",
    "a comment with words": lambda word: f"<!-- not 99 > 3 -->{word}",
    "capitals": lambda word: f"<STRONG>{word}</STRONG>",
}


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_words_in_tags_are_the_words(dress: str, suffix: str) -> None:
    dressed = re.sub(r"(?<=\s)[^\W\d_]{4,}", lambda word: DRESSES[dress](word[0]), PLAIN)
    assert dressed != PLAIN
    assert document(dressed, suffix) == document(PLAIN, suffix)


PIECES = [*re.findall(r"[^\W\d_]{4,}", PLAIN), "<b>", "</b>", "<br/>", "<!--", "-->", "&lt;", "<i"]


@CI
@given(st.lists(st.sampled_from(PIECES)))
def test_tags_that_do_not_match_take_no_word_away(pieces: list[str]) -> None:
    text = "1. " + " ".join(pieces)
    outside = re.sub("<!--.*?-->", " ", text)
    found = " ".join(f"{each.heading} {each.text}" for each in document(text).walk())
    assert re.findall(r"[^\W\d_]{4,}", found) == re.findall(r"[^\W\d_]{4,}", outside)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("pays&nbsp;8 EUR under &sect;&#160;4 &amp; &#x2116;&nbsp;5", "pays 8 EUR under § 4 & № 5"),
        ("a hall of 40 m<sup>2</sup> with CO<sub>2</sub>", "a hall of 40 m² with CO₂"),
        ("on the 5<sup>th</sup> day<sup>1</sup>", "on the 5th day¹"),
        ("<b>First</b> of all<br>and then<br />\nlast", "First of all\nand then\nlast"),
        ("the <name of tenant> of <address>, <b", "the <name of tenant> of <address>, <b"),
        ("if a < b and c > d, or AT&T &c.", "if a < b and c > d, or AT&T &c."),
        ("the tag `<br>` and `&sect;` are code", "the tag `<br>` and `&sect;` are code"),
        ("see <https://example.org/a> now", "see <https://example.org/a> now"),
        ("five \\<b\\> six", "five <b> six"),
        ("a star &#42;here&#42; stays", "a star *here* stays"),
        ("<script>if (a) 99</script>one", "one"),
        ("one <!-- never closed", "one <!-- never closed"),
        ("one{#first .wide} {: lang=fr title='a b' }two", "one two"),
        ("{name} of {.}, {: } and {a=b}, `{.code}`", "{name} of {.}, {: } and {a=b}, `{.code}`"),
    ],
)
def test_what_each_piece_of_mark_up_says(written: str, read: str) -> None:
    assert said(f"1. The tenant takes {written}\n\n2. Nothing else.\n")[0] == (
        f"The tenant takes {read}"
    )


def test_what_is_for_programs_is_set_apart_and_told() -> None:
    text = "1. One <!-- not\nshown -->\n\n<style>p { x: 7 }</style>\n\n2. Two\n"
    found = read_document(text.encode(), PurePath("a.md"), "a.md")
    assert [clause.heading or clause.text for clause in found.revision.walk()] == ["One", "Two"]
    assert found.apart == ("not shown", "p { x: 7 }")
    assert found.warnings == (
        "a.md: comments and scripts set apart, not read as text: 2 lines, the first 'not shown'",
    )


def test_headings_paragraphs_lists_and_code_keep_their_place() -> None:
    text = (
        '<h1 align="center">Rules</h1>\n\n<h2>Boats</h2>\n<p>Boats carry a lamp.</p>\n'
        "<p>At night it burns.</p>\n\n<h2>Nets</h2>\n<ol><li>Nets are wide.</li>\n"
        "<li>Nets are dry.</li></ol>\n\n```\n<b>code</b>\n```\n"
    )
    found = document(text)
    assert found.title == "Rules"
    assert [clause.heading for clause in found.clauses] == ["Boats", "Nets"]
    assert said(text) == [
        "Boats carry a lamp.\n\nAt night it burns.",
        "Nets are wide.",
        "Nets are dry.",
        "```\n<b>code</b>\n```",
    ]


def test_every_clause_keeps_its_line_in_the_file() -> None:
    text = "1. One\n\n<!-- a\nb -->\n\n2. Two<br>2 b<br>\nlast\n\n<span\nid='x'>3. Three</span>\n"
    found = read_document(text.encode(), PurePath("a.md"), "a.md")
    lines = [passage.paragraphs[0] for passage in found.passages.values()]
    assert [found.revision.places[id].label for id in found.passages] == ["1", "2", "3"]
    assert lines == [1, 6, 10]


@pytest.mark.parametrize(
    "soup",
    [
        "<a x=1 ",
        "<!-- ",
        "``` \n~~~ a\n",
        "<ol><li>",
        "<table><tr><td>",
        "&#1",
        "<b" + " " * 99,
        "`a",
    ],
)
def test_soup_is_read_to_its_end(soup: str) -> None:
    assert "2" in {clause.label for clause in document(f"1. a\n\n2. b\n\n{soup * 8_000}").walk()}


MATTER = "---\ntitle: Fish Act\ndate: 2027-05-01\n---\n\n1. Fish.\n\n2. Swim.\n"


@pytest.mark.parametrize(
    "above",
    ["", "\ufeff", "\n\n", "#!/usr/bin/env made\n", "<!-- made by hand -->\n\n", "% made\n"],
)
def test_front_matter_may_stand_below_what_is_for_programs(above: str) -> None:
    found = document(above + MATTER)
    assert (found.title, found.date) == ("Fish Act", "2027-05-01")
    assert [clause.text for clause in found.clauses] == ["Fish.", "Swim."]


def test_a_title_underlined_above_fields_is_a_title() -> None:
    found = document("Memorandum\n---\nTo: Ann\n\n---\n\n1. Fish.\n\n2. Swim.\n")
    assert found.title == "Memorandum"

"""What a site's search holds: each wording once, with the revisions that have it or carry it."""

from __future__ import annotations

import json
from itertools import accumulate
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plans.publishing import Contents
from plans.publishing.kinds.search import NUMBERS, OTHERS, Line, letters_of
from plans.publishing.search_entries import entries_of
from plans.publishing.search_index import Entry, index_files, index_names
from plans.publishing.search_words import kept_words, words_of
from plans.storing import Workspace

HEAD = "revision: v{0}\nclauses:\n"
CLAUSE = "  - {{id: {0}, label: '{1}', heading: {2}, text: {3}}}\n"


def value(script: str) -> Any:
    """Return what a script assigns."""
    return json.loads(script.partition("=")[2].rstrip(";\n"))


def test_each_wording_is_an_entry_and_says_which_revisions_have_it(tmp_path: Path) -> None:
    folder = tmp_path / "proposals" / "lease"
    folder.mkdir(parents=True)
    rents = [900, 900, 900, 950, 900]
    for number, rent in enumerate(rents, 1):
        text = HEAD.format(number) + CLAUSE.format("rent", 1, "Rent", f"The rent is {rent}.")
        (folder / f"v{number}.yaml").write_text(text, "utf-8")
    entries = [each for each in entries_of(Contents(Workspace(tmp_path)), ()) if each.text]
    found = {each.text: [said for said, _ in each.uses] for each in entries}
    assert found == {
        "The rent is 900.": ["lease, 1: v1 to v3", "v5"],
        "The rent is 950.": ["lease, 1: v4"],
    }
    assert entries[0].path == "lease/v3/index.html#rent"


@given(
    st.lists(st.tuples(st.text(max_size=12), st.text(max_size=30)), max_size=20), st.integers(1, 5)
)
def test_every_word_of_every_entry_leads_to_it_in_however_many_parts(
    said: list[tuple[str, str]], parts: int
) -> None:
    entries = [Entry("Clauses", title, "x", text) for title, text in said]
    files = index_files(entries, parts)
    assert list(files) == index_names(parts)
    words: dict[str, list[int]] = {}
    for at in range(parts):
        words |= value(files[f"search-words-{at}.js"])
    for number, entry in enumerate(entries):
        title = kept_words(entry.title)
        for word in title | kept_words(entry.text):
            assert 2 * number + (word in title) in accumulate(words[word])


@given(st.text(max_size=40))
def test_every_word_that_is_typed_is_kept_of_the_same_text(text: str) -> None:
    assert set(words_of(text)) <= kept_words(text)


def test_an_unspaced_run_is_found_by_each_of_its_characters() -> None:
    kept = kept_words("武装部队")
    assert all(any(word.startswith(char) for word in kept) for char in "武装部队")


def test_an_index_from_a_to_z_has_every_line_once_under_one_letter() -> None:
    titles = ["Über uns", "ultra", "“Army”", "10 years", "Армия", "中文", "—", "Été", "army"]
    found = letters_of(Line(title, "", title, "") for title in titles)
    assert [each.letter for each in found] == [NUMBERS, "A", "E", "U", "А", OTHERS]
    assert sorted(line.title for each in found for line in each.lines) == sorted(titles)

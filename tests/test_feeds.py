"""Feeds of a site: Atom by its rules, from the dates of data, and stable."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from feeding import ATOM, faults_of, ids, titles
from hypothesis import given
from hypothesis import strategies as st

from plans.publishing.atom import Feed, Item, atom, stamp


def feed(*items: Item) -> str:
    return atom(
        Feed("talks", "The talks", "Desk", "2025-01-01", "changes.atom", "index.html", items)
    )


def item(key: str = "a", title: str = "A text", date: str = "2025-12-02", **more: object) -> Item:
    return Item(key, title, date, "v1/index.html", **more)  # type: ignore[arg-type]


WORDS = st.text(st.characters(codec=None), max_size=40)


@given(title=WORDS, line=WORDS, topic=WORDS, author=WORDS.filter(str.strip))
def test_whatever_is_said_the_feed_is_well_formed_and_by_the_rules(
    title: str, line: str, topic: str, author: str
) -> None:
    made = item(title=f"T{title}", lines=(line,), topics=(topic,), authors=(f"A{author}",))
    made_too = item("b", "Another", "2024-11")
    text = feed(made_too, made)
    assert text.encode("utf-8")
    assert faults_of(text) == []


def test_the_newest_entry_comes_first_and_dates_the_feed() -> None:
    text = feed(
        item("a", "Old", "2024-11"), item("b", "New", "2025-12-02"), item("c", "Mid", "2025")
    )
    assert titles(text) == ["New", "Mid", "Old"]
    root = ElementTree.fromstring(text)
    assert root.findtext(f"{ATOM}updated") == "2025-12-02T00:00:00Z"


@pytest.mark.parametrize(
    ("day", "moment"),
    [
        ("2025-12-02", "2025-12-02T00:00:00Z"),
        ("2024-11", "2024-11-01T00:00:00Z"),
        ("1999", "1999-01-01T00:00:00Z"),
    ],
)
def test_a_date_is_the_moment_that_it_begins(day: str, moment: str) -> None:
    assert stamp(day) == moment


def test_an_entry_keeps_its_id_when_its_words_change() -> None:
    before = feed(item("us@v1", "As it was"))
    after = feed(item("us@v1", "As it is called now", "2026-01-01", lines=("more",)))
    assert ids(before) == ids(after)
    assert ids(before) != ids(feed(item("us@v2", "As it was")))


def test_lines_are_paragraphs_that_a_reader_sees_as_they_are_written() -> None:
    text = feed(item(lines=("5 < 6 & \u202eevil", "ends")))
    content = ElementTree.fromstring(text).findtext(f"{ATOM}entry/{ATOM}content")
    assert content == "<p>5 &lt; 6 &amp; \\u{202e}evil</p><p>ends</p>"

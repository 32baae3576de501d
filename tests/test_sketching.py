"""Half-typed YAML is read on: of a whole text as the parser reads it, of any other somehow."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.editing.sketch import sketch
from plans.editing.spots import data, spot_at
from plans.reading import Node, lines_of, parse_nodes

ROOT = Path(__file__).resolve().parent.parent
FILES = [
    *ROOT.glob("proposals/**/*.yaml"),
    *(path for path in (ROOT / "tests/cases").rglob("*.yaml")),
]


def placed(root: Node, text: str) -> set[tuple[Any, ...]]:
    """Every key and scalar with its way, its place, and its words where they are on one line."""
    found, stack = set(), [(root, ())]  # type: tuple[set[tuple[Any, ...]], list[Any]]
    while stack:
        node, path = stack.pop()
        if not node.parts and node.kind in ("text", "alias"):
            block = node.style in ("|", ">")
            plain = node.kind == "text" and not block and "\n" not in text[node.start : node.end]
            words = node.text if plain and node.style != '"' else ""
            found.add((path, "value", node.start, -1 if block else node.end, words))
        for number, part in enumerate(node.parts):
            step = part.key.text if part.key else number
            stack.append((part.value, (*path, step)))
            if part.key:
                found.add(((*path, step), "key", part.key.start, part.key.end, part.key.text))
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_whole_file_is_sketched_as_the_parser_reads_it(path: Path) -> None:
    text = path.read_text("utf-8")
    assert placed(sketch(text), text) == placed(parse_nodes(text, lines_of(text)), text)


WORDS = st.sampled_from(
    ["army", "50 %", "US-led", "USD 100 billion", "a: b", "- no", "# no", "it's", 'say "no"',
     "600 000", "всё", "停火协议", "وقف إطلاق النار", "😀 yes", "null", "x #1", "[a]", "{b}", "@",
     "*s"]
)  # fmt: skip
KEYS = st.sampled_from(["id", "text", "terms", "by", "nato-bar", "v1", "heading", "Дата", "条"])
VALUES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=14,
)
STYLES = st.sampled_from([None, False])


@given(st.dictionaries(KEYS, VALUES, min_size=1), STYLES, st.sampled_from([None, '"', "'"]))
def test_what_is_written_is_sketched_back(value: Any, flow: Any, style: Any) -> None:
    text = yaml.safe_dump(
        value, allow_unicode=True, default_flow_style=flow, default_style=style, width=10_000
    )
    if re.search(r"\? |!!", text) or (style == '"' and "\\" in text):
        return
    assert data(sketch(text)) == emptied(value)


def emptied(value: Any) -> Any:
    """Empty collections in brackets stay what they are."""
    if isinstance(value, dict):
        return {key: emptied(each) for key, each in value.items()}
    return [emptied(each) for each in value] if isinstance(value, list) else value


TEXT = (ROOT / "proposals/us-28-point/v2.yaml").read_text("utf-8")[:6000]


@pytest.mark.parametrize("end", ["\r", "\r\n"])
def test_lines_end_as_they_ever_did(end: str) -> None:
    text = TEXT.replace("\n", end)
    words = {(path, what, said) for path, what, _, _, said in placed(sketch(TEXT), TEXT) if said}
    assert {(path, what, said) for path, what, _, _, said in placed(sketch(text), text)} >= words


SCRAPS = st.sampled_from(
    ['"', "'", "[", "]", "{", "}", ":", "- ", "\n", "\t", "|", ">", "&a ", "*", "#", "\0", "😀",
     "\r", ",", ": ", "\n  ", "!x ", "? ", "%", "---\n", "\u2028", "\ud800", "x"]
)  # fmt: skip
EDITS = st.lists(st.tuples(st.integers(0, 6000), st.integers(0, 40), SCRAPS), max_size=8)


def damaged(edits: list[tuple[int, int, str]]) -> str:
    text = TEXT
    for at, gone, put in edits:
        text = text[:at] + put + text[at + gone :]
    return text


@given(EDITS)
def test_any_text_has_a_tree_whose_places_lie_in_it(edits: list[tuple[int, int, str]]) -> None:
    text = damaged(edits)
    stack = [sketch(text)]
    while stack:
        node = stack.pop()
        assert 0 <= node.start <= node.end <= len(text)
        starts = [part.start for part in node.parts]
        assert starts == sorted(starts)
        stack += [part.value for part in node.parts]


@settings(max_examples=60)
@given(st.integers(0, TEXT.count("\n") - 1), SCRAPS)
def test_what_stands_above_a_broken_line_stays_as_it_was(number: int, scrap: str) -> None:
    lines = TEXT.split("\n")
    above = "\n".join(lines[:number])
    broken = "\n".join([*lines[:number], lines[number] + scrap, *lines[number + 1 :]])
    known = {each for each in placed(sketch(TEXT), TEXT) if 0 <= each[3] < len(above) - 200}
    assert known <= placed(sketch(broken), broken)


@pytest.mark.parametrize(
    ("typed", "path", "word"),
    [
        ("a:\n  b: ▮\n  c: 1\n", ("a", "b"), ""),
        ("a:\n  b▮\n  c: 1\n", ("a", "b▮"), "b▮"),
        ("a:\n  c: 1\n  b▮\n", ("a", "b▮"), "b▮"),
        ("a: [x, ▮\nb: 1\n", ("a", 1), "▮"),
        ("a: [{x: 1, ▮\nb: 1\n", ("a", 0, "▮"), "▮"),
        ("a: {x: ▮\nb: 1\n", ("a", "x"), "▮"),
        ("a: {x: '▮\nb: 1\n", ("a", "x"), "▮"),
        ('a:\n  - x: "▮\n    y: 2\n', ("a", 0, "x"), "▮"),
        ("a:\n  - x: 1\n  - ▮\nb: 2\n", ("a", 1), "▮"),
        ("a:\n- x: 1\n- ▮\nb: 2\n", ("a", 1), "▮"),
        ("- - ▮\n", (0, 0), "▮"),
        ("a:\r\n  b: ▮\r\n", ("a", "b"), "▮"),
        ("条: {当事方: ▮", ("条", "当事方"), "▮"),
    ],
)
def test_a_word_half_typed_is_found_where_it_will_belong(
    typed: str, path: tuple[str | int, ...], word: str
) -> None:
    spot = spot_at(sketch(typed), typed.index("▮"))
    assert spot is not None
    assert spot.path == path
    assert spot.node.text == (word or "▮")


@pytest.mark.parametrize("text", ["- " * 9000, "[" * 9000, "{" * 9000, "a: [" * 3000, "a:\n" * 99])
def test_what_nests_without_end_ends(text: str) -> None:
    assert sketch(text) is not None

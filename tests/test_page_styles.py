"""What stands in a page of its styles: nothing for people who write them, all for browsers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from plans.formats import asset
from plans.formats.html import _page
from plans.formats.html._terse import terse
from plans.publishing.framing import DRESS
from plans.publishing.page_kinds import PageKind, kinds
from plans.resources import shipped
from plans.serving import dressing as desk

STYLES = sorted(shipped("templates").glob("*.css"))
# White space beside these means nothing; behind a colon neither.
IDLE = {";", ",", "{", "}", ">", "~"}


@pytest.mark.parametrize(
    ("style", "kept"),
    [
        ("/* Why. */\na {\n  color: red;\n}\n", "a{color:red}"),
        (
            'q::before { content: " /* not a comment */ ; "; }',
            'q::before{content:" /* not a comment */ ; "}',
        ),
        ("p :hover, p:hover { margin: 0 1px }", "p :hover,p:hover{margin:0 1px}"),
        ("a/* It's in between */b { }", "a b{}"),
        ("ul > li ~ li { margin: -0.5rem 0 10.05rem; }", "ul>li~li{margin:-.5rem 0 10.05rem}"),
        ("a { width: calc(1px + 0.5em) }", "a{width:calc(1px + .5em)}"),
        ("@media (min-width: 2em) { a { } }", "@media (min-width:2em){a{}}"),
        ('a::after { content: "it\\"s } {" }', 'a::after{content:"it\\"s } {"}'),
    ],
)
def test_a_style_loses_comments_and_idle_white_space(style: str, kept: str) -> None:
    assert terse(style) == kept


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_browser_reads_the_same_rules(path: Path) -> None:
    style = path.read_text("utf-8")
    assert _rules(terse(style)) == _rules(style)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_what_is_terse_stays_as_it_is(path: Path) -> None:
    once = terse(path.read_text("utf-8"))
    assert terse(once) == once


def _rules(style: str) -> list[str]:
    """Return the tokens of a style; of white space what parts two words."""
    tinycss2 = pytest.importorskip("tinycss2", reason="tinycss2 is not installed")
    found: list[str] = []
    for token in _tokens(tinycss2.parse_component_value_list(style, skip_comments=True)):
        if found[-1:] == [" "] and (token in IDLE or token == " "):
            found.pop()
        if token == "}" and found[-1:] == [";"]:
            found.pop()
        if token != " " or (found and found[-1] not in {*IDLE, ":"}):
            found.append(token)
    return found


def _tokens(nodes: Iterable[Any]) -> Iterator[str]:
    for node in nodes:
        if node.type == "whitespace":
            yield " "
        elif node.type == "{} block":
            yield from ("{", *_tokens(node.content), "}")
        elif node.type == "() block":
            yield from ("(", *_tokens(node.content), ")")
        elif node.type == "function":
            yield from (f"{node.name}(", *_tokens(node.arguments), ")")
        elif node.type in ("number", "percentage", "dimension"):
            yield f"{node.value:g}{getattr(node, 'unit', '')}"
        else:
            yield node.serialize()


# What styles may weigh, in bytes: those of a whole site, of any page of it, and of pages by
# themselves, for screens and for paper.
MOST_OF_A_SITE, MOST_OF_ITS_PAGES = 41_000, 22_000
MOST = {
    "REPORT": 30_000,
    "BRACKETS": 28_300,
    "RED_LINES": 21_200,
    "SEQUENCE": 16_400,
    "desk": 16_300,
}


def _weight(*names: str) -> int:
    return sum(len(asset(each, ()).encode()) for each in dict.fromkeys(names))


def test_a_site_and_its_pages_load_no_more_styles_than_they_may() -> None:
    shown = [(name, each) for name, each in kinds().items() if isinstance(each, PageKind)]
    site: set[str] = set()
    for name, kind in shown:
        for dress in (kind.dress, kind.parted):
            worn = (*dress.screen, *DRESS.screen, *DRESS.paper)
            assert _weight(*worn) <= MOST_OF_ITS_PAGES, name
            site.update(worn)
    assert _weight(*site) <= MOST_OF_A_SITE


@pytest.mark.parametrize("name", MOST)
def test_no_page_by_itself_holds_more_styles_than_it_may(name: str) -> None:
    dress = desk.DRESS if name == "desk" else _page.alone(getattr(_page, name))
    assert _weight(*dress.screen, *dress.paper) <= MOST[name]

"""The pages of a site as HTML: no parse error, and headings that outline a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from sited import page_of_each_kind, workspaces

SiteOf = Callable[[str], Path]
_HEADING = re.compile(r"<h([1-6])\b")


def errors_of(path: Path) -> list[str]:
    """Return what a parser of HTML puts up with and should not have to."""
    parsing = pytest.importorskip("tinyhtml5.parser", reason="tinyhtml5 is not installed")
    parser = parsing.HTMLParser()
    parser.parse(path.read_text("utf-8"))
    return [f"{path}: {said} at {at}" for at, said, *_ in parser.errors]


def misplaced(path: Path) -> Iterator[str]:
    """Yield what is wrong with the order of the headings of a page."""
    levels = [int(each) for each in _HEADING.findall(path.read_text("utf-8"))]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"{path}: its first heading is not its only h1"
    yield from (f"{path}: h{one} → h{two}" for one, two in pairwise(levels) if two > one + 1)


def test_one_page_of_each_kind_is_parsed_without_an_error(site_of: SiteOf) -> None:
    pages = page_of_each_kind(site_of).values()
    assert [error for page in pages for error in errors_of(page)] == []


@pytest.mark.parametrize("name", workspaces())
def test_no_heading_leaves_out_a_level(name: str, site_of: SiteOf) -> None:
    pages = sorted(site_of(name).rglob("*.html"))
    assert [wrong for page in pages for wrong in misplaced(page)] == []

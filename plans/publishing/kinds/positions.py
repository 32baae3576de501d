"""What each text says on each issue, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats import POSITIONS
from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs
from plans.publishing.links import thing_path
from plans.publishing.page_kinds import Page, PageKind
from plans.results import PositionTable
from plans.verbs.position_table import NEEDED, position_table


def _pages(contents: Contents) -> Iterator[Page]:
    texts = contents.mains
    if len(texts) > 1 and any(each.typed for each in texts):
        inputs = (contents.digest(*NEEDED), *entry_inputs(contents, *texts))
        said = f"What {len(texts)} texts say, issue by issue, and who is silent."
        yield Page(thing_path("positions"), "Positions", inputs, said=said)


def _facts(_page: Page, contents: Contents) -> PositionTable:
    return position_table(contents.texts(contents.mains))


KIND = PageKind(
    rank=40, listing=_pages, facts=_facts, nav="Positions", template="", dress=POSITIONS, csv=True
)

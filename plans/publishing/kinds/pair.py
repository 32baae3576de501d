"""What changed between two texts: the report, where clauses that did not change are links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plans.formats import PAIR
from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs
from plans.publishing.links import pair_path
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.pairs import REGISTERS, compared, pairs
from plans.results import Comparison


def _pages(contents: Contents) -> Iterator[Page]:
    # Clauses are paired as pins say, and changes are as grave as the settings say.
    given = (contents.digest(*REGISTERS, "pins"), str(contents.workspace.settings.severities))
    for before, after in pairs(contents):
        sides = (contents.outlines[before], contents.outlines[after])
        yield Page(
            pair_path(before, after),
            f"{contents.short(before)} → {contents.short(after)}",
            (*given, *entry_inputs(contents, *sides)),
            (before, after),
            f"What changed from {contents.short(before)} to {contents.short(after)}.",
        )


def _facts(page: Page, contents: Contents) -> Comparison:
    before, after = page.about
    return replace(compared(before, after, contents), brief=True)


def _text(facts: Comparison) -> str:
    return facts.diff.after.ref


# It is made before the revisions, which tell its headlines.
KIND = PageKind(rank=25, listing=_pages, facts=_facts, text=_text, template="", dress=PAIR)

"""How far the talks have come: what is open, three shares, and what was claimed."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats import PROGRESS
from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs
from plans.publishing.home_facts import latest_of
from plans.publishing.links import thing_path
from plans.publishing.page_kinds import Page, PageKind
from plans.results import Progress
from plans.verbs.progress import NEEDED, progress, shares_claimed


def _pages(contents: Contents) -> Iterator[Page]:
    claimed = shares_claimed(contents.registers)
    if contents.outlines and (claimed or sum(each.typed for each in contents.mains) > 1):
        inputs = (contents.digest(*NEEDED), *entry_inputs(contents, *contents.shown))
        said = "What is open, three shares that never stand alone, and what was claimed."
        yield Page(thing_path("progress"), "Progress", inputs, _asked(contents), said)


def _asked(contents: Contents) -> tuple[str, ...]:
    """Return the proposals that claims are about, and that of the latest text."""
    claims = shares_claimed(contents.registers)
    about = {text.partition("@")[0] for claim in claims for text in claim.about.texts}
    latest = latest_of(contents)
    return tuple(sorted({*about & {*contents.proposals}, *([latest.proposal] if latest else [])}))


def _facts(page: Page, contents: Contents) -> Progress:
    return progress(page.about, texts=contents.texts(contents.shown))


KIND = PageKind(rank=46, listing=_pages, facts=_facts, nav="Progress", template="", dress=PROGRESS)

"""All issues, topic by topic."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from plans.publishing.contents import Contents, made_once
from plans.publishing.links import thing_path
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.things import THINGS, issue_title, issues_told, registers
from plans.results import Document, Part
from plans.values import frozen


@frozen
class IssueEntry(Part):
    """An issue."""

    id: str
    title: str
    topic: str
    texts: int
    """How many texts state something on it, carried or not."""
    proposals: int
    """Of how many proposals these are."""


@frozen(slots=False)
class Issues(Document):
    """``issues/index.json``."""

    called: ClassVar[str] = "the issues"
    form: ClassVar[str] = "plans-site-issues/1"
    rows: ClassVar[tuple[str, ...]] = ("issues",)

    issues: tuple[IssueEntry, ...]
    """Topic by topic as the register has them."""


def _pages(contents: Contents) -> Iterator[Page]:
    found = _entries(contents)
    if found:
        inputs = (contents.digest("issues"), *(f"{e.id} {e.texts} {e.proposals}" for e in found))
        yield Page(thing_path("issues"), "Issues", inputs, said="What the texts are about.")


def _facts(_page: Page, contents: Contents) -> Issues:
    return Issues(_entries(contents))


@made_once
def _entries(contents: Contents) -> tuple[IssueEntry, ...]:
    order = {topic: number for number, topic in enumerate(contents.registers.issues.topics)}
    found = (_entry(issue, contents) for issue in issues_told(contents))
    return tuple(sorted(found, key=lambda each: order.get(each.topic, len(order))))


def _entry(issue: str, contents: Contents) -> IssueEntry:
    refs = [ref for ref, each in contents.outlines.items() if issue in each.stated]
    proposals = {ref.partition("@")[0] for ref in refs}
    topic = contents.registers.topic_of(issue)
    return IssueEntry(issue, issue_title(issue, contents), topic, len(refs), len(proposals))


KIND = PageKind(
    rank=53, listing=_pages, facts=_facts, words=registers, dress=THINGS, nav="Issues", csv=True
)

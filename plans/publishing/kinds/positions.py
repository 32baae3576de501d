"""What each text says on each issue, side by side; topic by topic where that is much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from itertools import groupby
from typing import Any

from plans.formats import POSITIONS
from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs
from plans.publishing.links import Links, thing_path
from plans.publishing.page_kinds import SITE, Page, PageKind
from plans.publishing.parts import in_parts, way_to_part
from plans.results import PositionTable
from plans.verbs.position_table import NEEDED, position_table
from plans.wording import row_words, table_words, text_names

_TITLE = "Positions"


def _pages(contents: Contents) -> Iterator[Page]:
    texts = contents.mains
    if len(texts) > 1 and any(each.typed for each in texts):
        inputs = (contents.digest(*NEEDED), *entry_inputs(contents, *texts))
        said = f"What {len(texts)} texts say, issue by issue, and who is silent."
        whole = Page(thing_path("positions"), _TITLE, inputs, said=said)
        stated = {issue for each in texts for issue in each.issues}
        topics = _by_topic(stated, contents)
        parts = {id: _part(id, issues, whole, contents) for id, issues in topics.items()}
        yield from in_parts(whole, len(stated) * len(texts), "site-positions.html.j2", parts)


def _by_topic(issues: set[str], contents: Contents) -> dict[str, list[str]]:
    """Return issues by the ids of their topics, in the register's order; "" is none."""
    topics = dict.fromkeys((*contents.registers.issues.topics, ""))
    found: dict[str, list[str]] = {id: [] for id in topics}
    for issue in sorted(issues):
        found.setdefault(contents.registers.topic_of(issue), []).append(issue)
    return {id: each for id, each in found.items() if each}


def _part(topic: str, issues: list[str], whole: Page, contents: Contents) -> Page:
    title = contents.registers.issues.topics.get(topic, topic) or "Other issues"
    return Page(whole.path, title, whole.inputs, tuple(issues), whole.said)


def _facts(page: Page, contents: Contents) -> PositionTable:
    return position_table(contents.texts(contents.mains), issues=page.about)


def _words(facts: PositionTable, links: Links, contents: Contents) -> dict[str, Any]:
    """Return what the contents say: each topic, the way to it, and its issues in a line each."""
    titles = contents.registers.issues.topics
    topics = []
    for topic, rows in groupby(facts.lines, key=lambda row: row.topic):
        href = way_to_part("positions", topic, links)
        lines = [(each, row_words(each, len(facts.texts))) for each in rows]
        topics.append((titles.get(topic, topic) or "Other issues", href, lines))
    names = text_names(facts.texts)
    pairs = [(names[each.first], names[each.second], *astuple(each)[2:]) for each in facts.overlaps]
    return {"said": table_words(facts), "topics": topics, "pairs": pairs}


KIND = PageKind(
    rank=40,
    listing=_pages,
    facts=_facts,
    words=_words,
    nav=_TITLE,
    template="",
    dress=POSITIONS,
    parted=SITE.over("numbers.css"),
    csv=True,
)

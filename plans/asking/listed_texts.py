"""The texts of a workspace by name, for whoever does not know it yet."""

from __future__ import annotations

from typing import Any

from typing_extensions import TypedDict

from plans.model import Revision
from plans.results import Entry
from plans.storing import workspace_for
from plans.verbs.log import log


class ListedText(TypedDict):
    """A text: what it is called, and what it says of itself."""

    text: str
    title: str
    date: str | None
    status: str
    tabled_by: list[str]
    parent: str | None
    clauses: int
    problem: str


class ListedTexts(TypedDict):
    """Every text of a workspace; ``default`` is the proposal of a name without one, ``v2``."""

    default: str | None
    texts: list[ListedText]


def listed_texts() -> dict[str, Any]:
    """Return every text of the workspace, with what is wrong with those that cannot be read."""
    logs = log().logs
    texts = [_listed(entry, each.title) for each in logs for entry in each.entries]
    return dict(ListedTexts(default=workspace_for().settings.default, texts=texts))


def _listed(entry: Entry, title: str) -> ListedText:
    revision = entry.revision or Revision(revision=entry.ref.rpartition("@")[2]).listed()
    return ListedText(
        text=entry.ref,
        title=revision.title or title,
        date=revision.date,
        status=revision.status if entry.revision else "unreadable",
        tabled_by=list(revision.tabled_by),
        parent=revision.parent,
        clauses=revision.count,
        problem=entry.problem,
    )

"""The JSON of what git is told and of what changed in it."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from plans.results.contract import DiffDocument


class GitDocument(TypedDict):
    """``plans git status --format json``."""

    format: Literal["plans-git/1"]
    repository: str | None
    """Its top folder; null if these are the settings for all repositories."""
    works: bool
    """Whether git asks plans to compare and merge proposals."""
    current: bool
    """Whether its settings are the ones that this installation would write."""
    settings: dict[str, str | None]
    """Each setting and file, null where it is not there."""


class GitChangesDocument(TypedDict):
    """``plans git changes --format json``."""

    format: Literal["plans-changes/1"]
    before: str
    after: str | None
    """A git revision; null for what is staged."""
    diffs: list[DiffDocument]
    """One for each revision that changed, or is new and has a parent to be compared with."""
    added: list[str]
    """Revisions that are new and have nothing to be compared with."""
    removed: list[str]
    problems: list[str]
    """What cannot be read."""

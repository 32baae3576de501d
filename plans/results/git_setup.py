"""What git knows of plans."""

from __future__ import annotations

from typing import ClassVar

from plans.results.document import Document, handed
from plans.values import frozen


@frozen(slots=False)
class GitSetup(Document):
    """``plans git status --format json``.

    Attributes:
        repository: its top folder; None if these are the user's settings for all repositories.
        place: the same as a person at the terminal would say it.
        settings: each setting and file; None where it is not there.
        current: whether the drivers are the ones that this installation of plans would write.
    """

    called: ClassVar[str] = "the settings of git"
    form: ClassVar[str] = "plans-git/1"

    repository: str | None
    place: str
    settings: dict[str, str | None]
    current: bool

    @property
    def works(self) -> bool:
        """Whether diffs and merges of proposals come to us."""
        has = self.settings
        paths = has.get("attributes") or has.get("shared attributes")
        return all((has["diff.plans.textconv"], has["merge.plans.driver"], paths))

    _repository = handed(
        "repository", "Its top folder; null if these are the settings for all repositories."
    )
    _works = handed("works", "Whether git asks plans to compare and merge proposals.")
    _current = handed(
        "current", "Whether its settings are the ones that this installation would write."
    )
    _settings = handed("settings", "Each setting and file, null where it is not there.")

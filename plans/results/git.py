"""What ``plans git`` returns: plain frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from plans.results.comparison import Comparison
from plans.results.document import Document


@dataclass(frozen=True, slots=True)
class GitSetting:
    """One thing that git has to know; ``value`` is empty where it does not."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class GitSetup(Document):
    """What git knows of plans.

    Attributes:
        repository: its top folder; empty if these are the user's settings for all repositories.
        settings: each setting and file, there or not.
        current: whether the drivers are the ones that this installation of plans would write.
    """

    called: ClassVar[str] = "the settings of git"
    repository: str
    settings: tuple[GitSetting, ...]
    current: bool

    @property
    def works(self) -> bool:
        """Whether diffs and merges of proposals come to us."""
        has = {setting.name: bool(setting.value) for setting in self.settings}
        paths = has.get("attributes", False) or has.get("shared attributes", False)
        return has["diff.plans.textconv"] and has["merge.plans.driver"] and paths


@dataclass(frozen=True, slots=True)
class GitChanges(Document):
    """What happened to the proposals between two git revisions.

    Attributes:
        before: the earlier git revision.
        after: the later; empty for what is staged.
        comparisons: a comparison for each revision file that changed or has a parent and is new.
        added: the refs that are new and have nothing to be compared with.
        removed: the refs that are gone.
        problems: what cannot be read, each as a message.
    """

    called: ClassVar[str] = "the changes in git"
    before: str
    after: str
    comparisons: tuple[Comparison, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GitMerge:
    """What became of a file in a merge.

    Attributes:
        data: its bytes.
        conflicts: how many are left in it.
        clauses: the clauses that hold them; none if the file was merged line by line.
    """

    data: bytes
    conflicts: int
    clauses: tuple[str, ...] = ()

    def explained(self, name: str) -> str:
        """Return what is left to do in the file called ``name``."""
        if not self.clauses:
            return f"plans: {name} is merged line by line: look for <<<<<<<, then git add"
        where = ", ".join(self.clauses)
        return (
            f"plans: {name} has {self.conflicts} open in {where}: each is bracketed with what "
            "either side wants; choose, or leave it open, then git add"
        )

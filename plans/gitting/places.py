"""Where git keeps what it is told: a repository, or the user's own settings for all of them."""

from __future__ import annotations

import os
from pathlib import Path

from plans.git import Repository, ask, repository, run
from plans.values import frozen


@frozen
class Place:
    """Where to set up: a repository, or with none the user's own settings for all of them."""

    folder: Path
    repo: Repository | None

    @property
    def scope(self) -> str:
        """The option of ``git config`` for it."""
        return "--local" if self.repo else "--global"

    @property
    def attributes(self) -> Path:
        """The file that says which paths are ours, outside of what is committed."""
        if self.repo:
            return self._inside("info/attributes")
        chosen = ask("config", "--global", "--type=path", "--get", "core.attributesFile")
        if chosen.line:
            return Path(chosen.line)
        base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
        return Path(base) / "git" / "attributes"

    @property
    def shared(self) -> Path | None:
        """The file that says so to everybody who has the repository."""
        return self.repo.top / ".gitattributes" if self.repo else None

    @property
    def hook(self) -> Path | None:
        """The hook that runs before a commit, where core.hooksPath has it."""
        return self._inside("hooks/pre-commit") if self.repo else None

    def _inside(self, name: str) -> Path:
        return self.folder / run("rev-parse", "--git-path", name, folder=self.folder).line


def place(repo: Path = Path(), *, everywhere: bool = False) -> Place:
    """Return where to set up.

    Raises:
        InputError: no git, or ``repo`` is not in a repository.
    """
    if everywhere:
        run("--version")
        return Place(Path(), None)
    return Place(repo, repository(repo))

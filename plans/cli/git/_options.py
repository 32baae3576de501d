"""Options that several commands on git's settings have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Everywhere = Annotated[
    bool, typer.Option("--global", help="For all repositories of this user instead of this one.")
]
Repo = Annotated[Path, typer.Option("--repo", help="A folder in the repository.")]

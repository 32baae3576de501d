"""Arguments and options that several commands on amendments have."""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli._options import Strict

Amendment = Annotated[str, typer.Argument(help="Its id, or its file.")]
Amendments = Annotated[list[str], typer.Argument(metavar="AMENDMENT", help="Ids, or files.")]
Strictness = Annotated[Strict, typer.Option(help="What two amendments may not both change.")]

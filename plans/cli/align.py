from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _options as shared


def align(
    before: Annotated[str, typer.Argument(help="A ref or a file.")],
    after: Annotated[str, typer.Argument(help="The same for the later side.")],
    pin: Annotated[
        list[str] | None,
        typer.Option(
            help="Say which is which: old=new, old= (dropped), =new; ids or labels. Kept."
        ),
    ] = None,
    pins: Annotated[Path | None, typer.Option(help="A file of such pins, one a line.")] = None,
    format: Annotated[str, shared.format_option("concordance")] = "text",
) -> None:
    """Show which clause is which, how that was found and how sure it is; correct it with --pin."""
    from plans.reading import read_text
    from plans.verbs.align import align
    from plans.verbs.render import render

    lines = read_text(pins).splitlines() if pins else []
    chosen = [*(line.strip() for line in lines if line.strip()), *(pin or ())]
    shared.put(render(align(before, after, chosen), format, shared.options()))

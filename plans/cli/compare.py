"""Put several texts side by side, issue by issue: who says what, who is silent, what is open.

Examples:
  plans compare v1 e3-counter ua-20-point
  plans compare v1 v2 --issues nato,army-size
  plans compare v1 e3-counter -o positions.html
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli._answering import answer
from plans.cli._commands import Command
from plans.cli._options import ColumnOrder, Issues, Output, Texts, format_option
from plans.cli._tasks import Task


def compare(
    texts: Texts = None,
    issues: Issues = None,
    by: Annotated[
        ColumnOrder,
        typer.Option(
            help="Columns in the order named (topic), by date, or by who tabled them (side)."
        ),
    ] = ColumnOrder.topic,
    parties: Annotated[
        bool, typer.Option("--parties", help="Also what each party has declared last, dated.")
    ] = False,
    compromise: Annotated[
        bool,
        typer.Option("--compromise", help="Also what became of the brackets of the latest text."),
    ] = False,
    resolved: Annotated[
        str | None,
        typer.Option(
            help="The text in which these brackets are closed.",
            metavar="REF",
            autocompletion=names.refs,
        ),
    ] = None,
    format: Annotated[
        str | None, format_option("position-table", "; by default as FILE is called, else text")
    ] = None,
    output: Output = None,
) -> None:
    from plans.verbs.position_table import position_table

    named = texts or []
    answer(
        lambda: position_table(
            named,
            issues=issues or (),
            by=by.value,
            parties=parties,
            compromise=compromise,
            resolved=resolved,
        ),
        named,
        format,
        output,
        beside=[resolved] if resolved else (),
    )


COMMAND = Command(compare, rank=21, task=Task.TALKS)

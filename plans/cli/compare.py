"""Put several texts side by side, issue by issue: who says what, who is silent, what is open.

Examples:
  plans compare v1 e3-counter ua-20-point
  plans compare v1 v2 --issues nato,army-size
  plans compare v1 e3-counter -o positions.html
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli._answering import answer
from plans.cli._commands import Command, Task
from plans.cli._options import (
    ColumnOrder,
    Issues,
    Output,
    Texts,
    flag,
    format_of_file,
    ref_option,
)


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
        bool, flag("--parties", "Also what each party has declared last, dated.")
    ] = False,
    compromise: Annotated[
        bool, flag("--compromise", "Also what became of the brackets of the latest text.")
    ] = False,
    resolved: Annotated[
        str | None, ref_option("The text in which these brackets are closed.")
    ] = None,
    format: Annotated[str | None, format_of_file("position-table")] = None,
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

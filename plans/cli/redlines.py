"""Show how texts stand to the red lines that parties have declared, and on what that rests.

Examples:
  plans redlines v1 v2 e3-counter
  plans redlines v2 --party ukraine
"""

from __future__ import annotations

from typing import Annotated

from plans.cli._answering import answer
from plans.cli._commands import Command, Task
from plans.cli._options import Output, format_of_file, party_option, ref_argument


def redlines(
    texts: Annotated[
        list[str] | None,
        ref_argument("Refs (v1, e3-counter@v1) and files; else the last of each proposal."),
    ] = None,
    party: Annotated[
        list[str] | None, party_option("Only lines of this party (its id); repeatable.")
    ] = None,
    format: Annotated[str | None, format_of_file("red-line-table")] = None,
    output: Output = None,
) -> None:
    from plans.verbs.red_lines import red_lines

    named = texts or []
    answer(lambda: red_lines(named, parties=party or ()), named, format, output)


COMMAND = Command(redlines, rank=22, task=Task.TALKS)

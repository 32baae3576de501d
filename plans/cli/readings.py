"""Show where the sources of one revision disagree: clause by clause what each of them says.

Examples:
  plans readings us-28-point@v1
  plans readings us-28-point@v1 --format json
"""

from __future__ import annotations

from typing import Annotated

from plans.cli._answering import answer
from plans.cli._commands import Command, Task
from plans.cli._options import Output, format_of_file, ref_argument


def readings(
    ref: Annotated[str, ref_argument("A ref (v1, e3-counter@v1) or a file.")],
    format: Annotated[str | None, format_of_file("reading-table")] = None,
    output: Output = None,
) -> None:
    from plans.verbs.readings import readings

    answer(lambda: readings(ref), (ref,), format, output)


COMMAND = Command(readings, rank=28, task=Task.TALKS)

"""Print amendments as sentences, or write the text with what they change in it: -o x.docx.

In a format that shows no sentences, what is shown is what becomes of the text.

Examples:
  plans amend show us-1
  plans amend show us-1 -o amendment.docx
"""

from __future__ import annotations

from typing import Annotated

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import Output, format_of_file
from plans.cli.amend._options import Amendments


def show(
    amendments: Amendments,
    format: Annotated[str | None, format_of_file("amendment-list")] = None,
    output: Output = None,
) -> None:
    from plans.formats import formats_of
    from plans.verbs.amend_redline import amend_redline, files_of
    from plans.verbs.amend_show import amend_show
    from plans.verbs.render import format_of, refuse_output, render

    shown = format_of(format, output)
    if output:
        refuse_output(output, shown, files_of(amendments))
    make = amend_show if shown in formats_of("amendment-list", "document") else amend_redline
    options = terminal.render_options(output=output)
    with terminal.waiting("reading"):
        rendered = render(make(amendments), shown, options)
    terminal.put(rendered, output)


COMMAND = Command(show, rank=30)

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _options as shared

Format = Annotated[str, shared.format_option("explained")]


def rules(format: Format = "text") -> None:
    """List every rule: those that judge a revision and those that name a change."""
    from plans.verbs.render import render
    from plans.verbs.rules import list_rules

    shared.put(render(list_rules(), format, shared.options()))


def explain(
    rule: Annotated[str, typer.Argument(help="A rule id, as printed by diff or validate.")],
    format: Format = "text",
) -> None:
    """Print the page of one rule: what it means and an example."""
    from plans.verbs.render import render
    from plans.verbs.rules import explain

    shared.put(render(explain(rule), format, shared.options()))

"""How far the talks have come, drawn: on one axis of time for each text that is asked about."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats._pictures.convergence import convergence
from plans.formats._pictures.file import in_a_file
from plans.results import Progress
from plans.wording import asked


def render(result: Progress, options: Options) -> str:
    """Return how near other texts are to each that is asked about."""
    texts = enumerate(asked(result), 1)
    pictures = (convergence(result, text, id=f"a{number}") for number, text in texts)
    return in_a_file(pictures, result.called)

"""Steps between texts, drawn: each that is measured on the rail of its issue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plans.formats._base import Options
from plans.formats._pictures.dumbbell import dumbbell
from plans.formats._pictures.file import in_a_file
from plans.formats._pictures.picture import Picture
from plans.results import Movement
from plans.wording import text_names


def render(result: Movement, options: Options) -> str:
    """Return the rails of all steps, each under its issue and the two texts."""
    return in_a_file(_rails(result), result.called)


def _rails(result: Movement) -> Iterator[Picture]:
    names = text_names(result.texts)
    for number, pair in enumerate(result.pairs, 1):
        for step in pair.steps:
            if picture := dumbbell(step, pair, names, id=f"p{number}-{step.issue}"):
                between = f"{names[pair.before]} → {names[pair.after]}"
                yield replace(picture, title=f"{picture.title}: {between}")

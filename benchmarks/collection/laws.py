"""Laws that never were, in eight languages, each with its versions through the years.

    python -m benchmarks.collection.laws 1000 20 FOLDER

writes so many laws with so many versions each, a folder a law and a file a version, by its day.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

PHRASES: dict[str, Any] = tomllib.loads((Path(__file__).parent / "phrases.toml").read_text("utf-8"))
# So many articles, of so many sentences, are a small law; a version touches so many of them.
ARTICLES, SENTENCES, TOUCHED = 12, (1, 3), (1, 3)
FIRST_YEAR = 1990


@dataclass(frozen=True)
class Sentence:
    """Which sentence of its language it is, in which wording, with which figure."""

    phrase: int
    wording: int
    figure: int


Law = tuple[tuple[Sentence, ...], ...]
"""The articles of a law."""


def history(number: int, versions: int) -> Iterator[Law]:
    """Yield the versions of a law; the same number gives the same law."""
    rng = Random(f"law/{number}")
    law: Law = tuple(_article(rng) for _ in range(ARTICLES))
    for _ in range(versions):
        yield law
        for _ in range(rng.randint(*TOUCHED)):
            law = _touched(law, rng)


def _article(rng: Random) -> tuple[Sentence, ...]:
    chosen = rng.sample(range(8), rng.randint(*SENTENCES))
    return tuple(Sentence(phrase, rng.randrange(2), rng.randint(2, 90)) for phrase in chosen)


def _touched(law: Law, rng: Random) -> Law:
    at = rng.randrange(len(law))
    match rng.randrange(8):
        case 0:
            return (*law[:at], _article(rng), *law[at:])
        case 1 if len(law) > 4:
            return (*law[:at], *law[at + 1 :])
        case 2:
            rest, to = (*law[:at], *law[at + 1 :]), rng.randrange(len(law))
            return (*rest[:to], law[at], *rest[to:])
        case 3:
            return (*law[:at], _changed(law[at], rng, wording=True), *law[at + 1 :])
        case _:
            return (*law[:at], _changed(law[at], rng, wording=False), *law[at + 1 :])


def _changed(article: tuple[Sentence, ...], rng: Random, *, wording: bool) -> tuple[Sentence, ...]:
    at = rng.randrange(len(article))
    old = article[at]
    new = replace(old, wording=1 - old.wording) if wording else replace(old, figure=old.figure + 1)
    return (*article[:at], new, *article[at + 1 :])


def printed(law: Law, number: int, language: str) -> str:
    """Return a law as plain text."""
    said = PHRASES[language]
    parts = [said["head"].format(n=number)]
    for place, article in enumerate(law, 1):
        sentences = [said["said"][each.phrase][each.wording] for each in article]
        words = [text.format(n=each.figure) for text, each in zip(sentences, article, strict=True)]
        label = said["article"].format(n=place)
        parts += [label, ("" if language == "zh" else " ").join(words)]
    return "\n\n".join(parts) + "\n"


def write(folder: Path, laws: int, versions: int) -> int:
    """Write laws with their histories into ``folder``; return how many pairs that makes."""
    languages = list(PHRASES)
    for number in range(1, laws + 1):
        language = languages[number % len(languages)]
        place = folder / f"{language}-law-{number}"
        place.mkdir(parents=True, exist_ok=True)
        for year, law in enumerate(history(number, versions), FIRST_YEAR):
            text = printed(law, number, language)
            (place / f"{year}-01-01.txt").write_text(text, "utf-8")
    return laws * (versions - 1)


if __name__ == "__main__":
    write(Path(sys.argv[3]), int(sys.argv[1]), int(sys.argv[2]))

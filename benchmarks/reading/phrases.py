"""Sentences, phrases and headings of a language: one TOML file of words a language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

FOLDER = Path(__file__).parent / "languages"
# Stands before words that a wrapped line should begin with, if it may; printing takes it out.
BREAK = "\ue000"
_START = re.compile(r"^\w|(?<=\w\. )\w")
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Language:
    """The words of a language: ``rules`` are alternatives by name, with slots for other rules."""

    name: str
    rules: Mapping[str, Sequence[str]]
    space: str = " "
    item: str = ";"
    stop: str = "."
    colon: str = ":"
    comma: str = ","


def languages() -> tuple[str, ...]:
    """Return the codes of all languages."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def load(name: str) -> Language:
    """Return the language with the code ``name``."""
    read = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    signs = {
        key: read.pop(key) for key in ("space", "item", "stop", "colon", "comma") if key in read
    }
    return Language(name, read, **signs)


def capital(text: str) -> str:
    """Return ``text`` with the first letter of each sentence large."""
    return _START.sub(lambda match: match[0].upper(), text)


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes in one language; every choice comes from ``rng``."""

    language: Language
    rng: Random
    decoys: float = 0.0
    alternatives: float = 0.0

    def write(self, rule: str) -> str:
        """Return one alternative of ``rule`` with its slots filled."""
        return self._filled(self.rng.choice(self.language.rules[rule]))

    def sentence(self, rule: str = "sentence") -> str:
        """Return a sentence, now and then one that cites a number, a year, a clause."""
        if rule == "sentence" and self.rng.random() < self.decoys:
            rule = "citing"
        template = self.rng.choice(self.language.rules[rule])
        if self.rng.random() < self.alternatives:
            template = template.replace("{when}", "[{when}] [{when}]", 1)
        return capital(self._filled(template))

    def paragraph(self) -> str:
        """Return one to three sentences."""
        count = self.rng.choice((1, 1, 2, 3))
        return self.language.space.join(self.sentence() for _ in range(count))

    def _filled(self, template: str) -> str:
        return _SLOT.sub(self._fill, template)

    def _fill(self, slot: re.Match[str]) -> str:
        match slot[1]:
            case "n":
                return str(self.rng.randint(2, 90))
            case "year":
                return str(self.rng.randint(1950, 2035))
            case "cited":
                return BREAK + self.write("cited")
            case rule:
                return self.write(rule)

"""Laws that a reader keeps on any text, whatever is right for it; tried on folders of texts.

python -m benchmarks.reading.laws FOLDER ...       # every .txt and .md below the folders
python -m benchmarks.reading.laws --generated      # the styles for tuning, seeds 1 to 3
python -m benchmarks.reading.laws --show FOLDER    # what broke first in each text
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.reading.generate import generate
from benchmarks.reading.keeping import conservation, identity, mirror
from benchmarks.reading.staying import Law, addition, locality, relabelling, rewrapping
from benchmarks.reading.style import names

LAWS: tuple[Law, ...] = (
    identity,
    mirror,
    conservation,
    locality,
    addition,
    relabelling,
    rewrapping,
)


@dataclass(frozen=True, slots=True)
class Text:
    """A document, with the name of its file."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How often a law was tried on a text, and where it broke."""

    law: str
    name: str
    tried: int
    broken: tuple[str, ...]


def verdict(law: Law, text: Text) -> Verdict:
    """Try ``law`` on ``text``; the same text is always tried in the same places."""
    try:
        results = list(law(text.text, text.name, Random(text.name)))
    except Exception as error:  # a reader that fails keeps no law, and the next text has its turn
        results = [f"{type(error).__name__}: {error}"]
    broken = tuple(result for result in results if result)
    return Verdict(law.__name__, text.name, len(results), broken)


def texts(folders: Iterable[Path]) -> Iterator[Text]:
    """Yield every text and Markdown file below the folders."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".txt", ".md"):
                yield Text(path.name, path.read_bytes().decode("utf-8", "replace"))


def generated(seeds: Iterable[int] = (1, 2, 3)) -> Iterator[Text]:
    """Yield documents of the styles for tuning."""
    for name in names():
        for seed in seeds:
            example = generate(name, seed)
            yield Text(example.name, example.text)


def report(verdicts: Sequence[Verdict]) -> str:
    """Return a line a law: in how many texts it was tried and kept, and in how many places."""
    lines = [f"{'law':14}{'texts':>7}{'kept':>7}{'places':>9}{'kept':>7}"]
    for law in LAWS:
        mine = [each for each in verdicts if each.law == law.__name__ and each.tried]
        kept = sum(not each.broken for each in mine)
        tried = sum(each.tried for each in mine)
        whole = tried - sum(len(each.broken) for each in mine)
        lines.append(f"{law.__name__:14}{len(mine):7}{kept:7}{tried:9}{whole:7}")
    return "\n".join(lines)


def main() -> None:
    """Try the laws and print how they fare."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--generated", action="store_true", help="try generated documents too")
    parser.add_argument("--law", action="append", choices=[law.__name__ for law in LAWS])
    parser.add_argument("--show", action="store_true", help="what broke first in each text")
    asked = parser.parse_args()
    chosen = [law for law in LAWS if not asked.law or law.__name__ in asked.law]
    found = [*texts(asked.folders), *(generated() if asked.generated else ())]
    verdicts = [verdict(law, text) for text in found for law in chosen]
    if asked.show:
        for each in verdicts:
            for broken in each.broken[:1]:
                print(f"{each.law} {each.name}: {broken}")
    print(report(verdicts))


if __name__ == "__main__":
    main()

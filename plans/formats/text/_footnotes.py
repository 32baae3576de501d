"""Sources as numbers in a column, spelled out once at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plans.formats.text._ink import Ink
from plans.model import Registers
from plans.results import Support
from plans.wording import cited


class Footnotes:
    """Gives every source a number when it is first named."""

    def __init__(self, registers: Registers) -> None:
        self.registers = registers
        self._numbers: dict[str, int] = {}

    def said(self, supports: Iterable[Support]) -> str:
        """Return what several clauses rest on: ``published [1-3]``."""
        found = tuple(supports)
        held = dict.fromkeys(each for support in found for each in support.attestations)
        sources = dict.fromkeys(each for support in found for each in support.sources)
        return " ".join(part for part in (", ".join(held), self._numbered(sources)) if part)

    def _numbered(self, sources: Iterable[str]) -> str:
        numbers = sorted(
            {self._numbers.setdefault(each, len(self._numbers) + 1) for each in sources}
        )
        runs: list[list[int]] = []
        for number in numbers:
            if runs and runs[-1][-1] == number - 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        said = [f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
        return f"[{','.join(said)}]" if said else ""

    def lines(self, ink: Ink) -> Iterator[str]:
        """Yield the sources by number."""
        margin = len(str(len(self._numbers))) + 3
        for source, number in self._numbers.items():
            wrapped = ink.paragraph(cited([source], self.registers), " " * margin, "source")
            mark = f"[{number}]".ljust(margin)
            yield mark + wrapped[margin:]

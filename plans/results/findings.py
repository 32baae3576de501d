"""What validation found, and in how many files it looked."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import ClassVar

from plans.judging import LEVELS, Finding, Level
from plans.results.document import Document, Part, said
from plans.values import frozen


@frozen
class FindingDocument(Part):
    """One finding of ``plans validate``.

    Line and column count from 1, and are those of the key of what is meant; the other four say from
    where to where its value is written, the end behind it, where that is one word or text.
    """

    rule: str
    level: Level
    file: str | None
    line: int | None
    column: int | None
    value_line: int | None
    value_column: int | None
    end_line: int | None
    end_column: int | None
    clause: str | None
    message: str
    hint: str


@frozen(slots=False)
class Findings(Document):
    """``plans validate --format json``."""

    called: ClassVar[str] = "findings"
    form: ClassVar[str] = "plans-findings/1"
    rows: ClassVar[tuple[str, ...]] = ("findings",)

    findings: tuple[Finding, ...]
    files: int = 0

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many findings there are of each level."""
        found = Counter(finding.level for finding in self.findings)
        return {level: found[level] for level in LEVELS if found[level]}

    @said("findings")
    def _findings(self) -> tuple[FindingDocument, ...]:
        return tuple(map(_finding, self.findings))

    @said("summary")
    def _summary(self) -> dict[str, int]:
        return {"files": self.files, **self.counts}


def _finding(finding: Finding) -> FindingDocument:
    at = finding.origin
    value = at.value if at else None
    return FindingDocument.drawn_from(
        finding,
        file=at.file if at else None,
        line=at.line if at else None,
        column=at.column if at else None,
        value_line=value.line if value else None,
        value_column=value.column if value else None,
        end_line=value.end_line if value else None,
        end_column=value.end_column if value else None,
    )

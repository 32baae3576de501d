"""What validation found, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.formats._base import Options
from plans.formats.json._text import json_text
from plans.results import Findings

if TYPE_CHECKING:
    from plans.results import FindingsDocument


def findings_json(result: Findings, options: Options) -> str:
    """Return plans-findings/1."""
    document: FindingsDocument = {
        "format": "plans-findings/1",
        "findings": [
            {
                "rule": finding.rule,
                "level": finding.level,
                "file": finding.origin.file if finding.origin else None,
                "line": finding.origin.line if finding.origin else None,
                "column": finding.origin.column if finding.origin else None,
                "clause": finding.clause,
                "message": finding.message,
                "hint": finding.hint,
            }
            for finding in result.findings
        ],
        "summary": {"files": result.files, **result.counts},
    }
    return json_text(document)

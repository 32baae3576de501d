"""The words of a typed revision as somebody would paste them: no ids, no terms."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from runs import run


def typed_words(ref: str, folder: Path) -> str:
    """Return the words of a bundled revision as somebody would paste them."""
    shown = json.loads(run(folder, "show", ref, "--format", "json").stdout)
    return "A leaked draft\n\n" + "\n\n".join(filter(None, _lines(shown["clauses"]))) + "\n"


def _lines(clauses: list[dict[str, Any]]) -> list[str]:
    found = []
    for clause in clauses:
        label = clause["label"]
        number = label if label.startswith("(") or not label else f"{label}."
        found.append(f"{number} {clause['heading']}".strip())
        found.append(clause["text"])
        found += _lines(clause["clauses"])
    return found

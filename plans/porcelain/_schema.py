"""The JSON Schemas of the files we read and of the JSON we write."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from plans.formats._contract import DiffDocument, FindingsDocument, RevisionDocument
from plans.model import REGISTERS, ProposalCard, Revision

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Return every schema by name: what files look like, and what ``--format json`` prints."""
    models: dict[str, Any] = {
        "revision": Revision,
        "proposal": ProposalCard,
        **REGISTERS,
        "diff": DiffDocument,
        "findings": FindingsDocument,
        "show": RevisionDocument,
    }
    return {name: _schema(name, model) for name, model in models.items()}


def _schema(name: str, model: Any) -> dict[str, Any]:
    # Files are described as they are written, output as it is printed.
    mode: Any = "serialization" if name in ("diff", "findings", "show") else "validation"
    made = TypeAdapter(model).json_schema(mode=mode)
    return {"$schema": DRAFT, "$id": f"{name}.schema.json", **made}

"""Small histories of revisions, written as a test needs them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from plans.model import LineageRow, Revision
from plans.tracing import Blame, BlamedValue, Link, Step, blame
from plans.writing import dump_revision


def clause(id: str, text: str = "", /, **fields: Any) -> dict[str, Any]:
    """A published clause."""
    cites = [{"source": "s", "attestation": "published"}]
    return {"id": id, "text": text, "cites": cites, **fields}


def carried(id: str, text: str = "", /, **fields: Any) -> dict[str, Any]:
    return clause(id, text, **fields) | {"cites": [{"attestation": "carried"}]}


def cap(value: str, **fields: Any) -> dict[str, Any]:
    return {"kind": "quantity", "issue": "army-size", "value": value, "role": "cap", **fields}


def revision(name: str, *clauses: dict[str, Any], **fields: Any) -> Revision:
    return Revision.model_validate({"revision": name, "clauses": list(clauses), **fields})


def chain(*drafts: list[dict[str, Any]], **fields: Any) -> list[Step]:
    """Drafts as v1, v2, … of one proposal, each made from the one before."""
    return [
        Step(
            f"p@v{number}",
            revision(f"v{number}", *clauses, **fields),
            (Link(f"p@v{number - 1}"),) if number > 1 else (),
        )
        for number, clauses in enumerate(drafts, 1)
    ]


def row(relation: str, before: list[str], after: list[str]) -> LineageRow:
    return LineageRow.model_validate({"from": before, "to": after, "relation": relation})


def origins(steps: list[Step], id: str) -> dict[str, str]:
    """The revision that each value of a clause comes from, by slot and name."""
    return {name: value.origin.ref for name, value in values(blame(steps), id).items()}


def values(found: Blame, id: str) -> dict[str, BlamedValue]:
    blamed = next(each for each in found.clauses if each.clause.id == id)
    named: dict[str, BlamedValue] = {}
    for each in blamed.values:
        name = f"{each.slot}:{each.name}".rstrip(":")
        named[f"{name} {each.number}" if name in named else name] = each
    return named


def words(steps: list[Step], id: str) -> list[tuple[str, str]]:
    """The runs of words of a clause with the revision each comes from."""
    found = blame(steps, words=True)
    blamed = next(each for each in found.clauses if each.clause.id == id)
    return [(text.strip(), origin.ref) for text, origin in blamed.words]


def write(folder: Path, steps: dict[str, Revision], **registers: str) -> Path:
    """Write a workspace with the revisions by ref and the registers as YAML."""
    for ref, made in steps.items():
        proposal, _, name = ref.partition("@")
        path = folder / "proposals" / proposal / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dump_revision(made), "utf-8")
    for name, text in registers.items():
        (folder / "proposals" / f"{name}.yaml").write_text(text, "utf-8")
    return folder

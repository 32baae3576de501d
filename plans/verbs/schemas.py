"""The JSON Schemas of the files we read and of the JSON we write."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict, TypeAdapter

from plans.amending import Amendment
from plans.model import REGISTERS, Chain, Pins, ProposalCard, Revision
from plans.results import contract as _contract
from plans.results import contract_amend as _contract_amend
from plans.results import contract_git as _contract_git
from plans.results import contract_history as _contract_history
from plans.results import contract_log as _contract_log
from plans.results import contract_merge as _contract_merge
from plans.results import contract_rules as _contract_rules
from plans.results import contract_search as _contract_search
from plans.verbs._operation_schemas import described

DRAFT = "https://json-schema.org/draft/2020-12/schema"

FILES: dict[str, Any] = {
    "revision": Revision,
    "proposal": ProposalCard,
    **REGISTERS,
    "amendment": Amendment,
    "chain": Chain,
    "pins": Pins,
}
OUTPUT: dict[str, Any] = {
    "diff": _contract.DiffDocument,
    "alignment": _contract.AlignmentDocument,
    "findings": _contract.FindingsDocument,
    "show": _contract.RevisionDocument,
    "merge": _contract_merge.MergeDocument,
    "status": _contract_merge.StatusDocument,
    "amendments": _contract_amend.AmendmentsDocument,
    "amendment-check": _contract_amend.AmendmentCheckDocument,
    "adoption": _contract_amend.AdoptionDocument,
    "blame": _contract_history.BlameDocument,
    "history": _contract_history.HistoryDocument,
    "search": _contract_search.SearchDocument,
    "log": _contract_log.LogDocument,
    "verification": _contract_log.VerificationDocument,
    "rules": _contract_rules.RulesDocument,
    "rule": _contract_rules.RuleDocument,
    "git": _contract_git.GitDocument,
    "changes": _contract_git.GitChangesDocument,
}


def schemas() -> dict[str, dict[str, Any]]:
    """Return every schema by name: what files look like, and what ``--format json`` prints."""
    return {name: _schema(name, model) for name, model in {**FILES, **OUTPUT}.items()}


def _schema(name: str, model: Any) -> dict[str, Any]:
    # A list of it, so that typed dictionaries, which have no settings of their own, take over ours:
    # the text behind a field describes it. Revisions are described as they are written, in output
    # too, which has them as their files do.
    adapter = TypeAdapter(list[model], config=ConfigDict(use_attribute_docstrings=True))
    made = described(adapter.json_schema(mode="validation"))
    parts = made["$defs"]
    own = parts.pop(made["items"]["$ref"].rpartition("/")[2])
    return {
        "$schema": DRAFT,
        "$id": f"{name}.schema.json",
        **({"$defs": parts} if parts else {}),
        **own,
    }

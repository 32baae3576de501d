"""The JSON Schemas of the files we read and of the JSON we write."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import isclass
from typing import Any

from pydantic import ConfigDict, TypeAdapter

from plans.amending import Amendment
from plans.catalogue import imported, names
from plans.model import REGISTERS, Chain, Pins, ProposalCard, Revision
from plans.results import Document
from plans.reviewing import Reviews
from plans.verbs._operation_schemas import described

DRAFT = "https://json-schema.org/draft/2020-12/schema"

FILES: dict[str, Any] = {
    "revision": Revision,
    "proposal": ProposalCard,
    **REGISTERS,
    "amendment": Amendment,
    "chain": Chain,
    "pins": Pins,
    "reviews": Reviews,
}


def _documents() -> Iterator[tuple[str, type[Document]]]:
    """Yield what ``--format json`` prints, by the name of its form: whatever a result file has."""
    modules = [imported("plans.results", name) for name in names("plans.results")]
    found = {each for module in modules for each in vars(module).values() if _is_document(each)}
    for each in sorted(found, key=lambda each: each.__name__):
        name = each.form.removeprefix("plans-").partition("/")[0]
        # Revisions as files have the name that revisions as JSON would have.
        yield ("show" if name in FILES else name), each


def _is_document(each: Any) -> bool:
    return isclass(each) and issubclass(each, Document) and hasattr(each, "form")


OUTPUT = dict(_documents())


def schema_of(name: str) -> dict[str, Any]:
    """Return the schema called ``name``."""
    return schema_for(name, {**FILES, **OUTPUT}[name])


def schema_for(name: str, model: Any) -> dict[str, Any]:
    """Return the schema of ``model``, which is called ``name``."""
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

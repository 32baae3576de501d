"""A question with its arguments in; a page of the answer out, as the published schemas have it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from plans.asking.arguments import Asked
from plans.asking.listed_texts import ListedTexts
from plans.asking.paging import Page, paged
from plans.asking.tools import TOOLS, Tool
from plans.errors import InputError
from plans.results import Document

# So many of the things that are wrong with arguments are told.
_TOLD = 5


class Misasked(InputError):
    """No tool is asked like this."""


def answered(name: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the tool ``name`` answers: its ``result``, and which ``page`` of it.

    Raises:
        Misasked: it takes no such arguments.
        InputError: they mean nothing in this workspace, or what they mean cannot be read.
    """
    tool = TOOLS[name]
    form = _checked(tool, arguments)
    found = tool.answer(form)
    said = found.as_plain() if isinstance(found, Document) else found
    chosen = form.chosen or tool.lists[0]
    # A search returns only as many hits as it is asked for, and says how many there are.
    totals = {"hits": said["total"]} if "total" in said else {}
    result, page = paged(said, tool.lists, chosen, form.offset, form.limit, totals)
    return {"result": result, "page": page}


def _checked(tool: Tool, arguments: Mapping[str, Any]) -> Asked:
    try:
        return tool.form.model_validate(dict(arguments))
    except ValidationError as error:
        raise Misasked(_worded(error), hint=f"it takes {', '.join(_names(tool))}") from None


def _worded(error: ValidationError) -> str:
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    said = [f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in faults[:_TOLD]]
    return "; ".join(said)


def _names(tool: Tool) -> list[str]:
    return list(tool.form.model_fields)


@cache
def input_schema(name: str) -> dict[str, Any]:
    """Return the schema of what a tool is asked with."""
    return TOOLS[name].form.model_json_schema()


@cache
def output_schema(name: str) -> dict[str, Any]:
    """Return the schema of what a tool answers."""
    result = _schema_of(TOOLS[name])
    page = TypeAdapter(Page).json_schema()
    parts = {**result.pop("$defs", {}), **page.pop("$defs", {})}
    return {
        "type": "object",
        "properties": {"result": result, "page": page},
        "required": ["result", "page"],
        **({"$defs": parts} if parts else {}),
    }


def _schema_of(tool: Tool) -> dict[str, Any]:
    if not tool.schema:
        return TypeAdapter(ListedTexts).json_schema()
    from plans.verbs.schemas import schema_of

    own = schema_of(tool.schema)
    return {key: value for key, value in own.items() if key not in ("$schema", "$id")}

"""The Model Context Protocol: how tools and files are listed, asked for and refused in it."""

from __future__ import annotations

import json
import sys
import traceback
from functools import partial
from itertools import islice
from typing import Any

import mcp.types as types
from anyio import CapacityLimiter, to_thread
from mcp.server.lowlevel import Server
from mcp.shared.exceptions import MCPError

from plans import __version__
from plans.asking.answering import answered, input_schema, output_schema
from plans.asking.resources import SCHEME, Resource, resource_text, resources
from plans.asking.tools import TOOLS
from plans.errors import InputError, did_you_mean

# No name for YAML is registered that everybody knows; this is the one of RFC 9512.
_YAML = "application/yaml"
_READS = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
# So many files are listed at a time.
_LISTED = 200


def made_server(instructions: str) -> Server[Any]:
    """Return what answers agents, which are told ``instructions`` first."""
    return Server(
        "plans",
        version=__version__,
        title="plans",
        instructions=instructions,
        on_list_tools=_list_tools,
        on_call_tool=_Calls().call,
        on_list_resources=_list_resources,
        on_list_resource_templates=_list_templates,
        on_read_resource=_read_resource,
    )


async def _list_tools(_: Any, __: Any) -> types.ListToolsResult:
    return types.ListToolsResult(tools=list(map(_tool, TOOLS)))


def _tool(name: str) -> types.Tool:
    return types.Tool(
        name=name,
        title=TOOLS[name].title,
        description=TOOLS[name].help,
        input_schema=input_schema(name),
        output_schema=output_schema(name),
        annotations=_READS,
    )


class _Calls:
    """Answers one call after the other, so that none waits for a file that another has open."""

    def __init__(self) -> None:
        self._one_at_a_time = CapacityLimiter(1)

    async def call(self, _: Any, asked: types.CallToolRequestParams) -> types.CallToolResult:
        if asked.name not in TOOLS:
            hint = did_you_mean(asked.name[:100], TOOLS)
            raise MCPError(types.INVALID_PARAMS, f"no tool called '{asked.name[:100]}'; {hint}")
        work = partial(_result, asked.name, asked.arguments or {})
        return await to_thread.run_sync(work, limiter=self._one_at_a_time)


def _result(name: str, arguments: dict[str, Any]) -> types.CallToolResult:
    try:
        found = answered(name, arguments)
    except InputError as error:
        return _refusal(str(error))
    except Exception:
        traceback.print_exc(file=sys.stderr)
        return _refusal(f"'{name}' failed: this is a bug in plans, not in what was asked")
    text = json.dumps(found, ensure_ascii=False)
    return types.CallToolResult(content=[_text(text)], structured_content=found)


def _refusal(said: str) -> types.CallToolResult:
    return types.CallToolResult(content=[_text(said)], is_error=True)


def _text(said: str) -> types.TextContent:
    return types.TextContent(type="text", text=said)


async def _list_resources(
    _: Any, asked: types.PaginatedRequestParams | None
) -> types.ListResourcesResult:
    start = _start(asked.cursor if asked else None)
    found = list(islice(resources(), start, start + _LISTED + 1))
    more = str(start + _LISTED) if len(found) > _LISTED else None
    return types.ListResourcesResult(
        resources=list(map(_resource, found[:_LISTED])), next_cursor=more
    )


def _start(cursor: str | None) -> int:
    if not cursor:
        return 0
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) < 10):
        raise MCPError(types.INVALID_PARAMS, "no list of files was left off there")
    return int(cursor)


def _resource(found: Resource) -> types.Resource:
    return types.Resource(uri=found.address, name=found.name, title=found.title, mime_type=_YAML)


async def _list_templates(_: Any, __: Any) -> types.ListResourceTemplatesResult:
    kinds = {"texts": "A text, as its file has it", "registers": "A register of the workspace"}
    return types.ListResourceTemplatesResult(
        resource_templates=[
            types.ResourceTemplate(
                uri_template=f"{SCHEME}{kind}/{{name}}", name=kind, title=title, mime_type=_YAML
            )
            for kind, title in kinds.items()
        ]
    )


async def _read_resource(
    _: Any, asked: types.ReadResourceRequestParams
) -> types.ReadResourceResult:
    try:
        text = resource_text(asked.uri)
    except InputError as error:
        raise MCPError(types.INVALID_PARAMS, str(error)) from None
    contents = types.TextResourceContents(uri=asked.uri, mime_type=_YAML, text=text)
    return types.ReadResourceResult(contents=[contents])

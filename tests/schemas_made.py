"""The schemas of what we read and print, each made once: making them all takes seconds."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from plans.verbs.schemas import FILES, OUTPUT, schema_of

NAMES = (*FILES, *OUTPUT)
schema = cache(schema_of)


def closed(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema as it would be if no other fields than those described were ever added."""
    made = deepcopy(schema)
    for part in (made, *made.get("$defs", {}).values()):
        if "properties" in part:
            part.setdefault("additionalProperties", False)
    return made


@cache
def validator(name: str) -> Draft202012Validator:
    """What judges a document by the schema ``name``."""
    return Draft202012Validator(schema(name))

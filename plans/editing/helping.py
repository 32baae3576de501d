"""What is said of fields and kinds of terms to whoever has to fill them in."""

from __future__ import annotations

import inspect
from typing import Any

from pydantic import BaseModel

from plans.editing.naming import kind_named
from plans.editing.shapes import Shape, is_model
from plans.model import Day, Id, Part
from plans.terms import Term, term_kinds

# Of so many words that may stand somewhere each is told.
_TOLD = 12


def help_of_kind(kind: str) -> str:
    """Return what a kind of term states, and what it needs."""
    term = term_kinds()[kind]
    needs = f"needs {', '.join(term.required)}" if term.required else ""
    example = ", ".join(f"{name}: {value}" for name, value in term.example.items())
    shown = f"`{{kind: {kind}, issue: …{', ' + example if example else ''}}}`"
    return "\n\n".join(filter(None, (_said(term), needs, shown)))


def help_of_field(name: str, shape: Shape, holder: Shape) -> str:
    """Return what a field of ``holder`` holds, and whether it has to be there."""
    needed = "needed" if is_needed(name, holder) else ""
    part = next((each.value for each in shape.marks if isinstance(each, Part)), "")
    held = f"one of {', '.join(term_kinds())}" if _is_kind(name, holder) else _held(name, shape)
    return "\n\n".join(filter(None, (needed, part, held, _model_said(shape))))


def is_needed(name: str, holder: Shape) -> bool:
    """Say whether a mapping has to have a field."""
    term = holder.type if issubclass(holder.type, Term) else None
    return bool(term and name in term.required) or holder.fields[name].is_required()


def _is_kind(name: str, holder: Shape) -> bool:
    return name == "kind" and issubclass(holder.type, Term)


def _held(name: str, shape: Shape) -> str:
    """Return what may be written, as somebody says it who hands it out."""
    if shape.words:
        words = shape.words
        more = ", …" if len(words) > _TOLD else ""
        return f"one of {', '.join(words[:_TOLD])}{more}"
    if named := kind_named((name,), shape):
        article = "an" if named[0] in "aeiou" else "a"
        return f"names {article} {named}{', or several' if shape.is_list else ''}"
    if _is(shape, Day):
        return "a date such as 2025-12-03, 2025-12 or 2025"
    if _is(shape, Id):
        return "lower-case words joined by hyphens: army-size"
    return _expected(shape)


def _expected(shape: Shape) -> str:
    schema = [each for each in shape.marks if hasattr(each, "json_schema")]
    told = [str(each.json_schema.get("description", "")) for each in schema if each.json_schema]
    return next(filter(None, told), "")


def _is(shape: Shape, field_type: Any) -> bool:
    """Say whether a shape is one of our field types, which their marks tell apart."""
    return all(mark in shape.marks for mark in field_type.__metadata__)


def _model_said(shape: Shape) -> str:
    inner = next((each for each in getattr(shape.type, "__args__", ()) if is_model(each)), None)
    found = shape.type if is_model(shape.type) else inner
    return _said(found) if found else ""


def _said(model: type[BaseModel]) -> str:
    said = inspect.getdoc(model) or ""
    return said.partition("\n\n")[0].replace("``", "`").replace("\n", " ")

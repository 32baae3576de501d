"""A part of a document as the type that pydantic makes its schema from."""

from __future__ import annotations

import ast
import inspect
import sys
from dataclasses import MISSING, is_dataclass
from functools import cache, reduce
from itertools import pairwise
from textwrap import dedent
from typing import Annotated, Any, Literal, NotRequired, get_type_hints

from pydantic import Field
from typing_extensions import TypedDict

from plans.lazy import typing_names
from plans.results._said import Said, keys


@cache
def described(part: type) -> Any:
    """Return a typed dictionary of what ``part`` says, with its texts as descriptions."""
    form = getattr(part, "form", None)
    made: dict[str, Any] = {"format": Literal[form]} if form else {}
    texts, hints = _texts(part), _hints(part)
    for key, name, default in keys(part):
        said = getattr(part, name, None)
        if isinstance(said, Said):
            typed = _said(said, part)
        else:
            typed = _with_text(hints[name], texts.get(name))
        made[key] = typed if default is MISSING else NotRequired[typed]
    result = TypedDict(_name(part, form), made)  # type: ignore[misc]
    result.__doc__ = (inspect.getdoc(part) or "").partition("\n\n")[0]
    return result


def _said(said: Said[Any], part: type) -> Any:
    if not said.of:
        return _with_text(_hints(said.says)["return"], inspect.getdoc(said.says))
    return _with_text(reduce(_typed, said.of.split("."), part), said.text)


def _typed(owner: Any, name: str) -> Any:
    """Return the type of an attribute: of a field, or of what is worked out."""
    if name in (hints := _hints(owner)):
        return hints[name]
    known: Any = inspect.getattr_static(owner, name)  # a property, or one that is kept
    return _hints(getattr(known, "fget", None) or known.func)["return"]


def _with_text(typed: Any, text: str | None) -> Any:
    return Annotated[typed, Field(description=text)] if text else typed


def _hints(declared: Any) -> dict[str, Any]:
    """Return the types that a class or method declares, some of them for type checkers alone."""
    return get_type_hints(declared, localns=_unseen(declared.__module__), include_extras=True)


@cache
def _unseen(module: str) -> dict[str, Any]:
    return typing_names(inspect.getsource(sys.modules[module]))


def _name(part: type, form: str | None) -> str:
    """Return ``AmendmentCheckDocument`` for ``plans-amendment-check/1``; a part has its own."""
    if form is None:
        return part.__name__
    words = form.removeprefix("plans-").partition("/")[0].split("-")
    return "".join(map(str.capitalize, words)) + "Document"


def _texts(part: type) -> dict[str, str]:
    """Return the text behind each field, as the source has it."""
    found: dict[str, str] = {}
    for each in reversed(part.__mro__):
        if is_dataclass(each):
            (tree,) = ast.parse(dedent(inspect.getsource(each))).body
            for field, text in pairwise(tree.body):  # type: ignore[attr-defined]
                match field, text:
                    case (
                        ast.AnnAssign(target=ast.Name(id=name)),
                        ast.Expr(value=ast.Constant(value=str(said))),
                    ):
                        found[name] = inspect.cleandoc(said)
    return found

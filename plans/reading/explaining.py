"""Pydantic's errors in plain words, each at its line and column, with what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from plans.errors import Problem, did_you_mean
from plans.reading.exact import Parsed, Path, quoted
from plans.reading.limits import MAX_EXPLAINED, MAX_PROBLEMS
from plans.terms import term_kinds

_FIELDS = "write 'field: value' lines"


def explain(error: ValidationError, model: type[BaseModel], parsed: Parsed) -> list[Problem]:
    """Return a problem for each of pydantic's errors, the first hundred if there are more."""
    if error.error_count() > MAX_EXPLAINED:  # pydantic spells out all of them or none
        found = f"{error.error_count():,} problems, too many to list"
        return [Problem(found, "is this the file you meant?", parsed.where(()))]
    every = [
        problem
        for each in error.errors(include_url=False)
        for problem in _problems(dict(each), model, parsed)
    ]
    if len(every) <= MAX_PROBLEMS:
        return every
    found = f"{len(every):,} problems; {MAX_PROBLEMS} of them follow"
    return [Problem(found, "", parsed.where(())), *every[:MAX_PROBLEMS]]


def _problems(error: dict[str, Any], model: type[BaseModel], parsed: Parsed) -> Iterator[Problem]:
    path = in_file(error["loc"], parsed.value)
    if error["type"] != "term":
        where = parsed.where((*path, *_tag(error)))
        yield Problem(*_worded(error, path, model), where, parsed.clause(path))
        return
    for inner, message in error["ctx"]["found"]:
        whole = (*path, *inner)
        message = _plain(message)
        if message.startswith("extra inputs"):
            message = f"unknown field {quoted(str(inner[-1]))}"
        hint = _hint_for(message, whole, parsed)
        yield Problem(message, hint, parsed.where(whole), parsed.clause(whole))


def in_file(loc: tuple[Any, ...], value: Any) -> Path:
    """Drop the steps that pydantic adds for a union's chosen member: the file has none of them."""
    path: list[str | int] = []
    for index, step in enumerate(loc):
        if (isinstance(value, dict) and step in value) or (
            isinstance(value, list) and isinstance(step, int) and step < len(value)
        ):
            value = value[step]
        elif index + 1 < len(loc) or (isinstance(value, dict) and value.get("kind") == step):
            continue
        path.append(step)
    return tuple(path)


def _tag(error: dict[str, Any]) -> Path:
    """Return the way to the word that says which shape a value has, if that is what is wrong."""
    wrong = error["type"] == "union_tag_invalid"
    return (error["ctx"]["discriminator"].strip("'"),) if wrong else ()


def _untagged(context: dict[str, Any]) -> tuple[str, str]:
    """Word what is wrong with the field that says which of several shapes a value has."""
    field = context["discriminator"].strip("'")
    what, known = ("term kind", term_kinds()) if field == "kind" else ("operation", ())
    allowed = re.findall(r"'([^']*)'", context.get("expected_tags", "")) or list(known)
    if "tag" in context:
        tag = quoted(str(context["tag"]))
        return f"no {what} called {tag}", did_you_mean(tag[1:-1], allowed)
    article = "an" if what == "operation" else "a"
    hint = "one of " + ", ".join(allowed) if allowed else "such as 'op: replace'"
    return f"{article} {what.removesuffix(' kind')} needs '{field}'", hint


def _worded(error: dict[str, Any], path: Path, model: type[BaseModel]) -> tuple[str, str]:
    kind, given = error["type"], error.get("input")
    last = quoted(str(path[-1])) if path else ""
    if kind == "extra_forbidden":
        return f"unknown field {last}", did_you_mean(
            last[1:-1], _fields_beside(error["loc"], model)
        )
    if kind == "missing":
        return f"{last} is missing", f"add '{last[1:-1]}: …'"
    if kind == "unexpected_keyword_argument":
        return f"unknown field {last}", "see the operations in the file format"
    if kind.startswith("union_tag_"):
        return _untagged(error["ctx"])
    if kind == "literal_error":
        allowed = re.findall(r"'([^']*)'", error["ctx"]["expected"])
        given = quoted(str(given))
        return f"{given} is not allowed here", _choices(given[1:-1], allowed)
    if kind == "string_pattern_mismatch":
        return f"{quoted(str(given))} is not an id", "lower-case words joined by hyphens: army-size"
    message = str(error["msg"])
    return _typed(kind, given, message.replace(f"'{given}'", quoted(str(given))))


def _typed(kind: str, given: Any, message: str) -> tuple[str, str]:
    found = {dict: "a mapping", list: "a list", str: "text", type(None): "nothing"}
    what = found.get(type(given), "something else")
    if kind in ("string_type", "list_type", "tuple_type", "dict_type"):
        wanted = {"string": "text", "list": "a list", "tuple": "a list", "dict": "a mapping"}
        expected = wanted[kind.removesuffix("_type")]
        return f"expected {expected}, found {what}", _how_written(expected, what)
    if kind in ("model_type", "model_attributes_type"):
        return f"expected a mapping, found {what}", _FIELDS
    return _plain(message), ""


def _how_written(expected: str, found: str) -> str:
    """Return how YAML has what was expected, where it can look like what was found."""
    if expected == "text" and found in ("a list", "a mapping"):
        return "text that begins with [ or { needs quotes"
    return {"a list": "write it as - items or [a, b]", "a mapping": _FIELDS}.get(expected, "")


def _plain(message: str) -> str:
    message = message.removeprefix("Value error, ")
    return message[:1].lower() + message[1:] if message[:2].istitle() else message


def _hint_for(message: str, path: Path, parsed: Parsed) -> str:
    if not message.startswith("unknown field"):
        return ""
    term: Any = parsed.value
    for step in path:
        if isinstance(term, dict) and "kind" in term and term["kind"] in term_kinds():
            return did_you_mean(str(path[-1]), term_kinds()[term["kind"]].model_fields)
        term = term[step]
    return ""


def _choices(given: str, allowed: list[str]) -> str:
    close = did_you_mean(given, allowed)
    return close if close.startswith("did") else "one of " + ", ".join(allowed)


def _fields_beside(loc: tuple[str | int, ...], model: type[BaseModel]) -> list[str]:
    """Return the names of the fields that the model has where ``loc`` ends."""
    here: Any = model
    for step in loc[:-1]:
        here = _step(here, step)
    return list(_fields(here))


def _fields(here: Any) -> dict[str, Any]:
    """Return the type of each field of a model by its name in a file; of all else nothing."""
    if not (isinstance(here, type) and issubclass(here, BaseModel)):
        return {}
    return {info.alias or name: info.annotation for name, info in here.model_fields.items()}


def _step(here: Any, step: str | int) -> Any:
    """Return the type of what ``step`` leads to in a value of the type ``here``."""
    origin, args = get_origin(here), get_args(here)
    if origin in (dict, tuple):
        inner = args[1] if origin is dict else args[0]
    elif origin in (UnionType, Union):  # of term kinds: pydantic names the one chosen
        inner = term_kinds().get(str(step), here)
    else:
        inner = _fields(here).get(str(step))
    return _bare(inner)


def _bare(annotation: Any) -> Any:
    """Return ``X`` of ``X | None`` and of what is annotated."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _bare(args[0])
    if origin in (UnionType, Union):
        some = [arg for arg in args if arg is not type(None)]
        return _bare(some[0]) if len(some) == 1 else annotation
    return annotation

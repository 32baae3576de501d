"""Every extension keeps the promise of its family."""

from __future__ import annotations

import re
from dataclasses import fields
from enum import StrEnum
from inspect import isclass, signature
from pathlib import Path
from typing import get_type_hints

import pytest

from plans import results
from plans.catalogue import load, names
from plans.cli._options import Level, Severity, Strict
from plans.errors import NotFound
from plans.formats import formats_of
from plans.judging import LEVELS, Rule
from plans.merging import STRICT
from plans.operations import Operation
from plans.readers import Reader
from plans.results import Document
from plans.terms import SEVERITIES, Term, term_kinds
from plans.verbs.list_rules import list_rules
from plans.verbs.render import render

ROOT = Path(__file__).resolve().parents[2]
FAMILIES = {
    "plans.readers": ("READER", Reader),
    "plans.rules": ("RULE", Rule),
}
GROUPS = ("plans.cli", "plans.cli.amend", "plans.cli.git")
EVERY = [(package, name) for package in FAMILIES for name in names(package)]


@pytest.mark.parametrize(("package", "name"), EVERY)
def test_an_extension_defines_its_constant(package: str, name: str) -> None:
    constant, kind = FAMILIES[package]
    assert isinstance(load(package, name, constant), kind)


@pytest.mark.parametrize("group", GROUPS)
def test_a_command_says_what_it_does_and_has_a_place_of_its_own(group: str) -> None:
    commands = {name: load(group, name, "COMMAND") for name in names(group)}
    assert len({command.rank for command in commands.values()}) == len(commands)
    for name, command in commands.items():
        assert command.built(name).get_short_help_str().endswith("."), name


def test_every_group_of_commands_is_looked_at() -> None:
    folders = [path.parent.name for path in (ROOT / "plans" / "cli").glob("*/__init__.py")]
    assert {f"plans.cli.{name}" for name in folders} == {*GROUPS} - {"plans.cli"}


@pytest.mark.parametrize("name", names("plans.verbs"))
def test_a_verb_is_called_like_its_file(name: str) -> None:
    verb = load("plans.verbs", name, name.replace("-", "_"))
    assert verb.__doc__


@pytest.mark.parametrize(
    ("offered", "known"), [(Severity, SEVERITIES), (Level, LEVELS), (Strict, STRICT)]
)
def test_the_choices_of_an_option_are_those_of_the_core(
    offered: type[StrEnum], known: tuple[str, ...]
) -> None:
    assert tuple(offered) == known


@pytest.mark.parametrize("name", names("plans.terms"))
def test_a_term_kind_is_called_like_its_file(name: str) -> None:
    kind = load("plans.terms", name, "TERM")
    assert issubclass(kind, Term)
    assert kind.model_fields["kind"].annotation.__args__ == (name,)


@pytest.mark.parametrize("kind", term_kinds())
def test_what_a_term_kind_says_of_itself_is_true(kind: str) -> None:
    model = term_kinds()[kind]
    fields = set(model.model_fields)
    whole = model.model_validate({"kind": kind, "issue": "a", **model.example})
    assert not set(model.required) - set(whole.statement_fields)
    assert {*model.required, *model.scales} <= fields
    assert {model.main, model.decides} <= {"", *fields}
    assert set(model.becomes) <= set(term_kinds())


@pytest.mark.parametrize("name", names("plans.operations"))
def test_an_operation_is_called_like_its_file_and_can_be_asked_for(name: str) -> None:
    kind = load("plans.operations", name, "OPERATION")
    assert issubclass(kind, Operation)
    assert {field.name: field.default for field in fields(kind)}["op"] == name
    assert kind.forms


def test_an_unknown_name_is_answered_with_the_closest() -> None:
    with pytest.raises(NotFound, match="did you mean 'markdown'"):
        render(list_rules(), "markdwon")


RENDERERS = [
    (name, kind) for name in names("plans.formats") for kind in names(f"plans.formats.{name}")
]


@pytest.mark.parametrize(("format", "kind"), RENDERERS)
def test_a_file_of_a_format_shows_the_result_that_it_is_called_like(format: str, kind: str) -> None:
    shown = load(f"plans.formats.{format}", kind, "render")
    assert list(signature(shown).parameters) == ["result", "options"]
    whatever = kind in names("plans.formats")
    class_name = "object" if whatever else kind.title().replace("-", "")
    assert get_type_hints(shown)["result"].__name__ == class_name


def _is_document(found: object) -> bool:
    return isclass(found) and issubclass(found, Document) and found is not Document


DOCUMENTS = [name for name in results.__all__ if _is_document(getattr(results, name))]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_a_program_can_have_a_reader_sees_too(name: str) -> None:
    kind = re.sub("(?<=.)(?=[A-Z])", "-", name).lower()
    assert "text" in formats_of(kind)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_result_has_a_name_that_people_say(name: str) -> None:
    assert re.fullmatch("[a-z ]+", getattr(results, name).called)

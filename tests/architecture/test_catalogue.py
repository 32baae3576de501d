"""Every extension keeps the promise of its family."""

from __future__ import annotations

from enum import StrEnum
from inspect import signature
from pathlib import Path

import pytest

from plans.catalogue import fetch, load, names
from plans.cli._options import Level, Severity, Strict
from plans.errors import NotFound
from plans.formats import Format
from plans.judging import LEVELS, Rule
from plans.merging import STRICT
from plans.readers import Importer
from plans.terms import SEVERITIES, Term

ROOT = Path(__file__).resolve().parents[2]
FAMILIES = {
    "plans.formats": ("FORMAT", Format),
    "plans.readers": ("IMPORTER", Importer),
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


def test_an_unknown_name_is_answered_with_the_closest() -> None:
    with pytest.raises(NotFound, match="did you mean 'markdown'"):
        load("plans.formats", "markdwon", "FORMAT")


@pytest.mark.parametrize("name", names("plans.formats"))
def test_every_renderer_is_where_its_format_says(name: str) -> None:
    homes = load("plans.formats", name, "FORMAT").homes
    assert homes
    for home in homes.values():
        renderer = fetch(f"plans.formats.{home}")
        assert list(signature(renderer).parameters) == ["result", "options"]


def test_what_a_reader_sees_a_program_can_have_too() -> None:
    shown = {name: set(load("plans.formats", name, "FORMAT").homes) for name in ("text", "json")}
    assert shown["text"] - shown["json"] == {"Imported"}  # a program takes the YAML

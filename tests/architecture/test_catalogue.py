"""Every extension keeps the promise of its family."""

from __future__ import annotations

from inspect import signature

import pytest

from plans.catalogue import fetch, load, names
from plans.errors import NotFound
from plans.formats import Format
from plans.judging import Rule
from plans.readers import Importer
from plans.terms import Term, term_kinds

FAMILIES = {
    "plans.formats": ("FORMAT", Format),
    "plans.readers": ("IMPORTER", Importer),
    "plans.rules": ("RULE", Rule),
}
EVERY = [(package, name) for package in FAMILIES for name in names(package)]


@pytest.mark.parametrize(("package", "name"), EVERY)
def test_an_extension_defines_its_constant(package: str, name: str) -> None:
    constant, kind = FAMILIES[package]
    assert isinstance(load(package, name, constant), kind)


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

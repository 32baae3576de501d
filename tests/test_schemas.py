"""The schemas in ``schemas/`` are what the code says, and the bundled files keep them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml

from plans.formats import Findings
from plans.porcelain import load_ref, render, schemas, show, validate

ROOT = Path(__file__).resolve().parent.parent
SCHEMAS = schemas()


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_published_schema_is_true(name: str, golden: Callable[[Path, str], None]) -> None:
    golden(ROOT / "schemas" / f"{name}.schema.json", json.dumps(SCHEMAS[name], indent=2) + "\n")


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("path", sorted((ROOT / "proposals").rglob("*.yaml")), ids=lambda p: p.stem)
def test_a_bundled_file_keeps_its_schema(path: Path) -> None:
    document = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)
    name = path.stem if path.stem in SCHEMAS else "revision"
    jsonschema.validate(document, SCHEMAS[name])


def test_what_show_and_validate_print_keeps_its_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for ref in ("v1", "ua-20-point@v1"):
        jsonschema.validate(json.loads(render(show(ref), "json")), SCHEMAS["show"])
    found = Findings(validate("v2"), 1)
    jsonschema.validate(json.loads(render(found, "json")), SCHEMAS["findings"])


def test_shown_json_can_be_read_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    loaded = load_ref("ua-20-point@v1")
    document = json.loads(render(show("ua-20-point@v1"), "json"))
    copy = {"revision": "v1", "clauses": document["clauses"]}
    path = tmp_path / "copy.json"
    path.write_text(json.dumps(copy), "utf-8")
    assert load_ref(path).revision.clauses == loaded.revision.clauses

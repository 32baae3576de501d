"""What stands as JSON beside the pages of a site keeps the schema that is published for it."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from schemas_made import closed, schema
from sited import pages_by_kind, workspaces

from plans.publishing import page_documents
from plans.verbs.schemas import OUTPUT, schema_for

ROOT = Path(__file__).resolve().parent.parent

# Of what a verb finds, which is tested where it is found, the shortest of a site is looked at.
_OF_VERBS = {document.form: name for name, document in OUTPUT.items()}
_OF_PAGES = {document.form: name for name, document in page_documents().items()}


@cache
def page_schema(name: str) -> dict[str, Any]:
    return schema_for(name, page_documents()[name])


@cache
def validator(form: str) -> jsonschema.Draft202012Validator:
    name = _OF_PAGES.get(form)
    made = page_schema(name) if name else schema(_OF_VERBS[form])
    return jsonschema.Draft202012Validator(closed(made))


@pytest.mark.parametrize("name", page_documents())
def test_the_published_schema_is_true(name: str, golden: Callable[[Path, str], None]) -> None:
    jsonschema.Draft202012Validator.check_schema(page_schema(name))
    golden(ROOT / "schemas" / f"{name}.schema.json", json.dumps(page_schema(name), indent=2) + "\n")


def test_every_schema_is_explained() -> None:
    output = (ROOT / "docs" / "reference" / "json.md").read_text("utf-8")
    assert [form for form in _OF_PAGES if f"`{form}`" not in output] == []


@pytest.mark.parametrize("name", workspaces())
def test_what_stands_beside_a_page_keeps_its_schema(
    name: str, site_of: Callable[[str], Path]
) -> None:
    wrong = {}
    for form, pages in pages_by_kind(site_of(name)).items():
        for page in pages if form in _OF_PAGES else pages[:1]:
            said = json.loads(page.with_suffix(".json").read_text("utf-8"))
            found = jsonschema.exceptions.best_match(validator(form).iter_errors(said))
            if found:
                wrong[str(page)] = f"{found.json_path}: {found.message[:300]}"
    assert wrong == {}

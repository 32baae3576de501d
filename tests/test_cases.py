"""Each folder of ``cases/diff`` holds two revisions and all that is said of them.

``rules.txt`` is the exact set of rule ids, one a line; the rest are whole outputs. A case needs no
Python: add a folder with ``before.yaml`` and ``after.yaml``, run ``pytest --accept``, and review
what it wrote.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from schemas_made import validator

from plans.formats import Options
from plans.safe import one_line
from plans.verbs.compare import compare
from plans.verbs.render import render

CASES = sorted((Path(__file__).parent / "cases" / "diff").iterdir())
Golden = Callable[[Path, str], None]


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def case(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder: Path = request.param
    monkeypatch.chdir(folder)
    return folder


def test_the_exact_set_of_rules(case: Path, golden: Golden) -> None:
    found = compare(Path("before.yaml"), Path("after.yaml"))
    golden(case / "rules.txt", "".join(f"{c.rule}\n" for c in found.diff.changes))


@pytest.mark.parametrize(
    ("format", "suffix"), [("text", "txt"), ("markdown", "md"), ("json", "json")]
)
def test_the_whole_output(case: Path, golden: Golden, format: str, suffix: str) -> None:
    found = compare(Path("before.yaml"), Path("after.yaml"))
    golden(case / f"expected.{suffix}", render(found, format, Options()))


def test_the_json_keeps_its_published_schema(case: Path) -> None:
    document = json.loads(render(compare(Path("before.yaml"), Path("after.yaml")), "json"))
    validator("diff").validate(document)


def test_every_format_carries_the_same_changes(case: Path) -> None:
    found = compare(Path("before.yaml"), Path("after.yaml"), full=True)
    prints = [change.fingerprint for change in found.diff.changes]
    document = json.loads(render(found, "json"))
    assert [change["fingerprint"] for change in document["changes"]] == prints
    page = render(found, "html")
    assert all(each in page for each in prints)
    assert all(change.rule in render(found, "markdown") for change in found.diff.changes)
    shown = render(found, "text", Options(width=10_000))
    assert all(one_line(change.heading) in shown for change in found.diff.changes)

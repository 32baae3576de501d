"""The bundled documents: complete, valid, and told apart as their sources tell them apart."""

from __future__ import annotations

from pathlib import Path

import pytest

import plans
from plans.storing import workspace_for
from plans.storing.workspace import Workspace
from plans.verbs.validate_all import validate_all

ROOT = Path(__file__).resolve().parent.parent
BUNDLED = Workspace(ROOT)


@pytest.fixture(autouse=True)
def _in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_all_fifteen_revisions_are_there_and_validate() -> None:
    assert BUNDLED.refs == (
        "berlin-statement@v1",
        "e3-counter@v1",
        "european-24@v1",
        "leaders-statement@v1",
        "paris-declaration@v1",
        "prosperity-framework@v1",
        "ru-istanbul-memo@v1",
        "ru-terms-2024@v1",
        "ua-20-point@v1",
        "ua-eur-framework@v1",
        "ua-istanbul-memo@v1",
        "us-28-point@v1",
        "us-28-point@v2",
        "us-guarantee-draft@v1",
        "zn-package@v1",
    )
    findings = validate_all()
    assert {finding.rule for finding in findings} <= {"weak-source"}, "what only relays carry"
    assert {finding.level for finding in findings} <= {"note"}


@pytest.mark.parametrize(
    ("ref", "points"),
    [
        ("us-28-point@v1", 28),
        ("us-28-point@v2", 28),
        ("e3-counter@v1", 27),
        ("european-24@v1", 24),
        ("ua-20-point@v1", 20),
        ("ru-istanbul-memo@v1", 3),
        ("ru-terms-2024@v1", 7),
        ("us-guarantee-draft@v1", 5),
        ("ua-eur-framework@v1", 4),
    ],
)
def test_a_document_has_all_its_points(ref: str, points: int) -> None:
    assert len(plans.load(ref).clauses) == points


def test_the_refined_framework_changes_exactly_what_its_source_reports() -> None:
    found = plans.diff("v1", "v2")
    lead = {
        (change.clause, change.message)
        for change in found.changes
        if change.severity == "substantive"
    }
    assert ("nato-membership", "prohibition on joining NATO: permanent → 10 years") in lead
    assert any(said == "US share of profits: 50 % → 30 % (−20 points)" for _, said in lead)
    assert {change.label.split()[0] for change in found.changes} == {"7", "14", "21"}
    own = [change for change in found.changes if not change.rule.startswith("red-line")]
    doubtful = [change.clause for change in own if change.attestation != "single-source"]
    assert doubtful == ["territory-de-facto"], "whether the source means it is contested"
    assert {change.sources for change in own} == {("defence-talks-2025-12-06",)}


def test_all_that_the_source_does_not_mention_is_marked_carried() -> None:
    changed = set(plans.diff("v1", "v2").by_clause)
    for clause in plans.load("v2").walk():
        assert clause.carried == (clause.id not in changed), clause.id


def test_what_could_not_be_verified_is_never_called_published() -> None:
    """The wording of these points of the E3 text was not seen; their rows say so."""
    unseen = {"15", "16", "17", "18", "22", "23", "24", "27"}
    for clause in plans.load("e3-counter@v1").clauses:
        if clause.label in unseen:
            assert "published" not in clause.attestations, clause.id


def test_open_points_hold_what_each_side_wants() -> None:
    revision = plans.load("ua-20-point@v1")
    for id in ("znpp", "territory"):
        clause = revision.places[id].clause
        assert clause.status in ("open", "contested")
        assert {party for item in clause.alternatives for party in item.by} == {"us", "ukraine"}


def test_the_amnesty_point_keeps_both_reported_wordings_with_their_sources() -> None:
    readings = plans.load("v1").places["amnesty"].clause.readings
    assert len(readings) == 2
    assert all(reading.sources and reading.attestation for reading in readings)


def test_the_list_of_documents_has_each_with_its_date() -> None:
    page = (ROOT / "docs/reference/documents.md").read_text(encoding="utf-8")
    rows = [
        line.split(" | ")[:2]
        for line in page.splitlines()
        if line.startswith("| `") and "@" in line
    ]
    listed = {(name.strip("| `"), date) for name, date in rows}
    assert listed == {(ref, plans.load(ref).date) for ref in BUNDLED.refs}


@pytest.mark.parametrize("ref", BUNDLED.refs)
def test_every_clause_says_where_it_comes_from(ref: str) -> None:
    sources = workspace_for().registers("sources").sources.sources
    for top in plans.load(ref).clauses:
        for clause in top.walk():
            cites = clause.cites or top.cites
            assert cites, f"{ref}:{clause.id}"
            for cite in cites:
                assert cite.source in sources or cite.attestation in ("carried", "inferred")


def test_every_source_has_a_publisher_and_red_lines_have_sources() -> None:
    registers = workspace_for().registers()
    assert all(source.publisher for source in registers.sources.sources.values())
    for line in registers.redlines.redlines:
        assert line.sources, line.id
        assert line.declared, line.id


def test_a_file_that_is_no_text_does_not_hide_the_findings_of_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "proposals" / "deal"
    folder.mkdir(parents=True)
    (folder / "v1.yaml").write_bytes(b"\xff\xfe\xff")
    (folder / "v2.yaml").write_text("revision: v2\nclauses:\n  - {id: a}\n  - {id: a}\n")
    monkeypatch.chdir(tmp_path)
    found = validate_all()
    assert {"schema", "duplicate-clause-id"} <= {finding.rule for finding in found}
    assert any("v1.yaml" in str(finding.origin) for finding in found)

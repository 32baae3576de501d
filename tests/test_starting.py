"""From a document of one's own to a workspace, in one step."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from runs import run

from plans.drafting import ReadDocument
from plans.proposing import Introduced, day_in, parties_in
from plans.readers import read_document
from plans.storing import writing

LEASE = """MOORING AGREEMENT

between the Harbour Board of Lunn ("Board") and Tarn Ferries Ltd, a company seated in Tarn (the
"Carrier")

Draft of 3 March 2026

1. The Carrier shall pay EUR 40 thousand each year.
2. The Board may inspect the quay twice a year, and the Carrier shall keep at least 12 lamps lit.
3. The fee is due within 30 days.
"""


def _read(text: str, name: str = "draft.txt") -> ReadDocument:
    return read_document(text.encode(), Path(name), name)


@pytest.mark.parametrize(
    ("preamble", "names"),
    [
        (
            'between the Republic of Arden ("Arden") and the Kingdom of Belmore ("Belmore")',
            [("Republic of Arden", "Arden"), ("Kingdom of Belmore", "Belmore")],
        ),
        (
            "zwischen der Hafenbehörde Lunn (nachfolgend „Behörde“) und der Tarn Fähren GmbH, "
            "einer Gesellschaft mit Sitz in Tarn (nachfolgend „Reederei“)",
            [("Hafenbehörde Lunn", "Behörde"), ("Tarn Fähren GmbH", "Reederei")],
        ),
        (
            "entre la République d’Arden (ci-après « Arden ») et le Royaume de Belmore (ci-après "
            "« Belmore »)",
            [("République d’Arden", "Arden"), ("Royaume de Belmore", "Belmore")],
        ),
        (
            "между Республикой Арден (далее – «Арден») и Королевством Белмор (далее – «Белмор»)",
            [("Республикой Арден", "Арден"), ("Королевством Белмор", "Белмор")],
        ),
        (
            "між Республікою Арден (далі – «Арден») та Королівством Белмор (далі – «Белмор»)",
            [("Республікою Арден", "Арден"), ("Королівством Белмор", "Белмор")],
        ),
        (
            "甲方：海风航运公司（以下简称“承运人”），乙方：伦恩港务局（以下简称“港务局”）",
            [("海风航运公司", "承运人"), ("伦恩港务局", "港务局")],
        ),
        ("between Arden and Belmore (both riparian)", []),
        (
            "zwischen der Stadt Lunn (im Folgenden: Verpächterin) und Bärenbräu (nachfolgend Wirt)",
            [("Stadt Lunn", "Verpächterin"), ("Bärenbräu", "Wirt")],
        ),
        (
            "Gmina Lunn (zwana dalej Wydzierżawiającym) oraz Browar Tarn (dalej - Dzierżawca)",
            [("Gmina Lunn", "Wydzierżawiającym"), ("Browar Tarn", "Dzierżawca")],
        ),
        ("甲方：海风公司（以下简称承运人）", [("海风公司", "承运人")]),
    ],
)
def test_parties_are_those_that_a_preamble_introduces(
    preamble: str, names: list[tuple[str, str]]
) -> None:
    text = f"AGREEMENT\n\n{preamble}\n\n1. The water is shared.\n\n2. The fee is paid.\n"
    found = parties_in(_read(text).revision)
    assert found == tuple(Introduced(*each) for each in names)


def test_what_is_quoted_below_the_first_number_introduces_nobody() -> None:
    text = 'AGREEMENT\n\n1. The Upper Lenn Reservoir ("Reservoir") is shared.\n2. It is full.\n'
    assert parties_in(_read(text).revision) == ()


def test_the_day_is_that_of_a_short_line_above_the_clauses() -> None:
    assert day_in(_read(LEASE).revision) == "2026-03-03"
    recital = "AGREEMENT\n\nRecalling the Joint Statement that was made in the old town hall of the"
    recital += " capital on 12 January 2026;\n\n1. The water is shared.\n2. The fee is paid.\n"
    assert day_in(_read(recital).revision) is None


def test_a_document_is_a_workspace_that_validates_tables_compares_and_merges(
    tmp_path: Path,
) -> None:
    (tmp_path / "lease.txt").write_text(LEASE, "utf-8")
    (tmp_path / "next.txt").write_text(LEASE.replace("EUR 40", "EUR 55"), "utf-8")
    (tmp_path / "theirs.txt").write_text(LEASE.replace("30 days", "45 days"), "utf-8")
    done = run(tmp_path, "start", "lease.txt", "--propose", "--by", "board")
    assert done.code == 0, done.stderr
    assert "party carrier: Tarn Ferries Ltd" in done.stderr
    home = tmp_path / "lease"
    checked = run(home, "validate")
    assert checked.code == 0, checked.stdout
    assert "warning" not in checked.stdout
    assert "proposals to name" in checked.stdout
    tabled = run(home, "table", "v1")
    assert tabled.code == 0, tabled.stderr
    diffed = run(home, "diff", "v1", "../next.txt")
    assert diffed.stdout.count("55") == 3  # the heading, the change, and its words
    merged = run(home, "merge", "v1", "../next.txt", "../theirs.txt", "--names", "board,carrier")
    assert merged.code == 0, merged.stdout
    blamed = run(home, "blame", "v1")
    assert blamed.code == 0
    for each in (checked, tabled, diffed, merged, blamed):
        assert "to-be-named" not in each.stdout + each.stderr


def test_who_shall_and_how_much_are_proposed_as_the_words_have_them(tmp_path: Path) -> None:
    (tmp_path / "lease.txt").write_text(LEASE, "utf-8")
    run(tmp_path, "start", "lease.txt", "--propose")
    text = (tmp_path / "lease" / "proposals" / "lease" / "v1.yaml").read_text("utf-8")
    first, second = text.split("label: '2'")
    assert "- carrier" in first or "bearer: carrier" in first
    assert "role: floor" in second


def test_what_is_there_is_not_touched_and_registers_only_gain(tmp_path: Path) -> None:
    (tmp_path / "lease.txt").write_text(LEASE, "utf-8")
    assert run(tmp_path, "start", "lease.txt").code == 0
    again = run(tmp_path, "start", "lease.txt")
    again.assert_refused("already there")
    parties = tmp_path / "lease" / "proposals" / "parties.yaml"
    mine = parties.read_text("utf-8").replace("Harbour Board of Lunn", "The Board") + "# mine\n"
    parties.write_text(mine, "utf-8")
    (tmp_path / "lease" / "other.txt").write_text(LEASE, "utf-8")
    assert run(tmp_path / "lease", "start", "other.txt").code == 0
    assert parties.read_text("utf-8") == mine
    assert run(tmp_path / "lease", "validate", "--all").code == 0


def test_a_start_that_another_command_holds_up_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "quay.txt").write_text(LEASE, "utf-8")
    assert run(tmp_path, "start", "quay.txt").code == 0
    room = tmp_path / "quay"
    (room / "pier.txt").write_text(LEASE, "utf-8")
    with writing(room / "proposals" / "parties.yaml"):
        asked = [sys.executable, "-m", "plans", "start", "pier.txt"]
        done = subprocess.run(asked, cwd=room, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "another plans command" in done.stderr
    assert run(room, "start", "pier.txt").code == 0


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Article 2", "article-2"),
        ("art. 2", "article-2"),
        ("Article 2 (1)", "article-2-1"),
        ("Art. 2(1)", "article-2-1"),
        ("article-2-1", "article-2-1"),
        ("Article 12", "article-12"),
    ],
)
def test_a_printed_number_names_a_clause(name: str, id: str, tmp_path: Path) -> None:
    text = "Article 1\nThe tower is old.\n\nArticle 2\n\n(1) It is open.\n\n(2) It is free.\n\n"
    text += "\n\n".join(f"Article {n}\nRoom {n} is closed." for n in range(3, 13)) + "\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (tmp_path / "b.txt").write_text(text.replace("open", "shut"), "utf-8")
    shown = run(tmp_path, "show", f"a.txt:{name}", "--format", "json")
    assert shown.code == 0, shown.stderr
    assert f'"id": "{id}"' in shown.stdout
    assert run(tmp_path, "diff", "a.txt", "b.txt", "--clause", name).code == 0
    assert run(tmp_path, "blame", f"a.txt:{name}").code == 0


def test_a_number_that_several_clauses_have_names_none(tmp_path: Path) -> None:
    text = "Article 1\n\n(1) It is open.\n\n(2) It is free.\n\nArticle 2\n\n(1) No.\n\n(2) Yes.\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    run(tmp_path, "show", "a.txt:(2)").assert_refused("several clauses are called '(2)'")


def test_a_mere_number_is_an_article_before_it_is_a_paragraph(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Article 1\n1. It is open.\n2. It is free.\n\nArticle 2\nDogs wait outside.\n", "utf-8"
    )
    assert "Dogs" in run(tmp_path, "show", "a.txt:2").stdout

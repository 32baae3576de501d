"""Tables are tables: the same whatever way they are set, and compared by row and cell."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import run
from strategies import CI

from plans.diffing import Diff, change_rule_catalogue, diff
from plans.diffing.table_words import text_diff
from plans.model import Revision
from plans.readers import read_document
from plans.tables import Table, parts, table, tables_in

RATES = table(
    ("Boat", "Per day", "Per month"),
    (
        ("Rowing boat", "4 EUR", "60 EUR"),
        ("Sailing boat", "9 EUR", "140 EUR"),
        ("Barge", "25 EUR", "400 EUR"),
    ),
)
SETTINGS = {
    "pipes": "| Boat | Per day | Per month |\n|:---|---:|---|\n| Rowing boat | 4 EUR | 60 EUR |\n"
    "| Sailing boat|9 EUR|140 EUR|\n|Barge | **25 EUR** | 400 EUR",
    "pipes inside": "Boat | Per day | Per month\n--- | --- | ---\nRowing boat | 4 EUR | 60 EUR\n"
    "Sailing boat | 9 EUR | 140 EUR\nBarge | 25 EUR | 400 EUR",
    "a grid": "+------+-------+---------+\n| Boat | Per   | Per     |\n|      | day   | month   |\n"
    "+======+=======+=========+\n| Rowing boat | 4 EUR | 60 EUR |\n+----+----+----+\n"
    "| Sailing | 9 EUR | 140 EUR |\n| boat |  |  |\n+----+----+----+\n"
    "| Barge | 25 EUR | 400 EUR |\n+------+-------+---------+",
    "a box": "┌──────┬─────────┬───────────┐\n│ Boat │ Per day │ Per month │\n├──────┼───┼───┤\n"
    "│ Rowing boat │ 4 EUR │ 60 EUR │\n│ Sailing boat │ 9 EUR │ 140 EUR │\n"
    "│ Barge │ 25 EUR │ 400 EUR │\n└──────┴─────────┴───────────┘",
    "a ruler": "Boat           Per day   Per month\n-------------  --------  ---------\n"
    "Rowing boat    4 EUR     60 EUR\nSailing boat   9 EUR     140 EUR\n"
    "Barge          25 EUR    400 EUR",
    "spaces": "Boat           Per day   Per month\nRowing boat      4 EUR      60 EUR\n"
    "Sailing boat     9 EUR     140 EUR\nBarge           25 EUR     400 EUR",
    "tabs": "Boat\tPer day\tPer month\nRowing boat\t4 EUR\t60 EUR\nSailing boat\t9 EUR\t140 EUR\n"
    "Barge\t25 EUR\t400 EUR",
    "HTML": "<table><thead><tr><th>Boat</th><th>Per day</th><th>Per month</th></tr></thead>"
    "\n<tr><td>Rowing boat</td>"
    "<td>4&nbsp;EUR</td><td>60 EUR</td></tr>\n<tr>\n<td>Sailing<br>boat</td>\n<td><b>9 EUR</b></td>"
    "<td>140 EUR</td></tr><tr><td>Barge</td><td>25 EUR</td><td>400 EUR</td></tr></table>",
}


def document(text: str, suffix: str = ".md") -> Revision:
    return read_document(text.encode(), PurePath(f"a{suffix}"), f"a{suffix}").revision


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_a_table_is_the_same_however_it_is_set(setting: str, suffix: str) -> None:
    bold = "**" in SETTINGS[setting] and suffix == ".txt"
    text = f"1. The rates are as follows.\n\n   {SETTINGS[setting]}\n\n2. Rates are paid.\n"
    text = text.replace("**", "") if bold else text
    first, second = document(text.replace("\n", "\n   ").replace("   2.", "2."), suffix).clauses
    assert parts(first.text) == ("The rates are as follows.", RATES)
    assert second.text == "Rates are paid."


def changed(before: Table, after: Table) -> Diff:
    return diff(*(_revision(str(each)) for each in (before, after)))


def _revision(text: str) -> Revision:
    clauses = [{"id": "c", "label": "1", "heading": "Rates", "text": text}]
    return Revision.model_validate({"revision": "v", "clauses": clauses})


def told(found: Diff) -> list[tuple[str, str]]:
    return [(each.rule, each.message) for each in found.changes if each.follows is None]


def with_row(at: int, *row: str) -> Table:
    return table(RATES.heads, (*RATES.rows[:at], row, *RATES.rows[at:]))


def with_cell(row: int, column: int, words: str) -> Table:
    rows = [list(each) for each in RATES.rows]
    rows[row][column] = words
    return table(RATES.heads, rows)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (with_row(1, "Canoe", "3 EUR", "45 EUR"), "row Canoe: 3 EUR · 45 EUR (added)"),
        (
            with_cell(1, 2, "150 EUR"),
            "row Sailing boat, column Per month: 140 EUR → 150 EUR (+EUR 10)",
        ),
        (with_cell(1, 2, ""), "row Sailing boat, column Per month: 140 EUR (removed)"),
        (with_cell(1, 2, "on request"),
         "row Sailing boat, column Per month: 140 EUR → on request"),
        (with_cell(0, 0, "Rowboat"), "row Rowboat, column Boat: Rowing boat → Rowboat"),
        (table(("Boat", "Daily", "Per month"), RATES.rows), "column 2: “Per day” → “Daily”"),
        (table(RATES.heads, RATES.rows[::-1][:1] + RATES.rows[:2]), "row Barge: moved"),
        (
            table((*RATES.heads, "Deposit"), [(*row, "50 EUR") for row in RATES.rows]),
            "column Deposit: 50 EUR · 50 EUR · 50 EUR (added)",
        ),
    ],
)  # fmt: skip
def test_a_change_of_a_table_is_told_by_row_and_column(after: Table, expected: str) -> None:
    assert [message for _, message in told(changed(RATES, after))] == [expected]


@pytest.mark.parametrize(
    ("words", "delta"),
    [
        ("Die Fangmengen für das Jahr sind die folgenden.", "−600 t"),
        ("Las Partes fijan para el año las cuotas siguientes.", "−600 t"),
        ("Le quote per il periodo sono le seguenti.", "−600 t"),
        ("The quotas for the year are as follows.", "−0.6 t"),
    ],
)
def test_figures_in_cells_are_read_as_the_text_around_them_writes_them(
    words: str, delta: str
) -> None:
    made = [table(("A", "B"), [("a", cell), ("b", "9 t")]) for cell in ("4.200 t", "3.600 t")]
    found = diff(*(_revision(f"{words}\n\n{each}") for each in made))
    assert [each.delta for each in found.changes if each.follows is None] == [delta]


def test_rows_that_are_numbered_anew_follow_the_row_that_came() -> None:
    for number in ("{}) {}", "{}. {}"):
        before = [[number.format(at, row[0]), *row[1:]] for at, row in enumerate(RATES.rows, 1)]
        rows = [RATES.rows[0], ("Canoe", "3 EUR", "45 EUR"), *RATES.rows[1:]]
        after = [[number.format(at, row[0]), *row[1:]] for at, row in enumerate(rows, 1)]
        found = changed(table(RATES.heads, before), table(RATES.heads, after))
        assert [message for _, message in told(found)] == ["row Canoe: 3 EUR · 45 EUR (added)"]
        numbers = next(each for each in found.changes if each.rule == "table-rows-renumbered")
        assert numbers.message == "rows Sailing boat, Barge: renumbered"


def test_a_column_that_counts_the_rows_does_not_name_them() -> None:
    heads = ("No.", *RATES.heads)
    before = [(str(at), *row) for at, row in enumerate(RATES.rows, 1)]
    after = [(str(at), *row) for at, row in enumerate(RATES.rows[1:], 1)]
    found = changed(table(heads, before), table(heads, after))
    assert told(found) == [("table-row-removed", "row Rowing boat: 4 EUR · 60 EUR (removed)")]


LANGUAGES = {
    "de": ("Größe", "Gebühr", "Hütte", "12 Euro", "14 Euro"),
    "fr": ("Catégorie", "Redevance", "Gîte d’étape", "12 euros", "14 euros"),
    "es": ("Categoría", "Cuota", "Cabaña", "12 euros", "14 euros"),
    "uk": ("Вид", "Плата", "Човен", "12 гривень", "14 гривень"),
    "ru": ("Вид", "Плата", "Лодка", "12 рублей", "14 рублей"),
    "zh": ("种类", "费用", "独木舟", "12元", "14元"),
    "ar": ("النوع", "الرسم", "قارب", "12 دينارا", "14 دينارا"),
    "pl": ("Rodzaj", "Opłata", "Łódź", "12 złotych", "14 złotych"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_and_columns_are_named_in_every_language(language: str) -> None:
    first, second, row, old, new = LANGUAGES[language]
    others = [(f"{row} {letter}", old) for letter in "XY"]
    before, after = (table((first, second), [*others, (row, each)]) for each in (old, new))
    found = [each for each in changed(before, after).changes if each.follows is None]
    assert [each.subject for each in found] == [f"row {row}, column {second}"]
    assert found[0].severity == "substantive"
    assert (found[0].before, found[0].after) == (old, new)


cells = st.sampled_from(["", "a", "b", "a b c d", "1", "2", "1)", "2) b", "3 EUR", "4 EUR", "a|b"])
tables = st.lists(st.lists(cells, min_size=2, max_size=4), min_size=2, max_size=5).map(
    lambda rows: table(rows[0], rows[1:])
)


@CI
@given(tables)
def test_a_table_that_was_written_is_read_back(each: Table) -> None:
    assert tables_in(str(each)) == [each]
    assert parts(f"One.\n\n{each}\n\nTwo.\n\nThree.") == ("One.", each, "Two.\n\nThree.")


@CI
@given(tables)
def test_a_table_does_not_differ_from_itself(each: Table) -> None:
    assert changed(each, each).changes == ()


@CI
@given(tables, tables)
def test_tables_that_differ_have_a_change_and_read_backwards_the_mirrored_ones(
    before: Table, after: Table
) -> None:
    there, back = changed(before, after), changed(after, before)
    assert bool(there.changes) == (before != after)
    mirrors = {rule.id: rule.mirror for rule in change_rule_catalogue().values()}
    assert sorted(mirrors[each.rule] for each in there.changes) == sorted(
        each.rule for each in back.changes
    )


@CI
@given(tables, tables)
def test_the_words_of_a_table_are_kept_to_the_byte(before: Table, after: Table) -> None:
    texts = [f"One.\n\n{each}\n\nTwo." for each in (before, after)]
    edits = text_diff(*texts)
    assert "".join(text for op, text in edits if op != "insert") == texts[0]
    assert "".join(text for op, text in edits if op != "delete") == texts[1]


@pytest.mark.parametrize(
    "row", ["| a | b |\n", "a   b\n", "+--+--+\n", "--- ---\n", "a\tb\n", "|\n"]
)
def test_a_table_of_any_length_is_read_to_its_end(row: str) -> None:
    long = document(f"1. One\n\n{row * 20_000}\n2. Two\n", ".txt")
    assert long.clauses[-1].text == "Two"


BEFORE = f"Tariff\n\n1. The rates are:\n\n{RATES}\n\n2. Rates are paid in advance.\n"
AFTER = BEFORE.replace("140 EUR", "150 EUR").replace(
    "| Barge", "| Canoe | 3 EUR | 45 EUR |\n| Barge"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a.md", BEFORE), ("b.md", AFTER)):
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_a_terminal_lines_up_the_rows_that_changed(folder: Path) -> None:
    shown = run(folder, "diff", "a.md", "b.md").stdout
    assert shown.split("renumbered")[-1].splitlines()[-6:] == [
        "    Boat          Per day    Per month",
        "    ------------  ---------  -------------------",
        "    …",
        "    Sailing boat  9 EUR      [-140-] {+150+} EUR",
        "    {+Canoe+}     {+3 EUR+}  {+45 EUR+}",
        "    …",
    ]
    assert "    Barge         25 EUR   400 EUR\n" in run(folder, "show", "b.md").stdout


def test_markdown_and_the_page_show_a_table_with_marks(folder: Path) -> None:
    shown = run(folder, "diff", "a.md", "b.md", "--format", "markdown").stdout
    assert "> | Sailing boat | 9 EUR | <del>140</del> <ins>150</ins> EUR |\n" in shown
    page = run(folder, "diff", "a.md", "b.md", "--format", "html").stdout
    assert '<td dir="auto"><del>140</del>' in page
    assert '<tr class="now-only"><td dir="auto"><ins>Canoe</ins></td>' in page

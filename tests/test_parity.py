"""Two language versions side by side: what is found in a held-out set, and the laws."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from agreements import AGREEMENT
from hypothesis import given
from hypothesis import strategies as st
from runs import run
from schemas_made import validator
from strategies import CI
from strategies import revisions as made

from plans.model import Clause, Revision
from plans.paralleling import Beside, Difference, Parallel, parallel
from plans.verbs.parity import parity
from plans.verbs.render import render_text
from plans.writing import dump_revision

PAIRS = yaml.safe_load((Path(__file__).parent / "cases/parity/pairs.yaml").read_text("utf-8"))
CLEAN = [each for each in PAIRS if "differs" not in each]

FOLDER = Path(__file__).parent

LANGUAGES = st.sampled_from(sorted(AGREEMENT))
revisions = made.map(Revision.model_validate)


def text_of(lines: Any, *, labels: bool = True) -> Revision:
    clauses = tuple(
        Clause(id=f"c{number}", label=f"{number}." if labels else "", text=line)
        for number, line in enumerate(lines, 1)
    )
    return Revision(revision="v1", ids="provisional", clauses=clauses)


def told(difference: Difference) -> str:
    sides = (each.shown if each else "-" for each in (difference.before, difference.after))
    return f"{difference.kind}: {' | '.join(sides)}"


def differing(found: Parallel) -> list[Beside]:
    return [each for each in found.clauses if each.differences]


def all_told(found: Parallel) -> list[str]:
    return [told(difference) for each in found.clauses for difference in each.differences]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: "-".join(pair["languages"]))
def test_held_out_pairs_say_what_differs_and_nothing_else(pair: Any) -> None:
    one, other = text_of([pair["one"]]), text_of([pair["other"]])
    found = parallel(one, other, tuple(pair["languages"]))
    assert sorted(all_told(found)) == sorted(pair.get("differs", []))


@given(revisions)
@CI
def test_a_text_says_what_it_says(revision: Revision) -> None:
    assert differing(parallel(revision, revision)) == []


@given(revisions, revisions)
@CI
def test_the_order_of_sides_mirrors(one: Revision, other: Revision) -> None:
    mirrored = [each.mirrored for each in parallel(other, one).clauses]
    found = list(parallel(one, other).clauses)
    assert set(map(_places, found)) == set(map(_places, mirrored))
    assert sorted(map(told, _all(found))) == sorted(map(told, _all(mirrored)))


def _places(each: Beside) -> tuple[str | None, str | None]:
    return (
        each.before.clause.id if each.before else None,
        each.after.clause.id if each.after else None,
    )


def _all(clauses: list[Beside]) -> list[Difference]:
    return [difference for each in clauses for difference in each.differences]


@given(LANGUAGES, LANGUAGES, st.booleans())
@CI
def test_versions_of_one_agreement_are_silent(one: str, other: str, labels: bool) -> None:
    versions = (text_of(AGREEMENT[tag], labels=labels) for tag in (one, other))
    assert all_told(parallel(*versions, (one, other))) == []


FIGURES = [
    (tag, clause, match.span())
    for tag, lines in AGREEMENT.items()
    for clause, line in enumerate(lines)
    for match in re.finditer(r"(?<!\d)(?<!\d[ .,])\d{1,2}(?![\d.,]?\d)", line)
]


@pytest.mark.parametrize(("tag", "clause", "span"), FIGURES)
def test_another_figure_is_one_difference_at_its_clause(
    tag: str, clause: int, span: tuple[int, int]
) -> None:
    lines = list(AGREEMENT[tag])
    start, end = span
    figure = int(lines[clause][start:end])
    lines[clause] = f"{lines[clause][:start]}{figure + 5}{lines[clause][end:]}"
    for other, theirs in AGREEMENT.items():
        found = parallel(text_of(lines), text_of(theirs), (tag, other))
        assert [each.before and each.before.clause.id for each in differing(found)] == [
            f"c{clause + 1}"
        ]
        assert len(all_told(found)) == 1, all_told(found)


@given(LANGUAGES, LANGUAGES, st.integers(0, 3), st.booleans())
@CI
def test_a_clause_that_one_version_lacks_is_all_that_is_told(
    one: str, other: str, gone: int, labels: bool
) -> None:
    whole = text_of(AGREEMENT[one], labels=labels)
    theirs = text_of(AGREEMENT[other], labels=labels)
    left = tuple(each for number, each in enumerate(theirs.clauses) if number != gone)
    found = parallel(whole, theirs.model_copy(update={"clauses": left}), (one, other))
    assert [_places(each) for each in differing(found)] == [(f"c{gone + 1}", None)]
    assert all_told(found) == ["clause: - | -"]


# How the figure 30 of the second clause may stand in the text.
BRACKETED = st.sampled_from(["30", "[30]", "[30][45]", "[45][30]", "[30][45][60]", "[30] [45]"])


@given(LANGUAGES, LANGUAGES, BRACKETED, BRACKETED)
@CI
def test_brackets_are_open_alike_or_told_once(one: str, other: str, here: str, there: str) -> None:
    sides = ((one, here), (other, there))
    texts = (text_of([line.replace("30", said) for line in AGREEMENT[tag]]) for tag, said in sides)
    found = _all(list(parallel(*texts, (one, other)).clauses))
    told = [each for each in found if each.kind == "bracket"]
    assert bool(told) == (here.replace(" ", "") != there.replace(" ", ""))
    assert len(told) <= 1
    if here == there:
        assert found == []


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (
            "The fund holds [10][20] million euros.",
            "Le fonds détient [20][10] millions d'euros.",
            ["bracket: 10 / 20 | 20 / 10"],
        ),
        (
            "The fund [shall][should] pay.",
            "Le fonds [est tenu de][devrait][peut] payer.",
            ["bracket: 2 texts to choose from | 3 texts to choose from"],
        ),
        (
            "[Harvan: 260 t] [Mereth: 450 t] pass. The fund pays [quickly].",
            "[Mereth: 450 t] [Harvan: 260 t] passent. Le fonds paie rapidement.",
            [
                "bracket: Harvan, 260 / Mereth, 450 | Mereth, 450 / Harvan, 260",
                "bracket: open | -",
            ],
        ),
    ],
)
def test_what_is_to_choose_from_is_told(one: str, other: str, said: list[str]) -> None:
    found = parallel(text_of([one]), text_of([other]), ("en", "fr"))
    assert sorted(each for each in all_told(found) if each.startswith("bracket")) == said


@given(LANGUAGES, LANGUAGES)
@CI
def test_a_reference_is_one_to_the_same_clause_under_another_number(one: str, other: str) -> None:
    """The other version begins with its second clause, to which the third refers as Article 1."""
    whole = text_of(AGREEMENT[one]).model_copy(update={"ids": "lasting"})
    _, *rest = text_of(AGREEMENT[other]).clauses
    renumbered = tuple(
        each.model_copy(
            update={"label": f"{number}.", "text": each.text.replace("2", "1").replace("二", "一")}
        )
        for number, each in enumerate(rest, 1)
    )
    shorter = whole.model_copy(update={"clauses": renumbered})
    found = parallel(whole, shorter, (one, other))
    assert all_told(found) == ["clause: - | -"]
    assert [_places(each) for each in differing(found)] == [("c1", None)]


def _typed(value: str, action: str, payer: list[str]) -> Revision:
    terms = {
        "fee": {"kind": "money", "issue": "fee", "value": value, "role": "amount", "payer": payer},
        "deed": {"kind": "obligation", "issue": "deed", "bearer": payer, "action": action},
    }
    clause = Clause.model_validate({"id": "fee", "text": "…", "terms": terms})
    return Revision(revision="v1", clauses=(clause,))


def test_typed_statements_are_compared_in_what_needs_no_words() -> None:
    english = _typed("EUR 5 million", "pay", ["north"])
    french = _typed("EUR 5000000", "payer", ["north"])
    assert all_told(parallel(english, french, ("en", "fr"))) == []
    other = _typed("EUR 6 million", "payer", ["south"])
    assert sorted(all_told(parallel(english, other, ("en", "fr")))) == [
        "term: EUR 5 million | EUR 6 million",
        "term: North | South",
        "term: North | South",
    ]


def test_brackets_of_typed_texts_are_words_with_the_sides_that_want_them() -> None:
    wishes = [{"by": ["north"], "text": "30 t."}, {"by": ["south"], "text": "45 t."}]
    sides = [
        Revision(revision="v1", clauses=(Clause.model_validate({"id": "a", **said}),))
        for said in ({"alternatives": wishes}, {"alternatives": wishes[::-1]})
    ]
    found = parallel(sides[0], sides[1], ("en", "en"))
    assert all_told(found) == ["bracket: North, 30 / South, 45 | South, 45 / North, 30"]
    assert found.clauses[0].words[0] == "[North: 30 t.] [South: 45 t.]"


def test_units_that_amount_to_the_same_are_the_same() -> None:
    one = text_of(["It lasts 24 months, then 72 hours, then two weeks."])
    other = text_of(["Es dauert zwei Jahre, dann drei Tage, dann 14 Tage."])
    assert all_told(parallel(one, other, ("en", "de"))) == []


def test_a_number_whose_unit_was_not_read_stands_beside_the_one_that_was() -> None:
    one = text_of(["You may cancel within 30 days."])
    other = text_of(["Vous pouvez annuler dans les 37 premiers jours."])
    assert all_told(parallel(one, other, ("en", "fr"))) == ["duration: 30 days | 37"]


def test_points_within_a_sentence_are_numbered_in_one_version_alone() -> None:
    one = text_of(["We stop if you break the rules, put us at risk or owe us 3 euros."])
    other = text_of(
        ["如有下列情况，我们将停止服务：(1)您违反规则；(2)您给我们造成风险；(3)您欠我们3欧元。"]
    )
    assert all_told(parallel(one, other, ("en", "zh"))) == []
    assert all_told(parallel(text_of(["See (4) and (7)."]), text_of(["见。"]), ("en", "zh"))) != []


def test_a_paragraph_of_an_article_is_that_article_with_its_paragraph() -> None:
    one = text_of(["See paragraph 2 of Article 5 and Article II."])
    other = text_of(["Siehe Artikel 5 Absatz 2 und Artikel 2."])
    assert all_told(parallel(one, other, ("en", "de"))) == []


def test_of_a_language_without_word_lists_figures_alone_are_compared(tmp_path: Path) -> None:
    (tmp_path / "en.md").write_text("1. You must not pay thirty euros within 20 days of it.\n")
    text = "1. Δεν πρέπει να πληρώσετε τριάντα ευρώ εντός 30 ημερών από αυτό.\n"
    (tmp_path / "el.md").write_text(text, "utf-8")
    found = parity(tmp_path / "en.md", tmp_path / "el.md")
    assert [each.kind for each in found.differences] == ["duration"]
    assert not found.words_read
    assert "in no language that is read" in found.warnings[0]


def test_sentences_that_do_not_pair_off_are_said(tmp_path: Path) -> None:
    one = text_of(["The Party may leave. It shall pay."])
    other = text_of(["Die Partei kann austreten, und sie muss zahlen."])
    found = parallel(one, other, ("en", "de"))
    assert [each.judged for each in found.clauses] == [False]
    assert all_told(found) == []


@pytest.fixture
def versions(tmp_path: Path) -> tuple[str, str]:
    for tag, figure in (("en", "30"), ("de", "20")):
        lines = [line.replace("30", figure) for line in AGREEMENT[tag]]
        made = [f"{number}. {line}" for number, line in enumerate(lines, 1)]
        (tmp_path / f"{tag}.md").write_text("\n\n".join(made) + "\n", "utf-8")
    return str(tmp_path / "en.md"), str(tmp_path / "de.md")


def test_the_command_says_it_in_every_format(versions: tuple[str, str]) -> None:
    said = run(FOLDER, "parity", *versions, "--exit-code")
    assert said.code == 1
    assert "4 clauses in both, 1 differs." in said.stdout
    assert "duration: 30 days (“within 30 days”) in English, 20 days" in said.stdout
    data = json.loads(run(FOLDER, "parity", *versions, "-f", "json").stdout)
    validator("parity").validate(data)
    assert [each["kind"] for each in data["differences"]] == ["duration"]
    rows = list(csv.DictReader(io.StringIO(run(FOLDER, "parity", *versions, "-f", "csv").stdout)))
    assert [(row["label_before"], row["before"], row["after"]) for row in rows] == [
        ("2", "30 days", "20 days")
    ]


def test_the_page_marks_what_differs_in_both_columns(versions: tuple[str, str]) -> None:
    page = render_text(parity(*versions), "html")
    assert re.findall(r"<mark>(.*?)</mark>", page) == [
        "within 30\u00a0days",
        "innerhalb von 20\u00a0Tagen",
    ]
    assert page.count('lang="de"') == page.count('class="number"') // 2 == 4


@given(revisions, revisions)
@CI
def test_whatever_versions_say_every_format_shows_it(
    tmp_path_factory: pytest.TempPathFactory, one: Revision, other: Revision
) -> None:
    folder = tmp_path_factory.mktemp("versions")
    for name, each in (("a", one), ("b", other)):
        (folder / f"{name}.yaml").write_text(dump_revision(each), "utf-8")
    found = parity(folder / "a.yaml", folder / "b.yaml")
    validator("parity").validate(found.as_plain())
    for format in ("text", "json", "csv", "html"):
        assert render_text(found, format)


def test_the_same_version_twice_exits_with_nothing(versions: tuple[str, str]) -> None:
    said = run(FOLDER, "parity", versions[0], versions[0], "--exit-code")
    assert (said.code, "nothing differs" in said.stdout) == (0, True)


def test_languages_are_two_that_are_read(versions: tuple[str, str]) -> None:
    assert "write en,de" in run(FOLDER, "parity", *versions, "--languages", "en").stderr
    assert (
        "no word lists of 'xx'" in run(FOLDER, "parity", *versions, "--languages", "en,xx").stderr
    )
    assert run(FOLDER, "parity", *versions, "--languages", "en,de").code == 0


def test_a_pin_says_which_clause_is_which(tmp_path: Path, versions: tuple[str, str]) -> None:
    assert run(FOLDER, "align", *versions, "--pin", "1=4", "--pin", "4=1").code == 0
    data = json.loads(run(FOLDER, "parity", *versions, "-f", "json").stdout)
    before = parity(*versions)
    ids = {each.before: each.after for each in before.clauses}
    first, last = (
        (side.clauses[0].id for side in before.revisions),
        before.revisions[1].clauses[3].id,
    )
    assert ids[next(iter(first))] == last
    assert {each["kind"] for each in data["differences"]} >= {"date", "percent"}


def test_typed_texts_keep_their_ids(tmp_path: Path) -> None:
    revision = text_of(AGREEMENT["en"]).model_copy(update={"ids": "lasting"})
    (tmp_path / "a.yaml").write_text(dump_revision(revision), "utf-8")
    assert parity(tmp_path / "a.yaml", tmp_path / "a.yaml").summary.clauses == 4

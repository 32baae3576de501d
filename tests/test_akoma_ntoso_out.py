"""Akoma Ntoso as it is written: valid by the schema of the standard, and read back the same."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path, PurePath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from printed_pages import BUNDLED, ROOT
from runs import run
from strategies import CI, revisions
from worlds import sayings, trees, typed

from plans.diffing import Identity
from plans.errors import UnreadableFile
from plans.model import Registers, Revision
from plans.readers import read_document
from plans.results import Exported, Past
from plans.verbs.compare import compare
from plans.verbs.export import export
from plans.verbs.render import render_text

SCHEMA = ROOT / "tests/akoma_ntoso/akomantoso30.xsd"
NAMES = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}


@cache
def schema() -> Any:
    return etree.XMLSchema(etree.parse(SCHEMA))


def written(revision: Revision, past: Past | None = None, *, brackets: bool = False) -> str:
    made = Exported(
        Identity("p@v", "p", revision.revision),
        revision,
        revision.clauses,
        Registers(),
        brackets=brackets,
        past=lambda: past or Past(),
    )
    return render_text(made, "akn")


def read(text: str) -> Revision:
    return read_document(text.encode(), PurePath("x.xml"), "x.xml").revision


def assert_valid(text: str) -> None:
    root = etree.fromstring(text.encode())
    if not schema().validate(root):
        raise AssertionError(list(schema().error_log)[:3])
    there = {f"#{each}" for each in root.xpath("//@eId")}
    named = set(root.xpath("//@href | //@source | //@alternativeTo"))
    assert {each for each in named if each.startswith("#")} <= there
    for element in root.xpath("//a:mainBody//*[@eId]", namespaces=NAMES):
        above = element.getparent().get("eId")
        assert above is None or element.get("eId").startswith(f"{above}__")


def assert_returns(revision: Revision, *, brackets: bool = False) -> None:
    """What is written is valid, is read as the same, and that is written as the same bytes."""
    text = written(revision, brackets=brackets)
    assert_valid(text)
    again = read(text)
    assert again == revision
    assert written(again, brackets=brackets) == text


@pytest.mark.parametrize("brackets", [False, True])
@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_bundled_revision_returns_and_its_document_is_valid(path: Path, brackets: bool) -> None:
    exported = export(path, brackets=brackets)
    text = render_text(exported, "akn")
    assert_valid(text)
    assert read(text) == exported.revision
    assert_returns(exported.revision, brackets=brackets)


@given(revisions, st.booleans())
@CI
def test_any_revision_returns_to_the_letter(said: dict[str, Any], brackets: bool) -> None:
    assert_returns(Revision.model_validate(said), brackets=brackets)


def test_every_small_revision_returns() -> None:
    for revision in (*trees(), *sayings(), *typed()):
        assert_returns(revision, brackets=True)


@given(revisions, revisions)
@CI
def test_what_any_two_revisions_differ_in_is_valid_and_changes_nothing(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    before, after = Revision.model_validate(one), Revision.model_validate(other)
    text = written(after, Past(compare(before, after), before))
    assert_valid(text)
    assert read(text) == after


def test_every_small_change_is_told_without_a_doubt_and_valid() -> None:
    for before in trees("ab"):
        for after in trees("ab"):
            text = written(after, Past(compare(before, after), before))
            assert_valid(text)
            assert read(text) == after


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_diff_against_the_document_says_that_nothing_changed(path: Path, tmp_path: Path) -> None:
    run(tmp_path, "export", str(path), "-o", "x.akn")
    done = run(tmp_path, "diff", str(path), "x.akn")
    assert (done.code, done.stderr) == (0, "")
    assert done.stdout.endswith("\nNo changes.\n")


PAPER: dict[str, Any] = {
    "revision": "v1",
    "title": "Supply",
    "date": "2026-03",
    "tabled_by": ["us"],
    "clauses": [
        {
            "id": "delivery",
            "label": "Article 1",
            "heading": "Delivery",
            "text": "The Seller delivers:",
            "terms": {"cap": {"kind": "quantity", "issue": "tons", "value": "6 t", "role": "cap"}},
            "clauses": [
                {"id": "gold", "label": "(a)", "text": "gold;"},
                {"id": "silver", "label": "(b)", "text": "silver"},
            ],
            "closing": "at once.",
        },
        {
            "id": "price",
            "label": "Article 2",
            "text": "The price is USD 5.\n\n| Item | EUR |\n|---|---|\n| Canoe | 3 |",
            "alternatives": [{"by": ["us"], "text": "It is USD 7."}, {"by": ["e3"]}],
        },
        {"id": "odd", "label": "Article  3", "text": "one\nline  two\t\x07", "notes": ["n"]},
    ],
}


def edited(*edits: tuple[str, str]) -> Revision:
    """Return the paper as it is read after somebody edited its document."""
    text = written(Revision.model_validate(PAPER), brackets=True)
    for before, after in edits:
        # What a document keeps stands before its text.
        above, found, below = text.rpartition(before)
        assert found
        text = f"{above}{after}{below}"
    return read_document(text.encode(), PurePath("x.xml"), "x.xml", lambda _: True).revision


def changed(**fields: dict[str, Any]) -> Revision:
    """Return the paper with other fields of some of its clauses."""

    def with_fields(clause: dict[str, Any]) -> dict[str, Any]:
        below = [with_fields(each) for each in clause.get("clauses", ())]
        return {**clause, **({"clauses": below} if below else {}), **fields.get(clause["id"], {})}

    return Revision.model_validate({**PAPER, "clauses": [*map(with_fields, PAPER["clauses"])]})


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("gold;", "platinum;", {"gold": {"text": "platinum;"}}),
        ("at once.", "at last.", {"delivery": {"closing": "at last."}}),
        (">Delivery<", ">Supply<", {"delivery": {"heading": "Supply"}}),
        ("<num>Article 2</num>", "<num>Article 2a</num>", {"price": {"label": "Article 2a"}}),
        ("one<br/>line", "1<br/>line", {"odd": {"text": "1 line two \\u{7}"}}),
        (
            "It is USD 7.",
            "It is USD 8.",
            {"price": {"alternatives": [{"by": ["us"], "text": "It is USD 8."}, {"by": ["e3"]}]}},
        ),
        (
            "<td><p>3</p></td>",
            "<td><p>4</p></td>",
            {"price": {"text": "The price is USD 5.\n\n| Item | EUR |\n|---|---|\n| Canoe | 4 |"}},
        ),
    ],
)
def test_what_somebody_changed_in_the_document_is_what_the_clause_says(
    before: str, after: str, expected: dict[str, dict[str, Any]]
) -> None:
    assert edited((before, after)) == changed(**expected)


def test_a_figure_that_somebody_changed_in_the_document_is_a_change_of_the_term(
    tmp_path: Path,
) -> None:
    text = render_text(export("us-28-point@v1"), "akn")
    for before, after, told in (
        ("limited to 600,000", "limited to 750,000", "600,000 personnel → 750,000 personnel"),
        ("<p>Ukraine's sovereignty is affirmed", "<p>Ukraine is affirmed", "judged: sovereignty"),
    ):
        above, found, below = text.rpartition(before)
        assert found
        (tmp_path / "x.xml").write_text(f"{above}{after}{below}", encoding="utf-8")
        done = run(tmp_path, "diff", "us-28-point@v1", "x.xml")
        assert told in done.stdout + done.stderr
        assert "1 of " in done.stdout


def test_a_clause_that_came_or_went_in_the_document_came_or_went() -> None:
    new = (
        "<article><num>Article 1a</num><heading>Price</heading><content>"
        "<p>It is <ins>new </ins><del>old </del>here.</p></content></article>"
    )
    found = edited(
        ('   <article eId="art_2"', f'{new}   <article eId="art_2"'),
        ('wId="silver"', 'wId="gold"'),
        ('<article eId="art_3" wId="odd">', "<!--"),
        ("</article>\n  </mainBody>", "-->\n  </mainBody>"),
    )
    ids = [clause.id for clause in found.walk()]
    # Neither may have the id of another, whichever stands first.
    assert ids == ["delivery", "gold", "b", "price-2", "price"]
    assert found.places["price-2"].clause.text == "It is new here."
    assert found.places["delivery"].clause.terms.keys() == {"cap"}


def test_the_document_of_a_part_of_a_text_removes_nothing() -> None:
    whole = export("us-28-point@v2")
    part = export("us-28-point@v2:territory")
    text = render_text(part, "akn")
    found = read(text)
    assert found.partial
    assert "<textualMod " not in text
    assert found.clauses == part.clauses
    assert not compare(whole.revision, found).diff.changes


def test_a_document_whose_keepings_are_damaged_is_refused() -> None:
    for before, after in (
        ('<string key="date">2026-03</string>', '<string key="date">soon</string>'),
        ('<map key="revision">', '<string key="revision">v1</string><map key="x">'),
        ('<string key="id">odd</string>', '<map key="id"/>'),
        ("\\u0007", "\\ud800 \\q"),
    ):
        try:
            assert edited((before, after)).revision == "v1"
        except UnreadableFile as error:
            assert "damaged" in str(error)


def test_a_document_without_its_keepings_is_read_as_anybodys() -> None:
    text = written(Revision.model_validate(PAPER))
    cut = text[: text.index("<proprietary")] + text[text.index("</proprietary>") + 14 :]
    found = read(cut)
    assert (found.ids, found.title) == ("provisional", "Supply")
    assert [clause.label for clause in found.clauses] == ["Article 1", "Article 2", "Article 3"]


def test_a_document_goes_into_a_workspace_and_out_again_to_the_byte(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "proposals", tmp_path / "proposals")
    revision = tmp_path / "proposals/us-28-point/v2.yaml"
    for brackets in ([], ["--brackets"]):
        run(tmp_path, "export", "us-28-point@v2", "-o", "a.xml", *brackets)
        done = run(tmp_path, "import", "a.xml")
        revision.write_text(done.stdout, encoding="utf-8")
        run(tmp_path, "export", "us-28-point@v2", "-o", "b.xml", *brackets)
        text = (tmp_path / "a.xml").read_bytes()
        assert text == (tmp_path / "b.xml").read_bytes()
        assert text.count(b"<textualMod ") == 4


@pytest.mark.parametrize(
    ("label", "above", "element", "number"),
    [
        ("Article 5 bis", "", "article", "art_5bis"),
        ("§ 20 (1)", "", "article", "art_20-1"),
        ("第三条", "", "article", "art_三"),
        ("المادة 5", "", "article", "art_5"),
        ("Стаття 7.", "", "article", "art_7"),
        ("статья 12", "Article 1", "article", "art_12"),
        ("Chapitre IV", "", "chapter", "chp_IV"),
        ("第二章", "", "chapter", "chp_二"),
        ("1. Abschnitt", "", "section", "sec_1"),
        ("Título II", "", "title", "title_II"),
        ("Anlage 3", "", "hcontainer", "hcontainer_3"),
        ("7.", "", "clause", "cl_7"),
        ("1.2.", "Article 1", "paragraph", "para_1-2"),
        ("(a)", "Article 1", "point", "point_a"),
        ("•", "Article 1", "indent", "indent_1"),
        ("", "", "paragraph", "para_1"),
    ],
)
def test_a_clause_is_the_element_that_its_number_names(
    label: str, above: str, element: str, number: str
) -> None:
    clause: dict[str, Any] = {"id": "x", "label": label, "text": "It holds."}
    clauses = [{"id": "above", "label": above, "clauses": [clause]}] if above else [clause]
    text = written(Revision.model_validate({"revision": "v1", "clauses": clauses}))
    assert_valid(text)
    (found,) = etree.fromstring(text.encode()).xpath("//*[@wId='x']")
    assert etree.QName(found).localname == element
    assert found.get("eId").split("__")[-1] == number


@pytest.mark.parametrize(
    ("words", "language", "tag", "style"),
    [
        ("The seller shall deliver the goods to the buyer.", "eng", "en", None),
        ("Der Verkäufer liefert die Ware und der Käufer zahlt.", "deu", "de", None),
        ("Продавець передає товар, а покупець його оплачує.", "ukr", "uk", None),
        ("卖方交付货物，买方支付价款。", "zho", "zh", None),
        ("يسلم البائع البضاعة إلى المشتري.", "ara", "ar", "direction: rtl"),
        ("Lorem.", "und", None, None),
    ],
)
def test_a_document_says_its_language_and_which_way_it_runs(
    words: str, language: str, tag: str | None, style: str | None
) -> None:
    data = {"revision": "v1", "clauses": [{"id": "a", "text": words}]}
    root = etree.fromstring(written(Revision.model_validate(data)).encode())
    assert root.xpath("//a:FRBRlanguage/@language", namespaces=NAMES) == [language]
    (body,) = root.xpath("//a:mainBody", namespaces=NAMES)
    assert body.get("{http://www.w3.org/XML/1998/namespace}lang") == tag
    assert body.get("style") == style


def mods(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> list[list[str]]:
    """Return the modifications from one text to the other: type, and what each refers to."""
    old, new = (
        Revision.model_validate({"revision": name, "date": "2026-01-05", "clauses": clauses})
        for name, clauses in (("v1", before), ("v2", after))
    )
    text = written(new, Past(compare(old, new), old))
    assert_valid(text)
    found = etree.fromstring(text.encode()).xpath("//a:textualMod", namespaces=NAMES)
    return [
        [mod.get("type"), *(f"{each.tag.split('}')[1]} {_end(each)}" for each in mod[1:])]
        for mod in found
    ]


def _end(reference: Any) -> str:
    href = reference.get("href")
    return href if href.startswith("#") else href.rpartition("@")[2]


def clause(id: str, label: str, text: str) -> dict[str, Any]:
    return {"id": id, "label": label, "text": text}


A, B, C = clause("a", "1.", "One."), clause("b", "2.", "Two."), clause("c", "3.", "Three.")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ([A], [A], []),
        ([A], [A, B], [["insertion", "destination #cl_2", "new #cl_2"]]),
        (
            [A, B],
            [A],
            [["repeal", *(f"{end} 2026-01-05,v1/!main~cl_2" for end in ("destination", "old"))]],
        ),
        (
            [A],
            [{**A, "text": "One more."}],
            [
                [
                    "substitution",
                    "destination #cl_1",
                    "old 2026-01-05,v1/!main~cl_1",
                    "new #cl_1",
                ]
            ],
        ),
        (
            [A],
            [{**A, "label": "4."}],
            [["renumbering", "destination #cl_4", "previous 2026-01-05,v1/!main~cl_1"]],
        ),
        (
            [A, B, C],
            [B, C, A],
            [["renumbering", "destination #cl_1", "previous 2026-01-05,v1/!main~cl_1"]],
        ),
    ],
)
def test_what_became_of_a_clause_is_a_modification(
    before: list[dict[str, Any]], after: list[dict[str, Any]], told: list[list[str]]
) -> None:
    assert mods(before, after) == told


def test_a_bare_name_of_a_parent_is_of_no_proposal_in_a_file_of_none(tmp_path: Path) -> None:
    run(tmp_path, "init", ".", "--example")
    run(tmp_path, "export", "us-28-point@v2", "-o", "x.xml")
    run(tmp_path, "export", "x.xml", "-o", "y.xml")
    assert "<textualMod " in (tmp_path / "x.xml").read_text("utf-8")
    assert "<textualMod " not in (tmp_path / "y.xml").read_text("utf-8")

"""Redlines as Word files: rejected they are the text before, accepted the text after.

Readers of this program judge what it writes. What a page prints is told here once more, so that the
code under test does not judge itself.
"""

from __future__ import annotations

import io
from functools import cache
from itertools import product
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

import pytest
from edits import document, edited
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from printed_pages import BUNDLED, printed, squeezed
from pydantic import ValidationError
from report_samples import bundled
from runs import run
from strategies import CI, revisions, texts
from worlds import sayings, taking_turns, trees

from plans.drafting import Draft
from plans.model import Revision
from plans.readers.docx import READER
from plans.storing import load
from plans.tables import table
from plans.verbs.compare import compare
from plans.verbs.render import render

ROOT = Path(__file__).resolve().parent.parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def of(*clauses: dict[str, Any], **more: Any) -> Revision:
    return Revision.model_validate({"revision": "v", "clauses": clauses, **more})


def redline(before: Revision, after: Revision) -> bytes:
    made = render(compare(before, after), "docx")
    assert isinstance(made, bytes)
    return made


def unique(value: Any) -> bool:
    try:
        ids = [clause.id for clause in Revision.model_validate(value).walk()]
    except ValidationError:
        return False
    return len(set(ids)) == len(ids)


def read(data: bytes) -> tuple[list[str], list[str]]:
    """Return the paragraphs of a redline with all changes rejected, and with all accepted."""
    draft = READER.read(data, "redline.docx")
    assert isinstance(draft, Draft)
    return _lines(draft, accepted=False), _lines(draft, accepted=True)


def _lines(draft: Draft, *, accepted: bool) -> list[str]:
    blocks = draft.reading(lambda _: accepted)
    # A clause without a number begins where its style says so.
    numbers = (block.label.removeprefix("•") for block in blocks)
    lines = (
        " ".join([number, *(line.text for line in block.lines)])
        for number, block in zip(numbers, blocks, strict=True)
    )
    return list(filter(None, map(squeezed, lines)))


def holds_for(before: Revision, after: Revision) -> None:
    compared = compare(before, after)
    data = render(compared, "docx")
    assert isinstance(data, bytes)
    rejected, accepted = read(data)
    assert rejected == printed(compared.before)
    assert accepted == printed(compared.after)


def test_in_the_small_world_every_tree_is_read_back_on_either_side() -> None:
    for before, after in product(trees("ab") + sayings(), repeat=2):
        holds_for(before, after)
    world = trees()
    for at, before in enumerate(world):
        holds_for(before, world[at * 7 % len(world)])


def test_words_that_look_like_a_row_of_a_table_stay_words() -> None:
    item = {"id": "forces", "label": "Ukraine's forces", "heading": "|2-", "text": "| a |"}
    holds_for(of(), of(item))


@pytest.mark.parametrize("seed", range(30))
def test_whatever_drafters_do_to_a_text_both_sides_are_read_back(seed: int) -> None:
    random = Random(seed)
    before = edited(document(), random, random.randint(0, 4))
    after = edited(before, random, random.randint(1, 9))
    holds_for(before, after)
    assert redline(before, after) == redline(before, after)


loaded = cache(load)


@pytest.mark.parametrize(
    ("before", "after"),
    [*taking_turns(BUNDLED)],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_both_sides_of_bundled_documents_are_read_back(before: Path, after: Path) -> None:
    holds_for(loaded(before), loaded(after))


CELLS = st.sampled_from(("Canoe", "Boat", "3 EUR", "4 EUR", "", "a | b", "القوات"))
TABLES = st.integers(2, 3).flatmap(
    lambda width: st.lists(
        st.lists(CELLS, min_size=width, max_size=width), min_size=2, max_size=4
    ).map(lambda rows: str(table(rows[0], rows[1:])))
)  # fmt: skip

SAYS = st.fixed_dictionaries(
    {},
    optional={
        "label": texts,
        "heading": texts,
        "text": st.lists(texts | TABLES, min_size=1, max_size=3).map("\n\n".join),
        "closing": texts | TABLES,
        "alternatives": st.lists(
            st.fixed_dictionaries({"by": st.just(["us"]), "text": texts}), max_size=2
        ),
    },
)


@st.composite
def sides(draw: st.DrawFn) -> tuple[Revision, Revision]:
    """Two revisions of the same few clauses: some reworded, some moved, some on one side only."""
    says = {f"c{at}": draw(SAYS) for at in range(6)}
    return _side(draw, says), _side(draw, says)


def _side(draw: st.DrawFn, says: dict[str, Any]) -> Revision:
    top: list[dict[str, Any]] = []
    order = draw(st.permutations(sorted(says)))
    for id in order[: draw(st.integers(0, len(order)))]:
        said = draw(SAYS) if draw(st.booleans()) else says[id]
        below = draw(st.booleans()) and top
        (below[-1]["clauses"] if below else top).append({"id": id, **said, "clauses": []})
    return of(*top, **draw(st.fixed_dictionaries({}, optional={"title": texts})))


@CI
@given(sides())
def test_whatever_two_texts_say_both_are_read_back(both: tuple[Revision, Revision]) -> None:
    holds_for(*both)


@CI
@given(revisions.filter(unique), revisions.filter(unique))
def test_every_revision_that_a_file_can_say_has_a_redline(before: Any, after: Any) -> None:
    data = redline(Revision.model_validate(before), Revision.model_validate(after))
    with ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            etree.fromstring(archive.read(name))


DEAL = ("deal.md", "# Deal\n\n1. The Buyer pays EUR 500.\n\n2. The Seller delivers.\n")
REPLY = ("reply.md", "# Deal\n\n1. The Buyer pays EUR 650.\n\n2. The Seller delivers.\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (DEAL, REPLY):
        (tmp_path / name).write_text(text)
    return tmp_path


def element(data: bytes, part: str) -> Any:
    with ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(f"word/{part}.xml"))


def marks(data: bytes) -> list[tuple[str, str, str | None, str]]:
    """Return the marks on words: what each is, by whom, when, and on which words."""
    return [
        (mark.tag.removeprefix(W), mark.get(f"{W}author"), mark.get(f"{W}date"), words)
        for mark in element(data, "document").iter(*(W + tag for tag in TAGS))
        if (words := "".join(mark.itertext()))
    ]


TAGS = ("ins", "del", "moveFrom", "moveTo")


def comments(data: bytes) -> list[list[str]]:
    return [["".join(line.itertext()) for line in comment] for comment in element(data, "comments")]


DRAFTS = {
    "en": (DEAL[1], "The Buyer pays EUR 500", "The Buyer pays EUR 650"),
    "de": (
        "§ 1 Preis\n\n(1) Der Käufer zahlt 500 Euro binnen 14 Tagen.\n\n"
        "(2) Der Verkäufer liefert frei Haus.\n\n§ 2 Recht\n\nEs gilt das Recht von Norland.\n",
        "binnen 14 Tagen",
        "binnen 30 Tagen",
    ),
    "uk": (
        "Стаття 1. Ціна\n\n1. Покупець платить 500 євро.\n\n2. Продавець постачає ліс.\n\n"
        "Стаття 2. Право\n\nЗастосовується право Норландії.\n",
        "платить 500 євро",
        "платить 650 євро",
    ),
    "ar": (
        "المادة 1\n\nيدفع المشتري 500 يورو.\n\nالمادة 2\n\nيسلم البائع الخشب.\n",
        "500 يورو",
        "650 يورو",
    ),
    "zh": (
        "第一条\u3000买方应在十四日内付款。\n\n第二条\u3000卖方应交付木材。\n",
        "十四日",
        "三十日",
    ),
}


@pytest.mark.parametrize("language", DRAFTS)
def test_a_redline_of_two_drafts_tells_the_same_changes_as_they_do(
    tmp_path: Path, language: str
) -> None:
    text, old, new = DRAFTS[language]
    (tmp_path / "deal.md").write_text(text)
    (tmp_path / "reply.md").write_text(text.replace(old, new))
    done = run(tmp_path, "diff", "deal.md", "reply.md", "-o", "redline.docx")
    assert (done.code, done.stdout) == (0, "")
    assert "wrote redline.docx" in done.stderr
    told = run(tmp_path, "diff", "deal.md", "reply.md").stdout.splitlines()
    again = run(tmp_path, "diff", "redline.docx").stdout.splitlines()
    assert any(line.startswith("  ● ") for line in told)
    assert [line.replace(" · reply.md", "") for line in again[2:]] == told[2:]


def test_marks_name_the_later_file_and_no_folder(folder: Path) -> None:
    (folder / "kept").mkdir()
    (folder / "reply.md").rename(folder / "kept" / "reply.md")
    run(folder, "diff", "deal.md", "kept/reply.md", "-o", "redline.docx")
    data = (folder / "redline.docx").read_bytes()
    assert marks(data) == [("del", "reply.md", None, "500"), ("ins", "reply.md", None, "650")]
    said = "The Buyer pays EUR 650: sum EUR 500 → EUR 650 (+EUR 150)"
    assert comments(data) == [[said, "substantive"]]


def test_marks_name_who_tabled_the_later_text_and_the_day_of_it() -> None:
    after = of({"id": "a", "text": "Two."}, tabled_by=["us"], date="2026-01-02")
    assert marks(redline(of({"id": "a", "text": "One."}), after)) == [
        ("del", "US", "2026-01-02T00:00:00Z", "One"),
        ("ins", "US", "2026-01-02T00:00:00Z", "Two"),
    ]


def clause(id: str, label: str, text: str) -> dict[str, Any]:
    return {"id": id, "label": label, "text": text}


PAY = clause("a", "1", "The Buyer pays the price within thirty days.")
SEND = clause("b", "2", "The Seller delivers the timber to the mill in May, by road.")
LAW = clause("c", "3", "The law of Norland governs all of this agreement and its annexes.")
KEEP = clause("d", "4", "Each side keeps the papers of this deal for ten years.")


def test_what_moved_is_marked_at_both_ends_and_what_came_on_the_way() -> None:
    sent = SEND | {"text": "The Seller delivers the timber to the mill in June, by road."}
    data = redline(of(PAY, SEND, LAW, KEEP), of(PAY, LAW, KEEP, sent))
    assert [(kind, words) for kind, _, _, words in marks(data)] == [
        ("moveFrom", "2.The Seller delivers the timber to the mill in May, by road."),
        ("moveTo", "2.The Seller delivers the timber to the mill in "),
        ("ins", "June"),
        ("moveTo", ", by road."),
    ]
    ranges = [each for each in element(data, "document").iter() if "RangeStart" in each.tag]
    names = {each.get(f"{W}name") for each in ranges if "move" in each.tag}
    assert names == {"move1"}


def test_clauses_that_moved_together_moved_once() -> None:
    data = redline(of(PAY, SEND, LAW, KEEP), of(LAW, KEEP, PAY, SEND))
    names = [each.get(f"{W}name") for each in element(data, "document").iter()]
    assert [name for name in names if name] == ["move1", "move1"]


TABLE = "| Item | Per day |\n|---|---|\n| Canoe | 3 EUR |\n| Boat | 9 EUR |"


def test_a_table_is_a_table_whose_rows_came_and_went() -> None:
    after = TABLE.replace("3 EUR", "4 EUR").replace("| Boat | 9 EUR |", "| Raft | 1 EUR |")
    data = redline(of({"id": "a", "text": TABLE}), of({"id": "a", "text": after}))
    assert [(kind, words) for kind, _, _, words in marks(data)] == [
        ("del", "3 "), ("ins", "4 "), ("del", "Boat"), ("del", "9 EUR"),
        ("ins", "Raft"), ("ins", "1 EUR"),
    ]  # fmt: skip
    rows = element(data, "document").findall(f".//{W}tr")
    assert [[mark.tag.removeprefix(W) for mark in row.iterfind(f"{W}trPr/*")] for row in rows] == [
        [], [], ["del"], ["ins"],
    ]  # fmt: skip


def test_words_behind_the_clauses_below_stand_behind_them() -> None:
    part = {"id": "p", "label": "1", "heading": "Ends", "clauses": [PAY], "closing": "All ends."}
    rejected, _ = read(redline(of(part), of()))
    assert rejected == ["1. Ends", f"1. {PAY['text']}", "All ends."]


def test_a_file_that_was_tracked_keeps_who_made_each_change(tmp_path: Path) -> None:
    deal = ROOT / "docs" / "how-to" / "deal.docx"
    run(tmp_path, "diff", str(deal), "-o", "redline.docx")
    found = marks((tmp_path / "redline.docx").read_bytes())
    assert {(author, words) for kind, author, _, words in found if kind in ("ins", "del")} >= {
        ("Alice", "500"),
        ("Alice", "650"),
        ("Bob", "30 "),
        ("Bob", "20 "),
    }
    told = run(tmp_path, "diff", str(deal)).stdout.splitlines()
    assert run(tmp_path, "diff", "redline.docx").stdout.splitlines()[2:] == told[2:]


def test_changes_that_have_a_name_are_comments_with_what_supports_them() -> None:
    compared = bundled("us-28-point@v1", "us-28-point@v2")
    data = render(compared, "docx")
    assert isinstance(data, bytes)
    found = comments(data)
    assert found[0][:2] == ["Prohibition on joining NATO: permanent → 10 years", "substantive"]
    assert found[0][2].startswith("Single-source: Defence Talks, “Peace or a Price?")
    lines = [said for said in found if said[1] == "red-line"]
    assert lines[0][0].startswith("Red line of Russia, declared 2024-06-14, no longer met")
    assert lines[0][2].startswith("Inferred at its weakest: line published (Kyiv Independent")
    # One for each that follows from nothing else, and none for words that another explains.
    assert len(found) == len([each for each in compared.changes if compared.diff.leads(each)])
    assert len(found) < len(compared.changes)


def test_words_that_xml_cannot_hold_are_made_visible() -> None:
    data = redline(of({"id": "a", "text": "A\x00 \x1b[31m b"}), of())
    assert read(data) == (["A\\u{0} \\u{1b}[31m b"], [])


def test_words_written_from_the_right_are_set_so() -> None:
    data = redline(of(), of({"id": "a", "label": "1", "text": "القوات المسلحة"}))
    assert len(list(element(data, "document").iter(f"{W}bidi"))) == 1


def test_a_word_file_needs_a_file_to_go_to(folder: Path) -> None:
    done = run(folder, "diff", "deal.md", "reply.md", "--format", "docx")
    assert done.stderr.splitlines() == ["plans: a Word file goes to a file: -o redline.docx"]
    assert (done.code, done.stdout) == (2, "")


@pytest.mark.parametrize("name", ["a.odt", "a.rtf", "a.RTF"])
def test_plain_text_is_no_file_of_a_format_that_nobody_writes(folder: Path, name: str) -> None:
    done = run(folder, "diff", "deal.md", "reply.md", "-o", name)
    assert done.code == 2
    assert f"no format writes '{name[1:]}' files" in done.stderr
    assert ".docx, .html" in done.stderr
    assert not (folder / name).exists()


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.html", "<!doctype html>"), ("a.md", "## "), ("a.json", "{"), ("a.csv", "before,"),
        ("a.txt", "− deal.md"), ("a.docx", "PK"), ("A.DOCX", "PK"),
    ],
)  # fmt: skip
def test_a_result_is_in_the_format_that_its_file_is_called_like(
    folder: Path, name: str, start: str
) -> None:
    assert run(folder, "diff", "deal.md", "reply.md", "-o", name).code == 0
    assert (
        (folder / name)
        .read_bytes()[:40]
        .decode("utf-8", "replace")
        .lower()
        .startswith(start.lower())
    )


def test_a_format_that_has_no_diff_says_which_do(folder: Path) -> None:
    done = run(folder, "diff", "deal.md", "reply.md", "-o", "a.yaml")
    assert "the yaml format cannot show a diff; text, csv, docx, html, json," in done.stderr
    assert not (folder / "a.yaml").exists()

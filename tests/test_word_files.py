"""What Word files hold, as it is read: numbers as Word prints them, and no word lost."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from runs import run
from word_files import (
    change,
    ins,
    level,
    num,
    numbering,
    p,
    part,
    r,
    relations,
    struck,
    table,
    word_file,
)

from plans.drafting import Accepts, Draft
from plans.errors import AmbiguousRef
from plans.model import Clause
from plans.outlining import outline
from plans.readers import read_document
from plans.readers.docx import READER

CASES = Path(__file__).parent / "cases" / "docx"


def draft_of(data: bytes) -> Draft:
    made = READER.read(data, "deal.docx")
    assert isinstance(made, Draft)
    return made


def said(draft: Draft, accepts: Accepts) -> list[str]:
    """Return a line a block: its printed number and its words."""
    return [
        " ".join(f"{block.label} {block.text or block.lines[0].text}".split())
        for block in draft.reading(accepts)
    ]


def text(body: str, parts: Mapping[str, str] | None = None) -> list[str]:
    return said(draft_of(word_file(body, parts)), lambda _: True)


def both(data: bytes) -> tuple[list[str], list[str]]:
    draft = draft_of(data)
    return said(draft, lambda _: False), said(draft, lambda _: True)


TRAPS = {
    "01-start-override-on-all-levels": (["ARTICLE I A", "I.1 B", "(a) x", "(a) y", "I.2 C"], None),
    "02-isLgl": (["ARTICLE I A", "1.1 B"], None),
    "03-numbering-inserted": (["A", "1. B"], ["1. A", "2. B"]),
    "04-deleted-numbered-paragraph": (["1. A", "2. B", "3. C"], ["1. A", "2. C"]),
    "05-mark-deleted-joins": (["One", "two"], ["One two"]),
    "06-del-inside-ins": (["limit"], ["limit five"]),
    "07-move": (["Notices", "Other", "End"], ["Other", "Notices", "End"]),
    "08-row-inserted": (["kept"], ["kept", "new row"]),
    "09-row-inserted-content-unmarked": (["kept", "unmarked"], None),
    "10-field-code": (["8.4.2"], None),
    "11-nonbreaking-hyphen": (["WRC-07"], None),
    "12-content-control": (["in control"], None),
    "13-hidden": (["hidden seen"], None),
    "14-level-skipped": (["ARTICLE I A", "I.1.a x"], None),
}


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_read_as_word_shows_it_before_and_after(name: str) -> None:
    before, after = TRAPS[name]
    assert both((CASES / f"{name}.docx").read_bytes()) == (before, after or before)


def test_words_that_one_author_inserted_and_another_struck_stand_only_in_between() -> None:
    draft = draft_of((CASES / "15-two-authors.docx").read_bytes())
    liability = {
        name: next(line for line in said(draft, accepts) if "Liability" in line)
        for name, accepts in {
            "nobody": lambda _: False,
            "Alice": lambda change: change.author == "Alice",
            "both": lambda _: True,
        }.items()
    }
    assert liability == {
        "nobody": "4. Liability is limited to million euros.",
        "Alice": "3. Liability is limited to ten million euros.",
        "both": "2. Liability is limited to five million euros.",
    }


def test_a_file_with_tracked_changes_asks_which_text_is_meant() -> None:
    data = word_file(p(r("within "), struck("30"), ins("45"), r(" days")))
    with pytest.raises(AmbiguousRef) as caught:
        read_document(data, Path("deal.docx"), "deal.docx")
    assert str(caught.value).splitlines() == [
        "deal.docx: it holds tracked changes that nobody accepted or rejected: "
        "1 deletion and 1 insertion by Alice",
        "  hint: 'deal.docx#accepted' is the text with them, 'deal.docx#rejected' the text "
        "without; 'plans diff deal.docx' tells them one by one",
    ]
    assert read_document(data, Path("deal.docx"), "deal.docx", lambda _: True).revision.clauses


def test_numbers_count_on_over_plain_paragraphs_and_restart_below() -> None:
    levels = numbering(level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"))
    body = "".join(
        p(r(text), properties=num(1, at) if at >= 0 else "")
        for at, text in [(0, "A"), (1, "B"), (1, "C"), (-1, "D"), (2, "E"), (0, "F"), (1, "G")]
    )
    assert text(body, levels) == ["1. A", "1.1 B", "1.2 C", "D", "(a) E", "2. F", "2.1 G"]


@pytest.mark.parametrize(
    ("format", "start", "printed"),
    [
        ("decimal", 7, "7"),
        ("decimalZero", 7, "07"),
        ("upperRoman", 49, "XLIX"),
        ("lowerRoman", 4, "iv"),
        ("upperRoman", 32767, "32767"),
        ("lowerLetter", 28, "bb"),
        ("upperLetter", 79, "AAAA"),
        ("russianLower", 7, "ж"),
        ("hebrew1", 16, "טז"),
        ("chineseCounting", 12, "十二"),
        ("chineseCounting", 105, "一百〇五"),
        ("decimalEnclosedCircle", 3, "③"),
        ("none", 3, ""),
        ("unheardOf", 3, "3"),
    ],
)
def test_a_number_is_printed_in_the_figures_of_its_list(
    format: str, start: int, printed: str
) -> None:
    levels = numbering(level(0, "%1", format, start))
    assert text(p(r("x"), properties=num(1)), levels) == [f"{printed} x".strip()]


def test_a_style_numbers_its_paragraphs_at_the_level_that_names_it() -> None:
    levels = numbering(
        level(0, "Article %1", more='<w:pStyle w:val="Head"/>'),
        level(1, "%1.%2", more='<w:pStyle w:val="Body"/>'),
    )
    styles = part(
        "styles",
        '<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/>'
        '<w:basedOn w:val="Head"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>',
    )
    body = p(r("Scope"), properties='<w:pStyle w:val="Head"/>')
    body += p(r("This deal."), properties='<w:pStyle w:val="Body"/>')
    body += p(r("Off."), properties='<w:pStyle w:val="Body"/>' + num(0))
    found = text(body, {**levels, "word/styles.xml": styles})
    assert found == ["Article 1 Scope", "1.1 This deal.", "Off."]


def test_notes_hang_where_they_stand_and_name_who_made_them() -> None:
    parts = {
        **relations(footnotes="footnotes.xml", comments="comments.xml"),
        "word/footnotes.xml": part(
            "footnotes",
            f'<w:footnote w:id="0" w:type="separator">{p(r("___"))}</w:footnote>'
            f'<w:footnote w:id="2">{p(r("See the annex."))}</w:footnote>',
        ),
        "word/comments.xml": part(
            "comments", change("comment", p(r("Why?")), "Bob").replace('w:id="1"', 'w:id="5"')
        ),
    }
    body = p(
        '<w:commentRangeStart w:id="5"/>',
        r("The seller pays."),
        '<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>',
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
    )
    (block,) = draft_of(word_file(body, parts)).reading(lambda _: True)
    assert block.lines[0].text == "The seller pays."
    assert [str(note) for note in block.lines[0].passage.notes] == [
        "Comment (Bob, 2026-01-02): Why?",
        "Footnote: See the annex.",
    ]


def test_a_comment_that_is_done_with_says_so() -> None:
    id = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="AB"'
    note = p(r("Why?")).replace("<w:p>", f"<w:p {id}>")
    done = (
        '<x:commentsEx xmlns:x="http://schemas.microsoft.com/office/word/2012/wordml">'
        '<x:commentEx x:paraId="AB" x:done="1"/></x:commentsEx>'
    )
    parts = {
        "word/comments.xml": part("comments", change("comment", note)),
        "word/commentsExtended.xml": done,
    }
    body = p('<w:commentRangeStart w:id="1"/>', r("The seller pays."))
    (block,) = draft_of(word_file(body, parts)).reading(lambda _: True)
    assert [str(each) for each in block.lines[0].passage.notes] == [
        "Comment (Alice, 2026-01-02, resolved): Why?"
    ]


def test_a_comment_on_words_that_went_hangs_on_what_stands_next() -> None:
    parts = {
        "word/comments.xml": part("comments", change("comment", p(r("Good riddance.")))),
    }
    body = p(
        '<w:commentRangeStart w:id="1"/>',
        struck("Gone."),
        properties=f"<w:rPr>{change('del')}</w:rPr>",
    ) + p(r("Here."))
    (block,) = draft_of(word_file(body, parts)).reading(lambda _: True)
    assert [note.text for note in block.lines[0].passage.notes] == ["Good riddance."]


def test_a_table_is_rows_and_columns_and_a_numbered_cell_keeps_its_number() -> None:
    body = table([p(r("Item")), p(r("Price"))], [p(r("Canoe"), properties=num(1)), p(r("3 | 4"))])
    assert text(body, numbering(level(0, "%1."))) == [
        r"| Item | Price | |---|---| | 1. Canoe | 3 \| 4 |"
    ]


def test_headers_and_contents_are_set_apart_and_told() -> None:
    contents = p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        r("1. Scope 2"),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    parts = {
        **relations(header="header1.xml"),
        "word/header1.xml": part("hdr", p(r("Draft of "), ins("May"))),
    }
    draft = draft_of(word_file(contents + p(r("The text.")), parts))
    assert said(draft, lambda _: True) == ["The text."]
    assert draft.apart == ("Draft of May", "1. Scope 2")
    assert draft.changes == ()
    assert draft.warnings == (
        "headers and footers set apart, not read as text: 1 line, the first 'Draft of May'",
        "a table of contents set apart, not read as text: 1 line, the first '1. Scope 2'",
        "tracked changes in headers or footers, which are no part of the text",
    )


def test_without_the_extra_part_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    (tmp_path / "deal.docx").write_bytes(word_file(p(r("x"))))
    done = run(tmp_path, "show", "deal.docx")
    done.assert_refused("deal.docx: reading Word files needs an extra part of plans")
    assert " install 'lxml<" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize("name", ["deal.txt", "deal.yaml", "deal", "deal.doc"])
def test_bytes_tell_a_word_file_whatever_it_is_called(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(word_file(p(r("The seller pays."))))
    assert "The seller pays." in run(tmp_path, "show", f"./{name}").stdout


@pytest.mark.parametrize(
    ("name", "data"),
    [("~$deal.docx", b"\4Jane" + bytes(157)), (".~lock.deal.odt#", b",jane,mill,27.11.2026;")],
)
def test_a_note_beside_an_open_file_is_called_one(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    run(tmp_path, "show", f"./{name}").assert_refused("an office program leaves beside a file")
    (tmp_path / name).write_bytes(word_file(p(r("The seller pays."))))
    assert "The seller pays." in run(tmp_path, "show", f"./{name}").stdout


@pytest.mark.parametrize("text", ["1. The seller pays.\n", ""])
def test_a_text_that_is_called_a_word_file_is_none(text: str, tmp_path: Path) -> None:
    (tmp_path / "deal.docx").write_text(text)
    done = run(tmp_path, "show", "deal.docx")
    done.assert_refused("deal.docx: this is no Word file, whatever it is called")
    assert "a name that ends in .txt" in done.stderr


def tree(body: str, parts: Mapping[str, str] | None = None) -> list[str]:
    """Return a line a clause, indented as it is nested."""

    def lines(clauses: Iterable[Clause], depth: int) -> Iterator[str]:
        for clause in clauses:
            said = filter(None, (clause.label, clause.heading, clause.text))
            yield "  " * depth + " ".join(said)
            yield from lines(clause.clauses, depth + 1)

    found = outline(draft_of(word_file(body, parts)), lambda _: True).revision
    return [f"# {found.title}", *lines(found.clauses, 0)]


# What is printed at the levels of a list; nobody could tell the nesting by the numbers alone.
PRINTED = {
    "figures": ("%1.", "%2.", "%3."),
    "naughts": ("%1.0", "%1.%2", "%1.%2.%3"),
    "letters": ("%1A", "%1A.%2", "(%3)"),
    "han": ("第%1条", "（%2）", "%3．"),
    "words": ("§ %1", "%2)", "%3)"),
}


@pytest.mark.parametrize("name", PRINTED)
def test_the_levels_of_one_list_are_nested_as_the_file_says(name: str) -> None:
    levels = numbering(*(level(at, text) for at, text in enumerate(PRINTED[name])))
    depths = [0, 1, 1, 2, 2, 1, 0, 1, 2, 0]
    body = "".join(
        p(r(f"The party {at} pays its dues."), properties=num(1, deep))
        for at, deep in enumerate(depths)
    )
    found = tree(body, levels)[1:]
    assert [(len(line) - len(line.lstrip())) // 2 for line in found] == depths


def headed(*texts: tuple[int, str]) -> list[str]:
    styles = "".join(
        f'<w:style w:styleId="H{at}"><w:name w:val="{name}"/></w:style>'
        for at, name in enumerate(("Title", "heading 1", "heading 2"))
    )
    body = "".join(
        p(r(text), properties=f'<w:pStyle w:val="H{at}"/>' if at >= 0 else "") for at, text in texts
    )
    return tree(body, {"word/styles.xml": part("styles", styles)})


def test_headings_are_nested_by_their_level_and_the_first_is_no_title() -> None:
    assert headed(
        (1, "Scope"),
        (-1, "This deal is about timber."),
        (2, "Who is bound"),
        (-1, "Alder and Birch are."),
        (1, "Payment"),
        (-1, "Birch pays."),
    ) == [
        "# deal",
        "Scope This deal is about timber.",
        "  Who is bound Alder and Birch are.",
        "Payment Birch pays.",
    ]


def test_what_is_set_as_the_title_is_the_title_wherever_it_stands() -> None:
    assert headed(
        (-1, "For the meeting in May, in confidence."),
        (0, "Agreement of Alder Ltd and Birch GmbH on what timber costs"),
        (1, "Scope"),
        (-1, "This deal is about timber."),
    ) == [
        "# Agreement of Alder Ltd and Birch GmbH on what timber costs",
        "For the meeting in May, in confidence.",
        "Scope This deal is about timber.",
    ]


def test_a_clause_set_as_a_heading_is_a_clause() -> None:
    text = "The seller shall deliver the goods to the buyer within thirty days of the order."
    styles = part("styles", '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>')
    levels = numbering(level(0, "%1."))
    body = p(r(text), properties='<w:pStyle w:val="H"/>' + num(1))
    made = draft_of(word_file(body + body, {**levels, "word/styles.xml": styles}))
    clauses = outline(made, lambda _: True).revision.clauses
    assert [(each.heading, each.text) for each in clauses] == [("", text), ("", text)]


def test_two_breaks_in_a_row_part_paragraphs_and_one_parts_lines() -> None:
    breaks = "<w:r><w:br/></w:r>"
    body = p(r("The seller pays."), breaks, breaks, r("The buyer runs."), properties=num(1))
    (clause,) = outline(
        draft_of(word_file(body, numbering(level(0, "%1.")))), lambda _: True
    ).revision.clauses
    assert clause.text == "The seller pays.\n\nThe buyer runs."


def test_a_number_that_only_a_field_counts_is_missed_and_told() -> None:
    code = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>LISTNUM</w:instrText></w:r>'
    )
    draft = draft_of(
        word_file(p(code, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', r("The seller pays.")))
    )
    assert draft.warnings == (
        "a number that a field counts and that stands nowhere in the file, not read",
    )


def test_marks_of_direction_hide_no_number_and_a_wrapped_run_is_one_line() -> None:
    body = p(r("\u200fالمادة 1 التعريفات\u200e")) + p(r("\u200fالمادة 2 النطاق"))
    assert [line.split(" ")[0] for line in tree(body)[1:]] == ["المادة", "المادة"]
    assert tree(body)[1] == "المادة 1 التعريفات"
    assert text(p(r("The seller\npays."))) == ["The seller pays."]


def formerly(properties: str) -> str:
    """Return what says that a paragraph had other ``properties`` before a tracked change."""
    return change("pPrChange", f"<w:pPr>{properties}</w:pPr>")


def test_a_paragraph_that_was_put_into_a_list_has_its_number_only_after_that() -> None:
    body = p(r("The seller pays."), properties=num(1) + formerly(""))
    body += p(r("The buyer runs."), properties=num(1))
    before, after = both(word_file(body, numbering(level(0, "%1."))))
    assert before == ["The seller pays.", "1. The buyer runs."]
    assert after == ["1. The seller pays.", "2. The buyer runs."]


def test_what_was_only_set_in_further_is_no_change_of_the_text() -> None:
    ahead = '<w:ind w:left="720"/>'
    assert (
        draft_of(word_file(p(r("The seller pays."), properties=ahead + formerly("")))).changes == ()
    )


@pytest.mark.parametrize(
    ("look", "shown"),
    [
        ('<w:vertAlign w:val="superscript"/>', "5 km² and 3 t."),
        ('<w:vertAlign w:val="subscript"/>', "5 km₂ and 3 t."),
        ('<w:position w:val="8"/><w:sz w:val="16"/>', "5 km² and 3 t."),
        ('<w:position w:val="-4"/><w:sz w:val="16"/>', "5 km₂ and 3 t."),
        ('<w:vertAlign w:val="baseline"/>', "5 km2 and 3 t."),
    ],
)
def test_figures_above_and_below_the_line_stay_there(look: str, shown: str) -> None:
    assert text(p(r("It measures 5 km"), r("2", look), r(" and 3 t."))) == [f"It measures {shown}"]


def test_what_a_field_came_to_a_sign_of_a_font_and_one_of_two_forms_are_words() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    boxed = (
        f"<w:r><mc:AlternateContent {mc}><mc:Choice>"
        f"<w:drawing><w:txbxContent>{p(r('In a box.'))}</w:txbxContent></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><w:txbxContent>{p(r('In a box.'))}</w:txbxContent></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    alpha = '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>'
    degree = r("\uf0b0", '<w:rFonts w:ascii="Symbol"/>')
    field = f'<w:fldSimple w:instr=" REF _a ">{r("4.2")}</w:fldSimple>'
    body = p(r("As "), field, r(" says, "), alpha, r(" is 30"), degree, r("."), boxed)
    assert text(body) == ["As 4.2 says, α is 30°.", "In a box."]

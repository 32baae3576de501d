"""What PDF files hold, as it is read: lines joined, pages without what stands on all of them."""

from __future__ import annotations

import re
import textwrap
import zlib
from collections import Counter
from pathlib import PurePath

import pytest
from agreements import AGREEMENT
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_files import bold, grid, line, link, paragraph, pdf_file, picture, text, upward

from plans.drafting import ReadDocument
from plans.errors import UnreadableFile
from plans.readers import read_document
from plans.tables import tables_in

WORDS = re.compile(r"\w+")


def read(data: bytes, name: str = "deal.pdf") -> ReadDocument:
    return read_document(data, PurePath(name), name)


def said(document: ReadDocument) -> list[str]:
    """Return a line a clause: label | heading | text."""
    return [
        " | ".join((each.label, each.heading, each.text.replace("\n\n", "¶")))
        for each in document.revision.walk()
    ]


def test_lines_of_a_paragraph_are_joined_and_hyphens_healed_over_the_end_of_a_page() -> None:
    first = [
        text(120, 540, "Deal on gold", 16),
        *paragraph(
            500,
            "1. The seller delivers the goods that both parties have agreed upon in a regis-",
            "tered list, and bears the cost of carriage up to the place of the buyer.",
        ),
        *paragraph(60, "2. The buyer pays for all of these goods at the time at which they are"),
    ]
    second = paragraph(560, "delivered, in registered gold, and bears the cost of assay.")
    found = read(pdf_file(first, second))
    assert found.revision.title == "Deal on gold"
    assert said(found) == [
        "1 |  | The seller delivers the goods that both parties have agreed upon in a registered "
        "list, and bears the cost of carriage up to the place of the buyer.",
        "2 |  | The buyer pays for all of these goods at the time at which they are "
        "delivered, in registered gold, and bears the cost of assay.",
    ]
    assert found.passages["clause-2"].places == ("page 1", "page 2")


def test_what_stands_on_all_pages_and_along_the_margin_is_set_apart_and_told() -> None:
    pages = [
        [
            text(40, 570, "Gold Act"),
            *paragraph(
                500, f"{at}. The seller delivers the goods number {at} to the buyer, who has"
            ),
            *paragraph(488, "to look at each of them and to say at once what is missing."),
            text(190, 25, f"Page {at} of 4"),
            upward(385, 300, "Draft of May"),
        ]
        for at in range(1, 5)
    ]
    found = read(pdf_file(*pages))
    assert [each.split(" | ")[0] for each in said(found)] == ["", "1", "2", "3", "4"][-4:]
    assert sorted(found.apart) == sorted(
        [*["Gold Act"] * 3, *(f"Page {at} of 4" for at in range(1, 5)), *["Draft of May"] * 4]
    )
    assert found.warnings == (
        "deal.pdf: what stands on many pages set apart, not read as text: 7 lines, the first "
        "'Page 1 of 4'",
        "deal.pdf: what runs along the margin set apart, not read as text: 4 lines, the first "
        "'Draft of May'",
    )


LEFT = [f"{at}. left part of the text {at}" for at in range(1, 11)]
RIGHT = [f"{at}. right part of the text" for at in range(11, 21)]


@pytest.mark.parametrize("by_rows", [True, False])
def test_columns_are_read_one_after_the_other_however_they_are_drawn(by_rows: bool) -> None:
    left = [text(40, 500 - 14 * at, words) for at, words in enumerate(LEFT)]
    right = [text(190, 500 - 14 * at, words) for at, words in enumerate(RIGHT)]
    drawn = [each for row in zip(left, right, strict=True) for each in row]
    found = read(pdf_file(drawn if by_rows else [*left, *right]))
    words = " ".join(said(found))
    places = [words.index(each.split(". ")[1]) for each in (LEFT[0], LEFT[9])]
    assert places[0] < places[1] < words.index("right part")


def test_a_table_of_contents_is_set_apart() -> None:
    entries = [f"Article {at} Of some matter . . . . . . . . . . . {at + 3}" for at in range(1, 8)]
    pages = paragraph(560, *entries), paragraph(500, "Article 1", "Whoever digs for gold is free.")
    found = read(pdf_file(*pages))
    assert said(found) == ["Article 1 |  | Whoever digs for gold is free."]
    assert len(found.apart) == 7
    # Two entries are one where what they lead to stands below; the word over them goes along.
    short = (
        paragraph(590, "Gold Act"),
        paragraph(560, "Contents", "1. Who ...... 1", "2. What ..... 1"),
    )
    found = read(
        pdf_file([*short[0], *short[1], *paragraph(500, "1. Who", "Ann digs.", "2. What", "Gold.")])
    )
    assert said(found) == ["1 | Who | Ann digs.", "2 | What | Gold."]


def test_rows_of_links_to_what_stands_below_are_a_table_of_contents() -> None:
    page = [
        *paragraph(580, "Skip to the text"), text(40, 555, "Gold Act", 20),
        *paragraph(520, "Contents", "Who digs", "What is dug"),
        *paragraph(470, "1. Who digs", "Ann digs."), *paragraph(430, "2. What is dug", "Gold."),
    ]  # fmt: skip
    links = link(580, 555), link(508, 480), link(496, 440)
    found = read(pdf_file(page, links=links))
    assert (found.revision.title, said(found)) == (
        "Gold Act", ["1 | Who digs | Ann digs.", "2 | What is dug | Gold."]
    )  # fmt: skip
    assert found.apart == ("Skip to the text", "Contents", "Who digs", "What is dug")
    # A link that leads up, as each heading of a page of the web does to itself, takes no word away.
    up = read(pdf_file(page, links=[link(508, 560), link(496, 560), link(470, 480)]))
    assert "What is dug" not in up.apart
    later = read(pdf_file(page, page, links=[link(508, 10, 1), link(496, 10, 1)]))
    assert "What is dug" in later.apart


def test_a_file_of_pictures_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableFile, match="3 of 3 pages are pictures") as caught:
        read(pdf_file([picture()], [picture()], [picture(), text(9, 9, "3")]))
    assert "OCR" in str(caught.value)
    with pytest.raises(UnreadableFile, match="no page has words"):
        read(pdf_file([]))
    found = read(pdf_file([picture()], paragraph(500, "1. The seller delivers the goods.")))
    assert found.warnings == ("deal.pdf: pages that are pictures without text not read: 1",)


def test_words_that_a_line_goes_through_are_told() -> None:
    row = text(40, 500, "The buyer pays in 30 days.")
    (warning,) = read(pdf_file([row, line(40, 90, 503.5)])).warnings
    assert warning.startswith("deal.pdf: 2 words have a line through them, and are read as text")
    assert not read(pdf_file([row, line(40, 90, 498.5)])).warnings


@pytest.mark.parametrize("name", ["deal.docx", "deal.txt", "deal.yaml", "deal"])
def test_a_pdf_is_one_whatever_it_is_called(name: str) -> None:
    data = pdf_file(paragraph(500, "1. The seller delivers.", "", "2. The buyer pays."))
    assert [each.label for each in read(data, name).revision.walk()] == ["1", "2"]


@pytest.mark.parametrize("cut", [9, 300, 900])
def test_a_file_that_is_cut_off_is_refused_or_read(cut: int) -> None:
    data = pdf_file(paragraph(500, "1. The seller delivers.", "2. The buyer pays."))
    try:
        assert "seller" in " ".join(said(read(data[:cut])))
    except UnreadableFile as error:
        assert "PDF file" in str(error)


def test_a_file_of_another_format_that_is_called_so_is_read_as_what_it_is() -> None:
    found = read(b"<!doctype html><p>The seller delivers.<p>The buyer pays.")
    assert said(found) == [" |  | The seller delivers.", " |  | The buyer pays."]


SENTENCE = st.lists(st.text("abcdeéßghij", min_size=1, max_size=9), min_size=1, max_size=9).map(
    " ".join
)
SPOT = st.tuples(st.integers(10, 200), st.integers(10, 590))
PAGE = st.lists(st.tuples(SPOT, SENTENCE), min_size=1, max_size=9)


@settings(max_examples=40)
@given(
    st.lists(st.lists(st.tuples(SPOT, SENTENCE), min_size=1, max_size=9), min_size=1, max_size=4)
)
def test_no_word_of_a_file_is_lost(pages: list[list[tuple[tuple[int, int], str]]]) -> None:
    spread = [{y: (x, words) for (x, y), words in page} for page in pages]
    drawn = [[text(x, y, words) for y, (x, words) in page.items()] for page in spread]
    found = read(pdf_file(*drawn))
    parts = [found.revision.title, *found.revision.notes, *found.apart]
    for each in found.revision.walk():
        parts += [each.label, each.heading, each.text, each.closing, *each.notes]
    there = "".join(words for page in spread for _, words in page.values())
    left = Counter(filter(str.isalnum, there)) - Counter(filter(str.isalnum, " ".join(parts)))
    assert not left


def raised(x: float, y: float, mark: str) -> str:
    """Return what draws the mark of a footnote behind a word."""
    return text(x, y + 4, mark, 6)


def test_small_paragraphs_at_the_foot_of_a_page_are_footnotes_where_their_marks_stand() -> None:
    first = [
        *paragraph(500, "1. The seller delivers the gold"),
        raised(182, 500, "1"),
        *paragraph(480, "2. The buyer pays at once"),
        raised(156, 480, "2"),
        text(159.5, 480, ", and in Euro."),
        text(40, 80, "1 In bars of one kilogram each, as listed in the annex to this", 7),
        text(40, 71, "Agreement and weighed by the Assay Office.", 7),
        text(40, 60, "2 Within the meaning of Article 4.", 7),
        text(195, 30, "1"),
    ]
    second = [
        *paragraph(500, "3. The law of Norland governs*"),
        text(40, 60, "* As of the day of signature.", 7),
        text(195, 30, "2"),
    ]
    found = read(pdf_file(first, second))
    assert [(each.label, each.text, each.notes) for each in found.revision.walk()] == [
        (
            "1",
            "The seller delivers the gold",
            (
                "Footnote: In bars of one kilogram each, as listed in the annex to this "
                "Agreement and weighed by the Assay Office.",
            ),
        ),
        (
            "2",
            "The buyer pays at once, and in Euro.",
            ("Footnote: Within the meaning of Article 4.",),
        ),
        ("3", "The law of Norland governs", ("Footnote: As of the day of signature.",)),
    ]


def test_endnotes_below_all_text_are_noted_where_their_roman_marks_stand() -> None:
    first = [
        *paragraph(500, "1. The seller delivers the gold"),
        raised(182, 500, "1"),
        *paragraph(480, "2. The buyer pays at once"),
        raised(156, 480, "i"),
        text(40, 60, "1 In bars of one kilogram each, as listed in the annex to this.", 7),
    ]
    second = [
        *paragraph(500, "3. The law of Norland governs."),
        raised(177, 500, "ii"),
        text(40, 470, "i From the mine of Kelm, where", 7),
        text(40, 461, "i stands on each bar.", 7),
    ]
    third = [text(40, 500, "ii Without its rules on conflicts.", 7)]
    found = read(pdf_file(first, second, third))
    assert [(each.text, each.notes) for each in found.revision.walk()] == [
        (
            "The seller delivers the gold",
            ("Footnote: In bars of one kilogram each, as listed in the annex to this.",),
        ),
        (
            "The buyer pays at once",
            ("Endnote: From the mine of Kelm, where i stands on each bar.",),
        ),
        ("The law of Norland governs.", ("Endnote: Without its rules on conflicts.",)),
    ]


def test_small_words_at_the_foot_that_nothing_refers_to_stay_words() -> None:
    page = [
        *paragraph(500, "1. The pool has 25 m"),
        raised(136, 500, "2"),
        text(40, 60, "1 An imprint in small letters.", 7),
    ]
    found = read(pdf_file(page))
    words = WORDS.findall(" ".join(said(found)))
    assert "imprint" in words and not any(each.notes for each in found.revision.walk())


def test_on_a_single_page_small_rows_at_its_edges_are_no_text_but_notes_are() -> None:
    head = text(40, 580, "MINISTRY OF PORTS   Draft of 9 May", 7)
    foot = text(40, 20, "For discussion only. Not adopted.", 7)
    body = [text(40, 540, "Act on locks", 18), *paragraph(500, "1. Locks open at dawn.")]
    page = [head, *body, *paragraph(470, "2. Tolls are paid."), foot]
    found = read(pdf_file(page))
    assert said(found) == ["1 |  | Locks open at dawn.", "2 |  | Tolls are paid."]
    assert len(found.apart) == 2
    # What is as large as the text, or stands close to it, is text; so is what begins as a note.
    for near in (text(40, 20, "It ends here."), text(40, 455, "It ends here.", 7)):
        assert "It ends here." in " ".join(said(read(pdf_file([*page[:-1], near]))))
    noted = text(40, 20, "1 The council has not adopted it.", 7)
    assert "has not adopted" in " ".join(said(read(pdf_file([*page[:-1], noted]))))


def test_a_page_that_unpacks_to_more_than_anybody_draws_is_refused_at_once() -> None:
    drawn = zlib.compress(b"BT /F1 10 Tf 10 10 Td (aaaa bbbb) Tj ET\n" * 300_000, 9)
    packed = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(drawn)
    plain = pdf_file([text(40, 500, "1. The seller delivers.")])
    found = re.sub(
        rb"<< /Length \d+ >>\nstream\n.*?(?=\nendstream)",
        lambda _: packed + drawn,
        plain,
        flags=re.DOTALL,
    )
    with pytest.raises(UnreadableFile, match="drawn with more than 8 MiB"):
        read(found)


CELLS = st.text("abcdefghiklmnoprst", min_size=1, max_size=8)


def rows_of_cells(width: int) -> st.SearchStrategy[list[list[str]]]:
    return st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=2, max_size=6)


@settings(max_examples=25)
@given(st.integers(2, 4).flatmap(rows_of_cells))
def test_what_stands_between_the_lines_of_a_table_stands_in_its_cells(
    rows: list[list[str]],
) -> None:
    sides = [40 + 70 * at for at in range(len(rows[0]) + 1)]
    levels = [470 - 20 * at for at in range(len(rows) + 1)]
    words = [
        text(sides[column] + 4, levels[row] - 14, cell)
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
    ]
    page = [*paragraph(500, "1. The dues are these:"), grid(sides, levels), *words]
    found = read(pdf_file([*page, *paragraph(levels[-1] - 30, "2. They are paid in May.")]))
    first, second = found.revision.clauses
    (made,) = tables_in(first.text)
    assert [list(each) for each in (made.heads, *made.rows) if any(each)] == rows
    assert second.text == "They are paid in May."


def test_cells_may_be_wrapped_joined_and_go_on_over_a_page() -> None:
    sides = [40, 140, 300]
    first = [
        *paragraph(500, "1. The dues are these:"),
        grid(sides, [470, 450, 420, 400], left_out=(1,)),
        text(44, 456, "Ships and dues"),
        *paragraph(440, "Long boats", "and barges", x=44),
        text(144, 438, "3 francs"),
        *[text(44, 406, "Canoe"), text(144, 406, "none")],
    ]
    second = [
        grid(sides, [570, 550, 530, 510]),
        text(44, 556, "Ships and dues"),  # once more what stands above the columns
        *[text(44, 536, "Raft of logs"), text(144, 536, "1 franc")],
        *[text(44, 516, "Tub"), text(144, 516, "2 francs")],
        *paragraph(480, "2. So it is."),
    ]
    one, two = read(pdf_file(first, second)).revision.clauses
    assert one.text.split("\n")[2:] == [
        "| Ships and dues |  |",
        "|---|---|",
        "| Long boats and barges | 3 francs |",
        "| Canoe | none |",
        "| Raft of logs | 1 franc |",
        "| Tub | 2 francs |",
    ]
    assert two.text == "So it is."


def test_lines_that_only_set_out_the_page_make_no_table() -> None:
    plain = [*paragraph(500, "1. The miller keeps the gate."), *paragraph(460, "2. He sleeps.")]
    frame = grid([20, 380], [580, 20])
    boxes = grid([30, 300, 380], [520, 480, 440])
    for drawn in (frame, boxes, line(20, 380, 480)):
        assert read(pdf_file([drawn, *plain])).revision == read(pdf_file(plain)).revision


@pytest.mark.parametrize("in_cells", [True, False])
def test_two_languages_beside_each_other_are_two_texts_through_all_pages(in_cells: bool) -> None:
    """However they are drawn: a row across both, or each paragraph by itself."""
    said = {tag: [*AGREEMENT[tag], *AGREEMENT[tag][::-1]] for tag in ("de", "en")}
    pages = []
    for numbers in ((1, 2, 3, 4), (5, 6, 7, 8)):
        drawn = []
        for nth, number in enumerate(numbers):
            cells = [
                textwrap.wrap(f"{number}. {said[tag][number - 1]}", 26) for tag in ("de", "en")
            ]
            cells = [[*cell, *[""] * (max(map(len, cells)) - len(cell))] for cell in cells]
            words = [
                (at, x, row)
                for x, cell in zip((40, 220), cells, strict=True)
                for at, row in enumerate(cell)
                if row
            ]
            ordered = words if in_cells else sorted(words)
            drawn += [text(x, 560 - 90 * nth - 12 * at, row) for at, x, row in ordered]
        pages.append(drawn)
    data = pdf_file(*pages)
    for column, tag in ((1, "de"), (2, "en")):
        found = read_document(data, PurePath("x.pdf"), "x.pdf", column=column).revision
        assert [clause.label for clause in found.clauses] == [*"12345678"]
        assert [clause.text for clause in found.clauses] == said[tag]


def test_line_numbers_are_set_apart_and_bare_numbers_of_paragraphs_are_not() -> None:
    rows = [
        *paragraph(500, "Article 1. The seller delivers all of the goods that both of the parties",
                   "have agreed upon, at the place of the buyer and in good time for that."),
        *paragraph(464, "Article 2. The buyer pays for all of these goods at the time when they",
                   "are delivered, in registered gold."),
        *paragraph(428, "Article 3. This law governs."),
    ]  # fmt: skip
    numbers = [text(20, 500 - down, str(at)) for at, down in enumerate((0, 12, 36, 48, 72), 1)]
    found = read(pdf_file([*rows, *numbers]))
    assert [each.label for each in found.revision.walk()] == ["Article 1", "Article 2", "Article 3"]
    assert found.apart == ("1 2 3 4 5",)
    assert any("line numbers" in each for each in found.warnings)
    listed = [text(20, 500 - 20 * at, f"{at + 1}") for at in range(6)]
    entries = [text(40, 500 - 20 * at, f"Station of the river {at}") for at in range(6)]
    assert not read(pdf_file([text(20, 540, "Stations", 16), *entries, *listed])).apart


def test_rows_far_apart_with_numbers_beside_all_go_on_and_a_page_of_few_has_them_too() -> None:
    rows = (
        [
            "",
            "A pilot shall hold a license that the Secretary",
            "issues on the day on which the fee",
            "is paid, and for the term that the person who",
            "holds it has asked the Secretary for at least",
        ],
        ["once a year."],
    )
    pages = [
        [
            *([bold(40, 500, "SEC. 1. PILOTS.")] if len(some) > 1 else []),
            *(text(40, 500 - 25 * at, row) for at, row in enumerate(some) if row),
            *(text(20, 500 - 25 * at, str(at + 1)) for at in range(len(some))),
            text(15, 10, "HR 2114 IH", 7),
        ]
        for some in rows
    ]
    found = read(pdf_file(*pages))
    assert said(found) == [f"SEC. 1 | PILOTS | {' '.join([*rows[0][1:], *rows[1]])}"]
    assert "1 2 3 4 5" in found.apart


def test_what_a_browser_prints_around_a_page_and_above_its_title_is_set_apart() -> None:
    said_above = [text(40, 560, "Home News Contact"), text(24, 585, "11/27/26, 8:32 PM Pilots", 7)]
    below = text(24, 12, "https://pilots.example/act 1/1", 7)
    page = [
        *said_above,
        text(40, 520, "Act on pilots", 20),
        *paragraph(480, "1. A pilot pays 5 euros."),
        below,
    ]
    found = read(pdf_file(page, creator="Mozilla/5.0 (X11) Chrome/156"))
    assert (found.revision.title, said(found)) == (
        "Act on pilots",
        ["1 |  | A pilot pays 5 euros."],
    )
    assert len(found.apart) == 3
    # What an office program printed has no menus, and a sentence is none.
    assert "Home News Contact" not in read(pdf_file(page, creator="Writer")).apart
    above = page[0].replace("Contact", "were read.")
    assert len(read(pdf_file([above, *page[1:]], creator="Mozilla/5.0")).apart) == 2


def test_a_head_that_changes_with_its_part_is_set_apart_and_the_largest_words_are_the_title() -> (
    None
):
    first = [
        text(40, 570, "Mill v Weir - The facts"),
        text(120, 520, "Mill v Weir", 18),
        *paragraph(480, "[1] The claimant owned a mill."),
        *paragraph(450, "[2] The weir was raised."),
        text(195, 30, "1"),
    ]
    second = [
        text(40, 570, "Mill v Weir - The law"),
        *paragraph(520, "[3] No statute allowed it."),
        text(195, 30, "2"),
    ]
    found = read(pdf_file(first, second))
    assert found.revision.title == "Mill v Weir"
    assert said(found) == [
        "[1] |  | The claimant owned a mill.",
        "[2] |  | The weir was raised.",
        "[3] |  | No statute allowed it.",
    ]
    assert found.apart == ("Mill v Weir - The facts", "1", "Mill v Weir - The law", "2")


def test_a_bold_head_that_a_narrow_column_wraps_is_one() -> None:
    page = [
        text(60, 540, "Convention", 16),
        bold(40, 500, "Article 1. Financial and"),
        bold(40, 488, "Administrative Provisions"),
        *paragraph(470, "The parties pay, as agreed,", "what they owe to each other."),
        bold(40, 440, "Article 2. Settlement of"),
        bold(40, 428, "Disputes about Payments"),
        *paragraph(410, "They talk, and if that is of", "no use they ask a court."),
    ]
    found = read(pdf_file(page)).revision.walk()
    assert [(each.label, each.heading) for each in found] == [
        ("Article 1", "Financial and Administrative Provisions"),
        ("Article 2", "Settlement of Disputes about Payments"),
    ]


def test_numbers_that_are_drawn_before_all_words_stand_before_theirs() -> None:
    numbers = [text(40, 500, "1."), text(40, 488, "2."), text(40, 476, "(a)"), text(40, 464, "(b)")]
    words = ["The hall is let for a year.", "The tenant has to", "heat it;", "close it."]
    drawn = [text(60, 500 - 12 * at, each) for at, each in enumerate(words)]
    for page in ([*numbers, *drawn], [*drawn, *numbers]):
        document = read(pdf_file([text(40, 560, "Lease of a hall", 16), *page]))
        labels = [(each.label, each.text) for each in document.revision.walk()]
        assert labels == list(zip(("1", "2", "(a)", "(b)"), words, strict=True))

"""What web pages hold, as it is read: numbers as a browser prints them, and no word lost."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.drafting import Draft, ReadDocument
from plans.errors import AmbiguousRef, UnreadableFile
from plans.model import Clause
from plans.readers import read_document
from plans.readers.html import READER

# A Chinese character is a word by itself: where lines are joined, no space stands between them.
WORDS = re.compile(r"[法]|[^\W法]+")


def page(body: str, head: str = '<meta charset="utf-8">') -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def draft(body: str) -> Draft:
    made = READER.read(page(body), "deal.html")
    assert isinstance(made, Draft)
    return made


def read(body: str | bytes, name: str = "deal.html") -> ReadDocument:
    data = body if isinstance(body, bytes) else page(body)
    return read_document(data, PurePath(name), name, lambda _: True)


def tree(body: str) -> list[str]:
    """Return a line a clause, indented as it is nested: label | heading | text."""
    return [line for clause in read(body).revision.clauses for line in _tree(clause, 0)]


def _tree(clause: Clause, depth: int) -> list[str]:
    said = " | ".join((clause.label, clause.heading, clause.text.replace("\n\n", "¶")))
    below = [line for each in clause.clauses for line in _tree(each, depth + 1)]
    closing = ["  " * depth + "< " + clause.closing] if clause.closing else []
    return ["  " * depth + said, *below, *closing]


def text_of(document: ReadDocument) -> str:
    parts = [document.revision.title]
    for each in document.revision.walk():
        parts += [each.label, each.heading, each.text, each.closing, *each.notes]
    return "\n".join(parts)


def test_lists_are_numbered_as_a_browser_prints_them() -> None:
    body = (
        "<p>As follows:</p><ol start=4><li>four<li value=7>seven<li>eight</ol>"
        "<p>And so:</p><ol reversed><li>two<li>one</ol><ol type=I start=3999><li>x<li>y</ol>"
        "<ol style='list-style-type: lower-alpha' start=26><li>z<li>aa</ol>"
    )
    labels = [block.label for block in draft(body).reading(lambda _: True) if block.label]
    assert labels == ["4.", "7.", "8.", "2.", "1.", "MMMCMXCIX.", "4000.", "z.", "aa."]


def test_lists_nest_as_the_page_says_though_all_count_alike() -> None:
    body = (
        "<h2>1. Delivery</h2><ol><li>first<ol><li>inner<li>other</ol>and last<li><p>second</p>"
        "<p>more of it</p></ol><h2>2. Payment</h2><ul><li>dot<ol><li>one</ol></ul>"
    )
    assert tree(body) == [
        "1 | Delivery | ",
        "  1 |  | first",
        "    1 |  | inner",
        "    2 |  | other",
        "  < and last",
        "  2 |  | second¶more of it",
        "2 | Payment | ",
        "   |  | dot",
        "    1 |  | one",
    ]


def test_a_list_goes_on_behind_words_between_its_items() -> None:
    body = "<p>As follows:</p><ol><li>one item</ol><p>A note of mine.</p><ol start=2><li>two</ol>"
    assert [line.strip() for line in tree(body)] == [
        " |  | As follows:".strip(), "1 |  | one item", "|  | A note of mine.", "2 |  | two",
    ]  # fmt: skip


def test_numbers_in_the_words_of_items_are_theirs_and_are_not_counted_again() -> None:
    body = "<p>Terms:</p><ol><li>(a) gold;<li>(b) silver.</ol><ul><li>(c) lead.</ul>"
    assert [clause.label for clause in read(body).revision.walk()] == [
        "",
        "(a)",
        "(b)",
        "(c)",
    ]


def test_a_table_that_numbers_paragraphs_is_a_list_and_one_that_does_not_is_a_table() -> None:
    body = (
        "<p>Recitals:</p><table><tr><td>(1)</td><td>Whereas.</td></tr></table>"
        "<table><tr><td>(2)</td><td><p>And:</p><table><tr><td>—</td><td>dash</td></tr></table>"
        "</td></tr></table><h2>Rates</h2><table><tr><th>Boat<th>EUR<tr><td rowspan=2>Canoe<td>3"
        "<tr><td>4<tr><td colspan=2>all</table>"
    )
    assert tree(body)[1:] == [
        "  (1) |  | Whereas.",
        "  (2) |  | And:",
        "     |  | dash",
        " | Rates | | Boat | EUR |\n|---|---|\n| Canoe | 3 |\n|  | 4 |\n| all |  |",
    ]


def test_terms_beside_what_they_mean_are_items() -> None:
    body = "<p>Here:</p><dl><dt>Gold<dd>is yellow<dt>2.<dd>is a number</dl>"
    assert tree(body)[1:] == ["   |  | Gold¶is yellow", "  2 |  | is a number"]


@pytest.mark.parametrize("space", [" ", "&nbsp;&nbsp;&nbsp; ", "<span>&nbsp; </span>"])
def test_no_letter_goes_with_the_space_behind_the_number_of_a_heading(space: str) -> None:
    parts = ("1.", "Aim"), ("2.", "Article of Faith"), ("10.", "Term")
    body = "".join(f"<h2>{no}{space}{words}</h2><p>It is so.</p>" for no, words in parts)
    found = read(f"<h1>Act</h1>{body}").revision.clauses
    assert [(f"{each.label}.", each.heading) for each in found] == list(parts)


def test_numbers_that_a_word_processor_wrote_are_certain_and_its_signs_are_bullets() -> None:
    body = (
        "<p><span style='mso-list:Ignore'>7A.2<span>&nbsp;&nbsp; </span></span>Scope of it.</p>"
        "<p><span style='font-family:Wingdings'><span style='mso-list:Ignore'>§<span>&nbsp;</span>"
        "</span></span>dot</p><p><span style='mso-list: Ignore; font-family: Symbol'>·</span>b</p>"
    )
    blocks = draft(body).reading(lambda _: True)
    assert (blocks[0].label, blocks[0].lines[0].text) == ("7A.2", "Scope of it.")
    assert blocks[2].label == "•"


def test_tracked_changes_give_both_texts_with_author_and_day() -> None:
    body = (
        '<p>Pay within <del cite="mailto:Ann%20B" datetime="2026-01-02T10:00">30</del>'
        '<ins cite="mailto:Ann%20B" datetime="2026-01-02T10:00">45</ins> days.</p>'
        "<ol><li>one<li><del>two</del><li>three</ol>"
    )
    made = draft(body)
    sides = [
        [f"{block.label} {block.lines[0].text}".strip() for block in made.reading(accepts)]
        for accepts in (lambda _: False, lambda _: True)
    ]
    assert sides == [
        ["Pay within 30 days.", "1. one", "2. two", "3. three"],
        ["Pay within 45 days.", "1. one", "2. three"],
    ]
    assert [(change.kind, change.author, change.day) for change in made.changes] == [
        ("deletion", "Ann B", "2026-01-02"),
        ("insertion", "Ann B", "2026-01-02"),
        ("deletion", "", ""),
    ]
    with pytest.raises(AmbiguousRef):
        read_document(page(body), PurePath("deal.html"), "deal.html")


def test_what_stands_beside_the_text_is_set_apart_and_told() -> None:
    law = "<h1>Act</h1>" + "<p>The seller delivers the goods at once and in full.</p>" * 9
    body = (
        f"<nav>Home Search</nav><header>Portal</header><main><article>{law}</article>"
        "<article><p>The buyer pays.</p></article></main><footer>Imprint</footer>"
        "<p style='display: none'>Secret</p><script>var x = 'words'</script>"
        "<div class='cookie-banner'>We use cookies</div><button>Print</button>"
    )
    found = read(body)
    assert sorted(found.apart) == [
        "Home Search", "Imprint", "Portal", "Print", "Secret", "We use cookies",
    ]  # fmt: skip
    assert "words" not in text_of(found)
    assert "The buyer pays." in text_of(found)
    assert found.warnings == (
        "deal.html: menus, banners and what else stands beside the text set apart, not read as "
        "text: 4 lines, the first 'Home Search'",
        "deal.html: hidden text set apart, not read as text: 1 line, the first 'Secret'",
        "deal.html: buttons and fields set apart, not read as text: 1 line, the first 'Print'",
    )


@pytest.mark.parametrize("tag", ["nav", "aside", "p hidden"])
def test_what_most_of_a_page_stands_in_is_its_text(tag: str) -> None:
    found = read(f"<p>Little.</p><{tag}>The seller delivers the goods.</{tag.split()[0]}>")
    assert "The seller delivers the goods." in text_of(found)
    assert any("read as text: without it little" in warning for warning in found.warnings)


def test_of_a_post_its_text_is_read_however_much_stands_around_and_in_it() -> None:
    box = "<div class='subscription-widget-wrap'><p>Subscribe, dear reader, to all of it.</p></div>"
    pushed = "<a role=button>128</a><a class='button primary'>Share it</a>"
    around = "<div class=tabs>Text and pictures</div>", "<div>Published on Monday</div>"
    said = (
        "<p>The draft says, on four pages that a reader sent us in May and that two ministries did "
        "not deny:</p><ol><li>Oars are kept.</ol>"
    )
    text = f"{said}{box}{pushed}<a role=button aria-expanded=false>Further rules</a>"
    named = (
        "<div class=e-content>{}</div>",
        "<div itemprop=articleBody>{}</div>",
        "<article>{}</article>",
    )
    for each in named:
        body = f"<h1>The draft</h1>{around[0]}{each.format(text)}{around[1]}"
        found = read(body)
        assert found.revision.title == "The draft"
        words = text_of(found)
        assert "Oars are kept." in words and "Further rules" in words
        assert not [x for x in ("Subscribe", "128", "Share", "pictures", "Monday") if x in words]
        assert not set(WORDS.findall(re.sub("<[^>]*>", " ", body))) - set(
            WORDS.findall(" ".join((words, *found.apart)))
        )
    # What is called beside it by its name may be longer than the text.
    answers = f"<div class=comments>{'<p>Well said.</p>' * 12}</div>"
    words = text_of(read(f"<h1>The draft</h1><article>{text}</article>{answers}"))
    assert "Oars are kept." in words and "Well said" not in words
    post = f"<div><h1>Mill news</h1>All posts</div><article><h1>The draft</h1>{said}</article>"
    assert read(post).revision.title == "The draft"


def test_a_number_that_only_a_style_sheet_sets_apart_is_one() -> None:
    body = (
        "<h1>Act</h1><h3><span>1</span><span>Short title</span></h3><p><span>(1)</span>"
        "<span>This Act may be cited.</span></p><p><span>(2)</span><span>it extends.</span></p>"
        "<h3><span>2</span><span>Commencement</span></h3><p><b>T</b>his comes in on the "
        "1<sup>st</sup>.</p>"
    )
    assert tree(body) == [
        "1 | Short title | ",
        "  (1) |  | This Act may be cited.",
        "  (2) |  | it extends.",
        "2 | Commencement | This comes in on the 1st.",
    ]


def test_a_footnote_is_noted_where_it_is_referred_to() -> None:
    body = (
        "<p>Scope of it<sup><a id=r href='#n'>1</a></sup> and 10 m<sup>2</sup>.</p>"
        "<hr><p id=n><a href='#r'>1</a> See annex.</p>"
    )
    (clause,) = read(f"<h1>Act</h1>{body}").revision.clauses
    assert (clause.text, clause.notes) == ("Scope of it and 10 m².", ("Footnote: See annex.",))
    # What heads nothing but notes is set apart and told; over anything else it stays.
    headed = f"<h1>Act</h1>{body.replace('<hr>', '<div><h2>Notes</h2> [edit]</div>')}"
    document = read(headed)
    assert [each.heading for each in document.revision.walk()] == [""]
    assert any("heads footnotes" in warning for warning in document.warnings)
    over_more = [each.heading for each in read(f"{headed}<p>More.</p>").revision.walk()]
    assert "Notes" in " ".join(over_more)
    # The space before its sign goes with it where the sentence ends behind.
    ended = body.replace("<sup><a id", "&nbsp;<sup><a id").replace(" and 10 m<sup>2</sup>", "")
    (clause,) = read(f"<h1>Act</h1>{ended}").revision.clauses
    assert clause.text == "Scope of it."


def test_links_to_what_stands_below_are_a_table_of_contents_and_others_are_words() -> None:
    parts = [("s1", "Scope"), ("s2", "Price")]
    listed = "".join(f"<li><a href='#{name}'>{words}</a> ... 1</li>" for name, words in parts)
    text = "".join(
        f"<h2 id={name}><a href='#{name}'>{words}</a></h2><p>All of the {words} of it.</p>"
        for name, words in parts
    )
    for table in (f"<ul>{listed}</ul>", f"<div>{listed.replace('li>', 'p>')}</div>"):
        found = read(f"<h1>Act</h1><p>Contents</p>{table}{text}<p><a href='#s1'>Up</a></p>")
        assert [each.heading for each in found.revision.walk()][:2] == ["Scope", "Price"]
        assert text_of(found).count("Scope") == 2
        assert ("Contents" in text_of(found), "Up" in text_of(found)) == (False, True)
        assert any("a table of contents set apart" in each for each in found.warnings)


@pytest.mark.parametrize(
    ("heading", "label", "words"),
    [
        ("Article 1Objet", "Article 1", "Objet"),
        ("<font>المادة 1<font>التعاريف</font></font>", "المادة 1", "التعاريف"),
        ("Part IIntroduction", "Part I", "Introduction"),
        ("Розділ 2Ціна", "Розділ 2", "Ціна"),
        ("Article 1bis", "Article 1bis", ""),
    ],
)
def test_a_heading_of_libre_office_is_parted_from_its_number(
    heading: str, label: str, words: str
) -> None:
    head = '<meta charset="utf-8"><meta name="generator" content="LibreOffice 7.4 (Linux)">'
    end = "<p>It is so.</p><h1>Annex</h1><p>More of it.</p>"
    clause, _ = read(page(f"<p>Act</p><h1>{heading}</h1>{end}", head)).revision.clauses
    assert (clause.label, clause.heading) == (label, words)


def test_a_list_is_numbered_and_nested_as_its_style_sheet_prints_it() -> None:
    css = "".join(
        f".lst-kix_q-{level}>li{{counter-increment:lst-ctn-kix_q-{level}}}"
        f'.lst-kix_q-{level}>li:before{{content:"{before}" counter(lst-ctn-kix_q-{level},{figures})'
        f' "{behind}"}}'
        for level, (before, figures, behind) in enumerate(
            [("", "decimal", ". "), ("(", "lower-latin", ") "), ("", "lower-roman", ". ")]
        )
    )

    def listed(level: int, start: int, *words: str, new: bool = True) -> str:
        made = "".join(f"<li class=c2><span>{each}</span></li>" for each in words)
        return f"<ol class='c1 lst-kix_q-{level}{' start' * new}' start={start}>{made}</ol>"

    def heading(number: int, words: str) -> str:
        made = listed(0, number, words, new=number == 1)
        return made.replace("<span>", "<h2>").replace("</span>", "</h2>")

    sign = "<sup><a href='#cmnt1' id=cmnt_ref1>[a]</a></sup>"
    body = heading(1, "Aim") + "<p>To share a hall.</p>" + heading(2, "Duties")
    body += listed(1, 1, "open it;") + listed(2, 1, "on Monday;", "on Friday;")
    body += (
        listed(1, 2, f"heat it;{sign}", new=False) + heading(3, "Term") + listed(1, 1, "A year.")
    )
    body += "<div><p><a href='#cmnt_ref1' id=cmnt1>[a]</a> Who pays?</p></div>"
    document = read(page(body, f"<meta charset=utf-8><style>@import url(x);ol{{}}{css}</style>"))
    assert [line for each in document.revision.clauses for line in _tree(each, 0)] == [
        "1 | Aim | To share a hall.",
        "2 | Duties | ",
        "  (a) |  | open it;",
        "    i |  | on Monday;",
        "    ii |  | on Friday;",
        "  (b) |  | heat it;",
        "3 | Term | ",
        "  (a) |  | A year.",
    ]
    notes = [note for each in document.revision.walk() for note in each.notes]
    assert notes == ["Comment: Who pays?"]
    style = (
        "<style>ol{counter-reset:no}li{display:block}"
        'ol > li::before{counter-increment:no;content:counters(no, ".") ". "}</style>'
    )
    inner = "<ol><li><p>Of all.</p></li><li>Of few.</li></ol>"
    legal = page(f"<h1>Act</h1><ol><li>It binds.</li><li><h2>Aim</h2>{inner}</li></ol>", style)
    assert [each.label for each in read(legal).revision.walk()] == ["1", "2", "2.1", "2.2"]
    style = "<style>ol.a{list-style-type:upper-roman}</style>"
    typed = page("<ol class=a><li>It ends.</li></ol>", style)
    assert [each.label for each in read(typed).revision.walk()] == ["I"]


def test_a_footnote_where_nothing_else_stands_is_noted_at_what_follows() -> None:
    body = "<p><a id=r href='#n'>1</a></p>{}<hr><p id=n><a href='#r'>1</a> See annex.</p>"
    (clause,) = read(f"<h1>Act</h1>{body.format('<p>Scope of it all.</p>')}").revision.clauses
    assert (clause.text, clause.notes) == ("Scope of it all.", ("Footnote: See annex.",))
    assert [each.text for each in read(body.format("")).revision.clauses] == ["See annex."]


def test_a_page_of_typed_text_is_read_as_that_text() -> None:
    text = "AGREEMENT\n\n1. The seller delivers\n   the goods.\n\n2. The buyer pays"
    typed = read(f"<pre>{text}</pre>").revision
    plain = read_document(text.encode(), PurePath("deal.txt"), "deal.txt").revision
    assert typed.clauses == plain.clauses


TEXT = """Deal

1. The seller delivers:

   (a) gold;

   (b) silver.

2. The buyer pays in time.
"""
PAGE = (
    "<h1>Deal</h1><ol><li>The seller delivers:<table><tr><td>(a)<td>gold;<tr><td>(b)<td>silver."
    "</table><li>The buyer pays in time.</ol>"
)


def test_a_page_and_a_text_that_say_the_same_are_the_same() -> None:
    text = read_document(TEXT.encode(), PurePath("deal.txt"), "deal.txt").revision
    assert read(PAGE).revision.clauses == text.clauses


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("<meta charset=windows-1251><p>Стаття".encode("cp1251"), "Стаття"),
        ("<meta http-equiv=x content='text/html; charset=gb2312'><p>条约".encode("gbk"), "条约"),
        ("<p>Größe".encode("utf-16"), "Größe"),
        ("<p>Größe".encode("utf-8-sig"), "Größe"),
        ('<?xml version="1.0" encoding="iso-8859-1"?><html><p>Größe €'.encode("cp1252"), "Größe €"),
        ("<meta charset=utf-16><p>Größe".encode(), "Größe"),
        ("<meta charset=nonsense><p>Größe".encode(), "Größe"),
    ],
)
def test_a_page_is_read_in_the_letters_that_it_names(data: bytes, said: str) -> None:
    assert said in text_of(read(data))


@pytest.mark.parametrize("name", ["deal.docx", "deal.txt", "deal.yaml", "deal"])
def test_a_page_is_one_whatever_it_is_called(name: str) -> None:
    data = b"<!-- saved -->\n<!doctype html><p>The seller delivers.<p>The buyer pays."
    assert [clause.text for clause in read(data, name).revision.clauses] == [
        "The seller delivers.", "The buyer pays.",
    ]  # fmt: skip


HOSTILE = {
    "deep": ("<div>" * 10_000 + "hello", "its elements are nested too deep"),
    "tags": ("<p>" * 300_000, "more than 250,000 tags"),
    "paragraphs": ("<p>a b" * 120_000, "more than 100,000 paragraphs"),
    "cells": (
        "<table>" + ("<tr>" + "<td rowspan=65000 colspan=1000>x y" * 9) * 99,
        "a table of more than 200,000 cells",
    ),
    "attributes": ("<p " + " ".join(map("a{}=1".format, range(2000))) + ">x", "attributes"),
    "passage": ("<p>" + "word " * 2_100_000, "a passage of it is too long"),
    "nothing": ("", "page is empty"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_that_cannot_be_read_whole_is_refused(name: str) -> None:
    body, why = HOSTILE[name]
    with pytest.raises(UnreadableFile, match=why):
        read(body.encode())


READ = {
    "starts": "<ol start=999999999 type=I><li>x<li>y</ol><ol start=-9999999999999999><li>z</ol>",
    "broken": "<p <b>x</p></i></table><td>y</li><!-- not closed <p>z",
    "controls": "<p>x&#0;&#x1F;&#xD800;&#xFFFF;\0y</p><p>z",
    "entities": "<!DOCTYPE html [<!ENTITY a 'aaa'>]><p>x &a; &lol; y z",
    "tables": "<table><tr><td>x</td><td>" * 60 + "y z",
    "items": "<ol><li>" * 100 + "x y z",
}


@pytest.mark.parametrize("name", READ)
def test_a_page_that_is_odd_is_read_to_its_end(name: str) -> None:
    found = read(READ[name].encode())
    assert {"x", "y", "z"} <= set(WORDS.findall(text_of(found) + " ".join(found.apart)))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<ol><li><nav>menu</nav></ol>Fees<p>Ten.</p>", ["Fees", "Ten"]),
        ("<ol><li><div>One<br>two</div></ol><ol><li><ol><li>three</ol></ol>", ["One", "three"]),
    ],
    ids=["below its list", "before another"],
)
def test_an_item_without_words_takes_none_of_others(body: str, words: list[str]) -> None:
    found = text_of(read(body))
    assert [word for word in words if word not in found] == []


WORD = st.text("abcdefgäßждщةن法", min_size=1, max_size=7)
SENTENCE = st.lists(WORD, min_size=1, max_size=6).map(" ".join)


def _blocks(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    many = st.lists(inner, min_size=1, max_size=3)
    cells = st.lists(st.lists(inner, min_size=1, max_size=3), min_size=1, max_size=3)
    return st.one_of(
        st.builds("<p>{}</p>".format, SENTENCE),
        st.builds("<h{0}>{1}</h{0}>".format, st.integers(1, 6), SENTENCE),
        st.builds("<div>{}<br>{}</div>".format, SENTENCE, inner),
        st.builds("<{0}>{1}</{0}>".format, st.sampled_from(("nav", "aside", "footer")), inner),
        st.builds("<div hidden>{}</div>".format, inner),
        st.builds(" <{0}>{1}</{0}> ".format, st.sampled_from(("del", "ins", "s", "div")), inner),
        many.map(lambda each: f"<ol><li>{'<li>'.join(each)}</ol>"),
        many.map(lambda each: f"<ul><li>{'<li>'.join(each)}</ul>"),
        many.map(lambda each: f"<dl><dt>{'<dd>'.join(each)}</dl>"),
        cells.map(lambda rows: f"<table><tr><td>{'<tr><td>'.join(map('<td>'.join, rows))}</table>"),
    )


PAGES = st.lists(st.recursive(SENTENCE, _blocks, max_leaves=8), min_size=1, max_size=5).map("".join)


@given(PAGES)
def test_no_word_of_a_page_is_lost(body: str) -> None:
    made = draft(body)
    found = Counter[str]()
    for accepts in (lambda _: False, lambda _: True, lambda change: change.kind == "insertion"):
        document = read_document(page(body), PurePath("deal.html"), "deal.html", accepts)
        found |= Counter(WORDS.findall(text_of(document) + " " + " ".join(made.apart)))
    there = Counter(WORDS.findall(re.sub("<[^>]*>", " ", body)))
    struck = "<del>" in body or "<s>" in body or "<ins>" in body
    lost = set(there) - set(found) if struck else there - found
    assert not lost


@given(
    st.lists(st.sampled_from(["", "value"]), min_size=1, max_size=9),
    st.integers(-3, 40),
    st.sampled_from(["1", "a", "A", "i", "I"]),
)
def test_items_count_as_their_list_says(values: list[str], start: int, type: str) -> None:
    from plans.readers.html._counting import printed

    formats = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman"}
    expected, number, body = [], start - 1, ""
    for at, value in enumerate(values):
        number = 3 * at if value else number + 1
        body += f"<li{f' value={number}' if value else ''}>gold"
        expected.append(printed(number, formats.get(type, "upper-roman")))
    blocks = draft(f"<ol type={type} start={start}>{body}</ol>").reading(lambda _: True)
    assert [block.label for block in blocks] == expected


@given(st.lists(st.tuples(SENTENCE, SENTENCE, SENTENCE), min_size=1, max_size=4))
def test_both_texts_of_a_page_with_changes_are_those_of_two_pages(
    parts: list[tuple[str, str, str]],
) -> None:
    both = "".join(f"<p>{a} <del>{b}</del><ins>{c}</ins></p>" for a, b, c in parts)
    before = "".join(f"<p>{a} {b}</p>" for a, b, _ in parts)
    after = "".join(f"<p>{a} {c}</p>" for a, _, c in parts)
    for one, accepts in ((before, lambda _: False), (after, lambda _: True)):
        marked = [block.lines[0].text for block in draft(both).reading(accepts)]
        assert marked == [block.lines[0].text for block in draft(one).reading(accepts)]

"""Akoma Ntoso as it is read: clauses as the file delimits them, and no word lost."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePath
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.drafting import Part, ReadDocument
from plans.errors import AmbiguousRef, UnreadableFile
from plans.model import Clause
from plans.readers import read_document
from plans.readers.akn._looks import is_akoma_ntoso
from plans.readers.html._looks import is_page

SPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
WORDS = re.compile(r"\w+")


def act(body: str, before: str = "", space: str = SPACE) -> bytes:
    meta = (
        '<meta><identification source="#x"><FRBRWork><FRBRdate date="2026-01-02" name="g"/>'
        '</FRBRWork><FRBRExpression><FRBRdate date="2026-11-22" name="g"/></FRBRExpression>'
        "</identification></meta>"
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="{space}"><act name="a">{meta}'
        f"{before}<body>{body}</body></act></akomaNtoso>"
    ).encode()


def read(data: bytes | str, name: str = "act.xml") -> ReadDocument:
    data = act(data) if isinstance(data, str) else data
    return read_document(data, PurePath(name), name, lambda _: True)


def tree(document: ReadDocument) -> list[str]:
    return [line for clause in document.revision.clauses for line in _tree(clause, 0)]


def _tree(clause: Clause, depth: int) -> list[str]:
    said = " | ".join((clause.label, clause.heading, clause.text.replace("\n\n", "¶")))
    below = [line for each in clause.clauses for line in _tree(each, depth + 1)]
    closing = ["  " * depth + "< " + clause.closing] if clause.closing else []
    return ["  " * depth + said, *below, *closing]


PREFACE = "<preface><longTitle><p><docTitle>Gold Act</docTitle></p></longTitle></preface>"
RECITALS = (
    "<preamble><recitals><intro><p>Whereas:</p></intro><recital><num>(1)</num><p>Gold is dear"
    '<authorialNote marker="1"><p>See annex.</p></authorialNote>.</p></recital></recitals>'
    "<formula name='x'><p>HAVE ADOPTED:</p></formula></preamble>"
)
BODY = (
    "<chapter><num>Chapter I</num><heading>General</heading><article wId='w1'><num>Article 1</num>"
    "<heading>Scope</heading><paragraph><num>1.</num><list><intro><p>The seller delivers:</p>"
    "</intro><point><num>(a)</num><content><p>gold;</p></content></point><point><num>(b)</num>"
    "<content><p>silver</p></content></point><wrapUp><p>at once.</p></wrapUp></list></paragraph>"
    "<paragraph><num>2.</num><content><p>Rates</p><table><tr><th>Boat</th><th>EUR</th></tr><tr>"
    "<td>Canoe</td><td>3</td></tr></table></content></paragraph></article><article><num>2</num>"
    "<paragraph><content><p>Payment. The buyer pays.</p></content></paragraph><paragraph><content>"
    "<p>At once, in <b>gold</b>.</p></content></paragraph></article></chapter>"
)
READ = [
    " |  | Whereas:",
    "(1) |  | Gold is dear.",
    " |  | HAVE ADOPTED:",
    "Chapter I | General | ",
    "  Article 1 | Scope | ",
    "    1 |  | The seller delivers:",
    "      (a) |  | gold;",
    "      (b) |  | silver",
    "    < at once.",
    "    2 |  | Rates¶| Boat | EUR |\n|---|---|\n| Canoe | 3 |",
    "  2 |  | Payment. The buyer pays.¶At once, in gold.",
]


@pytest.mark.parametrize("space", [SPACE, "http://Inhaltsdaten.LegalDocML.de/1.8.2/"])
def test_an_act_falls_into_the_clauses_that_it_delimits(space: str) -> None:
    found = read(act(BODY, PREFACE + RECITALS, space))
    assert tree(found) == READ
    assert (found.revision.title, found.revision.date) == ("Gold Act", "2026-11-22")
    assert found.revision.clauses[1].notes == ("Footnote: See annex.",)
    assert found.passages["article-1"].anchors == ("w1",)
    assert not found.warnings


def test_what_stands_between_clauses_and_has_no_number_keeps_its_place() -> None:
    body = (
        "<article><num>1</num><alinea><content><p>First.</p></content></alinea>"
        "<alinea><list><intro><p>Second:</p></intro><point><num>(a)</num><p>x</p></point></list>"
        "</alinea><alinea><content><p>Third.</p></content></alinea></article>"
        "<hcontainer><content><p>Loose words.</p></content></hcontainer>"
        "<crossHeading>Final</crossHeading><blockList><listIntroduction>As follows:"
        "</listIntroduction><item><p>dot</p></item></blockList>"
    )
    assert tree(read(body)) == [
        "1 |  | First.",
        "   |  | Second:",
        "    (a) |  | x",
        "< Third.",
        " |  | Loose words.",
        " |  | Final",
        " |  | As follows:",
        " |  | dot",
    ]


def test_what_is_quoted_to_be_inserted_is_words_and_no_clause() -> None:
    body = (
        "<article><num>1</num><content><p>Insert: <mod>"
        "<quotedStructure startQuote='“' endQuote='”'>"
        "<section><num>5A</num><heading>New</heading><content><p>Words.</p></content></section>"
        "</quotedStructure></mod></p></content></article>"
    )
    assert tree(read(body)) == ["1 |  | Insert:¶“5A New¶Words.”"]


def test_law_in_the_format_of_the_us_is_read() -> None:
    text = (
        '<bill xmlns="http://xml.house.gov/schemas/uslm/1.0"><main><section><num>§ 1.</num>'
        "<heading>Duty</heading><chapeau>Whoever</chapeau><paragraph><num>(1)</num><content>digs,"
        "</content></paragraph><continuation>shall stop.</continuation></section></main></bill>"
    )
    assert tree(read(text.encode())) == [
        "§ 1 | Duty | Whoever",
        "  (1) |  | digs,",
        "< shall stop.",
    ]


def test_elements_that_nobody_knows_are_read_and_told() -> None:
    found = read(
        "<article><num>1</num><p>Pay <glow>now</glow>.</p><box><p>Or later.</p></box></article>"
    )
    assert tree(found) == ["1 |  | Pay now.¶Or later."]
    assert found.warnings == (
        "act.xml: an element 'box' not known, read as text",
        "act.xml: an element 'glow' not known, read as text",
    )


def test_tracked_changes_give_both_texts() -> None:
    body = (
        "<article><num>1</num><p>Pay <del>now</del><ins>later</ins>.</p></article>"
        "<article><num>2</num><p><del>Gone.</del></p></article>"
    )
    sides = [
        tree(read_document(act(body), PurePath("a.xml"), "a.xml", accepts))
        for accepts in (lambda _: False, lambda _: True)
    ]
    assert sides == [["1 |  | Pay now.", "2 |  | Gone."], ["1 |  | Pay later."]]
    with pytest.raises(AmbiguousRef, match="1 deletion and 1 insertion"):
        read_document(act(body), PurePath("a.xml"), "a.xml")


@pytest.mark.parametrize("name", ["act.txt", "act.docx", "act"])
def test_an_act_is_one_whatever_it_is_called(name: str) -> None:
    assert tree(read(act(BODY, PREFACE + RECITALS), name)) == READ


def test_an_act_and_a_text_that_say_the_same_are_the_same() -> None:
    text = (
        "Deal\n\n1. The seller delivers:\n\n   (a) gold;\n\n   (b) silver.\n\n2. The buyer pays.\n"
    )
    body = (
        "<section><num>1.</num><list><intro><p>The seller delivers:</p></intro><point>"
        "<num>(a)</num><p>gold;</p></point><point><num>(b)</num><p>silver.</p></point></list></section>"
        "<section><num>2.</num><content><p>The buyer pays.</p></content></section>"
    )
    typed = read_document(text.encode(), PurePath("deal.txt"), "deal.txt").revision
    assert read(body).revision.clauses == typed.clauses


HOSTILE = {
    "doctype": (b"<!DOCTYPE a [<!ENTITY x 'y'>]><akomaNtoso><p>&x;</p></akomaNtoso>", "entities"),
    "bomb": (
        b"<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><akomaNtoso>&b;</akomaNtoso>",
        "entities",
    ),
    "outside": (
        b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><akomaNtoso>&x;</akomaNtoso>",
        "entities",
    ),
    "deep": (act("<section>" * 10_000 + "<p>x</p>" + "</section>" * 10_000), "nested too deep"),
    "deeper": (act("<section>" * 200 + "<p>x</p>" + "</section>" * 200), "over 120 deep"),
    "elements": (act("<p>a b</p>" * 200_001), "more than 200,000 elements"),
    "broken": (act("<p>x")[:-20], "damaged XML"),
    "other": (b"<rss><channel/></rss>", "outermost element is 'rss'"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_cannot_be_read_whole_is_refused(name: str) -> None:
    data, why = HOSTILE[name]
    with pytest.raises(UnreadableFile, match=why):
        read(data)


def test_a_note_of_what_is_no_clause_of_its_own_hangs_on_what_is_read_next() -> None:
    body = "<num/><article>Boats.</article><authorialNote>In 2031.</authorialNote>"
    found = read(body)
    said = [text for each in found.revision.walk() for text in (each.text, *each.notes)]
    assert "Boats." in said
    assert any("In 2031." in text for text in said)


def test_an_id_that_stands_twice_does_no_harm() -> None:
    body = "<level xml:id='a'><num>1</num><p>x</p></level><level xml:id='a'><num>2</num></level>"
    assert tree(read(body)) == ["1 |  | x", "2 |  | "]


WORD = st.text("abcdefgäßждщةن法", min_size=1, max_size=7)
SENTENCE = st.lists(WORD, min_size=2, max_size=6).map(" ".join)


LABEL = st.sampled_from(["1.", "(a)", "Article 3", "§ 4", "IV", "X-1", "7"])
HEADING = st.one_of(st.just(""), SENTENCE)
SAID = st.lists(SENTENCE, min_size=1, max_size=2).map(tuple)


def _parts(below: st.SearchStrategy[Part]) -> st.SearchStrategy[Part]:
    return st.builds(Part, LABEL, HEADING, SAID, st.lists(below, min_size=1, max_size=3).map(tuple))


LEAVES = st.builds(Part, LABEL, HEADING, SAID)
PARTS = st.lists(st.recursive(LEAVES, _parts, max_leaves=6), min_size=1, max_size=3)


def written(part: Part) -> str:
    """Return a part as an element."""
    heading = f"<heading>{escape(part.heading)}</heading>" if part.heading else ""
    words = "".join(f"<p>{escape(text)}</p>" for text in part.paragraphs)
    behind = "".join(f"<wrapUp><p>{escape(text)}</p></wrapUp>" for text in part.closing)
    below = "".join(map(written, part.parts))
    return f"<level><num>{part.label}</num>{heading}<intro>{words}</intro>{below}{behind}</level>"


@given(PARTS)
def test_what_is_written_as_parts_is_read_as_those(parts: list[Part]) -> None:
    def shown(part: Part, depth: int) -> list[str]:
        label = part.label.removesuffix(".")
        line = "  " * depth + f"{label} | {part.heading} | {'¶'.join(part.paragraphs)}"
        return [line, *(line for each in part.parts for line in shown(each, depth + 1))]

    assert tree(read("".join(map(written, parts)))) == [
        line for part in parts for line in shown(part, 0)
    ]


NAMES = """
    article paragraph list point intro wrapUp content p block item num heading recital toc
    quotedStructure mod ins authorialNote table hcontainer blockList foo b tr td preamble
"""


def _elements(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    names = st.sampled_from(NAMES.split())
    return st.builds("<{0}>{1}</{0}>".format, names, st.lists(inner, max_size=3).map(" ".join))


@given(
    st.lists(st.recursive(SENTENCE, _elements, max_leaves=9), min_size=1, max_size=3).map(" ".join)
)
def test_no_word_of_an_act_is_lost(body: str) -> None:
    found = read(body)
    parts = list(found.apart)
    for each in found.revision.walk():
        parts += [each.label, each.heading, each.text, each.closing, *each.notes]
    there = Counter(WORDS.findall(re.sub("<[^>]*>", " ", body)))
    assert not there - Counter(WORDS.findall("\n".join(parts)))


@pytest.mark.parametrize("piece", [b"<!DOCTYPE x>", b"<?a?>", b"<!---->", b"<!-- --> <?xml a?>"])
def test_a_long_prologue_is_gone_over_once(piece: bytes) -> None:
    """Parted in all ways that there are, it takes longer than anybody lives."""
    assert not is_akoma_ntoso(piece * 400 + b"x")
    assert not is_page(piece * 400 + b"x")


def test_a_prologue_may_declare_what_it_likes() -> None:
    declared = b"<?xml version='1.0'?>\n<!-- a > b -->\n<!DOCTYPE a [<!ENTITY b 'c'>]>\n"
    assert is_akoma_ntoso(declared + b"<akomaNtoso xmlns='x'>")
    assert is_page(b"<!-- a > b -->\n<!doctype html>")

"""OpenDocument texts: what LibreOffice writes is read as the Word file that it was made of."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path, PurePath
from zipfile import ZIP_STORED, ZipFile

import pytest
from office import OFFICE
from runs import run

from plans.drafting import Accepts, ReadDocument
from plans.errors import UnreadableFile
from plans.model import Clause, Revision
from plans.readers import read_document

SPACES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style")
)
SPACES += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
NUMBERS = (
    '<text:list-style style:name="L">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="("'
    ' style:num-suffix=")"/></text:list-style>'
)


def opened(body: str, declared: str = "", numbers: str = NUMBERS) -> bytes:
    """Return an OpenDocument text with a ``body``, and what is ``declared`` before it."""
    content = (
        f"{declared}<office:document-content{SPACES}><office:automatic-styles>{numbers}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return data.getvalue()


def p(words: str) -> str:
    return f"<text:p>{words}</text:p>"


def items(*words: str, more: str = "") -> str:
    listed = "".join(f"<text:list-item>{each}</text:list-item>" for each in words)
    return f'<text:list text:style-name="L"{more}>{listed}</text:list>'


def row(words: tuple[str, ...]) -> str:
    cells = (f"<table:table-cell>{p(each)}</table:table-cell>" for each in words)
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def region(id: str, *parts: str) -> str:
    return f'<text:changed-region text:id="{id}">{"".join(parts)}</text:changed-region>'


def change(kind: str, author: str, words: str = "") -> str:
    info = (
        f"<office:change-info><dc:creator>{author}</dc:creator>"
        "<dc:date>2031-03-04T10:00:00</dc:date></office:change-info>"
    )
    return f"<text:{kind}>{info}{words}</text:{kind}>"


def read(data: bytes, accepts: Accepts | None = None) -> ReadDocument:
    return read_document(data, PurePath("x.odt"), "x.odt", accepts)


def said(revision: Revision) -> list[tuple[str, str]]:
    return [(each.label, each.text or each.heading) for each in revision.walk()]


def test_raised_figures_and_signs_of_fonts_are_letters() -> None:
    looks = (("S", 'text-position="super 58%"'), ("D", 'text-position="-20% 58%"'))
    styles = "".join(
        f'<style:style style:name="{name}" style:family="text">'
        f"<style:text-properties style:{look}/></style:style>"
        for name, look in (*looks, ("F", 'font-name="Symbol1"'))
    )

    def span(name: str, words: str) -> str:
        return f'<text:span text:style-name="{name}">{words}</text:span>'

    words = f"40 km{span('S', '2')} of H{span('D', '2')}O at {span('F', chr(0xF061))}, not 2."
    [clause] = read(opened(p(words), numbers=styles)).revision.clauses
    assert clause.text == "40 km² of H₂O at α, not 2."


def test_lists_are_numbered_as_they_are_printed() -> None:
    inner = items(p("dry;"), p("sawn.")).replace(' text:style-name="L"', "")
    body = p("DEAL") + items(p("The buyer pays."), p("The goods are:") + inner)
    body += p("A word between.") + items(p("The end."), more=' text:continue-numbering="true"')
    revision = read(opened(body)).revision
    assert revision.title == "DEAL"
    assert said(revision) == [
        ("1", "The buyer pays."),
        ("2", "The goods are:"),
        ("(a)", "dry;"),
        ("(b)", "sawn."),
        ("3", "The end."),
    ]
    assert "A word between." in (revision.clauses[1].closing, revision.clauses[-2].text)


@pytest.mark.parametrize(
    ("said", "third"),
    [
        ("ا, ب, ج, ...", "ج"),
        ("А, Б, .., Аа, Аб, ... (uk)", "В"),
        ("甲, 乙, 丙, ...", "丙."),
        ("?", "3"),
    ],
)
def test_a_format_is_known_by_the_first_of_its_numbers(said: str, third: str) -> None:
    numbers = NUMBERS.replace('num-format="1"', f'num-format="{said}"')
    data = opened(items(p("One."), p("Two."), p("Three.")), numbers=numbers)
    assert [each.label for each in read(data).revision.walk()][2] == third


def test_the_heading_over_a_table_of_contents_goes_with_it() -> None:
    table = f"<text:table-of-content>{p('Scope 1')}</text:table-of-content>"
    found = read(opened(f"{p('Act')}{p('Contents')}{table}{items(p('It is so.'))}"))
    assert (found.revision.title, found.apart) == ("Act", ("Scope 1", "Contents"))
    alone = read(opened(f"{p('Act')}{table}{items(p('It is so.'))}"))
    assert alone.revision.title == "Act"


def test_each_reading_has_the_words_and_the_numbers_of_its_changes() -> None:
    struck = region("d", change("deletion", "Bob", items(p("Two."), p(""))))
    both = region("b", change("deletion", "Bob", p("ten")), change("insertion", "Alice"))
    tracked = f"<text:tracked-changes>{struck}{both}</text:tracked-changes>"
    limit = 'A limit of <text:change text:change-id="b"/> days.'
    body = items(p(limit), p('<text:change text:change-id="d"/>Three.'))
    data = opened(tracked + body)
    accepted, rejected = (read(data, lambda _, yes=yes: yes) for yes in (True, False))
    assert said(accepted.revision) == [("1", "A limit of days."), ("2", "Three.")]
    assert [label for label, _ in said(rejected.revision)] == ["1", "2", "3"]
    alice = read(data, lambda change: change.author == "Alice").revision
    assert said(alice)[0] == ("1", "A limit of ten days.")
    assert {each.author for each in accepted.changes} == {"Alice", "Bob"}


def test_a_note_is_no_word_of_its_clause_and_a_table_stays_one(tmp_path: Path) -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p('Or later.')}</text:note-body></text:note>"
    )
    rows = "".join(map(row, (("Wood", "Euros"), ("Oak", f"900{note}"))))
    body = items(p(f"Paid on 4 May{note}."), p("The prices:"))
    body += f"<table:table>{rows}</table:table>"
    revision = read(opened(body)).revision
    first, second = revision.clauses
    assert (first.text, first.notes) == ("Paid on 4 May.", ("Footnote: Or later.",))
    assert "| Oak | 900 |" in second.text
    assert second.notes == ("Footnote: Or later.",)
    (tmp_path / "a.odt").write_bytes(opened(body))
    (tmp_path / "b.odt").write_bytes(opened(body.replace("900", "950")))
    assert "900" in run(tmp_path, "diff", "a.odt", "b.odt").stdout


def test_a_cell_that_goes_on_below_keeps_its_column_and_a_comment_its_day_and_its_words() -> None:
    def comment(day: int, words: str) -> str:
        made = f"<dc:creator>Eve</dc:creator><dc:date>2031-03-0{day}T10:00:00</dc:date>{p(words)}"
        return f"<office:annotation>{made}</office:annotation>"

    covered = "<table:covered-table-cell/>"
    rows = row(("River", "Bridge", "Days")) + row(("Nara", "Upper", "4"))
    rows += row(("Lower", "9")).replace("<table:table-row>", f"<table:table-row>{covered}")
    wide = row(("Both", "13")).replace("<table:table-cell>", "<table:table-cell {}>", 1)
    rows += wide.format('table:number-columns-spanned="2"').replace(
        "</table:table-cell>", f"</table:table-cell>{covered}", 1
    )
    region_of = region("d", change("insertion", "Eve"))
    noted = comment(5, "Agreed.") + comment(4, "Is it?") + "new"
    body = f'<text:change-start text:change-id="d"/>{noted}<text:change-end text:change-id="d"/>'
    body = f"<text:tracked-changes>{region_of}</text:tracked-changes>" + items(p(f"A {body} day:"))
    body += f"<table:table>{rows}</table:table>"
    for accepted in (True, False):
        (clause,) = read(opened(body), lambda _, yes=accepted: yes).revision.clauses
        assert clause.notes == (
            "Comment (Eve, 2031-03-04): Is it?",
            "Comment (Eve, 2031-03-05): Agreed.",
        )
        assert "| Nara | Upper | 4 |\n|  | Lower | 9 |\n| Both |  | 13 |" in clause.text


def locked(path: str) -> bytes:
    """Return an OpenDocument text whose part at ``path`` is locked with a password."""
    data = io.BytesIO(opened(""))
    entry = f'<m:file-entry m:full-path="{path}" m:media-type="text/xml">\n <m:encryption-data/>'
    with ZipFile(data, "a") as archive:
        archive.writestr("META-INF/manifest.xml", f"<m:manifest>{entry}</m:manifest>")
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (locked("content.xml"), "locked with a password"),
        (locked("encrypted-package"), "locked with a password"),
        (opened(p("x"))[:-40], "damaged or cut off"),
        (opened(p("x").replace("</text:p>", "")), "damaged: content.xml"),
        (opened("&e;", '<!DOCTYPE e [<!ENTITY e "x">]>'), "entities"),
        (opened(p("x").replace("<text:p>", "<text:span>" * 300)), "damaged"),
    ],
)
def test_what_is_no_whole_text_is_refused_with_the_reason(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableFile, match=why):
        read(data)


def tree(clause: Clause) -> tuple[object, ...]:
    return (clause.label, clause.heading, clause.text, *map(tree, clause.clauses))


# What LibreOffice loses or reads otherwise than Word: figures for Roman numbers above, a number
# that was inserted; of a move it makes a deletion and an insertion. It cannot convert two authors.
UNLIKE = ("02", "03", "07", "15")
WORD_FILES = [
    path
    for path in sorted((Path(__file__).parent / "cases" / "docx").glob("*.docx"))
    if not path.name.startswith(UNLIKE)
]


@pytest.mark.office
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_word_file_saved_as_open_document_has_the_same_clauses(tmp_path: Path) -> None:
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [str(OFFICE), "--headless", profile, "--convert-to", "odt", "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, WORD_FILES)], check=True, capture_output=True, timeout=180)
    for path in WORD_FILES:
        made = tmp_path / f"{path.stem}.odt"
        for yes in (True, False):
            files = ((path, path.read_bytes()), (made, made.read_bytes()))
            word, opened = (
                read_document(data, name, name.name, lambda _, yes=yes: yes).revision
                for name, data in files
            )
            assert [*map(tree, word.clauses)] == [*map(tree, opened.clauses)], path.name

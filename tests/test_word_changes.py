"""Changes tracked in a Word file: a diff of the file with itself, and a row of revisions."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from runs import run
from word_files import change, ins, level, num, numbering, p, part, r, relations, struck, word_file

from plans.errors import InputError
from plans.verbs.compare import compare
from plans.verbs.unroll_file import unroll_file

TWO_AUTHORS = Path(__file__).parent / "cases" / "docx" / "15-two-authors.docx"
LIST = numbering(level(0, "%1."))


def told(path: Path, by: str = "") -> list[str]:
    """Return a line a change: the clause, what is told of it, and who made it."""
    found = []
    for each in compare(path, by=by).changes:
        makers = ", ".join(f"{maker.author} {maker.date}" for maker in each.makers)
        found.append(f"{each.label} {each.told}" + (f" · {makers}" if makers else ""))
    return found


def test_the_file_says_which_clause_moved_and_who_made_each_change() -> None:
    """By likeness alone it would be the clause on liability that moved."""
    assert told(TWO_AUTHORS) == [
        "1 deadline within 30 days → within 45 days (+15 days) · Alice 2026-01-02",
        "1 words changed · Alice 2026-01-02",
        "2 removed · Alice 2026-01-02",
        "2 number 4 → 2",
        "2 sum none → limited to five million euros · Bob 2026-01-03",
        "2 words changed · Bob 2026-01-03",
        "3 moved · Bob 2026-01-03",
        "4 number 5 → 4",
    ]


def test_the_changes_of_one_author_are_compared_with_none() -> None:
    found = told(TWO_AUTHORS, by="alice")
    assert "3 sum none → limited to ten million euros · Alice 2026-01-02" in found
    assert not [line for line in found if "Bob" in line or " moved" in line]


def test_two_authors_in_one_clause_are_each_named_at_what_they_changed(tmp_path: Path) -> None:
    (tmp_path / "deal.docx").write_bytes(
        word_file(
            p(
                r("The buyer pays within "),
                struck("30", "Alice"),
                ins("45", "Alice"),
                r(" days the sum of "),
                struck("500", "Bob", "2026-02-05"),
                ins("700", "Bob", "2026-02-05"),
                r(" euros."),
                properties=num(1),
            ),
            LIST,
        )
    )
    found = told(tmp_path / "deal.docx")
    assert next(line for line in found if "days" in line and "words" not in line).endswith(
        "· Alice 2026-01-02"
    )
    assert next(line for line in found if "euros" in line and "words" not in line).endswith(
        "· Bob 2026-02-05"
    )


def test_a_paragraph_that_was_typed_behind_another_is_new_and_splits_nothing(
    tmp_path: Path,
) -> None:
    """The end of the old paragraph is what a word processor marks as inserted then."""
    body = p(
        r("The seller delivers the goods."),
        properties=num(1) + f"<w:rPr>{change('ins')}</w:rPr>",
    ) + p(ins("The buyer pays at once."), properties=num(1))
    (tmp_path / "deal.docx").write_bytes(word_file(body, LIST))
    assert told(tmp_path / "deal.docx") == ["2 added · Alice 2026-01-02"]


def test_a_file_without_tracked_changes_has_nothing_to_tell(tmp_path: Path) -> None:
    (tmp_path / "deal.docx").write_bytes(word_file(p(r("The text."))))
    with pytest.raises(InputError, match="holds no tracked changes"):
        compare(tmp_path / "deal.docx")
    with pytest.raises(InputError, match="holds no tracked changes"):
        unroll_file(tmp_path / "deal.docx")


def test_the_author_is_named_in_text_json_markdown_and_on_the_page(tmp_path: Path) -> None:
    said = {
        format: run(tmp_path, "diff", str(TWO_AUTHORS), "-f", format).stdout
        for format in ("text", "markdown", "html", "json")
    }
    assert "● removed · Alice, 2026-01-02\n" in said["text"]
    assert "removed `clause-removed` · Alice, 2026" in said["markdown"]
    assert '<bdi class="by">Alice, 2026-01-02</bdi>' in said["html"]
    found = json.loads(said["json"])["changes"]
    removed = next(each for each in found if each["rule"] == "clause-removed")
    assert removed["made_by"] == [{"author": "Alice", "date": "2026-01-02"}]


def test_where_one_text_is_wanted_nothing_is_guessed(tmp_path: Path) -> None:
    done = run(tmp_path, "show", str(TWO_AUTHORS))
    assert done.code == 2
    assert "#accepted' is the text with them" in done.stderr
    assert run(tmp_path, "show", f"{TWO_AUTHORS}#rejected").code == 0
    assert run(tmp_path, "show", f"{TWO_AUTHORS}#by=Bob").code == 0
    unknown = run(tmp_path, "show", f"{TWO_AUTHORS}#by=Bab")
    assert (unknown.code, "did you mean 'Bob'?" in unknown.stderr) == (2, True)


def test_a_file_is_unrolled_into_a_revision_for_each_author_and_day(
    tmp_path: Path,
) -> None:
    made = tmp_path / "made"
    done = run(tmp_path, "import", str(TWO_AUTHORS), "--unroll", "-o", str(made))
    assert done.code == 0, done.stderr
    assert sorted(path.name for path in made.iterdir()) == ["v1.yaml", "v2.yaml", "v3.yaml"]
    texts = [
        [(clause.id, clause.text) for clause in each.revision.walk() if "Liability" in clause.text]
        for each in unroll_file(TWO_AUTHORS)
    ]
    assert texts == [
        [("clause-4", "Liability is limited to million euros.")],
        [("clause-4", "Liability is limited to ten million euros.")],
        [("clause-4", "Liability is limited to five million euros.")],
    ]
    blamed = run(made, "blame", "v3.yaml").stdout
    assert re.search(r"v2.yaml +2026-01-02 +no source +The Seller shall pay within 45 days", blamed)


def piped(data: bytes, *words: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "plans", *words], input=data, capture_output=True, check=False
    )
    return subprocess.CompletedProcess(
        words, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def test_a_file_may_come_on_standard_input() -> None:
    data = TWO_AUTHORS.read_bytes()
    assert "moved · Bob, 2026-01-03" in piped(data, "diff", "-").stdout
    asked = piped(data, "show", "-")
    assert asked.returncode == 2
    assert "'standard input#accepted' is the text with them" in asked.stderr
    assert "within 45 days" in piped(data, "show", "standard input#accepted").stdout
    text = piped(b"1. The seller pays.\n", "show", "-")
    assert (text.returncode, text.stderr) == (0, "")
    assert "The seller pays." in text.stdout


def moved_file(count: int, here: int, there: int) -> bytes:
    """Return a file of numbered clauses of which the one at ``here`` was moved before ``there``."""
    texts = [f"The party {number} pays {number} euros to the fund." for number in range(count)]
    made = [p(r(text), properties=num(1)) for text in texts]
    mark = {name: f"<w:rPr>{change(name)}</w:rPr>" for name in ("moveFrom", "moveTo")}
    gone, came = (
        p(change(name, r(texts[here])), properties=num(1) + mark[name])
        for name in ("moveFrom", "moveTo")
    )
    made[here] = gone
    made.insert(there, came)
    return word_file("".join(made), LIST)


PLACES = [(here, there) for here in range(4) for there in range(5) if there not in (here, here + 1)]


@pytest.mark.parametrize(("here", "there"), PLACES)
def test_whatever_was_moved_is_what_moved_forth_and_back(
    here: int, there: int, tmp_path: Path
) -> None:
    """Also where two neighbours changed places, and likeness tells nothing."""
    (tmp_path / "deal.docx").write_bytes(moved_file(4, here, there))
    refs = f"{tmp_path}/deal.docx#rejected", f"{tmp_path}/deal.docx#accepted"
    for before, after in (refs, refs[::-1]):
        found = compare(before, after).changes
        moved = [each for each in found if each.rule == "clause-moved"]
        assert [each.heading for each in moved] == [
            f"The party {here} pays {here} euros to the fund"
        ]
        assert {each.rule for each in found} <= {"clause-moved", "clause-renumbered"}


def test_a_heading_that_was_moved_is_no_title_of_the_text() -> None:
    """What stands first before the move, or after it, would hide it."""
    assert told(TWO_AUTHORS.parent / "07-move.docx") == [" moved · Alice 2026-01-02"]


def headed(words: str, *more: str) -> bytes:
    """Return a file with a header."""
    parts = {
        **LIST,
        **relations(header="header1.xml", footer="footer1.xml"),
        "word/header1.xml": part("hdr", p(words)),
        "word/footer1.xml": part("ftr", p(r("Strictly private"))),
    }
    return word_file("".join(p(r(each), properties=num(1)) for each in more), parts)


SAYS = ("The price is EUR 5.", "The buyer pays at once.")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (r("Draft of May"), r("Draft of June"), "− 'Draft of May' + 'Draft of June'"),
        (r("Draft of May"), r("Draft of May"), ""),
        (r("Entwurf"), "", "− 'Entwurf'"),
        ("", r("草案二"), "+ '草案二'"),
    ],
)
def test_headers_and_footers_that_differ_are_told_with_their_words(
    before: str, after: str, said: str, tmp_path: Path
) -> None:
    files = [tmp_path / "one.docx", tmp_path / "two.docx"]
    for file, words in zip(files, (before, after), strict=True):
        file.write_bytes(headed(words, *SAYS))
    found = compare(*files)
    assert found.changes == ()
    told = [each for each in found.warnings if "differ" in each]
    assert told == ([f"headers and footers differ: {said}"] if said else [])


def test_changes_tracked_in_a_header_are_told_as_what_differs_there(tmp_path: Path) -> None:
    file = tmp_path / "deal.docx"
    words = r("Draft of ") + struck("May") + ins("June")
    made = headed(words, *SAYS)
    file.write_bytes(made)
    body = word_file(p(r("The price is EUR "), struck("5"), ins("6"), r(".")), _parts_of(made))
    file.write_bytes(body)
    assert (
        "headers and footers differ: − 'Draft of May' + 'Draft of June'" in compare(file).warnings
    )


def _parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a file beside its text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [each for each in archive.namelist() if each != "word/document.xml"]
        return {name: archive.read(name) for name in names}

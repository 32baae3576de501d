"""A desk that writes: three verbs, each shown first, for one browser; what it will not write."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from desks import DRAFT, Answered, Client, Editor, confirmed, contents, opened, talks
from runs import run

pytest.importorskip("python_multipart")
pytest.importorskip("watchfiles")

Undo = Callable[[int], Answered]

CLOSE = {"ref": "mill@v2", "spot": "bases"}


def difference(shown: Answered) -> str:
    """Return the lines that a page shows to differ."""
    lines = re.findall(r'<span class="line \w*">(.*?)</span>', shown.text)
    return unescape("\n".join(lines)) + "\n"


def leave_it(shown: Answered) -> str:
    """Return where a page leads whoever does not want what it shows."""
    return unescape(re.findall(r'href="([^"]*)">(?:Leave it|Back)<', shown.text)[0])


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return talks(tmp_path_factory.mktemp("talks"))


@pytest.fixture(scope="module")
def editor(place: Path) -> Iterator[Editor]:
    with opened(place, "--edit") as client:
        yield Editor(client.port, client.process, client.key).enter()


@pytest.fixture
def folder(place: Path) -> Path:
    """The talks as they were, whatever was written in them before."""
    mill = place / "proposals" / "mill"
    mill.unlink() if mill.is_symlink() else shutil.rmtree(mill)
    return talks(place)


@pytest.fixture
def desk(editor: Editor, folder: Path) -> Editor:
    """The desk of all tests, in the talks as they were."""
    assert contents(folder)
    return editor


@pytest.fixture
def undo(desk: Editor) -> Undo:
    """Ask to take back what a test wrote, by its number among that."""
    before = desk.get("/log").text.count("<time>")
    return lambda number: desk.send("/undo", number=str(before + number))


def test_what_is_shown_is_what_the_command_shows_and_what_is_written(
    folder: Path, desk: Editor, undo: Undo
) -> None:
    before = contents(folder)
    page = desk.get("/brackets").text
    assert page.count('value="open" checked') == 1 and page.count("checked") == 1
    assert "mill@v1" not in page
    shown = desk.send("/resolve", **CLOSE, choice="take:south")
    told = run(folder, "resolve", "mill@v2", "bases", "--take", "south", "--dry-run").stdout
    assert difference(shown) == told and leave_it(shown) == "/brackets#mill%40v2%3Abases"
    assert contents(folder) == before
    assert "close bases" in desk.confirm(shown).text
    assert "The bases go." in (folder / "proposals/mill/v2.yaml").read_text()
    back = desk.confirm(undo(1))
    assert "taken back" in back.text
    assert contents(folder) == before


def test_to_leave_it_open_or_to_choose_no_words_writes_nothing(folder: Path, desk: Editor) -> None:
    before = contents(folder)
    for choice in ("open", ""):
        assert "Open brackets" in desk.send("/resolve", **CLOSE, choice=choice).text
    wordless = desk.send("/resolve", **CLOSE, choice="other", text=" ")
    assert wordless.status == 409 and "no other wording" in wordless.text
    assert contents(folder) == before


def test_who_takes_back_a_file_that_is_new_is_told_that_it_goes(desk: Editor, undo: Undo) -> None:
    page = desk.compare("mill@v2", ("late.txt", b"1. Bases\nThe bases stay.\n"), token=desk.token)
    kept = re.findall(r'name="kept" value="([^"]+)"', page.text)[0]
    shown = desk.send("/keep", kept=kept, side="after", follows="mill@v2")
    assert "<button>Write v3.yaml</button>" in shown.text
    desk.confirm(shown)
    assert "<button>Remove v3.yaml</button>" in undo(1).text


def test_a_text_is_kept_as_a_draft_and_a_note_beside_it(
    folder: Path, desk: Editor, undo: Undo
) -> None:
    text = b"1. Bases\nThe bases stay.\n2. The army has at most 900 soldiers.\n"
    page = desk.compare("mill@v2", ("late.txt", text), token=desk.token)
    kept = re.findall(r'name="kept" value="([^"]+)"', page.text)[0]
    assert "<option selected>mill@v2</option>" in page.text
    shown = desk.send("/keep", kept=kept, side="after", follows="mill@v2")
    assert (
        "a draft that follows mill@v2" in shown.text and "<summary>2\u00a0clauses: " in shown.text
    )
    assert leave_it(shown) == f"/compared/{kept}"
    assert not (folder / "proposals/mill/v3.yaml").exists()
    assert 'href="/text/mill@v3"' in desk.confirm(shown).text
    draft = (folder / "proposals/mill/v3.yaml").read_text()
    assert "status: draft" in draft and "900 soldiers" in draft and "id: army" in draft
    page = desk.compare("mill@v2", "mill@v3", token=desk.token)
    kept = re.findall(r'name="kept" value="([^"]+)"', page.text)[0]
    change = re.findall(r'/note/([^"]+)"', page.text)[0]
    said = {"kept": kept, "change": change, "by": "Ada", "note": "Too many."}
    desk.confirm(desk.send("/note", **said))
    kept_note = (folder / "proposals/mill/reviews.yaml").read_text()
    assert "Too many." in kept_note and "decision: remarked" in kept_note
    desk.confirm(undo(1))
    assert not (folder / "proposals/mill/v3.yaml").exists()


def test_a_file_that_changed_meanwhile_is_not_written_but_shown_anew(
    folder: Path, desk: Editor
) -> None:
    shown = desk.send("/resolve", **CLOSE, choice="take:south")
    draft = folder / "proposals/mill/v2.yaml"
    draft.write_text(DRAFT.replace("600", "700"))
    anew = desk.confirm(shown)
    assert anew.status == 409 and "has changed" in anew.text
    assert draft.read_text() == DRAFT.replace("600", "700")
    desk.confirm(anew)
    assert "700" in draft.read_text() and "The bases go." in draft.read_text()


def test_of_two_tabs_that_write_the_second_is_shown_what_the_first_wrote(
    folder: Path, desk: Editor
) -> None:
    first = desk.send("/resolve", **CLOSE, choice="take:south")
    second = desk.send("/resolve", **CLOSE, choice="take:north")
    before = desk.get("/log").text.count(said := "close bases in mill@v2")
    assert desk.confirm(first).status == 200
    written = contents(folder)
    assert desk.confirm(second).status == 409  # there is no such bracket any more
    # Nothing is confirmed twice: whoever presses twice is shown what was written.
    assert desk.confirm(first).text.count(said) == before + 1
    assert contents(folder) == written


def test_a_bracket_of_a_tabled_text_is_closed_in_the_draft_that_follows(
    folder: Path, desk: Editor, undo: Undo
) -> None:
    draft, tabled = (folder / f"proposals/mill/v{number}.yaml" for number in (2, 1))
    draft.unlink()
    words = tabled.read_bytes()
    assert "starts v2" in desk.get("/brackets").text
    asked = {"ref": "mill@v1", "spot": "bases", "choice": "take:south"}
    first, second = desk.send("/resolve", **asked), desk.send("/resolve", **asked)
    assert not draft.exists() and "mill@v1</bdi> stays as it is" in first.text
    shown = difference(first)
    assert "+    text: The bases go." in shown and "+status" not in shown
    assert "start v2 from mill@v1, and close bases in it" in desk.confirm(first).text
    made = draft.read_bytes()
    # It is what two commands write.
    draft.unlink()
    assert run(folder, "new", "--from", "mill@v1").code == 0
    assert run(folder, "resolve", "mill@v2", "bases", "--take", "south").code == 0
    assert draft.read_bytes() == made and b"parent: v1" in made and b"status: draft" in made
    # Whoever else was shown a draft that follows is told that there is one.
    late = desk.confirm(second)
    assert late.status == 409 and "preview" not in late.text
    assert draft.read_bytes() == made and tabled.read_bytes() == words
    desk.confirm(undo(1))
    assert not draft.exists() and tabled.read_bytes() == words


def test_what_is_confirmed_is_what_was_shown(folder: Path, desk: Editor) -> None:
    before = contents(folder)
    preview, digest = confirmed(desk.send("/resolve", **CLOSE, choice="take:south"))
    answer = desk.send("/write", preview=preview, digest=digest[:-1] + "x")
    assert answer.status == 409
    assert desk.send("/write", preview="x" * 16, digest=digest).status == 404
    assert contents(folder) == before


REFUSED = (
    ("mill@v1", "bases"), ("v1", "bases"), ("../../etc/passwd", "bases"), ("/etc/passwd", "bases"),
    ("mill@../mill/v2", "bases"), ("mill@v2\0", "bases"), ("proposals/mill/v2.yaml", "bases"),
    ("mill@chain", "bases"), ("mill@reviews", "bases"), ("mill@v2", "nowhere"), ("", ""),
    ("main:mill@v2", "bases"), ("-", "bases"), ("mill@v2#accepted", "bases"), ("CON", "bases"),
)  # fmt: skip


def test_a_tabled_text_and_what_is_no_draft_is_never_written(
    folder: Path, desk: Editor, undo: Undo
) -> None:
    before = contents(folder)
    for ref, spot in REFUSED:
        shown = desk.send("/resolve", ref=ref, spot=spot, choice="take:south", path="/tmp/x")
        assert shown.status == 409 and "preview" not in shown.text
    assert undo(1).status == 404
    for number in ("0", "-1", "x", "9" * 30):
        assert desk.send("/undo", number=number).status == 404
    for proposal in ("../x", "", "mill/../..", "other", "con", "\0"):
        page = desk.compare("mill@v2", ("a.txt", b"1. A."), token=desk.token)
        kept = re.findall(r'name="kept" value="([^"]+)"', page.text)[0]
        shown = desk.send("/keep", kept=kept, side="after", follows=proposal)
        assert shown.status == 409
        assert desk.send("/keep", kept=kept, side="../x", follows="mill@v2").status == 404
        break_out = desk.send("/keep", kept="x", side="after", follows="mill@v2")
        assert break_out.status == 404
    assert contents(folder) == before


def test_a_text_tabled_after_it_was_shown_or_moved_stays_as_it_is(
    folder: Path, desk: Editor, tmp_path: Path
) -> None:
    shown = desk.send("/resolve", **CLOSE, choice="take:south")
    run(folder, "table", "mill", "--by", "north").assert_refused()  # as whom, is another matter
    draft = folder / "proposals/mill/v2.yaml"
    draft.write_text(DRAFT.replace("status: draft", "status: tabled"))
    assert desk.confirm(shown).status == 409
    assert "tabled" in draft.read_text() and "alternatives" in draft.read_text()
    # Nor is anything written where the folder of the proposal leads by then.
    draft.write_text(DRAFT)
    shown = desk.send("/resolve", **CLOSE, choice="take:south")
    mill, elsewhere = folder / "proposals/mill", tmp_path / "mill"
    mill.rename(elsewhere)
    mill.symlink_to(elsewhere)
    refused = desk.confirm(shown)
    assert refused.status == 409 and leave_it(refused) == leave_it(shown)
    assert (elsewhere / "v2.yaml").read_text() == DRAFT


PAGES = ("/brackets", "/log", "/problems", "/site/index.html", "/events", "/compared/x")
FORMS = ("/resolve", "/keep", "/note", "/write", "/undo", "/compare", "/look")


def test_without_the_cookie_there_is_one_page_and_without_the_token_no_form(
    folder: Path, desk: Editor
) -> None:
    before = contents(folder)
    stranger = Client(desk.port, desk.process)
    for page in PAGES:
        assert stranger.get(page).status == 403
    for path in FORMS:
        assert stranger.post(path, {"token": desk.token, **CLOSE}).status == 403
        for token in ("", "x", desk.token[:-1], desk.token.upper()):
            answer = desk.post(path, {"token": token, **CLOSE, "choice": "take:south"})
            assert answer.status == 403
    assert "key" in stranger.get("/").text and "mill" not in stranger.get("/").text
    assert contents(folder) == before


def test_a_key_opens_once(desk: Editor) -> None:
    stranger = Client(desk.port, desk.process)
    for key in (desk.key, "", "x", desk.key + "x"):
        answer = stranger.post("/enter", {"key": key})
        assert answer.status == 403 and "set-cookie" not in answer.headers


def test_there_is_no_desk_that_writes_without_a_workspace_of_ones_own(tmp_path: Path) -> None:
    run(tmp_path, "serve", "--port", "0", "--edit").assert_refused()

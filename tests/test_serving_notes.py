"""What is noted at a desk: of any change, clause or term, shown there afterwards; and counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from desks import DRAFT, Client, Editor, contents, opened, talks

from plans.serving.counting import Counts
from plans.serving.noting import text
from plans.serving.watching import Changes

pytest.importorskip("python_multipart")
pytest.importorskip("watchfiles")

TERM = "terms: {size: {kind: quantity, issue: army-size, value: 600 personnel, role: cap}}"
TYPED = DRAFT.replace("600 soldiers.}", "700 soldiers., " + TERM + "}")
LINE = "Zu viele. عدد <b onmouseover=x>{{ 7 * 7 }}</b>"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = talks(tmp_path_factory.mktemp("talks"))
    (made / "proposals/mill/v2.yaml").write_text(TYPED)
    return made


@pytest.fixture(scope="module")
def desk(folder: Path) -> Iterator[Editor]:
    with opened(folder, "--edit") as client:
        yield Editor(client.port, client.process, client.key).enter()


def places(page: str) -> list[str]:
    """Return where the links of a page lead on which something is noted."""
    return sorted(set(re.findall(r'href="([^"]*/note/[^"]+)"', page)))


def noted(page: str) -> list[str]:
    """Return what a page shows as said."""
    found = re.findall(r'<ul class="noted">(.*?)</ul>', page, re.DOTALL)
    return [" ".join(unescape(re.sub("<[^>]*>", " ", each)).split()) for each in found]


def test_whatever_a_page_shows_can_be_noted_and_is_shown_there_with_it(
    folder: Path, desk: Editor
) -> None:
    compared = desk.compare("mill@v1", "mill@v2", token=desk.token)
    id = re.findall(r'name="kept" value="([^"]+)"', compared.text)[0]
    pages = ("/text/mill@v2", f"/compared/{id}/changes", "/brackets")
    links = {page: places(desk.get(page).text) for page in pages}
    assert links["/text/mill@v2"] == [
        f"/text/mill@v2/note/{at}" for at in ("army", "army.size", "bases")
    ]
    assert links["/brackets"] == ["/text/mill@v2/note/bases"]
    assert len(links[pages[1]]) > 1 and set(places(compared.text)) <= set(links[pages[1]])
    said: list[str] = []
    for link in sorted({each for found in links.values() for each in found}):
        form = desk.get(link)
        fields = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form.text))
        assert noted(form.text) == []
        words = f"{LINE} {len(said)}"
        before = contents(folder)
        shown = desk.send("/note", **{**fields, "by": "Ada  Ö.", "note": words})
        assert contents(folder) == before
        assert desk.confirm(shown).status == 200
        (told,) = noted(desk.get(link).text)
        assert told.startswith(words) and "Ada Ö." in told
        said.append(told)
    for page, found in links.items():
        assert len(noted(desk.get(page).text)) == len(found)
    everything = desk.get("/notes").text
    assert all(each in noted(everything)[0] for each in said)
    assert "<b onmouseover" not in everything and "49" not in everything
    number = str(len(said))
    assert desk.confirm(desk.send("/undo", number=number)).status == 200


def test_a_note_stays_with_its_clause_and_when_that_is_gone_is_still_told(tmp_path: Path) -> None:
    folder = talks(tmp_path)
    with opened(folder, "--edit") as client:
        desk = Editor(client.port, client.process, client.key).enter()
        said = {"ref": "mill@v2", "at": "army", "by": "Ada", "note": "Zu viele."}
        desk.confirm(desk.send("/note", **said))
        (told,) = noted(desk.get("/text/mill@v1").text)
        assert told.startswith("Zu viele. Ada") and told.endswith("on mill@v2")
        draft = folder / "proposals/mill/v2.yaml"
        draft.write_text(DRAFT.replace("id: army", "id: forces"))
        page = desk.get("/text/mill@v2").text
        assert "no longer there" in page
        assert "The army has at most 600 soldiers." in noted(page)[0]


NOWHERE = (
    ("mill@v2", "x"), ("mill@v2", "army.x"), ("mill@v2", "army."), ("mill@v2", "."),
    ("mill@v2", "../reviews"), ("mill@v9", "army"), ("../mill@v2", "army"), ("/etc/passwd", "army"),
    ("proposals/mill/v2.yaml", "army"), ("main:mill@v2", "army"), ("mill@reviews", "army"),
    ("mill@v2#accepted", "army"), ("", "army"), ("mill@v2\0", "army"), ("-", "army"),
)  # fmt: skip


@pytest.mark.parametrize(("ref", "at"), NOWHERE)
def test_what_is_no_place_of_a_text_is_not_noted(
    folder: Path, desk: Editor, ref: str, at: str
) -> None:
    before = contents(folder)
    shown = desk.send("/note", ref=ref, at=at, by="Ada", note="No.", path="/tmp/x")
    assert shown.status == 409 and "preview" not in shown.text and "root:" not in shown.text
    assert contents(folder) == before


@pytest.mark.parametrize("said", [{"by": ""}, {"by": " \t"}, {"note": ""}, {"note": " \r\n "}])
def test_nobody_notes_nothing(folder: Path, desk: Editor, said: dict[str, str]) -> None:
    before = contents(folder)
    asked = {"ref": "mill@v2", "at": "army", "by": "Ada", "note": "No.", **said}
    assert desk.send("/note", **asked).status == 409
    assert contents(folder) == before


PAGES = ("/notes", "/text/mill@v2", "/text/mill@v2/note/army", "/compared/x/changes")


def test_without_the_key_nothing_that_was_said_is_shown(desk: Editor) -> None:
    stranger = Client(desk.port, desk.process)
    for page in PAGES:
        assert stranger.get(page).status == 403
    assert desk.get("/compared/x/changes").status == 404
    assert desk.get("/compared/x/note/1").status == 404


def test_faults_are_new_until_they_are_shown_and_new_again_when_they_come_back() -> None:
    counts = Counts(Changes())
    assert counts.words == {}
    counts.counted(["a", "b"], 2, 0)
    assert counts.words == {"problems": "2", "brackets": "2", "notes": ""}
    counts.shown()
    counts.counted(["a", "b", "c"], 0, 1)
    assert counts.words == {"problems": "1 new of 3", "brackets": "", "notes": "1"}
    counts.shown()
    assert counts.words["problems"] == "3"
    counts.counted(["a"], 0, 1)
    counts.counted(["a", "b"], 0, 1)
    assert counts.words["problems"] == "1 new of 2"
    counts.counted([], 0, 0)
    assert set(counts.words.values()) == {""}


def test_who_listens_is_told_the_counts_that_there_are_and_each_that_follow() -> None:
    changes = Changes()
    counts = Counts(changes)
    counts.counted(["a"], 0, 0)
    events = changes.events()
    assert next(events).startswith(b"retry")
    assert b"event: counted\ndata: {" in next(events)
    counts.counted(["a"], 3, 0)
    assert b'"brackets": "3"' in next(events)
    changes.tell()
    assert next(events).startswith(b"event: changed")


RED_LINES = """\
redlines:
  - id: no-caps
    party: south
    declared: 2031-01-05
    speaker: Somebody
    statement: No caps.
    issues: [army-size]
    check:
      forbid: {kind: quantity, issue: army-size, role: cap, value: {below: unlimited}}
  - id: toll
    party: south
    declared: 2031-01-05
    speaker: Somebody
    statement: A toll is paid.
    issues: [toll]
    check:
      require: {kind: obligation, issue: toll}
"""


def test_a_text_tells_at_each_term_which_red_lines_it_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposals = talks(tmp_path) / "proposals"
    (proposals / "mill/v2.yaml").write_text(TYPED.replace("status:", "date: 2031-02-01\nstatus:"))
    (proposals / "redlines.yaml").write_text(RED_LINES)
    monkeypatch.chdir(tmp_path)
    says = text((), "mill@v2").says
    places = [place for each in says["clauses"] for place in (each, *each["terms"])]
    told = {place["at"]: [line["statement"] for line in place["lines"]] for place in places}
    assert told == {"bases": [], "army": [], "army.size": ["No caps."]}
    assert [(line["statement"], line["verdict"]) for line in says["undecided"]] == [
        ("A toll is paid.", "not met: the text is silent")
    ]

"""An editor is helped: faults, offers, meanings and definitions, in texts half typed and broken."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runs import run

from plans.editing.buffers import UNITS, Buffer
from plans.editing.completing import Offer, offers_at
from plans.editing.definitions import definition_at
from plans.editing.faults import faults_of
from plans.editing.meaning import meaning_at
from plans.editing.outline import all_items, outline
from plans.editing.renaming import renamed
from plans.editing.session import Opened, Session
from plans.editing.sketch import sketch
from plans.editing.spots import spot_at
from plans.errors import InputError
from plans.model import REGISTERS
from plans.model.revision import RevisionStatus
from plans.storing import shown_path, workspace_for
from plans.terms import term_kinds
from plans.verbs.validate_all import validate_all

ROOT = Path(__file__).resolve().parent.parent
V1, V2 = (ROOT / f"proposals/us-28-point/v{n}.yaml" for n in (1, 2))
TEXT = V2.read_text("utf-8")
FILES = sorted(ROOT.glob("proposals/*.yaml"))


def opened(text: str, path: Path = V2, **others: str) -> Opened:
    """A file with this text in an editor, registers of other texts beside it."""
    session = Session()
    for name, each in others.items():
        session.take(ROOT / f"proposals/{name}.yaml", each)
    session.take(path, text)
    found = session.opened(path)
    assert found is not None
    return found


# Places, as editors count them.

LETTERS = st.text("aé停ع😀\n\r\u2028 ї")


@given(LETTERS, st.sampled_from(sorted(UNITS)))
def test_a_place_leads_back_to_its_character(text: str, encoding: str) -> None:
    buffer = Buffer(text, UNITS[encoding])
    for at in range(len(text) + 1):
        within = text[at - 1 : at + 1] == "\r\n"
        assert within or buffer.offset(*buffer.place(at)) == at


@given(LETTERS, st.sampled_from(sorted(UNITS)), st.integers(0, 9), st.integers(0, 99))
def test_any_place_is_in_the_text_and_on_its_line(
    text: str, encoding: str, line: int, character: int
) -> None:
    buffer = Buffer(text, UNITS[encoding])
    at = buffer.offset(line, character)
    assert 0 <= at <= len(text)
    assert buffer.place(at).line == line or at == len(text)


@pytest.mark.parametrize(("encoding", "character"), [("utf-16", 8), ("utf-8", 16), ("utf-32", 6)])
def test_an_emoji_and_a_chinese_letter_count_as_the_editor_says(
    encoding: str, character: int
) -> None:
    buffer = Buffer("x\n😀停😀a停b", UNITS[encoding])
    assert buffer.place(8) == (1, character)


# Faults.


@pytest.fixture(scope="module")
def all_found() -> dict[str, list[tuple[str, str, int]]]:
    found: dict[str, list[tuple[str, str, int]]] = {}
    for each in validate_all(workspace_for()):
        assert each.origin
        found.setdefault(each.origin.file, []).append((each.rule, each.message, each.origin.line))
    return found


@pytest.mark.parametrize("path", [V1, V2, *FILES], ids=lambda path: str(path.relative_to(ROOT)))
def test_an_editor_shows_what_validate_finds(
    path: Path, all_found: dict[str, list[tuple[str, str, int]]]
) -> None:
    file = opened(path.read_text("utf-8"), path)
    found = faults_of(file.located, file.workspace, file.buffer)
    told = [(each.finding.rule, each.finding.message) for each in found]
    assert told == [(rule, said) for rule, said, _ in all_found.get(shown_path(path), [])]


FAULTS = [
    ("status: reported", "status: reportd", "reportd"),
    ("issue: non-aggression", "issue: non-agression", "non-agression"),
    ("bearer: [russia, ukraine", "bearer: [rusia, ukraine", "rusia"),
    ("refs: [russia-law", "refs: [russian-law", "russian-law"),
    ("heading: Sovereignty", "headin: Sovereignty", "Sovereignty"),
    ("date: 2025-12-02", "date: 2025-13-02", "2025-13-02"),
    ("value: affirmed", "valeu: affirmed", "affirmed"),
    ("kind: choice, issue: ukraine", "kind: chioce, issue: ukraine", "chioce"),
    ('label: "1"', 'label: "2"', '"2"'),
    ("parent: v1", "parent: v9", "v9"),
]


@pytest.mark.parametrize(("whole", "broken", "shown"), FAULTS)
def test_a_fault_is_shown_at_the_words_that_are_wrong(whole: str, broken: str, shown: str) -> None:
    assert whole in TEXT
    file = opened("# 😀 停火 وقف\n" + TEXT.replace(whole, broken, 1))
    found = faults_of(file.located, file.workspace, file.buffer)
    at = file.buffer.text.index(broken)
    spans = [each.span for each in found if at - 1 <= each.span.start <= at + len(broken)]
    assert any(file.buffer.text[span.start : span.end].startswith(shown) for span in spans), found


@pytest.mark.parametrize(
    "said", ["停火 😀", "وقف إطلاق النار", "припинення вогню", "alto el fuego 🇪🇸"]
)
def test_a_fault_behind_letters_of_any_script_is_shown_where_the_editor_counts(said: str) -> None:
    entry = f"      x: {{kind: choice, of: '{said}', issue: nowhere, value: x}}\n"
    text = TEXT.replace("    terms:\n", "    terms:\n" + entry, 1)
    file = opened(text)
    found = faults_of(file.located, file.workspace, file.buffer)
    (fault,) = [each for each in found if each.finding.rule == "unknown-issue"]
    assert text[fault.span.start : fault.span.end] == "nowhere"
    before = entry[: entry.index("nowhere")].encode("utf-16-le")
    assert file.buffer.place(fault.span.start).character == len(before) // 2


def test_what_is_typed_in_a_register_counts_before_it_is_saved() -> None:
    parties = (ROOT / "proposals/parties.yaml").read_text("utf-8")
    text = TEXT.replace("tabled_by: [us]", "tabled_by: [atlantis]")
    file = opened(text)
    assert "unknown-party" in {
        each.finding.rule for each in faults_of(file.located, file.workspace, file.buffer)
    }
    file = opened(text, parties=parties + "\n  atlantis: {name: Atlantis}\n")
    assert "unknown-party" not in {
        each.finding.rule for each in faults_of(file.located, file.workspace, file.buffer)
    }


def test_the_yaml_of_other_programs_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "compose.yaml"
    assert Session({path: "services:\n  web: {image: x}\n"}).opened(path) is None
    assert Session({path: "revision: v1\nclauses: []\n"}).opened(path) is not None


# Offers.


def offered(typed: str, path: Path = V2, at: str = "▮") -> list[Offer]:
    return offers_at(opened(typed.replace(at, ""), path), typed.index(at))


def labels(typed: str, path: Path = V2) -> list[str]:
    return [each.label for each in offered(typed, path)]


def register(name: str) -> tuple[Path, str]:
    path = ROOT / f"proposals/{name}.yaml"
    return path, path.read_text("utf-8")


@pytest.mark.parametrize(
    ("whole", "typed", "expected"),
    [
        ("bearer: [russia, ukraine", "bearer: [russia, ▮", {"ukraine", "us"}),
        ("tabled_by: [us]", "tabled_by: ▮", {"us", "russia"}),
        ("kind: obligation", "kind: ▮", {"obligation", "money", "deadline"}),
        ("issue: non-aggression", "issue: non▮", {"non-aggression", "neutrality"}),
        ("status: reported", "status: ▮", {"draft", "tabled", "agreed"}),
        ("status: reported\n", "status: reported\n▮\n", {"covers", "partial"}),
        ("refs: [russia-law", "refs: [▮", {"sovereignty", "territory"}),
        ("parent: v1", "parent: ▮", {"v1", "us-28-point@v1", "e3-counter@v1"}),
        ("- {attestation: carried}", "- {▮}", {"source", "attestation", "note"}),
        ("- {attestation: carried}", "- {attestation: ▮", {"carried", "published"}),
        ("- {attestation: carried}", "- {source: '▮", {"us-liga", "defence-talks-2025-12-06"}),
        ("- {attestation: carried}", "- so▮", {"source", "attestation"}),
        ("value: affirmed", "value: ▮", {"affirmed", "silent"}),
        ("        action: conclude\n", "        action: conclude\n        ▮\n", {"force", "scope"}),
        ("  - id: sovereignty\n", "  - id: sovereignty\n    ▮\n", {"refs", "status", "closing"}),
        ("  - id: sovereignty", "  - id: ▮", {"sovereignty"}),
    ],
)
def test_what_may_stand_somewhere_is_offered(whole: str, typed: str, expected: set[str]) -> None:
    assert whole in TEXT
    cut = TEXT.replace(whole, typed, 1)
    assert expected <= set(labels(cut))
    # What follows may be anything, or not there yet.
    assert expected - {"territory"} <= set(labels(cut[: cut.index("▮") + 1]))
    assert expected <= set(labels(cut + '\n"[{ - x: : *'))


@pytest.mark.parametrize(
    ("name", "typed", "expected"),
    [
        ("positions", "\n  - id: x\n    party: ▮", {"us", "russia"}),
        ("positions", "\n  - id: x\n    stance: ▮\n", {"supports", "opposes"}),
        ("positions", "\n  - id: x\n    ▮\n    party: us\n", {"stance", "statement", "issue"}),
        ("positions", "\n  - id: x\n    clause: ▮", {"us-28-point@v1:territory"}),
        ("positions", "\n  - id: x\n    sources: [▮", {"us-liga"}),
        ("issues", "\n  x:\n    topic: ▮\n", {"territory", "nato"}),
        ("issues", "\n  x:\n    kinds: [money, ▮]\n", {"share", "split"}),
        ("lineage", "\n  - from: ▮\n", {"us-28-point@v1"}),
        ("lineage", "\n  - from: us-28-point@v1\n    clauses:\n      - {from: [▮", {"territory"}),
        ("claims", "\n  - about: {events: ▮", {"berlin-2025-12-14"}),
        ("sources", "\n  x:\n    kind: ▮", {"primary", "forum"}),
        ("parties", "\n  x:\n    members: [▮", {"us"}),
    ],
)
def test_registers_are_offered_what_they_may_say(name: str, typed: str, expected: set[str]) -> None:
    path, text = register(name)
    assert expected <= set(labels(text.rstrip() + typed, path))


def test_fields_that_are_needed_come_first_and_those_that_are_there_not_again() -> None:
    found = labels(TEXT.replace("        action: conclude\n", "        ▮\n", 1))
    assert found[0] == "action"
    assert {"kind", "issue", "bearer"}.isdisjoint(found)


@pytest.mark.parametrize(
    "typed",
    ["Ukraine's ▮ is affirmed", "# tabled_by: ▮", "title: Refined ▮ framework", "\ue000▮: x"],
)
def test_nothing_is_offered_within_prose(typed: str) -> None:
    assert offered(TEXT.replace("Ukraine's sovereignty is affirmed", typed, 1)) == []


def test_every_kind_of_term_is_offered_with_its_help() -> None:
    found = {each.label: each for each in offered(TEXT.replace("obligation", "▮", 1))}
    assert found.keys() == term_kinds().keys()
    assert all(each.detail and "kind:" in each.help for each in found.values())


@settings(max_examples=60)
@given(st.integers(0, len(TEXT) // 3))
def test_what_is_offered_and_taken_is_read_as_that_and_nothing_else_changes(at: int) -> None:
    text = TEXT[: len(TEXT) // 3]
    for offer in offers_at(opened(text), at)[:3]:
        made = text[: offer.span.start] + offer.text + text[offer.span.end :]
        spot = spot_at(sketch(made), offer.span.start + 1)
        assert spot is not None
        assert spot.node.text == offer.label
        assert not {"{", "}", "[", "]", "\n"} & set(text[offer.span.start : offer.span.end])


# Meanings, definitions, outlines.


def at_word(word: str, behind: int, text: str = TEXT, path: Path = V2) -> tuple[Opened, int]:
    file = opened(text, path)
    return file, text.index(word) + behind


@pytest.mark.parametrize(
    ("word", "behind", "said"),
    [
        ("nato-bar", 1, "Ukraine not to join NATO, for 10 years"),
        ("nato-bar", 1, "- v1: Ukraine not to join NATO, permanently"),
        ("bearer: [russia", 10, "**Russia**"),
        ("sources: [defence", 12, "Defence Talks"),
        ("refs: [russia-law", 9, "16 Russian law on non-aggression"),
        ("parent: v1", 9, "US 28-point plan as leaked"),
        ("label:", 1, "its printed number"),
        ("id: nato-membership", 5, "- v1: 7 NATO membership"),
        ("issue: non-aggression", 9, "Non-aggression"),
    ],
)
def test_what_stands_under_the_cursor_is_said_in_words(word: str, behind: int, said: str) -> None:
    found = meaning_at(*at_word(word, behind))
    assert found is not None
    assert said in found.said


def test_what_a_party_wrote_is_no_link_in_what_is_shown() -> None:
    _, text = register("parties")
    bad = text.replace("name: Russia", "name: '[Russia](http://x) <img>'", 1)
    found = meaning_at(opened(TEXT, parties=bad), TEXT.index("bearer: [russia") + 10)
    assert found is not None
    assert r"\[Russia\](http://x) \<img\>" in found.said


@pytest.mark.parametrize(
    ("word", "behind", "file", "line"),
    [
        ("bearer: [russia", 10, "proposals/parties.yaml", "  russia:"),
        ("issue: non-aggression", 9, "proposals/issues.yaml", "  non-aggression:"),
        ("sources: [defence", 12, "proposals/sources.yaml", "  defence-talks-2025-12-06:"),
        ("refs: [russia-law", 9, "proposals/us-28-point/v2.yaml", "- id: russia-law"),
        ("id: sovereignty", 5, "proposals/us-28-point/v1.yaml", "- id: sovereignty"),
        ("parent: v1", 9, "proposals/us-28-point/v1.yaml", "# yaml-language-server"),
    ],
)
def test_a_name_leads_to_where_it_is_defined(word: str, behind: int, file: str, line: str) -> None:
    found = definition_at(*at_word(word, behind))
    assert found is not None
    assert found.file == ROOT / file
    text = found.file.read_text("utf-8")
    assert text[text.rfind("\n", 0, found.span.start) + 1 :].lstrip().startswith(line.lstrip())


def test_a_clause_that_a_register_names_is_found_in_its_text() -> None:
    path, text = register("positions")
    file = opened(text, path)
    at = text.index("clause: ") + 10
    found = definition_at(file, at)
    assert found is not None
    assert found.file.parent.parent == ROOT / "proposals"


def test_the_outline_is_the_tree_of_clauses() -> None:
    file = opened(TEXT)
    items = list(all_items(outline(file.root)))
    assert len(items) == 59
    assert items[0].name == "1 Sovereignty"
    for item in items:
        assert item.span.start <= item.chosen.start <= item.chosen.end <= item.span.end
        assert TEXT[item.chosen.start : item.chosen.end] == item.id


@pytest.mark.parametrize(
    "text", ["clauses: [{}]", "clauses:\n  - {}", "x: {y: {}}", "{}", "- {", ""]
)
def test_a_text_of_which_nothing_is_written_yet_has_an_outline(text: str) -> None:
    items = all_items(outline(sketch(text)))
    assert all(item.name == "…" or item.name == item.id for item in items)


@pytest.mark.parametrize("name", sorted(REGISTERS))
def test_the_outline_of_a_register_lists_its_rows(name: str) -> None:
    path, text = register(name)
    items = outline(opened(text, path).root)
    assert items
    assert all(item.name.strip() for item in items)


# Renaming.

NEW = "\n  - id: new-clause\n    text: Something new.\n    refs: [sovereignty, new-clause]\n"


def changed(file: Opened, at: int, name: str) -> dict[str, str]:
    """Each file that changes, as it is then."""
    made: dict[str, str] = {}
    for edit in sorted(renamed(file, at, name), key=lambda each: -each.span.start):
        text = made.get(edit.file.name) or file.workspace.text(edit.file)
        made[edit.file.name] = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return made


def test_a_new_clause_is_renamed_wherever_it_is_named() -> None:
    text = TEXT.rstrip() + NEW
    positions = register("positions")[1] + "\n  - {id: x, clause: 'us-28-point@v2:new-clause'}\n"
    file = opened(text, positions=positions)
    made = changed(file, text.index("id: new-clause") + 6, "newer")
    assert made == {
        "v2.yaml": text.replace("new-clause", "newer"),
        "positions.yaml": positions.replace("v2:new-clause", "v2:newer"),
    }
    assert changed(file, text.rindex("new-clause"), "newer") == made


@pytest.mark.parametrize(
    ("word", "name", "said"),
    [
        ("id: sovereignty", "other", "us-28-point@v1 has a clause 'sovereignty' too"),
        ("id: new-clause", "Not an id", "is not an id"),
        ("id: new-clause", "territory", "another clause is called 'territory'"),
        ("text: Something", "other", "only the ids of clauses"),
        ("revision: v2", "other", "only the ids of clauses"),
    ],
)
def test_a_clause_is_not_renamed_where_it_would_become_another(
    word: str, name: str, said: str
) -> None:
    text = TEXT.rstrip() + NEW
    with pytest.raises(InputError, match=said):
        renamed(opened(text), text.index(word) + word.index(":") + 2, name)


# Whatever is typed.

SCRAPS = st.sampled_from(
    ['"', "'", "[", "]", "{", "}", ":", "- ", "\n", "\t", "|", ">", "&a ", "*a", "#", "\0", "😀",
     "\r", ",", ": ", "\n  ", "!x ", "? ", "---\n", "\u2028", "kind: money", "terms:\n", "\ud83d"]
)  # fmt: skip


@settings(max_examples=50)
@given(
    st.sampled_from([V2, ROOT / "proposals/issues.yaml", ROOT / "proposals/lineage.yaml"]),
    st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 60), SCRAPS), max_size=6),
    st.integers(0, 3000),
)
def test_nothing_that_is_typed_is_too_broken_to_be_helped_with(
    path: Path, edits: list[tuple[int, int, str]], at: int
) -> None:
    text = path.read_text("utf-8")[:3000]
    for start, gone, put in edits:
        text = text[:start] + put + text[start + gone :]
    file = opened(text, path)
    at = min(at, len(text))
    for offer in offers_at(file, at):
        assert 0 <= offer.span.start <= at <= offer.span.end <= len(text)
    meaning_at(file, at)
    definition_at(file, at)
    list(all_items(outline(file.root)))
    for fault in faults_of(file.located, file.workspace, file.buffer):
        assert 0 <= fault.span.start <= fault.span.end <= len(text)
        assert fault.span.start < fault.span.end or not text


# The protocol, by the library's own client.


class Editor:
    """A client that has started the server, and waits for what it says."""

    def __init__(self, folder: Path) -> None:
        from lsprotocol import types
        from pygls.lsp.client import LanguageClient

        self.types, self.folder = types, folder
        self.loop = asyncio.new_event_loop()
        self.client = LanguageClient("an-editor", "1")
        self.told: dict[str, Any] = {}
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self._tell))
        self.version = 0

    def _tell(self, params: Any) -> None:
        self.told[params.uri] = params.diagnostics

    def wait(self, awaited: Any) -> Any:
        return self.loop.run_until_complete(asyncio.wait_for(awaited, 60))

    def start(self) -> Any:
        types = self.types
        self.wait(self.client.start_io(sys.executable, "-m", "plans", "lsp"))
        asked = types.InitializeParams(capabilities=types.ClientCapabilities(), process_id=None)
        found = self.wait(self.client.initialize_async(asked))
        self.client.initialized(types.InitializedParams())
        return found

    def type(self, path: Path, text: str) -> list[Any]:
        """Type a text, and return the faults that are shown for it."""
        types, uri = self.types, path.as_uri()
        self.told.pop(uri, None)
        self.version += 1
        if self.version == 1:
            item = types.TextDocumentItem(uri, "yaml", self.version, text)
            self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        else:
            which = types.VersionedTextDocumentIdentifier(self.version, uri)
            whole = types.TextDocumentContentChangeWholeDocument(text)
            params = types.DidChangeTextDocumentParams(which, [whole])
            self.client.text_document_did_change(params)
        return list(self.wait(self._faults(uri)))

    async def _faults(self, uri: str) -> Any:
        while uri not in self.told:
            await asyncio.sleep(0.01)
        return self.told[uri]

    def at(self, kind: str, path: Path, line: int, character: int) -> Any:
        """What is asked at a place."""
        types = self.types
        which, place = types.TextDocumentIdentifier(path.as_uri()), types.Position(line, character)
        return getattr(types, kind)(which, place)

    def stop(self) -> None:
        self.wait(self.client.shutdown_async(None))
        self.client.exit(None)
        with suppress(Exception):
            self.wait(self.client.stop())
        self.loop.close()


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "proposals", tmp_path / "proposals")
    (tmp_path / "plans.toml").write_text('default = "us-28-point"\n')
    return tmp_path


@pytest.fixture
def editor(talks: Path, without_a_loop: None) -> Iterator[Editor]:
    pytest.importorskip("pygls")
    found = Editor(talks)
    yield found
    found.stop()


def test_an_editor_is_helped_over_standard_input_and_output(editor: Editor) -> None:
    capabilities = editor.start().capabilities
    assert capabilities.position_encoding == "utf-16"
    path = editor.folder / "proposals/us-28-point/v2.yaml"
    assert editor.type(path, TEXT) == []
    (fault,) = editor.type(path, TEXT.replace("title: Refined", "title: 😀😀 Refined\ntitl: x", 1))
    assert (fault.code, fault.source) == ("schema", "plans")
    broken = TEXT.replace("status: reported", "status: {😀: 停, tabled_by: [us, x", 1)
    assert editor.type(path, broken)
    lines = TEXT.split("\n")
    number = next(n for n, line in enumerate(lines) if "tabled_by" in line)
    typed = TEXT.replace("tabled_by: [us]", "tabled_by: ['😀', ")
    editor.type(path, typed)
    found = editor.wait(
        editor.client.text_document_completion_async(
            editor.at("CompletionParams", path, number, len("tabled_by: ['😀', ") + 1)
        )
    )
    assert {"us", "russia"} <= {item.label for item in found.items}
    edit = found.items[0].text_edit
    assert edit.range.start == edit.range.end
    assert edit.range.start.character == len("tabled_by: ['😀', ") + 1
    editor.type(path, TEXT)
    number = next(n for n, line in enumerate(lines) if "nato-bar" in line)
    column = lines[number].index("nato-bar") + 2
    said = editor.wait(
        editor.client.text_document_hover_async(editor.at("HoverParams", path, number, column))
    )
    assert "for 10 years" in said.contents.value
    number = next(n for n, line in enumerate(lines) if "tabled_by" in line)
    where = editor.wait(
        editor.client.text_document_definition_async(
            editor.at("DefinitionParams", path, number, len("tabled_by: [u"))
        )
    )
    assert where.uri.endswith("proposals/parties.yaml")


@pytest.mark.skipif(not shutil.which("nvim"), reason="needs Neovim")
def test_neovim_shows_completes_explains_and_finds(talks: Path, tmp_path: Path) -> None:
    pytest.importorskip("pygls")
    env = os.environ | {
        "COMMAND": f"{sys.executable}\n-m\nplans\nlsp",
        "FILE": str(talks / "proposals/us-28-point/v2.yaml"),
        "FOLDER": str(talks),
        "TOLD": str(tmp_path / "told.json"),
        "XDG_STATE_HOME": str(tmp_path),
    }
    script = ROOT / "tests/nvim_session.lua"
    words = ["nvim", "--headless", "-u", "NONE", "-i", "NONE", "-c", f"luafile {script}"]
    subprocess.run(words, env=env, capture_output=True, timeout=200, check=True)
    told = json.loads((tmp_path / "told.json").read_text("utf-8"))
    assert told == {
        "fault": {
            "line": True,
            "from": 8,
            "to": 15,
            "said": "'reportd' is not allowed here\ndid you mean 'reported'?",
        },
        "words": list(get_args(RevisionStatus)),
        "healed": True,
        "meaning": told["meaning"],
        "definition": (talks / "proposals/parties.yaml").as_uri(),
        "clauses": 28,
    }
    assert "for 10 years" in told["meaning"]


def test_without_the_library_one_line_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plans.editing.protocol.find_spec", lambda _: None)
    run(tmp_path, "lsp").assert_refused(" install 'lsprotocol>=")

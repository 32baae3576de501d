"""An edit changes what a file says and leaves alone how it says the rest."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import CI, near_yaml, revisions, texts, yaml_of

from plans.model import Revision, plain
from plans.reading import parse_exact, read_model
from plans.writing import dump_plain, dump_revision, edited, edited_yaml
from plans.writing import edits_in_place as _yaml_edit

ROOT = Path(__file__).resolve().parent.parent
BUNDLED = sorted((ROOT / "proposals").glob("*/v*.yaml"))


def read(text: str) -> Revision:
    return read_model(text.removeprefix("\ufeff"), Revision, "test.yaml")


def lines_changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return the lines that went and those that came."""
    rows = list(difflib.ndiff(before.splitlines(True), after.splitlines(True)))
    return [row[2:] for row in rows if row[0] == "-"], [row[2:] for row in rows if row[0] == "+"]


def with_clauses(revision: Revision, change: Any) -> Revision:
    """Return the revision with its plain clauses changed in place by ``change``."""
    data = plain(revision)
    change(data["clauses"])
    return Revision.model_validate(data)


@CI
@given(yaml_of(revisions), revisions)
def test_any_file_reads_as_any_other_revision_afterwards(
    written: tuple[Any, str], other: dict[str, Any]
) -> None:
    wanted = Revision.model_validate(other)
    assert plain(read(edited(written[1], wanted))) == plain(wanted)


@CI
@given(yaml_of(revisions))
def test_the_same_revision_leaves_every_byte(written: tuple[Any, str]) -> None:
    assert edited(written[1], read(written[1])) == written[1]


@st.composite
def neighbours(draw: st.DrawFn) -> tuple[str, Revision]:
    """The YAML of a revision, and that revision with its clauses shuffled, moved and edited."""
    text = draw(yaml_of(revisions))[1]
    clauses = plain(read(text)).get("clauses", [])
    pool = list(_flat(clauses))
    kept = [each for each in draw(st.permutations(pool)) if draw(st.booleans())]
    top: list[dict[str, Any]] = []
    for each in kept:
        if draw(st.booleans()):
            each["heading"] = draw(texts)
        home = draw(st.sampled_from([top, *(one.setdefault("clauses", []) for one in top)]))
        home.append(each)
    return text, Revision.model_validate({**plain(read(text)), "clauses": top})


def _flat(clauses: list[dict[str, Any]]) -> Any:
    for clause in clauses:
        below = clause.pop("clauses", [])
        yield clause
        yield from _flat(below)


@CI
@given(neighbours())
def test_clauses_moved_edited_and_dropped_read_as_wanted(pair: tuple[str, Revision]) -> None:
    text, wanted = pair
    assert plain(read(edited(text, wanted))) == plain(wanted)


def test_moved_clauses_are_edited_in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """The way out, writing all anew, is not taken by accident."""
    anew: list[str] = []
    seen: list[str] = []
    monkeypatch.setattr(
        _yaml_edit, "dump_revision", lambda made: anew.append("") or dump_revision(made)
    )

    @CI
    @given(neighbours())
    def walk(pair: tuple[str, Revision]) -> None:
        seen.append(edited(*pair))

    walk()
    assert len(seen) >= 20
    assert not anew


@CI
@given(
    near_yaml(),
    st.dictionaries(texts, st.recursive(texts, lambda x: st.lists(x, max_size=3)), max_size=3),
)
def test_any_yaml_at_all_can_be_edited(text: str, data: dict[str, Any]) -> None:
    try:
        parse_exact(text, "test.yaml")
    except Exception:
        return
    assert plain(parse_exact(edited_yaml(text, data), "test.yaml").value) == plain(data)


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_one_changed_text_changes_its_own_lines_only(path: Path) -> None:
    text = path.read_text("utf-8")
    before = read(text)
    number = 0
    for clause in before.walk():
        if not clause.text or number > 12:
            continue
        number += 1
        place = text.index(f"- id: {clause.id}\n")
        following = text.find("- id: ", place + 6)
        following = len(text) if following < 0 else following

        def change(clauses: list[dict[str, Any]], id: str = clause.id) -> None:
            for each in _every(clauses):
                if each["id"] == id:
                    each["text"] += ' This is new: it\'s 5 % "more".'

        after = with_clauses(before, change)
        made = edited(text, after)
        assert plain(read(made)) == plain(after)
        gone, new = lines_changed(text, made)
        assert len(gone) <= 2
        assert new
        assert made.startswith(text[:place])
        assert made.endswith(text[following:])
    assert number


def _every(clauses: list[dict[str, Any]]) -> Any:
    for clause in clauses:
        yield clause
        yield from _every(clause.get("clauses", []))


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_dropped_clause_takes_its_own_lines_only(path: Path) -> None:
    text = path.read_text("utf-8")
    before = read(text)
    gone_id = before.clauses[1].id
    after = with_clauses(before, lambda clauses: clauses.pop(1))
    start = text.index(f"  - id: {gone_id}\n")
    rest = text.find("\n  - id: ", start) + 1 or len(text)
    assert edited(text, after).rstrip("\n") == (text[:start] + text[rest:]).rstrip("\n")


COMMENTED = """\
# About this file.
revision: v1   # the first
title: 'One title'   # a title
date: 2025-12-03

# What follows is the text.
clauses:

  # Of peace.
  - id: peace   # lasting
    label: "1"
    # The words.
    text: >-
      Fire ceases at once
      and for good.
    cites: [{source: wire, attestation: published}]   # one
      # inside peace

  # --- Security ---

  # Of troops.
  - id: troops
    text: "At most 600"   # a cap
    terms:
      # the number
      size: {kind: quantity, issue: men, value: 6 men, role: cap}   # typed
    clauses:
      # Of reserves.
      - id: reserves
        text: None.
      - id: police
        text: Some.

  # Of money.
  - id: money
    text: Much.
# The end.
"""


def change_of(text: str, change: Any) -> str:
    made = with_clauses(read(text), change)
    after = edited(text, made)
    assert plain(read(after)) == plain(made)
    return after


def test_each_style_of_a_text_is_kept() -> None:
    made = change_of(COMMENTED, lambda clauses: clauses[1].update(text="At most 800: no more"))
    assert lines_changed(COMMENTED, made) == (
        ['    text: "At most 600"   # a cap\n'],
        ['    text: "At most 800: no more"   # a cap\n'],
    )
    made = change_of(
        COMMENTED, lambda clauses: clauses[0].update(text="Fire ceases today and for good.")
    )
    assert lines_changed(COMMENTED, made) == (
        ["      Fire ceases at once\n"],
        ["      Fire ceases today\n"],
    )
    made = change_of(COMMENTED, lambda clauses: clauses[2].update(text="Little"))
    assert lines_changed(COMMENTED, made) == (["    text: Much.\n"], ["    text: Little\n"])


def test_a_value_in_brackets_changes_in_brackets() -> None:
    old, new = "value: 6 men", "scope: peace, value: 8 men"
    made = change_of(
        COMMENTED,
        lambda clauses: clauses[1]["terms"]["size"].update(value="8 men", scope="peace"),
    )
    assert lines_changed(COMMENTED, made) == (
        [f"      size: {{kind: quantity, issue: men, {old}, role: cap}}   # typed\n"],
        [f"      size: {{kind: quantity, issue: men, {new}, role: cap}}   # typed\n"],
    )


def test_a_new_entry_stands_where_the_format_has_it() -> None:
    made = change_of(
        COMMENTED, lambda clauses: clauses[2].update(label="3", refs=["peace", "troops"])
    )
    assert lines_changed(COMMENTED, made) == (
        [],
        ["    label: 3\n", "    refs: [peace, troops]\n"],
    )
    assert made.index("    label: 3") < made.index("    text: Much.") < made.index("    refs:")


def test_a_dropped_clause_takes_its_comment_and_leaves_the_section_s() -> None:
    made = change_of(COMMENTED, lambda clauses: clauses.pop(1))
    assert "# Of troops." not in made
    assert "# the number" not in made
    for kept in (
        "# About this file.",
        "# --- Security ---",
        "# Of money.",
        "# inside peace",
        "# The end.",
    ):
        assert kept in made


def test_a_moved_clause_takes_its_comment_along() -> None:
    made = change_of(COMMENTED, lambda clauses: clauses.append(clauses.pop(0)))
    assert made.index("# Of money.") < made.index("  # Of peace.\n  - id: peace   # lasting\n")
    assert sorted(made.split()) == sorted(COMMENTED.split())


def test_a_clause_moved_up_or_down_a_level_takes_its_comment_along() -> None:
    def up(clauses: list[dict[str, Any]]) -> None:
        clauses.append(clauses[1]["clauses"].pop(0))

    made = change_of(COMMENTED, up)
    assert "  # Of reserves.\n  - id: reserves\n    text: None.\n" in made

    def down(clauses: list[dict[str, Any]]) -> None:
        clauses[0]["clauses"] = [clauses.pop(2)]

    made = change_of(COMMENTED, down)
    assert "    clauses:\n      # Of money.\n      - id: money\n        text: Much.\n" in made


def test_parent_and_child_may_change_places() -> None:
    def swap(clauses: list[dict[str, Any]]) -> None:
        troops = clauses[1]
        reserves = troops["clauses"].pop(0)
        reserves["clauses"] = [troops]
        clauses[1] = reserves

    made = change_of(COMMENTED, swap)
    for kept in ("# Of reserves.", "# Of troops.", "# a cap", "# typed", "# Of money."):
        assert made.count(kept) == 1


def test_equal_comments_are_not_confused() -> None:
    text = "revision: v1\nclauses:\n" + "".join(
        f"  # same\n  - id: {id}\n    text: t   # same\n" for id in "abc"
    )
    made = change_of(text, lambda clauses: clauses.pop(1))
    assert made == text.replace("  # same\n  - id: b\n    text: t   # same\n", "")


@pytest.mark.parametrize(
    "text",
    [
        COMMENTED.replace("\n", "\r\n"),
        "\ufeff" + COMMENTED,
        COMMENTED.rstrip("\n").removesuffix("# The end."),
        COMMENTED.removesuffix("\n# The end.\n"),
        COMMENTED.replace("'   #", "'\t#").replace('"   #', '"\t#').replace("]   #", "]\t#"),
        "---\n" + COMMENTED + "...\n",
        COMMENTED.replace("ceases", "припиняється 停止 توقف"),
    ],
    ids=["crlf", "bom", "blank-end", "no-newline", "tabs", "marked", "scripts"],
)  # fmt: skip
def test_the_dress_of_a_file_is_kept(text: str) -> None:
    made = change_of(text, lambda clauses: clauses[2].update(text="Little"))
    assert made == text.replace("text: Much.", "text: Little")
    made = change_of(text, lambda clauses: clauses.insert(1, {"id": "new", "text": "New."}))
    end = "" if text.endswith("\n") or made.endswith(text[-20:]) else "\n"
    gone, new = lines_changed(text + end, made)
    assert not gone
    assert [line.strip() for line in new if line.strip()] == ["- id: new", "text: New."]
    assert ("\r\n" in text) == all(line.endswith("\r\n") for line in new)


def test_json_stays_json() -> None:
    import json

    text = '{"revision": "v1", "clauses": [{"id": "a", "text": "x"}, {"id": "b"}]}\n'
    made = change_of(text, lambda clauses: clauses[0].update(text='y "\u2028', heading="н"))
    assert json.loads(made)["clauses"][0] == {"id": "a", "heading": "н", "text": 'y "\u2028'}
    made = change_of(text, lambda clauses: clauses.insert(0, {"id": "c"}))
    assert json.loads(made)["clauses"] == [{"id": "c"}, {"id": "a", "text": "x"}, {"id": "b"}]


ALIASED = """\
revision: v1
clauses:
  - id: a   # first
    text: &words Fire ceases.
    cites: &from
      - {source: wire, attestation: published}
  - id: b
    text: *words
    cites: *from
"""


def test_what_an_alias_repeats_does_not_change_with_it() -> None:
    made = change_of(ALIASED, lambda clauses: clauses[0].update(text="Fire goes on."))
    assert "text: Fire ceases.\n" in made
    assert "- id: a   # first\n    text: Fire goes on.\n" in made
    made = change_of(ALIASED, lambda clauses: clauses.pop(0))
    assert "*" not in made
    assert "Fire ceases." in made
    made = change_of(ALIASED, lambda clauses: clauses[1].update(text="Fire goes on."))
    assert made == ALIASED.replace("text: *words", "text: Fire goes on.")


# Ways to write two clauses, each with a comment to keep.
ODD = {
    "explicit-key":
    'revision: v1\n? title\n: Old\nclauses:\n  - id: a   # keep\n    text: Old\n'
    '  - id: b\n',
    "explicit-key-inside":
    'revision: v1\nclauses:\n  - id: a   # keep\n    text: Old\n    terms:\n      ? t\n'
    '      : {kind: choice, issue: i, value: x}\n  - id: b\n',
    "anchored-list":
    'revision: v1\nclauses: &all\n  - id: a   # keep\n    text: Old\n  - id: b\n',
    "tags":
    'revision: !!str v1\nclauses: !!seq\n  - !!map\n    id: a   # keep\n'
    '    text: !!str Old\n  - id: b\n',
    "no-offset": 'revision: v1\nclauses:\n- id: a   # keep\n  text: Old\n- id: b\n',
    "far":
    'revision: v1\nclauses:\n      -   id: a   # keep\n          text: Old\n'
    '      -   id: b\n',
    "dash-alone":
    'revision: v1\nclauses:\n  -\n    # keep\n    id: a\n    text: Old\n  -\n    id: b\n',
    "comment-after-dash":
    'revision: v1\nclauses:\n  - # keep\n    id: a\n    text: Old\n  - id: b\n',
    "indicated":
    'revision: v1\nclauses:\n  - id: a   # keep\n    text: |2-\n      Old\n  - id: b\n',
    "kept-lines":
    'revision: v1\nclauses:\n  - id: a   # keep\n    heading: |+\n      Head\n\n'
    '    text: Old\n  - id: b\n',
    "plain-lines":
    'revision: v1\nclauses:\n  - id: a   # keep\n    text: Old\n      words\n'
    '      of it\n  - id: b\n',
    "quoted-lines":
    'revision: v1\nclauses:\n  - id: a   # keep\n    text: "Old\n\n  words"\n  - id: b\n',
    "comment-below-block":
    'revision: v1\nclauses:\n  - id: a\n    text: >-\n      Old\n    # keep\n  - id: b\n',
    "comment-at-the-margin":
    'revision: v1\nclauses:\n  - id: a\n    text: Old\n# keep\n    heading: H\n'
    '  - id: b\n',
    "all-brackets": '{revision: v1, # keep\n clauses: [{id: a, text: Old}, {id: b}, ], }\n',
    "quoted-keys":
    '\'revision\': v1\n"clauses":\n  - \'id\' : a   # keep\n    "text" : Old\n'
    '  - id: b\n',
    "line-separators":
    'revision: v1\nclauses:\n  - id: a   # keep \u2028 \x85\n    text: "Old \u2028"\n'
    '  - id: b\n',
    "directive":
    '%YAML 1.1\n---\nrevision: v1\nclauses:\n  - id: a   # keep\n    text: Old\n'
    '  - id: b\n',
}  # fmt: skip


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_however_a_file_is_written_its_comments_survive(text: str) -> None:
    def turned(clauses: list[dict[str, Any]]) -> None:
        clauses.reverse()

    def nested(clauses: list[dict[str, Any]]) -> None:
        clauses[0]["clauses"] = [clauses.pop(1)]

    for change in (
        lambda clauses: clauses[0].update(text="New"),
        lambda clauses: clauses[0].update(text="New: and long " + "words " * 30 + "end", label="1"),
        lambda clauses: clauses[0].update(text="New\n\nlines ", refs=["b"]),
        lambda clauses: clauses[0].pop("text"),
        lambda clauses: clauses.pop(1),
        lambda clauses: clauses.insert(0, {"id": "c", "text": "New."}),
        lambda clauses: clauses.append({"id": "c", "notes": ["One: two.", "Three #4."]}),
        turned,
        nested,
    ):
        assert "# keep" in change_of(text, change), text


def test_brackets_over_several_lines_keep_their_comments() -> None:
    text = (
        "revision: v1\nsources: [\n  wire,      # first\n  gazette,   # second\n  letter\n]\n"
        "clauses: []\n"
    )
    revision = read(text).model_copy(update={"sources": ("wire", "gazette", "diary", "letter")})
    made = edited(text, revision)
    assert read(made).sources == ("wire", "gazette", "diary", "letter")
    assert "# first" in made
    assert "# second" in made


def test_an_empty_value_is_filled_and_not_doubled() -> None:
    text = "revision: v1\nparent:\nnotes: []   # none\nclauses: []   # none yet\n"
    made = Revision.model_validate(
        {"revision": "v1", "parent": "v0", "notes": ["One."], "clauses": [{"id": "a"}]}
    )
    assert edited(text, made) == (
        "revision: v1\nparent: v0\nnotes: [One.]   # none\nclauses:\n  - id: a\n"
    )


def test_what_is_no_revision_is_refused() -> None:
    from plans.errors import InvalidDocument

    with pytest.raises(InvalidDocument):
        edited("revision: [", read("revision: v1"))


def test_other_files_are_edited_the_same_way() -> None:
    text = "# pins\npins:\n  - {from: v1, to: v2}   # mine\n"
    made = edited_yaml(text, {"pins": [{"from": "v1", "to": "v2"}, {"from": "v2", "to": "v3"}]})
    assert made == text + "  - {from: v2, to: v3}\n"
    assert edited_yaml("- 1\n", {"a": "b"}) == dump_plain({"a": "b"})

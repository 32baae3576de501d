"""Bad input: a clear error or harmless output, within seconds and a gibibyte, never a traceback."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from runs import apart, run

BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(12)
)
NESTED = "revision: v1\nclauses: " + "[{id: a, clauses: " * 200 + "[]" + "}]" * 200

FILES: dict[str, tuple[bytes, str]] = {
    "deep-flow": (b"[" * 10_000 + b"]" * 10_000, "nested deeper"),
    "deep-block": (b"- " * 10_000 + b"x", "nested deeper"),
    "deep-clauses": (NESTED.encode(), "nested deeper"),
    "million-keys": (
        b"",  # made where it is needed
        "more than",
    ),
    "bomb": (BOMB.encode(), "aliases repeat too much"),
    "nul": (b'revision: "v\x001"\n', "a character that YAML does not allow: U+0000"),
    "utf-16": ("revision: v1\n".encode("utf-16")[:-1], "begins as UTF-16 and is not"),
    "latin-1": (b"revision: v1\ntitle: caf\xe9\n", "2:11: not UTF-8: byte 0xe9"),
    "empty": (b"", "the file is empty"),
    "comment": (b"# nothing\n", "the file is empty"),
    "two": (b"revision: v1\n---\nrevision: v2\n", "more than one document"),
    "tag": (b'revision: !!python/object/apply:os.system ["echo hi"]\n', "expected text"),
    "duplicate": (b"revision: v1\nrevision: v2\n", "2:1: 'revision' stands twice"),
    "tab": (b"revision: v1\nclauses:\n\t- {id: a}\n", "not YAML"),
    "year-zero": (b"revision: v1\ndate: 0000-01-01\n", "not a day of the calendar"),
    "year-99999": (b"revision: v1\ndate: 99999-01-01\n", "not a date"),
    "digits": (
        b"revision: v1\nclauses:\n- id: a\n  terms:\n"
        + b"    t: {kind: quantity, issue: x, role: cap, value: "
        + b"9" * 300
        + b" x}\n",
        "more than 40 digits",
    ),
    "list": (b"- a\n- b\n", "expected a mapping"),
    "scalar": (b"NO\n", "expected a mapping"),
}


# What would take a process down, or hold it up, without the limit that refuses it.
LARGE = {"deep-flow", "deep-block", "deep-clauses", "million-keys", "bomb", "digits"}


@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_is_one_clear_error_and_nothing_else(name: str, tmp_path: Path) -> None:
    data, said = FILES[name]
    if name == "million-keys":
        data = b"revision: v1\n" + b"".join(b"k%d: v\n" % n for n in range(10**6))
    (tmp_path / "bad.yaml").write_bytes(data)
    (tmp_path / "ok.yaml").write_text("revision: v1\nclauses:\n- {id: a, text: x}\n")
    done = (apart if name in LARGE else run)(tmp_path, "diff", "ok.yaml", "bad.yaml")
    assert done.code == 2, done.stderr[-500:]
    assert said in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_a_scalar_of_ten_megabytes_is_harmless(tmp_path: Path) -> None:
    text = "revision: v1\nclauses:\n- {id: a, text: " + "x" * 10_000_000 + "}\n"
    (tmp_path / "big.yaml").write_text(text)
    done = apart(tmp_path, "diff", "big.yaml", "big.yaml")
    assert done.code == 0, done.stderr[-500:]
    assert "No changes." in done.stdout


@pytest.mark.parametrize("kind", ["loop", "pipe", "folder", "dangling"])
def test_what_is_no_file_is_refused(kind: str, tmp_path: Path) -> None:
    (tmp_path / "ok.yaml").write_text("revision: v1\n")
    path = tmp_path / "bad.yaml"
    if kind == "loop":
        path.symlink_to(path)
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(tmp_path / "nowhere.yaml")
    for words in (("diff", "ok.yaml", "bad.yaml"), ("validate", "bad.yaml"), ("show", "bad.yaml")):
        done = (apart if kind == "pipe" else run)(tmp_path, *words)
        # Of files that are checked, one that is there and cannot be read has that for a finding.
        found = words[0] == "validate" and kind != "dangling"
        assert done.code == (1 if found else 2), (words, done.stderr[-500:])
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "ref",
    [
        "",
        "../../etc/passwd",
        "us-28-point@../../x",
        "v1\n",
        "*",
        "--",
        "@",
        "x" * 5_000,
        ":",
    ],
)
def test_an_odd_ref_is_not_found_and_says_so(ref: str, tmp_path: Path) -> None:
    done = run(tmp_path, "show", "--", ref)
    assert done.code == 2
    assert "Traceback" not in done.stderr


def test_a_proposal_folder_named_like_an_option_is_no_proposal(tmp_path: Path) -> None:
    folder = tmp_path / "proposals" / "--help"
    folder.mkdir(parents=True)
    (folder / "v1.yaml").write_text("revision: v1\n")
    done = run(tmp_path, "show", "v1")
    assert done.code == 2
    assert "no revision called 'v1'" in done.stderr


def test_no_escape_sequence_or_hidden_character_reaches_the_terminal(tmp_path: Path) -> None:
    evil = '"\\e[31m\\x07 \\u202e \\u200b \\u2028 <script>alert(1)</script> =HYPERLINK(1)"'
    for name, share in (("a", "5 %"), ("b", "6 %")):
        lines = [
            f"revision: v1\ntitle: {evil}\nclauses:\n- id: a\n  label: {evil}\n  heading: {evil}",
            f'  text: {evil[:-1]} {name}"\n  notes: [{evil}]',
            f"  cites: [{{source: {evil}, attestation: reported}}]",
            f"  terms:\n    t: {{kind: share, issue: x, value: {share}, of: {evil}}}\n",
        ]
        (tmp_path / f"{name}.yaml").write_text("\n".join(lines))
    for words in (
        ("diff", "a.yaml", "b.yaml"),
        ("diff", "a.yaml", "b.yaml", "--format", "markdown"),
        ("diff", "a.yaml", "b.yaml", "--alignment"),
        ("show", "a.yaml"),
        ("validate", "a.yaml"),
        ("validate", "a.yaml", "--format", "github"),
    ):
        done = run(tmp_path, *words)
        assert done.code in (0, 1), done.stderr
        for harmful in "\x1b\x07\u202e\u200b\u2028":
            assert harmful not in done.stdout, words


def test_ten_faults_in_one_file_are_ten_located_messages(tmp_path: Path) -> None:
    text = (Path(__file__).resolve().parent.parent / "proposals/us-28-point/v2.yaml").read_text()
    for old, new in (
        ("title: Refined", "titel: Refined"),
        ("date: 2025-12-02", "date: 2025-13-02"),
        ("status: reported", "status: reprted"),
        ("id: sovereignty", "id: Sovereignty"),
        ("kind: prohibition", "kind: prohibitio"),
        ("value: 30 %", "value: thirty"),
        ("value: 600000 personnel", "valeu: 600000 personnel"),
        ("attestation: carried", "attestation: caried"),
        ("mode: de facto", "mode: de fcto"),
        ('label: "28"', "label: [28]"),
    ):
        assert old in text, old
        text = text.replace(old, new, 1)
    (tmp_path / "broken.yaml").write_text(text)
    done = run(tmp_path, "validate", "broken.yaml")
    found = [line for line in done.stdout.splitlines() if ": error: " in line]
    assert done.code == 1
    assert len({line.split(": error")[0] for line in found}) >= 10, "\n".join(found)
    assert all(line.startswith("broken.yaml:") for line in found)

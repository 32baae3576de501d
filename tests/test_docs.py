"""Every console block in the documents is true, and the references are what the program says.

A block marked ``console`` is run command by command: ``plans …`` from the repository's root, or, in
a document that starts with ``<!-- runs in an empty folder -->``, in one folder from top to bottom;
there "Save this as `x`:" makes the file that stands below it.
``--accept`` rewrites what follows a command.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
import runs

from plans.operations import operation_kinds
from plans.phrasing import PHRASES
from plans.verbs.explain import explain
from plans.verbs.list_rules import list_rules
from plans.verbs.render import render
from plans.verbs.schemas import schema_of

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(
    r"(?P<saved>^Save this as `(?P<name>[\w.-]+)`:\n\n```\w*\n(?P<words>.*?)^```$)"
    r"|^```console\n(?P<typed>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
TYPED = [page for page in PAGES if BLOCK.search(page.read_text("utf-8"))]
Golden = Callable[[Path, str], None]
ALONE = "<!-- runs in an empty folder -->"
APART = "<!-- runs in a copy of the documents -->"


def run(command: str, folder: Path) -> str:
    words = shlex.split(command)
    env = {"COLUMNS": "100", "NO_COLOR": "1"}
    if words[0] == "plans":
        told = runs.run(folder, *words[1:], **env)
        told.assert_no_crash()
        return told.stdout + told.stderr
    done = subprocess.run(
        words, cwd=folder, env=os.environ | env, capture_output=True, text=True, encoding="utf-8"
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout + done.stderr


class Shell:
    """Runs commands in a folder that ``cd`` changes, as a reader would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def follow(self, block: re.Match[str], *, saving: bool) -> str:
        """Return a block of a page as it is when its reader has done what it says."""
        if block["typed"] is not None:
            return f"```console\n{self.replay(block['typed'])}```"
        if saving:
            (self.folder / block["name"]).write_text(block["words"], "utf-8")
        return block["saved"]

    def replay(self, block: str) -> str:
        commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
        return "\n".join(self._one(command) for command in commands)

    def _one(self, command: str) -> str:
        if command.startswith("cd "):
            self.folder /= command[3:]
            return f"$ {command}\n"
        return f"$ {command}\n{run(command, self.folder)}".rstrip() + "\n"


@pytest.mark.parametrize("page", TYPED, ids=lambda page: page.stem)
def test_every_transcript_is_true(page: Path, golden: Golden, tmp_path: Path) -> None:
    text = page.read_text("utf-8")
    alone = text.startswith(ALONE)
    if text.startswith(APART):
        shutil.copy(ROOT / "pyproject.toml", tmp_path)
        shutil.copytree(ROOT / "proposals", tmp_path / "proposals")
    shell = Shell(tmp_path if text.startswith((ALONE, APART)) else ROOT)
    golden(page, BLOCK.sub(lambda block: shell.follow(block, saving=alone), text))


def test_no_example_writes_into_the_project() -> None:
    for page in PAGES:
        text = page.read_text("utf-8")
        writing = re.findall(r"^\$ plans .*(?: -o| --output)[ =].*$", text, re.MULTILINE)
        assert not writing or text.startswith((ALONE, APART)), page


NOTEBOOK = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NOTEBOOKS = [page for page in PAGES if NOTEBOOK.search(page.read_text("utf-8"))]


@pytest.mark.parametrize("page", NOTEBOOKS, ids=lambda page: page.stem)
def test_what_is_typed_in_a_notebook_answers_so(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = page.read_text("utf-8")
    shell = Shell(tmp_path)
    BLOCK.sub(lambda block: shell.follow(block, saving=True), text)
    monkeypatch.chdir(shell.folder)
    names: dict[str, object] = {}
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner()
    for number, block in enumerate(NOTEBOOK.findall(text), 1):
        if "pandas" in block and not find_spec("pandas"):
            continue
        cell = parser.get_doctest(block, names, f"{page.name}, block {number}", None, 0)
        runner.run(cell, clear_globs=False)
        names = cell.globs
    assert runner.tries
    assert runner.failures == 0


def test_every_link_between_documents_leads_somewhere() -> None:
    lost = [
        f"{page.name}: {target}"
        for page in PAGES
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text("utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert lost == []


def test_every_picture_is_there_small_and_has_words_for_it() -> None:
    for page in PAGES:
        text = page.read_text("utf-8")
        for picture in re.findall(r'(?:src|srcset)="([^"]+)"', text):
            assert (page.parent / picture).stat().st_size <= 250_000, f"{page.name}: {picture}"
        said = re.findall(r"<img\s+alt=\"[^\"]{20,}\"", text)
        assert len(said) == text.count("<img"), page


@pytest.mark.parametrize("folder", ["how-to", "reference"])
def test_the_index_names_every_page(folder: str) -> None:
    index = (ROOT / "docs" / "README.md").read_text("utf-8")
    for page in (ROOT / "docs" / folder).glob("*.md"):
        assert index.count(f"({folder}/{page.name})") == 1, page.name


def commands(help_page: str) -> list[str]:
    listed = re.split(r"^  -h, --help .*$", help_page, flags=re.MULTILINE)[-1]
    return re.findall(r"^  ([a-z]+)  +[A-Z]", listed, re.MULTILINE)


def test_the_command_reference_is_what_help_prints(golden: Golden) -> None:
    parts = ["# Commands\n\nWritten by `pytest --accept` from `plans --help`.\n"]
    top = run("plans --help", ROOT)
    parts.append(f"```\n{top.strip()}\n```\n")
    names = commands(top)
    while names:
        name = names.pop(0)
        text = run(f"plans {name} --help", ROOT).strip()
        parts.append(f"## plans {name}\n\n```\n{text}\n```\n")
        names[:0] = [f"{name} {each}" for each in commands(text)]
    parts.append(
        "## Exit codes\n\n0 done · 1 done, and there is something to say (`--exit-code`, "
        "`--fail-on`, findings) · 2 your input, or no command, "
        "to which the help is the answer · 3 our bug · 130 interrupted\n"
    )
    golden(ROOT / "docs/reference/cli.md", "\n".join(parts))


def test_the_rule_reference_is_the_catalogue(golden: Golden) -> None:
    entries = list_rules().entries
    judging = [entry for entry in entries if entry.family == "validate"]
    naming = [entry for entry in entries if entry.family == "diff"]
    lines = ["# Rules", "", "Written by `pytest --accept` from the rules themselves.", ""]
    lines += [f"## Rules that judge a revision: {len(judging)}", ""]
    for entry in judging:
        page = explain(entry.id).page.replace("Bad:\n", "Bad:\n\n").replace("Good:\n", "Good:\n\n")
        lines += [f"### {entry.id}", "", f"*{entry.severity}.* {page}", ""]
    lines += [f"## Rules that name a change: {len(naming)}", ""]
    lines.append("| rule | means | kind | direction | severity | read backwards |")
    lines.append("|---|---|---|---|---|---|")
    for entry in naming:
        mirror = entry.mirror or "itself"
        cells = (entry.id, entry.summary, entry.kind, entry.direction, entry.severity, mirror)
        lines.append("| " + " | ".join(cells) + " |")
    golden(ROOT / "docs/reference/rules.md", "\n".join(lines) + "\n")


def test_the_operation_reference_is_what_the_operations_say(golden: Golden) -> None:
    parts = schema_of("amendment")["$defs"]
    lines = ["# Operations", "", "Written by `pytest --accept` from the operations themselves.", ""]
    lines.append("What can be done to a text, in files and in [sentences](amendments.md). In a")
    lines.append(
        "pattern, `[…]` may be left out, `( | )` is a choice, and `<…>` is what stands below"
    )
    lines += ["under that name; *point*, *words*, *quote* and the like are explained there.", ""]
    for name, kind in operation_kinds().items():
        part = parts[f"op-{name}"]
        lines += [f"## {name}", "", part["description"], "", "| field | |", "|---|---|"]
        for field, said in part["properties"].items():
            if field != "op":
                lines.append(f"| `{field}` | {said['description']} |")
        lines += ["", "```"] + [form.pattern for form in kind.forms] + ["```", "", "```sentences"]
        lines += [form.example for form in kind.forms] + ["```", ""]
    lines += ["## Phrases", "", "| name | ways to say it |", "|---|---|"]
    for name, phrase in PHRASES.items():
        lines.append(f"| `{name}` | `{phrase.replace('|', chr(92) + '|')}` |")
    golden(ROOT / "docs/reference/operations.md", "\n".join(lines) + "\n")


def test_the_python_example_of_the_readme_runs() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", block], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "→" in done.stdout


def test_no_document_names_a_format_that_is_not_there() -> None:
    from plans.catalogue import names

    for page in PAGES:
        for name in re.findall(r"--format (\w+)", page.read_text("utf-8")):
            assert name in names("plans.formats") or name == "FORMAT", f"{page.name}: {name}"
    assert render(list_rules(), "text")


def test_the_architecture_draws_every_package_and_names_no_other_file() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    drawn = set(re.findall(r"\w+", text.split("```")[1]))
    for part in (ROOT / "plans").iterdir():
        if not part.name.startswith("_") and part.suffix in ("", ".py"):
            assert part.stem in drawn, f"{part.name} is not drawn"
    for package, module in re.findall(r"`(\w+)/(\w+)`", text):
        if (ROOT / "plans" / package).is_dir():
            named = ROOT / "plans" / package / module
            assert named.is_dir() or named.with_suffix(".py").exists(), f"{package}/{module}"

"""What CONTRIBUTING promises of rules and commands: its own examples are all there is to them."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest
from extended import Extended, extended
from runs import ROOT

BLOCK = re.compile(r"^( *)```python\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"`(plans/[a-z_/]+\.py)`")
REVISION = """
revision: v1
clauses:
  - {id: talks, label: "1", heading: Talks., text: Talks begin.}
  - {id: end, label: "2", heading: End, text: They end., clauses: [{id: day, text: One day.}]}
"""


def examples() -> dict[str, str]:
    """Return the code that CONTRIBUTING shows, by the file that it last named before it."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    return {
        FILE.findall(text[: block.start()])[-1]: dedent(block[2]) for block in BLOCK.finditer(text)
    }


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Extended:
    """The program with the examples in it, and a revision to try them on."""
    made = extended(tmp_path_factory.mktemp("examples"), examples())
    made.write({"v1.yaml": REVISION})
    return made


def test_the_examples_are_a_rule_and_a_command() -> None:
    assert list(examples()) == ["plans/rules/heading_full_stop.py", "plans/cli/count.py"]


def test_a_rule_runs_is_listed_and_has_its_page(program: Extended) -> None:
    checked = program.run("validate", "v1.yaml", "--fail-on", "note")
    assert checked.code == 1
    assert "v1.yaml:4:" in checked.stdout
    assert "heading ends in a full stop" in checked.stdout
    assert "heading-full-stop" in program.run("rules").stdout
    page = program.run("explain", "heading-full-stop")
    assert (page.code, page.stderr) == (0, "")
    assert "Headings are names" in page.stdout


def test_a_workspace_turns_a_new_rule_off(program: Extended) -> None:
    settings = {"off/plans.toml": "levels = {heading-full-stop = 'off'}\n"}
    program.write({**settings, "off/proposals/p/v1.yaml": REVISION})
    checked = program.run("validate", "off/proposals/p/v1.yaml")
    assert "full stop" not in checked.stdout


def test_a_command_is_listed_in_its_place_explained_and_run(program: Extended) -> None:
    listed = re.findall(r"^  ([a-z]+)  ", program.run("--help").stdout, re.MULTILINE)
    assert listed[listed.index("show") : listed.index("log") + 1] == ["show", "count", "log"]
    assert "with those below other clauses" in program.run("count", "--help").stdout
    assert program.run("count", "v1.yaml").stdout == "3\n"


def test_a_slip_in_the_name_of_a_new_command_is_answered_with_it(program: Extended) -> None:
    slipped = program.run("conut", "v1.yaml")
    assert slipped.code == 2
    assert "Did you mean 'count'" in slipped.stderr


def test_a_new_command_is_as_good_at_errors_as_any(program: Extended) -> None:
    program.run("count", "v9").assert_refused("no revision called 'v9'")


def test_a_group_is_a_folder(program: Extended) -> None:
    code = examples()["plans/cli/count.py"]
    head = '"""Count things."""\n\nfrom plans.cli._commands import Group\n\n'
    files = {"__init__.py": f"{head}COMMAND = Group(__name__, rank=300)\n", "clauses.py": code}
    for name, text in files.items():
        path = program.home / "plans" / "cli" / "sums" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    assert "Count things." in program.run("--help").stdout
    assert "clauses" in program.run("sums", "--help").stdout
    assert program.run("sums", "clauses", "v1.yaml").stdout == "3\n"

"""What is promised of rules, commands and verbs: the examples are all there is to them."""

from __future__ import annotations

import json
import re

import pytest
from extended import Extended, examples, extended
from jsonschema import validate

REVISION = """
revision: v1
clauses:
  - {id: talks, label: "1", heading: Talks., text: Talks begin.}
  - {id: end, label: "2", heading: End, text: They end., clauses: [{id: day, text: One day.}]}
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Extended:
    """The program with the examples in it, and a revision to try them on."""
    made = extended(tmp_path_factory.mktemp("examples"), examples())
    made.write({"v1.yaml": REVISION})
    return made


def test_the_examples_are_of_everything_that_can_be_added() -> None:
    folders = {file.split("/")[1] for file in examples()}
    assert folders == {
        "rules", "cli", "terms", "formats", "readers", "operations", "languages", "publishing",
    }  # fmt: skip


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
    listed = re.findall(r"^  ([a-z]+)  +[A-Z]", program.run("--help").stdout, re.MULTILINE)
    between = listed[listed.index("show") : listed.index("log") + 1]
    assert between == ["show", "count", "log"]
    assert "with those below other clauses" in program.run("count", "--help").stdout
    assert program.run("count", "v1.yaml").stdout == "3\n"


def test_a_kind_of_pages_is_part_of_every_site(program: Extended) -> None:
    program.write({"proposals/p/v1.yaml": REVISION})
    assert program.run("site", "-o", "site").code == 0
    assert (program.folder / "site/texts.txt").read_text("utf-8") == "p@v1\n"


def test_a_slip_in_the_name_of_a_new_command_is_answered_with_it(program: Extended) -> None:
    slipped = program.run("conut", "v1.yaml")
    assert slipped.code == 2
    assert "did you mean 'count'" in slipped.stderr


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
    assert "Count things" in program.run("--help").stdout
    assert "clauses" in program.run("sums", "--help").stdout
    assert program.run("sums", "clauses", "v1.yaml").stdout == "3\n"


VERB = {
    "plans/results/longest.py": '''
"""The longest clauses of a revision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from plans.results.document import Document, Part


@dataclass(frozen=True, slots=True)
class Length(Part):
    """A clause and how long it is."""

    clause: str
    words: int
    """How many words it has, without those below it."""


@dataclass(frozen=True, slots=True)
class Longest(Document):
    """``plans longest --format json``."""

    called: ClassVar[str] = "the longest clauses"
    form: ClassVar[str] = "plans-longest/1"

    lengths: tuple[Length, ...]
    """The longest first."""
''',
    "plans/verbs/longest.py": '''
"""Which clauses are the longest."""

from __future__ import annotations

from plans.results.longest import Length, Longest
from plans.storing import load_ref


def longest(ref: str, count: int = 3) -> Longest:
    """Return the ``count`` longest clauses of a revision."""
    found = [Length(each.id, len(each.text.split())) for each in load_ref(ref).revision.walk()]
    return Longest(tuple(sorted(found, key=lambda each: -each.words)[:count]))
''',
    "plans/formats/text/longest.py": '''
"""The longest clauses, one a line."""

from __future__ import annotations

from plans.formats._base import Options
from plans.results.longest import Longest


def render(result: Longest, options: Options) -> str:
    """Return a line for each clause."""
    return "".join(f"{each.words:4}  {each.clause}\\n" for each in result.lengths)
''',
    "plans/cli/longest.py": '''
"""Name the longest clauses of a revision."""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import format_option


def longest(
    ref: Annotated[str, typer.Argument(help="A ref (v2, e3-counter) or a file.")],
    format: Annotated[str, format_option("longest")] = "text",
) -> None:
    from plans.verbs.longest import longest

    terminal.show(longest(ref), format)


COMMAND = Command(longest, rank=65)
''',
}


@pytest.fixture(scope="module")
def verb(tmp_path_factory: pytest.TempPathFactory) -> Extended:
    """The program with a verb of four files."""
    made = extended(tmp_path_factory.mktemp("verb"), VERB)
    made.write({"v1.yaml": REVISION})
    return made


def test_a_verb_is_four_files(verb: Extended) -> None:
    assert "Name the longest clauses" in verb.run("--help").stdout
    assert verb.run("longest", "v1.yaml").stdout == "   2  talks\n   2  end\n   2  day\n"
    assert "<text|json>" in verb.run("longest", "--help").stdout


def test_a_new_result_has_its_json_and_its_schema(verb: Extended) -> None:
    said = json.loads(verb.run("longest", "v1.yaml", "--format", "json").stdout)
    assert said["format"] == "plans-longest/1"
    assert said["lengths"][0] == {"clause": "talks", "words": 2}
    schema = json.loads(verb.run("schema", "longest").stdout)
    validate(said, schema)
    assert schema["properties"]["lengths"]["description"] == "The longest first."


def test_a_format_that_cannot_show_a_new_result_says_so_by_its_name(verb: Extended) -> None:
    refused = verb.run("longest", "v1.yaml", "--format", "html")
    refused.assert_refused("the html format cannot show the longest clauses; text and json can")

"""What each command may load: a user waits for every import. No clock is read here."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# What typer itself loads (difflib; from 0.29 on pydantic for a command's options) is not ours to
# refuse. All of this is.
READERS = {"yaml", "yaml_rs", "lxml", "pypdfium2"}
PAGES = {"jinja2", "rich", "weasyprint", "plans.formats.html"}
OUR_WORK = {"plans.model", "plans.terms", "plans.diffing", "plans.verbs.compare"}
# What finds clauses in prose, what judges revisions, and what reads the figures of untyped clauses.
MACHINERY = {"plans.outlining.drafts", "plans.rules", "plans.quantities.scanning"}
# What drafts are, which a revision in YAML never was.
DRAFTS = {"plans.drafting.drafts", "plans.drafting.blocks", "plans.verbs._tracked_changes"}
# What a diff of texts that are typed, and have no brackets and no tables, has no use for.
UNTYPED = {"plans.quantities.lexicon", "plans.quantities.mention", "plans.diffing.prose"}
BRACKETS = {"plans.bracketing.choices", "plans.diffing.bracket_changes"}
TABLES = {"plans.diffing.table_pairs", "plans.wording.marked_tables"}
PLAIN = {*UNTYPED, *BRACKETS, *TABLES, "plans.diffing.words_left", "plans.diffing.kept_values"}
# What nobody asked for: rows, all rules by name, several cores, the chain.
UNASKED = {"plans.diffing.change_columns", "plans.diffing.catalogue", "pickle", "plans.model.chain"}
# What asks which packages are installed, and reads archives: nothing shipped is looked for in one.
PACKAGES = {"importlib.metadata", "importlib.resources", "email", "zipfile"}
# What reads and says the sentences of drafters, which a patch has none of.
SENTENCES = {"plans.phrasing.context", "plans.phrasing.matching", "plans.phrasing.scanner"}
# What a revision in YAML is not read by.
OTHERS = READERS - {"yaml_rs"}
# What only programs are told, and what a clause says one at a time.
TOLD = {
    "plans.reviewing.decisions",
    "plans.results.change_document",
    "plans.results.claims",
    "plans.model.statements",
}


def loaded(*words: str) -> set[str]:
    """Return the modules that a command has loaded when it ends."""
    code = (
        "import sys\nsys.argv = ['plans', *sys.argv[1:]]\nfrom plans.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stderr.splitlines())


@pytest.mark.parametrize(
    ("words", "spared"),
    [
        (("--help",), {"pydantic", "tomllib", *READERS, *PAGES, *MACHINERY, *OUR_WORK}),
        (("--version",), {*READERS, *PAGES, *MACHINERY, *OUR_WORK}),
        (("diff", "--help"), {*READERS, *PAGES, *MACHINERY, *OUR_WORK}),
        # PyYAML points at errors. If it is loaded here, a bundled file needs the slow exact reader.
        (
            ("diff", "v1", "v2", "--format", "json"),
            {*OTHERS, *PAGES, *MACHINERY, *DRAFTS, *TABLES, *UNASKED, *SENTENCES},
        ),
        (("diff", "v1", "v2", "--format", "markdown"), {"yaml", *PAGES, *MACHINERY, *DRAFTS}),
        (
            ("diff", "v1", "v2"),
            {
                *OTHERS,
                "webbrowser",
                *PAGES,
                *MACHINERY,
                *DRAFTS,
                *TOLD,
                *PLAIN,
                *UNASKED,
                *PACKAGES,
            },
        ),
        (("show", "v2"), {"yaml", *PAGES, *MACHINERY}),
        (("log", "us-28-point"), {"yaml", *PAGES, *MACHINERY}),
        (("explain", "clause-split"), {*READERS, *PAGES}),
        (("validate", "v1"), {*PAGES}),
        (("lsp", "--help"), {"pygls", "lsprotocol", *READERS, *OUR_WORK}),
        (("mcp", "--help"), {"mcp", "anyio", *READERS, *OUR_WORK}),
    ],
)
def test_a_command_loads_only_what_it_uses(words: tuple[str, ...], spared: set[str]) -> None:
    assert loaded(*words) & spared == set()


def test_what_is_spared_elsewhere_is_loaded_where_it_is_needed() -> None:
    assert loaded("diff", "v1", "v2", "--format", "html") >= {"jinja2", "plans.formats.html"}
    assert loaded("validate", "v1") >= {"plans.rules", "yaml"}


def test_the_library_loads_nothing_until_it_is_used() -> None:
    code = "import json, sys, plans; json.dump(sorted(sys.modules), sys.stdout)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    found = set(json.loads(done.stdout))
    assert found & {"pydantic", "typer", "difflib", *READERS, *PAGES} == set()
    assert {name for name in found if name.startswith("plans.")} == {"plans.lazy"}

"""``plans git …``: what a person sets up, and below it, hidden, what git then calls."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _options as shared

app = typer.Typer(
    help="Have git compare, merge and check proposals by their clauses.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)

Everywhere = Annotated[
    bool, typer.Option("--global", help="For all repositories of this user instead of this one.")
]
Repo = Annotated[Path, typer.Option("--repo", help="A folder in the repository.")]
Format = Annotated[str, shared.format_option("git-setup")]


@app.command()
def install(
    everywhere: Everywhere = False,
    repo: Repo = Path(),
    share: Annotated[
        bool, typer.Option("--shared", help="Name the paths in .gitattributes, to be committed.")
    ] = False,
    hook: Annotated[
        bool, typer.Option("--hook", help="Check what is staged before each commit, too.")
    ] = False,
    named: Annotated[
        bool, typer.Option("--named", help="Have 'git diff' print named changes, not lines.")
    ] = False,
) -> None:
    """Set up git's diff, log -p, show, merge, rebase and cherry-pick for proposals."""
    from plans.gitting import install, place, status

    where = place(repo, everywhere=everywhere)
    install(where, shared=share, hook=hook, named=named)
    _put(status(where), "text")


@app.command()
def uninstall(everywhere: Everywhere = False, repo: Repo = Path()) -> None:
    """Take all of that back, and nothing else."""
    from plans.gitting import place, status, uninstall

    where = place(repo, everywhere=everywhere)
    uninstall(where)
    _put(status(where), "text")


@app.command()
def status(everywhere: Everywhere = False, repo: Repo = Path(), format: Format = "text") -> None:
    """Say what git knows of plans."""
    from plans.gitting import place, status

    _put(status(place(repo, everywhere=everywhere)), format)


@app.command()
def changes(
    before: Annotated[str, typer.Argument(help="A git revision: main, HEAD~3, v1.0.")],
    after: Annotated[
        str, typer.Argument(help="A later one; by default what is staged.", show_default=False)
    ] = "",
    format: Annotated[str, shared.format_option("git-changes")] = "text",
) -> None:
    """Say what changed in every proposal between two git revisions."""
    from plans.gitting import git_changes

    _put(git_changes(before, after), format)


@app.command()
def ci(
    source: Annotated[
        str, typer.Option("--from", help="Where pip takes plans from: git+https://… or a name.")
    ] = "",
) -> None:
    """Print a workflow for GitHub that checks proposals and comments on pull requests."""
    from plans.gitting import workflow

    shared.put(workflow(source))


@app.command()
def check(
    format: Annotated[str, shared.format_option("findings")] = "text",
) -> None:
    """Check the proposals that are staged, as they are staged: what the hook runs."""
    from plans.gitting import check_staged
    from plans.results import Findings

    found, files = check_staged()
    if files:
        _put(Findings(found, files), format)
    if any(finding.level == "error" for finding in found):
        raise typer.Exit(1)


@app.command(hidden=True)
def textconv(path: Path) -> None:
    """Print a file in lines for git to compare."""
    from plans.gitting import put_lines

    put_lines(path)


# Git gives seven words, and two more for a file that was renamed.
@app.command(hidden=True, name="diff")
def diff_(words: list[str]) -> None:
    """Print the named changes of a file for git."""
    from plans.gitting import diff_for_git

    if len(words) not in (7, 9):
        raise typer.BadParameter("git calls this with seven words, or nine")
    options = shared.options()
    if os.environ.get("GIT_PAGER_IN_USE") and not os.environ.get("NO_COLOR"):
        options = replace(options, colour=True)
    later = words[7] if len(words) > 7 else ""
    shared.put(diff_for_git(words[0], Path(words[1]), Path(words[4]), options, later))


Word = Annotated[str, typer.Argument()]


@app.command(hidden=True)
def merge(
    base: Path, ours: Path, theirs: Path, size: str, name: str, mine: Word = "", other: Word = ""
) -> None:
    """Merge three files for git: the result replaces OURS; exit with 10 if conflicts are left."""
    from plans.gitting import CONFLICTS, MARKER_SIZE, merge_for_git

    width = int(size) if size.isdecimal() else MARKER_SIZE
    merged = merge_for_git(base, ours, theirs, width, (mine, other))
    ours.write_bytes(merged.data)
    if merged.conflicts:
        shared.say(merged.explained(name))
        raise typer.Exit(CONFLICTS)


def _put(result: object, format: str) -> None:
    from plans.verbs.render import render

    shared.put(render(result, format, shared.options()))

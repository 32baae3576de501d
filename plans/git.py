"""Git, run as a program: the user's own settings, hooks and keys hold.

Words go to git as a list and never through a shell; what a user typed stands after
``--end-of-options``. Paths are taken as they are, without git's patterns, and names come back as
bytes that Python turns into text the same way as those of its own files.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from plans.errors import InputError, NotFound, UnreadableFile, did_you_mean
from plans.values import frozen

LINK, SUBMODULE, FOLDER = "120000", "160000", "040000"

# The longest name git itself gives to a commit is that of a ref, and a file system ends at 255 a
# part; what is longer was never a name.
MAX_REV = 1000

# Messages in English, so that they can be recognized; no questions, no background refresh of the
# index, and a path is only a path.
_SETTINGS = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
}
_PATTERNS = {"GIT_LITERAL_PATHSPECS": "0", "GIT_GLOB_PATHSPECS": "1"}
_UNSET = ("GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "GIT_EXTERNAL_DIFF")
# Git gives these to its hooks relative to the folder it starts them in.
_PLACES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY")


@frozen
class Answer:
    """How a run of git ended and what it said."""

    code: int
    data: bytes
    said: str

    @property
    def line(self) -> str:
        """The first line of its output."""
        return os.fsdecode(self.data.split(b"\n", 1)[0])

    @property
    def names(self) -> tuple[str, ...]:
        """The names of an output that ends each with a zero byte."""
        return tuple(os.fsdecode(name) for name in self.data.split(b"\0") if name)


@frozen
class Entry:
    """A name in a tree or in the index."""

    mode: str
    id: str
    path: str


def ask(
    *words: str, folder: Path | None = None, data: bytes | None = None, patterns: bool = False
) -> Answer:
    """Run git with ``words`` in ``folder``, whatever comes of it.

    Args:
        words: what stands behind ``git``.
        folder: where.
        data: what it gets on standard input.
        patterns: whether paths are patterns: ``**/`` stands for any folders, ``*`` for no slash.

    Raises:
        InputError: git is not installed, or the folder is gone.
    """
    try:
        done = subprocess.run(
            ["git", "-c", "core.fsmonitor=false", *words],
            cwd=folder,
            env=_environment() | (_PATTERNS if patterns else {}),
            input=data if data is not None else b"",
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as error:
        if error.filename != "git":
            raise InputError(f"no folder '{error.filename}'") from None
        hint = "install it from https://git-scm.com"
        raise InputError("git is not installed", hint=hint) from None
    except (OSError, ValueError) as error:  # not permitted, or a zero byte in a word
        raise InputError(f"cannot run git: {error}") from None
    said = done.stderr.decode("utf-8", "backslashreplace").strip()
    return Answer(done.returncode, done.stdout, said)


def run(
    *words: str, folder: Path | None = None, data: bytes | None = None, patterns: bool = False
) -> Answer:
    """Run git with ``words`` in ``folder``, as ``ask`` does.

    Raises:
        InputError: it failed; the message is git's own.
    """
    answer = ask(*words, folder=folder, data=data, patterns=patterns)
    if answer.code:
        raise refusal(answer)
    return answer


def refusal(answer: Answer) -> InputError:
    """Return git's complaint as an error of ours."""
    if "not a git repository" in answer.said:
        return NotFound("this is no git repository", hint="change to one, or start one: git init")
    lines = [line for line in answer.said.splitlines() if line.strip()]
    first = next((line for line in lines if line.startswith(("fatal:", "error:"))), "")
    first = first or (lines or [f"it ended with {answer.code}"])[0]
    hint = "git config --global --add safe.directory FOLDER" if "dubious" in first else ""
    return InputError(f"git: {first.removeprefix('fatal: ').removeprefix('error: ')}", hint=hint)


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _UNSET}
    for name in _PLACES:
        if kept.get(name):
            kept[name] = str(Path(kept[name]).absolute())
    return kept | _SETTINGS


@frozen
class Repository:
    """A repository seen from a folder of it.

    Attributes:
        folder: where git is run.
        prefix: the way from the top to the folder, ``a/b/`` or nothing.
    """

    folder: Path
    prefix: str

    @property
    def top(self) -> Path:
        """The folder that paths in the repository start from."""
        depth = self.prefix.count("/")
        real = Path(os.path.realpath(self.folder))
        return real.parents[depth - 1] if depth else real

    def tree(self, rev: str) -> str:
        """Return the id of the tree that ``rev`` names; for ``""``, the index, nothing.

        Raises:
            NotFound: nothing has that name; the hint has the closest branch or tag.
        """
        if not rev:
            return ""
        if not may_be_rev(rev):
            raise NotFound(f"no git revision can be called '{rev[:60]}'", hint="see: git log")
        words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{rev}^{{tree}}")
        answer = ask(*words, folder=self.folder)
        if answer.code or not answer.line:
            hint = did_you_mean(rev, self.names()) or "see: git log"
            raise NotFound(f"no git revision called '{rev}'", hint=hint)
        return answer.line

    def names(self) -> tuple[str, ...]:
        """The branches and tags, by their short names."""
        answer = ask("for-each-ref", "--format=%(refname:short)%00", folder=self.folder)
        return tuple(name.strip("\n") for name in answer.names if name.strip("\n"))

    def entries(self, tree: str, path: str, *, below: bool = False) -> tuple[Entry, ...]:
        """Return what ``tree`` (from ``tree()``) has at ``path``; if asked, all files below it.

        Raises:
            InputError: git cannot read it.
        """
        paths = ("--", path) if path else ()  # nothing is no path, but all of them
        if not tree:
            answer = run("ls-files", "-s", "-z", "--full-name", *paths, folder=self.top)
            return tuple(_staged(answer, path, below))
        words = ("ls-tree", "-z", "--full-tree", *(("-r",) if below else ()), tree, *paths)
        return tuple(_listed(run(*words, folder=self.folder)))

    def blob(self, entry: Entry, name: str, limit: int) -> bytes:
        """Return the content of a file.

        Args:
            entry: from ``entries``.
            name: what messages call it.
            limit: the most bytes it may have.

        Raises:
            UnreadableFile: a link, a submodule, a folder, or larger than that.
        """
        if entry.mode == LINK:
            target = run("cat-file", "blob", entry.id, folder=self.folder).line
            hint = f"it leads to '{target}': name that"
            raise UnreadableFile(f"'{name}' is a symbolic link", hint=hint)
        if entry.mode == SUBMODULE:
            hint = "change into it and name its own revision"
            raise UnreadableFile(f"'{name}' is a submodule", hint=hint)
        if entry.mode == FOLDER:
            hint = "name a file in it"
            raise UnreadableFile(f"'{name}' is a folder, not a file", hint=hint)
        size = run("cat-file", "-s", entry.id, folder=self.folder).line
        if int(size) > limit:
            raise UnreadableFile(f"'{name}' is larger than {limit // 2**20} MiB")
        return run("cat-file", "blob", entry.id, folder=self.folder).data


def may_be_rev(rev: str) -> bool:
    """Say whether ``rev`` could name a revision and is nothing else, an option above all."""
    odd = any(char < " " or char == "\x7f" for char in rev)
    return 0 < len(rev) <= MAX_REV and not rev.startswith(("-", ":")) and not odd


def repository(folder: Path) -> Repository:
    """Return the repository that ``folder`` is in.

    Raises:
        InputError: there is none, or git does not trust it.
    """
    answer = run("rev-parse", "--show-prefix", folder=folder)
    return Repository(folder, answer.line)


def _listed(answer: Answer) -> Iterator[Entry]:
    for record in answer.names:
        about, _, path = record.partition("\t")
        mode, _, id = about.split(" ")
        yield Entry(mode, id, path)


def _staged(answer: Answer, path: str, below: bool) -> Iterator[Entry]:
    """Yield the files of the index; a folder is what has files below it, and has no id."""
    for record in answer.names:
        about, _, name = record.partition("\t")
        mode, id, stage = about.split(" ")
        if stage != "0":
            continue
        if below or name == path:
            yield Entry(mode, id, name)
        else:
            yield Entry(FOLDER, "", path)
            return

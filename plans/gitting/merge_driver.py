"""The merge driver: three files by clause and term, or by lines where one is no revision."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from plans.errors import InputError, UnreadableFile
from plans.git import ask
from plans.merging import merge
from plans.model import Revision
from plans.reading import MAX_BYTES, decode, read_model
from plans.storing import is_id
from plans.values import frozen
from plans.wording import counted

# Git's own width of <<<<<<< where it does not say.
MARKER_SIZE = 7
# What the sides are called where git does not say, or says what is no branch.
SIDES = ("ours", "theirs")
# Where a conflict is that is in no clause: title, date, status.
HEAD = "the head"
# More conflicts than fit in an exit code mean that git could not merge at all: a binary file.
MAX_CONFLICTS = 127


@frozen
class GitMerge:
    """What became of a file in a merge.

    Attributes:
        data: its bytes.
        conflicts: how many are left in it.
        clauses: the clauses that hold them; none if the file was merged line by line.
    """

    data: bytes
    conflicts: int
    clauses: tuple[str, ...] = ()

    def explained(self, name: str) -> str:
        """Return what is left to do in the file called ``name``."""
        if not self.clauses:
            return f"plans: {name} is merged line by line: look for <<<<<<<, then git add"
        where = ", ".join(self.clauses)
        left = counted(self.conflicts, "open conflict")
        return (
            f"plans: {name} has {left} in {where}: brackets and notes there say "
            "what either side wants; choose, or leave it open, then git add"
        )


@frozen
class _Three:
    """The files of a merge; they are git's, who clears them away."""

    base: Path
    ours: Path
    theirs: Path
    size: int


def merge_for_git(
    base: Path,
    ours: Path,
    theirs: Path,
    size: int = MARKER_SIZE,
    labels: tuple[str, str] = ("", ""),
) -> GitMerge:
    """Return the three files merged; what is no revision is left to git's merge of lines.

    Args:
        base: the common ancestor; an empty file where there is none.
        ours: the file of the branch that is checked out.
        theirs: the file of the branch that comes in.
        size: how many < and > mark a conflict of lines.
        labels: what git calls the sides, as far as it says.
    """
    files = _Three(base, ours, theirs, size)
    lines = _by_lines(files)
    try:
        texts = [_text_of(path) for path in (base, ours, theirs)]
        sides = [read_model(text, Revision, "side") for text in texts[1:]]
        start = _ancestor(texts[0], sides[0])
        merged = merge(start, dict(zip(side_names(*labels), sides, strict=True)))
    except InputError:  # no text, no revision, or one that has two clauses of the same name
        return lines
    text = _written(merged.revision, texts, sides, lines)
    # What both sides put in at one place is no dispute, but git asks whenever an order is open.
    clauses = tuple(dict.fromkeys(conflict.clause or HEAD for conflict in merged.conflicts))
    return GitMerge(text.encode(), len(merged.conflicts), clauses)


def side_names(mine: str = "", other: str = "") -> tuple[str, str]:
    """Return what the sides of a merge are called: their branches, if both are to be known."""
    names = (_slug(_branch(mine or "HEAD")), _slug(_incoming(other)))
    known = all(name and is_id(name) for name in names) and names[0] != names[1]
    return names if known else SIDES


def _branch(label: str) -> str:
    """Return the branch that is checked out, for HEAD or where an older git gives no label."""
    name = label.partition(":")[0]
    if name not in ("HEAD", "%X"):
        return name
    return ask("symbolic-ref", "--short", "--quiet", "HEAD").line


def _incoming(label: str) -> str:
    if label not in ("", "%Y"):
        return label.partition(":")[0]
    # Git says this to its strategies: GITHEAD_<commit>=<what the user typed>.
    heads = [value for name, value in os.environ.items() if name.startswith("GITHEAD_")]
    return heads[0] if len(heads) == 1 else ""


def _slug(branch: str) -> str:
    """Return the last part of a branch's name as an id; nothing for a commit or a description."""
    name = branch.rpartition("/")[2].lower()
    if " " in name or re.fullmatch(r"[0-9a-f]{7,64}", name):
        return ""
    return re.sub(r"[^a-z0-9]+", "-", name).strip("-")


def _text_of(path: Path) -> str:
    data = path.read_bytes()
    if len(data) > MAX_BYTES:
        raise UnreadableFile("too large to be read as a revision")
    return decode(data, path.name)


def _ancestor(text: str, ours: Revision) -> Revision:
    """Return the base; where both sides made the file, one without clauses."""
    if not text:
        return Revision(revision=ours.revision)
    return read_model(text, Revision, "base")


def _by_lines(files: _Three) -> GitMerge:
    labels = [word for name in ("ours", "base", "theirs") for word in ("-L", name)]
    size = f"--marker-size={files.size}"
    paths = [str(path.absolute()) for path in (files.ours, files.base, files.theirs)]
    answer = ask("merge-file", "-p", size, *labels, *paths)
    if answer.code > MAX_CONFLICTS:
        return GitMerge(files.ours.read_bytes(), 1)
    return GitMerge(answer.data, answer.code)


def _written(
    merged: Revision, texts: Sequence[str], sides: Sequence[Revision], lines: GitMerge
) -> str:
    """Return ``merged`` as a file.

    If git's merge of lines says the same, it stands, with the comments and the layout of both
    sides; or else a side that says the same; or else ours is brought up to date.
    """
    if not lines.conflicts and _says(lines.data, merged):
        return lines.data.decode()
    for side, text in zip(sides, texts[1:], strict=True):
        if side == merged:
            return text
    from plans.writing import dump_revision, edited

    try:
        text = edited(texts[1], merged)
    except InputError:  # laid out in a way that cannot be kept
        return dump_revision(merged)
    return text if _says(text.encode(), merged) else dump_revision(merged)


def _says(data: bytes, merged: Revision) -> bool:
    try:
        return read_model(decode(data, "merged"), Revision, "merged") == merged
    except InputError:
        return False

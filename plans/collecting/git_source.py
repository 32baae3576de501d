"""The history of a git repository: each commit that changes a file makes a version of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plans.collecting.files import is_text, lettered, ref_of
from plans.collecting.versions import History, Step, Version
from plans.errors import InputError, UnreadableFile
from plans.git import LINK, SUBMODULE, Repository, ask, may_be_rev, repository, run
from plans.reading import MAX_BYTES
from plans.storing import Workspace, workspace_around
from plans.values import frozen

_LOG = (
    *("log", "--reverse", "--topo-order", "--no-show-signature", "--no-ext-diff", "--no-color"),
    # Of a merge, what is as on no side: what one side made is that side's own commit.
    *("-c", "--raw", "--find-renames", "--no-abbrev", "-z", "--format=%x01%H %as"),
)
_HINT = "git:FOLDER RANGE -- 'laws/**/*.md': a path starts from FOLDER, and ** is any folders"
_SHOWN = 12


@frozen
class _Edit:
    """What a commit did to a file: the blobs before and after, and both paths."""

    commit: str
    date: str
    mode: str
    before: str
    after: str
    old_path: str
    path: str


@dataclass(eq=False)
class _Document:
    """A document on the way to a history; it is called as its file was called first."""

    name: str
    steps: list[Step] = field(default_factory=list)


@frozen
class GitSource:
    """The commits of ``span`` that change files called like one of ``patterns``."""

    place: Repository
    workspace: Workspace
    span: str
    patterns: tuple[str, ...]

    @classmethod
    def at(cls, folder: str, words: Sequence[str]) -> GitSource:
        """Return the source in ``folder``; ``words`` are a range, if the first is one, and paths.

        Raises:
            InputError: it is in no repository, or names no range and no path.
        """
        place = repository(Path(folder or "."))
        ranged = bool(words) and _is_span(words[0], place)
        span, patterns = (words[0], words[1:]) if ranged else ("HEAD", words)
        return cls(place, workspace_around(place.top / "any"), span, tuple(patterns))

    @property
    def title(self) -> str:
        """What it is called."""
        return lettered(self.place.top.name)

    def histories(self) -> Iterator[History]:
        """Yield the documents in the order in which they were first committed.

        A step is what a commit made of the text before it, on whatever branch; that of a merge is
        from its first parent. A file that is renamed stays one document.

        Raises:
            InputError: git knows no such range, or no such file in it.
        """
        documents: dict[str, _Document] = {}
        known: dict[tuple[str, str], Version] = {}
        for edit in self._edits():
            if not is_text(self.place.top / edit.path, self.workspace):
                continue
            document = documents.get(edit.old_path) or _Document(edit.old_path)
            documents[edit.path] = documents[edit.old_path] = document
            made = self._version(edit, edit.after, f"{edit.commit[:_SHOWN]}:{edit.path}", edit.date)
            known[edit.path, edit.after] = made
            if edit.before.strip("0") and edit.before != edit.after:
                earlier = f"{edit.commit[:_SHOWN]}~:{edit.old_path}"
                before = known.get((edit.old_path, edit.before))
                document.steps.append((before or self._version(edit, edit.before, earlier), made))
        if not documents:
            raise InputError(f"no commit of '{self.span}' changes such a file", hint=_HINT)
        for document in dict.fromkeys(documents.values()):
            yield History(lettered(document.name), tuple(document.steps))

    def contents(self, versions: Sequence[Version]) -> Sequence[bytes | InputError]:
        """Return what is in the blobs."""
        sizes = self._asked("--batch-check=%(objectsize)", [each.digest for each in versions])
        known = [int(size) if size.isdigit() else -1 for size in sizes.decode().splitlines()]
        small = [each.digest for each, size in zip(versions, known, strict=True) if _fits(size)]
        found = _blobs(self._asked("--batch", small))
        return [
            next(found) if _fits(size) else _unfit(each, size)
            for each, size in zip(versions, known, strict=True)
        ]

    def _asked(self, how: str, ids: Sequence[str]) -> bytes:
        data = "".join(f"{id}\n" for id in ids).encode()
        return run("cat-file", how, folder=self.place.folder, data=data).data

    def _version(self, edit: _Edit, blob: str, name: str, date: str = "") -> Version:
        path = self.place.top / edit.path
        ref = ref_of(path, self.workspace)
        return Version(lettered(name), blob, path.suffix.lower(), date, ref, path=path)

    def _edits(self) -> Iterator[_Edit]:
        """Yield what was done to files that there still were when it was done, oldest first."""
        paths = ("--", *self.patterns) if self.patterns else ()
        words = (*_LOG, "--end-of-options", self.span, *paths)
        answer = run(*words, folder=self.place.folder, patterns=True)
        names = iter(answer.names)
        commit = date = ""
        for name in names:
            record = name.strip("\n")
            if record.startswith("\x01"):
                commit, date = record[1:].split(" ")
            elif record.startswith(":"):
                edit = _edit(record, names, commit, date)
                if edit.mode not in (LINK, SUBMODULE) and edit.after.strip("0"):
                    yield edit


def _edit(record: str, names: Iterator[str], commit: str, date: str) -> _Edit:
    """Return what a record and the paths behind it say: modes, blobs, letters, by parents."""
    parents = len(record) - len(record.lstrip(":"))
    fields = record.lstrip(":").split(" ")
    blobs, letters = fields[parents + 1 : 2 * parents + 2], fields[-1]
    old = next(names)
    path = next(names) if parents == 1 and letters[0] in "RC" else old
    return _Edit(commit, date, fields[parents], blobs[0], blobs[-1], old, path)


def _blobs(data: bytes) -> Iterator[bytes]:
    """Yield the contents in an answer of git: a line that ends in a size, and so many bytes."""
    at = 0
    while at < len(data):
        head = data.index(b"\n", at)
        size = int(data[at:head].split(b" ")[-1])
        yield data[head + 1 : head + 1 + size]
        at = head + size + 2


def _fits(size: int) -> bool:
    return 0 <= size <= MAX_BYTES


def _unfit(version: Version, size: int) -> InputError:
    if size < 0:
        return UnreadableFile(f"git has no '{version.name}'", hint="git fetch")
    return UnreadableFile(f"'{version.name}' is larger than {MAX_BYTES // 2**20} MiB")


def _is_span(word: str, place: Repository) -> bool:
    """Say whether ``word`` is a revision or a range of them: ``main``, ``v1..v2``, ``v1..``."""
    ends = list(filter(None, word.replace("...", "..").split("..")))
    return bool(ends) and all(may_be_rev(end) and _is_commit(end, place) for end in ends)


def _is_commit(name: str, place: Repository) -> bool:
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    return not ask(*words, folder=place.folder).code

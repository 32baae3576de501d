"""A site into a folder: only what changed is made, and nothing that is not ours is touched."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from plans.errors import InputError
from plans.publishing.links import way
from plans.publishing.making import made_pages
from plans.publishing.manifest import NAME, Manifest, Written, manifest_in
from plans.publishing.program import program_digest
from plans.publishing.site import Listed, Made, Site
from plans.storing import Workspace, write_file, writing

Step = Callable[[int, int], None]
_MOVE = "move it away and run again"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did, in numbers of pages, and which texts could not be read."""

    pages: int
    made: int
    removed: int
    unreadable: tuple[str, ...]


def build(
    workspace: Workspace,
    folder: Path,
    *,
    title: str = "",
    base: str = "",
    progress: Step = lambda _done, _all: None,
    processes: int = 1,
) -> Built:
    """Write ``workspace`` as a site into ``folder``, and return what was done.

    Args:
        workspace: what the site shows.
        folder: where it goes; made if it is not there.
        title: what the site is called.
        base: the address at which it will be found.
        progress: called with how many pages are done, of how many.
        processes: how many may work at once; a script that asks for several begins where its
            ``__name__`` is ``"__main__"``.

    Raises:
        InputError: the folder is not a site's, another build is going on in it, something there was
            changed by somebody else, or the workspace cannot be read.
    """
    _refuse(folder)
    _made_folder(folder)
    with writing(folder / NAME):
        before = manifest_in(folder) or Manifest()
        program = program_digest(workspace.templates)
        known = before.known if before.program == program else None
        site = Site(workspace, title=title, base=base, known=known)
        return _Build(folder, site, before, program).run(progress, processes)


class _Build:
    """One run."""

    def __init__(self, folder: Path, site: Site, before: Manifest, program: str) -> None:
        self.folder, self.site, self.before = folder, site, before
        self.pages = {each.url: each for each in site.pages()}
        self.now = Manifest(program, whole=False, pages={**before.pages}, known=site.known)
        every = before.pages.values()
        self._known = {path: digest for each in every for path, (digest, _) in each.files.items()}

    def run(self, progress: Step, processes: int) -> Built:
        waiting = self._waiting()
        gone = [url for url in self.before.pages if url not in self.pages]
        if waiting or gone:
            self._forget(waiting)
            self._note()
        try:
            for done, (listed, made) in enumerate(made_pages(self.site, waiting, processes)):
                progress(done, len(waiting))
                self._put(listed, made)
            for url in gone:
                self._remove(url)
            self.now.whole = True
        finally:
            self._note()
        unreadable = tuple(self.site.contents.unreadable)
        return Built(len(self.pages), len(waiting), len(gone), unreadable)

    def _forget(self, waiting: Iterable[Listed]) -> None:
        """Say of pages that they are to be made: what a run leaves halfway, the next makes."""
        for each in waiting:
            if known := self.before.pages.get(each.url):
                self.now.pages[each.url] = replace(known, key="")

    def _waiting(self) -> list[Listed]:
        """Return the pages that are to be made."""
        gone = {url for url in self.before.pages if url not in self.pages}
        return [each for each in self.pages.values() if not self._is_current(each, gone)]

    def _is_current(self, listed: Listed, gone: Iterable[str]) -> bool:
        known = self.before.pages.get(listed.url)
        return (
            known is not None
            and known.key == listed.key
            and self.pages.keys().isdisjoint(known.missing)
            and all(_size(self.folder / path) == size for path, (_, size) in known.files.items())
            and not self._links_to(listed.url, gone)
        )

    def _links_to(self, url: str, gone: Iterable[str]) -> bool:
        """Say whether a page that was written links to one that is there no longer."""
        ways = [f'href="{way(url, each)}'.encode() for each in gone]
        page = (self.folder / url).read_bytes() if ways else b""
        return any(each in page for each in ways)

    def _put(self, listed: Listed, made: Made) -> None:
        old = self.before.pages.get(listed.url, Written("", {}))
        for path, data in made.files.items():
            self._write(path, data)
        for path in old.files.keys() - made.files.keys():
            self._unlink(path, old.files[path][0])
        files = {path: (_digest(data), len(data)) for path, data in made.files.items()}
        self.now.pages[listed.url] = Written(listed.key, files, made.missing)

    def _write(self, path: str, data: bytes) -> None:
        target = self.folder / path
        there = _bytes(target)
        if there == data:
            return
        if there is not None and self.before.whole and _digest(there) != self._known.get(path):
            raise InputError(f"'{target}' {self._stranger(path)}", hint=_MOVE)
        _made_folder(target.parent)
        write_file(target, data)

    def _stranger(self, path: str) -> str:
        """Return what a file is that we would have to write over."""
        return "was changed since plans wrote it" if path in self._known else "is not from plans"

    def _remove(self, url: str) -> None:
        for path, (digest, _) in self.before.pages[url].files.items():
            self._unlink(path, digest)
        del self.now.pages[url]

    def _unlink(self, path: str, digest: str) -> None:
        """Remove a file of ours, unless somebody changed it, and folders that are empty then."""
        target = self.folder / path
        there = _bytes(target)
        if there is None or _digest(there) != digest:
            return
        target.unlink()
        with suppress(OSError):
            for folder in target.parents:
                if folder == self.folder:
                    break
                folder.rmdir()

    def _note(self) -> None:
        text = self.now.text()
        if _bytes(self.folder / NAME) != text.encode():
            write_file(self.folder / NAME, text)


def _refuse(folder: Path) -> None:
    """Refuse a folder that holds something and is no site of ours."""
    if not os.path.lexists(folder):
        return
    try:
        held = {each.name for each in folder.iterdir()}
    except OSError as error:
        raise InputError(f"'{folder}': {error.strerror}", hint="name a folder") from None
    ours = NAME in held or all(name.startswith(".plans-") for name in held)
    if held and not ours:
        hint = "name an empty folder, or one that plans made; nothing was written"
        raise InputError(f"'{folder}' holds something that is not from plans", hint=hint)


def _made_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"cannot make '{folder}': {error.strerror}") from None


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InputError(f"'{path}': {error.strerror}", hint=_MOVE) from None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]

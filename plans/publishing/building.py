"""A site into a folder: only what changed is made, and nothing that is not ours is touched."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from plans.errors import InputError
from plans.publishing.journal import Journal
from plans.publishing.links import way
from plans.publishing.making import looking_seldom, made_pages, read_texts
from plans.publishing.manifest import NAME, Held, Manifest, Written, digest_of, manifest_in
from plans.publishing.program import program_digest
from plans.publishing.site import Listed, Made, Site
from plans.storing import Workspace, make_folder, put_file, write_file, writing
from plans.values import frozen

Step = Callable[[int, int], None]
_MOVE = "move it away and run again"


@frozen
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
    make_folder(folder)
    with writing(folder / NAME), looking_seldom():
        before = manifest_in(folder)
        program = program_digest(workspace.templates)
        known = before.known if before and before.program == program else None
        site = Site(workspace, title=title, base=base, known=known)
        read_texts(site.contents, processes)
        if not before:
            before = Manifest(program, {}, site.contents.known)
            write_file(folder / NAME, before.text())
        return _Build(folder, site, before, program).run(progress, processes)


class _Build:
    """One run."""

    def __init__(self, folder: Path, site: Site, before: Manifest, program: str) -> None:
        self.folder, self.site, self.program = folder, site, program
        self.pages = {each.url: each for each in site.pages()}
        self.journal = Journal(folder)
        self.held = Held(before.pages, self.journal.said())

    def run(self, progress: Step, processes: int) -> Built:
        waiting = self._waiting()
        gone = [url for url in self.held.pages if url not in self.pages]
        for done, (listed, made) in enumerate(made_pages(self.site, waiting, processes)):
            progress(done, len(waiting))
            self._put(listed, made)
        for url in gone:
            self._remove(url)
        self._note()
        unreadable = tuple(self.site.contents.unreadable)
        return Built(len(self.pages), len(waiting), len(gone), unreadable)

    def _waiting(self) -> list[Listed]:
        """Return the pages that are to be made."""
        gone = {url for url in self.held.pages if url not in self.pages}
        return [each for each in self.pages.values() if not self._is_current(each, gone)]

    def _is_current(self, listed: Listed, gone: Iterable[str]) -> bool:
        known = self.held.pages.get(listed.url)
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
        digests = {path: (digest_of(data), len(data)) for path, data in made.files.items()}
        written = Written(listed.key, digests, made.missing)
        changed = [path for path, data in made.files.items() if self._differs(path, data)]
        old = self.held.pages.get(listed.url, Written("", {}))
        self.journal.begins(listed.url, written)
        for path in changed:
            make_folder((self.folder / path).parent)
            put_file(self.folder / path, made.files[path])
        for path in old.files.keys() - made.files.keys():
            self._unlink(path)
        self.journal.ends(listed.url, written)
        self.held.pages[listed.url] = written

    def _differs(self, path: str, data: bytes) -> bool:
        """Say whether a file has to be written, which it may not be if it is somebody else's."""
        target = self.folder / path
        there = _bytes(target)
        if there and there != data and not self.held.is_ours(path, there):
            raise InputError(f"'{target}' {self._stranger(path)}", hint=_MOVE)
        return there != data

    def _stranger(self, path: str) -> str:
        """Return what a file is that we would have to write over."""
        return "was changed since plans wrote it" if self.held.knows(path) else "is not from plans"

    def _remove(self, url: str) -> None:
        for path in self.held.pages[url].files:
            self._unlink(path)
        del self.held.pages[url]

    def _unlink(self, path: str) -> None:
        """Remove a file of ours, unless somebody changed it, and folders that are empty then."""
        target = self.folder / path
        there = _bytes(target)
        if there is None or not self.held.is_ours(path, there):
            return
        target.unlink()
        with suppress(OSError):
            for folder in target.parents:
                if folder == self.folder:
                    break
                folder.rmdir()

    def _note(self) -> None:
        """Write the list of pages, which makes the notes of the run needless."""
        text = Manifest(self.program, self.held.pages, self.site.contents.known).text()
        if _bytes(self.folder / NAME) != text.encode():
            write_file(self.folder / NAME, text)
        self.journal.close()


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

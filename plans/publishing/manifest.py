"""What is known of a folder that a site was written to: its pages, and what each was made from."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plans.errors import InputError
from plans.publishing.kept_texts import kept, known_from
from plans.publishing.known import Known
from plans.values import frozen

NAME = ".plans-site.json"
_FORMAT = "plans-site/1"


@frozen
class Written:
    """A page that was written.

    Attributes:
        key: of what it was made; empty if it has to be made again.
        files: the digest and the size of each file, by its path.
        missing: pages that it would link to if there were any.
    """

    key: str
    files: dict[str, tuple[str, int]]
    missing: tuple[str, ...] = ()


@dataclass
class Manifest:
    """What a folder holds.

    Attributes:
        program: the digest of the program that made it.
        pages: what was written, by the path of each page.
        known: what was read of its texts.
    """

    program: str = ""
    pages: dict[str, Written] = field(default_factory=dict)
    known: Known = field(default_factory=Known)

    def text(self) -> str:
        """Return it as its file has it."""
        said = {
            "format": _FORMAT,
            "made_by": "plans",
            "program": self.program,
            "pages": {path: _shown(self.pages[path]) for path in sorted(self.pages)},
            **kept(self.known),
        }
        return json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"


def _shown(page: Written) -> dict[str, Any]:
    return {"key": page.key, "files": page.files, "missing": page.missing}


def manifest_in(folder: Path) -> Manifest | None:
    """Return the manifest of ``folder``, None if it has none.

    Raises:
        InputError: what is there is no manifest of a site.
    """
    path = folder / NAME
    try:
        said: Any = json.loads(path.read_text("utf-8"))
        return _read(said)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        hint = "name another folder, or remove this one; nothing was written"
        raise InputError(f"'{path}' is no list of a site's pages", hint=hint) from None


def written_from(said: Mapping[str, Any]) -> Written:
    """Return a page as JSON has it."""
    files = {path: (str(digest), int(size)) for path, (digest, size) in said["files"].items()}
    return Written(said["key"], files, tuple(said["missing"]))


def _read(said: Mapping[str, Any]) -> Manifest:
    if said["format"] != _FORMAT or said["made_by"] != "plans":
        raise ValueError
    pages = {path: written_from(each) for path, each in said["pages"].items()}
    return Manifest(said["program"], pages, known_from(said))


class Held:
    """The pages that a folder holds, and which bytes in it are ours.

    Attributes:
        pages: what was written, by the path of each page.
    """

    def __init__(
        self, pages: Mapping[str, Written], noted: Iterable[tuple[str, Written]] = ()
    ) -> None:
        """Take the pages of a list, and what was noted since: a page without a key is half done."""
        self.pages = {**pages}
        self._digests: defaultdict[str, set[str]] = defaultdict(set)
        for each in pages.values():
            self._add(each)
        for url, written in noted:
            self._add(written)
            old = self.pages.get(url, written).files if not written.key else {}
            self.pages[url] = Written(written.key, {**old, **written.files}, written.missing)

    def knows(self, path: str) -> bool:
        """Say whether plans wrote a file there."""
        return path in self._digests

    def is_ours(self, path: str, data: bytes) -> bool:
        """Say whether plans wrote these bytes there."""
        return digest_of(data) in self._digests.get(path, ())

    def _add(self, page: Written) -> None:
        for path, (digest, _) in page.files.items():
            self._digests[path].add(digest)


def digest_of(data: bytes) -> str:
    """Return what tells the bytes of a file from others."""
    return hashlib.sha256(data).hexdigest()[:32]

"""What plans wrote into a folder, as its list of pages and the notes of a killed run have it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping

from plans.publishing.manifest import Written


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

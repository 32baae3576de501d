"""The index of a site's search: which entries have which words, as scripts that a page may load.

A page from disk may load nothing but scripts, so each file is one that fills in PLANS_INDEX. Each
text stands in it once. Words are parted into files at their first letters and entries into blocks,
so that a reader of a large site loads only what they look for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from plans.publishing.search_words import kept_words
from plans.safe import visible
from plans.tracing import GROUPED, SPACELESS
from plans.values import frozen

# Files of words part only where so many first letters differ.
_LETTERS = 2
# Blocks of entries have a round number of them: one more entry moves no other to a new file.
_ROUND = 128
# The same in a browser's words.
_GROUPED = GROUPED.replace(r"\w", r"[\p{L}\p{N}_]").replace(r"\d", r"\p{Nd}")

Postings = dict[str, list[int]]


@frozen
class Entry:
    """Something that can be found.

    Attributes:
        kind: what sort of thing it is; results are grouped by it.
        title: what the result is called.
        path: where it is in the site, with an anchor if need be.
        text: what it says, of which an excerpt is shown.
        uses: where else it stands, in words, and the path of each.
    """

    kind: str
    title: str
    path: str
    text: str = ""
    uses: tuple[tuple[str, str], ...] = ()

    def shown(self) -> list[Any]:
        """Return the entry as the page's script reads it."""
        return [visible(self.title), self.path, visible(self.text), self.uses]


def index_names(parts: int) -> list[str]:
    """Return the names of the scripts of an index whose words and entries are in ``parts``."""
    numbered = [f"search-{name}-{at}.js" for name in ("words", "entries") for at in range(parts)]
    return ["search-index.js", *numbered]


def index_files(entries: Iterable[Entry], parts: int) -> dict[str, str]:
    """Return the scripts of an index by their names; those of one kind have to stand together."""
    listed = list(entries)
    shares = _shares(_postings(listed), parts)
    block = (len(listed) // parts // _ROUND + 1) * _ROUND
    head = {
        "kinds": _kinds(listed),
        "count": len(listed),
        "block": block,
        "starts": [start for start, _ in shares],
        "unspaced": SPACELESS,
        "grouped": _GROUPED,
        "words": [],
        "entries": [],
    }
    shown = [each.shown() for each in listed]
    scripts = [
        f"const PLANS_INDEX={_json(head)};\n",
        *(f"PLANS_INDEX.words[{at}]={_json(share)};\n" for at, (_, share) in enumerate(shares)),
        *(
            f"PLANS_INDEX.entries[{at}]={_json(shown[at * block : (at + 1) * block])};\n"
            for at in range(parts)
        ),
    ]
    return dict(zip(index_names(parts), scripts, strict=True))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _kinds(entries: Iterable[Entry]) -> list[tuple[str, int, int]]:
    """Return each kind with the number of its first entry, and of the first that is not of it."""
    found: list[tuple[str, int, int]] = []
    for kind, some in groupby(entries, key=lambda entry: entry.kind):
        start = found[-1][2] if found else 0
        found.append((kind, start, start + sum(1 for _ in some)))
    return found


def _postings(entries: Iterable[Entry]) -> Postings:
    """Return for each word where it stands, in an order that a browser compares words in as well.

    A place is twice the number of an entry, and one more where the word is in its title. Each is
    written as the difference from the one before.
    """
    found: Postings = {}
    last: dict[str, int] = {}
    for number, entry in enumerate(entries):
        title = kept_words(entry.title)
        for word in title | kept_words(entry.text):
            place = 2 * number + (word in title)
            found.setdefault(word, []).append(place - last.get(word, 0))
            last[word] = place
    return {word: found[word] for word in sorted(found, key=_as_browsers_do)}


def _as_browsers_do(word: str) -> bytes:
    return word.encode("utf-16-be")


def _shares(words: Postings, parts: int) -> list[tuple[str, Postings]]:
    """Return the words in ``parts``, about as long, each behind the letters that it starts with."""
    whole = sum(map(len, words.values()))
    found: list[tuple[str, Postings]] = [("", {})]
    held = 0
    for start, some in groupby(words, key=lambda word: word[:_LETTERS]):
        if held * parts >= whole * len(found):
            found.append((start, {}))
        for word in some:
            found[-1][1][word] = words[word]
            held += len(words[word])
    return found + [("\uffff", {})] * (parts - len(found))

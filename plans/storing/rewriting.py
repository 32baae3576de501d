"""A changed revision back into its file: what did not change stays as its author wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from plans.bracketing import closed_up
from plans.drafting import ReadDocument
from plans.errors import InputError, UnreadableFile
from plans.merging import Cut
from plans.model import Revision
from plans.readers import read_document
from plans.reading import decode, encode_like
from plans.storing.loading import content_of, text_of
from plans.storing.workspace import Located
from plans.writing import dump_revision, edited

YAML = (".yaml", ".yml")
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
# Emphasis that a reader took off may stand between any two characters.
_MARKUP = r"[*_\\]*"


def closed_in_text(located: Located, cuts: Iterable[Cut], wanted: Revision) -> bytes:
    """Return what is in a file with one bracket closed.

    Args:
        located: the file.
        cuts: what goes, and what stands there instead.
        wanted: the revision that the text has to read as.

    Raises:
        InputError: the file has the bracket otherwise, so that the change cannot be made in it.
    """
    data, name = content_of(located)
    made = _cut(data, read_document(data, located.path, name), cuts, name)
    if made and _says(read_document(made, located.path, name).revision) == _says(wanted):
        return made
    hint = f"make it a revision first: plans import {name} -o {located.path.stem}.yaml"
    raise InputError(f"the bracket cannot be closed in '{name}' itself", hint=hint)


def _cut(data: bytes, document: ReadDocument, cuts: Iterable[Cut], name: str) -> bytes:
    """Return ``data`` with ``cuts`` made; nothing if it is no text, or one is not found."""
    try:
        text = decode(data, name)
    except UnreadableFile:
        return b""
    spans = []
    for cut in cuts:
        passage = document.passages.get(cut.clause)
        stretch = _stretch(text, passage.paragraphs) if passage else (0, 0)
        found = list(_pattern(cut.printed).finditer(text, *stretch))
        if cut.nth >= len(found):
            return b""
        spans.append((found[cut.nth].span(), cut.words))
    for (start, end), words in sorted(spans, reverse=True):
        before = closed_up(text[:start], words) if words else text[:start]
        text = closed_up(before, text[end:])
    return encode_like(data, text)


def _stretch(text: str, lines: Sequence[int]) -> tuple[int, int]:
    spans = [match.span() for match in _LINE.finditer(text)]
    return spans[min(lines) - 1][0], spans[max(lines) - 1][1]


def _pattern(printed: str) -> re.Pattern[str]:
    words = (_MARKUP.join(map(re.escape, word)) for word in printed.split())
    return re.compile(_MARKUP + rf"{_MARKUP}\s+{_MARKUP}".join(words) + _MARKUP)


def _says(revision: Revision) -> list[tuple[str, str, str]]:
    return [(each.label, each.heading, each.text) for each in revision.walk()]


def written_as(located: Located, revision: Revision) -> str:
    """Return ``revision`` in YAML, with what it shares with a file laid out as it is there."""
    if located.path.suffix.lower() not in YAML:
        return dump_revision(revision)
    text, name = text_of(located)
    return edited(text, revision, name)


def rewritten(located: Located, revision: Revision) -> bytes:
    """Return what a YAML file holds once it says ``revision``, encoded as it was."""
    return encode_like(content_of(located)[0], written_as(located, revision))

"""Parts of a text that nobody quotes: its sentences, paragraphs and lines, and its end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from plans.phrasing.matching import Attempt
from plans.phrasing.ordinals import LAST, ordinal_of
from plans.phrasing.word_places import Span
from plans.values import frozen

PieceKind = Literal["sentence", "paragraph", "line"]
_KINDS: dict[str, PieceKind] = {
    "sentence": "sentence", "paragraph": "paragraph", "sub-paragraph": "paragraph",
    "subparagraph": "paragraph", "line": "line",
}  # fmt: skip
_MARKS = {
    "period": ".", "full stop": ".", "comma": ",", "semicolon": ";", "semi-colon": ";",
    "colon": ":",
}  # fmt: skip
# A full stop, and what may close with it, before the next sentence begins.
_END = re.compile(r"[.!?…]+[’”\"'»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_a-z])|[。！？]+[”’」』）]*\s*(?=\S)")
# What a full stop behind does not end a sentence after.
_SHORT = re.compile(
    r"(?:\b[A-Za-z]|\b(?:Nos?|Arts?|paras?|cf|e\.g|i\.e|Mrs?|Ms|Dr|St|vs|pp?|vols?|Secs?|cl))\.\s+\Z",
    re.IGNORECASE,
)


@frozen
class Piece:
    """The ``which``-th sentence, paragraph or line of a text, from 1; LAST is the last."""

    kind: PieceKind
    which: int
    start: int

    @property
    def called(self) -> str:
        """What a message calls it."""
        return f"{self.kind} {'last' if self.which == LAST else self.which}"


@frozen
class Mark:
    """The mark at the end of a text: ``the period at the end``."""

    mark: str
    start: int


def read_piece(attempt: Attempt) -> Iterator[Piece]:
    """Yield ``the second sentence``, if that is ahead."""
    scanner = attempt.scanner
    start = scanner.next.start
    scanner.takes("the")
    which = ordinal_of(scanner.next.word)
    if which is None:
        return
    scanner.take()
    if kind := _KINDS.get(scanner.next.word):
        scanner.take()
        yield Piece(kind, which, start)


def read_mark(attempt: Attempt) -> Iterator[Mark]:
    """Yield ``the period at the end``, if that is ahead."""
    scanner = attempt.scanner
    start = scanner.next.start
    scanner.takes("the")
    scanner.takes("final")
    for name, mark in _MARKS.items():
        if scanner.takes(*name.split()):
            scanner.takes_one("at the end", "at the end thereof")
            yield Mark(mark, start)
            return


def pieces_of(text: str, kind: PieceKind) -> list[Span]:
    """Return where the sentences, paragraphs or lines of ``text`` are, without space around."""
    return _SPLIT[kind](text)


def sentences_of(text: str) -> list[str]:
    """Return the sentences of ``text``, each on one line; a paragraph ends one."""
    paragraphs = (" ".join(each.split()) for each in re.split(r"\n\s*\n", text))
    return [each[start:end] for each in paragraphs for start, end in _sentences(each)]


def _sentences(text: str) -> list[Span]:
    ends = [match.end() for match in _END.finditer(text) if not _SHORT.search(text[: match.end()])]
    return _between(text, ends)


def _lines(text: str) -> list[Span]:
    return _between(text, [match.end() for match in re.finditer(r"\n+", text)])


def _paragraphs(text: str) -> list[Span]:
    return _between(text, [match.end() for match in re.finditer(r"\n\s*\n|\n", text)])


def _between(text: str, ends: list[int]) -> list[Span]:
    found: list[Span] = []
    for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
        piece = text[start:end].rstrip()
        if piece:
            found.append((start, start + len(piece)))
    return found


_SPLIT: dict[PieceKind, Callable[[str], list[Span]]] = {
    "sentence": _sentences, "paragraph": _paragraphs, "line": _lines,
}  # fmt: skip

"""Fields: what Word computes into a text, as cross-references and tables of contents.

Only what a field came to is text; how it is computed is not. One field may stand in another, and
may begin in one paragraph and end in a later one.
"""

from __future__ import annotations

from plans.readers.docx._xml import Element, w

# Fields that list the parts of the document, or its words.
_LISTING = frozenset(("TOC", "TOA", "INDEX"))
# Fields that count: what they print stands nowhere in the file.
_COUNTING = frozenset(("LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT"))
_CHAR, _TYPE = w("fldChar"), w("fldCharType")


class Fields:
    """The fields that are open at a place of a story."""

    def __init__(self, story: Element) -> None:
        kinds = [each.get(_TYPE) for each in story.iter(_CHAR)]
        # Where one never ends, all that follows would be taken for its code.
        self._trusted = kinds.count("begin") == kinds.count("end")
        # Of each open field its code, and whether that is over; of all, how many are in their code,
        # and how many list parts.
        self._open: list[tuple[str, bool]] = []
        self._coding = 0
        self._listing = 0

    @property
    def in_code(self) -> bool:
        """Whether what stands here says how a field is computed."""
        return self._coding > 0

    @property
    def lists_parts(self) -> bool:
        """Whether what stands here is of a table of contents or an index."""
        return self._listing > 0

    @property
    def counts(self) -> bool:
        """Whether the innermost field prints a number that nobody wrote down."""
        return bool(self._open) and _kind(self._open[-1][0]) in _COUNTING

    def meet(self, char: Element) -> None:
        """Go on at ``char``, where a field begins, comes to its result, or ends."""
        match char.get(_TYPE):
            case "begin" if self._trusted:
                self._push("", over=False)
            case "separate" if self._open:
                self._push(self._pop(), over=True)
            case "end" if self._open:
                self._pop()

    def add_code(self, text: str) -> None:
        """Read on in the code of the innermost field."""
        if self._open and not self._open[-1][1]:
            self._push(self._pop() + text, over=False)

    def begin(self, code: str) -> None:
        """Go into a field of which only the result follows."""
        self._push(code, over=True)

    def end(self) -> None:
        """Come out of the innermost field."""
        if self._open:
            self._pop()

    def _push(self, code: str, *, over: bool) -> None:
        self._open.append((code, over))
        self._coding += not over
        self._listing += over and _kind(code) in _LISTING

    def _pop(self) -> str:
        code, over = self._open.pop()
        self._coding -= not over
        self._listing -= over and _kind(code) in _LISTING
        return code


def _kind(code: str) -> str:
    """Return what kind of field has this code, in capitals."""
    return code.split(None, 1)[0].upper() if code.strip() else ""

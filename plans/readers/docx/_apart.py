"""What a Word file holds beside its text, counted while it is read, and told once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plans.readers._telling import quoted

# What is read as words though a page shows it elsewhere or otherwise, and what is not read at all.
HIDDEN = "hidden text read as text"
BOX = "a text box read behind the paragraph that it stands at"
FORMULA = "a formula read as the letters in it"
SYMBOL = "a sign of a symbol font that has no letter, read as '\ufffd'"
PICTURE = "a picture, chart or embedded object not read"
ELSEWHERE = "a part of the text that stands in another file or format not read"
COUNTED = "a number that a field counts and that stands nowhere in the file, not read"
UNMARKED_ROW = "a table row marked as inserted or struck though its words are not; they are kept"
FURNITURE_CHANGES = "tracked changes in headers or footers, which are no part of the text"

_SEVERAL = {
    HIDDEN: "{} passages of hidden text read as text",
    BOX: "{} text boxes read behind the paragraphs that they stand at",
    FORMULA: "{} formulas read as the letters in them",
    SYMBOL: "{} signs of symbol fonts that have no letter, read as '\ufffd'",
    PICTURE: "{} pictures, charts or embedded objects not read",
    ELSEWHERE: "{} parts of the text that stand in other files or formats not read",
    COUNTED: "{} numbers that fields count and that stand nowhere in the file, not read",
    UNMARKED_ROW: "{} table rows marked as inserted or struck though their words are not; they are "
    "kept",
}


class Apart:
    """Counts what has to be told."""

    def __init__(self) -> None:
        self._found: Counter[str] = Counter()
        self._firsts: dict[str, str] = {}

    def note(self, what: str, words: str = "") -> None:
        """Take note of one more of ``what``, as ``words`` show."""
        self._found[what] += 1
        if words.strip():
            self._firsts.setdefault(what, words.strip())

    def warnings(self) -> Iterator[str]:
        """Yield a sentence for each thing."""
        for what, count in self._found.items():
            text = _SEVERAL[what].format(count) if count > 1 and what in _SEVERAL else what
            first = self._firsts.get(what, "")
            yield f"{text}{quoted(first, several=count > 1)}"

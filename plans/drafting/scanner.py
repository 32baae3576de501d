"""Sentences of amendments as words, marks and quotations, and how one is refused."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from plans.drafting.quoting import CLOSERS, NOTHING, from_json, unquoted
from plans.errors import InputError, Origin
from plans.safe import one_line

_WORD = re.compile(r"\w+(?:[’'./–-]\w+|,(?=\d)\d+)*")
_BLANK = re.compile(r"\s*")
# Numbers and bullets in front of the sentences of a list.
_BULLET = re.compile(r"(?:[-*•–]\s+|\(?(?:\d{1,6}|[a-z]|[ivx]{1,6})[.)]\s+)(?=\S)", re.IGNORECASE)

# What other drafters write for one and the same thing.
_SAME = {
    "delete": "leave out", "omit": "leave out", "strike": "leave out", "remove": "leave out",
    "drop": "leave out", "cut": "leave out", "repeal": "leave out", "striking": "leave out",
    "deleting": "leave out", "omitting": "leave out", "removing": "leave out",
    "leaving": "leave", "inserting": "insert", "adding": "add", "substituting": "substitute",
    "replacing": "replace", "split": "divide", "join": "merge", "combine": "merge",
}  # fmt: skip
PARTS = frozenset(
    {
        *("point", "points", "paragraph", "paragraphs", "clause", "clauses", "article", "articles"),
        *("section", "sections", "item", "items", "chapter", "annex", "sub-point", "sub-points"),
        *("subpoint", "sub-paragraph", "subparagraph", "sub-clause", "subclause", "sub-section"),
        *("subsection", "sub-item"),
    }
)
_SHOWN = 60
# Tokens that are kept because a sentence may be tried in more than one way.
_KEPT = 64


_VERBS = frozenset(
    {
        *("leave out", "insert", "add", "substitute", "replace", "divide", "merge", "move"),
        *("renumber", "number", "set", "put", "change"),
    }
)


def short(said: Any) -> str:
    """Return a value as a message quotes it: on one line, harmless, and no longer than a line."""
    text = one_line(str(said)[: _SHOWN + 1])
    return text if len(str(said)) <= _SHOWN else f"{text[:_SHOWN]}…"


class Token(NamedTuple):
    """A word, a mark, a quotation (``text`` is what it quotes) or the end.

    ``fresh`` says whether it is the first of its line.
    """

    kind: str
    text: str
    start: int
    end: int
    fresh: bool

    @property
    def word(self) -> str:
        """The word without regard to case, empty for a quotation."""
        return "" if self.kind == "quoted" else self.text.casefold()


class Scanner:
    """Walks over a text token by token."""

    def __init__(self, text: str, file: str = "") -> None:
        self.text, self.file, self.at = text, file, 0
        self.number = 0
        self.begun = 0
        self._seen: dict[int, Token] = {}

    @property
    def next(self) -> Token:
        """The token ahead."""
        if self.at not in self._seen:
            if len(self._seen) > _KEPT:
                self._seen.clear()
            self._seen[self.at] = self._token()
        return self._seen[self.at]

    def begin(self) -> bool:
        """Step to the next sentence, past its bullet; say whether there is one."""
        self.number += 1
        while self.next.text in (".", ";") and self.next.kind == "mark":
            self.take()
        blank = _BLANK.match(self.text, self.at)
        self.begun = self.at = blank.end() if blank else self.at
        if bullet := _BULLET.match(self.text, self.at):
            self.at = bullet.end()
        return self.next.kind != "end"

    def take(self) -> Token:
        """Return the token ahead and step over it."""
        token = self.next
        self.at = token.end
        return token

    def ahead(self, count: int) -> Token:
        """Return the token ``count`` behind the next one."""
        back = self.at
        for _ in range(count):
            self.take()
        token, self.at = self.next, back
        return token

    def takes(self, *words: str) -> bool:
        """Step over ``words`` if they are ahead; say whether they were."""
        back = self.at
        for word in words:
            if self.next.kind == "quoted" or self.next.word != word:
                self.at = back
                return False
            self.take()
        return True

    def takes_one(self, *words: str) -> bool:
        """Step over any one of ``words``, each perhaps several."""
        return any(self.takes(*each.split()) for each in words)

    def verb(self) -> str:
        """Return the verb ahead by its plainest name, stepping over it; empty if there is none."""
        word = self.next.word
        same = _SAME.get(word, word)
        if word in ("leave", "leaving"):
            return "leave out" if self.takes_one("leave out", "leaving out") else ""
        if same not in _VERBS:
            return ""
        self.take()
        if word in ("strike", "striking"):
            self.takes_one("out")
        return same

    def need(self, expected: str, example: str, *words: str) -> None:
        """Step over any one of ``words``, which have to come.

        Raises:
            InputError: they do not.
        """
        if not self.takes_one(*words):
            raise self.expected(expected, example)

    def quote(self, expected: str, example: str) -> str:
        """Return the quotation ahead, which may be called words.

        Raises:
            InputError: there is none.
        """
        self.takes_one(
            "the words", "the word", "words", "word", "the figure", "the following words"
        )
        self.takes(":")
        if self.next.kind != "quoted":
            raise self.expected(f"{expected} in quotation marks", example)
        return self.take().text

    def value(self, example: str) -> Any:
        """Return a value: JSON, a quotation, or bare words up to the end of the sentence.

        Raises:
            InputError: there is none.
        """
        token = self.next
        if token.kind == "quoted":
            return self.take().text
        if token.text in ("[", "{"):
            return self.json(example)
        while not self._ends_value():
            last = self.take()
            if self.next.fresh:
                break
        if self.at <= token.start:
            raise self.expected("a value", example)
        said = self.text[token.start : last.end]
        return None if said == NOTHING else said

    def _ends_value(self) -> bool:
        token = self.next
        return token.kind in ("end", "quoted") or token.text in (".", ";", "(", ")", ",", ":")

    def json(self, example: str) -> Any:
        """Return the list or mapping ahead.

        Raises:
            InputError: it is no JSON.
        """
        try:
            found, self.at = from_json(self.text, self.next.start)
        except ValueError as error:
            raise self.expected(f"a list or mapping as JSON ({error})", example) from None
        return found

    def finished(self) -> bool:
        """Say whether the sentence may end here."""
        token = self.next
        return token.kind == "end" or token.fresh or token.word in (".", ";")

    def origin(self, at: int | None = None) -> Origin | None:
        """Return the place in the file, if the text comes from one."""
        return Origin(self.file, *self._line(at)) if self.file else None

    def _line(self, at: int | None = None) -> tuple[int, int]:
        at = self.next.start if at is None else at
        return self.text.count("\n", 0, at) + 1, at - self.text.rfind("\n", 0, at)

    def expected(self, expected: str, example: str) -> InputError:
        """Return the error that something else was expected where the text is at."""
        token = self.next
        found = one_line(self.text[token.start : min(token.end, token.start + _SHOWN)])
        instead = f"not {found}" if found else "not the end"
        return self.refused(
            f"expected {expected}, {instead}", f"for example: {example}", token.start
        )

    def refused(self, message: str, hint: str, at: int | None = None) -> InputError:
        """Return the error that says what is wrong with this sentence."""
        where = f"sentence {self.number}" + ("" if self.file else f" (line {self._line(at)[0]})")
        said = one_line(self.text[self.begun : self.begun + _SHOWN])
        return InputError(f"{where}, “{said}”: {message}", hint=hint, origin=self.origin(at))

    def _token(self) -> Token:
        text = self.text
        blank = _BLANK.match(text, self.at)
        start = blank.end() if blank else self.at
        fresh = "\n" in text[self.at : start]
        if start >= len(text):
            return Token("end", "", start, start, fresh)
        if match := _WORD.match(text, start):
            return Token("word", match[0], start, match.end(), fresh)
        if text[start] in CLOSERS:
            return self._quotation(start, fresh)
        return Token("mark", text[start], start, start + 1, fresh)

    def _quotation(self, start: int, fresh: bool) -> Token:
        found = unquoted(self.text, start)
        if found is None:
            raise self.refused(
                f"a quotation that starts with {self.text[start]} never ends",
                f"close it with {CLOSERS[self.text[start]][0]}, or use “…” around words with ’",
                start,
            )
        return Token("quoted", found[0], start, found[1], fresh)

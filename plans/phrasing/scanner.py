"""Sentences of amendments as words, marks and quotations, and how one is refused."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from plans.errors import InputError, Origin
from plans.phrasing.quoting import CLOSERS, NOTHING, from_json, unquoted
from plans.safe import one_line

_WORD = re.compile(r"\w+(?:[’'./–-]\w+|,(?=\d)\d+)*")
_BLANK = re.compile(r"\s*")
# Numbers and bullets in front of the sentences of a list.
_BULLET = re.compile(r"(?:[-*•–]\s+|\(?(?:\d{1,6}|[a-z]|[ivx]{1,6})[.)]\s+)(?=\S)", re.IGNORECASE)

_SHOWN = 60
# Tokens that are kept because a sentence may be tried in more than one way.
_KEPT = 512


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

    def __init__(self, text: str, file: str = "", stops: frozenset[str] = frozenset()) -> None:
        self.text, self.file, self.at = text, file, 0
        self.stops = stops
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

    def token_at(self, at: int) -> Token:
        """Return the token behind a place, and stay there."""
        self.at = at
        return self.next

    def begin(self) -> bool:
        """Step to the next sentence, past its bullet; say whether there is one."""
        self.number += 1
        while self.next.text in (".", ";") and self.next.kind == "mark":
            self.take()
        blank = _BLANK.match(self.text, self.at)
        self.begun = self.at = blank.end() if blank else self.at
        self.at = self.past_bullet(self.at)
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

    def value(self) -> Any:
        """Return a value: JSON, a quotation, or bare words up to the end of the sentence.

        Raises:
            ValueError: it is a list or mapping, and no JSON.
        """
        token = self.next
        if token.kind == "quoted":
            return self.take().text
        if token.text in ("[", "{"):
            return self.json()
        while not self._ends_value():
            last = self.take()
            if self.next.fresh:
                break
        said = self.text[token.start : last.end]
        return None if said == NOTHING else said

    @property
    def has_value(self) -> bool:
        """Whether a value is ahead."""
        return self.next.kind == "quoted" or not self._ends_value()

    def _ends_value(self) -> bool:
        token = self.next
        return token.kind in ("end", "quoted") or token.text in (".", ";", "(", ")", ",", ":")

    def json(self) -> Any:
        """Return the list or mapping ahead.

        Raises:
            ValueError: it is no JSON.
        """
        found, self.at = from_json(self.text, self.next.start)
        return found

    def finished(self) -> bool:
        """Say whether the sentence may end here."""
        token = self.next
        return (
            token.kind == "end"
            or token.fresh
            or token.word in (".", ";")
            # A full stop within the quotation marks ends a sentence too.
            or (self.text[self.at - 2 : self.at - 1] == "." and token.text[:1].isupper())
        )

    def past_bullet(self, at: int) -> int:
        """Return the place behind the number or bullet of a list, if there is one at ``at``."""
        blank = _BLANK.match(self.text, at)
        found = _BULLET.match(self.text, blank.end() if blank else at)
        return found.end() if found else at

    def origin(self, at: int | None = None) -> Origin | None:
        """Return the place in the file, if the text comes from one."""
        return Origin(self.file, *self._line(at)) if self.file else None

    def _line(self, at: int | None = None) -> tuple[int, int]:
        at = self.next.start if at is None else at
        return self.text.count("\n", 0, at) + 1, at - self.text.rfind("\n", 0, at)

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

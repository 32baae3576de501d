"""Sentences of amendments as operations: what drafters write, read against a base.

Every operation says by which sentences it is asked for; here they are joined: ``In point 7, … and
…; in paragraph (b), …``. A sentence speaks of the text as what stands before leaves it. What could
be read in several ways that differ is refused with a question, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from plans.amending.prefixes import Scope, contexts, prefixes
from plans.errors import InputError
from plans.model import Plain, Revision
from plans.operations import Misfit, Operation, forms, stopwords
from plans.phrasing import (
    VOCABULARY,
    Attempt,
    Context,
    Form,
    Scanner,
    Values,
    WorkingText,
    first_words,
    parsed,
)
from plans.safe import one_line
from plans.terms import default_name
from plans.values import frozen

_EXAMPLE = "In point 7, for ‘permanently’ substitute ‘for ten years’."
_JOINED = ("; and then", ", and then", "; and", ", and", "and then", "and", "; then", ", then",
           ";", ",", "then")  # fmt: skip
_GOES_ON = frozenset({",", ";", "and", "then"})
# A message lists no more of what could stand at a place, and shows no more of what stands there.
_LISTED = 5
_SHOWN = 60


def read_sentences(text: str, base: Revision, file: str = "") -> tuple[Operation, ...]:
    """Return the operations on ``base`` that the sentences of ``text`` ask for.

    Args:
        text: sentences, one a line or one behind the other, with or without numbers.
        base: what they amend.
        file: where the text comes from, for messages.

    Raises:
        InputError: a sentence cannot be understood, or does not fit what it speaks of.
    """
    scanner = Scanner(text, file, stopwords())
    working = WorkingText(base, stopwords())
    found: list[Operation] = []
    while scanner.begin():
        found += _Sentence(Context(scanner, working)).operations()
    return tuple(found)


@frozen
class _Reading:
    """One way to read an instruction."""

    end: int
    form: Form
    values: Values
    scope: Scope


class _Sentence:
    """Reads one sentence, instruction by instruction, each carried out before the next."""

    def __init__(self, context: Context) -> None:
        self.context, self.scanner = context, context.scanner
        self.scope = Scope()

    def operations(self) -> Iterator[Operation]:
        yield from self._instruction()
        while self._goes_on():
            yield from self._instruction()

    def _goes_on(self) -> bool:
        """Say whether another instruction follows, stepping over what joins the two."""
        scanner = self.scanner
        if scanner.next.fresh:
            return bool(self.scope.lasting) and scanner.past_bullet(scanner.at) > scanner.at
        start = scanner.at
        if not scanner.takes_one(*_JOINED) or scanner.next.kind == "end":
            return False
        # A line that ends in a semicolon ends a sentence of a list.
        ended = scanner.next.fresh and scanner.text[start : scanner.at].strip() == ";"
        return bool(self.scope.lasting) or not ended

    def _instruction(self) -> Iterator[Operation]:
        readings = self._readings(self.scanner.at)
        chosen = readings[0] if len(readings) == 1 else self._one_of(readings)
        yield from self._carried_out(self.context, chosen)
        self.scanner.at, self.scope = chosen.end, chosen.scope

    def _carried_out(self, context: Context, reading: _Reading) -> Iterator[Operation]:
        """Yield what is asked for, having done it.

        Raises:
            InputError: it does not fit the text.
        """
        for inner in contexts(context, reading.scope):
            for operation in reading.form.read(inner, reading.values):
                try:
                    context.working.carry_out(operation)
                except Misfit as misfit:
                    raise context.refused(misfit.message, reading.form.example) from None
                except InputError as error:
                    problem = error.problem
                    raise context.refused(problem.message, problem.hint) from None
                yield operation

    def _one_of(self, readings: list[_Reading]) -> _Reading:
        """Return the reading that fits the text.

        Raises:
            InputError: none does, or several do and ask for different things.
        """
        fits: list[tuple[_Reading, list[Operation], Plain]] = []
        refusals: list[InputError] = []
        for reading in readings:
            trial = replace(self.context, working=self.context.working.copy())
            try:
                asked = list(self._carried_out(trial, reading))
                fits.append((reading, asked, trial.working.draft.data()))
            except InputError as error:
                refusals.append(error)
        if not fits:
            raise refusals[0]
        first, asked, outcome = fits[0]
        for _, other, another in fits[1:]:
            if another != outcome:
                raise self._question(asked, other)
        return first

    def _question(self, one: list[Operation], other: list[Operation]) -> InputError:
        said = [
            " ".join(each.sentence(self.context.working, default_name) for each in asked)
            for asked in (one, other)
        ]
        return self.context.refused(
            f"it could mean “{said[0]}” or “{said[1]}”", "which is meant? write that"
        )

    def _readings(self, start: int) -> list[_Reading]:
        """Return the ways to read the longest instruction that starts here.

        Raises:
            InputError: there is none.
        """
        attempt = Attempt(self.scanner, VOCABULARY)
        found: list[_Reading] = []
        starts, example, ends = {start}, _EXAMPLE, set()
        for at, scope in self._starts(attempt, start):
            starts.add(at)
            for form in self._forms(at, scope):
                before = attempt.furthest
                for end, values in attempt.matches(parsed(form.pattern), at, {}):
                    ends.add(end)
                    if self._may_end(end):
                        found.append(_Reading(end, form, values, scope))
                if attempt.furthest > before:
                    example = form.example
        if not found:
            raise self._expected(attempt, starts, ends, example)
        longest = max(each.end for each in found)
        return [each for each in found if each.end == longest]

    def _starts(self, attempt: Attempt, start: int) -> Iterator[tuple[int, Scope]]:
        """Yield where the words of an instruction may start, and what it speaks of."""
        places = {start: None, self.scanner.past_bullet(start): None}
        for place in places:
            for at, scope in prefixes(attempt, place, self.scope):
                yield at, scope
                if self.scanner.token_at(at).word in ("by", "then"):
                    yield self.scanner.token_at(at).end, scope

    def _forms(self, at: int, scope: Scope) -> Iterator[Form]:
        """Yield the forms that could start here."""
        word = self.scanner.token_at(at).word
        for form in forms():
            starts = _starting_words(form)
            if (starts is None or word in starts) and (scope.passages or not form.within):
                yield form

    def _may_end(self, at: int) -> bool:
        token = self.scanner.token_at(at)
        return self.scanner.finished() or (token.kind != "quoted" and token.word in _GOES_ON)

    def _expected(
        self, attempt: Attempt, starts: set[int], ends: set[int], example: str
    ) -> InputError:
        """Return the error that says at which word nothing fits, and what could stand there."""
        scanner, at = self.scanner, max(attempt.furthest, *starts, *ends)
        token = scanner.token_at(at)
        could = list(attempt.missing) if at == attempt.furthest else []
        if at in starts:
            could = ["what to do there" if at > max(scanner.begun, min(starts)) else "an amendment"]
        if at in ends:
            could = ["the end of the sentence", *could]
        found = one_line(scanner.text[token.start : min(token.end, token.start + _SHOWN)])
        instead = f"not {found}" if found else "not the end"
        expected = " or ".join([", ".join(could[:_LISTED][:-1]), could[:_LISTED][-1]]
                               if could[1:] else could)  # fmt: skip
        return self.context.refused(
            f"expected {expected}, {instead}", f"for example: {example}", token.start
        )


@cache
def _starting_words(form: Form) -> frozenset[str] | None:
    return first_words(parsed(form.pattern), VOCABULARY)

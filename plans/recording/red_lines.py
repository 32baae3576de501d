"""The tables of red lines, and how each revision stands to them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args

from plans.negotiating import Judgement, Statements, Verdict, judged
from plans.recording.corpus import Corpus, Text
from plans.recording.links import issue, listed, names, owned, source
from plans.recording.standing import everything
from plans.recording.talks import ATTESTED, NOTE, Entry, by, days, entries, key, lists, own
from plans.records import Column, Table
from plans.values import frozen

_lines = entries(lambda corpus: corpus.registers.redlines.redlines)
_LINE = ("red_line", "red_lines", "red line")
RED_LINES = Table(
    "red_lines",
    "What a party has declared that a text has to do or must not do.",
    (
        key("red_line"),
        by("party", "Whose it is.", "parties"),
        *days("declared", "When it was declared."),
        own("speaker", "Who declared it."),
        own("statement", "What was declared, in our words."),
        own("covers", "Whether its checks are all of it or a part.", ("all", "part")),
        ATTESTED,
        NOTE,
    ),
    _lines,
)
RED_LINE_ISSUES = names(
    "red_line_issues",
    "An issue that a red line is on.",
    _LINE,
    issue("The issue."),
    lists(_lines, "issues"),
)


def _pattern(name: str) -> Any:
    def read(each: Any) -> str | None:
        found = getattr(each.item, name)
        return json.dumps(found, ensure_ascii=False) if found is not None else None

    return read


_READS: tuple[tuple[str, str], ...] = (
    ("forbid", "The pattern of terms that it forbids, as JSON."),
    ("require", "The pattern of terms that it requires, as JSON."),
    ("when", "The pattern of terms that a text has to state to be judged, as JSON."),
)
RED_LINE_CHECKS = Table(
    "red_line_checks",
    "A pattern over terms that decides whether a red line is met.",
    (*owned(*_LINE), *(Column(name, "text", about, _pattern(name)) for name, about in _READS)),
    listed(lists(_lines, "checks")),
)
RED_LINE_SOURCES = names(
    "red_line_sources", "A source for a red line.", _LINE, source(), lists(_lines, "sources")
)


@frozen
class _Standing:
    """How a text stands to a red line."""

    red_line: str
    text: Text
    judgement: Judgement


def _verdicts(corpus: Corpus) -> list[_Standing]:
    lines = list(_lines(corpus))
    return [each for text in corpus.texts for each in _standings(text, lines)]


def _standings(text: Text, lines: list[Entry]) -> Iterator[_Standing]:
    stated = Statements.of(text.revision)
    for each in lines:
        yield _Standing(each.key, text, judged(stated, text.revision.date, each.said))


_KEYS = (
    Column("red_line", "text", "The red line.", key=True, to="red_lines"),
    Column(
        "revision", "text", "The revision.", lambda each: each.text.ref, key=True, to="revisions"
    ),
)
RED_LINE_VERDICTS = Table(
    "red_line_verdicts",
    "How a revision stands to a red line.",
    (
        *_KEYS,
        Column(
            "verdict",
            "text",
            "The verdict.",
            lambda each: each.judgement.verdict,
            words=get_args(Verdict),
        ),
        Column(
            "otherwise",
            "text",
            "Of a line declared after the text: the verdict if it had stood.",
            lambda each: each.judgement.otherwise,
            words=get_args(Verdict),
        ),
    ),
    lambda corpus: corpus.once(_verdicts),
)


@frozen
class _Deciding:
    """A clause that decides a verdict."""

    red_line: str
    text: Text
    position: int
    clause_key: str | None
    against: bool


def _deciding(corpus: Corpus) -> Iterator[_Deciding]:
    said = corpus.once(everything)
    for each in corpus.once(_verdicts):
        found = each.judgement
        for position, id in enumerate(dict.fromkeys((*found.clauses, *found.against)), 1):
            clause = said.clause(each.text.ref, id)
            yield _Deciding(each.red_line, each.text, position, clause, id in found.against)


VERDICT_CLAUSES = Table(
    "verdict_clauses",
    "A clause whose statements decide how its revision stands to a red line.",
    (
        *_KEYS,
        Column("position", "integer", "Which of all, from 1.", key=True),
        Column("clause_key", "text", "The clause.", to="clauses"),
        Column("against", "boolean", "Whether it states what the line forbids."),
    ),
    _deciding,
)
TABLES = (
    *(RED_LINES, RED_LINE_ISSUES, RED_LINE_CHECKS, RED_LINE_SOURCES),
    *(RED_LINE_VERDICTS, VERDICT_CLAUSES),
)

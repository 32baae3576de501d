"""The tools: what each asks of which verb, and which lists its answer has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plans.asking import arguments as asked
from plans.asking.listed_texts import listed_texts
from plans.asking.named_texts import full_refs, target
from plans.results import Document, Findings
from plans.storing import workspace_for
from plans.values import frozen


@frozen
class Tool:
    """Something an agent can ask.

    Attributes:
        title: what people call it.
        help: when to ask it, and what it answers.
        form: what it is asked with.
        answer: makes the answer, a result or its JSON.
        schema: the name of the published schema of that JSON.
        lists: the keys of its lists, which are told a page at a time; the first is told by default.
    """

    title: str
    help: str
    form: type[asked.Asked]
    answer: Callable[[Any], Document | dict[str, Any]]
    schema: str
    lists: tuple[str, ...]


def _diff(form: asked.OfTwo) -> Document:
    from plans.verbs.compare import compare
    from plans.verbs.select import select

    before, after = full_refs((form.before, form.after), workspace_for())
    found = compare(before, after)
    return select(found, form.severity, [form.clause] if form.clause else ())


def _compare(form: asked.OfMany) -> Document:
    from plans.verbs.position_table import position_table

    refs = full_refs(form.texts, workspace_for())
    return position_table(refs, issues=form.issues, parties=form.parties)


def _red_lines(form: asked.OfLines) -> Document:
    from plans.verbs.red_lines import red_lines

    return red_lines(full_refs(form.texts, workspace_for()), parties=form.parties)


def _show(form: asked.OfOne) -> Document:
    from plans.verbs.show import show

    return show(target(form.text, form.clause, workspace_for()))


def _blame(form: asked.OfOne) -> Document:
    from plans.verbs.blame import blame

    return blame(target(form.text, form.clause, workspace_for()))


def _search(form: asked.OfPhrase) -> Document:
    from plans.verbs.search import search

    wanted = form.offset + form.limit
    return search(
        form.phrase, proposal=form.proposal, term=form.term, exact=form.exact, limit=wanted
    )


def _log(form: asked.OfProposal) -> Document:
    from plans.verbs.log import log

    return log(form.proposal)


def _validate(form: asked.OfFiles) -> Document:
    from plans.verbs.validate import checked_files, validate
    from plans.verbs.validate_all import validate_all

    refs = full_refs(form.texts, workspace_for())
    found = validate(*refs) if refs else validate_all()
    return Findings(found, checked_files(refs, everything=not refs))


TOOLS = {
    "texts": Tool(
        "The texts",
        "List every text of the workspace with its name, title, date and authors. Ask this first.",
        asked.OfAll,
        lambda _: listed_texts(),
        "",
        ("texts",),
    ),
    "diff": Tool(
        "What changed between two texts",
        "Say what changed from one text to another, clause by clause and typed value by value: the "
        "name and severity of each change, its source and how well that attests it.",
        asked.OfTwo,
        _diff,
        "diff",
        ("changes", "red_lines", "claims", "patch", "alignment"),
    ),
    "compare": Tool(
        "What several texts say, issue by issue",
        "Put texts side by side by issue: who says what, who is silent, what is open and which say "
        "the same. Silence is no agreement, and what is carried over is not confirmed.",
        asked.OfMany,
        _compare,
        "position-table",
        ("rows",),
    ),
    "redlines": Tool(
        "How texts stand to declared red lines",
        "Say how each text stands to the red lines that parties have declared, on which statement "
        "and clause that rests, and how firm it is.",
        asked.OfLines,
        _red_lines,
        "red-line-table",
        ("lines",),
    ),
    "show": Tool(
        "A text, or one clause",
        "Return the clauses of a text with their words, typed terms, sources and brackets; with "
        "`clause` only that one and those below it.",
        asked.OfOne,
        _show,
        "show",
        ("clauses",),
    ),
    "blame": Tool(
        "Who brought what a text says",
        "Say for each clause and typed value which revision, party and source brought it.",
        asked.OfOne,
        _blame,
        "blame",
        ("clauses",),
    ),
    "search": Tool(
        "Where words stand",
        "Find a phrase in every text: where it stands, and when it came, went and came back.",
        asked.OfPhrase,
        _search,
        "search",
        ("hits", "proposals", "unreadable"),
    ),
    "log": Tool(
        "The history of a proposal",
        "List the revisions of a proposal with dates, authors and sources, and what happened and "
        "was said between them.",
        asked.OfProposal,
        _log,
        "log",
        ("revisions", "later", "later_claims"),
    ),
    "validate": Tool(
        "What is wrong with texts and registers",
        "Check texts, or every file of the workspace: each finding with its rule, file, line and "
        "what to do.",
        asked.OfFiles,
        _validate,
        "findings",
        ("findings",),
    ),
}
"""Every tool by name; most are called like the command that says the same."""

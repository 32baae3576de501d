"""Where a phrase stands in all revisions: when it appeared, disappeared and came back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from plans.errors import InputError, NotFound, did_you_mean
from plans.letters import composed
from plans.results import Hit, PresenceDocument, SearchResult, TurningDocument
from plans.storing import Index, Progress, Statement, Workspace, workspace_for
from plans.terms import term_kinds
from plans.tracing import Phrase, Span, presence
from plans.values import frozen

# Nobody looks for a phrase as long as this, and every text is compared with it.
MAX_PHRASE = 1000
# What a hit is worth by where it stands: a heading says what a clause is about.
WORTH = {"heading": 3.0, "term": 2.0, "text": 1.5, "closing": 1.5, "value": 0.5}

# What the same statement of one proposal has in common: proposal, clause, slot, name, text.
Key = tuple[str, str, str, str, str]


@dataclass
class _Found:
    """A statement of one proposal with the phrase, by the revisions that have it."""

    spans: tuple[Span, ...]
    place: int = 0
    uses: dict[str, Statement] = field(default_factory=dict)


def search(
    phrase: str,
    proposal: str | None = None,
    term: str | None = None,
    *,
    exact: bool = False,
    limit: int = 20,
    progress: Progress | None = None,
) -> SearchResult:
    """Return where ``phrase`` stands in the revisions of the workspace.

    Args:
        phrase: words, found whatever their case, accents and punctuation.
        proposal: look there alone.
        term: look in terms alone: ``KIND/ISSUE``, ``KIND/``, ``/ISSUE``, or one of the two.
        exact: find the phrase only as it is written.
        limit: how many statements to return.
        progress: told how many revisions of how many were read, while the index is filled.

    Raises:
        InputError: nothing to look for, or no such proposal or kind of term.
    """
    workspace = workspace_for()
    if proposal:
        workspace.revisions(proposal)
    wanted = Phrase(_checked(phrase), exact)
    with Index(workspace, progress) as index:
        known = index.revisions()
        found = _found(index, wanted, proposal, _term(term))
    refs = [ref for ref in workspace.refs if proposal in (None, _proposal(ref))]
    return _result(wanted, found, _Looked(workspace, refs, known), limit)


@frozen(slots=False)
class _Looked:
    """Where was looked: the refs in order, and the date and problem of each."""

    workspace: Workspace
    refs: list[str]
    known: Mapping[str, tuple[str, str]]

    def problem(self, ref: str) -> str:
        return self.known.get(ref, ("", "gone"))[1]


def _result(phrase: Phrase, found: dict[Key, _Found], looked: _Looked, limit: int) -> SearchResult:
    broken = tuple(ref for ref in looked.refs if looked.problem(ref))
    readable = [ref for ref in looked.refs if not looked.problem(ref)]
    best = sorted(found, key=lambda key: (-_score(key, found[key]), key[0], found[key].place, key))
    shown = tuple(_hit(key, found[key], readable) for key in best[:limit])
    lines = tuple(_lines(looked.workspace, found, readable, looked.known))
    return SearchResult(phrase.said, phrase.exact, lines, shown, len(best), len(readable), broken)


def _checked(phrase: str) -> str:
    phrase = composed(phrase.encode("utf-8", "replace").decode())
    phrase = " ".join(phrase.replace("\0", " ").split())
    if not phrase:
        raise InputError("nothing to look for", hint='give a phrase: plans search "ten years"')
    if len(phrase) > MAX_PHRASE:
        raise InputError(f"a phrase of more than {MAX_PHRASE} characters", hint="give fewer words")
    return phrase


def _term(term: str | None) -> tuple[str, str]:
    """Return the kind and issue to look in; empty for any."""
    if not term:
        return "", ""
    kind, slash, issue = term.partition("/")
    if not slash and kind not in term_kinds():
        return "", kind
    if kind and kind not in term_kinds():
        hint = did_you_mean(kind, term_kinds())
        raise NotFound(f"no kind of term called '{kind}'", hint=hint)
    return kind, issue


def _proposal(ref: str) -> str:
    return ref.partition("@")[0]


def _found(
    index: Index, phrase: Phrase, proposal: str | None, term: tuple[str, str]
) -> dict[Key, _Found]:
    kind, issue = term
    found: dict[Key, _Found] = {}
    for said, uses in index.find(phrase):
        spans = phrase.spans(said)
        for ref, place, each in uses if spans else ():
            home = _proposal(ref)
            if proposal not in (None, home):
                continue
            if (kind and each.kind != kind) or (issue and each.issue != issue):
                continue
            key = (home, each.clause, each.slot, each.name, said)
            entry = found.setdefault(key, _Found(spans, place))
            entry.place = min(entry.place, place)
            entry.uses[ref] = each
    return _said_once(found)


def _said_once(found: dict[Key, _Found]) -> dict[Key, _Found]:
    """Leave out the value of a term as its file has it where the term in words is found too."""
    worded: dict[tuple[str, ...], set[str]] = {}
    for key, each in found.items():
        if key[2] == "term":
            worded.setdefault((key[0], key[1], key[3]), set()).update(each.uses)
    return {
        key: each
        for key, each in found.items()
        if key[2] != "value" or not each.uses.keys() <= worded.get((key[0], key[1], key[3]), set())
    }


def _score(key: Key, found: _Found) -> float:
    """Return what a hit is worth: the more of a statement is the phrase, the better."""
    slot, said = key[2], key[4]
    covered = sum(end - start for start, end in found.spans)
    dense = covered / (covered + log(1 + len(said)) * 10)
    return round(WORTH.get(slot, 1.0) * dense, 6)


def _hit(key: Key, found: _Found, order: Iterable[str]) -> Hit:
    proposal, clause, slot, name, said = key
    refs = tuple(ref for ref in order if ref in found.uses)
    last = found.uses[refs[-1]]
    carried = tuple(ref for ref in refs if found.uses[ref].carried)
    return Hit(
        proposal=proposal,
        clause=clause,
        label=last.label,
        title=last.title,
        slot=slot,
        term=name or None,
        text=said,
        spans=found.spans,
        revisions=refs,
        carried=carried,
    )


def _lines(
    workspace: Workspace,
    found: Mapping[Key, _Found],
    refs: Iterable[str],
    known: Mapping[str, tuple[str, str]],
) -> list[PresenceDocument]:
    """Return for each proposal that has the phrase when it came and went, by first date."""
    own: dict[str, list[str]] = {}
    for ref in refs:
        own.setdefault(_proposal(ref), []).append(ref)
    using: dict[str, dict[str, list[Statement]]] = {}
    for key, each in found.items():
        for ref, use in each.uses.items():
            using.setdefault(key[0], {}).setdefault(ref, []).append(use)
    lines = [
        _line(proposal, workspace.card(proposal).title, theirs, using[proposal], known)
        for proposal, theirs in own.items()
        if proposal in using
    ]
    return sorted(lines, key=lambda line: (line.turns[0].date or "9999", line.proposal))


def _line(
    proposal: str,
    title: str,
    refs: Sequence[str],
    uses: Mapping[str, list[Statement]],
    known: Mapping[str, tuple[str, str]],
) -> PresenceDocument:
    carried = {ref for ref, each in uses.items() if all(use.carried for use in each)}
    kept = tuple(ref for ref in refs if ref in carried)
    came = presence(refs, set(uses))
    turns = tuple(TurningDocument(event, ref, known[ref][0] or None) for event, ref in came.turns)
    return PresenceDocument(proposal, title, turns, came.last, kept, last=refs[-1])

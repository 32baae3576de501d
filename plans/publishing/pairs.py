"""Which two texts are compared on a page: one and what it was made from."""

from __future__ import annotations

import hashlib
from itertools import pairwise

from plans.formats import headlines_of
from plans.publishing.contents import Contents, made_once
from plans.results import Comparison, Move, Part, moves_of
from plans.values import frozen
from plans.verbs.compare import compare

# What a comparison is read by, besides the two texts.
REGISTERS = ("parties", "issues", "sources", "redlines", "events", "claims", "lineage", "positions")


@frozen
class HeadlineEntry(Part):
    """A change in a sentence."""

    id: str
    """Of the change, which is where it stands on the page of what changed."""
    clause: str
    """The printed number of the clause, or its heading."""
    subject: str
    predicate: str
    values: tuple[str, ...]
    """Those that the sentence may quote."""
    severity: str
    attestation: str


@made_once
def pairs(contents: Contents) -> tuple[tuple[str, str], ...]:
    """Return the refs of each two texts that are compared, by the later one.

    These are each text and its parent, or else the revision before it, and each two of which
    the lineage says that one was made from the other.
    """
    edges = contents.registers.lineage.lineage
    named = [(each.origin, each.to) for each in edges]
    declared = [(before, after) for after, before in _origins(contents).items()]
    known = contents.outlines
    found = {
        (before, after): known[after].order
        for before, after in (*declared, *named)
        if before in known and after in known and before != after
    }
    return tuple(sorted(found, key=lambda pair: (found[pair], pair)))


def steps(contents: Contents) -> tuple[tuple[str, str], ...]:
    """Return the refs of each two texts that are shown of which one was made from the other.

    As a ledger of steps has them: by the lineage, or by what a text itself names as its parent.
    """
    shown = [each.ref for each in contents.shown]
    edges = {(each.origin, each.to) for each in contents.registers.lineage.lineage}
    edges |= {(each.parent, each.ref) for each in contents.shown}
    return tuple((one, two) for one in shown for two in shown if (one, two) in edges)


def origin_of(ref: str, contents: Contents) -> str:
    """Return the text that a revision continues: its parent, or the one before it; or nothing."""
    return _origins(contents).get(ref, "")


def headlines_between(before: str, after: str, contents: Contents) -> tuple[HeadlineEntry, ...]:
    """Return the gravest changes between two texts, made once for all pages that tell them."""
    return contents.once(
        ("headlines", before, after), lambda: _headlines(compared(before, after, contents))
    )


def _headlines(found: Comparison) -> tuple[HeadlineEntry, ...]:
    told = headlines_of(found)
    return tuple(HeadlineEntry.drawn_from(each, clause=each.where) for each in told)


def compared(before: str, after: str, contents: Contents) -> Comparison:
    """Return what happened between two texts: pages that are made in a row tell it."""
    last: dict[tuple[str, str], Comparison] = contents.once("the last comparison", dict)
    if (before, after) not in last:
        last.clear()
        last[before, after] = _compared(before, after, contents)
    return last[before, after]


def _compared(before: str, after: str, contents: Contents) -> Comparison:
    found = compare(contents.text(before), contents.text(after), full=True)
    contents.once(("headlines", before, after), lambda: _headlines(found))
    contents.once(("moves", before, after), lambda: moves_of(found.diff))
    return found


def moves_key(before: str, after: str, contents: Contents) -> str:
    """Return a digest of all that decides what became of clauses; that is kept under it."""
    given = (contents.digest(*REGISTERS, "pins"), contents.workspace.settings.severities)
    sides = [(ref, contents.outlines[ref].digest) for ref in (before, after)]
    key = hashlib.sha256(str((sides, given)).encode("utf-8", "surrogatepass")).hexdigest()[:32]
    contents.moves.has(key, lambda: _moves(before, after, contents))
    return key


def _moves(before: str, after: str, contents: Contents) -> tuple[Move, ...]:
    return contents.once(
        ("moves", before, after), lambda: moves_of(compared(before, after, contents).diff)
    )


@made_once
def _origins(contents: Contents) -> dict[str, str]:
    """Return for each text the one that it continues."""
    found: dict[str, str] = {}
    for texts in contents.proposals.values():
        previous = {after.ref: before.ref for before, after in pairwise(texts)}
        for each in texts:
            named = each.parent if each.parent in contents.outlines else ""
            if origin := named or previous.get(each.ref, ""):
                found[each.ref] = origin
    return found

"""The words and signs of the report: whatever colour says, a word and a sign say too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from plans.diffing import Change, Edit
from plans.terms import Direction, Severity
from plans.wording import capital

# Signs from blocks that every system font has and that no system shows as an emoji.
MARKS: dict[Severity, str] = {"crossing": "◆", "substantive": "●", "minor": "○", "editorial": "·"}
DIRECTIONS: dict[Direction, tuple[str, str]] = {
    "increase": ("↑", "increased"),
    "decrease": ("↓", "decreased"),
    "widen": ("◁▷", "widened"),
    "narrow": ("▷◁", "narrowed"),
    "strengthen": ("⇑", "strengthened"),
    "weaken": ("⇓", "weakened"),
    "add": ("+", "added"),
    "remove": ("−", "removed"),
    "none": ("→", "changed"),
}
VERDICTS = {"crossed": "✕", "touched": "◐", "respected": "✓", "silent": "–"}

# Of a step on a scale of words nobody says that it rose; of figures they do.
_FIGURE_VERBS: dict[Direction, str] = {"increase": "rose from", "decrease": "fell from"}
_VERBS: dict[Direction, str] = {
    "widen": "widened from",
    "narrow": "narrowed from",
    "strengthen": "strengthened from",
    "weaken": "weakened from",
}
_GROUPS = {"clause-split": "Split:", "clauses-merged": "Merged:"}


@dataclass(frozen=True, slots=True)
class Said:
    """A change's message taken apart.

    Attributes:
        subject: what changed: ``US share of profits``.
        aspect: which side of it, where that is not its value: ``scope``.
        before: the value before, empty if there is none to show.
        after: the value after.
        delta: the signed difference.
        rest: what else the message says; alone if it names no values.
    """

    subject: str
    aspect: str = ""
    before: str = ""
    after: str = ""
    delta: str = ""
    rest: str = ""


def said(change: Change) -> Said:
    """Return the parts of a change's message; they say together what the message says."""
    parts = _taken_apart(change)
    return replace(parts, subject=capital(parts.subject))


def _taken_apart(change: Change) -> Said:
    message, delta = change.message, change.delta or ""
    before, after = (_flat(value) for value in (change.before, change.after))
    tail = f"{before or 'none'} → {after or 'none'}" + (f" ({delta})" if delta else "")
    if (before or after) and message.endswith(" " + tail):
        head = message[: -len(tail)].rstrip()
        subject, _, aspect = head.rpartition(": ")
        if not subject or head.endswith(":"):
            subject, aspect = head.removesuffix(":"), ""
        return Said(subject, aspect, before or "none", after or "none", delta)
    for word, value in (("added", after), ("dropped", before)):
        if value and message.endswith(f": {value} ({word})"):
            subject = message[: -len(f": {value} ({word})")]
            return Said(subject, before=before, after=after)
    subject, became, rest = message.partition(" became ")
    if became and change.term and before and after:
        return Said(subject, before=before, after=after, rest=f"became {_with_article(rest)}")
    subject, colon, rest = message.partition(": ")
    if change.rule in _GROUPS:
        return Said(_GROUPS[change.rule], rest=rest)
    return Said(subject, rest=rest) if colon else Said(message)


# What happened, white space before, the words, white space behind.
Piece = tuple[str, str, str, str]


def pieces(edits: Iterable[Edit]) -> tuple[Piece, ...]:
    """Return edits with the white space around changed words apart: only words are marked."""
    return tuple(_piece(op, text) for op, text in edits)


def _piece(op: str, text: str) -> Piece:
    words = text.strip()
    if op == "equal" or not words:
        return op, "", text, ""
    start = text.index(words)
    return op, text[:start], words, text[start + len(words) :]


def _flat(value: str | None) -> str:
    return " ".join(value.split()) if value else ""


def _with_article(phrase: str) -> str:
    return f"an {phrase}" if phrase[:1] in "aeiou" else f"a {phrase}"


def predicate(change: Change) -> str:
    """Return what the headline says of the subject, in words that fit one thing or many."""
    parts, direction = said(change), change.direction
    if parts.rest or not (parts.before or parts.after):
        return f"{parts.rest or DIRECTIONS[direction][1]}".rstrip(".") + "."
    if not parts.after:
        return f"dropped: {parts.before}."
    if not parts.before:
        return f"added: {parts.after}."
    delta = f" ({parts.delta})" if parts.delta else ""
    if parts.aspect:
        return f"changed: {parts.aspect} {parts.before} → {parts.after}{delta}."
    verbs = _FIGURE_VERBS if delta else _VERBS
    return f"{verbs.get(direction, 'went from')} {parts.before} to {parts.after}{delta}."


ATTESTATIONS = {
    "published": "the text itself is public",
    "reported": "sources report what it says",
    "single-source": "one source alone reports it",
    "contested": "sources contradict each other",
    "inferred": "concluded from other parts, said by no source",
    "carried": "the sources of this revision are silent, so the earlier text stands",
}
SEVERITY_MEANINGS: dict[Severity, str] = {
    "crossing": "crosses or releases a red line that a party has declared",
    "substantive": "changes what somebody must, may or gets",
    "minor": "changes words or links, no typed statement",
    "editorial": "numbers, headings, punctuation or support only",
}
VERDICT_MEANINGS = {
    "crossed": "a statement of the text breaks the line",
    "touched": "the text speaks of it, but no statement can decide",
    "respected": "the text speaks of it and keeps to it",
    "silent": "the text says nothing about it",
}

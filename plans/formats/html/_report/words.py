"""The words and signs of the report: whatever colour says, a word and a sign say too."""

from __future__ import annotations

from collections.abc import Iterable

from plans.diffing import Change, Edit
from plans.negotiating import Verdict
from plans.terms import Comes, Differs, Direction, Kind, Reworded, Severity, Told, Turns
from plans.values import frozen
from plans.wording import capital

# Signs from blocks that every system font has and that no system shows as an emoji.
MARKS: dict[Severity, str] = {
    "red-line": "◆",
    "substantive": "●",
    "reworded": "◐",
    "minor": "○",
    "editorial": "·",
}
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
VERDICTS: dict[Verdict, str] = {
    "met": "✓",
    "not met": "✕",
    "touched": "◐",
    "not judged": "–",
    "declared later": "›",
}

# Of a step on a scale of words nobody says that it rose; of figures they do.
_FIGURE_VERBS: dict[Direction, str] = {"increase": "rose from", "decrease": "fell from"}
# Nor of a day that it did.
_DAY, _DAY_VERB = "Date", "moved from"
_VERBS: dict[Direction, str] = {
    "widen": "widened from",
    "narrow": "narrowed from",
    "strengthen": "strengthened from",
    "weaken": "weakened from",
}
_TO = " → "
_GROUPS: dict[Kind, str] = {"split": "Split:", "join": "Merged:"}


@frozen
class Said:
    """The parts of a change as the page places them; together they say what its message says.

    Attributes:
        subject: what changed: ``US share of profits``.
        aspect: which side of it, where that is not its value: ``scope``.
        before: the value before, empty if there is none to show.
        after: the value after.
        delta: the signed difference.
        rest: what else is said; alone if no values are.
    """

    subject: str
    aspect: str = ""
    before: str = ""
    after: str = ""
    delta: str = ""
    rest: str = ""


def said(change: Change) -> Said:
    """Return what the page says of a change."""
    subject = capital(_flat(change.subject))
    before, after = _flat(change.before), _flat(change.after)
    match change.says:
        case Differs(aspect):
            return _differing(subject, aspect, change)
        case Comes():
            return Said(subject, before=before, after=after)
        case Turns(into):
            rest = f"became {_with_article(_flat(into))}"
            return Said(subject, before=before, after=after, rest=rest)
        case Reworded(aspect=aspect) if before or after:
            return _differing(subject, aspect, change)
        case Told(words) | Reworded(words):
            return Said(_GROUPS.get(change.kind, subject), rest=_flat(words))


def _differing(subject: str, aspect: str, change: Change) -> Said:
    before, after = _flat(change.before) or "none", _flat(change.after) or "none"
    return Said(subject, aspect, before, after, change.delta or "")


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


def subject(change: Change, alone: bool) -> str:
    """Return what a headline is about: of words that stand ``alone``, what they made of it before.

    Args:
        change: the change.
        alone: whether it is told as one of a value: its clause has no name to tell it of.
    """
    parts = said(change)
    turned = alone and _TO in parts.delta
    return capital(parts.delta.split(_TO)[0]) if turned else parts.subject


def predicate(change: Change, alone: bool = False) -> str:
    """Return what the headline says of the subject, in words that fit one thing or many."""
    parts = said(change)
    if parts.rest or not (parts.before or parts.after):
        return f"{parts.rest or DIRECTIONS[change.direction][1]}".rstrip(".") + "."
    if not (parts.before and parts.after):
        return f"added: {parts.after}." if parts.after else f"dropped: {parts.before}."
    if _TO in parts.delta:  # what the words make of a statement is the news
        return f"{_turned(parts.delta, alone)}: {parts.before}{_TO}{parts.after}."
    return f"{_turn(parts, change.direction)}{f' ({parts.delta})' if parts.delta else ''}."


def _turned(delta: str, alone: bool) -> str:
    was, now = delta.split(_TO)
    return f"turned into {now}" if alone else f"turned from {was} to {now}"


def _turn(parts: Said, direction: Direction) -> str:
    """Return how one value became the other: ``fell from 50 % to 30 %``."""
    if parts.aspect and parts.before == "none":
        return f"changed: {parts.aspect} {parts.after} added"
    if parts.aspect and parts.after == "none":
        return f"changed: {parts.aspect} {parts.before} dropped"
    if parts.aspect or _led_alike(parts.before, parts.after):
        return f"changed: {f'{parts.aspect} '.lstrip()}{parts.before}{_TO}{parts.after}"
    verbs = _FIGURE_VERBS if parts.delta else _VERBS
    verb = _DAY_VERB if parts.subject == _DAY else verbs.get(direction, "went from")
    return f"{verb} {parts.before} to {parts.after}"


def _led_alike(before: str, after: str) -> bool:
    """Whether both begin with one small word, as "within 30 days": no figure rose from that."""
    first = before.split()[0]
    return first.islower() and first == after.split()[0] and not first[0].isdigit()


ATTESTATIONS = {
    "published": "the text itself is public",
    "reported": "sources report what it says",
    "single-source": "one source alone reports it",
    "contested": "sources contradict each other",
    "inferred": "concluded from other parts, said by no source",
    "carried": "the sources of this revision are silent, so the earlier text stands",
}
SEVERITY_MEANINGS: dict[Severity, str] = {
    "red-line": "a red line that a party has declared is not met now and was, or the reverse",
    "substantive": "changes what somebody must, may or gets",
    "reworded": "changes words, and no rule tells what that means: to be read",
    "minor": "changes links, places, small words or the form of words",
    "editorial": "numbers, headings, punctuation or support only",
}
VERDICT_MEANINGS: dict[Verdict, str] = {
    "met": "the statements of the text do all that the line asks",
    "not met": "a statement goes against the line, or what it asks is not said",
    "touched": "the text speaks of it; the statements do not decide, or its brackets differ",
    "not judged": "the text says nothing that the line could be compared with",
    "declared later": "the line was declared after the text, which cannot have broken it",
}

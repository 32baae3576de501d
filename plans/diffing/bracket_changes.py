"""Names what became of the brackets in the words: lifted, settled, taken out, put, reworded."""

from __future__ import annotations

from collections.abc import Iterator

from plans.bracketing import Bracket, Choice
from plans.diffing.bracket_rules import BRACKETS, Closed, Open, State
from plans.diffing.changes import Change
from plans.diffing.clause_rules import first
from plans.diffing.frames import Fate, Frames, bare
from plans.diffing.naming import Context, Spot, change

# So much of a bracket, and of the words that stand for it, is quoted in a message.
_QUOTED = 100


def compare_brackets(
    spot: Spot, found: Frames, context: Context, *, closing: bool = False
) -> Iterator[Change]:
    """Yield a change for every bracket that is not on both sides what it was.

    Args:
        spot: the clause.
        found: what became of the brackets in one of its texts.
        context: the two revisions.
        closing: whether that text is its closing words.
    """
    for fate in found.fates:
        values = _value(fate.before, fate), _value(fate.after, fate)
        said = _shortened(values[0]) or None, _shortened(values[1]) or None
        rule = first(BRACKETS, _state(fate.before, fate), _state(fate.after, fate))
        match rule.id:
            case "bracket-reworded":
                subject, what = spot.subject, ""
                said = _reworded(fate) or said
            case "bracket-sides-changed":
                subject, what = _shortened(_texts(fate.after)), ""
                said = _sides(fate.before), _sides(fate.after)
            case _:
                subject, what = _shortened(_fuller(fate).printed), _told(rule.id, fate)
        yield change(
            rule,
            spot,
            context,
            subject=subject,
            what=what,
            before=values[0],
            after=values[1],
            said=said,
            closing=closing,
        )


def _state(bracket: Bracket | None, fate: Fate) -> State:
    if bracket is None:
        return Closed(fate.words, fate.as_stood)
    wanted = frozenset((bare(each.words), each.by) for each in bracket.choices)
    return Open(frozenset(text for text, _ in wanted), wanted)


def _value(bracket: Bracket | None, fate: Fate) -> str:
    return bracket.printed if bracket else fate.words


def _told(rule: str, fate: Fate) -> str:
    """Return what is said of a bracket beyond what its rule always says."""
    match rule:
        case "bracket-settled":
            return f"settled as {_shortened(fate.words)}"
        case "bracket-reopened":
            return f"open again, it was {_shortened(fate.words)}"
        case "bracket-alternative-added":
            return f"{_difference(fate)} added as an alternative"
        case "bracket-alternative-dropped":
            return f"{_difference(fate)} dropped as an alternative"
    return ""


def _reworded(fate: Fate) -> tuple[str, str] | None:
    """Return the one alternative that has other words, as it was and is; None if it is not one."""
    if not (fate.before and fate.after):
        return None
    old, new = fate.before.choices, fate.after.choices
    pairs = zip(old, new, strict=True) if len(old) == len(new) > 1 else ()
    other = [(a, b) for a, b in pairs if (a.by, bare(a.words)) != (b.by, bare(b.words))]
    if len(other) != 1 or other[0][0].by != other[0][1].by:
        return None
    was, now = (_wanted(each) for each in other[0])
    return was, now


def _wanted(choice: Choice) -> str:
    sides = f"{', '.join(choice.by)}: " if choice.by else ""
    return _shortened(f"{sides}{choice.words}")


def _fuller(fate: Fate) -> Bracket:
    """Return the bracket with more to choose from."""
    sides = [each for each in (fate.before, fate.after) if each]
    return max(sides, key=lambda each: len(each.choices))


def _difference(fate: Fate) -> str:
    """Return the alternatives that only one side has."""
    both = [each for each in (fate.before, fate.after) if each]
    texts = [{bare(choice.words) for choice in each.choices} for each in both]
    shared = texts[0] & texts[-1]
    own = [c.words for each in both for c in each.choices if bare(c.words) not in shared]
    return ", ".join(map(_shortened, dict.fromkeys(own)))


def _texts(bracket: Bracket | None) -> str:
    return " / ".join(each.words for each in bracket.choices) if bracket else ""


def _sides(bracket: Bracket | None) -> str | None:
    named = [", ".join(each.by) or "nobody named" for each in bracket.choices] if bracket else []
    return "; ".join(named) or None


def _shortened(text: str) -> str:
    """Return ``text`` on one line, without the stop that would end a message, and not too long."""
    text = " ".join(text.split()).rstrip(".;。；")
    if len(text) <= _QUOTED:
        return text
    half = _QUOTED // 2
    return f"{text[:half].rstrip()} … {text[-half:].lstrip()}"

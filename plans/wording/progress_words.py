"""How far talks have come in words: each share with what it is of, and never one alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plans.model import Registers
from plans.results import NearnessDocument, Progress, ShareDocument, TalliedDocument
from plans.terms import listed
from plans.wording.citing import counted

_WHAT = {
    "points without a bracket": "points have no open bracket",
    "same value, of the issues that both state": "issues that both state have the same value",
    "same value, of all issues that the text states": "issues that {text} states do",
}
NO_OTHER = "No other text states anything of this: how near others are is not known."
_NOBODY = "no party is named"
NO_AGREEMENT = (
    "A point without a bracket is one in which the authors of this text left nothing open; whoever "
    "is not one of them has agreed to nothing by it. To say the same is no agreement. A share says "
    "something only beside the others."
)


def share_words(share: ShareDocument, text: str) -> str:
    """Return ``18 of 20 points have no open bracket (90 %)``."""
    part = f" ({percent(share)})" if share.total else ""
    return f"{share.count} of {share.total} {_WHAT[share.definition].format(text=text)}{part}"


def near_words(near: NearnessDocument, text: str) -> str:
    """Return ``10 of 36 issues both state, 10 of 55 that UA 20 states``: never one alone."""
    both, every = near.shares[1], near.shares[2]
    first = f"{both.count} of {both.total} issues both state"
    return f"{first}, {every.count} of {every.total} that {text} states"


def percent(share: ShareDocument) -> str:
    """Return ``90 %``, and ``about 31 %`` where it is rounded; a share of nothing is none."""
    if not share.total:
        return "none"
    whole, rest = divmod(100 * share.count, share.total)
    if not rest:
        return f"{whole} %"
    nearest = whole + (2 * rest >= share.total)
    # What is not all is never told as all, nor what is something as nothing.
    return f"about {min(max(nearest, 1), 99)} %"


def between(share: ShareDocument, registers: Registers) -> str:
    """Return between whom a share is, ``between Ukraine and US``."""
    return f"between {named_parties(share, registers)}" if share.parties else _NOBODY


def named_parties(share: ShareDocument, registers: Registers) -> str:
    """Return between whom a share is, where the words before it say so."""
    return listed(share.parties, registers.name_of) or _NOBODY


def points_words(tally: TalliedDocument) -> str:
    """Return how many points have no bracket, and on how many of them the text's sources speak."""
    carried = f", {tally.carried} of them carried over, not confirmed" if tally.carried else ""
    return share_words(tally.points, tally.text) + carried


def tally_words(tally: TalliedDocument) -> str:
    """Return how many points have no bracket, and how many brackets are open and how many gone."""
    gone = f"; {len(tally.gone)} of the revision before no longer" if tally.gone else ""
    points = f"{points_words(tally)}; " if tally.points.total else ""
    return f"{points}{counted(len(tally.brackets), 'bracket')} open{gone}"


def asked(found: Progress) -> dict[str, list[NearnessDocument]]:
    """Return the texts that are asked about, each with the others that speak on one of its issues.

    Texts that share no issue with it are as near as nobody knows.
    """
    last = {each.text.partition("@")[0]: each.text for each in found.tallies}
    return {
        text: [each for each in found.nearness if each.text == text and each.shares[1].total]
        for text in last.values()
    }


def progress_lead(found: Progress, names: Mapping[str, str]) -> str:
    """Return how much of the one text that is asked about is open, beside what others share of it.

    Nothing where there is no other text to stand beside it: no share is told alone.
    """
    others = [each for near in asked(found).values() for each in near]
    if len(asked(found)) != 1 or not others:
        return ""
    nearest = max(others, key=lambda each: each.shares[2].count)
    text, points, same = names[nearest.text], nearest.shares[0], nearest.shares[2]
    return (
        f"{points.count} of {points.total} points in {text} have no open bracket. No other text "
        f"shares more values with it than {names[nearest.other]}, on {same.count} of the "
        f"{counted(same.total, 'issue')} that {text} states."
    )


def strangers(
    found: Progress, text: str, shown: Sequence[NearnessDocument], names: Mapping[str, str]
) -> list[str]:
    """Return the names of texts that state nothing on an issue that ``text`` states."""
    told = {each.other for each in shown}
    return [
        names[each.other] for each in found.nearness if each.text == text and each.other not in told
    ]

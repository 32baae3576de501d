"""Which clause of a text an address means, by the numbers that are printed there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plans.enacting.addresses import PARAGRAPHS, Step, steps_of
from plans.operations import Misfit
from plans.outlining import certain_mark
from plans.phrasing import TOP, WorkingText
from plans.values import frozen

# What words the steps of addresses have for the kinds of parts that labels name.
_KINDS = {
    "art": "article", "article": "article", "artikel": "article", "para": "article",
    "sec": "section", "section": "section", "s": "section", "chp": "chapter", "ch": "chapter",
    "chapter": "chapter", "kapitel": "chapter", "part": "part", "pt": "part", "teil": "part",
    "title": "title", "tit": "title", "titel": "title", "t": "title", "book": "book",
    "bk": "book", "buch": "book", "annex": "annex", "att": "annex", "anlage": "annex",
    "schedule": "annex", "sched": "annex", "abschnitt": "section", "unterabschnitt": "section",
}  # fmt: skip
# What only groups provisions that are numbered through; a text may be sent without.
_GROUPS = frozenset(("chapter", "part", "title", "book", "section"))
_PARAGRAPH = "\n\n"


@frozen
class Target:
    """What changes.

    Attributes:
        clause: its id; empty for the whole text.
        part: which of its fields alone; empty for all of it.
        paragraph: which paragraph of its text alone, from 0; -1 for all of it.
    """

    clause: str = TOP
    part: str = ""
    paragraph: int = -1

    @property
    def is_whole(self) -> bool:
        """Whether it is a clause with all that it has."""
        return bool(self.clause) and not self.part and self.paragraph < 0


def target_of(address: str, working: WorkingText) -> Target:
    """Return what ``address`` means in a text.

    Raises:
        Misfit: nothing there has that number, or several things do.
    """
    found = Target()
    steps = steps_of(address)
    for at, step in enumerate(steps):
        found = _below(found, step, working, last=at + 1 == len(steps), address=address)
    return found


def own_number(label: str) -> str:
    """Return the number in a label without what it is a number of: ``5a`` of ``Article 5a``."""
    return _numbers(label)[0]


def _below(above: Target, step: Step, working: WorkingText, *, last: bool, address: str) -> Target:
    if step.part:
        return Target(above.clause, step.part)
    ids = _numbered(above.clause, step, working) if step.number else ()
    if len(ids) == 1:
        return Target(ids[0])
    if ids:
        raise Misfit(f"'{address}' could be several points: {_names(ids, working)}")
    if (unnumbered := _by_place(above, step, working)) is not None:
        return unnumbered
    if _KINDS.get(step.name) in _GROUPS and not last:
        return above
    raise Misfit(f"there is no '{step.name} {step.number}' of '{address}'")


def _numbered(above: str, step: Step, working: WorkingText) -> Sequence[str]:
    """Return the clauses below one whose number a step has: of that kind, and highest up."""
    wanted = _plain(step.number)
    found: list[tuple[bool, int, str]] = []
    for depth, id in _descendants(above, working):
        label = working.node(id).get("label", "")
        if label and wanted in _numbers(label):
            kind, meant = certain_mark(label).kind, _KINDS.get(step.name, "")
            if not (kind and meant and _other(kind, meant)):
                found.append((kind != meant, depth, id))
    best = min(found, default=(False, 0, ""))[:2]
    return [id for *rank, id in found if tuple(rank) == best]


def _other(kind: str, meant: str) -> bool:
    """Say whether two kinds differ; what one law calls a section is an article in the next."""
    return kind != meant and not {kind, meant} <= {"article", "section"}


def _descendants(above: str, working: WorkingText) -> Iterator[tuple[int, str]]:
    waiting = [(1, id) for id in working.draft.below[above]]
    while waiting:
        depth, id = waiting.pop(0)
        yield depth, id
        waiting += [(depth + 1, each) for each in working.draft.below[id]]


@lru_cache(maxsize=4096)
def _numbers(label: str) -> tuple[str, ...]:
    """Return what the number in a label may be written as: ``5a``, ``iv`` and ``4``."""
    mark = certain_mark(label)
    core = _plain(f"{mark.core or label}{mark.suffix}")
    first = mark.readings[0]
    full = "-".join(map(str, first.full)) + mark.suffix
    return (core, _plain(full)) if first.number else (core,)


def _plain(number: str) -> str:
    return "".join(re.findall(r"[^\W_]+", number.casefold()))


def _by_place(above: Target, step: Step, working: WorkingText) -> Target | None:
    """Return what a step counts that has no number: a clause without one, or a paragraph."""
    if not step.number.isdecimal():
        return Target(above.clause, "text", 0) if step.name in PARAGRAPHS else None
    at = int(step.number) - 1
    if at < 0:
        return None
    return _silent(above, step, at, working) or _paragraph(above, step, at, working)


def _silent(above: Target, step: Step, at: int, working: WorkingText) -> Target | None:
    """Return the clause at a place among those below one, if none of them has a number."""
    siblings = working.draft.below[above.clause]
    numbered = any(working.node(id).get("label") for id in siblings)
    if numbered or step.name in PARAGRAPHS or at >= len(siblings):
        return None
    return Target(siblings[at])


def _paragraph(above: Target, step: Step, at: int, working: WorkingText) -> Target | None:
    """Return the paragraph at a place in the words of a clause."""
    if working.draft.below[above.clause] and step.name not in PARAGRAPHS:
        return None
    text: str = working.node(above.clause).get("text", "")
    there = text and at < len(text.split(_PARAGRAPH))
    return Target(above.clause, "text", at) if there else None


def _names(ids: Sequence[str], working: WorkingText) -> str:
    return " or ".join(working.point(id) for id in ids)

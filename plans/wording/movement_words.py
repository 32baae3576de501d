"""Steps between texts in words: from what to what, by how much, and where that leads for whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from plans.model import Registers
from plans.results import (
    GivenDocument,
    LeaningDocument,
    MeasureDocument,
    Movement,
    MovementSummary,
    PairDocument,
    StepDocument,
    TermDocument,
    UnsteppedDocument,
)
from plans.terms import Amount, Money, listed
from plans.wording.citing import counted
from plans.wording.position_words import SUPPORT, points_in_words
from plans.wording.typography import day, in_figures

# As sums name it; no unit is written so.
_CURRENCY = re.compile(r"[A-Z]{3}")
NOBODY = "no party has declared an interest in it"
# In the order in which they are told.
_LEANINGS = {
    "toward": "toward what {} declared",
    "away": "away from what {} declared",
    "past": "past what {} declared",
    "unmoved": "no nearer to what {} declared, and no farther",
    "not told": "where it leads for {} cannot be told",
}


def ledger_words(found: Movement) -> str:
    """Return in a sentence how many steps there are, and what has none."""
    counts = found.counts
    parts = [
        counted(counts.steps, "step"),
        *([_moves(counts)] if counts.moves else []),
        f"{counts.measured} measured",
    ]
    rest = [
        f"both say the same on {counted(counts.same, 'issue') if counts.same else 'no issue'}",
        *([f"{counts.open} open"] if counts.open else []),
        *([f"{counts.not_confirmed} not confirmed"] if counts.not_confirmed else []),
        *([f"one text alone speaks on {counts.one_speaks}"] if counts.one_speaks else []),
        *(
            [f"on {counts.carried} of these the other only carries it over"]
            if counts.carried
            else []
        ),
    ]
    return f"{', '.join(parts)}; {', '.join(rest)}."


def _moves(counts: MovementSummary) -> str:
    if counts.moves == counts.steps:
        return "all of them moves" if counts.steps > 1 else "which is a move"
    return f"{counts.moves} of them {'moves' if counts.moves > 1 else 'a move'}"


def pair_words(pair: PairDocument, found: Movement, registers: Registers) -> str:
    """Return what two texts have to do with each other, and whether they are read back in time."""
    texts = {text.ref: text for text in found.texts}
    before, after = texts[pair.before], texts[pair.after]
    back = before.date is not None and after.date is not None and after.date < before.date
    if pair.author:
        said = f"{listed(pair.author, registers.name_of)} tabled both."
    else:
        named = bool(before.tabled_by), bool(after.tabled_by)
        said = f"{_AUTHORS[sum(named)]}{_link(pair)}: what differs is no move of anybody."
    return f"{said} The second is the older: this reads back in time." if back else said


# By of how many of two texts it is recorded who tabled them.
_AUTHORS = (
    "Who tabled them is not recorded",
    "Who tabled one of them is not recorded",
    "They are of different authors",
)


def _link(pair: PairDocument) -> str:
    weak = f" ({pair.link.attestation})" if pair.link and pair.link.attestation else ""
    return f"; the lineage connects them{weak}" if pair.link else ""


def ends_of(step: StepDocument) -> tuple[tuple[TermDocument, ...], tuple[TermDocument, ...]]:
    """Return from what to what a step leads.

    What both texts state is left out, unless one of them states nothing else.
    """
    if step.left and step.came:
        return step.left, step.came
    return step.before, step.after


def said_together(terms: Iterable[TermDocument]) -> str:
    """Return what is stated, in words that stand beside the issue."""
    return "; ".join(dict.fromkeys(term.said for term in terms)) or "nothing"


def where(terms: Iterable[TermDocument]) -> str:
    """Return where statements stand and how weakly they are supported: ``point 6, reported``."""
    found = list(terms)
    parts = (points_in_words(term.label for term in found), held(found))
    return ", ".join(filter(None, parts))


def held(terms: Iterable[TermDocument]) -> str:
    """Return how weakly statements are supported; nothing if all are published."""
    weak = dict.fromkeys(SUPPORT.get(term.attestation or "", "") for term in terms)
    return ", ".join(filter(None, weak))


def by_how_much(measure: MeasureDocument | None) -> str:
    """Return ``+200,000 personnel``, ``−20 percentage points``, ``2 steps up the scale``."""
    if measure is None:
        return "not to be measured on one scale"
    if measure.change is None:
        return "a limit set" if measure.before.number is None else "the limit lifted"
    change = Decimal(measure.change)
    if not change:
        return "the same figure, stated otherwise" if not measure.scale else "the same step"
    if measure.scale:
        way = "up" if change > 0 else "down"
        return f"{counted(int(abs(change)), 'step')} {way} the scale"
    sign = "+" if change > 0 else "−"
    return f"{sign}{_with_unit(abs(change), measure.unit)}"


def _with_unit(number: Decimal, unit: str) -> str:
    if _CURRENCY.fullmatch(unit):
        return Money(number, unit).shown
    plural = "s" if unit in ("percentage point", "day", "month", "year", "week") else ""
    return Amount(number, unit + (plural if number != 1 else "")).shown


def leads(step: StepDocument, registers: Registers) -> Iterator[str]:
    """Yield where a step leads for whom, a phrase for each way in which it does."""
    if not step.leanings:
        yield NOBODY
    for leaning, words in _LEANINGS.items():
        who = dict.fromkeys(each.party for each in step.leanings if each.leaning == leaning)
        if who:
            yield words.format(listed(who, registers.name_of))


def declared_words(found: LeaningDocument, registers: Registers) -> str:
    """Return what was declared: ``Russia: lower (2 June 2025)``."""
    interest = found.interest
    until = f", until {day(interest.until)}" if interest.until else ""
    wants = in_figures(interest.wants)
    return f"{registers.name_of(found.party)}: {wants} ({day(interest.date)}{until})"


def step_kind(step: StepDocument, names: Mapping[str, str]) -> str:
    """Return ``step (lineage)``, ``move (same author)``, and which texts between do not speak."""
    because = f" ({step.because})" if step.because else ""
    passed = ", ".join(names[ref] for ref in step.passed)
    silent = f"; {passed} between does not speak on it" if passed else ""
    return f"{step.kind}{because}{silent}"


def given_words(given: GivenDocument, titles: Mapping[str, str]) -> Iterator[str]:
    """Yield what a party was given in a step and what not: lists, and no sum."""
    lists: Sequence[tuple[str, Sequence[str]]] = (
        ("toward", given.toward),
        ("away", given.away),
        ("neither", given.neither),
        ("cannot be told", given.not_told),
    )
    for head, issues in lists:
        if issues:
            yield f"{head}: {'; '.join(titles[issue] for issue in issues)}"


def said_alike(pair: PairDocument, registers: Registers) -> tuple[str, ...]:
    """Return the titles of the issues on which both texts say the same."""
    return tuple(map(registers.title_of, pair.same))


def unspoken(pair: PairDocument) -> tuple[dict[str, list[UnsteppedDocument]], ...]:
    """Return the issues on which one text alone speaks, by the other and by what it does.

    Of three lists, keyed by the ref of the text that does not speak: silent, dropped or replaced by
    the lineage, and carried.
    """
    found: tuple[dict[str, list[UnsteppedDocument]], ...] = ({}, {}, {})
    for each in pair.one_speaks:
        cell = each.after if each.before.speaks else each.before
        number = 2 if cell.state == "carried" else 1 if cell.fate else 0
        found[number].setdefault(cell.document, []).append(each)
    return found


UNSPOKEN = (
    "{} is silent",
    "{} has nothing in its place, by the lineage",
    "{} carries it over, not confirmed",
)
"""What is told of the texts of each of the lists of ``unspoken``."""

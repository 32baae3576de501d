"""The first page: where the talks stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.formats import timeline
from plans.model import REGISTERS, Registers
from plans.publishing.contents import Contents
from plans.publishing.entries import TextEntry, entry_inputs
from plans.publishing.home_facts import Home, LatestEntry, home
from plans.publishing.links import HOME, Links
from plans.publishing.page_kinds import WITH_TEXTS, Page, PageKind
from plans.terms import listed
from plans.values import frozen
from plans.wording import day, read_until

# Of more points that are open it is said how many there are.
MOST_NAMED = 6


@frozen
class StandingWords:
    """The first sentence, which counts most, and the others."""

    first: str
    others: tuple[str, ...]


def standing_words(facts: Home, registers: Registers) -> StandingWords:
    """Return where the talks stand in a few sentences that say no more than the texts do."""
    return StandingWords(_agreed(facts), tuple(filter(None, _others(facts, registers))))


def _agreed(facts: Home) -> str:
    if not facts.texts:
        return "There is no text yet."
    names = {each.ref: each.short for each in facts.texts}
    agreed = [names[ref] for ref in facts.agreed]
    if agreed:
        return f"Agreed: {', '.join(agreed)}."
    return "No text about all of it is agreed." if facts.agreed_in_part else "No text is agreed."


def _others(facts: Home, registers: Registers) -> Iterator[str]:
    if facts.agreed_in_part:
        names = {each.ref: each.short for each in facts.texts}
        said = listed([names[ref] for ref in facts.agreed_in_part], str)
        what = "Texts on parts" if len(facts.agreed_in_part) > 1 else "A text on a part"
        are = "are" if len(facts.agreed_in_part) > 1 else "is"
        yield f"{what} of it {are} agreed among those who signed: {said}."
    if facts.latest:
        yield _latest(facts.latest, facts)
    yield _last_words(facts)
    yield read_until(registers)


def _latest(latest: LatestEntry, facts: Home) -> str:
    """Return what the latest text is, and which of its points are open between whom."""
    said = _named(latest.text, facts)
    if not latest.open:
        return f"{said} has no open bracket."
    points = dict.fromkeys(each.label or each.title for each in latest.open)
    sides = dict.fromkeys(side.who for each in latest.open for side in each.sides)
    where = f"point{'s' * (len(points) > 1)} {listed(points, str)}"
    if len(points) > MOST_NAMED:
        where = f"{len(points)} points"
    among = f" between {listed(sides, str)}" if 1 < len(sides) <= MOST_NAMED else ""
    return f"{said} leaves {where} open{among}."


def _named(text: TextEntry, facts: Home) -> str:
    """Return what the latest text is, without saying again what the whole site is called."""
    head = "The latest full text" if len(facts.texts) > 1 else "The text"
    title = text.short if text.title == facts.title else text.title.rstrip(".")
    dated = f" of {day(text.date)}" if text.date else ""
    return f"{head}{dated}" if title == facts.title else f"{head}, {title}{dated},"


def _last_words(facts: Home) -> str:
    """Return who tabled a text last and since when the others have not, where there are several."""
    last: dict[str, str] = {}
    for each in facts.texts:
        last |= dict.fromkeys(each.names, each.date or "")
    dated = sorted(((date, who) for who, date in last.items() if date), reverse=True)
    if len(dated) < 2:
        return ""
    date, who = dated[-1]
    return f"{who} has tabled no text since {day(date)}." if date < dated[0][0] else ""


# So many brackets are told with their words.
_MOST_OPEN = 6


def _pages(contents: Contents) -> Iterator[Page]:
    given = (contents.digest(*REGISTERS, "pins"), str(contents.workspace.settings.severities))
    inputs = (*given, *entry_inputs(contents, *contents.outlines.values()))
    yield Page(HOME, contents.title, inputs)


def _words(facts: Home, links: Links, contents: Contents) -> dict[str, Any]:
    return {
        "standing": standing_words(facts, contents.registers),
        "picture": timeline(facts.chronology, contents.registers.name_of, links.of_pictures),
        "lines": {each.ref: each for each in facts.lines},
        "most_open": _MOST_OPEN,
        "several": len(contents.proposals) > 1,
        "origin": contents.short(facts.changed.before) if facts.changed else "",
        "titles": {each.ref: _title(each.ref, contents) for each in facts.texts},
    }


def _title(ref: str, contents: Contents) -> str:
    """Return what a text is called in full: with its revision if it has sisters."""
    proposal, _, revision = ref.partition("@")
    title = contents.card(proposal).title
    if len(contents.proposals) == 1:
        return contents.short(ref)
    return f"{title}, {revision}" if len(contents.proposals[proposal]) > 1 else title


KIND = PageKind(
    rank=0,
    listing=_pages,
    facts=home,
    words=_words,
    nav="Home",
    dress=WITH_TEXTS.over("pictures.css", "site-home.css"),
)

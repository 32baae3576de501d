"""Who moved: the steps from each text to those that were made from it; two by two if many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from plans.formats import MOVEMENT
from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs
from plans.publishing.links import Links, thing_path
from plans.publishing.page_kinds import WITH_TEXTS, Page, PageKind
from plans.publishing.pairs import steps
from plans.publishing.parts import in_parts, way_to_part
from plans.results import Movement
from plans.verbs.movement import NEEDED, movement
from plans.wording import ledger_words, pair_words

_TITLE = "Movement"


def _pages(contents: Contents) -> Iterator[Page]:
    stated = {each.ref: {*each.issues} for each in contents.shown}
    found = steps(contents)
    if any(stated[before] & stated[after] for before, after in found):
        inputs = (contents.digest(*NEEDED), *entry_inputs(contents, *contents.shown))
        said = "What each text says otherwise than the one that it was made from."
        whole = Page(thing_path("movement"), _TITLE, inputs, said=said)
        parts = {
            _name(pair): replace(whole, title=" → ".join(map(contents.short, pair)), about=pair)
            for pair in found
        }
        cells = sum(2 * len(stated[before] | stated[after]) for before, after in found)
        yield from in_parts(whole, cells, "site-movement.html.j2", parts)


def _name(pair: tuple[str, str]) -> str:
    return "..".join(pair)


def _facts(page: Page, contents: Contents) -> Movement:
    whole = contents.once(
        "movement", lambda: movement(every=True, texts=contents.texts(contents.shown))
    )
    return _between(whole, *page.about) if page.about else whole


def _between(whole: Movement, before: str, after: str) -> Movement:
    """Return what a ledger says of two texts alone."""
    kept = [number for number, text in enumerate(whole.texts) if text.ref in (before, after)]
    return replace(
        whole,
        texts=tuple(whole.texts[number] for number in kept),
        revisions=tuple(whole.revisions[number] for number in kept),
        pairs=tuple(each for each in whole.pairs if (each.before, each.after) == (before, after)),
    )


def _words(facts: Movement, links: Links, contents: Contents) -> dict[str, Any]:
    """Return what the contents say: each two texts, the way to them, and who tabled both."""
    dates = {text.ref: text.date for text in facts.texts}
    pairs = [
        {
            "names": [contents.short(each.before), contents.short(each.after)],
            "dates": [dates[each.before], dates[each.after]],
            "href": way_to_part("movement", _name((each.before, each.after)), links),
            "said": pair_words(each, facts, contents.registers),
            "facts": each,
        }
        for each in facts.pairs
    ]
    return {"said": ledger_words(facts), "pairs": pairs}


KIND = PageKind(
    rank=44,
    listing=_pages,
    facts=_facts,
    words=_words,
    nav=_TITLE,
    template="",
    dress=MOVEMENT,
    parted=WITH_TEXTS,
)

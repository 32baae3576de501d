"""What a site tells of the texts that were put forward: the news of each, made when asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from plans.publishing.contents import Contents
from plans.publishing.news import News, Tabled, first_news, news_of
from plans.publishing.outlines import Outline
from plans.publishing.pairs import REGISTERS, compared

# A lineage that rests on these alone is somebody's guess, and no text's origin.
_GUESSED = ("inferred", "contested", "carried")


def tabled(contents: Contents) -> tuple[Outline, ...]:
    """Return the texts that were put forward on a day that is known, the latest first."""
    found = [
        each
        for each in contents.outlines.values()
        if each.status != "draft" and day_of(each, contents)
    ]
    return tuple(sorted(found, key=lambda each: day_of(each, contents), reverse=True))


def day_of(text: Outline, contents: Contents) -> str:
    """Return the day of a text; without one that of what it was made from: it is no earlier."""
    seen: set[str] = set()
    here: Outline | None = text
    while here and not here.date and here.ref not in seen:
        seen.add(here.ref)
        here = contents.outlines.get(here.parent)
    return here.date if here else ""


def origin_of(text: Outline, contents: Contents) -> Outline | None:
    """Return the text that one was made from: its parent, or the last that the lineage has."""
    if text.parent in contents.outlines:
        return contents.outlines[text.parent]
    edges = contents.registers.lineage.lineage
    named = [e.origin for e in edges if e.to == text.ref and e.attestation not in _GUESSED]
    found = [contents.outlines[ref] for ref in named if ref in contents.outlines]
    return max(found, key=lambda each: each.date, default=None)


def told_of(text: Outline, contents: Contents) -> tuple[News, ...]:
    """Return the news of a text."""
    return contents.news[told_key(text, contents)]


def told_key(text: Outline, contents: Contents) -> str:
    """Return a digest of all that decides the news of a text, which are kept under it."""
    here, origin = _tabled(text, contents), origin_of(text, contents)
    given = (contents.digest(*REGISTERS, "pins"), contents.workspace.settings.severities)
    before = (origin.ref, origin.digest) if origin else contents.card(text.proposal).summary
    said = str((here, text.digest, before, given))
    key = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    contents.news.has(key, lambda: tuple(_told(text, contents)))
    return key


def _tabled(text: Outline, contents: Contents) -> Tabled:
    return Tabled(
        ref=text.ref,
        name=contents.short(text.ref),
        date=day_of(text, contents),
        by=contents.tabled_by(text.ref),
        clauses=len(text.clauses),
    )


def _told(text: Outline, contents: Contents) -> Iterator[News]:
    here, origin = _tabled(text, contents), origin_of(text, contents)
    if origin is None:
        yield first_news(here, contents.card(text.proposal).summary)
    else:
        yield from news_of(here, compared(origin.ref, text.ref, contents))


def names_of(parties: tuple[str, ...], contents: Contents) -> tuple[str, ...]:
    """Return the full names of parties: a list of authors is no sentence."""
    known = contents.registers.with_names(parties).parties.parties
    return tuple(known[party].name for party in parties)

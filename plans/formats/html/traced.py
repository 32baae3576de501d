"""The history of a clause, a term or an issue, as a page: its values in time, and text by text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from plans.diffing import Edit
from plans.formats._base import Options
from plans.formats._pictures.picture import Kind
from plans.formats._pictures.value_lanes import value_lanes
from plans.formats.html._page import HISTORY, page
from plans.formats.html._quoted_sources import QuotedSources, Reference
from plans.results import Traced
from plans.terms import listed
from plans.tracing import Moment
from plans.values import frozen
from plans.wording import Turn, capital, counted, day, read_until, text_names, turn_words


@frozen
class MomentView:
    """A text in which something happened."""

    anchor: str
    name: str
    ref: str
    iso: str
    day: str
    who: str
    event: str
    compared: str
    clauses: tuple[str, ...]
    edits: tuple[Edit, ...]
    gone: tuple[str, ...]
    come: tuple[str, ...]
    support: tuple[str, ...]
    sources: tuple[Reference, ...]


def render(result: Traced, options: Options) -> str:
    """Return a picture of the values, and what each text says otherwise than the one before."""
    return page("history.html.j2", _values(result), options, HISTORY)


def _values(found: Traced) -> dict[str, Any]:
    """Return the values that ``history.html.j2`` places, by name."""
    shown = _Page(found)
    history = found.history
    same = [ref for ref in history.quiet if ref not in history.carried]
    moments = tuple(map(shown.moment, history.moments))
    return {
        "title": found.title,
        "what": history.what,
        "said": _counts(found),
        "picture": value_lanes(found, shown.href),
        "moments": moments,
        "same": shown.named(same),
        "carried": shown.named(history.carried),
        "sources": shown.sources.listed,
        "read_until": read_until(found.registers),
    }


def _held(turn: Turn) -> tuple[str, ...]:
    return tuple(dict.fromkeys(held for each in turn.supports for held in each.attestations))


def _counts(found: Traced) -> str:
    texts, turns = len(found.history.chain), len(found.history.moments)
    return f"{counted(texts, 'text')} read; in {turns} of them something happened to it."


class _Page:
    """Puts a history into words, and remembers which sources it names."""

    def __init__(self, found: Traced) -> None:
        self.found = found
        self.names = text_names(found.texts)
        self.sources = QuotedSources(found.registers)
        self.anchors = {each.ref: f"m{at}" for at, each in enumerate(found.history.moments, 1)}

    def href(self, kind: Kind, /, *names: str) -> str:
        """Return where a text is told of."""
        anchor = self.anchors.get(names[0]) if kind == "text" else None
        return f"#{anchor}" if anchor else ""

    def named(self, refs: Iterable[str]) -> str:
        """Return what texts are called."""
        return ", ".join(self.names[ref] for ref in refs)

    def moment(self, moment: Moment) -> MomentView:
        """Return what happened in a text."""
        revision = self.found.history.chain[moment.ref].revision
        turn = turn_words(self.found, moment)
        return MomentView(
            anchor=self.anchors[moment.ref],
            name=self.names[moment.ref],
            ref=moment.ref,
            iso=revision.date or "",
            day=day(revision.date),
            who=listed(revision.tabled_by, self.found.registers.name_of),
            event=moment.event,
            compared=self._compared(moment, turn),
            clauses=tuple(title for title, _ in turn.clauses if title),
            edits=turn.edits,
            gone=tuple(map(capital, turn.gone)),
            come=tuple(map(capital, turn.come)),
            support=_held(turn),
            sources=self.sources.named(id for each in turn.supports for id in each.sources),
        )

    def _compared(self, moment: Moment, turn: Turn) -> str:
        """Return with what a text is compared, by the name that the page has for it."""
        against = moment.against
        return capital(turn.compared.replace(against, self.names[against])) if against else ""

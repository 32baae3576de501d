"""What is orphaned in an order of events when a clause goes."""

from __future__ import annotations

from collections.abc import Collection

from plans.negotiating.sequence import Link, Order
from plans.values import frozen


@frozen
class Orphaned:
    """What changes if clauses are taken out of a text; links that waited, by what they waited for.

    Attributes:
        waiting: links of what still waits for an event that nothing in the text brings about now.
        untriggered: events that nothing brings about or starts any more.
        freed: links that are gone: what waited no longer has to.
        referring: the ids of the clauses that refer to what is gone.
    """

    waiting: tuple[Link, ...]
    untriggered: tuple[str, ...]
    freed: tuple[Link, ...]
    referring: tuple[str, ...]


def orphaned(whole: Order, gone: Collection[str], referring: Collection[str]) -> Orphaned:
    """Return what changes in the order of a text without the clauses ``gone``.

    Args:
        whole: the order of the text.
        gone: the ids of the clauses taken out.
        referring: the ids of the clauses left that refer to one of them.
    """
    lost = [link for link in whole.links if link.said.clause in gone]
    kept = [link for link in whole.links if link.said.clause not in gone]
    bare = _bare(whole, lost, kept, frozenset(gone))
    return Orphaned(
        tuple(link for link in kept if link.before in bare),
        tuple(sorted(_started(lost) - _started(kept))),
        tuple(filter(_waits, lost)),
        tuple(sorted(referring)),
    )


def _bare(
    whole: Order, lost: Collection[Link], kept: Collection[Link], gone: frozenset[str]
) -> frozenset[str]:
    """Return the events that nothing brings about any more, and those that are gone themselves."""
    caused = {link.after for link in kept}
    named = {key for key, event in whole.events.items() if event.clause in gone}
    seen = {key for key, event in whole.events.items() if event.see and gone.issuperset(event.see)}
    stranded = {link.after for link in lost} | seen
    return frozenset(named | (stranded - caused))


def _started(links: Collection[Link]) -> frozenset[str]:
    return frozenset(link.after for link in links if not _waits(link))


def _waits(link: Link) -> bool:
    return link.kind == "only if"

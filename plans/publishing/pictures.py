"""Where what a picture shows is told of on the pages of a site."""

from __future__ import annotations

from collections.abc import Callable

from plans.formats import Href
from plans.publishing.links import Links


def leads(links: Links) -> Href:
    """Return what a picture asks for its links."""
    ways: dict[str, Callable[..., str]] = {
        "text": links.text,
        "clause": links.text,
        "source": links.source,
        "event": links.event,
        "issue": links.issue,
    }
    return lambda kind, /, *names: ways[kind](*names)

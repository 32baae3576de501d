"""The quick reader: yaml-rs, for files that have nothing wrong with them.

It types plain scalars (``017`` becomes 17, ``1.50`` loses its zero), which the models refuse, since
they take text alone; whoever gets a refusal reads again with the exact reader, which keeps every
scalar as it was written and knows its place. So the quick reader can only ever be right or be
overruled.
"""

from __future__ import annotations

from typing import Any

from plans.reading._limits import MAX_ALIAS_EVENTS


class Overruled(Exception):
    """The quick reader cannot judge this text; the exact one must."""


def parse_fast(text: str) -> Any:
    """Return the document in ``text`` as dicts, lists and scalars.

    Raises:
        Overruled: the text is not plainly fine, or yaml-rs is not there.
    """
    try:
        import yaml_rs
    except ImportError as error:
        raise Overruled from error
    limits = yaml_rs.AliasLimits(max_total_replayed_events=MAX_ALIAS_EVENTS)
    try:
        return yaml_rs.loads(text, parse_datetime=False, alias_limits=limits)
    except (yaml_rs.YAMLDecodeError, ValueError, RecursionError) as error:
        raise Overruled from error

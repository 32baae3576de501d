"""How often Python looks for what refers to itself while pages are made.

Texts are large and are let go without its help; looking through them again and again takes a fifth
of the time. What templates leave behind refers to itself, but is little.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# So many objects are made before it looks at those, then at some older ones, then at all.
_SELDOM = (100_000, 20, 1000)


def look_seldom() -> None:
    """Have it look seldom, in a process that makes nothing but pages."""
    gc.set_threshold(*_SELDOM)


@contextmanager
def looking_seldom() -> Iterator[None]:
    """Have it look seldom for a while."""
    usual = gc.get_threshold()
    look_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*usual)

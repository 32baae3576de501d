"""How pages are looked at in a browser: at which sizes and in which lights."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

WIDE = {"width": 1360, "height": 900}
NARROW = {"width": 390, "height": 844}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": NARROW},
    "forced colours": {"forced_colors": "active"},
}
# What a look can change of what axe finds; light is asked for everything.
RULES: dict[str, tuple[str, ...]] = {
    "light": (),
    "dark": ("color-contrast",),
    "narrow": ("target-size", "scrollable-region-focusable"),
    "forced colours": ("color-contrast",),
}

Open = Callable[..., Any]

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What passes is not written down: of thousands of elements that takes longer than to look at them.
_RUN = "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations'], preload: false})"
_LOST = """[...document.querySelectorAll('a[href^="#"]')].filter(
each => !document.getElementById(decodeURIComponent(each.hash.slice(1)))).map(each => each.hash)"""


def violations(page: Any, axe: str, only: Sequence[str] = ()) -> list[str]:
    """Return what axe finds, a line each, with everything unfolded; ``only`` names its rules."""
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.evaluate(axe)
    found = page.evaluate(_RUN, [*only] or _TAGS)
    return [f"{each['id']}: {n['html']}" for each in found["violations"] for n in each["nodes"]]


def lost_links(page: Any) -> list[str]:
    """Return the links that lead to no place on the page."""
    found: list[str] = page.evaluate(_LOST)
    return found

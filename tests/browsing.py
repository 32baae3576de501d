"""How pages are looked at in a browser: at which sizes and in which lights."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

WIDE = {"width": 1360, "height": 900}
NARROW = {"width": 390, "height": 844}
WIDTHS = (320, 390, 820, 1360)
LOOKS: dict[str, tuple[dict[str, int], dict[str, Any]]] = {
    "light": (WIDE, {"color_scheme": "light", "forced_colors": "none"}),
    "dark": (WIDE, {"color_scheme": "dark", "forced_colors": "none"}),
    "forced colours": (WIDE, {"color_scheme": "light", "forced_colors": "active"}),
    "narrow": (NARROW, {"color_scheme": "light", "forced_colors": "none"}),
}
# What a look can change of what axe finds; light is asked for everything.
RULES: dict[str, tuple[str, ...]] = {
    "light": (),
    "dark": ("color-contrast",),
    "forced colours": ("color-contrast",),
    "narrow": ("target-size", "scrollable-region-focusable"),
}

Open = Callable[..., Any]

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What passes is not written down: of thousands of elements that takes longer than to look at them.
_RUN = """async tags => {
  const how = {resultTypes: ['violations'], preload: false};
  const rules = tags.filter(each => each !== 'color-contrast');
  const all = rules.length && await axe.run(document,
    {...how, runOnly: rules, rules: {'color-contrast': {enabled: false}}});
  const colours = tags.some(each => each === 'wcag2aa' || each === 'color-contrast') &&
    await axe.run({exclude: %s}, {...how, runOnly: ['color-contrast']});
  return [all, colours].flatMap(each => each ? each.violations : []);
}"""
# What a style sheet says of an element hangs on what it is and on what it stands in; so of all
# that are alike in this the first is looked at, and an element is passed over if nothing in it is
# a first. Contrast is most of what axe takes, and of a long page nearly all are alike.
_ALIKE = """(() => {
  const own = ['id', 'href', 'title', 'datetime', 'for', 'name', 'headers', 'value', 'data-of'];
  const seen = new Set(), alike = [];
  const first = (element, above) => {
    const said = [...element.attributes].filter(
      ({name}) => !own.includes(name) && !name.startsWith('aria-l'));
    const column = element.matches('td, th') ? element.cellIndex : '';
    const kind = [above, element.tagName, column, ...said.map(
      ({name, value}) => `${name}=${value}`).sort()].join(' ');
    const news = !seen.has(kind);
    seen.add(kind);
    const within = [...element.children].map(each => [each, first(each, kind)]);
    const any = news || within.some(([, fresh]) => fresh);
    if (any) alike.push(...within.filter(([, fresh]) => !fresh).map(([each]) => each));
    return any;
  };
  first(document.body, '');
  return alike;
})()"""
_LOST = """[...document.querySelectorAll('a[href^="#"]')].filter(
each => !document.getElementById(decodeURIComponent(each.hash.slice(1)))).map(each => each.hash)"""


def violations(page: Any, axe: str, only: Sequence[str] = ()) -> list[str]:
    """Return what axe finds, a line each, with everything unfolded; ``only`` names its rules."""
    page.wait_for_load_state()  # a click has led here; without its styles no link is large enough
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe)
    found = page.evaluate(_RUN % _ALIKE, [*only] or _TAGS)
    return [f"{each['id']}: {n['html']}" for each in found for n in each["nodes"]]


def faults(page: Any, axe: str) -> dict[str, list[str]]:
    """Return what axe finds on a page in each look, where it finds anything."""
    found = {}
    for look, (size, media) in LOOKS.items():
        page.set_viewport_size(size)
        page.emulate_media(**media)
        found[look] = violations(page, axe, RULES[look])
    return {look: said for look, said in found.items() if said}


def sticking_out(page: Any) -> dict[int, int]:
    """Return how wide a page is where that is wider than the window."""
    wide = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        wide[width] = page.evaluate("document.documentElement.scrollWidth")
    return {width: size for width, size in wide.items() if size > width}


def lost_links(page: Any) -> list[str]:
    """Return the links that lead to no place on the page."""
    found: list[str] = page.evaluate(_LOST)
    return found

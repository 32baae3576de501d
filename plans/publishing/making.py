"""The pages of a site, made one after another or by several processes at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import groupby
from multiprocessing import get_context

from plans.publishing.known import Known
from plans.publishing.memory import look_seldom
from plans.publishing.site import Listed, Made, Site
from plans.storing import Workspace

# Fewer pages are made before another process has started.
_WORTH_IT = 64
# So many pages about texts that follow one another are made by one process.
_TOGETHER = 24
_site: list[Site] = []


def made_pages(
    site: Site, waiting: Sequence[Listed], processes: int
) -> Iterator[tuple[Listed, Made]]:
    """Yield the pages that are ``waiting``, each as it would be written.

    What is about one text is made together, since it is read and compared once.

    Args:
        site: what lists them.
        waiting: what to make.
        processes: how many may work at once.
    """
    places = {ref: number for number, ref in enumerate(site.contents.outlines)}
    ordered = sorted(waiting, key=lambda each: _place(each, places))
    if processes < 2 or len(ordered) < _WORTH_IT:
        yield from ((each, site.made(each)) for each in ordered)
        return
    groups = list(_groups(ordered, places))
    given = (site.contents.workspace, site.contents.title, site.contents.base, site.known)
    # Threads draw the progress: a process that is started anew has none of their locks.
    with ProcessPoolExecutor(processes, get_context("spawn"), _begin, given) as pool:
        urls = ([each.url for each in group] for group in groups)
        for group, found in zip(groups, pool.map(_made, urls), strict=True):
            yield from zip(group, found, strict=True)


def _groups(ordered: Sequence[Listed], places: Mapping[str, int]) -> Iterator[list[Listed]]:
    """Yield what one process makes: of pages about no one text, all of a kind read the same."""
    free = [each for each in ordered if _place(each, places)[0] < 0]
    for _, found in groupby(sorted(free, key=lambda each: each.kind), key=lambda each: each.kind):
        yield list(found)
    for at in range(len(free), len(ordered), _TOGETHER):
        yield list(ordered[at : at + _TOGETHER])


def _place(listed: Listed, places: Mapping[str, int]) -> tuple[int, str]:
    """Return what sorts pages by the text that they are about, those about none first."""
    about = listed.page.about[-1] if listed.page.about else ""
    return places.get(about, -1), listed.url


def _begin(workspace: Workspace, title: str, base: str, known: Known) -> None:
    """Have a process of the pool list the site, from outlines that were made already."""
    look_seldom()
    _site.append(Site(workspace, title=title, base=base, known=known))


def _made(urls: Sequence[str]) -> list[Made]:
    return [_site[0].page(url) for url in urls]

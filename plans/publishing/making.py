"""The pages of a site, made one after another or by several processes at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import groupby
from multiprocessing import get_context
from typing import Any

from plans.publishing.contents import Contents
from plans.publishing.kept_texts import kept, known_from
from plans.publishing.known import Known
from plans.publishing.memory import look_seldom
from plans.publishing.site import Listed, Made, Site
from plans.storing import Workspace

# Fewer pages are made, or texts read, before another process has started.
_WORTH_IT = 64
# So many pages about texts that follow one another are made by one process, or so many are read.
_TOGETHER = 24
# So many such groups are made or wait to be made: what is made is kept until it is its turn.
_AHEAD = 2
_site: list[Site] = []


def read_texts(contents: Contents, processes: int) -> None:
    """Read the texts of which nothing is known yet, if they are many, in several processes."""
    refs = contents.unread
    if processes < 2 or len(refs) < _WORTH_IT:
        return
    groups = [refs[at : at + _TOGETHER] for at in range(0, len(refs), _TOGETHER)]
    given = (contents.workspace, "", "", kept(Known()))
    with _pool(processes, given) as pool:
        for found in pool.map(_read, groups):
            contents.learn(found)


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
    groups = list(_groups(ordered, places))
    if processes < 2 or _work(groups, places) < _WORTH_IT:
        yield from ((each, site.made(each)) for each in ordered)
        return
    contents = site.contents
    given = (contents.workspace, contents.title, contents.base, kept(site.known))
    with _pool(processes, given) as pool:
        asked: deque[tuple[list[Listed], Future[list[Made]]]] = deque()
        for group in groups:
            asked.append((group, pool.submit(_made, [each.url for each in group])))
            if len(asked) > _AHEAD * processes:
                yield from _answered(*asked.popleft())
        for each in asked:
            yield from _answered(*each)


def _answered(group: list[Listed], made: Future[list[Made]]) -> Iterator[tuple[Listed, Made]]:
    return zip(group, made.result(), strict=True)


def _groups(ordered: Sequence[Listed], places: Mapping[str, int]) -> Iterator[list[Listed]]:
    """Yield what one process makes: of pages about no one text, all of a kind read the same."""
    free = [each for each in ordered if _place(each, places)[0] < 0]
    for _, found in groupby(sorted(free, key=lambda each: each.kind), key=lambda each: each.kind):
        yield list(found)
    for at in range(len(free), len(ordered), _TOGETHER):
        yield list(ordered[at : at + _TOGETHER])


def _work(groups: Sequence[Sequence[Listed]], places: Mapping[str, int]) -> int:
    """Return how many pages it is as much as to make all: a hundred files of an index are one."""
    return sum(1 if _place(each[0], places)[0] < 0 else len(each) for each in groups)


def _place(listed: Listed, places: Mapping[str, int]) -> tuple[int, str]:
    """Return what sorts pages by the text that they are about, those about none first."""
    page = listed.page
    about = page.near or (page.about[-1] if page.about else "")
    return places.get(about, -1), listed.url


def _pool(processes: int, given: tuple[Workspace, str, str, Mapping[str, Any]]) -> Any:
    # Threads draw the progress: a process that is started anew has none of their locks.
    return ProcessPoolExecutor(processes, get_context("spawn"), _begin, given)


def _begin(workspace: Workspace, title: str, base: str, known: Mapping[str, Any]) -> None:
    """Have a process of the pool know the site, with outlines that were made already."""
    look_seldom()
    _site.append(Site(workspace, title=title, base=base, known=known_from(known)))


def _read(refs: Sequence[str]) -> Known:
    return Contents(_site[0].contents.workspace).read(refs)


def _made(urls: Sequence[str]) -> list[Made]:
    return [_site[0].page(url) for url in urls]

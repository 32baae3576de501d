"""The pages of a site, made one after another or by several processes at once."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import groupby
from multiprocessing import get_context
from typing import Any, TypeVar

from plans.publishing.contents import Contents
from plans.publishing.kept_texts import kept, known_from
from plans.publishing.known import Known
from plans.publishing.site import Listed, Made, Site
from plans.storing import Workspace

# Fewer pages are made, or texts read, before another process has started.
_WORTH_IT = 64
# So many pages about texts that follow one another are made by one process, or so many are read.
_TOGETHER = 24
# So many such groups another process has before it: what is made is kept until somebody takes it.
_AHEAD = 2
T = TypeVar("T")
G = TypeVar("G")
R = TypeVar("R")
_site: list[Site] = []


def read_texts(contents: Contents, processes: int) -> None:
    """Read the texts of which nothing is known yet, if they are many, in several processes."""
    refs = contents.unread
    if processes < 2 or len(refs) < _WORTH_IT:
        return
    groups = [refs[at : at + _TOGETHER] for at in range(0, len(refs), _TOGETHER)]
    given = (contents.workspace, "", "", kept(Known()))
    for _, found in _dealt(groups, given, processes, _read, lambda some: _known(contents, some)):
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
    given = (contents.workspace, contents.title, contents.base, kept(contents.known))
    named = [[each.url for each in group] for group in groups]
    listed = {each.url: each for each in waiting}
    for urls, found in _dealt(named, given, processes, _made, lambda some: map(site.page, some)):
        yield from zip((listed[url] for url in urls), found, strict=True)


def _dealt(
    groups: Iterable[G],
    given: tuple[Workspace, str, str, Mapping[str, Any]],
    processes: int,
    work: Callable[[G], T],
    own: Callable[[G], R],
) -> Iterator[tuple[G, T | R]]:
    """Yield each group with what became of it, in any order.

    Others ``work`` on them from the first on. This process does not wait for them, but does its
    ``own`` from the last on: one that only waited would hold as much as one that works.
    """
    left = deque(groups)
    with _pool(processes - 1, given) as pool:
        asked: deque[tuple[G, Future[T]]] = deque()
        while left or asked:
            while left and len(asked) <= _AHEAD * (processes - 1):
                asked.append((left[0], pool.submit(work, left.popleft())))
            if left and not asked[0][1].done():
                yield left[-1], own(left.pop())
            else:
                group, found = asked.popleft()
                yield group, found.result()


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


def _known(contents: Contents, refs: Sequence[str]) -> Known:
    # Whoever asks notes himself what cannot be read.
    return Contents(contents.workspace).read(refs)


def _read(refs: Sequence[str]) -> Known:
    return _known(_site[0].contents, refs)


def _made(urls: Sequence[str]) -> list[Made]:
    return [_site[0].page(url) for url in urls]


# How often Python looks for what refers to itself. Texts are large and are let go without its help;
# looking through them again and again takes a fifth of the time. What templates leave behind refers
# to itself, but is little. So many objects are made before it looks at those, then at some older
# ones, then at all.
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

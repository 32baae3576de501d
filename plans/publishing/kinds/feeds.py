"""The feeds: what was put forward, which brackets opened and closed, how texts stand to red lines.

Beside the page of a proposal stands all its news, and beside that of a party all that it did and
that is about it.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from plans.publishing.atom import Feed, Item, atom
from plans.publishing.contents import Contents
from plans.publishing.links import HOME, proposal_path, text_path, thing_path, way
from plans.publishing.news import News, declared_news
from plans.publishing.outlines import Outline
from plans.publishing.page_kinds import FileKind, Page
from plans.publishing.told import day_of, names_of, tabled, told_key, told_of

# A feed tells of so many texts, the last ones; pages have the others.
_TEXTS = 20
# What a feed is made from besides the news of texts.
_REGISTERS = ("parties", "redlines")
# The feeds of the whole site: what each is called, and the sort of news in it.
_WHOLE = {
    "changes.atom": ("texts", "text"),
    "brackets.atom": ("brackets", "brackets"),
    "redlines.atom": ("red lines", "red lines"),
}


def _pages(contents: Contents) -> Iterator[Page]:
    texts = tabled(contents)
    if not texts:
        return
    for path, (called, sort) in _WHOLE.items():
        if _has(sort, contents):
            yield _page(path, f"{contents.title}: {called}", ("sort", sort, HOME), contents)
    for proposal in dict.fromkeys(each.proposal for each in texts):
        title, page = contents.card(proposal).title, proposal_path(proposal)
        yield _page(_beside(page), title, ("proposal", proposal, page), contents)
    there = {page.path for page in contents.listed}
    for party in _active(texts, contents):
        title, page = contents.registers.name_of(party), thing_path("parties", party)
        if page in there:
            yield _page(_beside(page), title, ("party", party, page), contents)


def _has(sort: str, contents: Contents) -> bool:
    if sort == "brackets":
        return any(each.open for each in contents.outlines.values())
    return sort == "text" or bool(contents.registers.redlines.redlines)


def _active(texts: tuple[Outline, ...], contents: Contents) -> list[str]:
    """Return the parties that put a text forward or declared a red line."""
    tabled_by = [party for each in texts for party in contents.tabled_by(each.ref)]
    declared_by = [line.party for line in contents.registers.redlines.redlines]
    return list(dict.fromkeys(tabled_by + declared_by))


def _beside(page: str) -> str:
    return page.removesuffix("index.html") + "changes.atom"


def _page(path: str, title: str, about: tuple[str, str, str], contents: Contents) -> Page:
    keys = (told_key(each, contents) for each in _texts(about, contents))
    return Page(path, title, (contents.digest(*_REGISTERS), *keys), about)


def _texts(about: tuple[str, ...], contents: Contents) -> list[Outline]:
    """Return the texts that a feed tells of, the latest first."""
    scope, id, _ = about
    texts = tabled(contents)
    return [each for each in texts if scope != "proposal" or each.proposal == id][:_TEXTS]


def _made(page: Page, contents: Contents) -> str:
    texts = _texts(page.about, contents)
    told = [news for each in texts for news in told_of(each, contents)]
    found = [
        news for news in (*told, *declared_news(contents.registers)) if _belongs(news, page.about)
    ]
    return atom(
        Feed(
            key=f"{contents.title} {page.path}",
            title=page.title,
            author=contents.title,
            date=day_of(texts[0], contents),
            here=_address(page.path, page.path, contents),
            page=_address(page.path, page.about[-1], contents),
            items=[_item(news, page.path, contents) for news in found],
        )
    )


def _belongs(news: News, about: tuple[str, ...]) -> bool:
    scope, id, _ = about
    match scope:
        case "sort":
            return news.sort == id
        case "proposal":
            return news.ref.partition("@")[0] == id
        case _:
            return news.concerns(id)


def _item(news: News, here: str, contents: Contents) -> Item:
    there = text_path(news.ref) if news.ref else _page_of(news.by[0], contents)
    anchor = f"#{news.clause}" if news.clause else ""
    return Item(
        key=news.key,
        title=news.title,
        date=news.date,
        href=_address(here, there, contents) + anchor,
        authors=names_of(news.by, contents),
        lines=news.lines,
        topics=(news.sort,),
    )


def _page_of(party: str, contents: Contents) -> str:
    """Return the page where the red lines of a party stand."""
    listed = {page.path for page in contents.listed}
    wanted = (thing_path("parties", party), thing_path("redlines"))
    return next((path for path in wanted if path in listed), HOME)


def _address(here: str, there: str, contents: Contents) -> str:
    """Return the address of a page; where nobody said where the site will be, the way to it."""
    if contents.base:
        return contents.base + quote(there, safe="/@")
    return way(here, there)


KIND = FileKind(rank=850, listing=_pages, made=_made)

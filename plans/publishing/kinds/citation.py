"""How to cite the texts, and the sources that they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from plans.publishing.contents import Contents
from plans.publishing.links import text_path
from plans.publishing.outlines import Outline
from plans.publishing.page_kinds import FileKind, Page
from plans.publishing.told import names_of
from plans.safe import visible
from plans.values import frozen

# What means something to TeX, and how it is said that it does not.
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "{}%&#_$"},
}
_FOUND = re.compile("[" + re.escape("".join(_SPECIAL)) + "]")
# Braces of an address would have to be in pairs, and a space ends it.
_ESCAPED = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}


@frozen
class Citation:
    """Something that can be cited.

    Attributes:
        key: what a document that cites it calls it.
        title: its title.
        authors: who it is by, each as they call themselves.
        date: the day, month or year, as data has it; empty if nobody knows.
        publisher: who published it.
        address: where it is found on the web.
        notes: what whoever cites it ought to know, a phrase each.
    """

    key: str
    title: str
    authors: tuple[str, ...] = ()
    date: str = ""
    publisher: str = ""
    address: str = ""
    notes: tuple[str, ...] = ()


def bibtex(citations: Iterable[Citation]) -> str:
    """Return the entries of ``citations``, in Unicode, as biber and today's BibTeX read them."""
    return "\n".join(map(_entry, citations))


def _entry(citation: Citation) -> str:
    year, month, day = (*citation.date.split("-"), "", "")[:3]
    fields = {
        # Braces keep capitals, and keep "and" in a name from parting it.
        "title": _braced(citation.title),
        "author": " and ".join(map(_braced, citation.authors)),
        "year": year,
        "month": month.lstrip("0"),
        "day": day.lstrip("0"),
        "publisher": _escaped(citation.publisher),
        "url": _address(citation.address),
        "note": _escaped("; ".join(citation.notes)),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@misc{{{citation.key},\n{''.join(lines)}}}\n"


def _braced(text: str) -> str:
    return f"{{{_escaped(text)}}}" if text else ""


def _escaped(text: str) -> str:
    plain = visible(" ".join(text.split()))
    return _FOUND.sub(lambda found: _SPECIAL[found[0]], plain)


def _address(address: str) -> str:
    return "".join(_ESCAPED.get(char, char) for char in visible(address))


def _pages(contents: Contents) -> Iterator[Page]:
    texts = contents.outlines.values()
    if not texts:
        return
    cards = (f"{proposal}/proposal" for proposal in contents.proposals)
    inputs = (contents.digest("parties", "sources", *cards), *(each.digest for each in texts))
    yield Page("cite.bib", "How to cite", inputs)


def _made(_page: Page, contents: Contents) -> str:
    texts = contents.outlines.values()
    cited = dict.fromkeys(source for each in texts for source in each.sources)
    known = contents.registers.sources.sources
    return bibtex(
        [
            *(_text(each, contents) for each in texts),
            *(_source(id, contents) for id in cited if id in known),
        ]
    )


def _text(text: Outline, contents: Contents) -> Citation:
    card = contents.card(text.proposal)
    path = quote(text_path(text.ref), safe="/@")
    title = card.title if text.title in ("", card.title) else f"{card.title}: {text.title}"
    return Citation(
        key=text.ref.replace("@", ":"),
        title=f"{title} ({text.revision})",
        authors=names_of(contents.tabled_by(text.ref), contents),
        date=text.date,
        address=contents.base + path if contents.base else "",
        notes=(text.status, f"as recorded in {contents.title}"),
    )


def _source(id: str, contents: Contents) -> Citation:
    source = contents.registers.sources.sources[id]
    return Citation(
        key=f"source:{id}",
        title=source.title,
        date=source.date or "",
        publisher=source.publisher,
        address=source.address or "",
    )


KIND = FileKind(rank=880, listing=_pages, made=_made)

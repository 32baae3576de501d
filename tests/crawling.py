"""A built site as a visitor without a browser sees it: every page read, every link followed."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

# Attributes by which a page has something fetched without anybody's asking, by tag.
_FETCHED = {
    "link": ("href",),
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
}
# Links of a head that say where something is and have nothing fetched.
_SAID = {"canonical", "alternate", "prev", "next", "license", "up"}
_VOID = {
    "meta",
    "link",
    "br",
    "hr",
    "img",
    "input",
    "source",
    "col",
    "wbr",
    "base",
    "embed",
    "area",
}


@dataclass
class Crawled(HTMLParser):
    """A page as it was read.

    Attributes:
        path: of the file.
        ids: every id, as often as it stands there.
        links: where the links of the page lead.
        fetched: what a browser fetches for the page.
        pictures: of each outermost svg, the tags that stand in it.
        said: the words of the page without scripts and styles, those of its main part apart.
        prose: those that are no code.
        wrong: what no page may have, in words.
    """

    path: Path
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    pictures: list[set[str]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    main: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)

    @cached_property
    def places(self) -> frozenset[str]:
        """Where on the page a link can lead."""
        return frozenset(self.ids)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.path.read_text("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "svg" and "svg" not in self._open:
            # What is hidden from those who hear stands beside in words.
            hidden = said.get("aria-hidden") == "true"
            self.pictures.append({"title", "desc"} if hidden else set())
        if "svg" in self._open:
            self.pictures[-1].add(tag)
        self._note(tag, said)
        if tag not in _VOID and not (self.get_starttag_text() or "").endswith("/>"):
            self._open.append(tag)

    def _note(self, tag: str, said: dict[str, str]) -> None:
        if "id" in said:
            self.ids.append(said["id"])
        if tag in ("a", "link", "area", "form"):
            self.links += [said[name] for name in ("href", "xlink:href", "action") if name in said]
        rel = set(said.get("rel", "").split())
        if not (tag == "link" and rel & _SAID):
            self.fetched += [said[name] for name in _FETCHED.get(tag, ()) if name in said]
        handlers = [name for name in said if name.startswith("on")]
        self.wrong += [f"<{tag} {name}> holds script" for name in handlers]

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not data.strip():
            return
        if self._open and self._open[-1] in ("script", "style"):
            self.wrong.append(f"<{self._open[-1]}> in the page: {data.strip()[:40]}")
            return
        self.said.append(data)
        if "main" in self._open:
            self.main.append(data)
        if not {"code", "pre"}.intersection(self._open):
            self.prose.append(data)


def pages_in(folder: Path) -> dict[str, Crawled]:
    """Return every page of a site by its path in ``folder``."""
    found = sorted(folder.rglob("*.html"))
    return {path.relative_to(folder).as_posix(): Crawled(path) for path in found}


def dead_links(folder: Path, pages: dict[str, Crawled]) -> list[str]:
    """Return links, and what a page fetches, that lead to no file or to no place on that page."""
    root = folder.resolve()
    files = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    return [
        f"{name}: {link}"
        for name, page in pages.items()
        for link in dict.fromkeys([*page.links, *page.fetched])
        if not (link.startswith("data:") or _leads(files, name, link, pages))
    ]


def _leads(files: set[str], name: str, link: str, pages: dict[str, Crawled]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return parts.scheme in ("http", "https", "mailto", "vscode")
    target = led_to(name, parts.path)
    if target not in files:
        return False
    there = pages.get(target)
    return not (parts.fragment and there) or unquote(parts.fragment) in there.places


def led_to(name: str, path: str) -> str:
    """Return the file to which a path on the page ``name`` leads."""
    return normpath(join(dirname(name), unquote(path))) if path else name


def foreign_requests(folder: Path, pages: dict[str, Crawled]) -> list[str]:
    """Return what a page or a style would have fetched from elsewhere."""
    styles = [
        f"{path.relative_to(folder)}: {address}"
        for path in folder.rglob("*.css")
        for address in re.findall(r"url\(\s*['\"]?([^'\")]+)|@import[^;]+", path.read_text("utf-8"))
        if not address.startswith(("data:", "#"))
    ]
    fetched = ((name, each) for name, page in pages.items() for each in page.fetched)
    return styles + [f"{name}: {each}" for name, each in fetched if _is_foreign(each)]


def _is_foreign(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme not in ("", "data")


def doubled_ids(pages: dict[str, Crawled]) -> list[str]:
    """Return the ids that stand twice on a page."""
    return [
        f"{name}: #{id}"
        for name, page in pages.items()
        for id, count in Counter(page.ids).items()
        if count > 1
    ]


def silent_pictures(pages: dict[str, Crawled]) -> list[str]:
    """Return the pages with a picture that has no title or no description."""
    return [
        name
        for name, page in pages.items()
        for tags in page.pictures
        if tags and not {"title", "desc"} <= tags
    ]


def without_json(folder: Path, pages: dict[str, Crawled]) -> list[str]:
    """Return the pages that have no JSON beside them which says what it is."""
    return [name for name in pages if not _has_json(folder / name)]


def _has_json(page: Path) -> bool:
    beside = page.with_suffix(".json")
    return beside.is_file() and "format" in json.loads(beside.read_text("utf-8"))


_NUMBER = re.compile(r"\d+(?:[,\u202f\xa0]\d{3})*(?:\.\d+)?")


def numbers_in(text: str) -> set[str]:
    """Return the numbers in a text, without what sets thousands apart."""
    found = (re.sub(r"[,\u202f\xa0]", "", each) for each in _NUMBER.findall(text))
    # The second of a month is 02 in a date.
    return {each.lstrip("0") or "0" for each in found}


_OF_VERBS = ("diff", "movement", "positions", "progress", "readings", "redlines", "sequence")


def unfounded_numbers(folder: Path, pages: dict[str, Crawled]) -> Iterator[str]:
    """Yield the numbers of a page that its JSON neither says nor has as many things of."""
    for name, page in pages.items():
        beside = (folder / name).with_suffix(".json")
        if beside.is_file():
            text = beside.read_text("utf-8")
            known = numbers_in(text) | {str(size) for size in _sizes(json.loads(text))}
            known |= {each.lstrip("0") for each in known}  # of dates: 2026-01-06 is 6 January
            # A character that cannot be seen is written out: \\u{202e}.
            strange = numbers_in(re.sub(r"\\u\{\w+\}", "", " ".join(page.main))) - known
            # What a verb found has the JSON of the verb, which leaves texts to their own pages.
            if strange and name.partition("/")[0] not in _OF_VERBS:
                yield f"{name}: {', '.join(sorted(strange))}"


def _sizes(value: object) -> Iterator[int]:
    if isinstance(value, dict | list):
        yield len(value)
        for each in value.values() if isinstance(value, dict) else value:
            yield from _sizes(each)


_TO_A_PLACE = re.compile(r'<a [^>]*href="[^"]*#([^"]+)"[^>]*>([^<]*)</a>')
_ID = re.compile(r"(?<![\w/.@#-])\w+(?:-\w+)+(?![\w/@-])")


def named_by_words_of_ids(folder: Path, pages: Iterable[str]) -> list[str]:
    """Return the links to a place that call it by its id, with spaces for hyphens."""
    return [
        f"{name}: {said}"
        for name in pages
        for id, said in _TO_A_PLACE.findall((folder / name).read_text("utf-8"))
        if "-" in id and said == id.replace("-", " ")
    ]


def named_by_ids(pages: dict[str, Crawled], ids: Iterable[str]) -> list[str]:
    """Return where a page calls something by its id where its name should stand."""
    wanted = set(ids)
    return [
        f"{name}: {said.strip()[:90]}"
        for name, page in pages.items()
        for said in page.prose
        if wanted.intersection(_ID.findall(said))
    ]

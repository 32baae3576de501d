"""Which angle brackets are tags of HTML, and which the words of a text: ``<name of the party>``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plans.values import frozen

_VALUE = r"""(?:"[^"<]{0,500}"|'[^'<]{0,500}'|[^\s"'<>=]{1,200})"""
_BARE = "nowrap|hidden|noshade|disabled|checked|reversed|open|compact"
_TAG = re.compile(
    rf"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{{0,15}})"
    rf"(?P<attributes>(?:\s{{1,99}}(?:[a-zA-Z:-]{{1,40}}\s{{0,9}}=\s{{0,9}}{_VALUE}|(?:{_BARE})\b))*)"
    r"\s{0,9}/?>"
)
# These stand alone, these are no words in any language, and these might be.
_ALONE, _SHORT = "br hr img wbr input col", "p li tr td th dt dd"
_OTHER = "a abbr acronym address article aside b bdi bdo big blockquote caption center cite code "
_OTHER += "colgroup data del details dfn div dl em fieldset figcaption figure font footer form h1 "
_OTHER += "h2 h3 h4 h5 h6 header i ins kbd label legend main mark nav ol pre q s samp section "
_OTHER += "small span strike strong sub summary sup table tbody tfoot thead time tt u ul var"
_SURE = frozenset(f"{_ALONE} {_SHORT}".split())
# What stands inside these is for programs.
SILENT = ("script", "style")
_NAMES = frozenset(f"{_ALONE} {_SHORT} {_OTHER}".split())


# Which elements begin on a line of their own.
_BLOCK = "p div center section article main header footer nav aside figure figcaption address form "
_BLOCK += "fieldset details summary blockquote dl dt dd pre h1 h2 h3 h4 h5 h6 ul ol"
BLOCKS = frozenset(_BLOCK.split())


@frozen
class Tag:
    """A tag: its name in small letters, whether it closes, its attributes, and where it ends."""

    name: str
    closes: bool
    attributes: str
    end: int


def tags_of(text: str, *, marked: bool) -> Mapping[int, Tag]:
    """Return the tags of ``text`` by where they begin.

    A tag that nobody closes and that has no attributes might be a blank to be filled in:
    ``<address>``. In Markdown (``marked``) a few have names too short for that, and scripts
    are no words.
    """
    found = {each.start(): _tag(each) for each in _TAG.finditer(text)}
    names, sure = (_NAMES.union(SILENT), _SURE) if marked else (_NAMES, frozenset(_ALONE.split()))
    sure = sure.union(tag.name for tag in found.values() if tag.closes)
    known = ((at, tag) for at, tag in found.items() if tag.name in names)
    return {at: tag for at, tag in known if tag.attributes or tag.name in sure}


def _tag(found: re.Match[str]) -> Tag:
    return Tag(found["name"].lower(), bool(found["close"]), found["attributes"], found.end())

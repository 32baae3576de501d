r"""Makes text that came from a file harmless to show.

A terminal obeys escape sequences and a reader is fooled by invisible or direction-changing
characters, so outside HTML (where escaping is Jinja's) every character of Unicode category Cc, Cf
or Cs is written out as ``\\u{…}``. Right-to-left *letters* pass untouched: only the controls that
reorder neighbouring text are shown.
"""

from __future__ import annotations

import re
from functools import cache

# Kept: newline and tab; ZWNJ and ZWJ, which Persian, Hindi and emoji need to be spelled at all.
_HARMFUL = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)

# What no XML file may hold; a carriage return it may, but would read as a new line.
_UNWRITABLE = "[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


@cache
def _harmful() -> re.Pattern[str]:
    """Compile it where it is first asked for: no character that can be printed does harm."""
    return re.compile(_HARMFUL)


def visible(text: str) -> str:
    r"""Return ``text`` with hidden and direction-changing characters as ``\u{202e}``."""
    return text if text.isprintable() else _harmful().sub(_code, text)


def writable(text: str) -> str:
    r"""Return ``text`` with what XML cannot hold as ``\u{0}``."""
    return re.sub(_UNWRITABLE, _code, text)


def xml_text(text: str) -> str:
    """Return ``text`` as it stands between the tags of XML."""
    return text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")


def xml_value(text: str) -> str:
    """Return ``text`` as the value of an attribute in XML, in its quotation marks.

    As ``xml.sax.saxutils`` has it, which brings with it all that talks to servers.
    """
    said = xml_text(text).replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
    if '"' not in said:
        return f'"{said}"'
    return f"'{said}'" if "'" not in said else '"' + said.replace('"', "&quot;") + '"'


def _code(match: re.Match[str]) -> str:
    return f"\\u{{{ord(match[0]):x}}}"


def has_hidden(text: str) -> bool:
    """Say whether ``text`` holds a character that a reader cannot see or that reorders others."""
    return not text.isprintable() and _harmful().search(text) is not None


def one_line(text: str) -> str:
    """Return ``text`` on one line, safe for a terminal."""
    return visible(" ".join(text.split()))

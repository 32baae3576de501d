"""Text that Markdown shows as it is."""

from __future__ import annotations

import re

from plans.safe import one_line

# Everything that CommonMark or GitHub's dialect could read as markup, HTML, a mention or a link.
_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&@:=^$])")


def escaped(text: str) -> str:
    """Return ``text`` on one line so that Markdown shows it as it is."""
    return _MARKUP.sub(r"\\\1", one_line(text))

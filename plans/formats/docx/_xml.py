"""Words as WordprocessingML has them: runs of letters, tabs and breaks."""

from __future__ import annotations

import re

from plans.safe import writable, xml_text, xml_value

_BREAKS = re.compile(r"([\t\n])")
_ELEMENTS = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def attribute(name: str, value: object) -> str:
    """Return an attribute, with a space before it."""
    return f" w:{name}={xml_value(' '.join(writable(str(value)).split()))}"


def run(text: str, tag: str = "t", properties: str = "") -> str:
    """Return words in one run, in elements called ``tag``; none for no words."""
    if not text:
        return ""
    pieces = "".join(_piece(each, tag) for each in _BREAKS.split(text) if each)
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{pieces}</w:r>"


def _piece(text: str, tag: str) -> str:
    words = f'<w:{tag} xml:space="preserve">{xml_text(writable(text))}</w:{tag}>'
    return _ELEMENTS.get(text, words)

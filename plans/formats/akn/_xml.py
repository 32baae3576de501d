"""XML as lines: what holds other elements is set out over several, what holds words is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plans.safe import writable, xml_text, xml_value

Lines = Iterator[str]


def holder(tag: str, within: Iterable[str] = (), /, **attributes: str) -> Lines:
    """Yield an element that holds other elements."""
    inner = iter(within)
    first = next(inner, None)
    if first is None:
        yield f"<{_open(tag, attributes)}/>"
        return
    yield f"<{_open(tag, attributes)}>"
    yield f" {first}"
    yield from (f" {line}" for line in inner)
    yield f"</{tag}>"


def empty(tag: str, /, **attributes: str) -> str:
    """Return an element that holds nothing."""
    return f"<{_open(tag, attributes)}/>"


def words(tag: str, text: str, /, **attributes: str) -> str:
    """Return an element that holds words; where a line ends in them, one begins in the element."""
    lines = xml_text(writable(text)).split("\n")
    return f"<{_open(tag, attributes)}>{'<br/>'.join(lines)}</{tag}>"


def exactly(tag: str, text: str, /, **attributes: str) -> str:
    """Return an element that holds a text which XML can hold, with all its spaces and lines."""
    return f"<{_open(tag, attributes)}>{xml_text(text)}</{tag}>"


def _open(tag: str, attributes: dict[str, str]) -> str:
    """Return a name with its attributes: ``xml_lang`` is ``xml:lang``, an empty one is none."""
    said = (
        f" {key.rstrip('_').replace('_', ':')}={xml_value(' '.join(writable(value).split()))}"
        for key, value in attributes.items()
        if value
    )
    return f"{tag}{''.join(said)}"

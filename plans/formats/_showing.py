"""Which format shows what, told by the names of files: ``formats/<format>/<result>.py``.

A format is a folder. Its files are called like the results that it shows, or like what these are a
kind of: ``document.py`` shows whatever is a ``Document``. One called like another format shows all
that this shows: ``pdf/html.py``. Each defines ``render(result, options)``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from plans.catalogue import imported, load, names
from plans.errors import CannotShow, NotFound, did_you_mean
from plans.formats._base import Files, Options

# What it returns is written as UTF-8, or as it is where a format is no text.
Renderer = Callable[[Any, Options], str | bytes | Files]

_FORMATS = "plans.formats"


def formats_of(*kinds: str) -> tuple[str, ...]:
    """Return the formats with a file for one of ``kinds``, text first; none is imported."""
    shown = (name for name in names(_FORMATS) if not _files(name).keys().isdisjoint(kinds))
    return tuple(sorted(shown, key=lambda name: (name != "text", name)))


def renderer(result: object, format: str) -> Renderer:
    """Return what shows ``result`` in ``format``.

    Raises:
        NotFound: no such format.
        CannotShow: the format has no file for such a result.
    """
    _refuse_unknown(format)
    kinds = [_kind(each) for each in type(result).__mro__]
    for kind in kinds:
        if file := _files(format).get(kind):
            return _finishing(format, file)
    called = getattr(result, "called", f"a {kinds[0]}")
    others = in_words(formats_of(*kinds), "and")
    raise CannotShow(f"the {format} format cannot show {called}; {others} can")


def _finishing(format: str, file: str) -> Renderer:
    """Return what a file shows, with what its format does to that, if anything."""
    render: Renderer = load(f"{_FORMATS}.{format}", file, "render")
    finish = getattr(imported(_FORMATS, format), "finish", None)
    if not finish or getattr(imported(f"{_FORMATS}.{format}", file), "AS_IT_IS", False):
        return render
    return lambda result, options: finish(render(result, options), options)


def format_for(suffix: str) -> str | None:
    """Return the format whose files end in ``suffix``, None if none claims it.

    A format that says nothing in ``SUFFIXES`` may have any that no other claims.
    """
    claims = (name for name in names(_FORMATS) if suffix.lower() in _suffixes(name))
    return next(claims, None)


def file_name(stem: str, format: str) -> str:
    """Return what a file of ``format`` is called: ``report.html``."""
    return stem + next(iter(_suffixes(format)), ".txt")


def called_file(format: str) -> tuple[str, str] | None:
    """Return what a file in ``format`` is called and an example of one, None if it is text.

    A format whose results are no text says so in ``FILE``.

    Raises:
        NotFound: no such format.
    """
    _refuse_unknown(format)
    found: tuple[str, str] | None = getattr(imported(_FORMATS, format), "FILE", None)
    return found


def _refuse_unknown(format: str) -> None:
    """Refuse what is no format; of the end of a file's name it is said what such files are."""
    if format not in names(_FORMATS):
        called = format_for(f".{format.removeprefix('.')}")
        hint = did_you_mean(called or format, names(_FORMATS))
        raise NotFound(f"no format called '{format}'", hint=hint)


def is_whole(format: str) -> bool:
    """Say whether a revision handed on in ``format`` loses nothing: then it says so in ``WHOLE``.

    Raises:
        NotFound: no such format.
    """
    return bool(getattr(imported(_FORMATS, format), "WHOLE", False))


def _suffixes(format: str) -> tuple[str, ...]:
    found: tuple[str, ...] = getattr(imported(_FORMATS, format), "SUFFIXES", ())
    return found


def in_words(parts: Sequence[str], word: str) -> str:
    """Return ``text, html or json``."""
    *most, last = parts
    return f"{', '.join(most)} {word} {last}" if most else last


def made_of(format: str, other: str) -> bool:
    """Say whether results in ``format`` are made of what ``other`` shows, or are the same."""
    return format == other or other in names(f"{_FORMATS}.{format}")


def _files(format: str) -> dict[str, str]:
    """Return which file of ``format`` shows a kind of result."""
    files = names(f"{_FORMATS}.{format}")
    others = [name for name in files if name in names(_FORMATS)]
    through = {kind: other for other in others for kind in _files(other)}
    return through | {name: name for name in files if name not in others}


def _kind(type: type) -> str:
    """Return ``search-result`` for ``SearchResult``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", type.__name__).lower()

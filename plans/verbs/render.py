"""A result and the name of a format to what is written, and where that may go."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from plans.errors import CannotShow, InputError, UnknownSuffix
from plans.formats import Files, Options, called_file, file_name, format_for, made_of, renderer

# What plain text is called.
_PLAIN = ("", ".txt", ".text", ".log", ".diff")


def render(result: object, format: str, options: Options | None = None) -> str | bytes:
    """Return ``result`` in ``format``: text, or bytes for a file.

    Raises:
        NotFound: no such format.
        CannotShow: the format has no rendering of such a result.
    """
    rendered = renderer(result, format)(result, options or Options())
    if isinstance(rendered, Files):
        raise CannotShow(f"the {format} format needs a folder for it: plans export --tables DIR")
    return rendered


def format_of(asked: str | None, output: Path | None) -> str:
    """Return the format that is asked for, else that of files called like ``output``, else text.

    Raises:
        NotFound: no such format.
        InputError: it is no text, and no file is named for it.
        UnknownSuffix: no format has such files.
    """
    found = asked or (output and _format_called(output)) or "text"
    if not output and (called := called_file(found)):
        what, example = called
        raise InputError(f"{what} goes to a file: -o {example}")
    return found


def page_format(output: Path) -> str:
    """Return the format of a page that is written to ``output``: HTML, or what is made of it.

    Raises:
        UnknownSuffix: no format has such files.
    """
    called = format_for(output.suffix)
    if output.suffix and not called:
        hint = "a page is called x.html or x.pdf"
        raise UnknownSuffix(f"no format writes '{output.suffix}' files", hint=hint)
    return called if called and made_of(called, "html") else "html"


def _format_called(output: Path) -> str:
    """Return the format of files called like ``output``: nobody wants plain text in an x.pdf."""
    found = format_for(output.suffix) or ("text" if output.suffix.lower() in _PLAIN else "")
    if not found:
        raise UnknownSuffix(f"no format writes '{output.suffix}' files")
    return found


def refuse_output(output: Path, format: str, read: Iterable[str | Path]) -> None:
    """Refuse a file that is no place for a result in ``format``, made from what was ``read``.

    Raises:
        InputError: its suffix is that of another format, or no result may replace it.
    """
    from plans.storing import refuse_overwriting

    expected = format_for(output.suffix)
    if expected not in (None, format):
        hint = f"-o {file_name(output.stem, format)}, or -f {expected} where there is one"
        raise InputError(f"'{output}' is called like {expected}, and this is {format}", hint=hint)
    refuse_overwriting(output, read)


def render_text(result: object, format: str, options: Options | None = None) -> str:
    """Return ``result`` in ``format`` where nothing but text will do.

    Raises:
        NotFound: no such format.
        CannotShow: the format has no rendering of such a result, or it is no text.
    """
    rendered = render(result, format, options)
    if isinstance(rendered, bytes):
        raise CannotShow(f"the {format} format is no text")
    return rendered

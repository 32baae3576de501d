"""What every command that writes a file is asked: to write over one, and to show a page at once.

A command that has ``output`` gets ``--force``, and ``--open`` if it can write a page; it knows of
neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import wraps
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Annotated, Any

import typer

Run = Callable[..., None]
_FORCE = typer.Option("--force", help="Write over a file that plans did not write.")
_OPEN = typer.Option("--open", help="Open what was written in the browser.")
# What a browser shows, and which page of a folder it shows.
_PAGES, _FIRST = (".html", ".htm", ".xhtml", ".pdf"), "index.html"


def asked_to_write(run: Run, *, page: bool = False) -> Run:
    """Return a command with the options of all that write files; without ``output``, as it is.

    Args:
        run: what it does.
        page: whether it writes a page, although none of its formats says so.
    """
    asked = signature(run, eval_str=True)
    if "output" not in asked.parameters:
        return run
    formats = _formats(asked)
    opens = page or "html" in formats

    @wraps(run)
    def writing(*, force: bool = False, open: bool = False, **given: Any) -> None:
        page = _to_open(given["output"]) if open else None
        with _overwriting(force), _shown(page), _called_like_one_of(formats):
            run(**given)

    more = [_option("force", _FORCE), *([_option("open", _OPEN)] if opens else [])]
    parameters = [each.replace(kind=Parameter.KEYWORD_ONLY) for each in asked.parameters.values()]
    writing.__signature__ = Signature([*parameters, *more])  # type: ignore[attr-defined]
    writing.__annotations__ = {each.name: each.annotation for each in (*parameters, *more)}
    return writing


def _formats(asked: Signature) -> list[str]:
    """Return the formats that ``--format`` lists, if there is such an option."""
    format = asked.parameters.get("format")
    said = getattr(format.annotation, "__metadata__", ()) if format else ()
    listed = (getattr(each, "metavar", None) or "" for each in said)
    return [name for each in listed for name in each.strip("<>").split("|")]


@contextmanager
def _called_like_one_of(formats: list[str]) -> Iterator[None]:
    """Say of a file that is called like none how those are called that the command writes."""
    from plans.errors import UnknownSuffix

    try:
        yield
    except UnknownSuffix as error:
        from plans.formats import file_name

        known = ", ".join(dict.fromkeys(file_name("", each) for each in formats))
        listed = f"known: {known}; or say which with --format" if known else ""
        hint = listed or error.problem.hint
        raise UnknownSuffix(error.problem.message, hint=hint) from None


def _option(name: str, option: Any) -> Parameter:
    return Parameter(
        name, Parameter.KEYWORD_ONLY, default=False, annotation=Annotated[bool, option]
    )


def _to_open(output: Path | None) -> Path:
    """Return the page that will be written, before anything is done for it.

    Raises:
        InputError: there will be none, or there is no browser.
    """
    import webbrowser

    from plans.errors import InputError

    if output is None or output.suffix.lower() not in ("", *_PAGES):
        raise InputError("there is no page to open", hint="name one: -o page.html")
    try:
        webbrowser.get()
    except webbrowser.Error:
        hint = "leave --open out, or say in BROWSER how to start one"
        raise InputError("no browser is known here", hint=hint) from None
    return output


def _overwriting(wanted: bool) -> AbstractContextManager[None]:
    """Let results replace what plans did not write, if that is wanted; it seldom is."""
    if not wanted:
        return nullcontext()
    from plans.storing import overwriting

    return overwriting()


@contextmanager
def _shown(page: Path | None) -> Iterator[None]:
    """Show a page once it is written, also where the exit code is to say something."""
    try:
        yield
    except typer.Exit:
        _show(page)
        raise
    _show(page)


def _show(page: Path | None) -> None:
    if page is None:
        return
    import webbrowser

    webbrowser.open((page / _FIRST if page.is_dir() else page).absolute().as_uri())

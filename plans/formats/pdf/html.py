"""Whatever has an HTML page, printed: the same words, dressed for paper by the page itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from logging import WARNING, Handler, LogRecord, getLogger
from typing import TYPE_CHECKING, Any, Protocol

from plans.errors import CannotShow
from plans.extras import installing
from plans.formats._base import Options
from plans.formats._directions import runs_leftward
from plans.formats._showing import renderer


def render(result: object, options: Options) -> bytes:
    """Return the HTML page of ``result`` as a tagged PDF file."""
    page = renderer(result, "html")(result, options)
    assert isinstance(page, str)
    return printed(page, options.warn)


if TYPE_CHECKING:
    from weasyprint import HTML

_MISSING = "printing a PDF file needs an extra part of plans"
_UNLOADED = "printing a PDF file needs the Pango libraries, which this machine does not have"
_PANGO = (
    "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0, "
    "dnf install pango, or brew install pango"
)
# How the engine tells of a letter that no font has.
_UNDRAWN = ".notdef glyph"
# So many of them are named.
_NAMED = 8


def printed(page: str, warn: Callable[[str], object]) -> bytes:
    """Return an HTML ``page`` as a tagged PDF file; ``warn`` is told which letters no font has.

    The same page gives the same bytes, and nothing is fetched for it.

    Raises:
        CannotShow: what prints is not installed, or cannot be loaded.
    """
    engine = _engine()
    html: HTML = engine.HTML(string=page, media_type="print", url_fetcher=_fetcher(engine))
    prepare(html.etree_element.iter())
    with _undrawn() as letters:
        data: bytes = html.write_pdf(pdf_variant="pdf/ua-1")
    if letters:
        warn(_told(letters))
    return data


def _engine() -> Any:
    """Return what prints.

    Raises:
        CannotShow: it is not installed, or the libraries of the system that it needs are not.
    """
    if find_spec("weasyprint") is None:
        raise CannotShow(_MISSING, hint=installing("print"))
    try:
        import weasyprint
    except OSError as error:
        raise CannotShow(_UNLOADED, hint=_PANGO) from error
    return weasyprint


def _fetcher(engine: Any) -> Any:
    """Return what fetches nothing but what stands in the page itself."""
    from weasyprint.urls import URLFetcher

    return URLFetcher(allowed_protocols={"data"})


class _Letters(Handler):
    """Keeps the letters that could not be drawn, in the order of the text."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: dict[str, None] = {}

    def emit(self, record: LogRecord) -> None:
        if str(record.msg).startswith(_UNDRAWN) and isinstance(record.args, tuple):
            self.letters[str(record.args[0])] = None


@contextmanager
def _undrawn() -> Iterator[dict[str, None]]:
    """Yield the letters that no font has, filled while a page is drawn."""
    log, kept = getLogger("weasyprint"), _Letters()
    silent, level = log.disabled, log.level
    # Whatever else runs in this process may have turned it off.
    log.disabled = False
    log.setLevel(WARNING)
    log.addHandler(kept)
    try:
        yield kept.letters
    finally:
        log.removeHandler(kept)
        log.setLevel(level)
        log.disabled = silent


def _told(letters: dict[str, None]) -> str:
    named = " ".join(list(letters)[:_NAMED])
    more = ", …" if len(letters) > _NAMED else ""
    count = "a letter" if len(letters) == 1 else f"{len(letters)} letters"
    return (
        f"no font on this machine has {count} of the text, which are printed as boxes: "
        f"{named}{more}; install a font that has them (such as fonts-noto-cjk for Chinese)"
    )


# Words of more letters than this may not fit on a line. All others stay whole: the engine would
# break them in the middle of a line, where another element begins.
_LONG = 30


class Element(Protocol):
    """An element of a page."""

    tag: str
    text: str | None
    tail: str | None

    def __iter__(self) -> Iterator[Element]: ...
    def get(self, key: str) -> str | None: ...
    def set(self, key: str, value: str) -> None: ...
    def itertext(self) -> Iterable[str]: ...


def prepare(elements: Iterable[Element]) -> None:
    """Say of ``elements`` which way they are written, and of which the long words are broken.

    The engine that prints does not find that out by itself.
    """
    for element in elements:
        if element.get("dir") == "auto" or element.tag == "bdi":
            element.set("dir", "rtl" if runs_leftward("".join(element.itertext())) else "ltr")
        if any(len(word) > _LONG for text in _texts(element) for word in text.split()):
            element.set("style", "overflow-wrap: anywhere")


def _texts(element: Element) -> Iterator[str]:
    """Yield what stands in an element itself."""
    yield element.text or ""
    yield from (child.tail or "" for child in element)

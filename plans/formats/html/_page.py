"""Templates to HTML pages: files that need nothing else, or pages of a site that share their dress.

A page by itself holds its style and script, which its policy allows by their hashes; one of a site
links to them.

A workspace may put a template of its own before a shipped one of the same name. It comes with the
data and is trusted as little: it runs in Jinja's sandbox, and no name reaches outside its folder.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from functools import cache, partial
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING, Any

from plans.errors import InputError, Origin, PluginError
from plans.formats._base import Dress, Frame, Options
from plans.formats.html._directions import phrased, turned
from plans.formats.html._source_names import named_apart, told_apart
from plans.formats.html._terse import terse
from plans.formats.html._together import together
from plans.resources import shipped
from plans.safe import visible

if TYPE_CHECKING:
    from jinja2 import Environment, TemplateError
    from markupsafe import Markup

# The site that the page which is being filled is for.
_frame: ContextVar[Frame | None] = ContextVar("frame", default=None)

Loaded = tuple[str, str, Callable[[], bool]]


# Every page, on a screen and on paper. What a page holds besides has a sheet of its own, which only
# pages that hold it load.
LOOK = Dress(("tokens.css", "base.css"), ("paper.css", "page-paper.css"), ("page.js",))
# Clauses and contents; what changed in clauses: in a site, and by itself; pages about brackets.
_CLAUSES = LOOK.over("clauses.css", "contents.css", paper=("clauses-paper.css",))
_CHANGES = _CLAUSES.over("overview.css", "changes.css", paper=("report-paper.css",))
PAIR = _CHANGES.over("report.css")
REPORT = _CHANGES.over("report-tools.css", "report.css", scripts=("report.js",))
BRACKETS = _CLAUSES.over("merge.css", paper=("merge-paper.css",))
# Texts in columns: what they say issue by issue; red lines; what sources say; clause by clause; two
# language versions.
_COLUMNS = LOOK.over("columns.css", paper=("columns-paper.css",))
POSITIONS = _COLUMNS.over("numbers.css", "positions.css", paper=("positions-paper.css",))
RED_LINES = POSITIONS.over("redlines.css", paper=("redlines-paper.css",))
READINGS = _COLUMNS.over("positions.css", "readings.css", paper=("positions-paper.css",))
SIDE_BY_SIDE = _COLUMNS.over("side-by-side.css", paper=("side-by-side-paper.css",))
PARITY = _COLUMNS.over("parity.css", paper=("parity-paper.css",))
# Pictures: steps between texts; how far talks have come; what must come first; what became of one
# thing.
_PICTURES = LOOK.over("pictures.css")
MOVEMENT = _PICTURES.over("movement.css", paper=("movement-paper.css",))
PROGRESS = _PICTURES.over("numbers.css", "progress.css", paper=("progress-paper.css",))
SEQUENCE = _PICTURES.over("sequence.css", paper=("sequence-paper.css",))
HISTORY = SEQUENCE.over("history.css", paper=("history-paper.css",))
# A text as published.
DOCUMENT = Dress(("document.css",), ("paper.css", "document-paper.css"))

# Where more columns stand side by side, the table is wider than a screen.
MOST_COLUMNS = 8

# What templates call the texts of a dress.
_PLACES = ("style", "paper", "script")

# Template names are flat; this leaves no way to say "another folder".
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")


# What a page of a site may load: what stands in the same site.
LINKED = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'self'"
)


def page(template: str, values: Mapping[str, Any], options: Options, dress: Dress) -> str:
    """Return ``template`` filled with ``values``.

    Args:
        template: its name.
        values: what it places.
        options: where a workspace may have templates, styles and scripts of its own, which go
            before the shipped ones; and the site that the page is for.
        dress: what it is dressed in.

    Raises:
        InputError: a template, style or script of the workspace is broken.
    """
    from jinja2 import TemplateError

    folders, frame = options.templates, options.frame
    dressed = _linked(frame, dress) if frame else _by_itself(dress, folders)
    here = _frame.set(frame)
    try:
        pieces = _environment(folders).get_template(template).generate({**values, **dressed})
        # A large page is made of more than it weighs: all of that goes before the page is whole.
        del values
        # A text that is handed on stays as it is, letter by letter.
        made = _packed(pieces if dress == DOCUMENT else together(pieces))
    except TemplateError as error:
        raise _explained(error, folders) from error
    except Exception as error:
        if not folders:
            raise
        # Whatever a template of the user's own computes may go wrong in any way.
        raise _failed(error, folders) from error
    finally:
        _frame.reset(here)
    return made.decode("utf-8", "surrogatepass")


def _packed(pieces: Iterable[str]) -> bytearray:
    """Return pieces as one: a single arrow makes Python hold each letter of a text in two bytes."""
    made = bytearray()
    for piece in pieces:
        made += piece.encode("utf-8", "surrogatepass")
    return made


def alone(dress: Dress) -> Dress:
    """Return what a page is dressed in that stands in no site, whose frame has more above it.

    That goes under what the page holds: the last word has a sheet that a workspace has of its own.
    """
    every = len(LOOK.screen)
    return dress._replace(screen=(*dress.screen[:every], "alone.css", *dress.screen[every:]))


def _by_itself(dress: Dress, folders: tuple[str, ...]) -> dict[str, Any]:
    """Return what the frame of a page by itself places: its dress, and what allows it."""
    from markupsafe import Markup

    worn = dress if dress == DOCUMENT else alone(dress)
    style, paper, script = ("\n".join(asset(name, folders) for name in names) for names in worn)
    texts = {name: Markup(text) for name, text in zip(_PLACES, (style, paper, script), strict=True)}
    return {**texts, "csp": policy((style, paper), script), "frame": "base.html.j2", "site": None}


def _linked(frame: Frame, dress: Dress) -> dict[str, Any]:
    """Return what the frame of a page of a site places: the ways to its dress.

    Of what dresses a page by itself for paper it has none: there the frame's goes over the rest.
    """
    worn = Dress(dress.screen, (), dress.scripts)
    ways = (
        tuple(frame.assets + name for name in dict.fromkeys((*own, *shared)))
        for own, shared in zip(worn, frame.dress, strict=True)
    )
    return {
        **dict(zip(_PLACES, ways, strict=True)),
        "csp": LINKED,
        "frame": frame.template,
        "site": frame.values,
    }


def policy(styles: Iterable[str], script: str) -> str:
    """Return a Content-Security-Policy that allows these styles, this script and nothing else."""
    allowed = " ".join(f"'{_digest(style)}'" for style in styles)
    return (
        f"default-src 'none'; style-src {allowed}; script-src '{_digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def asset(name: str, folders: tuple[str, ...]) -> str:
    """Return a style or script as it can stand between its tags.

    Raises:
        InputError: it is none that can.
    """
    text, origin, _ = _load(name, folders) or ("", name, bool)
    # A parser turns CR LF into LF before the hash is taken, and ends at the first closing tag.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if re.search(r"</(style|script)|<!--", text, re.IGNORECASE):
        raise InputError(
            "a style or script for the page may hold neither </style>, </script> nor <!--",
            hint="write it as <\\/script> or leave it out",
            origin=Origin(origin),
        )
    return terse(text) if name.endswith(".css") else text


def _load(name: str, folders: tuple[str, ...]) -> Loaded | None:
    """Return the text of a template, where it is from, and whether that text is still current."""
    if not _NAME.fullmatch(name):
        return None
    for folder in map(Path, folders):
        path = (folder / name).resolve()
        if path.is_relative_to(folder.resolve()) and path.is_file():
            return path.read_text("utf-8"), str(path), partial(_unchanged, path, _stamp(path))
    own = shipped("templates") / name
    return (own.read_text("utf-8"), name, lambda: True) if own.is_file() else None


def _unchanged(path: Path, stamp: int) -> bool:
    return _stamp(path) == stamp


def _stamp(path: Path) -> int:
    return path.stat().st_mtime_ns if path.is_file() else 0


@cache
def _environment(folders: tuple[str, ...]) -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from plans.formats.html._compiled import Compiled

    kind = ImmutableSandboxedEnvironment if folders else Environment
    made = kind(
        loader=FunctionLoader(lambda name: _load(name, folders)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=bool(folders),
        finalize=_shown,
        # Nothing is kept of templates that are not ours.
        bytecode_cache=None if folders else Compiled(),
    )
    made.filters["noted"] = _noted
    made.filters["apart"] = named_apart
    made.filters["phrased"] = phrased
    made.globals["turned"] = turned
    return made


def _noted(note: str) -> Markup:
    """Return a note with links to what it mentions, on a page of a site that tells of it."""
    from markupsafe import Markup, escape

    frame = _frame.get()
    pieces = frame.told(note) if frame else ((note, ""),)
    told = (
        Markup('<a href="{}">{}</a>').format(way, visible(said)) if way else escape(visible(said))
        for said, way in told_apart(pieces)
    )
    return Markup("").join(told)


def _shown(value: Any) -> Any:
    """Write out control and direction characters wherever a template places plain text."""
    return visible(value) if type(value) is str else value


def _failed(error: Exception, folders: tuple[str, ...]) -> InputError:
    """Return what went wrong inside a template, with the last of its lines that was reached."""
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(".j2")]
    origin = Origin(frames[-1].filename, frames[-1].lineno or 0, 1) if frames else None
    said = f"template: {type(error).__name__}: {error}"
    return InputError(said, hint=_where(folders), origin=origin)


def _where(folders: tuple[str, ...]) -> str:
    return f"templates are read from {', '.join(folders)} first"


def _explained(error: TemplateError, folders: tuple[str, ...]) -> Exception:
    name = getattr(error, "filename", None) or getattr(error, "name", None) or ""
    message = f"template: {error.message or type(error).__name__}"
    if not folders:
        return PluginError(f"{name}: {message}" if name else message)
    origin = Origin(str(name), getattr(error, "lineno", 0) or 0, 1) if name else None
    return InputError(message, hint=_where(folders), origin=origin)

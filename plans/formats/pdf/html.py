"""Whatever has an HTML page, printed: the same words, dressed for paper by the page itself."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats._showing import renderer
from plans.formats.pdf._printing import printed


def render(result: object, options: Options) -> bytes:
    """Return the HTML page of ``result`` as a tagged PDF file."""
    page = renderer(result, "html")(result, options)
    assert isinstance(page, str)
    return printed(page, options.warn)

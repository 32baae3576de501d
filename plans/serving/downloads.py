"""A comparison as a report or a file to keep, neither of which acts as a page of the desk."""

from __future__ import annotations

from urllib.parse import quote

from plans.serving.slots import Pair
from plans.values import frozen


@frozen
class Download:
    """A kind of file.

    Attributes:
        format: what makes it.
        suffix: how it is called.
        type: what a browser is told that it is.
        words: what the link to it says.
    """

    format: str
    suffix: str
    type: str
    words: str


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOWNLOADS = {
    each.format: each
    for each in (
        Download("html", ".html", "text/html; charset=utf-8", "Save as one HTML file"),
        Download("docx", ".docx", _WORD, "Word with tracked changes"),
        Download("csv", ".csv", "text/csv; charset=utf-8", "CSV"),
        Download("json", ".json", "application/json", "JSON"),
    )
}


# A report is shown in a sandbox, where it is no page of the desk. It is made from texts of
# strangers, and perhaps by a template of the workspace. Its scripts, which its own policy allows by
# their hashes, run with no origin: they can neither read the desk nor send it anything.
REPORT_HEADERS = {
    "Content-Security-Policy": (
        "sandbox allow-scripts allow-popups allow-downloads allow-modals; default-src 'none'; "
        "style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    ),
}


def attached(pair: Pair, download: Download) -> dict[str, str]:
    """Return headers by which a browser keeps a file, called like both texts."""
    stems = [slot.name.rpartition(".")[0] or slot.name for slot in pair]
    name = "..".join(stem.replace("@", "-")[:60] for stem in stems if stem) + download.suffix
    plain = f"comparison{download.suffix}"
    said = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    # Nothing in it may act as a page of the desk, should a browser show it.
    return {"Content-Disposition": said, "Content-Security-Policy": "sandbox; default-src 'none'"}

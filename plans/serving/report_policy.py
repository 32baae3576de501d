"""How a report is shown: in a sandbox, where it is no page of the desk.

It is made from texts of strangers, and perhaps by a template of the workspace. Its scripts, which
its own policy allows by their hashes, run with no origin: they can neither read the desk nor send
it anything.
"""

from __future__ import annotations

REPORT_HEADERS = {
    "Content-Security-Policy": (
        "sandbox allow-scripts allow-popups allow-downloads allow-modals; default-src 'none'; "
        "style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    ),
}

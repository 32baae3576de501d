"""What agents may ask of a workspace: tools that read it, over the Model Context Protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.asking.answering import answered
    from plans.asking.server import serve
    from plans.asking.tools import TOOLS
else:
    __getattr__, __dir__, __all__ = face(__name__)

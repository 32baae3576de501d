"""Help for whoever edits the files of a workspace, over the Language Server Protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.editing.protocol import serve
else:
    __getattr__, __dir__, __all__ = face(__name__)

"""Templates as Python runs them, kept beside the shipped ones as compiled modules are.

To compile the templates of a report takes longer than to fill them.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

from plans.resources import shipped

if TYPE_CHECKING:
    from jinja2.bccache import Bucket


@cache
def _made_by() -> str:
    """Return what tells how templates are compiled: the file that says so."""
    return (Path(__file__).parent / "_page.py").read_text("utf-8")


class Compiled(BytecodeCache):
    """Where compiled templates are; where nothing can be written, each is compiled anew.

    What is kept is taken only for the very text that it was made of.
    """

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._folder = shipped("templates")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return what tells a compiled template from others, and from those of another version."""
        return super().get_cache_key(f"{name} {_made_by()}", filename)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what is kept of a template, if anything is."""
        with suppress(OSError), self._path(bucket).open("rb") as file:
            bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, if that is wanted and can be done: whole, or not at all."""
        if sys.dont_write_bytecode:
            return
        path = self._path(bucket)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=path.parent, prefix="template-", delete=False) as file:
                made = Path(file.name)
                try:
                    bucket.write_bytecode(file)
                except OSError:
                    made.unlink()
                    raise
            made.replace(path)

    def _path(self, bucket: Bucket) -> Path:
        source = str(self._folder / f"template-{bucket.key}.py")
        return Path(cache_from_source(source))

"""What data files say, kept as Python keeps its modules: compiled, until a file is another.

To parse a language file takes several times as long as what is done with it. Python keeps a
compiled module beside its source, or where it is told to, and writes none where it may not; whoever
deletes it loses nothing. What holds for modules holds here, as it is the same code.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any


def compiled(name: str, files: Sequence[Path], say: Callable[[], Any]) -> Any:
    """Return what ``say`` does: text, numbers, and lists and tables of them.

    Args:
        name: what it is kept as.
        files: what it is made from.
        say: reads them, if one is another than the last time.
    """
    code = _Loader(name, files, say).get_code(name)
    return eval(code) if code else None


class _Loader(SourceFileLoader):
    def __init__(self, name: str, files: Sequence[Path], say: Callable[[], Any]) -> None:
        super().__init__(name, str(files[0].with_name(f"{name}.toml.py")))
        self._files, self._say = files, say

    def path_stats(self, path: Any) -> dict[str, Any]:  # noqa: ARG002
        stats = [file.stat() for file in self._files]
        changed = max(each.st_mtime for each in stats)
        return {"mtime": changed, "size": sum(each.st_size for each in stats)}

    def get_data(self, path: Any) -> bytes:
        if path != self.path:
            return super().get_data(path)
        return b"".join(file.read_bytes() for file in self._files)

    def source_to_code(self, data: Any, path: Any, *, _optimization: int = -1) -> CodeType:  # type: ignore[override]  # noqa: ARG002
        code: CodeType = compile(repr(self._say()), path, "eval", optimize=_optimization)
        return code

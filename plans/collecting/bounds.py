"""What a process of our own may take of the machine, and how it finds the same program."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def limit_memory(mebibytes: int) -> None:
    """Let this process have so much memory; what wants more gets a MemoryError."""
    if sys.platform == "win32":
        return
    import resource

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    wanted = mebibytes * 2**20
    soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def environment_of_ours() -> dict[str, str]:
    """Return an environment in which Python finds the same plans."""
    import plans

    top = str(Path(plans.__file__).parent.parent)
    paths = [top, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "PYDANTIC_DISABLE_PLUGINS": "__all__",
    }

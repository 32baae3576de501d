"""How much memory this process had at the most since it last forgot."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

_STATUS, _FORGET = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def forget_peak() -> None:
    """Count from now on; where the system cannot, the peak is that of the whole process."""
    with suppress(OSError):
        _FORGET.write_text("5", "ascii")


def peak_memory() -> int | None:
    """Return the most that this process had, in MiB, None where the system does not tell."""
    with suppress(OSError, ValueError):
        for line in _STATUS.read_text("ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) // 1024
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (2**20 if sys.platform == "darwin" else 1024)

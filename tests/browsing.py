"""How pages are looked at in a browser: at which sizes and in which lights."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

WIDE = {"width": 1360, "height": 900}
NARROW = {"width": 390, "height": 844}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": NARROW},
    "forced colours": {"forced_colors": "active"},
}

Open = Callable[..., Any]

"""What people use commands for: ``plans --help`` lists them by it, in this order."""

from __future__ import annotations

from enum import Enum


class Task(Enum):
    """A task, and what its commands are listed under."""

    COMPARE = "Compare texts"
    TALKS = "Follow the talks"
    WRITE = "Write, check and table"
    MERGE = "Merge and amend"
    HISTORY = "Look back"
    PUBLISH = "Publish and take data"
    SETUP = "Set up and look up"
    MORE = "More"

    @property
    def place(self) -> int:
        """Its place in the listing."""
        return [*type(self)].index(self)

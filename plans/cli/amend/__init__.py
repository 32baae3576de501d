"""Propose, check and adopt amendments."""

from plans.cli._commands import Group, Task

COMMAND = Group(__name__, rank=220, task=Task.MERGE)

"""Propose, check and adopt amendments."""

from plans.cli._commands import Group
from plans.cli._tasks import Task

COMMAND = Group(__name__, rank=220, task=Task.MERGE)

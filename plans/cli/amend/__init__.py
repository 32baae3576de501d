"""Propose, check and adopt amendments."""

from plans.cli._commands import Group

COMMAND = Group(__name__, rank=220)

"""Have git compare, merge and check proposals by their clauses."""

from plans.cli._commands import Group, Task

COMMAND = Group(__name__, rank=230, task=Task.SETUP)

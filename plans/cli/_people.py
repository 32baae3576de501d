"""Who says something, and on which day, where the command line does not say it."""

from __future__ import annotations


def today() -> str:
    """Return the day it is."""
    from datetime import date

    return date.today().isoformat()  # noqa: TID251 (we are who passes it)


def who(by: str | None) -> str:
    """Return who says it: whoever was named, or else whom git knows; nobody is guessed."""
    if by is not None:
        return by
    from plans.errors import InputError
    from plans.git import ask

    try:
        answer = ask("config", "--get", "user.name")
    except InputError:
        return ""
    return answer.line if not answer.code else ""

"""Which issues are asked for, by ids of issues or topics, and in what order they stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from plans.errors import NotFound, did_you_mean
from plans.model import Issues


def chosen_issues(named: Iterable[str], register: Issues, stated: Collection[str]) -> list[str]:
    """Return the issues that are asked for, topic by topic as the register has them.

    Args:
        named: ids of issues and topics, some perhaps joined by commas; none asks for all.
        register: the issues that are known.
        stated: the issues on which something is said, also those that the register does not know.

    Raises:
        NotFound: nothing is called that.
    """
    known = [*register.issues, *sorted(set(stated) - set(register.issues))]
    wanted = {word.strip() for each in named for word in each.split(",") if word.strip()}
    _refuse_unknown(wanted, {*known, *register.topics})
    places = {topic: place for place, topic in enumerate(register.topics)}
    found = [id for id in known if id in stated and (not wanted or _asked(id, wanted, register))]
    return sorted(found, key=lambda id: places.get(_topic(id, register), len(places)))


def _refuse_unknown(wanted: Iterable[str], known: Collection[str]) -> None:
    for word in wanted:
        if word not in known:
            hint = did_you_mean(word, known)
            raise NotFound(f"no issue or topic called '{word}'", hint=hint)


def _asked(issue: str, wanted: Collection[str], register: Issues) -> bool:
    return issue in wanted or _topic(issue, register) in wanted


def _topic(issue: str, register: Issues) -> str:
    known = register.issues.get(issue)
    return known.topic if known else ""

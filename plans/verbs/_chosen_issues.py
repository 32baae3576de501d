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
    topics = list(register.topics)
    wanted = {word.strip() for each in named for word in each.split(",") if word.strip()}
    for word in wanted - set(known) - set(topics):
        raise NotFound(
            f"no issue or topic called '{word}'", hint=did_you_mean(word, [*known, *topics])
        )
    found = [id for id in known if id in stated]
    if wanted:
        found = [id for id in found if {id, _topic(id, register)} & wanted]
    places = {topic: place for place, topic in enumerate(topics)}
    return sorted(found, key=lambda id: places.get(_topic(id, register), len(places)))


def _topic(issue: str, register: Issues) -> str:
    known = register.issues.get(issue)
    return known.topic if known else ""

"""What words cite by number is a clause and no words: a sign stands for it while sides are merged.

Both sides put in an article and number again what cites later ones: "Article 12" is 13 on one and
14 on the other, and it is one article. So each number that is a clause's of the same text becomes
the sign of that clause, and in the merged text the number that the clause has there. Words that no
side changed stay as they are; what cannot be told to be a clause's stays words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from plans.diffing import Targets, cited_numbers, own_number, own_numbers
from plans.languages import language_of
from plans.merging.clause_words import HEADINGS, PROSE, STATED
from plans.merging.versions import key_of
from plans.model import Clause, Part, Plain, Revision, fields_of
from plans.phrasing import TOP, Draft
from plans.values import frozen

# Characters that no standard gives a meaning to, and their end.
_FIRST, _LAST = 0xF0000, 0x10FFFD
_SIGN = re.compile("[\U000f0000-\U0010fffd]")
_BRACKETS = fields_of(Clause, Part.ALTERNATIVES)
_FIELDS = (*HEADINGS, *PROSE, *_BRACKETS)

Owner = tuple[str, str]
"""A side and what it calls a clause; the base is a side without a name."""
Numbers = Mapping[Owner, str]


@frozen(slots=False)
class Signs:
    """What each sign stands for.

    Attributes:
        owners: whose clause it is; what several sides put in alike has several.
        numbers: the number of each in its own text.
    """

    owners: Mapping[str, tuple[Owner, ...]]
    numbers: Numbers

    def printed(self, value: Any, numbers: Numbers | None = None) -> Any:
        """Return ``value``, a text or what is made of texts, with a number for each sign.

        Args:
            value: what words a merge came to.
            numbers: those of the merged text; those of the base and the sides where it has none.
        """
        if isinstance(value, str):
            said = partial(self._number, numbers or {})
            return value if value.isascii() else _SIGN.sub(said, value)
        if isinstance(value, dict):
            return {key: self.printed(each, numbers) for key, each in value.items()}
        return [self.printed(each, numbers) for each in value] if isinstance(value, list) else value

    def _number(self, numbers: Numbers, sign: re.Match[str]) -> str:
        owners = self.owners[sign[0]]
        now = (numbers[each] for each in owners if numbers.get(each))
        return next(now, self.numbers[owners[0]])


NO_SIGNS = Signs({}, {})


def numbers_in(draft: Draft) -> dict[str, str]:
    """Return the number of each clause that has one, without what stands around it."""
    whole: dict[str, tuple[str, ...]] = {TOP: ()}
    found: dict[str, str] = {}
    for id in draft.walk(TOP):
        label, above = draft.nodes[id].get("label", ""), whole[draft.above[id]]
        whole[id] = (*above, *own_numbers(label, above))
        if number := own_number(label, above):
            found[id] = number
    return found


def with_signs(
    base: tuple[Revision, Draft],
    sides: Mapping[str, tuple[Revision, Draft]],
    olds: Mapping[str, Mapping[str, str]],
) -> Signs:
    """Put signs for what is cited into the drafts; return what they stand for.

    Args:
        base: what the sides started from, and its draft.
        sides: the sides, each with its draft.
        olds: by side, the id of the base by the side's own id of a clause.
    """
    drafts = [base[1], *(draft for _, draft in sides.values())]
    if any(_SIGN.search(text) for draft in drafts for text in _texts([*draft.nodes.values()])):
        return NO_SIGNS  # What a text means by them nobody knows.
    tag = language_of("\n".join(map(_prose, base[1].nodes.values())))
    texts = {"": _Text("", *base, {id: id for id in base[1].nodes}, tag)}
    texts |= {name: _Text(name, *side, olds[name], tag) for name, side in sides.items()}
    signs = _signs(texts)
    for text in texts.values():
        text.signs = signs
    _put_in(texts)
    return _told(texts, signs)


def _told(texts: Mapping[str, _Text], signs: Mapping[Owner, str]) -> Signs:
    owners: dict[str, tuple[Owner, ...]] = {}
    for owner, sign in sorted(signs.items()):
        owners[sign] = (*owners.get(sign, ()), owner)
    first = [all[0] for all in owners.values()]
    return Signs(owners, {(name, id): texts[name].targets.number(id) for name, id in first})


class _Text:
    """The base or a side while signs are put into it."""

    def __init__(
        self, name: str, revision: Revision, draft: Draft, olds: Mapping[str, str], tag: str
    ) -> None:
        self.name, self.revision, self.draft, self.tag = name, revision, draft, tag
        self.olds = olds
        self.own = {old: id for id, old in olds.items()}
        self.targets = Targets(revision)
        self.signs: Mapping[Owner, str] = {}

    def signed(self, id: str, value: Any) -> Any:
        """Return a field of a clause, a text or a bracket, with signs in it."""
        if isinstance(value, str):
            return self._signed(id, value)
        if not isinstance(value, list):
            return value
        return [
            {key: self.signed(id, each) if key in _FIELDS else each for key, each in row.items()}
            for row in value
        ]

    def _signed(self, id: str, text: str) -> str:
        made, at = "", 0
        for each in cited_numbers(text, self.revision.places[id], self.targets, self.tag):
            old = self.olds.get(each.clause)
            sign = self.signs.get(("", old) if old else (self.name, each.clause))
            if sign and each.start >= at:
                made, at = made + text[at : each.start] + sign, each.end
        return made + text[at:]


def _signs(texts: Mapping[str, _Text]) -> dict[Owner, str]:
    """Return a sign for each clause of the base, and for each that sides put in.

    What they put in alike has one, whoever they are.
    """
    lasting = all(text.revision.ids == "lasting" for text in texts.values())
    keys = {owner: key for text in texts.values() for owner, key in _news(text, lasting=lasting)}
    codes = iter(range(_FIRST, _LAST + 1))
    olds = texts[""].draft.walk(TOP)
    signs = {("", id): chr(code) for id, code in zip(olds, codes, strict=False)}
    news = {key: chr(code) for key, code in zip(sorted({*keys.values()}), codes, strict=False)}
    return signs | {owner: news[key] for owner, key in keys.items() if key in news}


def _news(text: _Text, *, lasting: bool) -> Iterator[tuple[Owner, str]]:
    """Yield what a side put in, with what tells that from all else that it did."""
    many: Counter[str] = Counter()
    for id in text.draft.walk(TOP):
        if id not in text.olds:
            key = id if lasting else _stated(text.draft.nodes[id])
            many[key] += 1
            yield (text.name, id), key_of([key, many[key]])


def _stated(node: Plain) -> str:
    return key_of({key: node[key] for key in STATED if key in node})


def _put_in(texts: Mapping[str, _Text]) -> None:
    base, *sides = texts.values()
    for id in base.draft.nodes:
        holders = [(text, text.own[id]) for text in sides if id in text.own]
        for name in _FIELDS:
            _sign(name, (base, id), holders)
    for text in sides:
        for id, node in text.draft.nodes.items():
            if id not in text.olds:
                news = {name: text.signed(id, node[name]) for name in _FIELDS if node.get(name)}
                text.draft.nodes[id] = {**node, **news}


def _sign(name: str, base: tuple[_Text, str], sides: Iterable[tuple[_Text, str]]) -> None:
    """Put signs into a field of a clause on all sides, if any of them says it otherwise."""
    text, id = base
    before = text.draft.nodes[id].get(name)
    said = [(text, id, text.draft.nodes[id].get(name)) for text, id in sides]
    if all(not value or value == before for *_, value in said):
        return
    # Who left the words as they were cites what the base cites, whatever it numbered anew.
    signed = text.signed(id, before)
    whole = [(text, id, before, signed)]
    for text, id, value in said:
        whole.append((text, id, value, signed if value == before else text.signed(id, value)))
    _set(name, whole)


def _set(name: str, whole: Iterable[tuple[_Text, str, Any, Any]]) -> None:
    for text, id, value, now in whole:
        if value and now != value and not _half_read(value, whole):
            text.draft.nodes[id] = {**text.draft.nodes[id], name: now}


def _half_read(value: Any, all: Iterable[tuple[_Text, str, Any, Any]]) -> bool:
    """Say whether somebody says the same words, of which not the same are read as citations."""
    alike = {_SIGN.sub("\0", key_of(each)) for *_, said, each in all if said == value}
    return len(alike) > 1


def _prose(node: Plain) -> str:
    return " ".join(node[name] for name in (*HEADINGS, *PROSE) if node.get(name))


def _texts(value: Any) -> Iterator[str]:
    stack = [value]
    while stack:
        each = stack.pop()
        if isinstance(each, str):
            yield each
        elif isinstance(each, (dict, list)):
            stack.extend(each.values() if isinstance(each, dict) else each)

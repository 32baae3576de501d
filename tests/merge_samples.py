"""What the tests of the merge page merge: the bundled documents, hostile ones, many sides."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import report_samples as samples
from worlds import CAP

from plans.diffing import Identity
from plans.merging import Strict, merge, open_brackets
from plans.model import Registers, Revision
from plans.results import BracketStatus, Merged
from plans.verbs.merge import merge as merge_files


def bundled(base: str, *sides: str) -> Merged:
    """Merge bundled documents, whatever the current folder is."""
    folder = samples.ROOT / "proposals"
    paths: list[Path] = [
        folder.joinpath(*ref.split("@")).with_suffix(".yaml") for ref in (base, *sides)
    ]
    return merge_files(paths[0], paths[1:], strict="words")


def revision(*clauses: Mapping[str, Any], **head: Any) -> Revision:
    return Revision.model_validate({"revision": "v1", **head, "clauses": clauses})


def merged(
    base: Revision,
    sides: Mapping[str, Revision],
    strict: Strict = "words",
    registers: Registers | None = None,
) -> Merged:
    """Merge revisions in hand."""
    names = {
        name: Identity(f"p@{name}", "p", side.revision, side.date, side.title)
        for name, side in sides.items()
    }
    own = Identity("p@v1", "p", base.revision, base.date, base.title)
    found = merge(base, sides, strict)
    return Merged(found, base, own, names, sides, strict, registers or Registers())


def status(result: Merged) -> BracketStatus:
    """Return the brackets that a merge leaves."""
    made = result.merge.revision
    identity = Identity("merged.yaml", "", made.revision, made.date, made.title)
    return BracketStatus(identity, made, open_brackets(made), result.registers)


def every_kind() -> Merged:
    """Return a merge with a conflict of every kind but a bracket's own."""
    shared = {"id": "cap", "label": "2", "heading": "Forces", "text": "A cap.", "terms": {"n": CAP}}
    clauses = [
        {"id": "ban", "label": "1", "heading": "Ban", "text": "Never and nowhere, of all things."},
        shared,
        {"id": "gone", "label": "3", "heading": "Gone", "text": "It stays as it stood."},
        {"id": "walks", "label": "4", "text": "It walks."},
        {"id": "last", "label": "5", "text": "The end."},
    ]

    def side(name: str, value: str, news: str) -> list[dict[str, Any]]:
        made = [dict(each) for each in clauses]
        made[0] |= {"heading": f"Ban of {name}", "text": f"Only {value} and {name}."}
        made[1]["terms"] = {"n": {**CAP, "value": f"{value} personnel"}}
        made.append({"id": f"new-{name}", "label": "6", "heading": f"New {name}", "text": news})
        return made

    us = side("us", "700000", "What the first one adds.")
    e3 = side("e3", "800000", "Something else entirely.")
    us[2]["text"] = "It stays as it never stood."
    e3 = [each for each in e3 if each["id"] != "gone"]
    us.insert(0, us.pop(3))
    walker = next(each for each in e3 if each["id"] == "walks")
    e3.remove(walker)
    e3.insert(1, walker)
    return merged(revision(*clauses), {"us": revision(*us), "e3": revision(*e3)})


def hostile() -> Merged:
    """Return a merge whose every field is an attack."""
    attack = samples.ATTACK
    whole, _ = samples.hostile()

    def side(name: str) -> Revision:
        fields = {each: getattr(whole.before, each) for each in Revision.model_fields}
        clauses = [
            clause.model_copy(update={"text": f"{name} rewrites {clause.id} {attack}"})
            for clause in whole.before.clauses
        ]
        news = revision(
            {"id": f"x-{name}", "heading": f"{name} {attack}", "text": f"{name} {attack}"}
        )
        return Revision(**{**fields, "clauses": (*clauses, *news.clauses)})

    found = merged(whole.before, {"us": side("us"), "e3": side("e3")}, registers=whole.registers)
    bad = {name: Identity(attack, attack, "v1", None, attack) for name in found.sides}
    return Merged(
        found.merge,
        found.base,
        Identity(attack, "", "v1", None, attack),
        bad,
        found.texts,
        found.strict,
        found.registers,
    )


def many(count: int, names: tuple[str, ...]) -> Merged:
    """Return ``count`` clauses that each side puts in words of its own."""
    long = "Vertragsverletzungsverfahrensbeteiligungsberechtigung" * 6
    words = (
        "أوكرانيا تتعهد بذلك",
        "乌克兰承诺遵守该协议",
        long,
        "Україна зобов’язується",
        "no",
        "yes",
    )

    def text(side: int | None) -> Revision:
        said = "Nobody does anything at all here." if side is None else words[side % len(words)]
        return revision(*({"id": f"c-{n}", "text": f"{said} {n}"} for n in range(count)))

    return merged(text(None), {name: text(number) for number, name in enumerate(names)})

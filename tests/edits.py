"""Plausible edits of a real document, as drafters make them: for laws that have to hold for all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Any

from plans.model import Revision, plain

Tree = dict[str, Any]
Edit = Callable[[list[Tree], Random], None]

PARTIES = ("ukraine", "us", "e3", "russia")
WORDS = (
    "promptly",
    "shall",
    "Ukraine",
    "зброя",
    "停火",
    "القوات",
    "e\u0301tat",
    "100",
    "¶",
    "כוחות",
)


def walk(clauses: list[Tree]) -> Iterator[tuple[list[Tree], Tree]]:
    """Yield each clause with the list that holds it."""
    for each in list(clauses):
        yield clauses, each
        yield from walk(each.get("clauses", []))


def _some(clauses: list[Tree], random: Random, having: str = "id") -> Tree | None:
    found = [each for _, each in walk(clauses) if each.get(having)]
    return random.choice(found) if found else None


def word(clauses: list[Tree], random: Random) -> None:
    """Change, put in or take out a word."""
    if node := _some(clauses, random, "text"):
        words = node["text"].split(" ")
        at = random.randrange(len(words))
        words[at : at + random.randint(0, 1)] = random.choices(WORDS, k=random.randint(0, 2))
        node["text"] = " ".join(words) or "No words."


def space(clauses: list[Tree], random: Random) -> None:
    """Change white space and nothing else."""
    if node := _some(clauses, random, "text"):
        node["text"] = node["text"].replace(" ", random.choice(("  ", "\n", "\u00a0")), 1)


def number(clauses: list[Tree], random: Random) -> None:
    """Change a number in the words."""
    found = [n for _, n in walk(clauses) if re.search(r"\d", n.get("text", ""))]
    if found:
        node = random.choice(found)
        node["text"] = re.sub(r"\d+", str(random.randint(2, 5)), node["text"], count=1)


def heading(clauses: list[Tree], random: Random) -> None:
    """Give a heading, or take it away."""
    node = _some(clauses, random)
    if node and random.random() < 0.3:
        node.pop("heading", None)
    elif node:
        node["heading"] = random.choice(WORDS)


def empty(clauses: list[Tree], random: Random) -> None:
    """Take the words away and leave the clause."""
    if node := _some(clauses, random):
        node.pop("text", None)


def term(clauses: list[Tree], random: Random) -> None:
    """Set a field of a term, drop one or put one in."""
    node = _some(clauses, random, "terms")
    if not node:
        return
    id = random.choice(sorted(node["terms"]))
    dice = random.random()
    if dice < 0.2:
        del node["terms"][id]
    elif dice < 0.3:
        node["terms"] = dict(reversed(node["terms"].items()))
    elif dice < 0.5:
        value = f"{random.randint(1, 3)} days"
        node["terms"][f"t{random.randint(1, 3)}"] = {
            "kind": "duration",
            "issue": "x",
            "value": value,
            "of": "truce",
        }
    elif dice < 0.6:
        node["terms"][id] = {
            "kind": "trigger",
            "issue": "x",
            "event": "peace",
            "effects": "guns rest",
        }
    else:
        name = random.choice(("scope", "condition", "note"))
        node["terms"][id][name] = random.choice(WORDS)


def delete(clauses: list[Tree], random: Random) -> None:
    """Take a clause out with all below it."""
    if node := _some(clauses, random):
        _out(clauses, node)


def _out(clauses: list[Tree], node: Tree) -> None:
    siblings = next(siblings for siblings, each in walk(clauses) if each is node)
    siblings[:] = [each for each in siblings if each is not node]


def insert(clauses: list[Tree], random: Random) -> None:
    """Put in a clause of one of a few ids and texts, so that sides may meet."""
    id = f"new-{random.randint(1, 4)}"
    if all(each["id"] != id for _, each in walk(clauses)):
        said = f"Something {random.choice(WORDS)} is put in here and it is {random.choice(WORDS)}."
        _in(clauses, {"id": id, "text": said}, random)


def _in(clauses: list[Tree], node: Tree, random: Random) -> None:
    parent = _some(clauses, random) if random.random() < 0.4 else None
    siblings = parent.setdefault("clauses", []) if parent else clauses
    siblings.insert(random.randint(0, len(siblings)), node)


def move(clauses: list[Tree], random: Random) -> None:
    """Put a clause elsewhere."""
    if node := _some(clauses, random):
        _out(clauses, node)
        _in(clauses, node, random)


def split(clauses: list[Tree], random: Random) -> None:
    """Make two clauses of one at a word."""
    node = _some(clauses, random, "text")
    id = f"{node['id']}-rest" if node else ""
    if not node or any(each["id"] == id for _, each in walk(clauses)):
        return
    words = node["text"].split(" ")
    at = random.randint(1, len(words))
    siblings = next(siblings for siblings, each in walk(clauses) if each is node)
    rest = " ".join(words[at:])
    node["text"] = " ".join(words[:at])
    siblings.insert(siblings.index(node) + 1, {"id": id, "text": rest or "Rest."})


def join(clauses: list[Tree], random: Random) -> None:
    """Make one clause of two neighbours."""
    for siblings, node in walk(clauses):
        at = siblings.index(node)
        if at + 1 < len(siblings) and random.random() < 0.3:
            other = siblings.pop(at + 1)
            node["text"] = f"{node.get('text', '')} {other.get('text', '')}".strip() or "Both."
            node.setdefault("clauses", []).extend(other.get("clauses", []))
            return


def rename(clauses: list[Tree], random: Random) -> None:
    """Give a clause another id."""
    node = _some(clauses, random)
    if node and not node["id"].startswith("re-"):
        id = f"re-{node['id']}"
        if all(each["id"] != id for _, each in walk(clauses)):
            node["id"] = id


def renumber(clauses: list[Tree], random: Random) -> None:
    """Count the top level from some number on."""
    for count, node in enumerate(clauses, random.randint(1, 3)):
        node["label"] = str(count)


def bracket(clauses: list[Tree], random: Random) -> None:
    """Bracket a clause, or change, or drop what somebody wants in one."""
    node = _some(clauses, random)
    if not node:
        return
    wanted = node.setdefault("alternatives", [])
    if wanted and random.random() < 0.3:
        wanted.pop(random.randrange(len(wanted)))
    by = random.sample(PARTIES, random.randint(1, 2))
    wanted.append({"by": by, "text": f"The text of {random.choice(WORDS)}."})
    node["status"] = "bracketed"


def bracket_term(clauses: list[Tree], random: Random) -> None:
    """Bracket a term, or close its bracket."""
    node = _some(clauses, random, "terms")
    terms = [each for each in (node or {}).get("terms", {}).values() if "scope" not in each]
    if not terms:
        return
    term = random.choice(terms)
    wanted = term.setdefault("alternatives", [])
    if wanted and random.random() < 0.5:
        term |= {"scope": wanted[0]["scope"]}
        del term["alternatives"]
    else:
        wanted[:] = [{"by": by, "scope": random.choice(WORDS)} for by in random.sample(PARTIES, 2)]


def close(clauses: list[Tree], random: Random) -> None:
    """Close a bracket with the words of a side."""
    if node := _some(clauses, random, "alternatives"):
        node["text"] = random.choice(node.pop("alternatives")).get("text", "Nothing.")
        node.pop("status", None)


def status(clauses: list[Tree], random: Random) -> None:
    """Say how settled a clause is."""
    if node := _some(clauses, random):
        node["status"] = random.choice(("open", "bracketed", "contested", "agreed"))


def support(clauses: list[Tree], random: Random) -> None:
    """Cite, note or read."""
    if node := _some(clauses, random):
        node.setdefault("notes", []).append(random.choice(WORDS))
        cite = {"source": random.choice(("us-afp", "us-liga")), "attestation": "reported"}
        node.setdefault("cites", []).append(cite)
        node["refs"] = [random.choice(WORDS[:3]).lower()]


EDITS: tuple[Edit, ...] = (
    word, word, number, space, heading, empty, term, term, delete, insert, insert, move, split,
    join, rename, renumber, bracket, bracket, bracket_term, bracket_term, close, status, support,
)  # fmt: skip


def edited(revision: Revision, random: Random, times: int = 3) -> Revision:
    """Return ``revision`` after some edits."""
    data = deepcopy(plain(revision))
    for _ in range(times):
        random.choice(EDITS)(data.setdefault("clauses", []), random)
    return Revision.model_validate(data)


def document(size: int = 7) -> Revision:
    """Return a short agreement with terms, numbers, levels, cites and a bracket."""
    clauses: list[Tree] = [
        {
            "id": "ceasefire",
            "label": "1",
            "heading": "Ceasefire",
            "text": "The guns fall silent at noon on the third day after signature.",
            "terms": {
                "start": {
                    "kind": "deadline",
                    "issue": "ceasefire",
                    "action": "cease fire",
                    "due": "3 days after signature",
                }
            },
            "cites": [{"source": "us-liga", "attestation": "published"}],
        },
        {
            "id": "forces",
            "label": "2",
            "heading": "Forces",
            "text": "The armed forces of Ukraine have no more than 600,000 soldiers in peace.",
            "terms": {
                "cap": {
                    "kind": "quantity",
                    "issue": "army-size",
                    "value": "600000 personnel",
                    "role": "cap",
                },
                "ban": {
                    "kind": "prohibition",
                    "issue": "bases",
                    "bearer": "us",
                    "action": "station troops",
                },
            },
            "clauses": [
                {"id": "forces-a", "label": "(a)", "text": "Reserves are not counted."},
                {"id": "forces-b", "label": "(b)", "text": "Training of 200 officers goes on."},
            ],
        },
        {
            "id": "prisoners",
            "label": "3",
            "text": "All prisoners go home within 45 days. Bodies are handed over as well.",
            "refs": ["ceasefire"],
        },
        {
            "id": "assets",
            "label": "4",
            "heading": "Assets",
            "text": "Frozen assets of 100 billion dollars rebuild what was destroyed.",
            "status": "bracketed",
            "alternatives": [
                {"by": "us", "text": "Half of the profit goes to the United States."},
                {"by": ["e3", "ukraine"], "text": "All of it goes to Ukraine."},
            ],
        },
        {"id": "elections", "label": "5", "text": "Elections are held within 100 days."},
        {
            "id": "signature",
            "label": "6",
            "text": "This agreement is binding from its signature on.",
        },
        {"id": "council", "label": "7", "text": "A peace council watches over it."},
    ]
    return Revision.model_validate({"revision": "v1", "clauses": clauses[:size]})

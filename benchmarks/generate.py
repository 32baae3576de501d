"""Pairs of made-up agreements with known edits: the same for the same seed, on every machine.

    python -m benchmarks.generate 280 folder        writes before.yaml, after.yaml and truth.json

The truth stands beside the documents as data, one row for each clause or group of clauses:
which ids before, which ids after, and what was done to them.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.vocabulary import (
    DEEDS,
    KINDS,
    NOUNS,
    NUMBERED,
    OPENERS,
    PARTIES,
    PLAIN,
    QUALITIES,
    TAILS,
    TYPED,
)


@dataclass(frozen=True)
class Rates:
    """Which part of the clauses each edit touches; a clause may get several."""

    words: float = 0.06
    numbers: float = 0.04
    terms: float = 0.05
    inserted: float = 0.02
    deleted: float = 0.02
    moved: float = 0.01


USUAL = Rates()
HEAVY = Rates(words=0.25, numbers=0.1, terms=0.1, inserted=0.08, deleted=0.08, moved=0.04)


@dataclass(frozen=True)
class Truth:
    """Clauses before, the clauses they are after, and what was done: empty if nothing was."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    what: tuple[str, ...] = ()


@dataclass(frozen=True)
class Made:
    """Two documents as the file format has them, and what is true of them."""

    before: dict[str, Any]
    after: dict[str, Any]
    truth: tuple[Truth, ...]


@dataclass(frozen=True)
class Sentence:
    """A sentence and the slots it was filled with; one of a typed kind makes a term too."""

    kind: str
    slots: dict[str, Any]

    @property
    def text(self) -> str:
        made = KINDS[self.kind][0].format(**self.slots)
        return made[0].upper() + made[1:]

    @property
    def term(self) -> dict[str, Any] | None:
        pattern = KINDS[self.kind][1]
        if not pattern:
            return None
        filled = {name: _filled(each, self.slots) for name, each in pattern.items()}
        return {"kind": self.kind, "issue": self.slots["issue"], **filled}


Said = Sentence | str


@dataclass(eq=False)
class Node:
    """A clause while the document is made and edited."""

    id: str
    heading: str
    sentences: list[Said]
    refs: list[str] = field(default_factory=list)
    below: list[Node] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        yield self
        for node in self.below:
            yield from node.walk()


def make(clauses: int = 280, seed: int = 1, rates: Rates = USUAL) -> Made:
    """Return a document of ``clauses`` clauses, an edited copy, and what was edited."""
    rng = Random(seed)
    writer = _Writer(rng)
    before = writer.document(clauses)
    return _made(before, *_Editor(rng, writer, rates).edited(before))


def twins(clauses: int = 10_000, seed: int = 1, rates: Rates = USUAL) -> Made:
    """Return a document whose clauses all say the same but for one name, and an edited copy."""
    rng = Random(seed)
    writer = _Writer(rng)
    common: list[Said] = [writer.sentence(PLAIN) for _ in range(3)]
    before = []
    for number in range(clauses):
        noun = NOUNS[number % len(NOUNS)]
        name = f"This applies to the {noun} of lot {number + 1}."
        before.append(Node(writer.id(), noun.capitalize(), [*common, name]))
    quiet = replace(rates, terms=0.0, numbers=0.0)
    return _made(before, *_Editor(rng, writer, quiet).edited(before))


def long_clause(words: int = 100_000, seed: int = 1, rate: float = 0.02) -> Made:
    """Return one clause of ``words`` words of which about ``rate`` are changed all over it."""
    rng = Random(seed)
    writer = _Writer(rng)
    text: list[str] = []
    while len(text) < words:
        text += writer.sentence(PLAIN).text.split()
    text = text[:words]
    edited = [rng.choice(NOUNS) if rng.random() < rate else word for word in text]
    sides = [[Node("long", "Long", [" ".join(each)])] for each in (text, edited)]
    return _made(sides[0], sides[1], {"long": {"words"}})


def stripped(made: Made) -> Made:
    """Return the same pair without lasting ids and without numbers: ids only say the position."""
    sides = made.before, made.after
    names = [
        {id: f"c{number}" for number, (id, _) in enumerate(_labels(side["clauses"]), 1)}
        for side in sides
    ]
    before, after = (
        {**side, "ids": "provisional", "clauses": _bare(side["clauses"], known)}
        for side, known in zip(sides, names, strict=True)
    )
    truth = (
        Truth(
            tuple(names[0][id] for id in row.before),
            tuple(names[1][id] for id in row.after),
            tuple(what for what in row.what if what != "renumbered"),
        )
        for row in made.truth
    )
    return Made(before, after, tuple(truth))


def _bare(clauses: list[dict[str, Any]], names: dict[str, str]) -> list[dict[str, Any]]:
    return [
        {
            **clause,
            "id": names[clause["id"]],
            "label": "",
            "refs": [],
            "clauses": _bare(clause["clauses"], names),
        }
        for clause in clauses
    ]


class _Writer:
    """Writes sentences and clauses from one stream of random numbers."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._minted = 0

    def id(self) -> str:
        self._minted += 1
        return f"{self._rng.choice(NOUNS)}-{self._minted}"

    def sentence(self, kinds: list[str]) -> Sentence:
        rng = self._rng
        who, whom = rng.sample(sorted(PARTIES), 2)
        slots = {
            "opener": rng.choice(OPENERS),
            "tail": rng.choice(TAILS),
            "deed": rng.choice(DEEDS),
            "who": who,
            "whom": whom,
            "Who": PARTIES[who],
            "Whom": PARTIES[whom],
            "issue": rng.choice(NOUNS),
        }
        for name in ("first", "second", "third"):
            slots[name] = f"{rng.choice(QUALITIES)} {rng.choice(NOUNS)}"
        return Sentence(rng.choice(kinds), {**slots, **_values(rng)})

    def clause(self, *, top: bool = False) -> Node:
        rng = self._rng
        sentences: list[Said] = [self.sentence(PLAIN) for _ in range(rng.choice((1, 2, 2, 3)))]
        if rng.random() < 0.4:
            sentences.append(self.sentence(TYPED))
        named = top or rng.random() < 0.2
        heading = f"{rng.choice(QUALITIES)} {rng.choice(NOUNS)}".capitalize() if named else ""
        return Node(self.id(), heading, sentences)

    def document(self, clauses: int) -> list[Node]:
        """Return articles of paragraphs, some of them with points, ``clauses`` in all."""
        rng = self._rng
        made: list[Node] = []
        articles: list[Node] = []
        while len(made) < clauses:
            home = articles
            for _ in range(rng.choices((0, 1, 2), (2, 6, 3))[0]):
                home = home[-1].below if home else home
            node = self.clause(top=home is articles)
            home.append(node)
            if made and rng.random() < 0.1:
                node.refs.append(rng.choice(made).id)
            made.append(node)
        return articles


class _Editor:
    """Edits a copy of a document and keeps book of what it did, by clause id."""

    def __init__(self, rng: Random, writer: _Writer, rates: Rates) -> None:
        self._rng = rng
        self._writer = writer
        self._rates = rates
        self._done: dict[str, set[str]] = {}

    def edited(self, articles: list[Node]) -> tuple[list[Node], dict[str, set[str]]]:
        after = self._family(articles)
        self._move(after)
        left = {node.id for article in after for node in article.walk()}
        for article in after:
            for node in article.walk():
                node.refs = [ref for ref in node.refs if ref in left]
        return after, self._done

    def _family(self, nodes: list[Node]) -> list[Node]:
        after: list[Node] = []
        for node in nodes:
            # Only small branches fall: one early article would take half a small document along.
            if self._struck(self._rates.deleted) and sum(1 for _ in node.walk()) <= 4:
                continue
            after.append(self._reworked(node))
            if self._struck(self._rates.inserted):
                after.append(self._writer.clause(top=bool(node.heading)))
        return after

    def _struck(self, rate: float) -> bool:
        return self._rng.random() < rate

    def _reworked(self, node: Node) -> Node:
        copy = replace(node, sentences=list(node.sentences), refs=list(node.refs))
        self._done[node.id] = set()
        for what, edit in (("words", _reword), ("numbers", _renumber), ("terms", _restate)):
            if self._struck(getattr(self._rates, what)) and edit(self._rng, copy.sentences):
                self._done[node.id].add(what)
        copy.below = self._family(node.below)
        return copy

    def _move(self, articles: list[Node]) -> None:
        """Move leaves to other places, each once; two steps within a family is the least."""
        families = [articles] + [node.below for top in articles for node in top.walk()]
        leaves = [(family, node) for family in families for node in family if not node.below]
        old = [each for each in leaves if each[1].id in self._done]
        for family, node in self._rng.sample(old, int(len(old) * self._rates.moved)):
            home = self._rng.choice(families)
            home = family if home is node.below else home
            stood = family.index(node)
            place = self._rng.randint(0, len(home))
            if home is family and (len(family) < 5 or -2 < place - stood < 3):
                continue
            del family[stood]
            home.insert(place - (home is family and place > stood), node)
            self._done[node.id].add("moved")


def _reword(rng: Random, sentences: list[Said]) -> bool:
    """Replace, drop or add one to four words of one sentence, which is from then on mere words."""
    index = rng.randrange(len(sentences))
    chosen = sentences[index]
    if isinstance(chosen, Sentence) and chosen.term:
        return False
    words = _words(chosen).split()
    for _ in range(rng.randint(1, 4)):
        place = rng.randrange(1, len(words))
        words[place : place + rng.choice((0, 1, 1))] = [rng.choice(NOUNS)] * rng.choice((0, 1, 1))
    changed = " ".join(words) != _words(chosen)
    sentences[index] = " ".join(words)
    return changed


def _renumber(rng: Random, sentences: list[Said]) -> bool:
    return _redraw(rng, sentences, NUMBERED)


def _restate(rng: Random, sentences: list[Said]) -> bool:
    return _redraw(rng, sentences, TYPED)


def _redraw(rng: Random, sentences: list[Said], kinds: list[str]) -> bool:
    """Draw the values of the first sentence of ``kinds`` anew; say whether the text differs."""
    for index, sentence in enumerate(sentences):
        if isinstance(sentence, Sentence) and sentence.kind in kinds:
            sentences[index] = replace(sentence, slots={**sentence.slots, **_values(rng)})
            return _words(sentences[index]) != sentence.text
    return False


def _values(rng: Random) -> dict[str, Any]:
    percent = rng.randint(1, 99)
    return {
        "number": rng.choice((5, 12, 40, 250, 1_500, 60_000, 800_000)) + rng.randint(0, 9),
        "percent": percent,
        "rest": 100 - percent,
        "years": rng.randint(2, 50),
        "days": rng.randint(10, 400),
        "stages": rng.randint(2, 12),
        "force": rng.choice(("shall", "will", "should", "may")),
    }


def _filled(pattern: Any, slots: dict[str, Any]) -> Any:
    if isinstance(pattern, dict):
        return {_filled(key, slots): _filled(each, slots) for key, each in pattern.items()}
    return pattern.format(**slots)


def _words(sentence: Said) -> str:
    return sentence if isinstance(sentence, str) else sentence.text


def _made(before: list[Node], after: list[Node], done: dict[str, set[str]]) -> Made:
    sides = [_numbered(before, 0, "before"), _numbered(after, 0, "after")]
    labels = [dict(_labels(side)) for side in sides]
    truth = []
    for id, label in labels[0].items():
        if id not in labels[1]:
            truth.append(Truth((id,), (), ("deleted",)))
            continue
        renumbered = {"renumbered"} if labels[1][id] != label else set()
        truth.append(Truth((id,), (id,), tuple(sorted(done[id] | renumbered))))
    truth += [Truth((), (id,), ("inserted",)) for id in labels[1] if id not in labels[0]]
    documents = [
        {"revision": name, "title": "A generated agreement", "date": date, "clauses": side}
        for name, date, side in zip(("v1", "v2"), ("2026-01-01", "2026-02-01"), sides, strict=True)
    ]
    return Made(documents[0], documents[1], tuple(truth))


def _numbered(nodes: list[Node], level: int, source: str) -> list[dict[str, Any]]:
    """Return clauses as the file format has them, numbered 1, (a), (i) by where they stand."""
    return [
        {
            "id": node.id,
            "label": _label(number, level),
            "heading": node.heading,
            "text": " ".join(_words(each) for each in node.sentences),
            "terms": {
                f"t{index}": each.term
                for index, each in enumerate(node.sentences)
                if isinstance(each, Sentence) and each.term
            },
            "refs": node.refs,
            "cites": [{"source": f"draft-{source}", "attestation": "published"}],
            "clauses": _numbered(node.below, level + 1, source),
        }
        for number, node in enumerate(nodes, 1)
    ]


def _label(number: int, level: int) -> str:
    if level == 0:
        return str(number)
    if level == 2:
        tens, ones = divmod(number, 10)
        units = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
        return f"({'x' * tens}{units[ones]})"
    letters = chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1)
    return f"({letters})"


def _labels(clauses: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for clause in clauses:
        yield clause["id"], clause["label"]
        yield from _labels(clause["clauses"])


# What needs no quotes in our files, under YAML 1.1 and 1.2 alike.
_UNQUOTED = re.compile(r"(?:[A-Za-z]|\d+ [A-Za-z%])[A-Za-z0-9 %-]*")
# People wrap their prose; so do these files.
WORDS_A_LINE = 14


def as_yaml(document: dict[str, Any]) -> str:
    """Return ``document`` as a file of ours, wrapped and indented as people write them."""
    named = [name for name in ("revision", "ids", "title", "date") if name in document]
    head = [f"{name}: {_scalar(document[name])}" for name in named]
    return "\n".join([*head, "clauses:", *_clause_lines(document["clauses"], "  ")]) + "\n"


def _clause_lines(clauses: list[dict[str, Any]], indent: str) -> Iterator[str]:
    inner = indent + "  "
    for clause in clauses:
        yield f"{indent}- id: {clause['id']}"
        if clause["label"]:
            yield f'{inner}label: "{clause["label"]}"'
        if clause["heading"]:
            yield f"{inner}heading: {_scalar(clause['heading'])}"
        yield f"{inner}text: >-"
        words = clause["text"].split()
        for start in range(0, len(words), WORDS_A_LINE):
            yield f"{inner}  {' '.join(words[start : start + WORDS_A_LINE])}"
        for name in ("terms", "refs", "cites"):
            if clause[name]:
                yield f"{inner}{name}: {_flow(clause[name])}"
        if clause["clauses"]:
            yield f"{inner}clauses:"
            yield from _clause_lines(clause["clauses"], inner + "  ")


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(each) for each in value) + "]"
    return _scalar(value)


def _scalar(text: str) -> str:
    return text if _UNQUOTED.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def write(made: Made, folder: Path) -> tuple[Path, Path]:
    """Write both documents and the truth into ``folder``; return the documents' paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = folder / "before.yaml", folder / "after.yaml"
    for path, document in zip(paths, (made.before, made.after), strict=True):
        path.write_text(as_yaml(document), encoding="utf-8")
    rows = [asdict(each) for each in made.truth]
    (folder / "truth.json").write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return paths


def main() -> None:
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("size", type=int, help="clauses, or words of the one long clause")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shape", choices=("agreement", "twins", "long"), default="agreement")
    parser.add_argument("--strip", action="store_true", help="no lasting ids, no numbers")
    parser.add_argument("--heavy", action="store_true", help="touch about half of the clauses")
    given = parser.parse_args()
    rates = HEAVY if given.heavy else USUAL
    if given.shape == "long":
        made = long_clause(given.size, given.seed)
    elif given.shape == "twins":
        made = twins(given.size, given.seed, rates)
    else:
        made = make(given.size, given.seed, rates)
    for path in write(stripped(made) if given.strip else made, given.folder):
        print(path)


if __name__ == "__main__":
    main()

"""Sentences from a grammar file: one TOML file a kind of document, found by its file name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

FOLDER = Path(__file__).parent / "grammars"
SLOT = re.compile(r"\{([^{}]+)\}")
_NUMBER = re.compile(r"#(\d+)-(\d+)(?:/(\d+))?$")

# How often a thing is qualified ("listed in Annex 4"), how often it is one of the chapter's own.
_QUALIFIED = 0.35
_FAMILIAR = 0.6
_POOL = 7
# How often a sentence has an adjunct ("in good faith").
_ADJUNCT = 0.25


@dataclass(frozen=True)
class Grammar:
    """What one kind of document in one language is made of.

    Attributes:
        labels: how clauses are numbered, from the chapter down.
        running: per level, whether numbers run on across parents.
        rules: alternatives by name; a topic overrides ``thing`` and ``act``.
        space: what stands between words and sentences, empty in Chinese.
    """

    name: str
    language: str
    labels: tuple[str, ...]
    running: tuple[bool, ...]
    ref: str
    headed: float
    rules: Mapping[str, Sequence[str]]
    topics: Sequence[Mapping[str, Any]]
    syllables: Sequence[Sequence[str]]
    swap: Mapping[str, str]
    space: str = " "
    thousands: str = ","
    rows: float = 0.0

    @property
    def lexicon(self) -> tuple[str, ...]:
        """Words of the grammar for blind substitutions, in a fixed order."""
        return _lexicon(self.name)


@dataclass(frozen=True)
class Scope:
    """What a clause is about: its chapter's topic, place name and things, and its own subject."""

    grammar: str
    topic: int
    local: str
    pool: tuple[str, ...]
    subject: str = ""


@dataclass(frozen=True)
class Sentence:
    """A sentence; ``template`` is empty once it was edited word by word."""

    text: str
    rule: str = ""
    template: str = ""
    values: tuple[str, ...] = ()


def names() -> tuple[str, ...]:
    """Return all grammars: ``en-treaty``, ``zh-lease``, …"""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def languages() -> tuple[str, ...]:
    """Return all languages; one given as a grammar means a mixture of all its grammars."""
    return tuple(dict.fromkeys(name.partition("-")[0] for name in names()))


def load(name: str) -> tuple[Grammar, ...]:
    """Return the grammar ``name``, or all grammars of the language ``name``."""
    found = [each for each in names() if name in (each, each.partition("-")[0])]
    if not found:
        raise ValueError(f"no grammar '{name}'; there are {', '.join(names())}")
    return tuple(_load(each) for each in found)


@cache
def _load(name: str) -> Grammar:
    read = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    swap = {a: b for pair in read.pop("swap") for a, b in (pair, pair[::-1])}
    labels, running = tuple(read.pop("labels")), tuple(read.pop("running"))
    return Grammar(name=name, swap=swap, labels=labels, running=running, **read)


@cache
def _lexicon(name: str) -> tuple[str, ...]:
    grammar = _load(name)
    alternatives = [*grammar.rules["open"], *grammar.rules["more"]]
    for topic in grammar.topics:
        alternatives += [*topic["thing"], *topic["act"]]
    words: dict[str, None] = {}
    for alternative in alternatives:
        text = SLOT.sub("|", alternative)
        for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text):
            words.update(dict.fromkeys(_bites(word) if not grammar.space else [word]))
    return tuple(word for word in words if len(word) > (3 if grammar.space else 1))


def _bites(text: str) -> list[str]:
    return [text[at : at + 2] for at in range(0, len(text), 2)]


def core(template: str) -> str:
    """Return ``template`` without the slot for an adjunct."""
    return template.replace("{adjunct}，", "").replace(" {adjunct}", "")


def capital(text: str) -> str:
    """Return ``text`` with its first letter large."""
    return text[:1].upper() + text[1:]


@dataclass
class Pen:
    """Writes sentences of one grammar; every choice comes from ``rng``."""

    grammar: Grammar
    rng: Random
    # Keys of articles written so far, for references to them.
    articles: list[int] = field(default_factory=list)

    def chapter(self) -> Scope:
        """Return what a new chapter is about."""
        scope = Scope(self.grammar.name, self.rng.randrange(len(self.grammar.topics)), "", ())
        pool = tuple(self._fresh_thing(scope) for _ in range(_POOL))
        return Scope(scope.grammar, scope.topic, self._proper(), pool)

    def thing(self, scope: Scope) -> str:
        """Return something the chapter speaks of, with all its grammatical forms."""
        if scope.pool and self.rng.random() < _FAMILIAR:
            return self.rng.choice(scope.pool)
        return self._fresh_thing(scope)

    def sentence(self, rule: str, scope: Scope, template: str = "") -> Sentence:
        """Return a sentence by ``rule``, or by one ``template`` of it."""
        if not template:
            template = self.template(rule)
        bound: dict[str, str] = {}
        values = tuple(self.value(slot, scope, bound) for slot in SLOT.findall(template))
        return Sentence(compose(rule, template, values), rule, template, values)

    def template(self, rule: str, but: Collection[str] = ()) -> str:
        """Return a template of ``rule``, if possible none of ``but``, perhaps with an adjunct."""
        every = self.grammar.rules[rule]
        left = [each for each in every if each not in but] or every
        template = self.rng.choice(left)
        if rule in ("open", "more") and self.rng.random() < _ADJUNCT:
            return self.with_adjunct(template)
        return template

    def with_adjunct(self, template: str) -> str:
        """Return ``template`` with a slot for an adjunct: at the end, or in Chinese in front."""
        if not self.grammar.space:
            return "{adjunct}，" + template
        return template[:-1] + " {adjunct}" + template[-1:]

    def phrase(self, rule: str, scope: Scope) -> str:
        """Return words by ``rule`` that are no sentence: a heading, an adjunct."""
        return self._filled(self.rng.choice(self.grammar.rules[rule]), scope)

    def value(self, slot: str, scope: Scope, bound: dict[str, str] | None = None) -> str:
        """Return a value for ``slot``, all forms of it; ``bound`` collects what the clause says."""
        name = bare(slot)
        bound = {} if bound is None else bound
        for _ in range(9):
            found = self._value(name, scope)
            if name != "other" or found != bound.get("party"):
                break
        bound[name] = found
        return found

    def _value(self, name: str, scope: Scope) -> str:
        number = _NUMBER.match(name)
        if number:
            return self._number(*(int(part or 1) for part in number.groups()))
        low = name[0].lower() + name[1:]
        special = {"local": scope.local, "subject": scope.subject, "topic": self._topic(scope)}
        found = special.get(low) or self._made(low, scope)
        return found if low == name else capital(found)

    def _made(self, name: str, scope: Scope) -> str:
        if name == "proper":
            return self._proper()
        if name in ("thing", "subject"):
            return self.thing(scope)
        if name == "ref":
            return f"⟦{self.rng.choice(self.articles) if self.articles else 0}⟧"
        topic = self.grammar.topics[scope.topic]
        options = topic.get(name) or self.grammar.rules[{"other": "party"}.get(name, name)]
        return self._filled(self.rng.choice(options), scope)

    def _filled(self, text: str, scope: Scope) -> str:
        bound: dict[str, str] = {}

        def put(match: re.Match[str]) -> str:
            slot = match[1]
            if bare(slot) not in bound:
                self.value(slot, scope, bound)
            return formed(slot, bound[bare(slot)])

        return SLOT.sub(put, text)

    def _fresh_thing(self, scope: Scope) -> str:
        found = self._filled(self.rng.choice(self.grammar.topics[scope.topic]["thing"]), scope)
        if self.rng.random() >= _QUALIFIED:
            return found
        extra, space = self.phrase("qual", scope), self.grammar.space
        forms = found.split("|")
        return "|".join(f"{form} {extra}" if space else extra + form for form in forms)

    def _topic(self, scope: Scope) -> str:
        return str(self.grammar.topics[scope.topic]["name"])

    def _number(self, low: int, high: int, step: int) -> str:
        number = self.rng.randrange(low, high + 1, step)
        if high <= 9999:
            return str(number)
        return f"{number:,}".replace(",", self.grammar.thousands)

    def _proper(self) -> str:
        return "".join(self.rng.choice(part) for part in self.grammar.syllables)


def bare(slot: str) -> str:
    """Return the name of a slot without its marks and its grammatical form."""
    name = slot.lstrip("=>")
    return name if name.startswith("#") else name.partition(".")[0]


def formed(slot: str, value: str) -> str:
    """Return the grammatical form of ``value`` that ``slot`` asks for."""
    forms = value.split("|")
    number = slot.partition(".")[2]
    return forms[min(int(number), len(forms) - 1)] if number.isdigit() else forms[0]


def compose(rule: str, template: str, values: Sequence[str]) -> str:
    """Return the words of a template whose slots have ``values``."""
    rest = iter(values)
    text = SLOT.sub(lambda match: formed(match[1], next(rest)), template)
    return text if rule in ("item", "row") else capital(text)

"""Random cases against everything that reads or changes a text: ``make fuzz MINUTES=60``.

A target is a function of random numbers. It makes an input, runs it, and lets whatever is not an
``InputError`` escape: that is a finding. A seed makes the same case again; each finding is printed
with its seed, and becomes a test.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path, PurePath
from random import Random
from typing import Any

from acting import KINDS, QUAY
from edits import PARTIES, document, edited

from plans.amending import Amendment, adopt, read_sentences, sentences
from plans.catalogue import load_all
from plans.drafting import ReadDocument
from plans.enacting import enacted
from plans.errors import InputError
from plans.merging import STRICT, Merge, merge, open_brackets, resolve
from plans.model import Revision
from plans.patching import apply, invert, operations_between
from plans.phrasing import sentences_of
from plans.readers import read_document
from plans.reading import read_model
from plans.terms import default_name
from plans.writing import dump_revision

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ("proposals", "tests/cases", "docs")
# A larger file makes a case slow and finds little that a smaller one does not.
MAX_SAMPLE = 20_000
# What turns a text into something else, or into something that two readers take for two things.
TOKENS = (
    b"\n", b"\n\n", b" ", b"\t", b"\r", b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xc2\xa0", b"\x0c",
    b"1. ", b"(a) ", b"Article 7\n", "§ 12 ".encode(), "第一条 ".encode(), "المادة 1 ".encode(),
    b"[", b"]", b"[us: ", b"|", b"---\n", b"# ", b"> ", b"```\n", b"<table><tr><td>", b"</td>",
    b"<!--", b"-->", b"&nbsp;", b"{++", b"++}", b"{--", b"9" * 40, b"1" * 9, b"1,000.00 %",
    b"MMXXVI", b"- ", b": ", b"'", b'"', b"&a ", b"*a", b"{", b"}", b"\xf0\x9f\x91\xa9",
    b"e\xcc\x81", b"...",
)  # fmt: skip

Target = Callable[[Random], None]


def targets() -> dict[str, Target]:
    """Return every target by name: a reader each, and what changes texts."""
    readers = {name: partial(_read, reader.suffixes) for name, reader in _readers().items()}
    changers = {
        each.__name__.strip("_"): each for each in (_merge, _resolve, _patch, _amend, _say, _enact)
    }
    return {**readers, **changers}


@cache
def _readers() -> dict[str, Any]:
    return load_all("plans.readers", "READER")


@cache
def _samples(suffixes: tuple[str, ...]) -> list[tuple[PurePath, bytes]]:
    """Return files that a reader reads, of this repository; without any, texts so called."""
    paths = (path for folder in SAMPLES for path in sorted((ROOT / folder).rglob("*")))
    files = [path for path in paths if path.is_file()]
    some = [path for path in files if path.suffix in suffixes]
    named = some or [path for path in files if path.suffix in (".md", ".txt")]
    found = {path: path.read_bytes()[:MAX_SAMPLE] for path in named}
    return [(path if some else path.with_suffix(suffixes[0]), found[path]) for path in named]


def _mutated(data: bytes, random: Random) -> bytes:
    """Return bytes with pieces put in, left out, doubled or moved; in an archive, inside."""
    if data.startswith(b"PK") and random.random() < 0.9:
        return _repacked(data, random)
    if data.lstrip().startswith(b"<") and random.random() < 0.7:
        return _reordered(data, random)
    return _mangled(data, random)


def _reordered(data: bytes, random: Random) -> bytes:
    """Return a page or XML with tags, and words between them, doubled, left out or moved."""
    pieces = re.split(rb"(<[^<>]*>)", data)
    for _ in range(random.randint(1, 9)):
        at, other = (random.randrange(len(pieces)) for _ in range(2))
        pieces[at] = random.choice((b"", pieces[at] * 2, pieces[other], pieces[other] + pieces[at]))
    return b"".join(pieces)


def _repacked(data: bytes, random: Random) -> bytes:
    """Return an archive with one of its parts mutated, by its tags or by its bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(made, "w") as archive:
        parts = {name: whole.read(name) for name in whole.namelist()}
        chosen = random.choice(sorted(parts))
        mutate = random.choice((_mangled, _retagged, _retagged, _retagged))
        for name, content in parts.items():
            archive.writestr(name, mutate(content, random) if name == chosen else content)
    return made.getvalue()


def _retagged(data: bytes, random: Random) -> bytes:
    """Return XML with elements doubled, left out or changed places, and with other values."""
    pieces = re.split(rb"(<w:\w+[^<>]*/>|<w:(?:p|r|tc|tr)[ >].*?</w:(?:p|r|tc|tr)>)", data)
    for _ in range(random.randint(1, 6)):
        at, other = (random.randrange(len(pieces)) for _ in range(2))
        one = pieces[at]
        pieces[at] = random.choice((b"", one * 2, pieces[other], re.sub(rb'"\d+"', b'"-x9"', one)))
    return b"".join(pieces)


def _mangled(data: bytes, random: Random) -> bytes:
    """Return bytes with pieces put in, left out, doubled or changed places."""
    for _ in range(random.randint(1, 6)):
        start = random.randint(0, len(data))
        end = min(len(data), start + random.choice((0, 1, 3, 40, 400)))
        piece = data[start:end]
        other = random.randint(0, len(data))
        change = random.choice((b"", random.choice(TOKENS), piece * 2, data[other : other + 60]))
        data = data[:start] + change + data[end:]
    return data


def _read(suffixes: tuple[str, ...], random: Random) -> None:
    """What is read is a revision that reads back, and the same each time."""
    path, data = random.choice(_samples(suffixes))
    data = _mutated(data, random)
    accepted = random.random() < 0.5
    read = partial(read_document, data, path, "fuzzed", lambda _: accepted)
    found = read().revision
    assert read().revision == found
    text = dump_revision(found)
    assert dump_revision(read_model(text, Revision, "written")) == text


def _merged(random: Random) -> tuple[Revision, dict[str, Revision], Merge]:
    base = edited(document(random.randint(2, 7)), random, random.randint(0, 3))
    names = PARTIES[: random.randint(2, 3)]
    sides = {name: edited(base, random, random.randint(0, 4)) for name in names}
    return base, sides, merge(base, sides, random.choice(STRICT))


def _merge(random: Random) -> None:
    """The order of sides changes nothing, and no deletion is undone outside of brackets."""
    state = random.getstate()
    base, sides, found = _merged(random)
    random.setstate(state)
    assert dump_revision(_merged(random)[2].revision) == dump_revision(found.revision)
    strict = random.choice(STRICT)
    turned = {name: sides[name] for name in reversed(sides)}
    one, other = merge(base, sides, strict).revision, merge(base, turned, strict).revision
    assert dump_revision(one) == dump_revision(other)
    _nothing_is_back(base, sides, one)


def _nothing_is_back(base: Revision, sides: Mapping[str, Revision], made: Revision) -> None:
    if any(clause.alternatives for each in (base, *sides.values()) for clause in each.walk()):
        return  # what stands in brackets is nobody's text alone
    before, after = _said(base), _said(made)
    for sentence, many in before.items():
        gone = any(not _said(side)[sentence] for side in sides.values())
        if many == 1 and gone and len(sentence.split()) > 3:
            assert not after[sentence], f"{sentence!r} is back"


def _said(revision: Revision) -> Counter[str]:
    texts = (clause.text for clause in revision.walk() if not clause.alternatives)
    return Counter(" ".join(each.split()) for text in texts for each in sentences_of(text))


def _resolve(random: Random) -> None:
    """Every bracket can be closed in every way, until none is open."""
    found = _merged(random)[2].revision
    while brackets := open_brackets(found):
        bracket = random.choice(brackets)
        spot = {"number": bracket.number} if bracket.number is not None else {}
        wish = random.choice(bracket.alternatives)
        ways: list[dict[str, Any]] = [{"keep_both": True}, {"text": "So be it."}]
        ways += [{"take": wish.by[0]}] if wish.by else []
        try:
            found = resolve(found, bracket.clause, bracket.term, **random.choice(ways), **spot)
        except InputError:
            found = resolve(found, bracket.clause, bracket.term, keep_both=True, **spot)


def _patch(random: Random) -> None:
    """What leads from one text to another leads there, and its inverse back."""
    before = edited(document(), random, random.randint(0, 4))
    after = edited(before, random, random.randint(0, 6))
    operations = operations_between(before, after)
    made = apply(before, operations).revision
    assert made is not None and dump_revision(made) == dump_revision(after)
    back = apply(after, invert(operations)).revision
    assert back is not None and dump_revision(back) == dump_revision(before)


def _amend(random: Random) -> None:
    """Amendments are adopted in any order, or it is said why not."""
    base = edited(document(), random, 2)
    known = {
        name: Amendment(
            amendment=name,
            base="v1",
            by=(name,),
            operations=operations_between(base, edited(base, random, random.randint(1, 3))),
        )
        for name in PARTIES[:3]
    }
    chosen = random.sample(sorted(known), random.randint(1, 3))
    one, other = (adopt(order, base, known).revision for order in (chosen, chosen[::-1]))
    assert one == other


def _say(random: Random) -> None:
    """Sentences say what they were made of."""
    before = edited(document(), random, 2)
    operations = operations_between(before, edited(before, random, 3))
    lines = sentences(operations, before, default_name)
    read = read_sentences("\n".join(lines), before)
    assert apply(before, read).revision == apply(before, operations).revision


def _enact(random: Random) -> None:
    """What a mangled act asks of a text can be done to it, and is done; the rest is told."""
    text = _read_act(QUAY)
    act = _read_act(_mutated(random.choice([made for made, _ in KINDS]), random))
    instructions = act.instructions()
    if instructions is None:
        return
    asked = len(instructions.asked)
    found = enacted(instructions, text.revision)
    assert apply(text.revision, found.operations).revision is not None
    assert len(found.left) <= asked
    assert found.operations or len(found.left) == asked or not asked


def _read_act(data: bytes) -> ReadDocument:
    return read_document(data, PurePath("act.xml"), "fuzzed", lambda _: True)


def tried(target: Target, seed: int) -> str:
    """Run one case; return what went wrong, empty for nothing."""
    try:
        target(Random(seed))
    except InputError:
        return ""
    except BaseException:  # a panic in a parser's Rust is no Exception
        return traceback.format_exc(limit=-6)
    return ""


def main() -> int:
    """Run cases of all targets in turn until the time is over; return how many found something."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=0, help="where the seeds begin")
    parser.add_argument("--only", nargs="*", help="these targets alone")
    asked = parser.parse_args()
    chosen = {name: each for name, each in targets().items() if name in (asked.only or [name])}
    counts, found = Counter[str](), Counter[str]()
    end, seed = time.monotonic() + asked.minutes * 60, asked.seed
    while time.monotonic() < end:
        for name, target in chosen.items():
            counts[name] += 1
            if wrong := tried(target, seed):
                found[name] += 1
                sys.stderr.write(f"--- {name} --seed {seed}\n{wrong}\n")
        seed += 1
    for name in chosen:
        sys.stdout.write(f"{name}: {counts[name]} cases, {found[name]} findings\n")
    return found.total()


if __name__ == "__main__":
    sys.exit(min(main(), 1))

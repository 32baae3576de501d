"""A document of nothing but near-identical clauses: one goes, one comes, one has another figure."""

from __future__ import annotations

from random import Random

from benchmarks.documents.generate import Example, Row
from plans.model import Revision

_MONTHS = ("January", "March", "April", "June", "July", "September", "October", "December")


def twins(size: int, seed: int = 1, *, lasting: bool = False) -> Example:
    """Return a schedule of ``size`` instalments and its next revision, perhaps with lasting ids."""
    rng = Random(f"twins/{size}/{seed}")
    sums = rng.sample(range(1000, 1000 + 20 * size), size + 2)
    texts = [_instalment(number, sums[number]) for number in range(size)]
    gone, changed, come = size // 2, size // 4, 3 * size // 4
    # Where each clause comes from, -1 for the new one.
    origins = [at for at in range(size) if at != gone]
    origins.insert(come, -1)
    after = [texts[at] if at >= 0 else _instalment(rng.randrange(size), sums[-1]) for at in origins]
    after[origins.index(changed)] = _instalment(changed, sums[-2])
    names = [
        f"b{origin}" if lasting and origin >= 0 else f"a{at}" for at, origin in enumerate(origins)
    ]
    rows = [
        Row(
            (f"b{origin}",) if origin >= 0 else (),
            (names[at],),
            ("number",) if origin == changed else (),
            origin in (changed, -1),
            moved=False,
            family=0,
        )
        for at, origin in enumerate(origins)
    ]
    rows.append(Row((f"b{gone}",), (), ("deleted",), changed=True, moved=False, family=0))
    name = f"twins/{size}/{seed}"
    ids = "lasting" if lasting else "provisional"
    before = _revision("b", ids, {f"b{at}": text for at, text in enumerate(texts)})
    later = _revision("a", ids, dict(zip(names, after, strict=True)))
    return Example(name, before, later, tuple(rows))


def _instalment(number: int, amount: int) -> str:
    month, year = _MONTHS[number % len(_MONTHS)], 2026 + number // len(_MONTHS) % 9
    return f"The instalment due in {month} {year} is {amount} euros and is paid by standing order."


def _revision(side: str, ids: str, texts: dict[str, str]) -> Revision:
    clauses = [{"id": id, "text": text} for id, text in texts.items()]
    return Revision.model_validate({"revision": side, "ids": ids, "clauses": clauses})

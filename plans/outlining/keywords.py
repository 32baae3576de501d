"""The words that documents number their parts with, in all languages that have a file.

Each belongs to a kind, so that ``Art. 5`` and ``Article 6`` are one series, and each kind has a
rank: what stands higher closes what stands lower.
"""

from __future__ import annotations

from plans.languages import fold, forms, heads

# Ranks. Markdown's own levels stand above all (-9 … -4), bullets below all.
MARKDOWN, HEADING, ARTICLE, ITEM, BULLET = -10, 55, 80, 90, 95

RANKS = {
    "annex": 5, "part": 10, "book": 12, "title": 20, "division": 25, "chapter": 30, "section": 40,
    "subsection": 45, "phase": 75, "article": ARTICLE, "clause": 82, "point": 84, "paragraph": 86,
    "item": 88,
}  # fmt: skip

KINDS = {
    word: kind
    for known in heads().values()
    for kind, words in known.parts.items()
    for word in words
}

# These may stand alone, without a number, and still begin the part.
ALONE = {"annex"}

# Signs of parts whose number stands before them: 第三条.
HAN_KINDS = {
    sign: kind
    for known in heads().values()
    for kind, signs in known.enclosed.items()
    for sign in signs
}
_COUNTED = [
    (word, value)
    for known in heads().values()
    for series in known.ordinals.splitlines()
    for value, word in enumerate(forms(series), 1)
]
# As they are spelled, and their values by what spelling may vary.
ORDINAL_WORDS = [word for word, _ in _COUNTED]
ORDINALS = {fold(word): value for word, value in _COUNTED}
# Alone in their series: Disposición final única.
ONLY = {
    fold(series.strip())
    for known in heads().values()
    for series in known.ordinals.splitlines()
    if series.strip() and "|" not in series
}

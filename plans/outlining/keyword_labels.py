"""Reads labels that begin with a word: ``Article 5 bis``, ``§ 20 (1)``, ``第三条``."""

from __future__ import annotations

import re

from plans.languages import fold, is_repealed
from plans.outlining.counted_parts import counted_part
from plans.outlining.keywords import ALONE, HAN_KINDS, KINDS, ORDINALS, RANKS
from plans.outlining.mixed_numbers import mixed_number
from plans.outlining.numerals import HAN, han, letters
from plans.outlining.printed_numbers import HEAD, Mark, Need, Reading, read_mark
from plans.outlining.ranged_labels import ranged_label
from plans.outlining.stop_phrases import SQUEEZED
from plans.roman import from_roman

_LETTER = r"[^\W\d_\u3400-\u9fff]"
# Arabic may print its vowel signs behind the letters: أولاً.
_KEYWORD = re.compile(
    rf"(?P<word>{_LETTER}+(?:-{_LETTER}+|[\u064b-\u0652])?|№|n°)(?P<dot>\.?)", re.IGNORECASE
)
# What only says that a number is an ordinal: Art. 1º, 1er.
_ORDINAL = r"er|re|ère|eme|ème|-?й|-?я|\.?º|\.?ª|°"
_NUMBER = re.compile(
    # "Załącznik nr 1", "Приложение № 2": a sign of numbers may stand between.
    r"[ \t]{0,8}(?:(?:(?:nr|no)\.?|№|n°)[ \t]{0,8}(?=\d))?(?P<open>[(（]?)[ \t]?"
    r"(?P<core>\d{1,4}(?:[.]\d{1,4}){0,6}|[LRD]\.[ ]?\d{1,4}(?:-\d{1,4}){0,3}"
    rf"|{_LETTER}{{1,24}}(?:\ عشرة?)?)"
    rf"(?P<suffix>(?:{_ORDINAL}|e|[a-zа-яєіїґ]|[A-ZА-ЯЄІЇҐ]{{1,2}})(?!\w)"
    r"|[-–]\d{1,3}(?!\d|\.\d)|[¹²³⁰⁴-⁹]{1,3}|)"
    rf"(?P<latin>[ \t]?-?(?:{'|'.join(sorted(SQUEEZED))})[\u064b-\u0652]?(?!\w)|)"
    # "المادة 12 مكرر (أ)": the first of several put in; a sub-clause has words behind it.
    r"(?P<letter>[-–][A-Z]{1,2}(?!\w)|[ ]?\([\u0621-\u064a]\)(?=[ ]?(?:[:：–—-]|$))|)"
    r"[ \t]?(?P<close>[)）]?)"
    rf"(?P<behind>(?<=[)）])[ \t]?(?:{'|'.join(sorted(SQUEEZED))})(?!\w)|)"
)
# What the eye takes for a space.
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")
_SECTION_SIGN = re.compile(r"§§?")
# In Portuguese § counts the paragraphs of an article, first to ninth.
_ORDINAL_SIGN = re.compile(r"\s*\d\s?[º°]")
_TAIL = re.compile(r"(?:[ \t]?\((?:\d{1,3}[a-z]?|[a-z]|[ivx]{1,5})\)){1,3}(?!\w)")
_PART = re.compile(r"[ \t]{1,3}(?P<word>[^\W\d_]{1,12}\.?)[ \t]?(?P<core>\d{1,3})(?!\w)")
_PARTS = ("paragraph", "point", "item")
_SEPARATOR = re.compile(r"[ \t]*(?P<sep>[.:：．)）]?[ \t]?[-–—―]{0,3})[ \t\u3000]*")
_HAN_PART = re.compile(
    rf"(?:第[ ]?(?P<core>\d{{1,4}}|[{HAN}]{{1,7}})[ ]?|제[ ]?(?P<ko>\d{{1,4}}))"
    rf"(?P<unit>[{''.join(HAN_KINDS)}])(?P<suffix>(?:之|의)(?:[{HAN}]{{1,3}}|\d{{1,3}})|)"
    r"[ \t\u3000]*[:：]?[ \t\u3000]*"
)
_HAN_ANNEX = re.compile(
    rf"(?:附件|附录|附錄|附表|別表|附属書|附[ \u3000]?則(?=$|[（(]))[ ]?"
    rf"(?P<core>\d{{1,3}}|[{HAN}]{{1,3}}|)[:：]?[ \t\u3000]*"
)
# What follows a number that is only referred to: 第三条规定的, 第三条和第四条.
_HAN_MENTION = "规定的之和至所及与或、，,第中"

# A heading is not longer than this; a sentence may be.
MAX_HEADING = 90


def read_label(text: str) -> Mark | None:
    """Return the printed number that ``text`` starts with, with its keyword if it has one."""
    text = text[: 3 * HEAD].translate(_SPACES)
    head = text[:HEAD]
    if several := ranged_label(text):
        return several
    if head[:1] in ("第", "제", "附", "別"):
        return _han_part(head)
    if sign := _SECTION_SIGN.match(head):
        kind = "paragraph" if _ORDINAL_SIGN.match(head, sign.end()) else "article"
        return _numbered(text, sign.end(), kind, "§")
    return counted_part(head) or mixed_number(head) or _worded(text, head)


def _worded(text: str, head: str) -> Mark | None:
    """Return the number that ``text`` starts with, behind a keyword or alone."""
    word = _KEYWORD.match(head)
    if not word:
        return read_mark(text)
    if kind := _kind(word):
        found = _numbered(text, word.end(), kind) or _alone(word, head, kind)
        if found or len(word["word"]) > 1:
            return found
    return _ordinal(head, word) or read_mark(text)


def _ordinal(head: str, word: re.Match[str]) -> Mark | None:
    """Read ``PRIMERA.- Objeto``, as Spanish contracts number their clauses."""
    value = ORDINALS.get(fold(word["word"]), 0)
    separator = _SEPARATOR.match(head, word.end("word"))
    if not value or not separator or not separator["sep"] or separator["sep"] in ")）":
        return None
    readings = (Reading("ordinal", value),)
    kind = "clause"
    return Mark(
        word["word"], separator.end(), readings, Need.NEIGHBOURS, kind, RANKS[kind], word["word"]
    )


def _kind(word: re.Match[str]) -> str:
    low = word["word"].casefold()
    if low == "no" and not word["dot"]:
        return ""
    return KINDS.get(low, "") or (KINDS.get(f"{low}.", "") if word["dot"] else "")


def _alone(word: re.Match[str], head: str, kind: str) -> Mark | None:
    separator = _SEPARATOR.match(head, word.end("word"))
    end = separator.end() if separator else len(head)
    named = separator is not None and separator["sep"][:1] in (":", "–", "—")
    if kind not in ALONE or (head[end:] and not named):
        return None
    reading = Reading(f"{kind} alone", 1)
    return Mark(word["word"], end, (reading,), Need.NOTHING, kind, RANKS[kind])


def _numbered(text: str, start: int, kind: str, sign: str = "") -> Mark | None:
    """Read the number behind a keyword or a sign, which end at ``start``."""
    match = _NUMBER.match(text[:HEAD], start)
    if not match or not _is_complete(match):
        return None
    readings = _readings(match["core"], kind, sign, spaced=match.start("core") > start)
    if not readings:
        return None
    return _part(text, match, kind) or _whole(text, match, readings, kind, sign)


def _is_complete(match: re.Match[str]) -> bool:
    """Say whether the number's bracket is closed or, without one, no word runs on from it."""
    end = _end_of_number(match)
    return bool(match["close"]) if match["open"] else not match.string[end : end + 1].isalnum()


def _whole(
    text: str, match: re.Match[str], readings: tuple[Reading, ...], kind: str, sign: str
) -> Mark | None:
    """Read a label with what its number may have behind it: ``§ 20 (1).``."""
    head = text[:HEAD]
    end = _end_of_number(match)
    tail = _TAIL.match(head, end)
    stop = tail.end() if tail else end
    separator = _SEPARATOR.match(head, stop)
    assert separator is not None
    need = _need(text[separator.end() : separator.end() + HEAD], separator["sep"].strip(), kind)
    if need is None:
        return None
    if sign or tail:  # nothing else is printed so
        need = Need.NOTHING
    latin = match["latin"].strip() or match["behind"].strip()
    suffix = match["suffix"] + latin + match["letter"]
    return Mark(
        " ".join(head[:stop].split()), separator.end(), readings, need, kind, RANKS[kind],
        match["core"], suffix, tail[0].strip() if tail else "",
    )  # fmt: skip


def _part(text: str, match: re.Match[str], kind: str) -> Mark | None:
    """Read ``ст. 1 ч. 2``: the second part of the first article, printed with its article."""
    below = _PART.match(text[:HEAD], _end_of_number(match))
    part = KINDS.get(below["word"].casefold()) if below else None
    if not below or not match["core"].isdecimal() or part not in _PARTS:
        return None
    separator = _SEPARATOR.match(text[:HEAD], below.end())
    stop = separator.end() if separator else below.end()
    if text[stop : stop + 1].islower() or text[stop : stop + 1] in set(",;)"):
        return None
    reading = Reading(f"{kind} {below['word']}", int(below["core"]), (int(match["core"]),))
    printed = " ".join(text[: below.end()].split())
    slug = f"{kind} {match['core']} {part}"
    return Mark(printed, stop, (reading,), Need.SEQUENCE, slug, RANKS[part], below["core"])


def _end_of_number(match: re.Match[str]) -> int:
    if match["open"]:
        return match.end()
    return max(match.end(name) for name in ("core", "suffix", "latin", "letter"))


def _readings(core: str, kind: str, sign: str, *, spaced: bool) -> tuple[Reading, ...]:
    if core[0].isdecimal():
        tokens = tuple(int(part) for part in core.split("."))
        found = Reading(f"{kind}{sign} {len(tokens)}", tokens[-1], tokens[:-1])
        return (found,)
    if core[-1].isdecimal():  # "Art. L. 121-3" of the French codes
        *prefix, number = (int(part) for part in re.findall(r"\d+", core))
        return (Reading(f"{kind}-{core[0]} {len(prefix) + 1}", number, tuple(prefix)),)
    style = f"{kind}{sign} 1"
    return tuple(Reading(style, value) for value in values(core) if value) if spaced else ()


def values(core: str) -> list[int]:
    """Return what a number without digits can mean, the likeliest first; 0 is no meaning."""
    if value := ORDINALS.get(fold(core)) or _french_ordinal(core):
        return [value]
    numeral = _numeral(core)
    if len(core) > 1:
        return [numeral] if numeral < 200 or core.isupper() else []
    letter = [value for _, value in letters(core)[:1] if not core.islower() or value < 27]
    return [numeral, *letter] if core.casefold() in "ivxіх" else [*letter, numeral]


def _french_ordinal(core: str) -> int:
    """Return the value of ``Ier`` or ``Ire``; 0 if ``core`` is none."""
    stem, ending = core[:-2], core[-2:].casefold()
    return from_roman(stem) if stem.isupper() and ending in ("er", "re") else 0


def _numeral(core: str) -> int:
    """Return the value of a Roman number of one case; in small letters ``mix`` is a word."""
    return from_roman(core) if core.isupper() or (core.islower() and "m" not in core) else 0


def _need(rest: str, sep: str, kind: str) -> Need | None:
    """Return what else a label needs, judged by the words behind it; None if they forbid it."""
    if not rest or sep or is_repealed(rest):
        return Need.NOTHING
    if rest[0].islower():
        return Need.SEQUENCE if _may_go_on(rest, kind) else None
    return _need_of_begun(rest)


def _need_of_begun(rest: str) -> Need | None:
    """Return what else a label needs before words that do not begin small."""
    first, is_heading = rest[0], _may_be_heading(rest)
    if first.isdecimal() or first in ",;)]/%&":
        return None
    return Need.NOTHING if is_heading and first.isupper() else Need.SEQUENCE


def _may_go_on(rest: str, kind: str) -> bool:
    """Say whether ``rest`` is a heading that goes on from its label: "Annex I to the Agreement".

    "Section 3 of the law" is the start of a sentence.
    """
    return _may_be_heading(rest) and RANKS[kind] <= RANKS["part"]


def _may_be_heading(words: str) -> bool:
    return len(words) < MAX_HEADING and words[-1] not in ".;,:"


def _han_part(head: str) -> Mark | None:
    """Read ``第三条 总则``, or else ``附件一 价格表``."""
    match = _HAN_PART.match(head)
    if not match:
        return _han_annex(head)
    if _is_mention(match):
        return None
    core, kind = match["core"] or match["ko"], HAN_KINDS[match["unit"]]
    return _han_mark(match, core, kind, match["suffix"])


def is_ordinal(suffix: str) -> bool:
    """Say whether what stands behind a number only says that it is an ordinal."""
    return re.fullmatch(_ORDINAL, suffix) is not None


def mentions_a_part(text: str) -> bool:
    """Say whether ``text`` begins with a part that is only referred to: 第三条规定的."""
    match = _HAN_PART.match(text[:HEAD])
    return match is not None and _is_mention(match)


def _is_mention(match: re.Match[str]) -> bool:
    return not _stands_apart(match) and match.string[match.end()] in _HAN_MENTION


def _han_annex(head: str) -> Mark | None:
    match = _HAN_ANNEX.match(head)
    if not match or len(head) > match.end() + 40 or head[-1] in "。；，":
        return None
    return _han_mark(match, match["core"], "annex")


def _stands_apart(match: re.Match[str]) -> bool:
    """Say whether a space or the end of the line follows the number."""
    return match.end() == len(match.string) or match[0][-1].isspace()


def _han_mark(match: re.Match[str], core: str, kind: str, suffix: str = "") -> Mark:
    shown = match[0].strip(" \t\u3000:：")
    reading = Reading(f"{kind} 1", han(core) if core else 1)
    need = Need.NOTHING if _stands_apart(match) else Need.SEQUENCE
    return Mark(shown, match.end(), (reading,), need, kind, RANKS[kind], core, suffix)

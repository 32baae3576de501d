"""References to parts of documents: ``Article 5(2)``, ``§ 20 Abs. 1``, ``第十四条第二款``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from plans.languages import Joints, Table, language
from plans.quantities.han_numbers import read_chinese
from plans.quantities.mention_draft import GOOD, LIKELY, SURE, Found, Number
from plans.quantities.nouns import noun_at
from plans.quantities.ordinals import ordered_behind
from plans.quantities.page import Page

# 5, 8.4, 5a, 2011/24/EU; II; B. Brackets follow: (2), (a), (iv), (2025).
_FIGURE = r"\d{1,6}(?:[./]\d{1,6}){0,4}(?:/[A-Z]{2,5})?(?:[a-z](?![\w]))?"
_ROMAN = r"[IVXLCІХ]{1,7}(?!\w)"
_BRACKETS = r"(?:\s?\((?:[a-z]|[ivxl]{1,6}|\d{1,4})\)){0,4}"
# A number that is a bracket itself: paragraph (6), points (a) and (b).
_ENCLOSED = r"\((?:\d{1,4}[a-z]?|[a-z]|[ivxl]{1,6})\)"
_LETTER = r"[A-ZА-ЯЄҐء-ي](?!\w)"
_NUMBER = re.compile(
    rf"[ \t\u00a0\u202f]{{0,2}}\n?\s{{0,4}}(?P<n>{_FIGURE}|{_ROMAN}|{_LETTER}|{_ENCLOSED})"
    rf"(?P<more>{_BRACKETS})(?!\w)"
)
# The first signs of 第五条 and 附件二.
HAN_PARTS = "第附"
_SIGNS = "〇○零一二三四五六七八九十百"
_CYRILLIC_ROMAN = str.maketrans("ІХ", "IX")
# Parts that directly follow their whole: "Article 5, paragraph 2", "§ 20 Abs. 1 Satz 2".
_INNER = ("paragraph", "subparagraph", "sentence", "no.", "point")
_INNER_BEHIND_COMMA = ("paragraph", "subparagraph")
_OUTER = ("article", "section", "§", "rule", "paragraph", "clause", "regulation")
# These are followed by number words, "phase one", and by letters, "Annex B".
# In Cyrillic and Arabic a letter numbers nothing else: "часть В" may go on with a preposition.
_ANNEXED = ("annex", "appendix", "schedule", "exhibit", "attachment")
_SPELLED = ("phase", "part", "step", "stage", "annex", "chapter", "track", "option", "basket")
_LETTERED = (*_ANNEXED, "option", "part", "track", "table", "section")


@cache
def _next(joints: Joints) -> re.Pattern[str]:
    """Return the pattern of a further number that shares the noun: "Articles 5 *and 6*"."""
    listed = "|".join(map(re.escape, (*joints.lists, *joints.choices)))
    also = "|".join(map(re.escape, (*joints.lists, *joints.choices, *joints.ranges)))
    return re.compile(
        rf"(?P<join>\s?(?:,\s?(?:{listed})?|{also or '(?!)'}|–|—|-|&)\s?)"
        rf"(?P<n>{_FIGURE}|{_ENCLOSED}|{_ROMAN}|{_LETTER})(?P<more>{_BRACKETS})(?!\w)"
    )


def references_at(page: Page, at: int) -> list[Found]:
    """Return the reference at token ``at`` and those that share its noun: "Articles 5 and 6"."""
    if page.in_han and (found := _chinese(page, at)):
        return [found]
    match = page.lexicon.nouns.match(page, at)
    if not match:
        return []
    behind, (noun, plural) = match
    behind = _behind_sign(page, behind, noun)
    found = _first(page, at, behind, noun) or _in_words(page, at, behind, noun)
    if not found:
        return []
    _add_inner(page, found, noun)
    # "Art. 5, 6 i 8": an abbreviation may stand for several.
    several = plural or page.word(behind - 1) == "."
    return [found, *_listed(page, found, noun, plural=several)]


def _behind_sign(page: Page, at: int, noun: str) -> int:
    """Return the token behind what says that a number follows: "Приложение *№* 3"."""
    sign = page.lexicon.nouns.match(page, at) if noun != "no." and page.joined(at) else None
    return sign[0] if sign and sign[1][0] == "no." else at


def _first(page: Page, at: int, behind: int, noun: str) -> Found | None:
    number = _NUMBER.match(page.source, page.ends[behind - 1])
    if not number or not _suits(page, at, noun, number["n"]):
        return None
    value = _value(noun, number)
    sure = GOOD if page.word(behind - 1) == "." else SURE
    end = number.end()
    return Found(page.starts[at], end, page.at(end), "reference", value, sure)


def _suits(page: Page, at: int, noun: str, number: str) -> bool:
    """Whether ``number`` may number a ``noun``: only some have letters, and then a capital."""
    if number[0].isdecimal() or number[0] == "(":
        return True
    written = page.written(at)
    if not number.translate(_CYRILLIC_ROMAN).isascii():
        return noun in _ANNEXED and (len(written) == 1 or not written.isupper())
    return _suits_letter(noun, number, capital=written[:1].isupper())


def _suits_letter(noun: str, number: str, *, capital: bool) -> bool:
    if len(number) > 1 or number in "VXI":
        # "Part I" has a number, "part I play" has none.
        return capital or (noun != "no." and number != "I")
    return noun in _LETTERED and (capital or number != "A")


def _value(noun: str, number: re.Match[str]) -> str:
    bare = number["n"].strip("()").translate(_CYRILLIC_ROMAN)
    return f"{noun} {bare}{_brackets(number)}"


def _brackets(number: re.Match[str]) -> str:
    return "".join(number["more"].split())


def _in_words(page: Page, at: int, behind: int, noun: str) -> Found | None:
    return _spelled(page, at, behind, noun) or _ordered(page, at, behind, noun)


def _ordered(page: Page, at: int, behind: int, noun: str) -> Found | None:
    """Read "article premier", "частина друга" where ordinals stand behind their noun."""
    if "parts" not in page.language.numbers.ordinals.follow:
        return None
    ordinal = ordered_behind(page, behind)
    if not ordinal:
        return None
    place, number = ordinal
    end = page.ends[place - 1]
    return Found(page.starts[at], end, place, "reference", f"{noun} {number}", LIKELY)


def _spelled(page: Page, at: int, behind: int, noun: str) -> Found | None:
    if noun not in _SPELLED or not page.joined(behind):
        return None
    number = page.lexicon.atoms.match(page, behind)
    capital = page.written(at)[:1].isupper()
    if not number or number[1][0] != "numeral" or not (capital or noun in ("phase", "stage")):
        return None
    end = page.ends[number[0] - 1]
    value = f"{noun} {number[1][1]}"
    return Found(page.starts[at], end, number[0], "reference", value, LIKELY)


def _add_inner(page: Page, found: Found, noun: str) -> None:
    """Take in the part of a part: "Article 5, paragraph 2", "§ 20 Abs. 1 Satz 2"."""
    while noun in _OUTER:
        comma = page.word(found.next) == ","
        at = found.next + 1 if comma else found.next
        inner = page.lexicon.nouns.match(page, at) if page.joined(at) else None
        if not inner or inner[1][1] or not _is_inner(page, at, inner[1][0], comma=comma):
            return
        number = _NUMBER.match(page.source, page.ends[inner[0] - 1])
        if not number or not number["n"][0].isdecimal():
            return
        noun = inner[1][0]
        tail = f"({number['n']})" if noun == "paragraph" else f" {noun} {number['n']}"
        found.value = f"{found.value}{tail}{_brackets(number)}"
        found.end, found.next = number.end(), page.at(number.end())


def _is_inner(page: Page, at: int, noun: str, *, comma: bool) -> bool:
    joint = page.language.writing.fused_and
    if joint and page.word(at).startswith(joint):
        return False
    return noun in (_INNER_BEHIND_COMMA if comma else _INNER)


def _listed(page: Page, found: Found, noun: str, *, plural: bool) -> list[Found]:
    more: list[Found] = []
    end = found.end
    following = _next(page.language.joints)
    while match := following.match(page.source, end):
        behind = page.at(match.end())
        dash = match["join"].strip() in ("–", "—", "-")
        # "Annexes A and C", and not "Annexes 1 and A".
        if match["n"][0].isalpha() and not (plural and _is_lettered(found)):
            break
        # "Article 5 and 30 days": only a plural shares its noun, and never with a unit.
        if not (plural or dash) or (_counts(page, behind) and not _has_part(page, behind)):
            break
        value = _value(noun, match)
        further = Found(match.start("n"), match.end(), behind, "reference", value, GOOD)
        _add_inner(page, further, noun)
        more.append(further)
        end = further.end
    return more


def _is_lettered(found: Found) -> bool:
    return str(found.value).rpartition(" ")[2][:1].isalpha()


def _has_part(page: Page, at: int) -> bool:
    """Whether a part of the part follows: "Artikel 12a, 35 *Abs.* 2"."""
    inner = page.lexicon.nouns.match(page, at) if page.joined(at) else None
    return bool(
        inner and inner[1][0] in _INNER and _NUMBER.match(page.source, page.ends[inner[0] - 1])
    )


def _counts(page: Page, at: int) -> bool:
    if not page.joined(at):
        return False
    if page.language.times.capital_nouns and page.written(at)[:1].isupper():
        # "Artikel 5 und 30 Soldaten": the noun is counted.
        return True
    if _is_counted(page, at):
        return True
    return bool(page.lexicon.units.match(page, at) or page.lexicon.months.match(page, at))


def _is_counted(page: Page, at: int) -> bool:
    """Whether a noun at token ``at`` is what the number before it counts."""
    start, end = page.starts[at - 1], page.ends[at - 1]
    number = Number(Decimal(2), start, end, at, SURE)
    return bool(page.lexicon.things.match(page, at) or noun_at(page, at, number))


class _HanParts(NamedTuple):
    """How Chinese numbers the parts of a document, and the English noun by each sign."""

    part: re.Pattern[str]
    annex: re.Pattern[str]
    nouns: Mapping[str, str]


@cache
def _han_parts(tag: str) -> _HanParts:
    here = language(tag)
    enclosed = _by_sign(here.head.enclosed, here.references.enclosed)
    annexes = _by_sign(here.references.annexes)
    return _HanParts(
        re.compile(rf"第\s?[(（]?(\d{{1,5}}|[{_SIGNS}]{{1,7}})[)）]?\s?({'|'.join(enclosed)})"),
        re.compile(rf"({'|'.join(annexes)})\s?(\d{{1,4}}|[{_SIGNS}]{{1,4}}|[A-Z](?![A-Za-z\d]))"),
        enclosed | annexes,
    )


def _by_sign(*tables: Table) -> dict[str, str]:
    return {sign: noun for table in tables for noun, signs in table.items() for sign in signs}


def _chinese(page: Page, at: int) -> Found | None:
    start, parts = page.starts[at], _han_parts(page.language.tag)
    if annex := parts.annex.match(page.source, start):
        value = f"{parts.nouns[annex[1]]} {_read(annex[2])}"
        return Found(start, annex.end(), page.at(annex.end()), "reference", value, GOOD)
    value, end = "", start
    while part := parts.part.match(page.source, end):
        noun, number = parts.nouns[part[2]], _read(part[1])
        inner = noun == "paragraph" and value
        value += f"({number})" if inner else f"{' ' if value else ''}{noun} {number}"
        end = part.end()
    if not value:
        return None
    return Found(start, end, page.at(end), "reference", value, GOOD)


def _read(number: str) -> str:
    if number.isascii():
        return number
    return str(read_chinese(number)) if not number.isdecimal() else str(int(number))

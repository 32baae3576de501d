"""Numbers as a word processor writes them: in figures of a script, in letters, in Roman signs."""

from __future__ import annotations

from collections.abc import Callable

from plans.quantities import in_chinese
from plans.roman import to_roman

# Word counts no further; in Roman signs it does not get so far.
MOST = 32_767
_MOST_HEBREW = 3_999
# Letters are doubled when they run out: z, aa, bb. Nobody counts on beyond so many.
_MOST_REPEATED = 30

_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_RUSSIAN = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ALPHA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_GANADA = "가나다라마바사아자차카타파하"
_CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_AIUEO = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
_HEBREW = (
    (400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"),
    (50, "נ"), (40, "מ"), (30, "ל"), (20, "כ"), (16, "טז"), (15, "טו"), (10, "י"), (9, "ט"),
    (8, "ח"), (7, "ז"), (6, "ו"), (5, "ה"), (4, "ד"), (3, "ג"), (2, "ב"), (1, "א"),
)  # fmt: skip
_HAN = "〇一二三四五六七八九"
_HINDI, _THAI, _WIDE = "०१२३४५६७८९", "๐๑๒๓๔๕๖๗๘๙", "０１２３４５６７８９"


def written(number: int, format: str) -> str:
    """Return ``number`` in a ``format`` of Word; one that nobody knows is figures."""
    number = min(number, MOST)
    return _FORMATS.get(format, str)(number)


def _added(number: int, values: tuple[tuple[int, str], ...]) -> str:
    found = ""
    for value, sign in values:
        count, number = divmod(number, value)
        found += sign * count
    return found


def _roman(number: int) -> str:
    return to_roman(number) or str(number)


def _hebrew(number: int) -> str:
    return _added(number, _HEBREW) if 0 < number <= _MOST_HEBREW else str(number)


def _repeated(letters: str) -> Callable[[int], str]:
    def letter(number: int) -> str:
        times, at = divmod(number - 1, len(letters))
        return letters[at] * (times + 1) if number > 0 and times < _MOST_REPEATED else str(number)

    return letter


def _in_turn(signs: str) -> Callable[[int], str]:
    """Signs that begin again when they run out."""
    return lambda number: signs[(number - 1) % len(signs)] if number > 0 else str(number)


def _figures(digits: str) -> Callable[[int], str]:
    return lambda number: str(number).translate(str.maketrans("0123456789", digits))


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 0 < number <= 20 else str(number)


def _small(form: Callable[[int], str]) -> Callable[[int], str]:
    return lambda number: form(number).lower()


_FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02}",
    "numberInDash": lambda number: f"- {number} -",
    "upperRoman": _roman,
    "lowerRoman": _small(_roman),
    "upperLetter": _repeated(_LATIN),
    "lowerLetter": _small(_repeated(_LATIN)),
    "russianUpper": _repeated(_RUSSIAN),
    "russianLower": _small(_repeated(_RUSSIAN)),
    "arabicAbjad": _repeated(_ABJAD),
    "arabicAlpha": _repeated(_ALPHA),
    "hebrew1": _hebrew,
    "ganada": _in_turn(_GANADA),
    "chosung": _in_turn(_CHOSUNG),
    "aiueoFullWidth": _in_turn(_AIUEO),
    "ideographTraditional": _in_turn(_STEMS),
    "ideographZodiac": _in_turn(_BRANCHES),
    "decimalFullWidth": _figures(_WIDE),
    "ideographDigital": _figures(_HAN),
    "japaneseDigitalTenThousand": _figures(_HAN),
    "taiwaneseDigital": _figures(_HAN),
    "thaiNumbers": _figures(_THAI),
    "hindiNumbers": _figures(_HINDI),
    "chineseCounting": in_chinese,
    "chineseCountingThousand": in_chinese,
    "japaneseCounting": in_chinese,
    "taiwaneseCounting": in_chinese,
    "taiwaneseCountingThousand": in_chinese,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "ordinal": str,
}

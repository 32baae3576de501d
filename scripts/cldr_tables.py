"""Write CLDR's part of the language files: names of units and currencies, behind one line.

Run once per CLDR release, and for a new language, in an environment of its own; babel is not
needed at run time:

    python -m venv /tmp/tables && /tmp/tables/bin/pip install babel==2.18.0
    /tmp/tables/bin/python scripts/cldr_tables.py
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from pathlib import Path

from babel import Locale
from babel.core import get_global

LANGUAGES = Path(__file__).resolve().parent.parent / "plans" / "languages"
UNKNOWN = "und"
WIDTH = 95
MARK = "\n# From Unicode CLDR"
DURATIONS = ("year", "month", "week", "day", "hour", "minute")
MEASURES = {
    "length-kilometer": "km",
    "length-meter": "m",
    "length-centimeter": "cm",
    "length-millimeter": "mm",
    "length-mile": "mi",
    "length-nautical-mile": "nmi",
    "area-square-kilometer": "km²",
    "area-square-meter": "m²",
    "area-hectare": "ha",
    "volume-cubic-meter": "m³",
    "volume-liter": "L",
    "mass-kilogram": "kg",
    "mass-gram": "g",
    "mass-tonne": "t",
    "power-kilowatt": "kW",
    "power-megawatt": "MW",
    "power-gigawatt": "GW",
    "temperature-celsius": "°C",
}
COINS = "USD EUR GBP UAH RUB CNY JPY CHF CAD AUD PLN SEK NOK DKK CZK HUF RON TRY BYN GEL MDL KZT"
# What has a code and is no country: stand-ins, and groups that only money has.
NOT_STATES = {"EZ", "QO", "XA", "XB", "ZZ"}
# "ALL 50 STATES", "TOP 10": in capitals these are words.
NOT_CODES = {"ALL", "TOP"}


def main() -> None:
    for file in sorted(LANGUAGES.glob("*.toml")):
        own, mark, _ = file.read_text("utf-8").partition(MARK)
        # A language that is only recognised has no tables, and needs none of these.
        if mark or "\n[" in own:
            file.write_text(own.rstrip("\n") + "\n" + generated(file.stem), "utf-8")


def generated(tag: str) -> str:
    """Return the end of the language file of ``tag``."""
    version = get_global("cldr")["version"]
    note = f"{MARK} {version}, written by scripts/cldr_tables.py; what you add here is lost.\n"
    if tag == UNKNOWN:
        return f"{note}[cldr]\n{entry('codes', codes_in_use(), ' ')}\n"
    tables = {"periods": durations(tag), "measures": measures(tag), "coins": coins(tag)}
    # The quick reader takes one long text in one step, and two hundred keys in two hundred.
    states = f"[cldr]\n{entry('states', names_of_states(tag), ' | ')}\n\n"
    return note + states + "\n".join(table(f"cldr.{name}", rows) for name, rows in tables.items())


def names_of_states(tag: str) -> list[str]:
    """Return the names of countries, with the short ones, each behind its code."""
    found = []
    for code, name in sorted(Locale.parse(tag).territories.items()):
        if re.fullmatch("[A-Z]{2}", code) and code not in NOT_STATES:
            found += [f"{code} {form}" for form in _plain(name)]
    return found


def _plain(name: str) -> list[str]:
    """Return a name without what stands in brackets: Myanmar (Burma)."""
    return _once(filter(None, (part.strip() for part in re.split(r"[()（）]", name)[:1])))


def durations(tag: str) -> dict[str, list[str]]:
    return {unit: _unit_names(tag, f"duration-{unit}") for unit in DURATIONS}


def measures(tag: str) -> dict[str, list[str]]:
    """Return the names by symbol; the symbols themselves are the same everywhere."""
    names = {sign: _unit_names(tag, unit) for unit, sign in MEASURES.items()}
    return {sign: [form for form in forms if form != sign] for sign, forms in names.items()}


def coins(tag: str) -> dict[str, list[str]]:
    locale = Locale.parse(tag)
    plurals = locale._data["currency_names_plural"]
    names = {}
    for code in COINS.split():
        forms = dict(plurals[code]) if code in plurals else {}
        names[code] = _written([locale.currencies[code], *forms.values()], tag)
    return names


def codes_in_use() -> list[str]:
    tenders = get_global("territory_currencies").values()
    codes = {code for rows in tenders for code, _, until, tender in rows if tender and not until}
    return sorted(codes - NOT_CODES)


def _unit_names(tag: str, unit: str) -> list[str]:
    """Return the names of ``unit`` as they stand behind a number; no lone letters."""
    names = []
    for width in ("long", "short"):
        patterns = Locale.parse(tag)._data["unit_patterns"].get(unit, {}).get(width, {})
        for count, pattern in patterns.items():
            if count != "per" and pattern.startswith("{0}"):
                names.append(pattern.removeprefix("{0}").strip("\u00a0\u202f "))
    return [name for name in _written(names, tag) if len(name.rstrip(".")) > 1 or tag == "zh"]


def _written(forms: Iterable[str], tag: str) -> list[str]:
    # babel resolves some aliases of other locales to the names of the last one loaded.
    han = re.compile(r"[\u4e00-\u9fff]")
    own = [form for form in forms if bool(han.search(form)) == (tag == "zh") or form.isascii()]
    return _once(form for form in own if not form[0].isdigit())


def _once(forms: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(forms))


def table(name: str, rows: dict[str, list[str]]) -> str:
    lines = [f"{entry(key, forms, ' | ')}\n" for key, forms in rows.items() if forms]
    return f"[{name}]\n{''.join(lines)}"


def entry(key: str, forms: list[str], parted: str) -> str:
    """Return one line, or several of a hundred signs: the quick reader takes quotes like these."""
    bare = key if re.fullmatch(r"[\w-]+", key, re.ASCII) else f'"{key}"'
    text = parted.join(forms).replace("'", "\u2019")
    if len(text) + len(bare) < WIDTH:
        return f"{bare} = '{text}'"
    lines = textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
    return f"{bare} = '''\n{chr(10).join(lines)}'''"


if __name__ == "__main__":
    main()

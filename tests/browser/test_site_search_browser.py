"""The search of a site in a browser: its words are those that the index has, in any language."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import pytest
from browsing import Open

from plans.publishing.search_index import Entry, index_files
from plans.publishing.search_words import words_of
from plans.resources import shipped

pytestmark = pytest.mark.browser

SENTENCES = {
    "en": "The armed forces number 800,000; naïve co-operation under Article 3(b) isn't “seen”.",
    "de": "Die Straßenmaßnahmen enden zum 1.1.2026; 800.000 EUR ÜBERGANGSGELD für Große.",
    "es": "La reducción será de 1.234.567 euros según el artículo 5.º; año, niño, ¿qué?",
    "fr": "L’armée n’excède pas 800 000 hommes; œuvre, cœur, déjà, ÉTÉ, façade, n° 3.",
    "uk": "Збройні сили України не перевищують 800 000 осіб; їхній під’їзд, ґрунт, Європа.",
    "ru": "Вооружённые силы насчитывают не более 600 000 человек; съезд, ещё, ЙОД.",
    "zh": "中华人民共和国第3条：武装部队人数不超过80万人，GDP的２％。",
    "ar": "لا يتجاوز عدد القوّات المسلّحة ٨٠٠٬٠٠٠ فرد؛ إعادة الأسرى والمؤتمـــر الأوّل",
    "he": "מספר החיילים לא יעלה על 800,000; שָׁלוֹם וּבִטָּחוֹן",
    "pl": "Siły zbrojne liczą nie więcej niż 800 000 żołnierzy; źródło, łódź, ĄĘ.",
    "tr": "Barış İstanbul'da imzalanır; ILIK ılık.",
    "el": "Ο στρατός ΤΗΣ Ελλάδος· άρθρο 3, πρόσωπος.",
    "hi": "सेना की संख्या ८००,००० से अधिक नहीं होगी।",
    "ko": "군대는 80만 명을 넘지 않는다.",
    "th": "กองทัพต้องมีกำลังพลไม่เกิน 800,000 นาย",
    "ja": "軍隊は８０万人を超えない。ガイドライン・ｶﾞｲﾄﾞ",
}
# The one script whose small letters are folded to capitals.
CHEROKEE = (range(0x13A0, 0x1400), range(0xAB70, 0xABC0))
# Letters that come by the thousand, each as the next; of them every sixteenth is looked at.
MANY = {"CJK UNIFIED IDEOGRAPH", "TANGUT IDEOGRAPH", "HANGUL SYLLABLE"}


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A page with nothing on it but a search."""
    folder = tmp_path_factory.mktemp("search")
    (folder / "assets").mkdir()
    (folder / "search").mkdir()
    entries = [Entry("Clauses", tag, f"{tag}/index.html", said) for tag, said in SENTENCES.items()]
    for name, script in index_files(entries, 3).items():
        (folder / "assets" / name).write_text(script, "utf-8")
    script = (shipped("templates") / "site-search.js").read_text("utf-8")
    (folder / "assets" / "search.js").write_text(script, "utf-8")
    page = folder / "search" / "index.html"
    page.write_text(
        "<!doctype html><meta charset=utf-8><title>Search</title><form id=search hidden>"
        "<input name=q></form><div id=found></div>"
        "<script src=../assets/search-index.js></script><script src=../assets/search.js></script>",
        "utf-8",
    )
    return {"search": page}


def test_a_browser_finds_the_words_that_the_index_has_in_every_language(visit: Open) -> None:
    forms = ("NFC", "NFD", "NFKC")
    texts = [unicodedata.normalize(form, said) for said in SENTENCES.values() for form in forms]
    theirs: list[list[str]] = visit("search").evaluate("all => all.map(words)", texts)
    for text, found in zip(texts, theirs, strict=True):
        assert found == words_of(text)


def test_a_browser_folds_every_letter_as_the_index_does(visit: Open) -> None:
    known = [char for char in map(chr, range(sys.maxunicode + 1)) if _is_known(char)]
    letters = [char for char in known if ord(char) % 16 == 0 or not _is_amid_its_like(char)]
    theirs: list[list[str]] = visit("search").evaluate("all => all.map(words)", letters)
    assert {
        a: (b, words_of(a)) for a, b in zip(letters, theirs, strict=True) if b != words_of(a)
    } == {}


def _is_amid_its_like(char: str) -> bool:
    """Whether a letter is one of thousands, and those before and behind it are of the same kind."""
    around = (unicodedata.name(chr(ord(char) + step), "") for step in (-1, 0, 1))
    kinds = {name.rpartition("-")[0] or name.rpartition(" ")[0] for name in around}
    return len(kinds) == 1 and bool(kinds & MANY)


def _is_known(char: str) -> bool:
    strange = any(ord(char) in few for few in CHEROKEE)
    return unicodedata.category(char)[0] != "C" and not strange


def test_a_word_is_found_by_its_beginning_in_every_language(visit: Open) -> None:
    page = visit("search")
    every = "words => Promise.all(words.map(find))"
    for number, said in enumerate(SENTENCES.values()):
        asked = [*words_of(said)] + [word[:3] for word in words_of(said)]
        assert all(number in found for found in page.evaluate(every, asked))


def test_what_is_found_shows_the_words_in_their_place(visit: Open) -> None:
    page = visit("search", "?q=gdp")
    page.wait_for_selector("#found li")
    assert page.locator("#found mark").all_inner_texts() == ["GDP"]
    found = visit("search", "?q=人民")
    found.wait_for_selector("#found li")
    assert found.locator("#found mark").all_inner_texts() == ["人民"]
    grouped = visit("search", "?q=800000 forces")
    grouped.wait_for_selector("#found li")
    assert grouped.locator("#found mark").all_inner_texts() == ["forces", "800,000"]


def test_an_entry_has_to_have_every_word_and_the_rarer_and_whole_word_counts_more(
    visit: Open,
) -> None:
    page = visit("search")
    assert page.evaluate("find('armee 800000')") == [3]
    assert page.evaluate("find('armee widerspruch')") == []
    assert page.evaluate("find('')") == []

"""Which language a text is in: by its script, then by its small words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

# A title page may lie, three thousand characters rarely do; more would cost and tell no more.
_SAMPLE = 3000
# Compiled on first use: the import costs nothing.
_SCRIPTS = {
    "han": "[\u3400-\u9fff]",
    "kana": "[\u3040-\u30ff\u31f0-\u31ff]",
    "arabic": "[\u0620-\u064a\u0671-\u06d3]",
    "cyrillic": "[\u0400-\u04ff]",
    "latin": "[a-zA-Z\u00c0-\u024f]",
}
_WORD = r"[^\W\d_]+"
# A sign of Chinese writes about as much as three Latin letters.
_HAN_WEIGHT = 3
_FEW_KANA = 30
# Letters that the neighbours of a language have and it has not.
_NOT_ARABIC = "[پچژگکیےٹڈڑںھە]"
_UKRAINIAN, _RUSSIAN = "[іїєґІЇЄҐ]", "[ыэЫЭ]"
_OTHER_CYRILLIC = "(?i:[ўђјљњћџѓќѕәғқңөұүһ])"
# Function words, and such words of treaties and contracts as tell languages apart. The tags
# behind "zz" are listed so that their texts are not taken for one of ours.
_HINTS = {
    "en": (
        "the of and to in is are was be by for with on at from that this which shall must will "
        "may should not or an as it its their has have all any no without within per after "
        "before between one two three four five six seven eight nine ten twelve twenty thirty "
        "fifty hundred thousand million billion year years month months day days week weeks "
        "percent cent dollars euros half article point points section paragraph annex under "
        "personnel troops agreement party parties january february march april may june july "
        "august september october november december permanently immediately limited see never "
        "neither nor cannot a under resolution security council ceasefire permanent dated signed "
        "forces page people date"
    ),
    "de": (
        "der die das und ist sind den dem des ein eine einer eines zu mit auf für von nicht kein "
        "keine ohne im am zum zur nach bei durch als auch oder muss soll darf kann wird werden "
        "artikel absatz jahre jahren tage tagen monate monaten millionen milliarden prozent "
        "innerhalb spätestens vertrag parteien januar februar märz mai juni juli oktober dezember "
        "es sie wir beträgt zwei drei fünf zehn euro arbeitstage arbeitstagen"
    ),
    "es": (
        "el la los las un una de del y en que se no por con para al es son su sus como más o "
        "debe deben puede pueden podrá sin artículo párrafo anexo años año meses días millones "
        "ciento dentro según durante partes acuerdo enero febrero marzo abril mayo junio julio "
        "agosto septiembre octubre noviembre diciembre dos tres cinco diez"
    ),
    "fr": (
        "le la les un une de du des et en que qui ne pas pour par avec au aux est sont sur dans "
        "ce cette ou il elle doit doivent peut peuvent sans article paragraphe annexe ans années "
        "mois jours millions milliards cent pendant selon parties accord janvier février mars "
        "avril mai juin juillet août septembre octobre novembre décembre deux trois cinq dix"
    ),
    "uk": (
        "та не на що або до за від років роки року рік роках днів це у й про для як при через "
        "після січня лютого березня квітня травня червня липня серпня вересня жовтня листопада "
        "грудня гривень грн євро осіб може можуть має мають повинен повинна мусить згоди сторона "
        "сторони сторін договору угоди україни буде бути без дня тисяч мільйонів відсотків відсотка"
    ),
    "ru": (
        "и не на что или до за от лет года год годах дней это в о для как со при через после "
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря "
        "рублей руб евро человек может могут должен должна должны следует согласия сторона "
        "стороны сторон договора соглашения будет без дня процентов процента позднее"
    ),
    "zz-pt": "o a os as do da dos das e em não que com para por são uma um mais ao às pela artigo",
    "zz-it": "il lo la gli i le di del della dei e che non per con sono un una articolo nel anni",
    "zz-nl": "de het een van en in is niet met voor op te zijn dat wordt of aan door artikel jaar",
    "zz-pl": "i w na z do nie się jest oraz lub że dla przez od o po ten są może artykuł lat dni",
    "zz-sv": "och att i det som en ett av för på är med inte till den har om skall eller artikel",
    "zz-ro": "și de la în cu nu pe care este sau din pentru un o ani zile articolul",
    "zz-tr": "ve bir bu ile için de da olan olarak yıl gün madde değil",
    "zz-bg": "и на не да се за от ще са като или в с по му бъде",
    "zz-sr": "и на не да се за од ће су као или у са по је бити",
}
_LATIN = ("en", "de", "es", "fr", *(tag for tag in _HINTS if tag[:2] == "zz" and tag < "zz-r"))
_LATIN = (*_LATIN, "zz-ro", "zz-sv", "zz-tr")
_CYRILLIC = ("uk", "ru", "zz-bg", "zz-sr")


def language_of(text: str) -> str:
    """Return en, de, es, fr, uk, ru, zh or ar; ``und`` where none of them is likely."""
    head = text[:_SAMPLE]
    count = {script: len(re.findall(pattern, head)) for script, pattern in _SCRIPTS.items()}
    count["han"] *= _HAN_WEIGHT
    script = max(count, key=lambda name: count[name])
    # Japanese writes Han too, but never without kana.
    if not count[script] or count["kana"] * _FEW_KANA > count["han"]:
        return "und"
    if script == "han":
        return "zh"
    if script == "arabic":
        return "und" if re.search(_NOT_ARABIC, head) else "ar"
    return _cyrillic(head) if script == "cyrillic" else _by_words(head, _LATIN)


def reading_of(text: str) -> str:
    """Return the language to read ``text`` in: a heading without small words as English."""
    found = language_of(text)
    return (
        "en" if found == "und" and text.isascii() and not _votes(text[:_SAMPLE], _LATIN) else found
    )


def _cyrillic(head: str) -> str:
    if re.search(_OTHER_CYRILLIC, head):
        return "und"
    ukrainian, russian = len(re.findall(_UKRAINIAN, head)), len(re.findall(_RUSSIAN, head))
    if ukrainian != russian:
        return "uk" if ukrainian > russian else "ru"
    tag = _by_words(head, _CYRILLIC)
    # Ukrainian hardly writes a dozen letters without an і, nor Bulgarian two dozen without an ъ.
    silent = tag == "und" and "ъ" not in head and len(re.findall(_SCRIPTS["cyrillic"], head)) > 20
    return "ru" if silent else tag


def _by_words(head: str, tags: tuple[str, ...]) -> str:
    ranked = _votes(head, tags).most_common(2)
    (first, most), (_, next_most) = [*ranked, ("und", 0), ("und", 0)][:2]
    return first if most > next_most and not first.startswith("zz") else "und"


def _votes(head: str, tags: tuple[str, ...]) -> Counter[str]:
    votes = Counter[str]()
    for word in re.findall(_WORD, head.lower()):
        votes.update(tag for tag in _hints().get(word, ()) if tag in tags)
    return votes


@cache
def _hints() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for tag, words in _HINTS.items():
        for word in words.split():
            found.setdefault(word, []).append(tag)
    return found

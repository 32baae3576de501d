"""What cites an article by its number is merged as the article, whatever number it has by then.

A law is made as its articles and who cites whom, and printed with numbers in one of nine languages.
What two sides make of it is printed again, each with its own numbers, as its drafters would. A
merge has to come to what one gets if both changes are made to the law and it is printed once.
"""

from __future__ import annotations

from random import Random

import pytest

from plans.merging import Merge, merge
from plans.model import Revision
from plans.writing import dump_revision

HAN = "一二三四五六七八九十"
NAMES = "abcdefghijklxy"
LETTERS = {
    "С": "абвгдежзиклмхц", "ا": "ابتثجحخدذرزسشص", "第": "甲丙丁戊己庚辛壬癸子丑寅卯辰",
}  # fmt: skip

# A label, a paragraph's label, and sentences that cite an article, one with a paragraph of it, that
# of another text, and none.
LANGUAGES = {
    "figures of Arabic": (
        "المادة {}", "{}.", "يعمل الحارس وفقا للمادة {}.",
        "يجوز للحارس الرفض وفقا للفقرة {} من المادة {}.",
        "تبقى المادة ٢ من الميثاق كما هي.", "البرج مفتوح يوم الأحد.",
    ),
    "en": (
        "Article {}", "{}.", "The keeper acts under Article {}.",
        "The keeper may refuse in the cases of paragraph {} of Article {}.",
        "Article 2 of the Charter and point 99 stay as they are.", "The tower is open on Sundays.",
    ),
    "de": (
        "Artikel {}", "({})", "Der Wärter handelt nach Artikel {}.",
        "Der Wärter darf in den Fällen des Absatzes {} des Artikels {} ablehnen.",
        "Artikel 2 der Charta bleibt unberührt.", "Der Turm ist am Sonntag offen.",
    ),
    "§": (
        "§ {}", "({})", "Der Wärter handelt nach § {}.",
        "Der Wärter lehnt nach Absatz {} des § {} ab.",
        "Artikel 2 der Charta bleibt unberührt.", "Der Turm ist am Sonntag offen.",
    ),
    "fr": (
        "Article {}", "{}.", "Le gardien agit en vertu de l'article {}.",
        "Le gardien peut refuser dans les cas du paragraphe {} de l'article {}.",
        "L'article 2 de la Charte reste applicable.", "La tour est ouverte le dimanche.",
    ),
    "es": (
        "Artículo {}", "{}.", "El guarda actúa conforme al artículo {}.",
        "El guarda puede negarse en los casos del párrafo {} del artículo {}.",
        "El artículo 2 de la Carta no cambia.", "La torre está abierta los domingos.",
    ),
    "ru": (
        "Статья {}", "{}.", "Сторож действует согласно статье {}.",
        "Сторож может отказать по пункту {} статьи {}.",
        "Статья 2 Устава остаётся в силе.", "Башня открыта по воскресеньям.",
    ),
    "uk": (
        "Стаття {}", "{}.", "Сторож діє згідно зі статтею {}.",
        "Сторож може відмовити згідно з пунктом {} статті {}.",
        "Стаття 2 Статуту лишається чинною.", "Вежа відчинена щонеділі.",
    ),
    "pl": (
        "Art. {}", "{}.", "Strażnik działa zgodnie z art. {}.",
        "Strażnik odmawia zgodnie z ust. {} art. {}.",
        "Artykuł 2 Karty pozostaje w mocy.", "Wieża jest otwarta w niedziele.",
    ),
    "ar": (
        "المادة {}", "{}.", "يعمل الحارس وفقا للمادة {}.",
        "يجوز للحارس الرفض وفقا للفقرة {} من المادة {}.",
        "تبقى المادة 2 من الميثاق كما هي.", "البرج مفتوح يوم الأحد.",
    ),
    "zh": (
        "第{}条", "第{}款", "守门人依照第{}条行事。", "守门人可以依照第{1}条第{0}款拒绝。",
        "《宪章》第二条不变。", "钟楼每星期日开放。",
    ),
}  # fmt: skip

Law = list[tuple[str, tuple[str, ...], str]]
"""Articles in order: a name, whom each paragraph cites (``a``, or ``a:2``), and words."""


def number(count: int, language: str) -> str:
    if language != "zh":
        figures = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
        return str(count).translate(figures if language == "figures of Arabic" else {})
    tens, ones = divmod(count, 10)
    return (
        ("" if tens < 2 else HAN[tens - 1])
        + ("十" if tens else "")
        + (HAN[ones - 1] if ones else "")
    )


def printed(law: Law, language: str, *, chapters: bool = False) -> Revision:
    label, inner, cites, deep, foreign, plain = LANGUAGES[language]
    place = {name: number(at, language) for at, (name, _, _) in enumerate(law, 1)}

    def said(cited: str) -> str:
        if cited in ("foreign", "plain"):
            return foreign if cited == "foreign" else plain
        name, _, part = cited.partition(":")
        return (
            deep.format(number(int(part), language), place[name])
            if part
            else cites.format(place[name])
        )

    articles = [
        {
            "id": name, "label": label.format(place[name]), "text": in_script(words, language),
            "clauses": [
                {"id": f"{name}-{at}", "label": inner.format(number(at, language)),
                 "text": f"{in_script(words, language)} {said(cited)}"}
                for at, cited in enumerate(cited, 1)
            ],
        }
        for name, cited, words in law
    ]  # fmt: skip
    if chapters:
        articles = [
            {"id": f"chapter-{at}", "label": f"{'I' * at}.", "heading": "A", "clauses": some}
            for at, some in ((1, articles[:3]), (2, articles[3:]))
        ]
    return Revision.model_validate({"revision": "v", "ids": "lasting", "clauses": articles})


def in_script(words: str, language: str) -> str:
    """Return made-up words in the letters of a language, by which that is still told."""
    letters = LETTERS.get(LANGUAGES[language][0][0], NAMES)
    return words.translate(str.maketrans(NAMES + NAMES.upper(), letters + letters.upper()))


def a_law(random: Random, names: str) -> Law:
    def cited() -> str:
        one = random.choice(names)
        return random.choice([one, one, f"{one}:{random.randint(1, 2)}", "foreign", "plain"])

    return [
        (name, (cited(), cited()), " ".join(name * count for count in range(3, 9)) + ".")
        for name in names
    ]


def reworded(law: Law, names: str) -> Law:
    return [(n, cites, words.upper() if n in names else words) for n, cites, words in law]


def put_in(law: Law, name: str, before: str, cites: tuple[str, ...]) -> Law:
    at = [each for each, _, _ in law].index(before)
    return [
        *law[:at],
        (name, cites, " ".join(name * count for count in range(3, 9)) + "."),
        *law[at:],
    ]


def retargeted(law: Law, name: str, cites: tuple[str, ...]) -> Law:
    return [(n, cites if n == name else old, words) for n, old, words in law]


def both_ways(base: Revision, ours: Revision, theirs: Revision) -> Merge:
    found = merge(base, {"us": ours, "e3": theirs})
    turned = merge(base, {"e3": theirs, "us": ours})
    assert dump_revision(turned.revision) == dump_revision(found.revision)
    assert turned.conflicts == found.conflicts
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", range(2))
def test_two_changes_of_a_law_merge_to_the_law_with_both(language: str, seed: int) -> None:
    random = Random(f"{language} {seed}")
    law = a_law(random, "abcdefghijkl"[: random.randint(4, 12)])
    names = [name for name, _, _ in law]
    first, second, third = random.sample(names[1:], 3)

    def ours(to: Law) -> Law:
        return reworded(put_in(to, "x", first, (cites[0], "plain")), third)

    def theirs(to: Law) -> Law:
        return retargeted(put_in(to, "y", second, ("plain", cites[1])), first, cites)

    # An article above, whose number the new one of the same side does not change: where one cites
    # another article by the old number, nobody can tell that from forgetting to number anew.
    cites = names[0], f"{random.choice(names)}:1"
    base, both = printed(law, language), printed(ours(theirs(law)), language)
    sides = printed(ours(law), language), printed(theirs(law), language)
    found = both_ways(base, *sides)
    assert found.disputed == ()
    # An aligner may take a clause of few words that cites all else for another one.
    assert [each[1:] for each in clauses(found.revision)] == [each[1:] for each in clauses(both)]
    for each in sides:
        assert clauses(both_ways(base, each, base).revision) == clauses(each)
        assert clauses(both_ways(base, each, each).revision) == clauses(each)


def clauses(revision: Revision) -> list[tuple[str, str, str]]:
    return [(each.id, each.label, each.text) for each in revision.walk()]


LAW: Law = [
    ("a", ("plain", "d"), "One."), ("b", ("plain", "plain"), "Two."),
    ("c", ("e:2", "foreign"), "Three."),
    ("d", ("plain", "plain"), "Four."), ("e", ("plain", "plain"), "Five."),
]  # fmt: skip


def test_articles_that_run_on_through_chapters_are_cited_from_any() -> None:
    ours, theirs = (
        put_in(LAW, "x", "a", ("d", "e:1")),
        reworded(put_in(LAW, "y", "b", ("a",)), "ac"),
    )
    both = reworded(put_in(put_in(LAW, "x", "a", ("d", "e:1")), "y", "b", ("a",)), "ac")
    base, *sides = (printed(each, "en", chapters=True) for each in (LAW, ours, theirs))
    found = both_ways(base, *sides)
    assert not found.disputed
    words = {id: text for id, _, text in clauses(printed(both, "en"))}
    assert {id: text for id, _, text in clauses(found.revision) if id in words} == words


def test_who_cites_different_articles_is_in_dispute_and_each_is_printed_as_it_stands_now() -> None:
    ours = retargeted(put_in(LAW, "x", "a", ("plain",)), "a", ("plain", "b"))
    theirs = retargeted(put_in(LAW, "y", "e", ("plain",)), "a", ("plain", "e"))
    found = both_ways(*(printed(each, "en") for each in (LAW, ours, theirs)))
    (conflict,) = found.disputed
    cited = {side: str(words).split()[-1] for side, words in conflict.sides.items()}
    assert cited == {"us": "3.", "e3": "7."}
    assert str(conflict.base).endswith("Article 4.")


def test_one_side_numbers_anew_and_forgets_who_cites_it() -> None:
    """What nobody worded anew stays as all have it; where one did, that side's meaning stands."""
    forgotten = {id: text for id, _, text in clauses(printed(LAW, "en"))}
    inserted = printed(put_in(LAW, "x", "a", ("plain",)), "en").model_dump(exclude_defaults=True)
    stack = [*inserted["clauses"]]
    while stack:
        each = stack.pop()
        each["text"] = forgotten.get(each["id"], each["text"])
        stack += each.get("clauses", ())
    found = both_ways(
        printed(LAW, "en"), Revision.model_validate(inserted), printed(reworded(LAW, "a"), "en")
    )
    texts = {id: text for id, _, text in clauses(found.revision)}
    assert texts["a-2"] == "ONE. The keeper acts under Article 5."
    assert texts["c-1"] == forgotten["c-1"]


def test_a_text_that_has_the_signs_of_citations_keeps_them() -> None:
    law = [(name, cites, "\U000f0000 here.") for name, cites, _ in LAW]
    ours, theirs = put_in(law, "x", "a", ("d",)), reworded(law, "c")
    found = both_ways(*(printed(each, "en") for each in (law, ours, theirs)))
    assert all("\U000f0000" in text for id, _, text in clauses(found.revision) if id[0] in "ab")

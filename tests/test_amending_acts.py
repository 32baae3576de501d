"""Acts that amend another, read as amendments of it."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from acting import (
    CHINESE,
    CHINESE_ACT,
    GERMAN,
    GERMAN_ACT,
    KINDS,
    QUAY,
    UKRAINIAN,
    UKRAINIAN_ACT,
)
from acts import (
    WORK,
    a_text,
    an_act,
    article,
    lines,
    read,
    structure,
    text,
    textual_mod,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.enacting import Enacted, enacted, work_of
from plans.enacting.addresses import steps_of
from plans.errors import InputError
from plans.model import Revision
from plans.patching import apply


def done(data: bytes, base: bytes = QUAY, work: str = "") -> tuple[Revision, Enacted]:
    before = read(base).revision
    instructions = read(data).instructions()
    assert instructions is not None
    found = enacted(instructions, before, work)
    after = apply(before, found.operations).revision
    assert after is not None
    return after, found


def changed(data: bytes, base: bytes = QUAY) -> list[str]:
    """Return the lines that an act takes out of a text and puts in."""
    after, found = done(data, base)
    assert found.left == ()
    old, new = lines(read(base).revision), lines(after)
    return [*(f"- {each.strip()}" for each in old if each not in new),
            *(f"+ {each.strip()}" for each in new if each not in old)]  # fmt: skip


@pytest.mark.parametrize(("act", "told"), KINDS)
def test_each_kind_of_change_is_carried_out(act: bytes, told: list[str]) -> None:
    assert [each.rstrip() for each in changed(act)] == told


@pytest.mark.parametrize(
    ("base", "act", "told"),
    [
        (
            GERMAN,
            GERMAN_ACT,
            ["- (1) |  | Der Kai öffnet um sechs Uhr.", "+ (1) |  | Der Kai öffnet um sieben Uhr."],
        ),
        (
            UKRAINIAN,
            UKRAINIAN_ACT,
            [
                "- 1 |  | Сторони бажають миру.",
                "+ 1 |  | Сторони прагнуть миру.",
                "+ 2 |  | Мир вічний.",
            ],
        ),
        (
            CHINESE,
            CHINESE_ACT,
            [
                "- 第五条 |  | 码头每天六点开放。",
                "- 第六条 |  | 罚款五百元。",
                "+ 第五条 |  | 码头每天七点开放。",
            ],
        ),
    ],
)
def test_an_act_amends_in_any_language(base: bytes, act: bytes, told: list[str]) -> None:
    assert changed(act, base) == told


def test_an_act_says_from_when_what_it_asks_holds() -> None:
    _, found = done(GERMAN_ACT, GERMAN)
    assert found.when == (
        "force #geltungszeitgr-n1: Artikel 1: In § 20 Absatz 1 wird die Angabe"
        " “sechs” durch die Angabe "
        "“sieben” ersetzt.",
    )


BRITISH = a_text(
    "<section><num>5</num><heading>Quays</heading><subsection><num>(1)"
    "</num><content><p>A quay opens "
    "at six.</p></content></subsection><subsection><num>(2)</num><content><p>A quay closes at ten."
    "</p></content></subsection></section>"
)
REF = '<ref href="http://www.legislation.gov.uk/id/ukpga/2006/46/section/5">'


def test_what_only_a_sentence_asks_is_read_as_one() -> None:
    act = an_act(
        "<section><num>1</num><intro><p>In section 5—</p></intro><level>"
        "<num>(a)</num><content><p><mod>"
        "in subsection (1), for “<quotedText>six</quotedText>” substitute “<quotedText>seven"
        "</quotedText>”</mod>, and</p></content></level><level><num>(b)</num>"
        "<content><p><mod>after "
        "subsection (1) insert— "
        + structure(
            "<subsection><num>(1A)</num><intro><p>No quay opens</p></intro><level>"
            "<num>(a)</num><content>"
            "<p>on Sunday, or</p></content></level><level><num>(b)</num><content><p>at night.</p>"
            "</content></level></subsection>"
        )
        + "</mod></p></content></level></section>"
    )
    assert changed(act, BRITISH) == [
        "- (1) |  | A quay opens at six.",
        "+ (1) |  | A quay opens at seven.",
        "+ (1A) |  | No quay opens",
        "+ (a) |  | on Sunday, or",
        "+ (b) |  | at night.",
    ]


def test_an_address_may_be_a_path() -> None:
    place = "http://www.legislation.gov.uk/id/ukpga/2006/46/section/5/2"
    act = an_act(
        article(1, "Subsection (2) is repealed."),
        f'<textualMod type="repeal"><source href="#mod_1"/>'
        f'<destination href="{place}"/></textualMod>',
    )
    assert changed(act, BRITISH) == ["- (2) |  | A quay closes at ten."]


def test_the_law_of_the_united_states_is_amended_by_what_its_sentences_say() -> None:
    act = (
        '<bill xmlns="http://xml.house.gov/schemas/uslm/1.0"><main>'
        '<section role="instruction"><num>'
        "SEC. 2.</num><content>Section 5 is amended by <amendingAction type='delete'>striking"
        "</amendingAction> <quotedText>“Quays”</quotedText> and <amendingAction type='insert'>"
        "inserting</amendingAction> <quotedText>“Piers”</quotedText>."
        "</content></section></main></bill>"
    ).encode()
    base = a_text("<section><num>5</num><content><p>Quays open at six.</p></content></section>")
    assert changed(act, base) == ["- 5 |  | Quays open at six.", "+ 5 |  | Piers open at six."]


UNFIT = [
    ("substitution", "art_9", text("six", "seven"), "there is no 'art 9'"),
    (
        "substitution",
        "art_2__para_1",
        text("ten", "seven"),
        "point Chapter I Article 2 1 says none of",
    ),
    ("substitution", "art_2", text("at", "by"), "says ‘at’ 3 times; which is"),
    ("insertion", "art_3", text("and more"), "it is not said where ‘and more’ goes"),
    ("renumbering", "art_3", "it gets another number", "it is not said which number each gets"),
    ("split", "art_3", "it is divided", "it is not said into which provisions it is divided"),
    (
        "repeal",
        "art_2 art_2__para_1",
        "both are repealed",
        "one of what it names stands in another",
    ),
    ("join", "art_2 art_3", "they are joined", "it is not said which provisions become which"),
]


@pytest.mark.parametrize(("kind", "place", "said", "why"), UNFIT)
def test_what_cannot_be_carried_out_is_told_with_all_its_words(
    kind: str, place: str, said: str, why: str
) -> None:
    after, found = done(
        an_act(article(1, f"Here {said} it is."), textual_mod(kind, "mod_1", place))
    )
    assert lines(after) == lines(read(QUAY).revision)
    assert len(found.left) == 1 and why in found.left[0]
    assert Counter(re.findall(r"\w+", re.sub("<.*?>", " ", said))) <= Counter(
        re.findall(r"\w+", found.left[0])
    )


def test_of_an_act_that_amends_several_texts_one_is_chosen() -> None:
    act = an_act(
        article(1, f"{text('six', 'seven')}") + article(2, "Repealed."),
        textual_mod("substitution", "mod_1", "art_2__para_1")
        + '<textualMod type="repeal"><source href="#mod_2"/><destination '
        'href="/akn/xx/act/1999/1/!main~art_3"/></textualMod>',
    )
    with pytest.raises(InputError, match="amends 2 texts: /akn/xx/act/1999/1, /akn/xx/act/2020/7"):
        done(act)
    after, found = done(act, work=WORK)
    assert (len(found.operations), found.left) == (1, ())
    assert "    1 |  | The quay opens at seven." in lines(after)
    assert [len(each.operations) for _, each in [done(act, work="/akn/xx/act/1999/1")]] == [1]
    with pytest.raises(InputError, match="amends no '/akn/yy'"):
        done(act, work="/akn/yy")


@pytest.mark.parametrize(
    ("address", "work", "steps"),
    [
        ("#art_5__para_1__point_a", "", "art 5, para 1, point a"),
        ("/akn/xx/act/2020/7/!main~art_5", "/akn/xx/act/2020/7", "art 5"),
        ("/akn/it/act/2013-06-21/69/ita@2022/!main/~art_22__para_2-ter",
         "/akn/it/act/2013-06-21/69", "art 22, para 2-ter"),
        ("http://data.europa.eu/eli/reg/2013/575/art_473", "http://data.europa.eu/eli/reg/2013/575",
         "art 473"),
        ("http://www.legislation.gov.uk/id/ukpga/2006/46/section/5/1/a",
         "http://www.legislation.gov.uk/id/ukpga/2006/46", "section 5,  1,  a"),
        ("eli/bund/bgbl-1/1990/s2954/2022-12-19/1/deu/regelungstext-1/"
         "hauptteil-1_abschnitt-erster_para-6_abs-3_inhalt-3_text-1/667-734.xml",
         "eli/bund/bgbl-1/1990/s2954/2022-12-19/1/deu/regelungstext-1",
         "abschnitt erster, para 6, abs 3"),
        ("eli/bund/bgbl-1/1964/s593/1964-08-05/1/deu/regelungstext-1/para-20_abs-1/100-126.xml",
         "eli/bund/bgbl-1/1964/s593/1964-08-05/1/deu/regelungstext-1", "para 20, abs 1"),
    ],
)  # fmt: skip
def test_an_address_is_a_work_and_the_steps_to_a_provision(
    address: str, work: str, steps: str
) -> None:
    assert work_of(address) == work
    assert ", ".join(f"{each.name} {each.number}" for each in steps_of(address)) == steps


WORD = re.compile(r"\w+")


@pytest.mark.parametrize(
    "act", [act for act, _ in KINDS] + [GERMAN_ACT, UKRAINIAN_ACT, CHINESE_ACT]
)
def test_each_word_of_an_act_is_in_an_instruction_or_told_beside_them(act: bytes) -> None:
    instructions = read(act).instructions()
    assert instructions is not None
    said = (
        *(f"{each.place} {each.prose}" for each in instructions.asked),
        *instructions.beside,
        "Amending Act",
    )
    bare = re.sub("<meta>.*?</meta>|<akn:meta>.*?</akn:meta>", "", act.decode())
    there = Counter(WORD.findall(re.sub("<[^>]*>", " ", bare)))
    assert there <= Counter(WORD.findall(" ".join(said)))


@pytest.mark.parametrize("place", ["art_2", "chp_I__art_2"])
def test_a_new_article_whose_place_is_not_said_stands_behind_the_one_that_is_named(
    place: str,
) -> None:
    new = "<article><num>Article 2a</num><content><p>No quay opens.</p></content></article>"
    act = an_act(article(1, structure(new)), textual_mod("insertion", "mod_1", place))
    after, _ = done(act)
    chapter = after.clauses[0]
    assert [each.label for each in chapter.clauses] == [
        "Article 1", "Article 2", "Article 2a", "Article 3"
    ]  # fmt: skip


def test_a_sentence_in_another_language_that_states_no_kind_is_told_whole() -> None:
    said = "À l’article 2, les mots six heures deviennent sept heures."
    after, found = done(an_act(article(1, said)))
    assert lines(after) == lines(read(QUAY).revision)
    assert len(found.left) == 1 and said in found.left[0]


def test_an_act_without_instructions_asks_nothing() -> None:
    assert read(QUAY).instructions() is None


def test_what_stands_quoted_is_no_instruction_of_the_act_that_quotes_it() -> None:
    mod = "<mod>In point 1, delete ‘x’.</mod>"
    inner = f"<article><num>3a</num><content><p>{mod}</p></content></article>"
    act = an_act(
        article(1, structure(inner)), textual_mod("insertion", "mod_1", "art_3", pos="after")
    )
    instructions = read(act).instructions()
    assert instructions is not None and len(instructions.asked) == 1


Article = tuple[str, str, tuple[str, ...]]
STYLES = [("Article {}", "{}."), ("§ {}", "({})"), ("Стаття {}", "{})"), ("第{}条", "{}、")]


def body(articles: list[Article], style: tuple[str, str]) -> str:
    return "".join(one(each, style) for each in articles)


def one(each: Article, style: tuple[str, str]) -> str:
    number, heading, paragraphs = each
    below = "".join(
        f"<paragraph><num>{style[1].format(at)}</num><content><p>{said}</p></content></paragraph>"
        for at, said in enumerate(paragraphs, 1)
    )
    label = style[0].format(number)
    return f"<article><num>{label}</num><heading>{heading}</heading>{below}</article>"


class Drafter:
    """Writes an act beside the text that it is to lead to."""

    def __init__(self, style: tuple[str, str]) -> None:
        self.style, self.articles, self.mods = style, list[str](), list[str]()

    def ask(self, kind: str, place: str, said: str, pos: str = "", more: str = "") -> None:
        self.articles.append(article(len(self.articles) + 1, said))
        self.mods.append(textual_mod(kind, f"mod_{len(self.articles)}", place, more, pos))

    def keep(self, each: Article, _: int) -> list[Article]:
        return [each]

    def words(self, each: Article, nth: int) -> list[Article]:
        number, heading, said = each
        old = f"old{number}x{nth}"
        self.ask("substitution", f"art_{number}__para_{nth}", text(old, "fresh"))
        return [(number, heading, tuple(one.replace(old, "fresh") for one in said))]

    def heading(self, each: Article, _: int) -> list[Article]:
        number, _heading, said = each
        self.ask("substitution", f"art_{number}__heading", text(f"Other{number}"))
        return [(number, f"Other{number}", said)]

    def whole(self, each: Article, _: int) -> list[Article]:
        made = (each[0], each[1], (f"Fresh{each[0]} words.", *each[2][1:]))
        self.ask("substitution", f"art_{each[0]}", structure(one(made, self.style)))
        return [made]

    def repeal(self, each: Article, _: int) -> list[Article]:
        self.ask("repeal", f"art_{each[0]}", "is repealed")
        return []

    def behind(self, each: Article, _: int) -> list[Article]:
        new = (f"{each[0]}a", f"New{each[0]}", ("Brand new.", "And more."))
        self.ask("insertion", f"art_{each[0]}", structure(one(new, self.style)), "after")
        return [each, new]

    def before(self, each: Article, _: int) -> list[Article]:
        new = (f"{each[0]}b", f"New{each[0]}", ("Something else.",))
        self.ask("insertion", f"art_{each[0]}", structure(one(new, self.style)), "before")
        return [new, each]

    def paragraph(self, each: Article, _: int) -> list[Article]:
        said = (*each[2], "One more.")
        num = self.style[1].format(len(said))
        new = f"<paragraph><num>{num}</num><content><p>One more.</p></content></paragraph>"
        self.ask("insertion", f"art_{each[0]}", structure(new), "end")
        return [(each[0], each[1], said)]

    def number(self, each: Article, _: int) -> list[Article]:
        new = str(int(each[0]) + 50)
        link = f'<new href="{WORK}/!main~art_{new}"/>'
        self.ask("renumbering", f"art_{each[0]}", "", more=link)
        return [(new, each[1], each[2])]


CHANGES = (
    "keep", "words", "heading", "whole", "repeal", "behind", "before", "paragraph", "number"
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(STYLES),
    st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(1, 3)), min_size=1, max_size=6),
)
def test_an_act_that_leads_from_one_text_to_another_gives_the_other(
    style: tuple[str, str], wishes: list[tuple[str, int]]
) -> None:
    before: list[Article] = []
    for at, (_, many) in enumerate(wishes, 1):
        said = (f"Clause{at} part{each} says old{at}x{each} now." for each in range(1, many + 1))
        before.append((str(at), f"Heading{at}", tuple(said)))
    drafter = Drafter(style)
    changes = zip(before, wishes, strict=True)
    after = [
        made for each, (change, nth) in changes for made in getattr(drafter, change)(each, nth)
    ]
    act = an_act("".join(drafter.articles), "".join(drafter.mods))
    if drafter.mods:
        made, found = done(act, a_text(body(before, style)))
        assert found.left == ()
        assert lines(made) == lines(read(a_text(body(after, style))).revision)


def test_many_instructions_in_one_sentence_take_no_time_of_their_own() -> None:
    many = 2_000
    mods = textual_mod("substitution", "mod_1", "art_2") * many
    act = an_act(article(1, f"for {text('six', 'seven')}" * many), mods)
    instructions = read(act).instructions()
    assert instructions is not None and len(instructions.asked) == many
    assert len({each.prose for each in instructions.asked}) == 1

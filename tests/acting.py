"""A text and acts that amend it, of each kind and in several languages; with what they do."""

from __future__ import annotations

from acts import WORK, a_text, an_act, article, structure, text, textual_mod

QUAY = a_text(
    "<chapter><num>Chapter I</num><heading>Quays</heading>"
    "<article><num>Article 1</num><heading>Scope</heading><content><p>This Act is about quays.</p>"
    "</content></article>"
    "<article><num>Article 2</num><heading>Opening</heading>"
    "<paragraph><num>1.</num><content><p>The quay opens at six.</p></content></paragraph>"
    "<paragraph><num>2.</num><list><intro><p>It closes</p></intro>"
    "<point><num>(a)</num><content><p>at noon on Sunday;</p></content></point>"
    "<point><num>(b)</num><content><p>at ten on other days,</p></content></point>"
    "<wrapUp><p>unless the Board says otherwise.</p></wrapUp></list></paragraph></article>"
    "<article><num>Article 3</num><heading>Fines</heading><content><p>The fine is EUR 500.</p>"
    "<p>It is paid to the Board.</p></content></article></chapter>"
)


SUBSTITUTION = an_act(
    article(1, f"In Article 2(1), for {text('six', 'seven')}"),
    textual_mod("substitution", "mod_1", "chp_I__art_2__para_1"),
)
KINDS = [
    (SUBSTITUTION, ["- 1 |  | The quay opens at six.", "+ 1 |  | The quay opens at seven."]),
    (
        an_act(
            article(1, f"In Article 2, after {text('at noon', 'sharp')}"),
            textual_mod("insertion", "mod_1", "art_2__para_2__list_1__point_a", pos="after"),
        ),
        ["- (a) |  | at noon on Sunday;", "+ (a) |  | at noon sharp on Sunday;"],
    ),
    (
        an_act(
            article(1, f"In Article 3, leave out {text('EUR')}"),
            textual_mod("repeal", "mod_1", "art_3"),
        ),
        [
            "- Article 3 | Fines | The fine is EUR 500.¶It is paid to the Board.",
            "+ Article 3 | Fines | The fine is 500.¶It is paid to the Board.",
        ],
    ),
    (
        an_act(
            article(1, "Point (b) is repealed."),
            textual_mod("repeal", "mod_1", "art_2__para_2__point_b"),
        ),
        ["- (b) |  | at ten on other days,"],
    ),
    (
        an_act(
            article(1, "The second paragraph is repealed."),
            textual_mod("repeal", "mod_1", "art_3__content__p_2"),
        ),
        [
            "- Article 3 | Fines | The fine is EUR 500.¶It is paid to the Board.",
            "+ Article 3 | Fines | The fine is EUR 500.",
        ],
    ),
    (
        an_act(
            article(
                1,
                "After Article 2 insert "
                + structure(
                    "<article><num>Article 2a</num><heading>Holidays</heading><paragraph>"
                    "<num>1.</num>"
                    "<content><p>No quay opens.</p></content></paragraph></article>"
                ),
            ),
            textual_mod("insertion", "mod_1", "chp_I__art_2", pos="after"),
        ),
        ["+ Article 2a | Holidays |", "+ 1 |  | No quay opens."],
    ),
    (
        an_act(
            article(
                1,
                "For Article 2(2) substitute "
                + structure(
                    "<paragraph><num>2.</num><list><intro><p>It closes</p></intro><point>"
                    "<num>(a)</num>"
                    "<content><p>at noon on Sunday;</p></content></point><point><num>(b)"
                    "</num><content>"
                    "<p>at nine on Monday.</p></content></point></list></paragraph>"
                ),
            ),
            textual_mod("substitution", "mod_1", "art_2__para_2"),
        ),
        [
            "- 2 |  | It closes < unless the Board says otherwise.",
            "- (b) |  | at ten on other days,",
            "+ 2 |  | It closes",
            "+ (b) |  | at nine on Monday.",
        ],
    ),
    (
        an_act(
            article(1, "Article 3 becomes Article 4."),
            textual_mod("renumbering", "mod_1", "art_3", f'<new href="{WORK}/!main~art_4"/>'),
        ),
        [
            "- Article 3 | Fines | The fine is EUR 500.¶It is paid to the Board.",
            "+ Article 4 | Fines | The fine is EUR 500.¶It is paid to the Board.",
        ],
    ),
    (
        an_act(
            article(1, f"The heading of Article 3 is {text('Fines and fees')}"),
            textual_mod("substitution", "mod_1", "art_3__heading"),
        ),
        [
            "- Article 3 | Fines | The fine is EUR 500.¶It is paid to the Board.",
            "+ Article 3 | Fines and fees | The fine is EUR 500.¶It is paid to the Board.",
        ],
    ),
    (
        an_act(
            article(
                1,
                "Article 3 is divided: "
                + structure(
                    "<article><num>Article 3</num><heading>Fines</heading><content>"
                    "<p>The fine is EUR "
                    "500.</p></content></article><article><num>Article 4</num>"
                    "<heading>Payee</heading>"
                    "<content><p>It is paid to the Board.</p></content></article>"
                ),
            ),
            textual_mod("split", "mod_1", "art_3"),
        ),
        [
            "- Article 3 | Fines | The fine is EUR 500.¶It is paid to the Board.",
            "+ Article 3 | Fines | The fine is EUR 500.",
            "+ Article 4 | Payee | It is paid to the Board.",
        ],
    ),
    (
        an_act(
            article(
                1,
                "Points (a) and (b) become "
                + structure("<point><num>(a)</num><content><p>at noon,</p></content></point>"),
            ),
            textual_mod("join", "mod_1", "art_2__para_2__point_a art_2__para_2__point_b"),
        ),
        [
            "- (a) |  | at noon on Sunday;",
            "- (b) |  | at ten on other days,",
            "+ (a) |  | at noon,",
        ],
    ),
    (
        an_act(
            article(1, "Add " + structure("<p>Half of it goes to the poor.</p>")),
            textual_mod("insertion", "mod_1", "art_3", pos="end"),
        ),
        [
            "- Article 3 | Fines | The fine is EUR 500.¶It is paid to the Board.",
            "+ Article 3 | Fines | The fine is EUR 500.¶It is paid to the"
            " Board.¶Half of it goes to the"
            " poor.",
        ],
    ),
]


GERMAN_SPACE = "http://Inhaltsdaten.LegalDocML.de/1.8.2/"
GERMAN = (
    f'<akn:akomaNtoso xmlns:akn="{GERMAN_SPACE}"><akn:act name="/x"><akn:body>'
    '<akn:article eId="hauptteil-n1_art-z1"><akn:num>§ 20</akn:num><akn:heading>Kai</akn:heading>'
    '<akn:paragraph eId="hauptteil-n1_art-z1_abs-z1"><akn:num>(1)</akn:num><akn:content><akn:p>Der '
    "Kai öffnet um sechs Uhr.</akn:p></akn:content></akn:paragraph><akn:paragraph><akn:num>(2)"
    "</akn:num><akn:content><akn:p>Er schließt um zehn Uhr.</akn:p></akn:content></akn:paragraph>"
    "</akn:article></akn:body></akn:act></akn:akomaNtoso>"
).encode()
GERMAN_PLACE = "eli/bund/bgbl-1/2020/s7/2020-08-05/1/deu/regelungstext-1"
GERMAN_ACT = (
    f'<akn:akomaNtoso xmlns:akn="{GERMAN_SPACE}"><akn:act name="/x"><akn:meta><akn:analysis '
    'source="x"><akn:activeModifications eId="m"><akn:textualMod type="substitution" GUID="1">'
    '<akn:source href="#hauptteil-n1_art-z1_mod-n1"/><akn:destination '
    f'href="{GERMAN_PLACE}/hauptteil-n1_art-z20_abs-z1/17-22.xml"/><akn:force '
    'period="#geltungszeitgr-n1"/></akn:textualMod></akn:activeModifications></akn:analysis>'
    "</akn:meta><akn:body><akn:article><akn:num>Artikel 1</akn:num><akn:content><akn:p><akn:mod "
    'eId="hauptteil-n1_art-z1_mod-n1">In <akn:ref href="x">§ 20 Absatz 1</akn:ref> wird die Angabe '
    '<akn:quotedText startQuote="„" endQuote="“">sechs</akn:quotedText> durch die Angabe '
    "<akn:quotedText>sieben</akn:quotedText> ersetzt.</akn:mod></akn:p></akn:content></akn:article>"
    "</akn:body></akn:act></akn:akomaNtoso>"
).encode()
UKRAINIAN = a_text(
    "<article><num>Стаття 5</num><heading>Мир</heading><paragraph><num>1.</num><content><p>Сторони "
    "бажають миру.</p></content></paragraph></article>"
)
UKRAINIAN_ACT = an_act(
    article(
        1,
        "Доповнити статтю 5 частиною другою: "
        + structure("<paragraph><num>2.</num><content><p>Мир вічний.</p></content></paragraph>"),
    )
    + article(2, f"слово {text('бажають')} замінити словом {text('прагнуть')}"),
    textual_mod("insertion", "mod_1", "art_5", pos="end")
    + textual_mod("replacement", "mod_2", "art_5__para_1"),
)
CHINESE = a_text(
    "<article><num>第五条</num><content><p>码头每天六点开放。</p></content></article>"
    "<article><num>第六条</num><content><p>罚款五百元。</p></content></article>"
)
CHINESE_ACT = an_act(
    article(1, f"第五条中的{text('六点')}修改为{text('七点')}") + article(2, "删去第六条。"),
    textual_mod("substitution", "mod_1", "art_5") + textual_mod("repeal", "mod_2", "art_6"),
)

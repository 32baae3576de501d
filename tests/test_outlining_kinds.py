"""Kinds of documents that order, count and head their parts otherwise than most do."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.drafting import ReadDocument
from plans.model import Clause
from plans.readers import read_document


def read(text: str, name: str = "paper.txt") -> ReadDocument:
    return read_document(textwrap.dedent(text).lstrip("\n").encode(), PurePath(name), name)


def outline(text: str, name: str = "paper.txt") -> list[str]:
    """Return a line a clause, indented as it is nested: label | heading."""
    return [line for each in read(text, name).revision.clauses for line in _lines(each, 0)]


def _lines(clause: Clause, depth: int) -> Iterator[str]:
    yield "  " * depth + f"{clause.label} | {clause.heading}"
    for each in clause.clauses:
        yield from _lines(each, depth + 1)


def parts(*heads: str) -> str:
    """Return a text in which each head stands alone and articles have a sentence."""
    said = [f"{head}\nThe miller keeps the weir." if "*" in head else head for head in heads]
    return "\n\n".join(said).replace("*", "")


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("Abschnitt {}", "Titel {}"),
        ("Chapter {}", "Part {}"),
        ("Section {}", "Chapter {}"),
        ("Часть {}", "Книга {}"),
    ],
)
def test_a_part_that_first_stands_right_below_another_is_in_it(outer: str, inner: str) -> None:
    heads = [outer.format(1), inner.format(1), "Article 1*", inner.format(2), "Article 2*"]
    heads += [outer.format(2), inner.format(1), "Article 3*"]
    assert outline(parts(*heads)) == [
        f"{outer.format(1)} | ",
        f"  {inner.format(1)} | ",
        "    Article 1 | ",
        f"  {inner.format(2)} | ",
        "    Article 2 | ",
        f"{outer.format(2)} | ",
        f"  {inner.format(1)} | ",
        "    Article 3 | ",
    ]


@pytest.mark.parametrize("final", ["Disposición final primera", "Provision transitoire 1"])
def test_what_begins_when_chapters_and_articles_are_over_stands_beside_them(final: str) -> None:
    second = final.replace("primera", "segunda").replace("1", "2")
    heads = ["Capítulo I", "Article 1*", "Capítulo II", "Article 2*", f"{final}.*", f"{second}.*"]
    assert outline(parts(*heads)) == [
        "Capítulo I | ",
        "  Article 1 | ",
        "Capítulo II | ",
        "  Article 2 | ",
        f"{final} | ",
        f"{second} | ",
    ]


def test_articles_of_another_kind_in_each_chapter_stay_in_their_chapter() -> None:
    heads = ["Chapter I", "Article 1*", "Rule 1*", "Chapter II", "Article 2*", "Rule 2*"]
    assert [line[:2] == "  " for line in outline(parts(*heads))] == [
        False, True, True, False, True, True,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1. Abschnitt", "2. Abschnitt"),
        ("Erster Teil", "Zweiter Teil"),
        ("I. fejezet", "II. fejezet"),
        ("First Schedule", "Second Schedule"),
        ("Primera Parte", "Segunda Parte"),
        ("القسم الأول", "القسم الثاني"),
    ],
)
def test_a_part_may_be_counted_before_or_behind_its_word(first: str, second: str) -> None:
    text = f"{first}\nBoats\n\nArticle 1\nOars are lent.\n\n{second}\nSails\n\nArticle 2\nAll are."
    assert outline(text) == [
        f"{first} | Boats", "  Article 1 | ", f"{second} | Sails", "  Article 2 | ",
    ]  # fmt: skip


def test_an_article_put_in_behind_another_stands_beside_it_where_none_has_parts() -> None:
    heads = ["Статья 1*", "Статья 2*", "Статья 2.1*", "Статья 3*", "Статья 4*"]
    assert outline(parts(*heads)) == [f"{head.strip('*')} | " for head in heads]


def test_a_number_with_a_point_is_a_part_where_the_others_are_divided() -> None:
    heads = ["Section 1", "Section 1.1*", "Section 1.2*", "Section 2", "Section 2.1*"]
    assert [line[:2] == "  " for line in outline(parts(*heads))] == [
        False, True, True, False, True,
    ]  # fmt: skip


def test_arabic_ordinals_count_clauses_with_and_without_their_vowel_signs() -> None:
    text = "أولا: الرسوم\n\n1. يدفع الأعضاء رسما.\n\n2. يحدد المجلس الرسم.\n\n"
    text += "ثانياً: الزوار\n\n1. يدخل الزوار مجانا.\n"
    assert outline(text) == ["أولا | الرسوم", "  1 | ", "  2 | ", "ثانياً | الزوار", "  1 | "]


@pytest.mark.parametrize(
    "words", ["have agreed as follows:", "haben Folgendes vereinbart:", "قد اتفقتا على ما يلي:"]
)
def test_words_that_adopt_a_text_stand_above_its_parts_whatever_list_is_before(words: str) -> None:
    text = f"Whereas:\n\n(1) Weirs are old.\n\n(2) Boats are new.\n\n{words}\n\n"
    text += "1. Weirs are kept.\n\n2. Boats are lent.\n"
    found = read(text).revision.clauses
    assert [each.label for each in found] == ["", "", "1", "2"]
    assert found[1].text == words


def test_headings_with_a_full_stop_over_sub_clauses_are_headings_where_most_clauses_have_one() -> (
    None
):
    text = "".join(
        f"SECTION {no}. {head}. {said}\n\n"
        for no, head, said in [
            (1, "Dues", "Each member pays a fee in spring."),
            (2, "Keys", "\n\n(1) The warden keeps the keys.\n\n(2) Nobody copies one."),
            (3, "Guests", "A guest signs the book on the quay."),
            (4, "Boats", "\n\n(1) Boats are lent.\n\n(2) Oars are kept dry."),
        ]
    )
    found = read(text).revision.clauses
    assert [each.heading for each in found] == ["Dues", "Keys", "Guests", "Boats"]


# The title


SECTIONS = "1. Scope\n\nThis act governs fishing.\n\n2. Licence\n\nNobody fishes for nothing.\n"
MARKED = "## 1. Scope\n\nThis act governs fishing.\n\n## 2. Licence\n\nNobody fishes for nothing.\n"


@pytest.mark.parametrize("note", ["For information only.", "Note: this is no official text."])
@pytest.mark.parametrize(
    ("title", "sections", "name"),
    [
        ("Fishing Act", SECTIONS, "a.txt"),
        ("FISHING ACT", SECTIONS, "a.txt"),
        ("# Fishing Act", MARKED, "a.md"),
    ],
)  # fmt: skip
def test_a_note_above_the_title_moves_nothing(
    note: str, title: str, sections: str, name: str
) -> None:
    bare = read(f"{title}\n\n{sections}", name).revision
    noted = read(f"{note}\n\n{title}\n\n{sections}", name).revision
    assert noted.title == bare.title == title.lstrip("# ")
    assert [each.text for each in noted.clauses[:1]] == [note]
    assert noted.clauses[1:] == bare.clauses


# The head of a gazette, a post, a mail or a file, and a title that says what the text is.
ABOVE = [
    ("Official Journal of the Union\nL series", "REGULATION 2031/12 on quays"),
    ("Re: the plan\nPosted by reed » Jun 03, 2031 9:14 pm\n\nAs I got it.", "HARBOUR PEACE PLAN"),
    ("JORF n°0123 du 28 mai 2031\nTexte n° 4", "LOI n° 2031-456 relative aux quais"),
    ("Bundesgesetzblatt Jahrgang 2031 Teil I Nr. 12", "Landstromgesetz"),
    ("BOLETÍN OFICIAL DEL ESTADO\n\nI. DISPOSICIONES GENERALES", "Ley 7/2031, de puertos"),
    ("GAZZETTA UFFICIALE\nSerie generale - n. 118", "DECRETO 21 maggio 2031, n. 64"),
    ("DZIENNIK USTAW\n\nPoz. 812", "USTAWA o portach"),
    ("Канал «Дельта»\n📅 14 березня, 18:42", "УГОДА про порти"),
    ("Собрание законодательства, № 12", "Указ о портах"),
    ("---------- رسالة معاد توجيهها ----------\nمن: مكتب", "اتفاق بشأن الموانئ"),
    ("合同编号：HT-2031-088", "设备租赁合同"),
]


@pytest.mark.parametrize(("head", "title"), ABOVE)
def test_a_head_above_a_title_that_names_its_text_is_told_and_moves_nothing(
    head: str, title: str
) -> None:
    bare = read(f"{title}\n\n{SECTIONS}").revision
    found = read(f"{head}\n\n{title}\n\n{SECTIONS}")
    assert found.revision.title == bare.title == title
    assert found.revision.clauses == bare.clauses
    assert list(found.apart) == [line for line in head.split("\n") if line]
    assert any("head of the paper set apart" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("LEASE OF A QUAY", "Port Ombre, 4 May 2031"),
        ("ДОГОВОР АРЕНДЫ", "г. Москва          «12» мая 2031 г."),
        ("ДОГОВІР ОРЕНДИ", "м. Полтава, 3 червня 2031 року"),
        ("Mietvertrag", "Bremen, den 3. Mai 2031"),
        ("CONTRAT DE BAIL", "Brest, le 3 mai 2031"),
        ("UMOWA NAJMU", "Gdynia, dnia 3 maja 2031 r."),
    ],
)
def test_where_and_when_is_no_part_of_the_title_above_it(title: str, day: str) -> None:
    found = read(f"{title}\n{day}\n\n{SECTIONS}").revision
    assert found.title == title
    assert found.clauses[0].text == " ".join(day.split())
    assert found.clauses[1:] == read(f"{title}\n\n{SECTIONS}").revision.clauses


def test_what_says_more_than_where_it_was_printed_stays() -> None:
    found = read(f"Fishing on the Ombre\n14 March 2031\n\nAgreement of ports\n\n{SECTIONS}")
    assert found.revision.title.startswith("Fishing on the Ombre")
    assert not found.apart


@pytest.mark.parametrize(
    "line", ["of 9 July 2031", "on the keeping of bees", "(Text with relevance for islands)"]
)
def test_a_line_below_the_title_goes_on_with_it(line: str) -> None:
    found = read(f"DIRECTIVE 2031/77\n\n{line}\n\nArticle 1\nBees are kept.\n").revision
    assert found.title == f"DIRECTIVE 2031/77 {line}"
    assert [each.label for each in found.clauses] == ["Article 1"]


@pytest.mark.parametrize(
    "parties",
    [
        "between\n\n(1) the Builder; and\n\n(2) the Owner.",
        "between the Builder and the Owner Ltd.",
        "zwischen der Gemeinde und dem Verein",
    ],
)
def test_who_agrees_is_no_part_of_the_title(parties: str) -> None:
    text = f"CONTRACT\n\n{parties}\n\nArticle 1\nThe boat is built.\n"
    assert read(text).revision.title == "CONTRACT"


@pytest.mark.parametrize("marks", [("##", "##", "##"), ("##", "###", "##"), ("###", "###", "###")])
def test_chapters_and_sections_are_nested_alike_however_high_they_are_marked_up(
    marks: tuple[str, str, str],
) -> None:
    one, two, three = marks
    text = f"{one} Chapter I Boats\n\nArticle 1 Oars are lent.\n\n"
    text += f"{two} Section 1 Sails\n\nArticle 2 All are.\n\n"
    text += f"{three} Chapter II Fines\n\nArticle 3 None is.\n"
    assert outline(text, "a.md") == [
        "Chapter I | Boats",
        "  Article 1 | ",
        "  Section 1 | Sails",
        "    Article 2 | ",
        "Chapter II | Fines",
        "  Article 3 | ",
    ]


@given(st.integers(0, 12))
def test_a_text_moved_to_the_right_has_the_same_clauses(columns: int) -> None:
    text = f"FISHING ACT\n\n{SECTIONS}\n3. Fines\n\nA fine is:\n(a) small;\n(b) paid.\n"
    moved = textwrap.indent(text, " " * columns)
    assert read(moved.lstrip("\n")).revision.clauses == read(text).revision.clauses


def test_a_list_of_headings_that_all_come_again_is_a_table_of_contents() -> None:
    listed = "第一章 总则\n第二章 步道\n第三章 附则"
    body = "\n\n".join(
        f"{line}\n\n第{no}条 步道开放。"
        for no, line in zip("一二三", listed.split("\n"), strict=True)
    )
    document = read(f"步道条例\n\n目 录\n\n{listed}\n\n{body}\n")
    assert [each.heading for each in document.revision.clauses] == ["总则", "步道", "附则"]
    assert document.apart == ("目 录", *listed.split("\n"))


def test_numbered_lines_that_come_once_are_no_table_of_contents() -> None:
    document = read("Rules\n\n1. Boats are lent.\n2. Oars are kept.\n3. Sails are dry.\n")
    assert len(document.revision.clauses) == 3
    assert document.apart == ()


@pytest.mark.parametrize(
    "keyword", ["Section {}", "Article {}", "Rule {}", "Clause {}", "Стаття {}", "Artikel {}"]
)
@pytest.mark.parametrize("squeezed", ["2A", "2AA", "2a"])
def test_what_was_put_in_later_stands_beside_the_others(keyword: str, squeezed: str) -> None:
    heads = [keyword.format(number) for number in ("1", "2", squeezed, "3")]
    assert outline(parts(*(f"{head}*" for head in heads))) == [f"{head} | " for head in heads]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (
            "See [Article 5](#art-5) and [the Act](https://example.org/a_(b)?n=12).",
            "See Article 5 and the Act.",
        ),
        ('The **[Board](b.md "the 2nd board")** sits.', "The Board sits."),
        ("![Map of 3 quays](map.png) The quays are open.", "Map of 3 quays The quays are open."),
        ("It pays [300] (three hundred) euros.", "It pays [300] (three hundred) euros."),
        (r"A \[sign\](not a link) stays.", "A [sign](not a link) stays."),
    ],
)
def test_a_link_is_its_words(written: str, read: str) -> None:
    text = f"# Act\n\n1. {written}\n\n2. The end.\n"
    found = read_document(text.encode(), PurePath("a.md"), "a.md").revision
    assert found.clauses[0].text == read


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize("space", [" ", "     ", "\t", "\u00a0\u2003 "])
def test_however_wide_the_space_behind_a_number_the_heading_is_whole(space: str, name: str) -> None:
    text = f"1.{space}Fees\n=======\n\nPaid.\n\n2.{space}Works\n=======\n\nDone.\n"
    found = read_document(text.encode(), PurePath(name), name).revision
    assert [(each.label, each.heading) for each in found.clauses] == [("1", "Fees"), ("2", "Works")]


@pytest.mark.parametrize(
    ("title", "lead", "one", "two", "end"),
    [
        ("Leave", "Every worker has", "25 days of leave", "two days for moving", "but not more."),
        ("Urlaub", "Jeder Arbeiter hat", "25 Tage frei", "zwei Tage zum Umzug", "aber nicht mehr."),
        ("Congé", "Tout salarié dispose de", "25 jours", "deux jours de plus", "mais pas plus."),
        ("Відпустка", "Кожен працівник має", "25 днів", "два дні на переїзд", "але не більше."),
    ],
)
def test_a_sentence_that_items_end_is_no_heading_of_them(
    title: str, lead: str, one: str, two: str, end: str
) -> None:
    leave = f"{title}\n{lead}\na) {one},\nb) {two};\n{end}"
    law = f"§ 1 Scope\nThis binds all.\n\n§ 2 {leave}\n\n§ 3 End\nIt ends.\n"
    found = read_document(law.encode(), PurePath("a.txt"), "a.txt").revision
    assert [each.label for each in found.clauses] == ["§ 1", "§ 2", "§ 3"]
    made = found.clauses[1]
    assert (made.heading, made.text, made.closing) == (title, lead, end)
    assert [each.label for each in made.clauses] == ["a)", "b)"]


STANDINGS = (
    "DRAFT", "Strictly confidential\nDraft 3, 12 May 2031", "Entwurf (Stand 3. Mai 2031)", "PROJET",
    "BORRADOR\n\nConfidencial", "Проєкт", "Проект", "Projekt z dnia 3 maja", "مسودة – سري للغاية",
    "（征求意见稿）", "机密",
)  # fmt: skip


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("standing", STANDINGS)
def test_how_a_paper_stands_is_no_title_and_no_clause(standing: str, gap: str) -> None:
    bare = "Agreement on the Bridge\n\n1. The bridge opens.\n2. Tolls are 3 euros.\n"
    named = PurePath("draft.txt")
    over = read_document(f"{standing}{gap}{bare}".encode(), named, "draft")
    assert over.revision == read_document(bare.encode(), named, "draft").revision
    assert over.apart == tuple(line for line in standing.splitlines() if line)


def test_how_a_paper_stands_is_its_title_where_nothing_else_is() -> None:
    text = "DRAFT\n\n1. The bridge opens.\n2. Tolls are 3 euros.\n"
    read = read_document(text.encode(), PurePath("draft.txt"), "draft")
    assert (read.revision.title, read.apart) == ("DRAFT", ())


_LONG_LINES = {
    "ar": (
        "المادة 1. يلتزم الطرفان بوقف جميع العمليات العسكرية، ويسحبان قواتهما إلى مسافة "
        "عشرة كيلومترات من خط التماس خلال ثلاثين يوماً من تاريخ التوقيع.",
        "المادة 2. تتولى اللجنة المشتركة مراقبة التنفيذ، وترفع تقريراً شهرياً إلى "
        "الوسطاء، ولها أن تطلب المساعدة من المنظمات الدولية عند الحاجة.",
    ),
    "he": (
        "סעיף 1. הצדדים יפסיקו את כל הפעולות הצבאיות, וייסוגו לקו ההפרדה תוך שלושים ימים "
        "מיום החתימה.",
        "סעיף 2. ועדה משותפת תפקח על הביצוע, ותגיש דוח חודשי למתווכים, והיא רשאית לבקש "
        "סיוע בינלאומי.",
        "סעיף 3. ההסכם ייכנס לתוקף חודש לאחר אישורו, ויעמוד בתוקפו חמש שנים, אלא אם "
        "הצדדים יסכימו אחרת.",
    ),
    "zh": (
        "第四条　违反前条规定的，由联合委员会依照本协议附件一处理；情节严重的，受损害的一"
        "方可以暂停履行本协议规定的义务，但应当提前七日书面通知联合委员会。",
        "第五条　甲方应当在收到通知之日起三十日内付清全部款项，逾期的，按日支付千分之一的违约金。",
    ),
    "de": (
        "§ 1. Der Vermieter Bruns erhält von der Mieterin Anke Voss am Ersten eines "
        "Monats Miete und Strom, Wasser, Heizung und Müllabfuhr, wie es die Anlage "
        "Nebenkosten im Einzelnen beschreibt.",
        "§ 2. Die Mieterin Anke Voss darf im Hof Fahrräder, Karren und Blumenkübel "
        "abstellen, soweit die Nachbarn in Haus und Garten keine Einwände gegen die "
        "Nutzung haben.",
        "§ 3. Schäden an Dach, Fenstern und Türen zeigt sie Herrn Bruns binnen drei "
        "Tagen schriftlich an.",
    ),
}


@pytest.mark.parametrize("width", [24, 32, 40, 48])
@pytest.mark.parametrize("language", _LONG_LINES)
def test_a_narrow_column_says_what_its_long_lines_say(language: str, width: int) -> None:
    lines = _LONG_LINES[language]
    narrow = "\n".join(_narrow(line, width) for line in lines)
    assert said(narrow) == said("\n".join(lines)) != []


def said(text: str) -> list[tuple[str, str, str]]:
    return [(each.label, each.heading, each.text) for each in read(text).revision.clauses]


def _narrow(line: str, width: int) -> str:
    if "条" not in line:
        return textwrap.fill(line, width, break_on_hyphens=False)
    return "\n".join(line[at : at + width // 2] for at in range(0, len(line), width // 2))


def test_a_list_of_names_is_no_narrow_column() -> None:
    names = "محمد علي\nأحمد حسن\nخالد عمر\nسعيد ناصر\nمنير فهد"
    [clause] = read(f"المادة 1. أعضاء اللجنة:\n{names}\n").revision.clauses
    assert clause.text.endswith(names)


@pytest.mark.parametrize(
    ("first", "cited", "second"),
    [
        ("1. Section 4 is replaced by:", "“4. Dues\n\n(1) Five pounds.\n\n2. None.”",
         "2. In section 7, for “ten” substitute “twelve”."),
        ("1° L'article 2 est ainsi rédigé :",
         "« Art. 2. – Libre.\n« Sauf :\n« 1° La nuit ;\n« 2° Ici. » ;",
         "2° À l'article 5, le mot : « trois » est supprimé."),
        ("1. § 2 wird wie folgt gefasst:", "„§ 2\nAnwendung\n\nDie §§ 3 bis 5 gelten.“",
         "2. § 7 wird aufgehoben."),
        ("1) статью 3 изложить в следующей редакции:", "«Статья 3. Сборы\n1. Сбор.\n2. Пеня.»;",
         "2) статью 5 исключить."),
        ("一、第三条修改为：", "“第三条　（一）船舶；\n（二）码头。”", "二、删去第五条。"),
    ],
)  # fmt: skip
def test_what_a_clause_cites_begins_none(first: str, cited: str, second: str) -> None:
    [one, two] = read(f"{first}\n{cited}\n{second}\n").revision.clauses
    assert not one.clauses
    assert "".join(one.text.split()).endswith("".join(cited.split()))
    assert second.endswith(two.text)


def test_a_text_that_stands_in_quotation_marks_as_a_whole_keeps_its_clauses() -> None:
    whole = "The plan reads:\n“1. Fighting stops.\n2. Troops leave.\n3. Nobody is tried.”\n"
    assert [each.label for each in read(whole).revision.clauses] == ["", "1", "2", "3"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("There are three points. First, a truce. Second, a fund. And third, a vote.", "And third"),
        ("Es gibt drei Punkte. Erstens, Ruhe. Zweitens, Geld. Und drittens, Wahlen.", "Und dritt"),
    ],
)
def test_a_point_begins_with_the_first_word_of_its_sentence(text: str, last: str) -> None:
    *_, before, point = read(text).revision.clauses
    assert point.text.startswith(last)
    assert before.text.endswith(".")


@pytest.mark.parametrize("said", ["بسم الله الرحمن الرحيم", "DRAFT", "Черновик"])
def test_what_is_said_above_a_title_is_no_title(said: str) -> None:
    found = read(f"{said}\n\nThe toll treaty\n\n1. A toll is paid.\n\n2. It is small.\n")
    assert found.revision.title == "The toll treaty"
    assert said in "\n".join(found.apart)


def test_the_paragraphs_of_a_portuguese_clause_stand_in_it() -> None:
    text = "CLÁUSULA PRIMEIRA – DO PRAZO: São 30 meses.\n§ 1º Em maio.\n§ 2º Em junho.\n"
    second = "CLÁUSULA SEGUNDA – DO FORO: O de Faro.\n"
    one, two = read(text + second).revision.clauses
    assert [each.label for each in one.clauses] == ["§ 1º", "§ 2º"]
    assert [each.id for each in one.clauses] == ["clause-1-paragraph-1", "clause-1-paragraph-2"]
    assert not two.clauses


def test_when_and_where_people_met_is_no_title() -> None:
    facts = "Datum: 12.05.2026, 14:00 Uhr\nOrt: Raum 2.11\nAnwesend: Krause, Lehmann\n"
    found = read(f"Protokoll der 4. Sitzung\n{facts}\nTOP 1 Haushalt\nEr wird gekürzt.\n")
    assert found.revision.title == "Protokoll der 4. Sitzung"
    assert [each.text for each in found.revision.clauses[:3]] == facts.splitlines()


def test_two_dashes_stand_below_one() -> None:
    points = "- A pact\n   -- all is settled\n   -- a joint board\n- An army\n"
    one, two = read(f"Points\n\n{points}").revision.clauses
    assert [each.text for each in one.clauses] == ["all is settled", "a joint board"]
    assert (two.text, two.clauses) == ("An army", ())

"""References that lead nowhere: told where that is sure, in any language, and never another's."""

from __future__ import annotations

from pathlib import Path

import pytest
from runs import run

from plans.diffing import diff
from plans.judging import Subject, rule_catalogue
from plans.model import Revision
from plans.readers import read_document

# By language a contract with three clauses and two annexes; the second clause is to be filled.
CONTRACTS = {
    "en": (
        "1. Goods\nThe Supplier delivers the goods.\n\n2. Price\n{}\n\n3. Law\nThe law applies.\n\n"
        "Annex A\nList of goods\n\nAnnex B\nList of prices\n"
    ),
    "de": (
        "§ 1 Waren\nDer Lieferant liefert die Waren an den Käufer.\n\n§ 2 Preis\n{}\n\n"
        "§ 3 Recht\n(1) Es gilt deutsches Recht.\n(2) Das Gericht entscheidet.\n\n"
        "Anlage 1: Liste der Waren\n\nAnlage 2: Liste der Preise\n"
    ),
    "fr": (
        "Article 1\nLe fournisseur livre les biens.\n\nArticle 2\n{}\n\n"
        "Article 3\nLe droit français s’applique.\n\n"
        "Annexe I\nListe des biens\n\nAnnexe II\nListe des prix\n"
    ),
    "es": (
        "Cláusula 1. Bienes\nEl proveedor entrega los bienes.\n\nCláusula 2. Precio\n{}\n\n"
        "Cláusula 3. Ley\nSe aplica la ley.\n\nAnexo A\nLista de bienes\n\n"
        "Anexo B\nLista de precios\n"
    ),
    "uk": (
        "1. Товари\nПостачальник постачає товари.\n\n2. Ціна\n{}\n\n"
        "3. Право\nЗастосовується право України.\n\n"
        "Додаток 1\nПерелік товарів\n\nДодаток 2\nПерелік цін\n"
    ),
    "ru": (
        "1. Товары\nПоставщик поставляет товары.\n\n2. Цена\n{}\n\n"
        "3. Право\nПрименяется право страны.\n\n"
        "Приложение № 1\nПеречень товаров\n\nПриложение № 2\nПеречень цен\n"
    ),
    "pl": (
        "§ 1 Towary\nDostawca dostarcza towary.\n\n§ 2 Cena\n{}\n\n"
        "§ 3 Prawo\nStosuje się prawo polskie.\n\n"
        "Załącznik nr 1\nWykaz towarów\n\nZałącznik nr 2\nWykaz cen\n"
    ),
    "zh": (
        "第一条 货物\n供方交付货物。\n\n第二条 价格\n{}\n\n第三条 法律\n适用中国法律。\n\n"
        "附件一\n货物清单\n\n附件二\n价格清单\n"
    ),
    "ar": (
        "المادة 1\nيسلم المورد البضائع.\n\nالمادة 2\n{}\n\nالمادة 3\nيطبق القانون.\n\n"
        "الملحق 1\nقائمة البضائع\n\nالملحق 2\nقائمة الأسعار\n"
    ),
}
DEAD = [
    ("en", "The prices stand in Annex C.", ["Annex C"]),
    ("en", "The goods in Annexes A and C are free.", ["Annexes C"]),
    ("en", "Annex C to this Agreement and clause 9 hereof apply.", ["Annex C", "clause 9"]),
    ("en", "The sums (clause 9) are due under clauses 2, 3 and 8.", ["clause 9", "clauses 8"]),
    ("en", "Annex A, paragraph 7, and Annex D, paragraph 1, are void.", ["Annex D"]),
    ("de", "Die Preise (Anlage 3) gelten nach § 14.", ["Anlage 3", "§ 14"]),
    ("de", "Die Fristen der §§ 3 und 9 laufen; § 8 dieses Vertrags gilt.", ["§§ 9", "§ 8"]),
    ("de", "Nach § 3 Abs. 3 haftet er.", ["§ 3 Abs. 3"]),
    ("fr", "Voir l’annexe III et l’article 9 du présent contrat.", ["annexe III", "article 9"]),
    ("es", "Véanse el Anexo C y las cláusulas 2 y 9.", ["Anexo C", "cláusulas 9"]),
    ("uk", "Ціни наведено в Додатку 3 та в пункті 9 цього Договору.", ["Додатку 3", "пункті 9"]),
    ("ru", "Цены указаны в Приложении № 3, сроки в пункте 9.", ["Приложении № 3", "пункте 9"]),
    ("ru", "Это сказано в приложении № 4 к настоящему Договору.", ["приложении № 4"]),
    (
        "pl",
        "Ceny podaje załącznik nr 3, a terminy § 9 niniejszej umowy.",
        ["załącznik nr 3", "§ 9"],
    ),
    ("zh", "价格见附件三，并适用本合同第九条。", ["附件三", "第九条"]),
    ("ar", "انظر الملحق 4 والمادة 8.", ["الملحق 4", "والمادة 8"]),
    ("ar", "انظر الملحق 3، وتطبق المادة 9 من هذا العقد.", ["الملحق 3", "المادة 9"]),
]
ALIVE = [
    ("en", "See Annex B, clause 3 and clauses 1 to 3."),
    ("en", "Annex C to the Framework Agreement and Annexes C and D of the Treaty apply."),
    ("en", "Section 12 of the Companies Act, GDPR Article 6 and section 9 CA 2006 apply."),
    ("en", "The Companies Act, section 12, applies, and clause 9 thereof."),
    ("en", "The Treaty says: “Annex C is void.”"),
    ("en", "Schedule 2, Rule 7, Exhibit 4 and Article 5 may be attached or another text’s."),
    ("en", "Under section 12 of the Act the Buyer pays; section 12 says when."),
    ("de", "Siehe Anlage 2, § 3 und § 3 Absatz 2."),
    ("de", "Es gelten § 14 BGB, §§ 24 und 25 HGB und § 312 Absatz 2 des Bürgerlichen Gesetzbuchs."),
    ("de", "Vgl. Anlage 3 zum Vertrag vom 3. Mai 2020."),
    ("fr", "L’article 14 du Code civil, l’article 6 RGPD et l’annexe III à la Convention."),
    ("es", "El artículo 14 del Código Civil y las cláusulas 8 y 9 del Contrato marco rigen."),
    ("uk", "Застосовуються стаття 14 Статуту, пункт 9 Статуту та Додаток 3 до Угоди."),
    (
        "ru",
        "Действуют статья 14 Устава, пункт 9 федерального закона и приложение № 3 к Соглашению.",
    ),
    ("pl", "Stosuje się art. 14 Kodeksu cywilnego i § 9 rozporządzenia."),
    ("zh", "适用《宪章》第五条、公司法第十四条和《民法典》第五百条。"),
    ("ar", "تطبق المادة 14 من الميثاق والملحق 3 من الاتفاقية."),
]


def read(text: str) -> Revision:
    return read_document(text.encode(), Path("contract.txt"), "contract.txt").revision


def told(rule: str, revision: Revision) -> list[str]:
    return [each.message for each in rule_catalogue()[rule].check(Subject(revision))]


def dead(revision: Revision) -> list[str]:
    messages = told("dangling-cross-reference-in-text", revision)
    return [each.removeprefix("the text refers to ").split(", and no")[0] for each in messages]


@pytest.mark.parametrize(("tag", "words", "wanted"), DEAD)
def test_a_reference_to_a_part_that_is_not_there_is_told(
    tag: str, words: str, wanted: list[str]
) -> None:
    assert dead(read(CONTRACTS[tag].format(words))) == wanted


@pytest.mark.parametrize(("tag", "words"), ALIVE)
def test_what_is_there_or_may_be_another_documents_is_let_be(tag: str, words: str) -> None:
    assert dead(read(CONTRACTS[tag].format(words))) == []


@pytest.mark.parametrize("tag", CONTRACTS)
def test_of_an_extract_and_of_a_part_of_a_text_nothing_is_told(tag: str) -> None:
    (words,) = [each for known, each, _ in DEAD if known == tag][:1]
    whole = read(CONTRACTS[tag].format(words))
    assert dead(whole)
    assert dead(whole.model_copy(update={"partial": True})) == []
    kept = [clause for clause in whole.clauses if not clause.label.endswith(("1", "A", "I", "一"))]
    extract = [each for each in kept if "第一条" not in each.label]
    assert dead(whole.model_copy(update={"clauses": tuple(extract)})) == []


@pytest.mark.parametrize("tag", CONTRACTS)
def test_a_reference_that_dies_with_its_part_is_told_by_both(tag: str) -> None:
    """The last annex goes, and the text still refers to it."""
    contract = CONTRACTS[tag]
    label = read(contract.format("—")).clauses[-1].label
    before = read(contract.format(f"… {label}."))
    after = before.model_copy(update={"clauses": before.clauses[:-1]})
    assert dead(before) == [] and len(dead(after)) == 1
    there = [each.rule for each in diff(before, after).changes]
    back = [each.rule for each in diff(after, before).changes]
    assert "reference-lost" in there and "reference-found" in back


def test_a_text_that_amends_another_speaks_of_its_parts() -> None:
    amends = "".join(
        f"{n}. Change {n}\nIn section {n + 20} the word ten is left out.\n\n" for n in range(1, 9)
    )
    assert dead(read(amends)) == []


PRECEDING = [
    ("1. Goods\nThe preceding section applies.\n\n2. Price\nThe preceding section applies.\n", 1),
    (
        "Article 1\n1. Goods are free.\n2. The preceding paragraph applies.\n\n"
        "Article 2\n1. The preceding paragraph applies.\n2. It ends.\n",
        1,
    ),
    ("§ 1 Waren\nDer vorstehende Absatz gilt für alle Waren.\n\n§ 2 Preis\nEr steigt nicht.\n", 1),
    (
        "Artículo 1\nLos bienes son libres.\n\nArtículo 2\nEl párrafo anterior se aplica a todo.\n",
        1,
    ),
    (
        "Article 1\nL’article précédent s’applique à la vente de tous les biens.\n\n"
        "Article 2\nL’article précédent ne s’applique pas.\n",
        1,
    ),
    ("1. Попередній пункт застосовується.\n\n2. Попередній пункт не застосовується.\n", 1),
    ("1. Предыдущий пункт применяется.\n\n2. Предыдущий пункт не применяется.\n", 1),
    ("§ 1 Towary\n1. Poprzedni ustęp stosuje się.\n2. Poprzedni ustęp stosuje się.\n", 1),
    ("第一条 货物\n前款规定适用于货物。\n\n第二条 价格\n价格另付。\n前款规定不适用。\n", 1),
    ("المادة 1\nتطبق الفقرة السابقة على البضائع.\n\nالمادة 2\nتطبق المادة السابقة.\n", 1),
    ("1. Goods\nThe preceding paragraph of the Charter applies.\n\n2. Price\nIt rises.\n", 0),
    ("7. Goods\nThe preceding section applies.\n\n8. Price\nThe preceding section applies.\n", 0),
    ("1. Goods\nGoods are free. The preceding paragraph applies.\n\n2. Price\nIt rises.\n", 0),
    ("1. The Parties agree:\n(a) the preceding paragraph is void;\n(b) it ends.\n", 0),
]


@pytest.mark.parametrize(("text", "count"), PRECEDING)
def test_the_first_part_of_all_has_none_before_it(text: str, count: int) -> None:
    assert len(told("nothing-precedes", read(text))) == count


def test_a_text_is_judged_as_it_is_read_with_the_line_of_each_clause(tmp_path: Path) -> None:
    text = "Contract\n\n1. Goods\nThe prices stand in clause 9.\n\n2. Law\nThe law applies.\n"
    for name in ("contract.txt", "contract.md"):
        (tmp_path / name).write_text(text)
        done = run(tmp_path, "validate", name)
        assert done.code == 0
        assert f"{name}:3:1: warning: the text refers to clause 9, and no" in done.stdout

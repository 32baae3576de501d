"""The words that documents number their parts with, in the languages we were given to read.

Each belongs to a kind, so that ``Art. 5`` and ``Article 6`` are one series, and each kind has a
rank: what stands higher closes what stands lower.
"""

from __future__ import annotations

# Ranks. Markdown's own levels stand above all (-9 … -4), bullets below all.
MARKDOWN, HEADING, ARTICLE, ITEM, BULLET = -10, 55, 80, 90, 95

RANKS = {
    "annex": 5, "part": 10, "book": 12, "title": 20, "division": 25, "chapter": 30, "section": 40,
    "subsection": 45, "phase": 75, "article": ARTICLE, "clause": 82, "point": 84, "paragraph": 86,
    "item": 88,
}  # fmt: skip

_WORDS = {
    "annex": """annex annexe anexo anlage anhang allegato bijlage appendix schedule exhibit annexure
        addendum attachment додаток приложение załącznik příloha melléklet παράρτημα
        الملحق ملحق المرفق נספח""",
    "part": "part parte partie teil deel część část rész частина часть μέρος الجزء القسم חלק",
    "book": "book libro livre buch книга kitap الكتاب",
    "title": "title título titre titolo titel titul tytuł τίτλος الباب باب",
    "division": "division subdivision розділ раздел dział afdeling",
    "chapter": """chapter capítulo chapitre capitolo capo kapitel hoofdstuk rozdział kapitola
        fejezet глава bölüm κεφάλαιο الفصل فصل פרק""",
    "section": "section sección seção sezione abschnitt sectie oddział параграф ενότητα الفرع",
    "subsection": "subsection subsección sous-section unterabschnitt підрозділ подраздел",
    "phase": """phase stage step option goal commitment principle fase étape etappe schritt
        етап этап фаза крок шаг المرحلة""",
    "article": """article art. art artículo artigo articolo artikel artikkel artykuł článek článok
        čl. člen članak члан член стаття статья ст. madde άρθρο
        հոդված მუხლი ماده المادة مادة סעיף pasal điều""",
    "clause": "clause cláusula clausola klausel clauză klauzula regulation rule recital البند بند",
    "point": "point punto ponto punkt пункт п. підпункт подпункт пп. bod נקודה النقطة",
    "paragraph": """paragraph para. paragraphe párrafo parágrafo comma absatz abs. lid абзац الفقرة
        فقرة ч. част.""",
    "item": "item no. nr. nr № n° ziffer ziff. nummer",
}  # fmt: skip
KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}

# These may stand alone, without a number, and still begin the part.
ALONE = {"annex"}

HAN_KINDS = {
    "编": "book", "編": "book", "部": "part", "章": "chapter", "节": "section", "節": "section",
    "条": "article", "條": "article", "款": "paragraph", "項": "paragraph", "项": "item",
    "편": "book", "장": "chapter", "절": "section", "조": "article", "항": "paragraph",
}  # fmt: skip

_ORDINALS = """
    one two three four five six seven eight nine ten eleven twelve
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo
    primera segunda tercera cuarta quinta sexta séptima octava novena décima undécima duodécima
    primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo
    primeira segunda terceira quarta quinta sexta sétima oitava nona décima
    único
    única
    premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième
    première deuxième
    primo secondo terzo quarto quinto sesto settimo ottavo nono decimo
    prima seconda terza quarta quinta sesta settima ottava nona decima
    перша друга третя четверта п’ята шоста сьома восьма дев’ята десята
    первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая
    الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة
    الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر
"""
ORDINALS = {
    word: value
    for line in _ORDINALS.strip().splitlines()
    for value, word in enumerate(line.split(), 1)
}
# «الحادية عشرة» and its like: one word for the unit, one for the ten.
_TEENS = "الحادية الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة"
ORDINALS |= {f"{word} عشرة": value for value, word in enumerate(_TEENS.split(), 11)}
_TEENS = "الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع"
ORDINALS |= {f"{word} عشر": value for value, word in enumerate(_TEENS.split(), 11)}

"""Nouns that a number behind them turns into a reference, by language; ``+`` marks a plural."""

NOUNS = {
    "en": (
        "article: article | art. | art | +articles | +arts.; point: point | +points; "
        "section: section | sec. | sect. | +sections | +secs.; "
        "paragraph: paragraph | para. | para | par. | +paragraphs | +paras. | +paras; "
        "subparagraph: subparagraph | sub-paragraph | +subparagraphs | +sub-paragraphs; "
        "clause: clause | cl. | +clauses; chapter: chapter | chap. | +chapters; "
        "annex: annex | +annexes; appendix: appendix | app. | +appendices; "
        "schedule: schedule | +schedules; part: part | +parts; title: title | +titles; "
        "item: item | +items; step: step | +steps; phase: phase | +phases; stage: stage | +stages; "
        "option: option | +options; rule: rule | +rules; regulation: regulation | +regulations; "
        "resolution: resolution | +resolutions; protocol: protocol; footnote: footnote; "
        "page: page | p. | +pp. | +pages; table: table | +tables; figure: figure; line: line; "
        "sentence: sentence; basket: basket; track: track; no.: no. | +nos. | № | nr. | nº"
    ),
    "de": (
        "article: Artikel | Artikels | Artikeln | Art. | Art; section: Abschnitt | Abschnitts; "
        "paragraph: Absatz | Absatzes | Abs. | Abs; point: Punkt | Ziffer | Ziff. | Nummer; "
        "annex: Anhang | Anhangs; appendix: Anlage; chapter: Kapitel | Kap.; part: Teil; "
        "sentence: Satz; §: §; clause: Klausel; no.: Nr. | №; page: Seite | S."
    ),
    "es": (
        "article: artículo | art. | +artículos | +arts.; section: sección; "
        "paragraph: párrafo | apartado | párr. | +párrafos | +apartados; point: punto | +puntos; "
        "annex: anexo | +anexos; appendix: apéndice; chapter: capítulo; clause: cláusula; "
        "part: parte; title: título; no.: n.º | nº | núm. | n°; page: página | pág."
    ),
    "fr": (
        "article: article | art. | +articles; section: section; "
        "paragraph: paragraphe | alinéa | par. | al. | +paragraphes | +alinéas; "
        "point: point | +points; annex: annexe | +annexes; appendix: appendice; "
        "chapter: chapitre; clause: clause; part: partie; title: titre; no.: n° | nº | no.; "
        "page: page"
    ),
    "uk": (
        "article: стаття | статті | статтею | статтю | ст. | +статей | +статтями | +статтях; "
        "point: пункт | пункту | пункті | пунктом | пункта | п. | +пункти | +пунктів | +пунктах | "
        "+пп.; subparagraph: підпункт | підпункту | підпункті | підпунктом | пп.; "
        "paragraph: абзац | абзацу | абзаці | абзацом | параграф | параграфу; "
        "part: частина | частини | частині | частиною | частину | ч.; "
        "section: розділ | розділу | розділі | розділом; chapter: глава | глави | главі | главою; "
        "annex: додаток | додатку | додатка | додатком; no.: №"
    ),
    "ru": (
        "article: статья | статьи | статье | статьей | статью | ст. | +статей | +статьями | "
        "+статьях; point: пункт | пункта | пункту | пункте | пунктом | п. | +пункты | +пунктов | "
        "+пунктах; subparagraph: подпункт | подпункта | подпункту | подпункте | пп.; "
        "paragraph: абзац | абзаца | абзаце | параграф | параграфа; "
        "part: часть | части | частью | ч.; section: раздел | раздела | разделе | разделом; "
        "chapter: глава | главы | главе | главой; "
        "annex: приложение | приложения | приложению | приложении | приложением; no.: №"
    ),
    "zh": "",
    "ar": (
        "article: المادة | مادة; paragraph: الفقرة | فقرة; point: البند | بند | النقطة | نقطة; "
        "annex: الملحق | المرفق | ملحق; section: القسم | الباب; chapter: الفصل; no.: رقم"
    ),
}
EVERYWHERE = "§: § | +§§; no.: №; paragraph: Abs."
# Fused in front of an Arabic noun: and, by, to, so.
ARABIC_AND = "و"
ARABIC_FRONTS = ("و", "ب", "لل", "ل", "وب", "ولل")
# Parts that directly follow their whole: "Article 5, paragraph 2", "§ 20 Abs. 1 Satz 2".
INNER = ("paragraph", "subparagraph", "sentence", "no.", "point")
INNER_BEHIND_COMMA = ("paragraph", "subparagraph")
OUTER = ("article", "section", "§", "rule", "paragraph", "clause", "regulation")
# These are followed by number words, "phase one", and by letters, "Annex B".
SPELLED = ("phase", "part", "step", "stage", "annex", "chapter", "track", "option", "basket")
LETTERED = ("annex", "appendix", "option", "schedule", "part", "track", "table", "section")

# Chinese encloses the number: 第十四条第二款, 附件二.
CHINESE = {
    "条": "article",
    "款": "paragraph",
    "项": "item",
    "章": "chapter",
    "节": "section",
    "点": "point",
    "编": "part",
    "号决议": "resolution",
}
CHINESE_ANNEX = {"附件": "annex", "附录": "appendix", "附表": "schedule"}

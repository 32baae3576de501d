"""Formats that are made of Akoma Ntoso: LegalDocML.de with its own names, LEOS with its notes."""

from __future__ import annotations

from pathlib import Path

import pytest
from acts import lines, read

from plans.verbs.compare import compare

GERMAN = """<?xml version="1.0" encoding="UTF-8"?>
<akn:akomaNtoso xmlns:akn="http://Inhaltsdaten.LegalDocML.de/{version}/"
 xmlns:meta="http://Metadaten.LegalDocML.de/{version}/"><akn:act name="regelungstext">
<akn:meta eId="meta-1"><akn:identification eId="meta-1_ident-1" source="x"><akn:FRBRWork>
<akn:FRBRalias value="Kaigesetz"/></akn:FRBRWork><akn:FRBRExpression><akn:FRBRdate
 date="2026-03-01" name="verkuendung"/></akn:FRBRExpression></akn:identification><akn:proprietary
 source="x"><meta:fassung>verkuendungsfassung</meta:fassung></akn:proprietary></akn:meta>
<akn:preface eId="einleitung-1"><akn:longTitle eId="einleitung-1_doktitel-1"><akn:p><akn:docTitle>
Gesetz über die Kais</akn:docTitle> <akn:shortTitle>(Kaigesetz – <akn:inline
 name="attributsemantik-noch-undefiniert">KaiG</akn:inline>)</akn:shortTitle></akn:p></akn:longTitle>
<akn:block name="attributsemantik-noch-undefiniert"><akn:date date="2026-03-01">Vom 1. März
 2026</akn:date></akn:block></akn:preface><akn:preamble eId="preambel-1"><akn:formula
 name="eingangsformel"><akn:p>Der Bundestag hat das folgende Gesetz beschlossen:</akn:p>
</akn:formula><akn:blockContainer><akn:toc><akn:tocItem level="1" href="#x"><akn:span>§ 1
</akn:span></akn:tocItem></akn:toc></akn:blockContainer></akn:preamble>
<akn:body eId="hauptteil-1"><akn:section eId="hauptteil-1_abschnitt-1"><akn:num><akn:marker
 name="1"/>Abschnitt 1</akn:num><akn:heading>Allgemeines</akn:heading>
<akn:article eId="hauptteil-1_abschnitt-1_para-1"><akn:num><akn:marker name="1"/>§ 1</akn:num>
<akn:heading>Begriffe</akn:heading><akn:paragraph eId="hauptteil-1_abschnitt-1_para-1_abs-1">
<akn:num><akn:marker name="1"/>(1)</akn:num><akn:list><akn:intro><akn:p>Im Sinne dieses Gesetzes
 ist</akn:p></akn:intro><akn:point><akn:num><akn:marker name="1"/>1.</akn:num><akn:content><akn:p>
Kai eine <akn:em>Anlage</akn:em>,</akn:p></akn:content></akn:point><akn:point><akn:num><akn:marker
 name="2"/>2.</akn:num><akn:content><akn:p>Boot ein Fahrzeug</akn:p></akn:content></akn:point>
<akn:wrapUp><akn:p>im Gebiet des Hafens.</akn:p></akn:wrapUp></akn:list></akn:paragraph>
<akn:paragraph><akn:num><akn:marker name="2"/>(2)</akn:num><akn:content><akn:p>Der Bund erlässt
 Verordnungen.</akn:p></akn:content></akn:paragraph></akn:article></akn:section></akn:body>
<akn:conclusions><akn:blockContainer><akn:p>Der Bundespräsident</akn:p></akn:blockContainer>
</akn:conclusions></akn:act></akn:akomaNtoso>"""


@pytest.mark.parametrize("version", ["1.6", "1.7.2", "1.8.2"])
def test_legal_doc_ml_de_is_read_with_nothing_of_its_own(version: str) -> None:
    found = read(GERMAN.replace("{version}", version).encode())
    assert found.revision.title == "Gesetz über die Kais (Kaigesetz – KaiG)"
    assert found.revision.date == "2026-03-01"
    assert lines(found.revision) == [
        " |  | Vom 1. März 2026",
        " |  | Der Bundestag hat das folgende Gesetz beschlossen:",
        "Abschnitt 1 | Allgemeines | ",
        "  § 1 | Begriffe | ",
        "    (1) |  | Im Sinne dieses Gesetzes ist < im Gebiet des Hafens.",
        "      1 |  | Kai eine Anlage,",
        "      2 |  | Boot ein Fahrzeug",
        "    (2) |  | Der Bund erlässt Verordnungen.",
        " |  | Der Bundespräsident",
    ]
    assert found.warnings == (
        "act.xml: a table of contents set apart, not read as text: 1 line, the first '§ 1'",
    )


BY = 'leos:softuser="Ana" leos:softdate="2026-02-03T10:00:00Z"'
LEOS = f"""<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
 xmlns:leos="urn:eu:europa:ec:leos"><bill name="regulation" xml:id="bill"><meta xml:id="m">
<identification source="~COM"/><proprietary source="~leos"><leos:template>SJ-023</leos:template>
</proprietary></meta><preface xml:id="preface"><longTitle xml:id="long"><p xml:id="p"><docStage
 xml:id="s">Proposal for a</docStage> <docType xml:id="t">REGULATION</docType> <docPurpose
 xml:id="u">on quays</docPurpose></p></longTitle></preface><preamble xml:id="preamble"><citations
 leos:editable="true" xml:id="cits"><citation xml:id="cit_1"><p xml:id="cp">Having regard to the
 Treaty,</p></citation></citations><recitals xml:id="recs"><intro xml:id="ri"><p
 xml:id="rip">Whereas:
</p></intro><recital xml:id="rec_1"><num xml:id="rn" leos:editable="false">(1)</num><p xml:id="rp">
Quays are dear.</p></recital></recitals></preamble><body xml:id="body"><article xml:id="art_1"
 leos:editable="true" leos:deletable="true"><num xml:id="n" leos:editable="false">Article 1</num>
<heading xml:id="h">Scope</heading><paragraph xml:id="par_1"><num xml:id="n1">1.</num><content
 xml:id="c"><p xml:id="p1">It is about <ins {BY}>all</ins> quays.</p></content></paragraph>
<paragraph xml:id="par_2" leos:softaction="del" {BY}><num xml:id="n2">2.</num>
<content xml:id="c2"><p
 xml:id="p2">It is not about boats.</p></content></paragraph><paragraph xml:id="par_3"
 leos:softaction="add" {BY}><num xml:id="n3">3.</num><content xml:id="c3"><p xml:id="p3">Each port
 keeps a list.</p></content></paragraph></article>
<article xml:id="art_1"><num xml:id="n4">Article 2</num>
<heading xml:id="h2">Fines</heading><paragraph xml:id="a" leos:softaction="move_to"
 leos:softmove_to="b" {BY}><num>1.</num><content><p>Fines are due at once in full.</p></content>
</paragraph><paragraph xml:id="c4">
<num>2.</num><content><p>They are paid to the Board.</p></content>
</paragraph><paragraph xml:id="b" leos:softaction="move_from" leos:softmove_from="a" {BY}>
<num>3.</num><content><p>Fines are due at once in full.</p></content></paragraph></article></body>
</bill></akomaNtoso>""".encode()


def test_leos_says_what_was_added_struck_and_moved(tmp_path: Path) -> None:
    found = read(LEOS)
    assert lines(found.revision) == [
        " |  | Proposal for a REGULATION on quays",
        " |  | Having regard to the Treaty,",
        " |  | Whereas:",
        "(1) |  | Quays are dear.",
        "Article 1 | Scope | ",
        "  1 |  | It is about all quays.",
        "  3 |  | Each port keeps a list.",
        "Article 2 | Fines | ",
        "  2 |  | They are paid to the Board.",
        "  3 |  | Fines are due at once in full.",
    ]
    file = tmp_path / "bill.xml"
    file.write_bytes(LEOS)
    told = [
        (each.label, each.told, {maker.author for maker in each.makers})
        for each in compare(file).changes
    ]
    assert ("Article 1 3", "added", {"Ana"}) in told
    assert ("Article 1 2", "removed", {"Ana"}) in told
    assert ("Article 2 3", "moved", {"Ana"}) in told
    assert not [each for each in told if each[0] == "Article 2 2"]

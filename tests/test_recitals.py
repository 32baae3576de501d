"""Recitals are clauses of their own, whether blank lines stand between them or not."""

from __future__ import annotations

import textwrap
from pathlib import PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.readers import read_document

PREAMBLES = {
    "en": [
        "The Parties,",
        "Recalling the Joint Statement of 12 January 2026 and the steps that were taken since;",
        "Wishing to share the waters of the Lenn River fairly, and mindful of its fishers,",
        "Have agreed as follows:",
    ],
    "en, without a list of such words": [
        "The Town of Arden, of the one part,",
        "The County of Belmore, of the other part;",
        "Both of which own a half of the bridge:",
    ],
    "de": [
        "Die Vertragsparteien,",
        "in dem Wunsch, das Wasser der Lenn gerecht zu teilen,",
        "eingedenk der Dürre des Jahres 2024 und ihrer Folgen für die Fischerei am Unterlauf,",
        "haben Folgendes vereinbart:",
    ],
    "fr": [
        "Les Parties,",
        "considérant que les eaux du bassin sont rares et que chacune en dépend ;",
        "désireuses de coopérer,",
        "sont convenues de ce qui suit :",
    ],
    "es": [
        "Las Partes,",
        "Recordando la declaración conjunta de 12 de enero de 2026;",
        "Deseando compartir las aguas,",
        "Han convenido lo siguiente:",
    ],
    "ru": [
        "Договаривающиеся Стороны,",
        "желая развивать сотрудничество в области охраны вод,",
        "признавая важность рыболовства для жителей обоих берегов,",
        "согласились о нижеследующем:",
    ],
    "uk": [
        "Договірні Сторони,",
        "беручи до уваги спільну заяву від 12 січня 2026 року;",
        "прагнучи справедливо розподілити воду,",
        "домовилися про таке:",
    ],
    "pl": [
        "Umawiające się Strony,",
        "uwzględniając wspólne oświadczenie z dnia 12 stycznia 2026 r.;",
        "pragnąc sprawiedliwie dzielić wodę,",
        "uzgodniły, co następuje:",
    ],
    "zh": [
        "缔约双方，",
        "回顾二〇二六年一月十二日的联合声明；",
        "愿意公平分享河水，",
        "协议如下：",
    ],
    "ar": [
        "إن الطرفين،",
        "إذ يشيران إلى البيان المشترك؛",
        "ورغبة منهما في تقاسم المياه،",
        "قد اتفقا على ما يلي:",
    ],
}
BODY = ["Article 1", "The Parties meet once a year in the house of the miller."]


def texts(paragraphs: list[str], between: str, name: str = "pact.txt") -> list[str]:
    """Return what the clauses say of a document with ``between`` the lines of its preamble."""
    text = "\n\n".join(["Convention on the Lenn", between.join(paragraphs), *BODY])
    revision = read_document(text.encode(), PurePath(name), name).revision
    return [clause.text for clause in revision.clauses]


@pytest.mark.parametrize("said", PREAMBLES.values(), ids=PREAMBLES)
def test_recitals_on_consecutive_lines_are_clauses(said: list[str]) -> None:
    assert texts(said, "\n") == [*said, BODY[1]]


@settings(deadline=None)
@given(st.sampled_from(sorted(PREAMBLES)), st.integers(60, 90))
def test_wrapped_recitals_are_the_same_with_blank_lines_and_without(which: str, width: int) -> None:
    wrapped = [textwrap.fill(line, width) for line in PREAMBLES[which]]
    assert texts(wrapped, "\n") == texts(wrapped, "\n\n")


def test_recitals_are_read_alike_in_markdown() -> None:
    said = PREAMBLES["en"]
    assert texts(said, "\n", "pact.md")[1:] == texts(said, "\n\n", "pact.md")[1:]


@settings(deadline=None)
@given(st.integers(56, 90))
def test_prose_that_happens_to_break_behind_a_comma_stays_one_clause(width: int) -> None:
    prose = (
        "Der Mieter zahlt, soweit nichts anderes bestimmt ist, Miete, Strom, Wasser, Umlagen, "
        "Steuern und Abgaben, im Hinblick auf den Steg auch dessen Pflege, nach der Anlage, "
        "in dem Wunsch, Arden, Belmore, Tarn und Lenn zu gleichen Teilen zu bedenken, Jahr um Jahr."
    )
    assert texts([textwrap.fill(prose, width)], "") == [prose, BODY[1]]


def test_an_address_is_no_recital() -> None:
    address = ["To: The Council,", "The Mayor,", "12 High Street"]
    assert texts(address, "\n") == ["\n".join(address), BODY[1]]


@settings(deadline=None)
@given(st.integers(50, 80))
def test_a_wrapped_list_of_names_is_one_paragraph_of_markdown(width: int) -> None:
    prose = (
        "The service runs in Arden, Belmore, [Corrington Upon The Water](https://example.org/), "
        "Dunmore, Eastlake, Fenwick, Glenmore, Harrow, Inchcape, Jarrow, Kelso, Lenn and Morven."
    )
    plain = prose.replace("[", "").replace("](https://example.org/)", "")
    wrapped = textwrap.fill(prose, width, break_long_words=False)
    assert texts([wrapped], "", "pact.md") == texts([plain], "", "pact.md")
